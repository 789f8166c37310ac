// SPDX-License-Identifier: Apache-2.0
// The unit after a number: which words may be one there, and what the amount is in base units.
import Lexicon
import Text

extension QuantityReader {
    /// Finds the unit after `quantity` and takes it in.
    func attachUnit(_ quantity: inout Quantity, _ numeral: Numeral, in range: Range<Int>) {
        var at = quantity.end
        if text.character(at) == 0x20, at + 1 < range.upperBound { at += 1 }
        if text.character(at) == 0x2B, !quantity.isChinese,
            unitWords.match(text.folded, at: at + 1, before: range.upperBound) != nil
        {
            quantity.bound = .over  // 50+篇
            at += 1
        }
        if halfUnit(&quantity, at: at, in: range) { return }
        guard let (length, unitClass) = unitWords.match(text.folded, at: at, before: range.upperBound),
            isUnit(unitClass, at: at, length: length, after: quantity, numeral)
        else { return }
        var start = at
        quantity.unitClass = unitClass
        quantity.end = at + length
        if unitClass == .points || unitClass == .day, text.has("个", at: at) { start += 1 }
        quantity.unit = text.string([start..<quantity.end])
        let whole = quantity.upper == nil ? numeral.smallWhole.flatMap { $0 < 10_000 ? $0 : nil } : nil
        switch unitClass {
        case .money:
            quantity.currency = currencyWords.match(text.folded, at: at, before: range.upperBound)?.value
            if text.has("元", at: at), length == 1 { quantity.currency = nil }  // 元 alone is the region's
        case .tenths:
            quantity.value = quantity.value.scaled(byPowerOfTen: 1) ?? quantity.value
            quantity.upper = quantity.upper?.scaled(byPowerOfTen: 1)
            quantity.unit = "%"
        case .year: quantity.duration = whole.map { "P\($0)Y" }
        case .month: quantity.duration = whole.map { "P\($0)M" }
        case .quarter: quantity.duration = whole.map { "P\($0 * 3)M" }
        case .week: quantity.duration = whole.map { "P\($0)W" }
        case .day: quantity.duration = whole.map { "P\($0)D" }
        case .hour: quantity.duration = whole.map { "PT\($0)H" }
        case .minute: quantity.duration = whole.map { "PT\($0)M" }
        case .second: quantity.duration = whole.map { "PT\($0)S" }
        case .count, .weakCount, .noun, .percent, .points, .fold, .physical, .age: break
        }
        if quantity.isTime { compound(&quantity, in: range) }
        if numeral.form == .chinese, numeral.range.count == 1, numeral.coefficient == 1, quantity.isCount {
            quantity.isArticle = true
        }
        quantity.span = quantity.span.lowerBound..<quantity.end
    }

    /// Whether the word after the number is its unit and not the beginning of another word.
    private func isUnit(
        _ unitClass: UnitClass, at: Int, length: Int, after quantity: Quantity, _ numeral: Numeral
    ) -> Bool {
        if let trap = unitTraps.match(text.folded, at: at, before: text.folded.count), trap.length > length {
            return false
        }
        let next = text.character(at + length)
        let isShort = quantity.isChinese && numeral.range.count == 1
        switch unitClass {
        case .count:
            return true
        case .weakCount:
            if text.has("分", at: at), length == 1 {
                return !quantity.isChinese && next != 0x4E4B && next != 0x949F  // 之 钟
            }
            return !isShort || text.character(numeral.range.lowerBound) == 0x4E24  // 两
        case .noun: return !quantity.isChinese && numeral.exponent >= 0
        case .percent, .points, .fold: return true
        case .tenths:
            let others: [UInt16] = [
                0x529F, 0x4E3A, 0x7ACB, 0x672C, 0x5458, 0x679C, 0x7EE9, 0x957F, 0x6548, 0x90FD, 0x719F, 0x5C31, 0x54C1,
                0x5957, 0x5E74, 0x5206, 0x4EA4, 0x7EC4,
            ]  // 功为立本员果绩长效都熟就品套年分交组
            return (quantity.isChinese || numeral.wholeDigits == 1) && numeral.coefficient <= 10
                && !others.contains(next)
        case .physical:
            if text.character(at).isAsciiLetter { return !text.character(at + length).isAsciiLetter }
            return !quantity.isChinese || !isShort || length > 1 || numeral.coefficient > 1
        case .money:
            if text.has("圆", at: at), length == 1 { return !quantity.isChinese }
            return true
        case .age: return true
        case .year:
            return next != 0x7EA7 && next != 0x8F7B  // 级 轻
        case .month, .week, .hour, .minute, .second, .quarter:
            if text.has("时", at: at), length == 1 { return false }
            if text.has("s", at: at) || text.has("h", at: at), length == 1 { return !next.isAsciiLetter }
            return true
        case .day:
            if text.has("日间", at: at) { return false }
            if text.has("晚", at: at) || text.has("夜", at: at) { return quantity.isChinese || !next.isHan }
            return true
        }
    }

    /// 两个半小时, 一年半, 半年 after a number: the half belongs to it.
    private func halfUnit(_ quantity: inout Quantity, at: Int, in range: Range<Int>) -> Bool {
        guard quantity.upper == nil, quantity.value.exponent >= 0, quantity.value.coefficient < 1000,
            let half = quantity.value.scaled(byPowerOfTen: 1),
            let withHalf = DecimalNumber(half.coefficient * power(half.exponent) + 5, exponent: -1)
        else { return false }
        let whole = quantity.value.coefficient * power(quantity.value.exponent)
        let forms: [(String, Int, Int, UnitClass, String)] = [
            ("个半小时", 2, 4, .hour, "PT\(whole)H30M"), ("个半钟头", 2, 4, .hour, "PT\(whole)H30M"),
            ("小时半", 0, 3, .hour, "PT\(whole)H30M"), ("年半", 0, 2, .year, "P\(whole)Y6M"),
            ("个半月", 2, 3, .month, "P\(whole)M15D"), ("天半", 0, 2, .day, "P\(whole)DT12H"),
            ("分半钟", 0, 3, .minute, "PT\(whole)M30S"),
        ]
        for (word, unitStart, length, unitClass, duration) in forms where text.has(word, at: at) {
            let isBeforeHalf = unitStart > 0
            let unit = isBeforeHalf ? at + unitStart..<at + length : at..<at + length - (length == 2 ? 1 : 1)
            quantity.value = withHalf
            quantity.unit = text.string([unit])
            quantity.unitClass = unitClass
            quantity.duration = duration
            quantity.end = at + length
            quantity.span = quantity.span.lowerBound..<quantity.end
            return true
        }
        return false
    }

    private func power(_ exponent: Int) -> Int64 {
        var value: Int64 = 1
        for _ in 0..<min(max(exponent, 0), 6) { value *= 10 }
        return value
    }

    /// 三小时二十分钟, 1年6个月: one length of time.
    private func compound(_ quantity: inout Quantity, in range: Range<Int>) {
        guard let first = quantity.duration, let second = text.numeral(at: quantity.end),
            second.upperCoefficient == nil,
            let number = second.smallWhole,
            let (length, unitClass) = unitWords.match(
                text.folded, at: second.range.upperBound, before: range.upperBound)
        else { return }
        let tail: String
        switch (quantity.unitClass, unitClass) {
        case (.year, .month): tail = "\(number)M"
        case (.hour, .minute): tail = "\(number)M"
        case (.minute, .second): tail = "\(number)S"
        case (.day, .hour): tail = "T\(number)H"
        default: return
        }
        quantity.duration = first + tail
        quantity.end = second.range.upperBound + length
        quantity.numeral = quantity.numeral.lowerBound..<second.range.upperBound
    }
}
