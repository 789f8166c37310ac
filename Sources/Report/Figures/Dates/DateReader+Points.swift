// SPDX-License-Identifier: Apache-2.0
// The parts of a date in writing order: year, then months, quarter or half, then day and hour.
import Lexicon
import Text

extension DateReader {
    /// The point of the calendar written at `start` and where it ends; `previous` lends its year and month to a second end.
    func point(
        at start: Int, in range: Range<Int>, after previous: CalendarPoint? = nil
    ) -> (CalendarPoint, Int)? {
        if let (year, end) = year(at: start, in: range) { return withMonths(CalendarPoint(year), from: end, in: range) }
        if let (word, end) = yearWord(at: start, in: range) { return withMonths(word, from: end, in: range) }
        let implied = previous?.year ?? .spoken(0)
        var bare = CalendarPoint(implied)
        if let end = months(at: start, in: range, into: &bare) { return (bare, end) }
        if let month = previous?.firstMonth, previous?.day != nil, let (day, end) = day(at: start) {
            bare.firstMonth = month
            bare.day = day
            return (bare, end)
        }
        guard
            case .months(let first, let last)? = dateWords.match(text.folded, at: start, before: range.upperBound)?
                .value
        else { return monthWord(at: start, in: range, implied: implied) }
        let length = dateWords.match(text.folded, at: start, before: range.upperBound)?.length ?? 1
        bare.firstMonth = first
        bare.lastMonth = last
        return (bare, start + length)
    }

    /// 年底, 年初 by themselves.
    private func monthWord(at start: Int, in range: Range<Int>, implied: YearReference) -> (CalendarPoint, Int)? {
        guard let (length, word) = dateWords.match(text.folded, at: start, before: range.upperBound),
            case .month(let month) = word
        else { return nil }
        // 每年初 and 2024年底 are read with what stands before them.
        guard !text.has("每", endingAt: start) else { return nil }
        var point = CalendarPoint(implied)
        point.firstMonth = month
        return (point, start + length)
    }

    /// A year in digits: 2025年, 二〇二五年, 民国114年, 2024-25年度, 1990年代.
    private func year(at start: Int, in range: Range<Int>) -> (YearReference, Int)? {
        var at = start
        let isRepublic = text.has("民国", at: at)
        if isRepublic { at += 2 }
        guard let numeral = text.numeral(at: at), numeral.scale == 1, !numeral.isOpenEnded,
            let number = numeral.smallWhole
        else { return nil }
        at = numeral.range.upperBound
        if text.character(at) == 0x20 { at += 1 }
        let hasYearMark = text.character(at) == 0x5E74  // 年
        if isRepublic, 1...200 ~= number, hasYearMark { return (.absolute(number + 1911), at + 1) }
        let isPlainYear = (numeral.form == .arabic || numeral.form == .digits) && numeral.wholeDigits == 4
        if isPlainYear, 1800...2199 ~= number || isOldYear(number, at: start) {
            if let connector = rangeConnector(text, at: at) ?? (text.character(at) == 0x2F ? 1 : nil),
                let second = text.numeral(at: at + connector), second.form == .arabic, let end = second.smallWhole
            {
                let isShort = second.wholeDigits == 2 && end == (number + 1) % 100
                let isLong = second.wholeDigits == 4 && end == number + 1
                if isShort || isLong, runningYear(at: second.range.upperBound) != nil {
                    return (.absolute(number), at)  // the second year follows as the other end
                }
                if second.wholeDigits == 4, 1800...2199 ~= end, text.has("年", at: second.range.upperBound) {
                    return (.absolute(number), at)
                }
            }
            if !hasYearMark, let length = runningYear(at: at) { return (.absolute(number), at + length) }
            guard hasYearMark, !text.has("年级", at: at) else { return nil }
            return (.absolute(number), at + 1)
        }
        if calendar.usesRepublicYears, numeral.form == .arabic, 90...150 ~= number, hasYearMark,
            !text.has("年来", at: at), !text.has("年间", at: at), !text.has("年历史", at: at)
        {
            return (.absolute(number + 1911), at + 1)
        }
        // The first year of 108至113年.
        if calendar.usesRepublicYears, numeral.form == .arabic, 40...150 ~= number,
            let connector = rangeConnector(text, at: at), let second = text.numeral(at: at + connector),
            second.form == .arabic, let last = second.smallWhole, number + 1...150 ~= last, last >= 90,
            text.has("年", at: second.range.upperBound), !text.has("年来", at: second.range.upperBound)
        {
            return (.absolute(number + 1911), at)
        }
        // The second year of 2024-25年度.
        if numeral.form == .arabic, numeral.wholeDigits == 2, let length = runningYear(at: at),
            let before = text.numeral(covering: start - 2), before.wholeDigits == 4, let first = before.smallWhole,
            (first + 1) % 100 == number
        {
            return (.absolute(first + 1), at + length)
        }
        return nil
    }

    /// 今年, 去年, 全年, 上年 …, with the quarter or half that follows in the same word.
    private func yearWord(at start: Int, in range: Range<Int>) -> (CalendarPoint, Int)? {
        guard let (length, word) = dateWords.match(text.folded, at: start, before: range.upperBound) else { return nil }
        switch word {
        case .year(let offset): return (CalendarPoint(.report(offset)), start + length)
        case .spokenYear(let offset): return (CalendarPoint(.spoken(offset)), start + length)
        case .month, .months, .samePeriod, .quarter, .vague: return nil
        }
    }

    /// What may follow a year: 度, a month, a quarter, a half, a season, 底, 初.
    private func withMonths(_ year: CalendarPoint, from end: Int, in range: Range<Int>) -> (CalendarPoint, Int) {
        var point = year
        var at = end
        if text.character(at) == 0x5EA6 { at += 1 }  // 度
        if text.has("代", at: at) {
            point.isDecade = true
            return (point, at + 1)
        }
        let next = text.character(at) == 0x20 ? at + 1 : at
        if let (count, end) = firstMonths(at: next) {
            point.firstMonth = 1
            point.lastMonth = count
            return (point, end)
        }
        if let end = months(at: next, in: range, into: &point) { return (point, end) }
        if let (length, word) = dateWords.match(text.folded, at: next, before: range.upperBound),
            case .months(let first, let last) = word
        {
            point.firstMonth = first
            point.lastMonth = last
            return (point, next + length)
        }
        let edges: [(String, Int)] = [
            ("年底", 12), ("年末", 12), ("年初", 1), ("底", 12), ("末", 12), ("初", 1), ("终", 12), ("岁末", 12),
        ]
        for (word, month) in edges where text.has(word, at: at) {
            point.firstMonth = month
            return (point, at + word.unicodeScalars.count)
        }
        let seasons: [(String, Int)] = [
            ("春天", 21), ("春季", 21), ("夏天", 22), ("夏季", 22), ("秋天", 23), ("秋季", 23), ("冬天", 24), ("冬季", 24),
            ("春", 21), ("夏", 22), ("秋", 23), ("冬", 24),
        ]
        for (word, season) in seasons where text.has(word, at: at) {
            point.season = season
            return (point, at + word.unicodeScalars.count)
        }
        return (point, at)
    }

    /// 3月, 1至10月, 7—9月, 3月18日, 9月底, with the hour after the day.
    private func months(at start: Int, in range: Range<Int>, into point: inout CalendarPoint) -> Int? {
        guard let numeral = text.numeral(at: start), let first = monthNumber(numeral) else { return nil }
        var at = numeral.range.upperBound
        if let connector = rangeConnector(text, at: at), let second = text.numeral(at: at + connector),
            let last = monthNumber(second), last > first, text.has("月", at: second.range.upperBound)
        {
            point.firstMonth = first
            point.lastMonth = last
            return monthTail(second.range.upperBound + 1)
        }
        guard text.has("月", at: at), !text.has("月龄", at: at) else { return nil }
        at += 1
        point.firstMonth = first
        if text.character(at) == 0x20 { at += 1 }
        guard let (day, end) = day(at: at) else { return monthTail(at) }
        point.day = day
        at = end
        if let connector = rangeConnector(text, at: at), let (last, lastEnd) = self.day(at: at + connector), last > day
        {
            point.lastMonth = first
            point.lastDay = last
            at = lastEnd
        }
        return hourTail(at, in: range)
    }

    func monthNumber(_ numeral: Numeral) -> Int? {
        guard let month = numeral.smallWhole, 1...12 ~= month, !numeral.isOpenEnded, numeral.exponent == 0 else {
            return nil
        }
        return month
    }

    /// 份, 底, 初, 上旬 … after a month: the month stays the month.
    private func monthTail(_ end: Int) -> Int {
        let tails: [String] = ["份", "底前", "底", "末", "初", "上旬", "中旬", "下旬"]
        for tail in tails where text.has(tail, at: end) { return end + tail.unicodeScalars.count }
        return end
    }

    /// A day of the month: 18日, 三号.
    private func day(at start: Int) -> (Int, Int)? {
        guard let numeral = text.numeral(at: start), let day = numeral.smallWhole, 1...31 ~= day else { return nil }
        let at = numeral.range.upperBound
        guard text.has("日", at: at) || text.has("号", at: at) else {
            // The first of 3—5日.
            guard let connector = rangeConnector(text, at: at), let second = text.numeral(at: at + connector),
                let last = second.smallWhole, last > day, 1...31 ~= last, text.has("日", at: second.range.upperBound)
            else { return nil }
            return (day, at)
        }
        return (day, at + 1)
    }

    /// 上午9时30分, 09:42 and the like after a day.
    func hourTail(_ end: Int, in range: Range<Int>) -> Int {
        var at = end
        if text.character(at) == 0x28, let close = text.position(of: ")", in: at..<min(at + 6, range.upperBound)),
            text.has("周", at: at + 1) || text.has("星期", at: at + 1)
        {
            at = close + 1
        }
        if let part = dayParts.match(text.folded, at: at, before: range.upperBound) { at += part.length }
        if text.character(at) == 0x20, text.numeral(at: at + 1) != nil { at += 1 }
        return clock(at: at) ?? (text.character(at - 1) == 0x20 ? at - 1 : at)
    }

    /// A time of day: 7时30分, 9点, 09:42.
    func clock(at start: Int) -> Int? {
        guard let hour = text.numeral(at: start), let number = hour.smallWhole, 0...24 ~= number else { return nil }
        var at = hour.range.upperBound
        let isColon = text.character(at) == 0x3A && hour.form == .arabic
        guard isColon || text.has("时", at: at) || text.has("点", at: at) else { return nil }
        if text.has("点", at: at) && text.has("点半", at: at) { return at + 2 }
        at += 1
        guard let minute = text.numeral(at: at), let value = minute.smallWhole, 0...59 ~= value else {
            return isColon ? nil : at
        }
        at = minute.range.upperBound
        if isColon { return minute.wholeDigits == 2 ? at : nil }
        return text.has("分", at: at) ? at + 1 : hour.range.upperBound + 1
    }
}
