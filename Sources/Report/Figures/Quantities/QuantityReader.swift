// SPDX-License-Identifier: Apache-2.0
// Reads one quantity from a numeral on: fraction, share, range, unit, bounds. It says what is written, not what it means.
import Lexicon
import Text

/// Reads the quantity that begins with a numeral.
struct QuantityReader {
    let text: FigureText

    /// The quantity at `numeral` in `range`, and only in it; `nil` where the numeral writes no number.
    func quantity(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        guard numeral.form != .irregular else { return nil }
        var found =
            fraction(numeral, in: range) ?? doubling(numeral, in: range) ?? perPopulation(numeral, in: range)
            ?? ratio(numeral, in: range) ?? joined(numeral, in: range) ?? part(numeral, in: range)
        if found != nil {
            bind(&found, numeral, in: range)
        }
        return found
    }

    /// One number: 一成五, or any with its unit.
    private func part(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        tenths(numeral, in: range) ?? single(numeral, in: range)
    }

    /// Number and unit.
    private func single(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        guard let value = decimal(numeral.coefficient, numeral.exponent) else { return nil }
        var quantity = Quantity(numeral: numeral.range, end: numeral.range.upperBound, value: value, rule: "quantity")
        quantity.upper = numeral.upperCoefficient.flatMap { decimal($0, numeral.exponent) }
        quantity.scale = numeral.scale
        quantity.isChinese = numeral.form != .arabic
        if numeral.isOpenEnded { quantity.bound = .over }
        attachUnit(&quantity, numeral, in: range)
        return quantity
    }

    /// The exact decimal, if it can be written.
    func decimal(_ coefficient: Int64, _ exponent: Int) -> DecimalNumber? {
        DecimalNumber(coefficient, exponent: exponent)
    }

    /// 5%~9%, 120至150例, 3—5天, 三至五年, 3—5万人次: one quantity with two ends.
    private func joined(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        guard var first = part(numeral, in: range) else { return nil }
        guard let connector = rangeConnector(text, at: first.end),
            let second = text.numeral(at: first.end + connector), second.form != .irregular,
            second.range.upperBound <= range.upperBound, var last = part(second, in: range)
        else { return nil }
        if first.unit != nil, first.unit != last.unit { return nil }
        // 从42张到75张 goes from one number to the other; it is no range.
        let window = max(range.lowerBound, first.span.lowerBound - 8)..<first.span.lowerBound
        if text.character(first.end) == 0x5230 || text.character(first.end) == 0x81F3,
            text.contains("由", in: window) || text.contains("从", in: window)
        {
            return nil
        }
        if numeral.scale == 1, second.scale > 1, first.unit == nil, numeral.coefficient < 10_000 {
            guard let scaled = first.value.scaled(byPowerOfTen: String(second.scale).utf8.count - 1) else { return nil }
            first.value = scaled
        }
        guard isLess(first.value, last.value) else { return nil }
        last.upper = last.value
        last.value = first.value
        last.numeral = numeral.range.lowerBound..<second.range.upperBound
        last.span = numeral.range.lowerBound..<last.end
        last.isArticle = false
        last.rule = "quantity.range"
        if let unit = first.duration, last.duration != nil { last.duration = unit }
        return last
    }

    private func isLess(_ a: DecimalNumber, _ b: DecimalNumber) -> Bool {
        let low = min(a.exponent, b.exponent)
        func whole(_ number: DecimalNumber) -> Int64? {
            var value = number.coefficient
            guard number.exponent - low <= 18 else { return nil }
            for _ in 0..<(number.exponent - low) {
                let (next, overflow) = value.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                value = next
            }
            return value
        }
        guard let left = whole(a), let right = whole(b) else { return false }
        return left < right
    }

    /// The words of bound around the quantity, its sign and currency.
    private func bind(_ quantity: inout Quantity?, _ numeral: Numeral, in range: Range<Int>) {
        guard var found = quantity else { return }
        var start = found.span.lowerBound
        if let (length, code) = currencyWords.match(text.folded, endingAt: start, after: range.lowerBound),
            found.unitClass == .money || found.unitClass == nil
        {
            start -= length
            found.currency = code
            if text.has("元", endingAt: found.span.lowerBound), length == 1 { return }
            if found.unitClass == nil { found.unitClass = .money }
        }
        let sign = text.character(start - 1)
        if sign == 0x2B || sign == 0x2D || sign == 0x2212, text.character(start).isAsciiDigit,
            !text.character(start - 2).isAsciiLetter, !text.character(start - 2).isAsciiDigit,
            found.unitClass != nil
        {
            found.sign = sign == 0x2B ? .up : .down
            start -= 1
        }
        var steps = 0
        while steps < 4, let (length, word) = boundWord(endingAt: start, numeral, in: range) {
            switch word {
            case .over: found.bound = .over
            case .under: found.bound = .under
            case .about: found.bound = .about
            case .neutral: break
            }
            start -= length
            steps += 1
        }
        found.span = start..<found.span.upperBound
        bindAfter(&found, in: range)
        quantity = found
    }

    /// A bound word before the number that really bounds it: the 上 of 上百 does, that of 床位上3张 does not.
    private func boundWord(endingAt end: Int, _ numeral: Numeral, in range: Range<Int>) -> (Int, BoundWord)? {
        guard let (length, word) = boundWordsBefore.match(text.folded, endingAt: end, after: range.lowerBound) else {
            return nil
        }
        if case .neutral = word { return nil }
        guard length == 1 else { return (length, word) }
        let before = text.character(end - 2)
        switch text.character(end - 1) {
        case 0x4E0A, 0x8FC7, 0x6EE1, 0x7834:  // 上 过 满 破
            switch NumeralCharacter(text.character(numeral.range.lowerBound)) {
            case .small?, .large?: break
            case .arabic?, .digit?, .tens?, .some?, .more?, nil:
                guard text.character(end - 1) != 0x4E0A, numeral.scale > 1 else { return nil }
            }
        case 0x8FD1:  // 近 of 最近, 附近, 临近
            if before == 0x6700 || before == 0x9644 || before == 0x4E34 { return nil }
        case 0x7EA6:  // 约 of 签约, 预约
            if before == 0x7B7E || before == 0x9884 { return nil }
        default: break
        }
        return (length, word)
    }

    /// 以上, 左右, 以内, 多 after the unit.
    private func bindAfter(_ found: inout Quantity, in range: Range<Int>) {
        guard
            let (length, word) = boundWordsAfter.match(text.folded, at: found.span.upperBound, before: range.upperBound)
        else { return }
        let end = found.span.upperBound + length
        if length == 1, !isBoundTail(found, end) { return }
        switch word {
        case .over: found.bound = .over
        case .under: found.bound = .under
        case .about: found.bound = .about
        case .neutral: return
        }
        found.span = found.span.lowerBound..<end
    }

    /// The 多 of 四成多 and 一年多 bounds; that of 30个多学科团队 does not.
    private func isBoundTail(_ found: Quantity, _ end: Int) -> Bool {
        let tail = text.character(end - 1)
        let next = text.character(end)
        switch tail {
        case 0x591A:  // 多
            return found.unitClass == .tenths || found.isTime || found.unitClass == .fold || !next.isHan
        case 0x4F59, 0x6765, 0x5185, 0x8D77, 0x8BB8:  // 余 来 内 起 许
            return (tail == 0x4F59 || tail == 0x5185) && (!next.isHan || found.isTime)
        case 0x2B: return !next.isAsciiDigit
        default: return true
        }
    }
}
