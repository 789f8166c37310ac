// SPDX-License-Identifier: Apache-2.0
// Completes the subject of a figure from the figures and clauses before it, and reads changes with an object.
import Lexicon
import Text

extension IndicatorReader {
    /// 增加床位50张, 减少支出300万元: the number is the change, its object the metric.
    func takeObjectOfChange(_ draft: inout Draft, lower: Int) {
        guard draft.change.direction == nil, draft.quantity.ownChange == nil, let start = draft.phrase.start else {
            return
        }
        let verbs: [(String, Indicator.Direction)] = [
            ("增加", .up), ("减少", .down), ("净增", .up), ("增收", .up), ("压减", .down), ("削减", .down), ("少跑", .down),
            ("降低", .down),
        ]
        if let end = draft.phrase.pieces.last?.upperBound,
            text.has("增收", endingAt: end) || text.has("增支", endingAt: end)
        {
            draft.change.isChange = true
            draft.change.direction = .up
            return
        }
        for (verb, direction) in verbs where text.has(verb, at: start) {
            let object = start + verb.unicodeScalars.count
            guard let end = draft.phrase.pieces.last?.upperBound, object < end || verb == "少跑" else {
                continue
            }
            draft.change.isChange = true
            draft.change.direction = direction
            if object < end, draft.phrase.pieces.count == 1 { draft.phrase = MetricPhrase([object..<end]) }
            draft.rule = "figure.change.object"
            return
        }
    }

    /// Takes the subject of the figure before where this one has none, and the noun where it has only a verb or a rate.
    func inherit(_ draft: inout Draft, lower: Int) {
        let phrase = draft.phrase
        if phrase.isEmpty, draft.quantity.unitClass == .noun, let unit = draft.quantity.unit {
            // 下设3支部: the unit is what is counted.
            draft.phrase = MetricPhrase([draft.quantity.end - unit.unicodeScalars.count..<draft.quantity.end])
            return
        }
        if phrase.isEmpty {
            // A count takes no subject from a rate.
            if draft.quantity.isCount, !draft.change.isChange, let last = history.last, !last.quantity.isCount {
                return
            }
            if let measured = measuredSubject(before: draft.quantity.span.lowerBound) {
                draft.phrase = measured
                draft.rule += ".earlier-clause"
            } else if let last = history.last(where: { $0.isLevel }) ?? history.last {
                draft.phrase = isCumulative(draft, lower: lower) ? withoutNew(last.phrase) : last.phrase
                draft.rule += ".inherited"
            } else if let earlier = earlierSubject(before: draft.quantity.span.lowerBound) {
                draft.phrase = earlier
                draft.rule += ".earlier-clause"
            }
            return
        }
        if phrase.isAttribute, phrase.count == 2, let piece = phrase.pieces.first, text.has("最", at: piece.lowerBound),
            let last = history.last, let end = last.phrase.pieces.last?.upperBound
        {
            // 最高的92%,最低的73.5%: the superlative changes, the rate stays.
            var pieces = last.phrase.pieces
            if text.has("最", at: end - 2), let piece = pieces.last, piece.count > 2 {
                pieces[pieces.count - 1] = piece.lowerBound..<piece.upperBound - 2
            }
            draft.phrase = MetricPhrase(pieces + phrase.pieces)
        } else if phrase.isVerbOnly, disposes(phrase), let last = history.last(where: { $0.isLevel }),
            last.quantity.unit == draft.quantity.unit,
            last.quantity.isCount, !last.phrase.isEmpty, !last.phrase.isVerbOnly
        {
            draft.phrase = MetricPhrase(last.phrase.pieces + phrase.pieces)
            draft.rule += ".inherited"
        } else if phrase.isAttribute,
            let last = history.last(where: { $0.isLevel && $0.quantity.unitClass != .percent && $0.phrase.count <= 12 })
        {
            draft.phrase = MetricPhrase(last.phrase.pieces + phrase.pieces)
            draft.rule += ".inherited"
        } else if let piece = phrase.pieces.first, phrase.pieces.count == 1, isLevelOfAuthority(piece),
            let last = history.last, let noun = last.phrase.pieces.last
        {
            draft.phrase = MetricPhrase([piece, withoutAuthority(noun)])
        }
    }

    /// Whether the verb deals with what was counted before.
    private func disposes(_ phrase: MetricPhrase) -> Bool {
        guard let verb = phrase.pieces.last else { return false }
        return disposalVerbs.match(text.folded, endingAt: verb.upperBound, after: verb.lowerBound) != nil
    }

    /// 新增社区医院3家,累计达到9家: the sum is no longer of the new ones.
    private func isCumulative(_ draft: Draft, lower: Int) -> Bool {
        let window = lower..<draft.quantity.span.lowerBound
        return text.contains("累计", in: window) || text.contains("总数", in: window) || text.contains("总量", in: window)
    }

    private func withoutNew(_ phrase: MetricPhrase) -> MetricPhrase {
        guard let first = phrase.pieces.first, first.count > 3 else { return phrase }
        let verbs: [String] = ["新增", "新建", "增设", "新设", "新获批", "新创建"]
        for verb in verbs where text.has(verb, at: first.lowerBound) {
            let rest = first.lowerBound + verb.unicodeScalars.count..<first.upperBound
            return MetricPhrase([rest] + phrase.pieces.dropFirst())
        }
        return phrase
    }

    /// 省级, 市级 by themselves: 省级科研课题4项、市级11项.
    private func isLevelOfAuthority(_ range: Range<Int>) -> Bool {
        let words: [String] = ["国家级", "省级", "市级", "县级", "区级", "院级", "州级", "厅级", "省部级", "地市级", "自治区级"]
        return words.contains { text.has($0, at: range.lowerBound) && $0.unicodeScalars.count == range.count }
    }

    private func withoutAuthority(_ range: Range<Int>) -> Range<Int> {
        guard let level = text.position(of: "级", in: range), level + 1 < range.upperBound else { return range }
        return level + 1..<range.upperBound
    }

    /// 满意度创历史新高,达到99.5%: the measure that the clause before speaks of without a figure.
    private func measuredSubject(before position: Int) -> MetricPhrase? {
        let start = text.clauseStart(position, in: sentence.range)
        guard start > sentence.range.lowerBound, consumed < start else { return nil }
        let before = max(consumed, text.clauseStart(start - 1, in: sentence.range))
        guard before < start - 1, let (head, _) = attributeHeads.first(text.folded, in: before..<start - 1),
            head.count >= 2 || text.has("率", at: head.lowerBound)
        else { return nil }
        let verbs: [String] = ["创", "再创", "持续", "稳步", "不断", "大幅", "显著", "明显", "逐年", "进一步", "稳中"]
        guard verbs.contains(where: { text.has($0, at: head.upperBound) }) else { return nil }
        let phrase = metrics.subject(in: before..<head.upperBound)
        return phrase.isEmpty ? nil : phrase
    }

    /// The subject of an earlier clause of the sentence that had no figure: 孕产妇…, 全年无死亡, 下降5%.
    private func earlierSubject(before position: Int) -> MetricPhrase? {
        let start = text.clauseStart(position, in: sentence.range)
        guard start > sentence.range.lowerBound, history.isEmpty else { return nil }
        let before = text.clauseStart(start - 1, in: sentence.range)
        let phrase = metrics.subject(in: before..<start - 1)
        return phrase.isEmpty || phrase.count > 24 ? nil : phrase
    }
}
