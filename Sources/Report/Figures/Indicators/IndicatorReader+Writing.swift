// SPDX-License-Identifier: Apache-2.0
// The last step: a draft becomes an indicator with its span, period and status.
import Lexicon
import Text

extension IndicatorReader {
    /// Writes the draft down and remembers its subject.
    mutating func write(_ draft: Draft, lower: Int) {
        let quantity = draft.quantity
        let words = draft.phrase.pieces.filter { $0.lowerBound >= lower && $0.lowerBound < sentence.range.upperBound }
        var start = min(words.map(\.lowerBound).min() ?? lower, quantity.span.lowerBound)
        if words.isEmpty { start = metrics.withoutOpening(lower..<quantity.span.lowerBound).lowerBound }
        let end = max(draft.following?.upperBound ?? 0, quantity.span.upperBound)
        var indicator = Indicator(
            span: min(start, quantity.span.lowerBound)..<end, numeral: quantity.numeral,
            metric: text.string(draft.phrase.pieces), value: .number(quantity.value), unit: quantity.unit,
            rule: draft.rule)
        if quantity.unit == nil, indicator.unit == nil, let end = draft.phrase.pieces.last?.upperBound {
            indicator.unit = unitOfHead(endingAt: end)
        }
        if draft.phrase.isEmpty {
            indicator.metric = text.string([metrics.withoutClosing(metrics.trimmed(start..<quantity.span.lowerBound))])
        }
        indicator.kind = draft.change.isChange ? .change : .level
        indicator.currency = quantity.unitClass == .money ? quantity.currency ?? currency : nil
        indicator.scale = quantity.scale
        indicator.to = quantity.upper
        indicator.bound = quantity.bound
        indicator.previous = draft.previous
        indicator.direction = draft.change.direction
        indicator.basis = draft.change.basis.map { text.string([$0]) }
        indicator.period = period(of: draft, before: quantity.span.lowerBound)
        if plans.contains(where: { $0.contains(quantity.span.lowerBound) }) { indicator.status = .target }
        figures.indicators.append(indicator)
        history.append(ReadFigure(phrase: draft.phrase, quantity: quantity, isLevel: !draft.change.isChange))
        consumed = end
    }

    /// The unit in the head of a bare number: 求診人次約28.6萬 is in 人次.
    private func unitOfHead(endingAt end: Int) -> String? {
        guard let (length, unitClass) = unitWords.match(text.folded, endingAt: end, after: sentence.range.lowerBound),
            unitClass == .count, length == 2, text.has("次", endingAt: end)
        else { return nil }
        return text.string([end - length..<end])
    }

    /// The last date before the figure that the sentence fixes, the basis of a change apart.
    private func period(of draft: Draft, before position: Int) -> String? {
        let date = dates.last { date in
            date.mention.edtf != nil && date.span.upperBound <= position
                && !(draft.change.basis?.overlaps(date.span) ?? false)
                && !text.has("由", endingAt: date.span.lowerBound) && !text.has("比", endingAt: date.span.lowerBound)
                && !text.has("较", endingAt: date.span.lowerBound)
        }
        return date?.mention.edtf
    }
}
