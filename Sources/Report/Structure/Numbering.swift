// SPDX-License-Identifier: Apache-2.0
// The numbering at the head of a heading: 一、 （一） 1. （1） 第一章. Only its form; which of them are headings is decided elsewhere.
import Text

/// A number before a heading, and how it is written.
struct Numbering: Equatable {
    /// The styles of Chinese documents, outermost first.
    enum Style: Int {
        case chapter, section, chinese, bracketedChinese, arabic, bracketedArabic, circled
    }

    var style: Style
    /// Without punctuation: 一, 1, 第一章.
    var label: String
    /// How many characters it takes, with its punctuation.
    var length: Int

    /// The numbering at the head of `text`, if there is one.
    init?(of text: ScalarText) {
        let folded = text.folded
        var at = 0
        func unit(_ index: Int) -> UInt16 { index < folded.count ? folded[index] : 0 }
        func isNumeral(_ unit: UInt16) -> Bool { Self.numerals.contains(unit) }
        func isDigit(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit }
        func skip(_ accepts: (UInt16) -> Bool, atMost most: Int) -> Range<Int>? {
            let start = at
            while at < start + most, accepts(unit(at)) { at += 1 }
            return at > start ? start..<at : nil
        }
        if unit(0) == 0x7B2C {  // 第
            at = 1
            guard skip(isNumeral, atMost: 4) != nil || skip(isDigit, atMost: 3) != nil else { return nil }
            switch unit(at) {
            case 0x7AE0, 0x7BC7, 0x7F16, 0x90E8: style = .chapter  // 章 篇 编 部
            case 0x8282: style = .section  // 节
            default: return nil
            }
            at += 1
            label = text.string(0..<at)
            while unit(at) == 0x3001 || unit(at) == 0x3A
                || text.scalars.indices.contains(at) && text.scalars[at].isSpace
            {
                at += 1
            }
            length = at
            return
        }
        let isBracketed = unit(0) == 0x28  // (
        if isBracketed { at = 1 }
        let digits: Range<Int>
        if let chinese = skip(isNumeral, atMost: 4) {
            style = isBracketed ? .bracketedChinese : .chinese
            digits = chinese
        } else if let arabic = skip(isDigit, atMost: 2) {
            style = isBracketed ? .bracketedArabic : .arabic
            digits = arabic
        } else if 0x2460...0x2473 ~= unit(0) {  // ①…⑳
            style = .circled
            label = text.string(0..<1)
            length = 1
            return
        } else {
            return nil
        }
        label = text.string(digits)
        let closing = unit(at)
        switch style {
        case .bracketedChinese, .bracketedArabic:
            guard closing == 0x29 else { return nil }
        case .chinese:
            guard closing == 0x3001 || closing == 0xFF0E || closing == 0x2E || closing == 0x2C else { return nil }
        case .arabic:
            // 1. 1、 1． but never 1.5 or 1,200.
            guard closing == 0x2E || closing == 0x3001 || closing == 0xFF0E, !isDigit(unit(at + 1)) else { return nil }
        case .chapter, .section, .circled:
            return nil
        }
        at += 1
        if (style == .bracketedChinese || style == .bracketedArabic), unit(at) == 0x3001 { at += 1 }
        while at < text.count, text.scalars[at].isSpace { at += 1 }
        length = at
    }

    private static let numerals = Set("一二三四五六七八九十百〇零".utf16)
}
