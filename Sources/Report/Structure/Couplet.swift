// SPDX-License-Identifier: Apache-2.0
// 对仗: the two clauses that titles and headings are made of, parted by a blank or a comma. Only the form of a line.
import Text

/// Lines of two clauses.
enum Couplet {
    /// 奋楫中流谱新篇 凝心聚力开新局: clauses of about one length, a blank between them.
    static func isSpaced(_ text: ScalarText) -> Bool {
        let cells = LineForm.cells(text)
        guard cells.count == 2, abs(cells[0].count - cells[1].count) <= 1, 4...14 ~= cells[0].count else {
            return false
        }
        return text.scalars.allSatisfy { $0.isHan || $0.isSpace }
    }

    /// 中风不用转出县 山区医院把手术做起来: clauses of any length, a blank between them.
    static func hasTwoClauses(_ text: ScalarText) -> Bool {
        let cells = LineForm.cells(text)
        return cells.count == 2 && cells.allSatisfy { $0.count >= 4 }
    }

    /// 一句话,一辈子: two short clauses of about one length, a comma between them, no figures and no stop.
    static func isParallel(_ text: ScalarText) -> Bool {
        guard 5...25 ~= text.count, let comma = text.folded.firstIndex(of: 0x2C),
            text.scalars.indices.allSatisfy({ $0 == comma || text.scalars[$0].isHan || Self.isQuote(text.folded[$0]) })
        else { return false }
        let (first, second) = (comma, text.count - comma - 1)
        return min(first, second) >= 2 && abs(first - second) <= (text.count <= 15 ? 1 : 0)
    }

    private static func isQuote(_ unit: UInt16) -> Bool {
        unit == 0x201C || unit == 0x201D || unit == 0x300C || unit == 0x300D
    }
}
