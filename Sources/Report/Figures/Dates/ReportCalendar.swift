// SPDX-License-Identifier: Apache-2.0
// Which year the report was written in, and which it speaks of where it speaks; never the clock.
import Text

/// The years that relative dates are counted from.
struct ReportCalendar {
    /// The year of `document.date`; relative dates stay unresolved without it.
    var reportYear: Int?
    /// The month and day of `document.date`, as far as it has them.
    var reportMonth: Int?
    var reportDay: Int?
    /// The year that the title, the heading or the paragraph speaks of.
    var spokenYear: Int?
    /// The months spoken of: a quarter, a half-year.
    var spokenMonths: (first: Int, last: Int)?
    /// True where the report is written in the calendar of the Republic (民国纪年).
    var usesRepublicYears = false
    private var titleYear: Int?
    private var titleMonths: (first: Int, last: Int)?

    /// A calendar that knows the document's date and what its title says.
    init(date: String?, text: FigureText, title: CalendarPoint?, isTraditional: Bool) {
        let parts = (date ?? "").split(separator: "-").map { Int($0) }
        reportYear = parts.first ?? nil
        reportMonth = parts.count > 1 ? parts[1] : nil
        reportDay = parts.count > 2 ? parts[2] : nil
        if let title, case .absolute(let year) = title.year {
            titleYear = year
            if let first = title.firstMonth { titleMonths = (first, title.lastMonth ?? first) }
        }
        usesRepublicYears =
            text.contains("民国", in: 0..<text.folded.count)
            || (isTraditional && text.regionalCurrency == "TWD")
            || (isTraditional && text.numerals.contains { Self.isRepublicYear($0, in: text) })
        leaveSection(forPlans: false)
    }

    /// 114年6月, 113年度: three digits that can only be a year of the Republic.
    private static func isRepublicYear(_ numeral: Numeral, in text: FigureText) -> Bool {
        guard numeral.form == .arabic, numeral.wholeDigits == 3, let year = numeral.smallWhole, 100...130 ~= year,
            text.has("年", at: numeral.range.upperBound)
        else { return false }
        if text.has("年度", at: numeral.range.upperBound) { return true }
        guard let month = text.numeral(at: numeral.range.upperBound + 1) else { return false }
        return text.has("月", at: month.range.upperBound)
    }

    /// Forgets what the last section spoke of; of plans, of the year in which they are made.
    mutating func leaveSection(forPlans: Bool) {
        spokenMonths = titleMonths
        // In the first months a report looks back on the old year, section after section, until it comes to its plans.
        let looksBack = reportYear.map { $0 - 1 == spokenYear } ?? false
        if !forPlans, titleYear == nil, looksBack, reportMonth.map({ $0 <= 3 }) ?? false { return }
        // A January report titled after the old year speaks of the old year.
        spokenYear = titleYear ?? reportYear
    }

    /// Takes up what a heading or the opening of a paragraph speaks of.
    mutating func speak(of point: CalendarPoint) {
        guard let year = resolve(point.year) else { return }
        spokenYear = year
        if let first = point.firstMonth, point.day == nil { spokenMonths = (first, point.lastMonth ?? first) }
    }

    /// The year that `reference` means; `nil` while the report's own is unknown.
    func resolve(_ reference: YearReference) -> Int? {
        switch reference {
        case .absolute(let year): year
        case .report(let offset): reportYear.map { $0 + offset }
        // Without a date of its own a report's relative dates are not resolved, whatever the title says.
        case .spoken(let offset): reportYear == nil ? nil : spokenYear.map { $0 + offset }
        }
    }
}
