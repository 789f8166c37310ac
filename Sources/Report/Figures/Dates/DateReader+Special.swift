// SPDX-License-Identifier: Apache-2.0
// Dates with a form of their own: five-year plans, weekdays, and dates in figures only.
import Lexicon
import Text

extension DateReader {
    /// “十四五”, “十三五”末, “十五五”时期: the five-year plans, quoted or before 规划, 时期, 期间, 末, 以来.
    func policyPeriod(at start: Int, in range: Range<Int>) -> FoundDate? {
        let isQuoted = [0x201C, 0x300C, 0x22].contains(text.character(start))
        let at = isQuoted ? start + 1 : start
        guard text.character(at) == 0x5341, text.has("五", at: at + 2) else { return nil }  // 十…五
        let plans: [(String, Int)] = [
            ("十一五", 2006), ("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026), ("十六五", 2031),
        ]
        guard let (_, first) = plans.first(where: { text.has($0.0, at: at) }) else { return nil }
        var end = at + 3
        if isQuoted {
            guard [0x201D, 0x300D, 0x22].contains(text.character(end)) else { return nil }
            end += 1
        }
        var edtf = padded(first, 4) + "/" + padded(first + 4, 4)
        if text.has("末", at: end) {
            edtf = padded(first + 4, 4)
            end += 1
        } else if text.has("初", at: end) {
            edtf = padded(first, 4)
            end += 1
        } else if text.has("以来", at: end) {
            edtf = padded(first, 4) + "/.."
            end += 2
        } else if text.has("时期", at: end) || text.has("期间", at: end) {
            end += 2
        }
        let mention = DateMention(span: start..<end, edtf: edtf, duration: nil, relative: nil, rule: "date.plan")
        return FoundDate(mention: mention, point: nil)
    }

    /// 20世纪90年代, 90年代, 21世纪.
    func decade(at start: Int) -> FoundDate? {
        guard let numeral = text.numeral(at: start), let number = numeral.smallWhole, !numeral.isOpenEnded else {
            return nil
        }
        var end = numeral.range.upperBound
        var century = 20
        if text.has("世纪", at: end), 1...30 ~= number {
            century = number
            end += 2
            guard let next = text.numeral(at: end), let years = next.smallWhole,
                text.has("年代", at: next.range.upperBound)
            else {
                let mention = DateMention(
                    span: start..<end, edtf: padded(century - 1, 2) + "XX", duration: nil, relative: nil,
                    rule: "date.century")
                return FoundDate(mention: mention, point: nil)
            }
            return decade(century, years, start..<next.range.upperBound + 2)
        }
        guard text.has("年代", at: end), number <= 90, number >= 10 else { return nil }
        return decade(number <= 20 ? 21 : century, number, start..<end + 2)
    }

    private func decade(_ century: Int, _ years: Int, _ span: Range<Int>) -> FoundDate? {
        guard years % 10 == 0, 0...90 ~= years else { return nil }
        let edtf = padded(century - 1, 2) + String(years / 10) + "X"
        let mention = DateMention(span: span, edtf: edtf, duration: nil, relative: nil, rule: "date.decade")
        return FoundDate(mention: mention, point: nil)
    }

    /// -年来, ·年来: scanning took the 一 of 一年来 for a dash.
    func lostOneYear(at start: Int) -> FoundDate? {
        // Before 来 it can be nothing else; elsewhere only at the head of a clause.
        let isClause =
            text.character(start) != 0x2014 && text.isClauseMark(start - 1) && text.character(start + 2).isHan
        guard [0x2D, 0xB7, 0x2014].contains(text.character(start)),
            text.has("年来", at: start + 1) || (isClause && text.has("年", at: start + 1)),
            !text.character(start - 1).isAsciiDigit, !text.character(start - 1).isHan
        else { return nil }
        let end = text.has("来", at: start + 2) ? start + 3 : start + 2
        let mention = DateMention(
            span: start..<end, edtf: nil, duration: "P1Y", relative: nil, rule: "date.lost-one")
        return FoundDate(mention: mention, point: nil)
    }

    /// 每周二, 周四下午, 星期一: the day of the week alone fixes no date.
    func weekday(at start: Int, in range: Range<Int>) -> FoundDate? {
        var at = start
        if text.has("每", at: at) { at += 1 }
        if text.has("星期", at: at) || text.has("礼拜", at: at) {
            at += 2
        } else if text.has("周", at: at) {
            at += 1
        } else {
            return nil
        }
        let days: [UInt16] = [0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x65E5]  // 一二三四五六日
        guard days.contains(text.character(at)) else { return nil }
        // 一周三次, 两周一次 and 周一行 are no weekdays.
        if unitWords.match(text.folded, at: at + 1, before: range.upperBound) != nil { return nil }
        if NumeralCharacter(text.character(start - 1)) != nil || NumeralCharacter(text.character(at + 1)) != nil {
            return nil
        }
        at += 1
        if text.has("至周", at: at) || text.has("到周", at: at), days.contains(text.character(at + 2)) { at += 3 }
        var end = hourTail(at, in: range)
        while text.character(end) == 0x3001, text.has("周", at: end + 1), days.contains(text.character(end + 2)) {  // 、
            end = hourTail(end + 3, in: range)
        }
        let mention = DateMention(
            span: start..<end, edtf: nil, duration: nil, relative: text.string([start..<end]), rule: "date.weekday")
        return FoundDate(mention: mention, point: nil)
    }

    /// 2025-10-13 09:42, 2025/10/13, 2025.10.13.
    func numericDate(at start: Int, in range: Range<Int>) -> FoundDate? {
        guard start == 0 || !text.character(start - 1).isAsciiDigit else { return nil }
        var parts: [Int] = []
        var at = start
        var separator: UInt16 = 0
        for width in [4, 2, 2] {
            var number = 0
            let first = at
            while at - first < width, text.character(at).isAsciiDigit {
                number = number * 10 + Int(text.character(at)) - 0x30
                at += 1
            }
            guard at > first, width == 2 || at - first == 4 else { return nil }
            parts.append(number)
            if parts.count == 3 { break }
            guard [0x2D, 0x2F, 0x2E].contains(text.character(at)), separator == 0 || separator == text.character(at)
            else { return nil }
            separator = text.character(at)
            at += 1
        }
        guard parts.count == 3, !text.character(at).isAsciiDigit, 1800...2199 ~= parts[0], 1...12 ~= parts[1],
            1...31 ~= parts[2]
        else { return nil }
        let end = hourTail(at, in: range)
        var point = CalendarPoint(.absolute(parts[0]))
        point.firstMonth = parts[1]
        point.day = parts[2]
        let mention = DateMention(
            span: start..<end, edtf: point.edtf(parts[0]), duration: nil, relative: nil, rule: "date.figures")
        return FoundDate(mention: mention, point: point)
    }
}

extension UInt16 {
    /// `0` to `9`.
    var isAsciiDigit: Bool { 0x30...0x39 ~= self }

    /// `A` to `Z` and `a` to `z`.
    var isAsciiLetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self }

    /// A Chinese character of the basic plane.
    var isHan: Bool { 0x4E00...0x9FFF ~= self || 0x3400...0x4DBF ~= self }
}
