// SPDX-License-Identifier: Apache-2.0
// A number with its unit and bound, before anyone has asked what it is the number of.
import Lexicon

/// A measured or counted amount as the text writes it (数量).
struct Quantity {
    /// The numerals: of a range or fraction, from the first to the last.
    var numeral: Range<Int>
    /// With the words of bound before and after, sign, currency and unit.
    var span: Range<Int>
    /// The end of number and unit: a noun may follow.
    var end: Int
    /// In base units.
    var value: DecimalNumber
    var upper: DecimalNumber?
    var scale = 1
    var unit: String?
    var unitClass: UnitClass?
    var currency: String?
    var bound: Indicator.Bound = .exact
    /// +8.3%, -3.4%.
    var sign: Indicator.Direction?
    /// 翻番, 减半: a change that is its own verb.
    var ownChange: Indicator.Direction?
    /// True where the number is written in Chinese characters alone.
    var isChinese = false
    /// True for 一 with a measure word.
    var isArticle = false
    /// ISO 8601, for lengths of time.
    var duration: String?
    var rule: String

    /// A number over `numeral`, ending at `end`.
    init(numeral: Range<Int>, end: Int, value: DecimalNumber, rule: String) {
        self.numeral = numeral
        span = numeral.lowerBound..<end
        self.end = end
        self.value = value
        self.rule = rule
    }

    /// True for lengths of time, which are figures only where something measures them.
    var isTime: Bool {
        switch unitClass {
        case .year, .month, .week, .day, .hour, .minute, .second, .quarter: true
        case .count, .weakCount, .noun, .percent, .points, .tenths, .fold, .physical, .money, .age, nil: false
        }
    }

    /// True where the unit counts things that may be named after it.
    var isCount: Bool {
        switch unitClass {
        case .count, .weakCount, .noun: true
        case .percent, .points, .tenths, .fold, .physical, .money, .age, .year, .month, .week, .day, .hour, .minute,
            .second, .quarter, nil:
            false
        }
    }
}
