// SPDX-License-Identifier: Apache-2.0
// Dates as newspapers and histories write them: 昨（5）日, 本（11）月, 万历十七年（1589年）, 前10个月 without a year.
import Lexicon
import Text

extension DateReader {
    /// 昨（5）日, 今（27）日, 本（11）月: a relative day or month that says its number.
    func bracketedDay(at start: Int) -> FoundDate? {
        let isDay = text.has("昨(", at: start) || text.has("今(", at: start)
        guard isDay || text.has("本(", at: start), let numeral = text.numeral(at: start + 2),
            let number = numeral.smallWhole, 1...31 ~= number, text.has(")", at: numeral.range.upperBound)
        else { return nil }
        let mark = numeral.range.upperBound + 1
        guard isDay ? text.has("日", at: mark) || text.has("天", at: mark) : text.has("月", at: mark) && number <= 12
        else { return nil }
        var point = CalendarPoint(.report(0))
        if isDay, let month = calendar.reportMonth, let today = calendar.reportDay {
            // On the first of a month yesterday was in the month before.
            let isLastMonth = number > today
            point.firstMonth = isLastMonth ? (month == 1 ? 12 : month - 1) : month
            point.day = number
            if isLastMonth, month == 1 { point.year = .report(-1) }
        } else if !isDay {
            point.firstMonth = number
        }
        let span = start..<mark + 1
        let year = point.firstMonth == nil ? nil : calendar.resolve(point.year)
        let mention = DateMention(
            span: span, edtf: year.map { point.edtf($0) }, duration: nil, relative: text.string([span]),
            rule: "date.bracketed-day")
        return FoundDate(mention: mention, point: year == nil ? nil : point)
    }

    /// 明万历十七年（1589年）, 光绪元年: a year of an emperor's era, with the common year in brackets if it follows.
    func eraYear(at start: Int, in range: Range<Int>) -> FoundDate? {
        guard let (length, before) = eraYears.match(text.folded, at: start, before: range.upperBound) else {
            return nil
        }
        var end = start + length
        var number = 1
        if text.has("元年", at: end) {
            end += 2
        } else {
            guard let numeral = text.numeral(at: end), let count = numeral.smallWhole, 1...61 ~= count,
                !numeral.isOpenEnded, text.has("年", at: numeral.range.upperBound)
            else { return nil }
            number = count
            end = numeral.range.upperBound + 1
        }
        let year = before + number
        if text.has("(", at: end), let common = text.numeral(at: end + 1), common.smallWhole == year {
            let mark = text.has("年", at: common.range.upperBound) ? 1 : 0
            if text.has(")", at: common.range.upperBound + mark) { end = common.range.upperBound + mark + 1 }
        }
        let hasDynasty = text.has("明", endingAt: start) || text.has("清", endingAt: start)
        let mention = DateMention(
            span: (hasDynasty ? start - 1 : start)..<end, edtf: padded(year, 4), duration: nil, relative: nil,
            rule: "date.era")
        return FoundDate(mention: mention, point: CalendarPoint(.absolute(year)))
    }

    /// 前10个月 at the head of a clause: months of the year spoken of, where no year stands before them.
    func openingMonths(at start: Int, in range: Range<Int>) -> (CalendarPoint, Int)? {
        guard start == range.lowerBound || text.isClauseMark(start - 1), let (count, end) = firstMonths(at: start)
        else {
            return nil
        }
        var point = CalendarPoint(.spoken(0))
        point.firstMonth = 1
        point.lastMonth = count
        return (point, end)
    }

    /// 前10个月, 头五个月: the months of a year from January on.
    func firstMonths(at start: Int) -> (Int, Int)? {
        guard text.has("前", at: start) || text.has("头", at: start) || text.has("首", at: start),
            let numeral = text.numeral(at: start + 1), let count = monthNumber(numeral), count > 1
        else { return nil }
        let words: [String] = ["个月份", "个月", "月"]
        let end = numeral.range.upperBound
        guard let word = words.first(where: { text.has($0, at: end) }) else { return nil }
        return (count, end + word.unicodeScalars.count)
    }

    /// 年度, 财政年度, 学年: the length of a word for a year that need not be the calendar's.
    func runningYear(at start: Int) -> Int? {
        let words: [String] = ["年度", "财政年度", "会计年度", "学年度", "学年", "财年"]
        return words.first { text.has($0, at: start) }.map { $0.unicodeScalars.count }
    }

    /// 1589年 in a history, not the length of time of 1500年历史.
    func isOldYear(_ number: Int, at start: Int) -> Bool {
        1000..<1800 ~= number && (number % 10 != 0 || text.has("(", endingAt: start) || text.has("公元", endingAt: start))
    }
}
