// SPDX-License-Identifier: Apache-2.0
// From–to statements: 由65%提升至82%, 从每月170人次降至不足30人次, 从11个环节压减到6个.
import Lexicon
import Text

extension IndicatorReader {
    /// Reads quantities `index` and the next as one level with its former value; the index after them, if they are.
    mutating func readFromTo(_ index: Int) -> Int? {
        guard index + 1 < quantities.count else { return nil }
        let from = quantities[index]
        var to = quantities[index + 1]
        let lower = lowerBound(of: from)
        guard let marker = originMarker(before: from.span.lowerBound, after: lower) else { return nil }
        let gap = from.span.upperBound..<max(from.span.upperBound, to.span.lowerBound)
        guard gap.count <= 20, let arrival = arrival(in: gap) else { return nil }
        let isCompared = text.has("较", at: marker) || text.has("比", at: marker)
        if isCompared, !arrival.reaches { return nil }
        if to.unit == nil, to.unitClass == nil {
            to.unit = from.unit
            to.unitClass = from.unitClass
        }
        let noun = metrics.trimmed(from.end..<arrival.start)
        let subject = metrics.subject(in: lower..<marker)
        var draft = Draft(
            quantity: to, phrase: noun.isEmpty || !from.isCount ? subject : MetricPhrase(subject.pieces + [noun]),
            change: ChangeReading(direction: arrival.direction, subjectEnd: marker), previous: .number(from.value),
            rule: "figure.from-to")
        draft.quantity.numeral = from.numeral.lowerBound..<to.numeral.upperBound
        inherit(&draft, lower: lower)
        write(draft, lower: lower)
        return index + 2
    }

    /// 由, 从, 自 or 较 before the former value, with at most a date or 每月 between.
    private func originMarker(before end: Int, after lower: Int) -> Int? {
        for at in stride(from: end - 1, through: max(lower, end - 18), by: -1) {
            switch text.character(at) {
            case 0x7531, 0x4ECE: return at  // 由 从
            case 0x81EA:  // 自 before a number or date, not 自理, 自费
                let isOrigin = text.numeral(at: at + 1) != nil || dates.contains { $0.span.contains(at + 1) }
                if isOrigin { return at }
            case 0x8F83, 0x6BD4:  // 较 比
                return text.has("的", endingAt: end) ? at : nil
            default: continue
            }
        }
        return nil
    }

    /// The verb between two values.
    struct Arrival {
        var start: Int
        var direction: Indicator.Direction?
        /// False for 增加 without 至: the second value is a difference.
        var reaches: Bool
    }

    /// The verb between the two values and where it begins.
    private func arrival(in whole: Range<Int>) -> Arrival? {
        var gap = whole
        if text.has("的", endingAt: gap.upperBound),
            let date = dates.last(where: {
                $0.span.upperBound == gap.upperBound - 1 && $0.span.lowerBound > gap.lowerBound
            })
        {
            gap = gap.lowerBound..<date.span.lowerBound  // 下降到2024年的26.8%
        }
        let reading = text.change(endingAt: gap.upperBound, after: gap.lowerBound)
        if reading.direction != nil {
            return Arrival(start: reading.subjectEnd, direction: reading.direction, reaches: !reading.isChange)
        }
        let plain: [String] = ["调整为", "变为", "变成", "转为", "调整到", "到", "至", "发展到", "发展为", "达到", "优化为", "整合为", "过渡到"]
        for word in plain where text.has(word, endingAt: gap.upperBound) {
            let start = gap.upperBound - word.unicodeScalars.count
            if start >= gap.lowerBound { return Arrival(start: start, direction: nil, reaches: true) }
        }
        return nil
    }
}
