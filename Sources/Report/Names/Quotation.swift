// SPDX-License-Identifier: Apache-2.0
// Pairs of quotation marks and title marks. What stands between them is for the rules of programmes and honours.

/// A short run between quotation marks (引文) or title marks (书名).
struct Quotation: Equatable {
    /// With its marks.
    let outer: Range<Int>
    /// True for 《》.
    let isTitle: Bool

    /// Without its marks.
    var inner: Range<Int> { outer.lowerBound + 1..<outer.upperBound - 1 }

    /// The longest run that can still be a name.
    static let longest = 60

    /// All pairs in `block`, by their end; what is never closed or too long is no quotation.
    static func all(in block: Range<Int>, of folded: [UInt16]) -> [Quotation] {
        var found: [Quotation] = []
        var open: [(closer: UInt16, at: Int)] = []
        for index in block {
            let character = folded[index]
            if let top = open.last, character == top.closer {
                open.removeLast()
                if index - top.at > 1, index - top.at < longest {
                    found.append(Quotation(outer: top.at..<index + 1, isTitle: character == Mark.titleClose))
                }
            } else if let closer = Mark.closer(of: character) {
                // The same opener again: the former one was never closed.
                if let same = open.firstIndex(where: { $0.closer == closer }) { open.removeSubrange(same...) }
                open.append((closer, index))
            }
        }
        return found
    }
}

/// The punctuation that names depend on, in its folded form (标点).
enum Mark {
    static let titleClose: UInt16 = 0x300B
    static let enumerationComma: UInt16 = 0x3001
    static let newline: UInt16 = 0x0A
    static let space: UInt16 = 0x20
    static let slash: UInt16 = 0x2F
    static let colon: UInt16 = 0x3A
    static let openBracket: UInt16 = 0x28
    static let closeBracket: UInt16 = 0x29
    static let middleDot: UInt16 = 0x00B7

    /// The mark that closes `character`, if that opens a quotation.
    static func closer(of character: UInt16) -> UInt16? {
        switch character {
        case 0x201C: 0x201D  // “ ”
        case 0x300C: 0x300D  // 「 」
        case 0x300E: 0x300F  // 『 』
        case 0x300A: titleClose  // 《 》
        case 0x22: 0x22  // " "
        default: nil
        }
    }

    /// True for marks that open or close a quotation.
    static func isQuote(_ character: UInt16) -> Bool {
        switch character {
        case 0x201C, 0x201D, 0x300C, 0x300D, 0x300E, 0x300F, 0x22, 0x2018, 0x2019: true
        default: false
        }
    }

    /// True for Chinese characters.
    static func isHan(_ character: UInt16) -> Bool {
        0x4E00...0x9FFF ~= character || 0x3400...0x4DBF ~= character || character == 0x3007
    }

    /// True for ASCII digits.
    static func isDigit(_ character: UInt16) -> Bool { 0x30...0x39 ~= character }

    /// True for ASCII letters and digits.
    static func isLatin(_ character: UInt16) -> Bool {
        isDigit(character) || 0x41...0x5A ~= character || 0x61...0x7A ~= character
    }

    /// True for marks that end a clause.
    static func endsClause(_ character: UInt16) -> Bool {
        switch character {
        case newline, 0x3002, 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0xFF01, 0x21, 0xFF1F, 0x3F, 0xFF1A, colon: true
        default: false
        }
    }

    /// True for marks that end a sentence.
    static func endsSentence(_ character: UInt16) -> Bool {
        switch character {
        case newline, 0x3002, 0xFF1B, 0x3B, 0xFF01, 0x21, 0xFF1F, 0x3F: true
        default: false
        }
    }
}

/// The code of one Chinese character of the rules' grammar, in folded form.
func han(_ character: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: character.value) }
