// SPDX-License-Identifier: Apache-2.0
// The text as the rules of names see it: folded characters, blocks, quotations, and a few questions about places.
import Lexicon
import Text

/// One report's text with what all name rules ask of it.
struct NameText {
    let text: ScalarText
    let blocks: [Range<Int>]
    /// By their end.
    let quotations: [Quotation]
    let isTraditional: Bool

    var folded: [UInt16] { text.folded }
    var count: Int { text.count }

    /// Splits `text` into blocks and finds its quotations.
    init(_ text: ScalarText, isTraditional: Bool) {
        var blocks: [Range<Int>] = []
        var start = 0
        for index in 0..<text.count where text.folded[index] == Mark.newline {
            if index > start { blocks.append(start..<index) }
            start = index + 1
        }
        if text.count > start { blocks.append(start..<text.count) }
        self.text = text
        self.blocks = blocks
        self.isTraditional = isTraditional
        quotations = blocks.flatMap { Quotation.all(in: $0, of: text.folded) }
    }

    /// True where `word`, in folded form, begins at `index`.
    func has(_ word: StaticWord, at index: Int) -> Bool {
        guard index >= 0, index + word.characters.count <= count else { return false }
        for (offset, character) in word.characters.enumerated() where folded[index + offset] != character {
            return false
        }
        return true
    }

    /// True where `word` ends at `index`.
    func has(_ word: StaticWord, endingAt index: Int) -> Bool {
        has(word, at: index - word.characters.count)
    }

    /// The place after which the clause around `index` begins, at most `reach` characters back.
    func clauseStart(before index: Int, reach: Int) -> Int {
        var at = index
        while at > 0, index - at < reach, !Mark.endsClause(folded[at - 1]) { at -= 1 }
        return at
    }

    /// The place where the sentence around `index` begins, at most `reach` characters back.
    func sentenceStart(before index: Int, reach: Int) -> Int {
        var at = index
        while at > 0, index - at < reach, !Mark.endsSentence(folded[at - 1]) { at -= 1 }
        return at
    }

    /// The start of the ASCII digits that end at `index`, or `index` where none do.
    func startOfDigits(before index: Int, from floor: Int) -> Int {
        var at = index
        while at > floor, at > index - 8, Mark.isDigit(folded[at - 1]) { at -= 1 }
        return at
    }

    /// The characters of `span` without white space: a name as it is filed.
    func name(_ span: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.scalars[span] where scalar != 0x20 && scalar != 0x3000 && scalar != 0xA0 {
            view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
        }
        return String(view)
    }

    /// The folded characters of `span` without white space: what two spellings of a name have in common.
    func key(_ span: Range<Int>) -> [UInt16] {
        folded[span].filter { $0 != 0x20 && $0 != 0x3000 && $0 != 0xA0 }
    }
}

/// A word of the rules' grammar in folded form.
struct StaticWord: ExpressibleByStringLiteral {
    let characters: [UInt16]

    init(stringLiteral value: StaticString) {
        characters = Array(value.description.utf16)
    }
}
