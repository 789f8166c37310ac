// SPDX-License-Identifier: Apache-2.0
// One quantity that the report states about the world.

/// A figure with its unit, subject, period and bounds (指标).
package struct Indicator: Sendable, Equatable {
    package enum Kind: String, Sendable { case level, change, grade }
    package enum Bound: String, Sendable { case exact, over, under, about }
    package enum Direction: String, Sendable { case up, down }
    package enum Status: String, Sendable { case reported, target }
    /// A number, or the letters and words of a grade.
    package enum Value: Sendable, Equatable {
        case number(DecimalNumber)
        case grade(String)
    }

    /// From the metric to the unit, in `text`.
    package var span: Range<Int>
    /// The numeral itself, inside `span`; not written, but decides order and `otherNumbers`.
    package var numeral: Range<Int>
    package var metric: String
    package var kind: Kind = .level
    /// In base units.
    package var value: Value
    package var unit: String?
    /// ISO 4217.
    package var currency: String?
    /// The multiplier as written: 10000 for 万.
    package var scale: Int = 1
    /// Upper end of a range.
    package var to: DecimalNumber?
    package var bound: Bound = .exact
    package var previous: Value?
    package var direction: Direction?
    /// 同比, 环比, 较上年 ….
    package var basis: String?
    /// EDTF.
    package var period: String?
    package var status: Status = .reported
    /// The rule that made it, for `--explain`; not written.
    package var rule: String

    /// A level of `value`; the rest by assignment.
    package init(
        span: Range<Int>, numeral: Range<Int>, metric: String, value: Value, unit: String?, rule: String
    ) {
        self.span = span
        self.numeral = numeral
        self.metric = metric
        self.value = value
        self.unit = unit
        self.rule = rule
    }
}
