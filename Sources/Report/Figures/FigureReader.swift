// SPDX-License-Identifier: Apache-2.0
// The order of the figure rules, sentence by sentence: dates first, then what is no figure, then quantities, then what
// they are of. Each step leaves its numerals out of the next.
import Lexicon
import Text

/// Reads the figures of a whole report.
struct FigureReader {
    private let report: Report
    private let text: FigureText
    private let names: NameSpans
    private let actors: ActorSpans
    private var calendar: ReportCalendar
    private var targets: TargetReader
    /// What 元 alone means in this report.
    private let currency: String?
    private var tables: TableReader
    private var section: Int?
    /// The years that headings speak of, by section.
    private var headingYears: [Int: Int] = [:]

    /// A reader of `report`, whose structure and names are known.
    init(_ report: Report) {
        self.report = report
        let text = FigureText(report.text)
        self.text = text
        names = NameSpans(report)
        actors = ActorSpans(report)
        targets = TargetReader(text: text)
        let isTraditional = report.document.language == .traditional
        let blank = ReportCalendar(date: report.document.date, text: text, title: nil, isTraditional: isTraditional)
        let title = report.document.title.map { FigureText(ScalarText($0.unicodeScalars.map(\.value), fold: fold)) }
        let titleDate = title.flatMap { title in
            DateReader(text: title, calendar: blank).dates(in: 0..<title.folded.count).first { $0.point != nil }
        }
        calendar = ReportCalendar(
            date: report.document.date, text: text, title: titleDate?.point, isTraditional: isTraditional)
        currency = isTraditional ? text.regionalCurrency : "CNY"
        tables = TableReader(text: text, currency: currency)
    }

    /// All facts, in no order.
    mutating func read() -> SentenceFigures {
        var all = SentenceFigures()
        for sentence in text.sentences(of: report) {
            let figures = tables.read(sentence) ?? read(sentence)
            all.indicators += figures.indicators
            all.dates += figures.dates
            all.others += figures.others
        }
        return all
    }

    private mutating func read(_ sentence: Sentence) -> SentenceFigures {
        targets.enter(sentence, of: report)
        if sentence.section != section {
            section = sentence.section
            calendar.leaveSection(forPlans: targets.isSectionPlan)
            if let year = headingYear(above: section) { calendar.spokenYear = year }
        }
        let dates = readDates(sentence)
        var figures = SentenceFigures()
        figures.dates = dates.map(\.mention)
        let quantities = readQuantities(sentence, besides: dates, into: &figures)
        let plans = targets.plans(in: sentence, dates: dates, calendar: calendar)
        var reader = IndicatorReader(
            text: text, sentence: sentence, dates: dates, quantities: quantities, actors: actors, plans: plans,
            currency: currency)
        let read = reader.read()
        let grades = GradeReader(text: text, metrics: MetricReader(text: text, dates: dates, actors: actors))
        figures.indicators = read.indicators + grades.grades(in: sentence)
        figures.dates += read.dates
        figures.others += read.others
        return figures
    }

    /// The year in the heading that `section` stands under: all under 2026年工作安排 speaks of 2026.
    private func headingYear(above section: Int?) -> Int? {
        var next = section
        // A section is nested at most nine deep in any numbering.
        for _ in 0..<9 {
            guard let index = next, report.sections.indices.contains(index) else { return nil }
            next = report.sections[index].parent
            if let next, let year = headingYears[next] { return year }
        }
        return nil
    }

    /// The dates of a sentence, read one after another, as the first may say which year the others are in.
    private mutating func readDates(_ sentence: Sentence) -> [FoundDate] {
        var dates = DateReader(text: text, calendar: calendar).dates(in: sentence.range)
        guard let topic = dates.first(where: { $0.point != nil && !$0.isOpen }), isTopic(topic, of: sentence) else {
            return dates
        }
        if let point = topic.point {
            calendar.speak(of: point)
            if sentence.isHeading, let section = sentence.section { headingYears[section] = calendar.spokenYear }
            dates = DateReader(text: text, calendar: calendar).dates(in: sentence.range)
        }
        return dates
    }

    /// Whether the sentence is about the time `date`: in a heading, or first in the sentence as its theme.
    private func isTopic(_ date: FoundDate, of sentence: Sentence) -> Bool {
        if sentence.isHeading { return true }
        let lead = date.span.lowerBound - sentence.range.lowerBound
        guard lead <= 6, sentence.opensBlock || lead == 0 else { return false }
        let next = text.character(date.span.upperBound)
        return next == 0x2C || next == 0x662F || sentence.opensBlock  // , 是
    }

    /// The quantities of a sentence; what is no figure is written down at once.
    private func readQuantities(
        _ sentence: Sentence, besides dates: [FoundDate], into figures: inout SentenceFigures
    ) -> [Quantity] {
        let others = NonFigureReader(text: text, names: names)
        let reader = QuantityReader(text: text)
        var quantities: [Quantity] = []
        var index = text.firstNumeral(from: sentence.range.lowerBound)
        var read = sentence.range.lowerBound
        var nextDate = 0
        while index < text.numerals.count, text.numerals[index].range.upperBound <= sentence.range.upperBound {
            let numeral = text.numerals[index]
            index += 1
            if numeral.range.lowerBound < read {
                accountForRest(of: numeral, from: read, into: &figures)
                continue
            }
            while nextDate < dates.count, dates[nextDate].span.upperBound <= numeral.range.lowerBound { nextDate += 1 }
            if nextDate < dates.count, dates[nextDate].span.overlaps(numeral.range) {
                accountForRest(of: numeral, from: dates[nextDate].span.upperBound, into: &figures)
                continue
            }
            if text.has("一半", at: numeral.range.lowerBound),
                let half = reader.wordQuantity(at: numeral.range.lowerBound, in: sentence.range)
            {
                read = half.end
                quantities.append(half)
            } else if let other = others.nonFigure(numeral, in: sentence) {
                if other.isWritten { figures.add(other.reason, other.span) }
                read = max(read, other.span.upperBound)
            } else if let quantity = reader.quantity(numeral, in: sentence.range) {
                read = max(read, quantity.end)
                if quantity.unitClass == nil, quantity.isChinese, quantity.numeral.count == 1,
                    quantity.value.coefficient != 0
                {
                    continue  // a digit among words
                }
                if let reason = others.categoryReason(quantity, in: sentence) {
                    figures.add(reason, quantity.numeral)
                } else {
                    quantities.append(quantity)
                }
            } else if numeral.form == .arabic || text.character(numeral.range.lowerBound).isAsciiDigit {
                figures.add(.unread, numeral.range)
            }
        }
        quantities += wordQuantities(sentence, besides: quantities)
        return quantities.sorted { $0.numeral.lowerBound < $1.numeral.lowerBound }
    }

    /// What a name or date leaves over of a numeral that it only begins: no digit goes unmentioned.
    private func accountForRest(of numeral: Numeral, from end: Int, into figures: inout SentenceFigures) {
        guard end < numeral.range.upperBound, numeral.range.contains(where: { text.character($0).isAsciiDigit }) else {
            return
        }
        figures.add(.unread, end..<numeral.range.upperBound)
    }

    /// Quantities that are written without a numeral, outside those already read.
    private func wordQuantities(_ sentence: Sentence, besides quantities: [Quantity]) -> [Quantity] {
        guard !sentence.isHeading else { return [] }
        let reader = QuantityReader(text: text)
        var found: [Quantity] = []
        for at in sentence.range {
            guard let quantity = reader.wordQuantity(at: at, in: sentence.range),
                quantity.numeral.lowerBound >= found.last?.end ?? 0,
                !quantities.contains(where: { $0.span.overlaps(quantity.span) }),
                text.quotation(around: quantity.numeral).map(\.isSpeech) ?? true
            else { continue }
            found.append(quantity)
        }
        return found
    }
}
