// SPDX-License-Identifier: Apache-2.0
// What kind of quantity a unit measures; the words themselves stand in UnitWords.

/// The class of a unit or measure word (单位、量词).
package enum UnitClass: Sendable {
    /// Measure words that count things, also with a Chinese numeral: 两个, 三名.
    case count
    /// Measure words that only an Arabic or a longer Chinese numeral makes sure: 期, 类, 点.
    case weakCount
    /// Nouns that count by themselves after a number: 11乡镇.
    case noun
    /// %, ‰.
    case percent
    /// 百分点, 千分点.
    case points
    /// 成: tenths.
    case tenths
    /// 倍.
    case fold
    /// Lengths, areas, weights, volumes, bytes.
    case physical
    /// Money words; the currency is in MoneyWords.
    case money
    /// Years of age.
    case age
    /// Lengths of time.
    case year, month, week, day, hour, minute, second, quarter
}
