// SPDX-License-Identifier: Apache-2.0
// The numbering at the head of a line: 第一章, 壹、, 一、, （一）, 1., 1.1, （1）, ①. Only its form; which of the
// lines are headings is decided elsewhere.
import Text

/// A number before a heading, and how it is written.
struct Numbering: Equatable {
    /// The styles of Chinese documents, outermost first.
    enum Style: Int {
        case chapter, section, formal, chinese, bracketedChinese, arabic, twofold, threefold, bracketedArabic, circled
    }

    var style: Style
    /// Without punctuation: 一, 1, 第一章.
    var label: String
    /// How many characters it takes, with its punctuation.
    var length: Int

    /// The numbering at the head of `text`, if there is one.
    init?(of text: ScalarText) {
        var reader = Reader(folded: text.folded)
        guard let style = reader.style() else { return nil }
        while reader.at < text.count, text.scalars[reader.at].isSpace { reader.at += 1 }
        self.style = style
        label = text.string(reader.label)
        length = reader.at
    }
}

/// Reads a numbering from the first character on.
private struct Reader {
    let folded: [UInt16]
    var at = 0
    var label = 0..<0

    init(folded: [UInt16]) {
        self.folded = folded
    }

    private var unit: UInt16 { at < folded.count ? folded[at] : 0 }

    mutating func style() -> Numbering.Style? {
        switch unit {
        case 0x7B2C: return ordinal()  // 第
        case 0x28: return bracketed()
        case 0x2460...0x2473:  // ①…⑳
            at = 1
            label = 0..<1
            return .circled
        default: return plain()
        }
    }

    /// 第一章, 第二节, 第三部分.
    private mutating func ordinal() -> Numbering.Style? {
        at = 1
        guard skip(Self.isChinese, atMost: 4) != nil || skip(Self.isDigit, atMost: 3) != nil else { return nil }
        let style: Numbering.Style
        switch unit {
        case 0x7AE0, 0x7BC7, 0x7F16: style = .chapter  // 章 篇 编
        case 0x90E8:  // 部, only 部分
            at += 1
            guard unit == 0x5206 else { return nil }
            style = .chapter
        case 0x8282: style = .section  // 节
        default: return nil
        }
        at += 1
        label = 0..<at
        if unit == 0x3001 || unit == 0x3A { at += 1 }
        return style
    }

    /// （一） （1）.
    private mutating func bracketed() -> Numbering.Style? {
        at = 1
        let style: Numbering.Style
        if let digits = skip(Self.isChinese, atMost: 4) {
            style = .bracketedChinese
            label = digits
        } else if let digits = skip(Self.isDigit, atMost: 2) {
            style = .bracketedArabic
            label = digits
        } else {
            return nil
        }
        guard unit == 0x29 else { return nil }
        at += 1
        if unit == 0x3001 { at += 1 }
        return style
    }

    /// Numbers that only a mark behind them makes a numbering: 一、, 壹、, 1、, 1.1.1, 1）.
    private mutating func plain() -> Numbering.Style? {
        if let digits = skip(Self.isChinese, atMost: 4) ?? skip(Self.isFormal, atMost: 3) {
            label = digits
            guard unit == 0x3001 || unit == 0x2E || unit == 0x2C else { return nil }
            at += 1
            return Self.isFormal(folded[0]) ? .formal : .chinese
        }
        guard let digits = skip(Self.isDigit, atMost: 2) else { return nil }
        label = digits
        switch unit {
        case 0x3001, 0x29:
            let isBracket = unit == 0x29
            at += 1
            return isBracket ? .bracketedArabic : .arabic
        case 0x2E:
            at += 1
            // 1.5 is a number unless a blank follows: 1.5 人才队伍.
            guard Self.isDigit(unit) else { return .arabic }
            return decimal()
        default: return nil
        }
    }

    private mutating func decimal() -> Numbering.Style? {
        var depth = 1
        while depth < 3, skip(Self.isDigit, atMost: 2) != nil {
            depth += 1
            label = label.lowerBound..<at
            if unit == 0x2E, depth < 3 { at += 1 } else { break }
        }
        guard unit == 0x20, depth >= 2 else { return nil }
        return depth == 2 ? .twofold : .threefold
    }

    private mutating func skip(_ accepts: (UInt16) -> Bool, atMost most: Int) -> Range<Int>? {
        let start = at
        while at < start + most, accepts(unit) { at += 1 }
        return at > start ? start..<at : nil
    }

    private static func isChinese(_ unit: UInt16) -> Bool { chinese.contains(unit) }
    private static func isFormal(_ unit: UInt16) -> Bool { formal.contains(unit) }
    private static func isDigit(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit }

    private static let chinese = Set("一二三四五六七八九十百〇零".utf16)
    private static let formal = Set("壹贰叁肆伍陆柒捌玖拾".utf16)
}
