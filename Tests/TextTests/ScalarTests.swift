// SPDX-License-Identifier: Apache-2.0
import Testing
import Text

@Suite("Kinds of characters")
struct ScalarTests {
    @Test(
        "each kind holds what it must and nothing else",
        arguments: [
            ("Han", "一龥〇㐀𠮷豈", "、々ぁＡ1a ℃⼀"),
            ("wide", "一，。、；：？！（）《》「」“”—…·①㎡■▲ａ９々ア", "a1,.;:()\"'%- é"),
            ("space", " \t\u{3000}\u{A0}\u{2002}\u{2009}\u{202F}\u{205F}", "\n\ra一\u{200B}\u{FEFF}"),
            ("line end", "\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}", " \t\u{0}\u{200B}一"),
            (
                "invisible", "\u{0}\u{1}\u{1F}\u{7F}\u{84}\u{AD}\u{200B}\u{200E}\u{202A}\u{2060}\u{FEFF}\u{FFF9}",
                " \t\n\u{85}一a\u{FFFD}\u{FE0F}"
            ),
            ("digit", "0189", "０一٣a"), ("letter", "azAZ", "ａé1一"), ("wide alphanumeric", "０９ＡＺａｚ", "0a（，－"),
        ])
    func kinds(kind: String, members: String, others: String) throws {
        let test: (UInt32) -> Bool =
            switch kind {
            case "Han": { $0.isHan }
            case "wide": { $0.isWide }
            case "space": { $0.isSpace }
            case "line end": { $0.isLineEnd }
            case "invisible": { $0.isInvisible }
            case "digit": { $0.isDigit }
            case "letter": { $0.isLatinLetter }
            default: { $0.isWideAlphanumeric }
            }
        for scalar in members.unicodeScalars { #expect(test(scalar.value), "\(kind) \(scalar.escaped(asASCII: true))") }
        for scalar in others.unicodeScalars { #expect(!test(scalar.value), "\(kind) \(scalar.escaped(asASCII: true))") }
    }

    @Test("a text gives back its characters, also those that are none")
    func strings() {
        let text = ScalarText([0x41, 0x2_0BB7, 0xD800, 0x4E00]) { UInt16(truncatingIfNeeded: $0) }
        #expect(text.string(0..<4) == "A𠮷\u{FFFD}一")
        #expect(text.string(3..<9) == "一")
        #expect(text.string(7..<9) == "")
    }
}
