// SPDX-License-Identifier: Apache-2.0
// Finds the calendar dates of one sentence: absolute, partial, relative, spans of them. Lengths of time are quantities
// and are read with those.
import Lexicon
import Text

/// Reads the dates of a sentence with the calendar as it stands there.
struct DateReader {
    let text: FigureText
    let calendar: ReportCalendar

    /// All dates of `range`, in order.
    func dates(in range: Range<Int>) -> [FoundDate] {
        var found: [FoundDate] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if mayBeginDate(text.character(at)), let date = date(at: at, in: range) {
                found.append(date)
                at = max(date.span.upperBound, at + 1)
            } else {
                at += skip(at)
            }
        }
        return found
    }

    /// A quick test that most characters fail.
    private func mayBeginDate(_ character: UInt16) -> Bool {
        switch character {
        case 0x6BCF, 0x661F, 0x793C, 0x5468, 0x6C11, 0x201C, 0x300C, 0x22, 0x2D, 0xB7, 0x2014: true  // 每星礼周民“「"-·—
        case 0x6628, 0x4ECA, 0x672C, 0x5934, 0x524D: true  // 昨今本头前
        default:
            NumeralCharacter(character) != nil || dateWords.mayBegin(character) || eraYears.mayBegin(character)
        }
    }

    /// A numeral that opens no date is passed over whole.
    private func skip(_ at: Int) -> Int {
        text.numeral(at: at).map { $0.form == .arabic ? $0.range.count : 1 } ?? 1
    }

    /// The date that begins at `start`.
    private func date(at start: Int, in range: Range<Int>) -> FoundDate? {
        if let date = lostOneYear(at: start) ?? decade(at: start) { return date }
        if let date = policyPeriod(at: start, in: range) ?? weekday(at: start, in: range) { return date }
        if let date = numericDate(at: start, in: range) { return date }
        if let date = eraYear(at: start, in: range) ?? bracketedDay(at: start) { return date }
        // The 年内 of 一年内 belongs to a length of time.
        if text.has("年", at: start), text.numeral(covering: start - 1) != nil { return nil }
        guard let (first, end) = point(at: start, in: range) ?? openingMonths(at: start, in: range) else {
            return vague(at: start, in: range)
        }
        return closed(first, start..<end, in: range)
    }

    /// Joins `first` with a second point after 至, and with 以来, 至今, 起.
    private func closed(_ first: CalendarPoint, _ span: Range<Int>, in range: Range<Int>) -> FoundDate {
        var end = span.upperBound
        var start = span.lowerBound
        var last: CalendarPoint?
        if let connector = rangeConnector(text, at: end),
            let (second, secondEnd) = point(
                at: end + connector, in: range, after: first)
        {
            last = second
            end = secondEnd
        }
        if let since = openEndWords.match(text.folded, at: end, before: range.upperBound), last == nil {
            end += since.length
            if text.has("从", endingAt: start) || text.has("自", endingAt: start) { start -= 1 }
            return found(first, start..<end, rule: "date.since") { $0.edge($1, isEnd: false) + "/.." }
        }
        if text.has("自", endingAt: start) || text.has("从", endingAt: start),
            text.contains("以来", in: end..<min(range.upperBound, end + 40))
        {
            return found(first, start - 1..<end, rule: "date.since") { $0.edge($1, isEnd: false) + "/.." }
        }
        if let last {
            let tail = calendar.resolve(last.year)
            return found(first, start..<end, rule: "date.span") { point, year in
                let from = point.edge(year, isEnd: false)
                let to = last.edge(tail ?? year, isEnd: true)
                return from + "/" + to
            }
        }
        if text.has("以前", at: end) || text.has("之前", at: end) {
            return found(first, start..<end + 2, rule: "date.until") { "../" + $0.edge($1, isEnd: true) }
        }
        return found(first, start..<end, rule: "date.point") { $0.edtf($1) }
    }

    /// A mention of `point`, written by `edtf` where the year is known.
    private func found(
        _ point: CalendarPoint, _ span: Range<Int>, rule: String, edtf: (CalendarPoint, Int) -> String
    ) -> FoundDate {
        let year = calendar.resolve(point.year)
        var relative: String?
        if case .absolute = point.year {} else { relative = text.string([span]) }
        let mention = DateMention(
            span: span, edtf: year.map { edtf(point, $0) }, duration: nil, relative: relative, rule: rule)
        return FoundDate(mention: mention, point: point, isOpen: rule == "date.since")
    }

    /// 近年来, 目前, 去年同期 and the like, which have no point of their own.
    private func vague(at start: Int, in range: Range<Int>) -> FoundDate? {
        guard let (length, word) = dateWords.match(text.folded, at: start, before: range.upperBound) else { return nil }
        // The 十余年来 of 二十余年来 is no word of its own.
        if text.numeral(covering: start).map({ $0.range.lowerBound < start }) ?? false { return nil }
        let span = start..<start + length
        var edtf: String?
        switch word {
        case .samePeriod(let offset):
            if let year = calendar.resolve(.spoken(offset)) {
                var point = CalendarPoint(.absolute(year))
                point.firstMonth = calendar.spokenMonths?.first
                point.lastMonth = calendar.spokenMonths?.last
                edtf = point.edtf(year)
            }
        case .quarter(let offset):
            if let year = calendar.resolve(.spoken(0)), let months = calendar.spokenMonths {
                let quarter = (months.first - 1) / 3 + offset
                var point = CalendarPoint(.absolute(quarter < 0 ? year - 1 : year))
                point.firstMonth = (quarter + 4) % 4 * 3 + 1
                point.lastMonth = (quarter + 4) % 4 * 3 + 3
                edtf = point.edtf(quarter < 0 ? year - 1 : year)
            }
        case .vague, .year, .spokenYear, .month, .months: break
        }
        let mention = DateMention(
            span: span, edtf: edtf, duration: nil, relative: text.string([span]), rule: "date.relative")
        return FoundDate(mention: mention, point: nil)
    }
}

/// The length of a sign or word that joins the two ends of a range at `at`: 至, 到, —, ~, -.
func rangeConnector(_ text: FigureText, at: Int) -> Int? {
    switch text.character(at) {
    case 0x81F3, 0x5230: 1  // 至 到
    case 0x2014, 0x2013, 0x2D, 0x7E, 0x223C, 0x2015, 0x2212:  // — – - ~ ∼ ― −
        text.character(at + 1) == text.character(at) ? 2 : 1
    default: nil
    }
}
