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
        guard text.count <= 32 else { return nil }
        // Without its blanks 2025年 1 月 8 日 is a date; with them 2025/3/5 09:30 is one and a time.
        return dateLine(text.folded) ?? dateLine(LineForm.compact(text))
    }

    private static func dateLine(_ line: [UInt16]) -> StatedDate? {
        guard let date = StatedDate(in: line) else { return nil }
        var at = 0
        while at < line.count {
            let unit = line[at]
            if date.span.contains(at) {
                at = date.span.upperBound
            } else if let length = weekdays.length(at: at, in: line[...]) {
                at += length
            } else if unit == 0x28 || unit == 0x29 || unit == 0x3A || unit == 0x20
                || 0x30...0x39 ~= unit && at > date.span.upperBound - 1
            {
                // A time of day may follow.
                at += 1
            } else {
                return nil
            }
        }
        return date
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

    /// (2026年1月15日在市第六届人民代表大会上): a line in brackets under the title.
    mutating func readOccasion(_ text: ScalarText) -> Bool {
        guard text.count <= 60, text.folded.first == 0x28, text.folded.last == 0x29,
            let date = StatedDate(in: text.folded)
        else { return false }
        document.date = document.date ?? date.edtf
        return true
    }

    private static let weekdays = Words("星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日")
    private static let dateLabels = Words("报告日期 报告时间 日期 时间 填报日期 发布日期 发布时间")
    private static let issuing = Words("编 编印 主办 印")
    private static let offices = Words("办公室 委员会 局 厅 中心 医院 处 部")
}
