// SPDX-License-Identifier: Apache-2.0
// A place in the calendar, possibly without its year, and its EDTF (level 1) writing.

/// Which year a date is in, before the report's own date is known (纪年).
enum YearReference: Equatable {
    case absolute(Int)
    /// 今年 0, 去年 -1.
    case report(Int)
    /// 全年 0, 上年 -1, and dates without a year.
    case spoken(Int)
}

/// A year, some months of it, or a day (历日).
struct CalendarPoint: Equatable {
    var year: YearReference
    var firstMonth: Int?
    var lastMonth: Int?
    var day: Int?
    var lastDay: Int?
    /// EDTF season: 21 spring … 24 winter.
    var season: Int?
    /// True for 90年代.
    var isDecade = false

    /// The whole of `year`.
    init(_ year: YearReference) { self.year = year }

    /// EDTF of the first or last day, month or year meant.
    func edge(_ resolvedYear: Int, isEnd: Bool) -> String {
        let year = padded(resolvedYear, 4)
        if let season { return year + "-" + padded(season, 2) }
        guard let month = isEnd ? (lastMonth ?? firstMonth) : firstMonth else { return year }
        guard let day = isEnd ? (lastDay ?? day) : day else { return year + "-" + padded(month, 2) }
        return year + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// EDTF of the point by itself.
    func edtf(_ resolvedYear: Int) -> String {
        if isDecade { return padded(resolvedYear / 10, 3) + "X" }
        let first = edge(resolvedYear, isEnd: false)
        let last = edge(resolvedYear, isEnd: true)
        return first == last ? first : first + "/" + last
    }
}

/// A decimal number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
