// SPDX-License-Identifier: Apache-2.0
// One numeral as it is written; what it counts, and whether it counts at all, is not known here.

/// A run of numeral characters and the number that it writes (数词).
package struct Numeral: Sendable, Equatable {
    /// How the numeral is written.
    package enum Form: Sendable {
        /// 1,234.5, also with a Chinese multiplier: 3.2万.
        case arabic
        /// 三百二十, 两千多, 十几.
        case chinese
        /// Digits read one by one: 二〇二五, 三六二.
        case digits
        /// A multiplier standing alone: 百, 千, 万.
        case bareMultiplier
        /// Numeral characters that write no number: 十四五, 五四, or too many digits.
        case irregular
    }

    /// Digits, multipliers and the 余 or 多 that belongs to them.
    package var range: Range<Int>
    package var form: Form
    /// The number is `coefficient` × 10^`exponent`.
    package var coefficient: Int64
    package var exponent: Int
    /// The upper end of 三五百 or 四五, with the same exponent.
    package var upperCoefficient: Int64?
    /// The multiplier after the number as said: 10000 for 万; 1 without.
    package var scale: Int
    /// True for 余, 多, 几 and 数: the number is only the lower end.
    package var isOpenEnded: Bool
    /// How many digits stand before the decimal point; 0 for Chinese numerals.
    package var wholeDigits: Int

    /// All fields.
    package init(
        range: Range<Int>, form: Form, coefficient: Int64, exponent: Int = 0, upperCoefficient: Int64? = nil,
        scale: Int = 1, isOpenEnded: Bool = false, wholeDigits: Int = 0
    ) {
        self.range = range
        self.form = form
        self.coefficient = coefficient
        self.exponent = exponent
        self.upperCoefficient = upperCoefficient
        self.scale = scale
        self.isOpenEnded = isOpenEnded
        self.wholeDigits = wholeDigits
    }

    /// The number where it is whole and small enough for a calendar or a count, else `nil`.
    package var smallWhole: Int? {
        guard form != .irregular, upperCoefficient == nil, 0...6 ~= exponent else { return nil }
        var value = coefficient
        for _ in 0..<exponent {
            guard value < 1_000_000_000 else { return nil }
            value *= 10
        }
        return value < 1_000_000_000 ? Int(value) : nil
    }
}
