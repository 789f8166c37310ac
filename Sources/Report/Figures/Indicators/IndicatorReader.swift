// SPDX-License-Identifier: Apache-2.0
// Turns the quantities of one sentence into indicators: what each is of, whether level or change, against what.
// Subjects are handed on from clause to clause: 门诊量达286万人次，同比增长12.3% is twice the 门诊量.
import Lexicon
import Text

/// Reads the indicators of one sentence from its quantities.
struct IndicatorReader {
    let text: FigureText
    let sentence: Sentence
    let dates: [FoundDate]
    let quantities: [Quantity]
    /// Where intentions are spoken of.
    let plans: [Range<Int>]
    /// What 元 alone means.
    let currency: String?
    var metrics: MetricReader
    var figures = SentenceFigures()
    /// The figures read so far, for subjects that are not said again.
    var history: [ReadFigure] = []
    /// Up to where the words belong to the figures read so far.
    var consumed: Int

    /// What is remembered of a figure for those after it.
    struct ReadFigure {
        var phrase: MetricPhrase
        var quantity: Quantity
        var isLevel: Bool
    }

    /// The parts of one indicator on their way to the fact.
    struct Draft {
        var quantity: Quantity
        var phrase: MetricPhrase
        var change: ChangeReading
        var previous: Indicator.Value?
        var rule: String
        /// The words after the figure that name what it is of.
        var following: Range<Int>?
    }

    /// A reader of one sentence, its dates and quantities.
    init(
        text: FigureText, sentence: Sentence, dates: [FoundDate], quantities: [Quantity], actors: ActorSpans,
        plans: [Range<Int>], currency: String?
    ) {
        self.currency = currency
        self.text = text
        self.sentence = sentence
        self.dates = dates
        self.quantities = quantities
        self.plans = plans
        metrics = MetricReader(text: text, dates: dates, actors: actors)
        consumed = sentence.range.lowerBound
    }

    /// All figures of the sentence.
    mutating func read() -> SentenceFigures {
        var index = 0
        while index < quantities.count {
            if let next = readFromTo(index) {
                index = next
            } else if let next = readSeries(index) {
                index = next
            } else {
                readSingle(index)
                index += 1
            }
        }
        return figures
    }

    /// Where the words that may belong to quantity `index` begin.
    func lowerBound(of quantity: Quantity) -> Int {
        max(text.clauseStart(quantity.span.lowerBound, in: sentence.range), min(consumed, quantity.span.lowerBound))
    }

    /// Where the words after quantity `index` that may belong to it end.
    func upperBound(of index: Int) -> Int {
        let end = quantities[index].span.upperBound
        var limit = text.clauseEnd(end, in: sentence.range)
        if index + 1 < quantities.count { limit = min(limit, quantities[index + 1].span.lowerBound) }
        return max(end, limit)
    }

    private mutating func readSingle(_ index: Int) {
        let quantity = quantities[index]
        if quantity.isArticle {
            readArticle(index)
            return
        }
        let lower = lowerBound(of: quantity)
        var change = text.change(endingAt: quantity.span.lowerBound, after: lower)
        if quantity.unitClass == .points, change.direction == nil,
            let compared = text.comparison(endingAt: quantity.span.lowerBound, after: lower)
        {
            change = compared
        }
        if change.direction == nil,
            text.contains("跌破", in: quantity.span) || text.contains("跌穿", in: quantity.span)
        {
            change.direction = .down
        }
        if let direction = quantity.ownChange ?? (quantity.unitClass == nil ? nil : quantity.sign) {
            change.isChange = true
            change.direction = direction
        }
        let subject = metrics.subject(in: lower..<subjectEnd(of: quantity, change, after: lower))
        var draft = Draft(
            quantity: quantity, phrase: subject, change: change, previous: nil,
            rule: change.isChange ? "figure.change" : "figure.level")
        guard isFigure(index, draft, lower: lower) else {
            giveUp(quantity)
            return
        }
        takeFollowing(index, &draft, lower: lower)
        takeObjectOfChange(&draft, lower: lower)
        inherit(&draft, lower: lower)
        write(draft, lower: lower)
    }

    /// 夜间检查量是去年同期的2.3倍: what is compared with ends the subject.
    private func subjectEnd(of quantity: Quantity, _ change: ChangeReading, after lower: Int) -> Int {
        let end = max(lower, change.subjectEnd)
        guard quantity.unitClass == .fold, change.direction == nil, text.has("的", endingAt: quantity.span.lowerBound)
        else {
            return end
        }
        let verbs: [String] = ["相当于", "是", "为", "达到", "达"]
        for verb in verbs {
            if let at = text.position(of: verb, in: lower..<end) { return at }
        }
        return end
    }

    /// Whether the quantity states something: times and bare numbers do only where something measures them.
    private func isFigure(_ index: Int, _ draft: Draft, lower: Int) -> Bool {
        let quantity = draft.quantity
        if quantity.isTime, limitsRate(quantity) || lasts(quantity) { return false }
        if quantity.isTime { return measuresTime(draft, lower: lower) || statesTime(draft, lower: lower) }
        if quantity.unitClass == nil { return isBareIndex(draft, lower: lower) }
        if text.has("分", endingAt: quantity.end), quantity.unitClass == .weakCount {
            let window = lower..<quantity.span.lowerBound
            return scoreHeads.first(text.folded, in: window) != nil || draft.change.direction != nil
                || (quantity.value.exponent < 0 && !draft.phrase.isEmpty)
        }
        return true
    }

    /// CMI值1.28, 影响因子32.8, 死亡率为零.
    private func isBareIndex(_ draft: Draft, lower: Int) -> Bool {
        let quantity = draft.quantity
        let before = quantity.span.lowerBound
        if quantity.value.coefficient == 0, quantity.isChinese {
            let verbs: [String] = ["为", "降至", "降到", "归", "控制为", "保持", "达到"]
            let next = text.character(quantity.end)
            return verbs.contains { text.has($0, endingAt: before) } && !next.isHan
        }
        if quantity.isChinese { return false }
        if let last = history.last, last.quantity.unitClass == nil, draft.change.isChange { return true }
        guard let end = draft.phrase.pieces.last?.upperBound, let start = draft.phrase.start else { return false }
        return indexHeads.match(text.folded, endingAt: end, after: start) != nil
    }

    /// A quantity that is no figure: a length of time is a date, a bare number is unread.
    mutating func giveUp(_ quantity: Quantity) {
        if quantity.isTime, isIndefinite(quantity) {
            figures.add(.article, quantity.numeral)
        } else if quantity.isTime {
            let date = duration(quantity)
            figures.dates.append(date)
            metrics.durations.append(date.span)
        } else if !quantity.isChinese {
            figures.add(.unread, quantity.numeral)
        }
    }

    /// 一名 is "a" — except after 无 and 没有, where it says that there was none.
    private mutating func readArticle(_ index: Int) {
        var quantity = quantities[index]
        let start = quantity.span.lowerBound
        let negations: [String] = ["无", "没有", "未发生", "未出现", "无发生", "未有"]
        guard let negation = negations.first(where: { text.has($0, endingAt: start) }),
            let zero = DecimalNumber(0), let following = metrics.following(quantity.end, before: upperBound(of: index))
        else {
            figures.add(.article, quantity.numeral)
            return
        }
        quantity.value = zero
        quantity.span = start - negation.unicodeScalars.count..<quantity.span.upperBound
        let draft = Draft(
            quantity: quantity, phrase: MetricPhrase([following.clause]),
            change: ChangeReading(subjectEnd: quantity.span.lowerBound), previous: nil, rule: "figure.none",
            following: following.clause)
        write(draft, lower: quantity.span.lowerBound)
    }
}
