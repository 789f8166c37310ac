// SPDX-License-Identifier: Apache-2.0
// What kind of character a scalar is, as far as layout and cleaning care. No script or word knowledge.

extension UInt32 {
    /// A Chinese character, of any plane; 〇 counts, radicals and kana don't.
    @inlinable package var isHan: Bool {
        0x4E00...0x9FFF ~= self || 0x3400...0x4DBF ~= self || self == 0x3007 || 0xF900...0xFAFF ~= self
            || 0x2_0000...0x3_FFFF ~= self
    }

    /// A character that takes a whole square and stands in Chinese text without a space: Han, its punctuation, kana.
    @inlinable package var isWide: Bool {
        isHan || 0x3001...0x30FF ~= self || 0xFF01...0xFF60 ~= self || isTypographicMark || 0xFE30...0xFE4F ~= self
            || 0x2460...0x24FF ~= self || 0x3200...0x33FF ~= self || 0x25A0...0x25FF ~= self
    }

    /// Marks of general punctuation that Chinese typesetting treats as its own: “ ” ‘ ’ — … · ‰ ※.
    @inlinable package var isTypographicMark: Bool {
        0x2014...0x201D ~= self || self == 0x2026 || self == 0xB7 || self == 0x2030 || self == 0x203B
    }

    /// Any white space inside a line, the ideographic and the no-break one too.
    @inlinable package var isSpace: Bool {
        // Nearly every character of a report is above all spaces or plain ASCII.
        if self > 0x3000 { return false }
        if self < 0xA0 { return self == 0x20 || self == 0x09 }
        return self == 0x3000 || self == 0xA0 || 0x2000...0x200A ~= self || self == 0x202F || self == 0x205F
    }

    /// The end of a line, in any convention; `\r\n` is two of them.
    @inlinable package var isLineEnd: Bool {
        if self > 0x2029 { return false }
        return 0x0A...0x0D ~= self || self == 0x85 || self == 0x2028 || self == 0x2029
    }

    /// A character that neither prints nor separates: controls, zero-width marks, byte order marks, soft hyphens.
    @inlinable package var isInvisible: Bool {
        if 0x2070..<0xFE00 ~= self { return false }
        return (self < 0x20 && self != 0x09 && !isLineEnd) || (0x7F...0x9F ~= self && self != 0x85) || self == 0xAD
            || 0x200B...0x200F ~= self || 0x202A...0x202E ~= self || 0x2060...0x206F ~= self || self == 0xFEFF
            || self == 0xFFF9 || self == 0xFFFA || self == 0xFFFB
    }

    /// `0` to `9`, half-width only.
    @inlinable package var isDigit: Bool { 0x30...0x39 ~= self }

    /// `A` to `Z` and `a` to `z`, half-width only.
    @inlinable package var isLatinLetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self }

    /// A full-width letter or digit.
    @inlinable package var isWideAlphanumeric: Bool {
        0xFF10...0xFF19 ~= self || 0xFF21...0xFF3A ~= self || 0xFF41...0xFF5A ~= self
    }

    /// Columns on a page where an ASCII character takes one and a Chinese one takes two.
    @inlinable package var columns: Int { isWide || self == 0x3000 ? 2 : 1 }
}
