// SPDX-License-Identifier: Apache-2.0
// Lengths of time: which are the measure of something and so figures, which only say how long, and are dates.
import Lexicon
import Text

extension IndicatorReader {
    /// 平均住院日6.3天, 等候时间缩短9分钟 against 为期6个月.
    func measuresTime(_ draft: Draft, lower: Int) -> Bool {
        if draft.change.direction != nil, draft.change.isChange || !draft.phrase.isEmpty { return true }
        if draft.phrase.isEmpty || draft.phrase.isAttribute {
            guard let last = history.last, last.quantity.isTime else { return false }
            return !text.character(draft.quantity.span.upperBound).isHan
        }
        guard let end = draft.phrase.pieces.last?.upperBound, let start = draft.phrase.start else { return false }
        if timeMeasureHeads.match(text.folded, endingAt: end, after: start) != nil { return true }
        // 平均住院日6.1天,其中日间手术中心仅0.8天.
        return history.last.map { $0.quantity.isTime && $0.quantity.unit == draft.quantity.unit } ?? false
    }

    /// 连续360小时, 历时3天: it says how long something went on.
    func lasts(_ quantity: Quantity) -> Bool {
        let words: [String] = ["连续", "历时", "为期", "历经"]
        return words.contains { text.has($0, endingAt: quantity.span.lowerBound) }
    }

    /// 用时平均58.5分钟, 检查要等4天, 志愿服务3,640小时: times that the words beside them make a figure.
    func statesTime(_ draft: Draft, lower: Int) -> Bool {
        guard !draft.phrase.isEmpty || !history.isEmpty else { return false }
        let quantity = draft.quantity
        let start = quantity.span.lowerBound
        var before = start
        if let (length, _) = boundWordsBefore.match(text.folded, endingAt: before, after: lower) { before -= length }
        if timeStatingWords.match(text.folded, endingAt: before, after: lower) != nil { return true }
        // Hours by the hundred are work done, not a time that passed.
        guard !draft.phrase.isEmpty, quantity.unitClass == .hour, quantity.upper == nil, !quantity.isChinese,
            text.numeral(at: quantity.numeral.lowerBound).map({ $0.wholeDigits >= 3 || $0.scale > 1 }) ?? false
        else { return false }
        return durationOpeners.match(text.folded, endingAt: start, after: lower) == nil
            && durationClosers.match(text.folded, at: quantity.span.upperBound, before: sentence.range.upperBound)
                == nil
    }

    /// 给药60分钟内达成率88.6%, 7天内复诊率5%: the time belongs to the name of the rate after it.
    func limitsRate(_ quantity: Quantity) -> Bool {
        guard quantity.bound == .under || text.has("内", at: quantity.end) else { return false }
        let start = quantity.span.upperBound
        let next = text.firstNumeral(from: start)
        guard text.character(start).isHan, next < text.numerals.count else { return false }
        let words = start..<min(text.numerals[next].range.lowerBound, text.clauseEnd(start, in: sentence.range))
        return words.count <= 16 && text.contains("率", in: words)
    }

    /// 变化最大的一年, 一天凌晨: one of many, not a length of time.
    func isIndefinite(_ quantity: Quantity) -> Bool {
        guard quantity.isChinese, quantity.numeral.count == 1, text.has("一", at: quantity.numeral.lowerBound) else {
            return false
        }
        let before = text.character(quantity.numeral.lowerBound - 1)
        // 的这那同某新又第前
        if [0x7684, 0x8FD9, 0x90A3, 0x540C, 0x67D0, 0x65B0, 0x53C8, 0x7B2C, 0x524D].contains(before) { return true }
        if quantity.unitClass == .year || quantity.unitClass == .month { return false }
        return durationClosers.match(text.folded, at: quantity.end, before: sentence.range.upperBound) == nil
            && durationOpeners.match(
                text.folded, endingAt: quantity.numeral.lowerBound, after: sentence.range.lowerBound) == nil
    }

    /// The date fact of a length of time, with the words that belong to it.
    func duration(_ quantity: Quantity) -> DateMention {
        var start = quantity.span.lowerBound
        var end = quantity.span.upperBound
        if let (length, _) = durationOpeners.match(text.folded, endingAt: start, after: sentence.range.lowerBound) {
            start -= length
        }
        if let (length, _) = durationClosers.match(text.folded, at: end, before: sentence.range.upperBound) {
            end += length
        }
        let relative = quantity.duration == nil ? text.string([start..<end]) : nil
        return DateMention(
            span: start..<end, edtf: nil, duration: quantity.duration, relative: relative, rule: "date.duration")
    }
}
