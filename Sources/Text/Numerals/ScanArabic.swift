// SPDX-License-Identifier: Apache-2.0
// Numerals that begin with an Arabic digit: 286, 1,234.5, 3.2万, 300余万, 66万余.

/// The numeral that begins with a digit at `start`, with its multiplier and 余 or 多; `nil` if there is no digit.
func scanArabic(_ text: [UInt16], from start: Int) -> Numeral? {
    var number = ArabicDigits()
    var at = start
    while at < text.count, case .arabic(let digit)? = NumeralCharacter(text[at]) {
        number.append(digit)
        at += 1
    }
    guard at > start else { return nil }
    number.whole = at - start
    if number.whole <= 3 {
        while let group = thousands(text, at: at) {
            for digit in group { number.append(digit) }
            number.whole += 3
            at += 4
        }
    }
    if at + 1 < text.count, text[at] == 0x2E, case .arabic? = NumeralCharacter(text[at + 1]) {  // .
        at += 1
        while at < text.count, case .arabic(let digit)? = NumeralCharacter(text[at]) {
            number.append(digit)
            number.decimals += 1
            at += 1
        }
    }
    guard let coefficient = number.value else {
        return Numeral(range: start..<at, form: .irregular, coefficient: 0, wholeDigits: number.whole)
    }
    var numeral = Numeral(
        range: start..<at, form: .arabic, coefficient: coefficient, exponent: -number.decimals,
        wholeDigits: number.whole)
    appendMultiplier(text, to: &numeral)
    return numeral
}

/// The digits of one number, as long as they fit.
private struct ArabicDigits {
    var value: Int64? = 0
    var whole = 0
    var decimals = 0

    mutating func append(_ digit: Int64) {
        guard let old = value, old < 100_000_000_000_000_000 else {
            value = nil
            return
        }
        value = old * 10 + digit
    }
}

/// The three digits after a thousands separator at `at`, if exactly three follow.
private func thousands(_ text: [UInt16], at: Int) -> [Int64]? {
    guard at + 3 < text.count, text[at] == 0x2C else { return nil }  // ,
    var digits: [Int64] = []
    for i in at + 1...at + 3 {
        guard case .arabic(let digit)? = NumeralCharacter(text[i]) else { return nil }
        digits.append(digit)
    }
    if at + 4 < text.count, case .arabic? = NumeralCharacter(text[at + 4]) { return nil }
    return digits
}

/// Takes 万, 百万, 余万, 万余 … after an Arabic number into the numeral.
private func appendMultiplier(_ text: [UInt16], to numeral: inout Numeral) {
    var at = numeral.range.upperBound
    let isRound = numeral.exponent == 0 && numeral.coefficient % 10 == 0 && numeral.coefficient > 0
    var power = 0
    if at + 1 < text.count, text[at] == 0x20, case .large? = NumeralCharacter(text[at + 1]) { at += 1 }
    if isRound, at + 1 < text.count, case .more? = NumeralCharacter(text[at]),
        case .large? = NumeralCharacter(text[at + 1])
    {
        numeral.isOpenEnded = true
        at += 1
    }
    while at < text.count, let step = multiplierPower(text, at: at), power + step <= 12 {
        power += step
        at += 1
    }
    if power == 4 || power == 8, let (rest, end) = remainder(text, at: at, below: power), numeral.exponent == 0,
        numeral.coefficient < 100_000, !numeral.isOpenEnded
    {
        // 3萬8,560 and 1億2,000萬, as papers of Taiwan write them.
        var whole = numeral.coefficient
        for _ in 0..<power { whole *= 10 }
        numeral.coefficient = whole + rest
        numeral.range = numeral.range.lowerBound..<end
        if end < text.count, text[end] == 0x4F59 || text[end] == 0x591A, rest % 10 == 0 {  // 余 多
            numeral.isOpenEnded = true
            numeral.range = numeral.range.lowerBound..<end + 1
        }
        return
    }
    if at < text.count, !numeral.isOpenEnded, case .more? = NumeralCharacter(text[at]) {
        let isRemainder = text[at] == 0x4F59 && numeral.exponent == 0 && numeral.coefficient >= 10  // 余
        if isRound || power > 0 || isRemainder {
            numeral.isOpenEnded = true
            at += 1
        }
    }
    numeral.exponent += power
    for _ in 0..<power { numeral.scale *= 10 }
    numeral.range = numeral.range.lowerBound..<at
}

/// The digits after 万 or 亿 that belong to the same number, and where they end.
private func remainder(_ text: [UInt16], at start: Int, below power: Int) -> (Int64, Int)? {
    var value: Int64 = 0
    var digits = 0
    var at = start
    while at < text.count, digits < 5 {
        if case .arabic(let digit)? = NumeralCharacter(text[at]) {
            value = value * 10 + digit
            digits += 1
        } else if digits == 1, thousands(text, at: at) != nil {
            // The separator of 8,560.
        } else {
            break
        }
        at += 1
    }
    guard 1...4 ~= digits, !(at < text.count && text[at] == 0x2E) else { return nil }
    // 23萬6千: hundreds and thousands after the 萬, in Chinese.
    if digits == 1, power == 4, at < text.count, let step = multiplierPower(text, at: at), step < 4 {
        return (value * (step == 2 ? 100 : 1000), at + 1)
    }
    if power == 8 {
        guard at < text.count, case .large(10_000)? = NumeralCharacter(text[at]) else { return nil }
        return (value * 10_000, at + 1)
    }
    return value > 0 ? (value, at) : nil
}

/// The power of ten of a multiplier character after a number; 千克 and 千米 are units, not thousands.
private func multiplierPower(_ text: [UInt16], at: Int) -> Int? {
    switch NumeralCharacter(text[at]) {
    case .small(100)?: return 2
    case .small(1000)?:
        let next = at + 1 < text.count ? text[at + 1] : 0
        let units: [UInt16] = [0x514B, 0x7C73, 0x74E6, 0x5361, 0x5206, 0x4F0F]  // 克 米 瓦 卡 分 伏
        return units.contains(next) ? nil : 3
    case .large(10_000)?: return 4
    case .large?: return 8
    case .arabic?, .digit?, .small?, .tens?, .some?, .more?, nil: return nil
    }
}
