// SPDX-License-Identifier: Apache-2.0
// What the lines of a letterhead say of the document: its date, who issues it, who wrote it.
import Text

extension DocumentHead {
    /// 报告日期:2025年12月20日, 供稿:某科 某某.
    mutating func readField(_ text: ScalarText) {
        let folded = text.folded
        if Self.dateLabels.begin(folded[...]), let date = StatedDate(in: folded) {
            document.date = document.date ?? date.edtf
        } else if let byline = Byline(line: text) {
            document.authors += byline.authors
        }
    }

    /// A line that is a date and nothing else, brackets and 日期 apart.
    mutating func readDateLine(_ text: ScalarText) -> Bool {
        guard let date = Self.dateLine(text) else { return false }
        document.date = document.date ?? date.edtf
        return true
    }

    /// The date that `text` is.
    static func dateLine(_ text: ScalarText) -> StatedDate? {
        guard text.count <= 24 else { return nil }
        let line = LineForm.compact(text)
        guard let date = StatedDate(in: line) else { return nil }
        let rest = line.indices.filter { !date.span.contains($0) }.map { line[$0] }
        let isBare = rest.allSatisfy { $0 == 0x28 || $0 == 0x29 || $0 == 0x3A || LineForm.isClosing($0) }
        return isBare ? date : nil
    }

    /// 某办公室编 2025年8月15日 签发:某某: the line under the number of an issue.
    mutating func readImprint(_ text: ScalarText) -> Bool {
        let cells = LineForm.cells(text)
        guard text.count <= 80, cells.count >= 2, let date = StatedDate(in: LineForm.compact(text)) else {
            return false
        }
        let first = cells[0]
        let isIssuing = Self.issuing.end(text.folded[first])
        guard isIssuing || Self.offices.end(text.folded[first]) else { return false }
        document.date = document.date ?? date.edtf
        var publisher = first
        if isIssuing {
            let word =
                text.folded[first].suffix(2).elementsEqual("编印".utf16)
                || text.folded[first].suffix(2).elementsEqual("主办".utf16)
            publisher = first.lowerBound..<(first.upperBound - (word ? 2 : 1))
        }
        document.publisher = document.publisher ?? text.string(publisher)
        return true
    }

    private static let dateLabels = Words("报告日期 报告时间 日期 时间 填报日期 发布日期 发布时间")
    private static let issuing = Words("编 编印 主办 印")
    private static let offices = Words("办公室 委员会 局 厅 中心 医院 处 部")
}
