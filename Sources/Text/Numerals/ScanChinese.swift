// SPDX-License-Identifier: Apache-2.0
// Numerals in Chinese characters: 三百二十, 两千多, 十几, 二三十, 数十万, 廿三, 二〇二五.

/// The numeral in Chinese characters that begins at `start`; `nil` if none does.
func scanChinese(_ text: [UInt16], from start: Int) -> Numeral? {
    var reading = ChineseReading()
    var at = start
    while at < text.count, at - start <= longestNumeral, let part = NumeralCharacter(text[at]) {
        let next = at + 1 < text.count ? NumeralCharacter(text[at + 1]) : nil
        guard reading.take(part, before: next) else { break }
        at += 1
    }
    guard at > start else { return nil }
    if at - start == 1, isBankersForm(text[start]) { return nil }  // 队伍, 大陆, 收拾
    return reading.numeral(start..<at)
}

/// 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟: words of their own unless another numeral character follows.
private func isBankersForm(_ character: UInt16) -> Bool {
    switch character {
    case 0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396, 0x62FE, 0x4F70, 0x4EDF: true
    default: false
    }
}

/// The value of a Chinese numeral, part by part; a lower and an upper sum for 二三十.
private struct ChineseReading {
    private var digits: [Int64] = []
    /// Finished 亿 and 万 sections, lower and upper end.
    private var total: (Int64, Int64) = (0, 0)
    private var section: (Int64, Int64) = (0, 0)
    private var digit: Int64?
    private var upperDigit: Int64?
    private var lastSmall: Int64 = 0
    private var lastLarge: Int64 = 0
    private var largeScale = 1
    private var isOpenEnded = false
    private var isIrregular = false
    private var hasMultiplier = false
    private var hasZero = false
    private var beganWithMultiplier = false

    /// Takes one more character; false where the numeral ended before it.
    mutating func take(_ part: NumeralCharacter, before next: NumeralCharacter?) -> Bool {
        if isFinished { return false }
        switch part {
        case .arabic: return false
        case .digit(let value): takeDigit(value)
        case .tens(let value):
            if hasMultiplier || !digits.isEmpty { isIrregular = true }
            section = (value, value)
            lastSmall = 10
            hasMultiplier = true
        case .small(let value): takeSmall(value)
        case .large(let value): takeLarge(value)
        case .some:
            guard digit == nil, digits.isEmpty, !isOpenEnded else { return false }
            if case .small? = next {
                digit = 1
            } else if case .large? = next {
                digit = 1
            } else if lastSmall == 0 {
                return false
            } else {
                isFinished = true  // 十几
            }
            isOpenEnded = true
        case .more:
            guard hasMultiplier, digit == nil else { return false }
            if case .large? = next {} else { isFinished = true }
            isOpenEnded = true
        }
        return true
    }

    private var isFinished = false

    private mutating func takeDigit(_ value: Int64) {
        digits.append(value)
        if value == 0 {
            hasZero = true
            if hasMultiplier { return }
        }
        if let low = digit {
            if upperDigit == nil, value > low, value - low <= 2, low > 0, lastSmall != 10 {
                upperDigit = value
            } else if hasMultiplier {
                isIrregular = true
            } else {
                upperDigit = nil
            }
        } else {
            digit = value
        }
        if hasMultiplier, upperDigit != nil, lastSmall == 10 { isIrregular = true }
    }

    private mutating func takeSmall(_ value: Int64) {
        if digits.count > 2 && !hasMultiplier { isIrregular = true }
        if lastSmall != 0 && value >= lastSmall { isIrregular = true }
        if digit == nil && !hasMultiplier { beganWithMultiplier = true }
        let low = digit ?? 1
        section.0 += low * value
        section.1 += (upperDigit ?? low) * value
        digit = nil
        upperDigit = nil
        digits.removeAll()
        lastSmall = value
        hasMultiplier = true
        hasZero = false
    }

    private mutating func takeLarge(_ value: Int64) {
        if lastLarge != 0 && value >= lastLarge && value != 100_000_000 { isIrregular = true }
        if digit == nil && !hasMultiplier { beganWithMultiplier = true }
        let low = section.0 + (digit ?? 0)
        let high = section.1 + (upperDigit ?? digit ?? 0)
        let isAlone = low == 0 && total.0 == 0
        total.0 = multiplied(total.0, low, isAlone, by: value)
        total.1 = multiplied(total.1, high, isAlone, by: value)
        section = (0, 0)
        digit = nil
        upperDigit = nil
        digits.removeAll()
        lastSmall = 0
        lastLarge = value
        largeScale = largeScale < 1_000_000_000 ? largeScale * Int(value) : largeScale
        hasMultiplier = true
        hasZero = false
    }

    /// 三万 is 3 × 万; the 亿 of 一万亿 multiplies all before it.
    private mutating func multiplied(_ total: Int64, _ section: Int64, _ isAlone: Bool, by value: Int64) -> Int64 {
        let base = isAlone ? 1 : (value > lastLarge ? total + section : section)
        let rest = value > lastLarge ? 0 : total
        guard base < 1_000_000_000 else {
            isIrregular = true
            return 0
        }
        return rest + base * value
    }

    /// The numeral over `range`.
    func numeral(_ range: Range<Int>) -> Numeral? {
        if !hasMultiplier { return withoutMultiplier(range) }
        var low = total.0 + section.0
        var high = total.1 + section.1
        if let digit {
            // 三万五 is 35000 and 一百二 is 120, 一百零二 is 102.
            let last = lastSmall != 0 ? lastSmall : lastLarge
            let step = hasZero || last <= 10 ? 1 : last / 10
            low += digit * step
            high += (upperDigit ?? digit) * step
        }
        if isIrregular { return Numeral(range: range, form: .irregular, coefficient: 0) }
        let isBare = range.count == 1 && beganWithMultiplier && low != 10
        let scale = lastSmall == 0 && digit == nil ? largeScale : 1
        return Numeral(
            range: range, form: isBare ? .bareMultiplier : .chinese, coefficient: low,
            upperCoefficient: high > low ? high : nil, scale: scale, isOpenEnded: isOpenEnded)
    }

    private func withoutMultiplier(_ range: Range<Int>) -> Numeral? {
        guard let first = digits.first else { return nil }
        if digits.count == 1 { return Numeral(range: range, form: .chinese, coefficient: first) }
        if digits.count == 2, let upperDigit, let digit {
            return Numeral(range: range, form: .chinese, coefficient: digit, upperCoefficient: upperDigit)
        }
        guard digits.count >= 3, digits.count <= 15 else {
            return Numeral(range: range, form: .irregular, coefficient: 0)
        }
        let value = digits.reduce(0) { $0 * 10 + $1 }
        return Numeral(range: range, form: .digits, coefficient: value, wholeDigits: digits.count)
    }
}
