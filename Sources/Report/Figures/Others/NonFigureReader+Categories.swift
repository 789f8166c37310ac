// SPDX-License-Identifier: Apache-2.0
// Quantities that only say which kind of thing is meant: 65岁以上老年人, 5年生存率, 3个月内.
import Lexicon
import Text

extension NonFigureReader {
    /// Why `quantity` names a kind instead of stating a figure; `nil` where it states one.
    func categoryReason(_ quantity: Quantity, in sentence: Sentence) -> OtherNumber.Reason? {
        let next = text.character(quantity.span.upperBound)
        let isMeasure = [.physical, .age].contains(quantity.unitClass) || quantity.isTime
        if isMeasure, next == 0x7684, text.numeral(at: quantity.span.upperBound + 1) != nil {
            return .name  // 体重不足1000克的61例
        }
        if namesKind(quantity, in: sentence) { return .name }
        switch quantity.unitClass {
        case .age:
            let isBound = quantity.span.upperBound > quantity.end
            return next.isHan || next == 0x201C || (isBound && next == 0x28) ? .name : nil
        case .year:
            let kinds: [String] = ["生存率", "级", "期", "制", "龄", "规划", "计划", "行动", "历史"]
            return kinds.prefix(5).contains { text.has($0, at: quantity.end) } ? .name : nil
        case .minute, .hour:
            // 15分钟健康圈 is a name.
            let after = quantity.end..<min(sentence.range.upperBound, quantity.end + 6)
            let circle = text.position(of: "圈", in: after)
            return circle != nil && !after.contains(where: { text.character($0) == 0x2C }) ? .name : nil
        case nil:
            // A Chinese numeral with no unit after it counts nothing that a rule could name.
            return nil
        case .count, .weakCount, .noun, .percent, .points, .tenths, .fold, .physical, .money, .month, .week, .day,
            .second, .quarter:
            return nil
        }
    }

    /// 百万元以上科研项目7项, 其中400毫升献血者占71%: at the head of its clause, before the noun of another figure.
    private func namesKind(_ quantity: Quantity, in sentence: Sentence) -> Bool {
        guard quantity.unitClass == .money || quantity.unitClass == .physical, quantity.sign == nil,
            quantity.ownChange == nil
        else { return false }
        let start = quantity.span.lowerBound
        let isBounded = quantity.span.upperBound > quantity.end
        guard isBounded || quantity.unitClass == .physical, text.character(quantity.span.upperBound).isHan,
            opensClause(start, in: sentence) || text.has("其中", endingAt: start)
        else { return false }
        let rest = quantity.span.upperBound..<text.clauseEnd(quantity.span.upperBound, in: sentence.range)
        // The 设 of 设备 is no verb; one of two characters or more is.
        let isPredicate = [predicateOpeners, tellingVerbs, lightVerbs].contains { verbs in
            verbs.match(text.folded, at: rest.lowerBound, before: rest.upperBound).map { $0.length > 1 } ?? false
        }
        if isPredicate { return false }
        let next = text.firstNumeral(from: rest.lowerBound + 2)
        return next < text.numerals.count && text.numerals[next].range.upperBound <= rest.upperBound
    }
}
