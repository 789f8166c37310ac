// SPDX-License-Identifier: Apache-2.0
// Numbers that are parts: 三分之一, 百分之三十, 一成五, 翻两番, 6/10万, 1:0.6, and 半数.
import Lexicon
import Text

extension QuantityReader {
    /// 三分之二 as a ratio, 百分之五 as %, 千分之三 as ‰.
    func fraction(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        let end = numeral.range.upperBound
        guard text.has("分之", at: end), let part = text.numeral(at: end + 2), part.form != .irregular,
            part.range.upperBound <= range.upperBound, !part.isOpenEnded || part.coefficient > 0
        else { return nil }
        let (value, last) = decimalPart(part)
        guard let value else { return nil }
        let whole = numeral.range.lowerBound..<last
        let units: [(String, String)] = [("百", "%"), ("千", "‰"), ("万", "‱")]
        for (word, unit) in units where numeral.range.count == 1 && text.has(word, at: numeral.range.lowerBound) {
            var quantity = Quantity(numeral: whole, end: last, value: value, rule: "quantity.per-hundred")
            quantity.unit = unit
            quantity.unitClass = .percent
            quantity.upper = part.upperCoefficient.flatMap { decimal($0, part.exponent) }
            if part.isOpenEnded { quantity.bound = .over }
            quantity.isChinese = true
            return quantity
        }
        guard let denominator = numeral.smallWhole, denominator > 1, let count = part.smallWhole,
            let ratio = ratioValue(count, denominator)
        else { return nil }
        var quantity = Quantity(numeral: whole, end: last, value: ratio, rule: "quantity.fraction")
        quantity.unit = "比例"
        quantity.unitClass = .percent
        quantity.isChinese = true
        return quantity
    }

    /// 九十八点五: the decimals after 点, read digit by digit.
    private func decimalPart(_ part: Numeral) -> (DecimalNumber?, Int) {
        let end = part.range.upperBound
        guard part.form == .chinese, text.has("点", at: end), let decimals = text.numeral(at: end + 1),
            decimals.form == .chinese || decimals.form == .digits, decimals.scale == 1, decimals.range.count <= 4
        else { return (decimal(part.coefficient, part.exponent), end) }
        var value = part.coefficient
        for at in decimals.range {
            guard case .digit(let digit)? = NumeralCharacter(text.character(at)), value < 1_000_000_000_000 else {
                return (decimal(part.coefficient, part.exponent), end)
            }
            value = value * 10 + digit
        }
        return (DecimalNumber(value, exponent: -decimals.range.count), decimals.range.upperBound)
    }

    /// `part` of `whole`, to six decimals.
    func ratioValue(_ part: Int, _ whole: Int) -> DecimalNumber? {
        guard whole > 0, part >= 0, part < 1_000_000_000 else { return nil }
        let millionths = (Int64(part) * 2_000_000 + Int64(whole)) / (2 * Int64(whole))
        return DecimalNumber(millionths, exponent: -6)
    }

    /// 一成五, 五成三, 四成半; plain 三成 is a number with the unit 成.
    func tenths(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        let end = numeral.range.upperBound
        guard numeral.form == .chinese, numeral.range.count == 1, text.has("成", at: end) else { return nil }
        if text.has("半", at: end + 1), !text.has("半数", at: end + 1) {
            return tenths(numeral.coefficient * 10 + 5, numeral.range.lowerBound..<end + 2)  // 四成半
        }
        guard
            let more = text.numeral(at: end + 1), more.form == .chinese, more.range.count == 1,
            1...9 ~= more.coefficient,
            unitWords.match(text.folded, at: end + 2, before: range.upperBound) == nil
        else { return nil }
        return tenths(numeral.coefficient * 10 + more.coefficient, numeral.range.lowerBound..<end + 2)
    }

    private func tenths(_ percent: Int64, _ range: Range<Int>) -> Quantity? {
        guard let value = decimal(percent, 0) else { return nil }
        var quantity = Quantity(numeral: range, end: range.upperBound, value: value, rule: "quantity.tenths")
        quantity.unit = "%"
        quantity.unitClass = .percent
        quantity.isChinese = true
        return quantity
    }

    /// 翻一番 is 100 % up, 翻两番 300 %.
    func doubling(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        guard text.has("番", at: end), let times = numeral.smallWhole, 1...10 ~= times else { return nil }
        var verb = start
        var bound = Indicator.Bound.exact
        if text.has("近", endingAt: verb) {
            verb -= 1
            bound = .about
        }
        if text.has("超", endingAt: verb) {
            verb -= 1
            bound = .over
        }
        if text.has("了", endingAt: verb) { verb -= 1 }
        if text.has("近", endingAt: verb) {
            verb -= 1
            bound = .about
        }
        guard text.has("翻", endingAt: verb) else { return nil }
        return doubled(times, numeral.range, span: verb - 1..<end + 1, bound: bound)
    }

    /// The change of `times` doublings.
    func doubled(_ times: Int, _ numeral: Range<Int>, span: Range<Int>, bound: Indicator.Bound) -> Quantity? {
        var factor: Int64 = 1
        for _ in 0..<times { factor *= 2 }
        guard let value = decimal((factor - 1) * 100, 0) else { return nil }
        var quantity = Quantity(numeral: numeral, end: span.upperBound, value: value, rule: "quantity.doubling")
        quantity.span = span
        quantity.unit = "%"
        quantity.unitClass = .percent
        quantity.ownChange = .up
        quantity.bound = bound
        quantity.isChinese = true
        return quantity
    }

    /// 6/10万, 12.5/10万.
    func perPopulation(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        let end = numeral.range.upperBound
        guard numeral.form == .arabic, text.has("/", at: end), let base = text.numeral(at: end + 1),
            base.form == .arabic || base.form == .bareMultiplier,
            base.scale >= 1000 || base.coefficient >= 1000 || base.form == .bareMultiplier,
            base.range.upperBound <= range.upperBound, let value = decimal(numeral.coefficient, numeral.exponent)
        else { return nil }
        var quantity = Quantity(
            numeral: numeral.range.lowerBound..<base.range.upperBound, end: base.range.upperBound, value: value,
            rule: "quantity.per-population")
        quantity.unit = text.string([end..<base.range.upperBound])
        quantity.unitClass = .percent
        return quantity
    }

    /// 医护比1:0.6: the first in terms of the second.
    func ratio(_ numeral: Numeral, in range: Range<Int>) -> Quantity? {
        let end = numeral.range.upperBound
        guard numeral.form == .arabic, text.has(":", at: end) || text.has("∶", at: end),
            let second = text.numeral(at: end + 1), second.form == .arabic, second.coefficient > 0,
            numeral.exponent <= 0, second.exponent <= 0, numeral.exponent >= -4, second.exponent >= -4,
            numeral.coefficient < 100_000, second.coefficient < 100_000, second.range.upperBound <= range.upperBound,
            text.contains("比", in: max(range.lowerBound, numeral.range.lowerBound - 14)..<numeral.range.lowerBound)
        else { return nil }
        var part = Int(numeral.coefficient)
        var whole = Int(second.coefficient)
        for _ in 0..<(-second.exponent) { part *= 10 }
        for _ in 0..<(-numeral.exponent) { whole *= 10 }
        guard let value = ratioValue(part, whole) else { return nil }
        let last = second.range.upperBound
        var quantity = Quantity(
            numeral: numeral.range.lowerBound..<last, end: last, value: value, rule: "quantity.ratio")
        quantity.unit = "比例"
        quantity.unitClass = .percent
        return quantity
    }
}
