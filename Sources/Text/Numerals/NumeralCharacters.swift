// SPDX-License-Identifier: Apache-2.0
// What each character can be inside a numeral, in the folded (half-width, simplified) form.

/// The part that one folded character plays in a numeral.
package enum NumeralCharacter: Equatable {
    /// 0…9.
    case arabic(Int64)
    /// 零 〇 ○ 一 … 九 两, and the bankers' forms 壹 贰 叁 ….
    case digit(Int64)
    /// 十 百 千 and their bankers' forms.
    case small(Int64)
    /// 廿 卅 卌: a digit and 十 in one.
    case tens(Int64)
    /// 万 亿.
    case large(Int64)
    /// 几 and 数: an unknown digit.
    case some
    /// 余 and 多: and more.
    case more

    /// The part that `character` plays; `nil` for all others.
    package init?(_ character: UInt16) {
        switch character {
        case 0x30...0x39: self = .arabic(Int64(character) - 0x30)
        case 0x96F6, 0x3007, 0x25CB: self = .digit(0)  // 零 〇 ○
        case 0x4E00, 0x58F9: self = .digit(1)  // 一 壹
        case 0x4E8C, 0x8D30, 0x4E24: self = .digit(2)  // 二 贰 两
        case 0x4E09, 0x53C1: self = .digit(3)  // 三 叁
        case 0x56DB, 0x8086: self = .digit(4)  // 四 肆
        case 0x4E94, 0x4F0D: self = .digit(5)  // 五 伍
        case 0x516D, 0x9646: self = .digit(6)  // 六 陆
        case 0x4E03, 0x67D2: self = .digit(7)  // 七 柒
        case 0x516B, 0x634C: self = .digit(8)  // 八 捌
        case 0x4E5D, 0x7396: self = .digit(9)  // 九 玖
        case 0x5341, 0x62FE: self = .small(10)  // 十 拾
        case 0x767E, 0x4F70: self = .small(100)  // 百 佰
        case 0x5343, 0x4EDF: self = .small(1000)  // 千 仟
        case 0x5EFF: self = .tens(20)  // 廿
        case 0x5345: self = .tens(30)  // 卅
        case 0x534C: self = .tens(40)  // 卌
        case 0x4E07: self = .large(10_000)  // 万
        case 0x4EBF: self = .large(100_000_000)  // 亿
        case 0x51E0, 0x6570: self = .some  // 几 数
        case 0x4F59, 0x591A: self = .more  // 余 多
        default: return nil
        }
    }
}
