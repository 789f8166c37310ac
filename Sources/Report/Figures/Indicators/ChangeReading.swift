// SPDX-License-Identifier: Apache-2.0
// What the words before a number say of change: 同比增长, 较上年提高, 提升至, 降幅.
import Lexicon
import Text

/// The verb of change before a number, and where the subject before it ends.
struct ChangeReading {
    /// True where the number is the size of the change; false where it is the level reached.
    var isChange = false
    var direction: Indicator.Direction?
    /// 同比, 较上年.
    var basis: Range<Int>?
    /// Where the words before verb and basis end.
    var subjectEnd: Int
}

extension FigureText {
    /// Reads verb and basis that end at `end`, not before `lower`.
    func change(endingAt end: Int, after lower: Int) -> ChangeReading {
        var reading = ChangeReading(subjectEnd: end)
        var at = end
        var arrives = false
        if let (length, _) = arrivalParticles.match(folded, endingAt: at, after: lower) {
            at -= length
            arrives = true
        }
        var verb = changeVerb(endingAt: at, after: lower)
        if verb == nil {
            // 增长达12%, 增幅为5%: the particle after a noun of change changes nothing.
            var rest = end
            for _ in 0..<3 {
                guard let (length, _) = changeParticles.match(folded, endingAt: rest, after: lower) else { break }
                rest -= length
            }
            if rest < end, let (start, direction) = changeVerb(endingAt: rest, after: lower) {
                verb = (start, direction)
                arrives = false
            }
        } else if arrives, has("达", endingAt: end) || has("达到", endingAt: end) || isNounOfChange(endingAt: at) {
            arrives = isNounOfChange(endingAt: at) ? false : !has("达", endingAt: end) && !has("达到", endingAt: end)
        }
        if let (start, direction) = verb {
            reading.direction = direction
            reading.isChange = !arrives
            reading.subjectEnd = withoutAdverbs(start, after: lower)
            // 少走, 少印 say what there was less of; 少花 only says less.
            if verb?.0 == at - 2, countedVerbs.match(folded, endingAt: at, after: start) != nil {
                reading.subjectEnd = at
            }
        }
        if let basis = basis(endingAt: reading.subjectEnd, after: lower) {
            reading.basis = basis.lowerBound..<withMean(basis)
            reading.subjectEnd = withoutAdverbs(basis.lowerBound, after: lower)
        } else if needsBasis(verb?.0, end: at), verb != nil {
            return ChangeReading(subjectEnd: end)
        }
        return reading
    }

    /// A verb of change, not the tail of 新增 or 最多.
    private func changeVerb(endingAt end: Int, after lower: Int) -> (Int, Indicator.Direction)? {
        guard let (length, word) = changeWords.match(folded, endingAt: end, after: lower) else {
            return comparedVerb(endingAt: end, after: lower)
        }
        let start = end - length
        let before = character(start - 1)
        // 按压, 血压, 高压, 低压, 电压, 气压 are no 压.
        if length == 1, has("压", at: start), [0x6309, 0x8840, 0x9AD8, 0x4F4E, 0x7535, 0x6C14].contains(before) {
            return nil
        }
        if length == 1 {
            // 新增, 最高, 更多, 至少, 不少, 多少, 很多, 众多, 提 of 前提.
            let compounds: [UInt16] = [
                0x65B0, 0x6700, 0x66F4, 0x81F3, 0x4E0D, 0x5F88, 0x4F17, 0x524D, 0x591A, 0x8F83, 0x8D85, 0x6025,
            ]
            if compounds.contains(before), !(before == 0x8F83) { return nil }
        }
        switch word {
        case .up: return (start, .up)
        case .down: return (start, .down)
        }
    }

    /// 少走7.5公里, 比上年多拿46.9分: a verb that says by how much less or, against a basis, more of it was done.
    private func comparedVerb(endingAt end: Int, after lower: Int) -> (Int, Indicator.Direction)? {
        let start = end - 2
        guard start >= lower, comparedVerbs.match(folded, endingAt: end, after: start) != nil else { return nil }
        // 不少, 至少, 很少, 多少, 最多 are words of their own.
        if [0x4E0D, 0x81F3, 0x5F88, 0x591A, 0x6700, 0x51CF].contains(character(start - 1)) { return nil }
        if has("少", at: start) { return (start, .down) }
        guard has("多", at: start), basis(endingAt: withoutAdverbs(start, after: lower), after: lower) != nil else {
            return nil
        }
        return (start, .up)
    }

    /// 高出全国均值, 低于全省平均: the comparison that ends at `end`, for a difference in points.
    func comparison(endingAt end: Int, after lower: Int) -> ChangeReading? {
        for start in stride(from: end - 3, through: max(lower, end - 18), by: -1) where !isClauseMark(start) {
            guard let (length, word) = comparingVerbs.match(folded, at: start, before: end - 1) else { continue }
            guard start + length < end else { return nil }
            return ChangeReading(
                isChange: true, direction: word == .up ? .up : .down, basis: start..<end,
                subjectEnd: withoutAdverbs(start, after: lower))
        }
        return nil
    }

    /// 增幅, 降幅, 增速: nouns after which 为 and 达 state the change itself.
    private func isNounOfChange(endingAt end: Int) -> Bool {
        has("幅", endingAt: end) || has("幅度", endingAt: end) || has("速", endingAt: end) || has("率", endingAt: end)
    }

    /// 多, 少, 高, 低 compare only where something is compared.
    private func needsBasis(_ start: Int?, end: Int) -> Bool {
        guard let start, end - start == 1 else { return false }
        return [0x591A, 0x5C11, 0x9AD8, 0x4F4E, 0x5FEB, 0x8FC7].contains(character(start))
    }

    /// The end of `basis` with the 平均 of 较全国平均; that of 较上年平均增长 belongs to the verb.
    private func withMean(_ basis: Range<Int>) -> Int {
        let times: [UInt16] = [0x5E74, 0x6708, 0x671F, 0x5B63, 0x524D, 0x6BD4]  // 年 月 期 季 前 比
        guard has("平均", at: basis.upperBound), !times.contains(character(basis.upperBound - 1)) else {
            return basis.upperBound
        }
        return basis.upperBound + 2
    }

    /// Skips 再, 又, 逆势, 平均, 均, 首次 … before a verb.
    private func withoutAdverbs(_ end: Int, after lower: Int) -> Int {
        let adverbs: [String] = [
            "再", "又", "分别", "平均", "逆势", "首次", "大幅", "大幅度", "显著", "明显", "累计", "已", "年均", "进一步", "持续",
            "稳步", "逐年", "可", "将", "则", "约", "各", "合计", "力争", "也", "都", "实现", "了", "总体", "整体", "预计", "有所", ",",
            "快速", "小幅", "略有", "略", "微", "稍", "净", "共", "较快", "幅度",
        ]
        var at = end
        for _ in 0..<4 {
            // 户均, 人均, 日均 belong to what is measured.
            if has("均", endingAt: at), at > lower,
                isClauseMark(at - 2) || has("别均", endingAt: at) || has("率均", endingAt: at)
            {
                at -= 1
                continue
            }
            guard
                let adverb = adverbs.first(where: { has($0, endingAt: at) && at - $0.unicodeScalars.count >= lower })
            else { break }
            at -= adverb.unicodeScalars.count
        }
        return at
    }

    /// 同比, 环比, 较上年, 比2019年, 与去年同期相比 ending at `end`.
    private func basis(endingAt end: Int, after lower: Int) -> Range<Int>? {
        if let (length, _) = basisWords.match(folded, endingAt: end, after: lower) { return end - length..<end }
        let floor = max(lower, end - 20)
        for at in stride(from: end - 1, through: floor, by: -1) {
            if isClauseMark(at) { return nil }
            let isHead = has("较", at: at) || has("比", at: at)
            guard isHead, end - at >= 3 else { continue }
            if has("比", at: at) {
                // 占比, 同比, 环比, 比例, 比重, 比率, 比值, 百分比 are no heads of a comparison.
                let before = character(at - 1)
                if [0x5360, 0x540C, 0x73AF, 0x5206, 0x76F8, 0x8017, 0x62A4, 0x4E4B, 0x5BF9].contains(before) {
                    continue
                }
                let after = character(at + 1)
                if [0x4F8B, 0x91CD, 0x7387, 0x503C, 0x8F83].contains(after) { continue }
            }
            let start = has("相较", endingAt: at + 1) || has("对比", endingAt: at + 1) ? at - 1 : at
            return start..<end
        }
        return nil
    }
}
