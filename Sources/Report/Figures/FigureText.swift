// SPDX-License-Identifier: Apache-2.0
// The text as the figure rules see it: folded characters, numerals, quotation runs and the spans of names.
// Nothing here decides; it only answers what stands where.
import Lexicon
import Text

/// The folded text with what was found in it before the figures.
struct FigureText {
    let source: ScalarText
    let folded: [UInt16]
    /// In order, not overlapping.
    let numerals: [Numeral]
    /// Runs between quotation marks or 《》, the marks included; in order.
    let quotations: [QuotedRun]

    /// Finds numerals and quotations of `source`.
    init(_ source: ScalarText) {
        self.source = source
        folded = source.folded
        numerals = scanNumerals(source.folded)
        quotations = findQuotations(source.folded)
    }

    /// The folded character at `index`; 0 outside the text.
    func character(_ index: Int) -> UInt16 {
        folded.indices.contains(index) ? folded[index] : 0
    }

    /// The source characters of `ranges`, joined, without spaces.
    func string(_ ranges: [Range<Int>]) -> String {
        var scalars: [UInt32] = []
        for range in ranges {
            scalars += source.scalars[range.clamped(to: 0..<folded.count)].filter { $0 != 0x20 && $0 != 0x3000 }
        }
        return ScalarText(scalars, fold: { _ in 0 }).string(0..<scalars.count)
    }

    /// Whether `word` (folded) stands at `start`.
    func has(_ word: String, at start: Int) -> Bool {
        guard start >= 0 else { return false }
        var at = start
        for scalar in word.unicodeScalars {
            guard at < folded.count, UInt32(folded[at]) == scalar.value else { return false }
            at += 1
        }
        return true
    }

    /// Whether `word` (folded) ends at `end`.
    func has(_ word: String, endingAt end: Int) -> Bool {
        has(word, at: end - word.unicodeScalars.count)
    }

    /// Whether `word` (folded) stands anywhere in `range`.
    func contains(_ word: String, in range: Range<Int>) -> Bool {
        position(of: word, in: range) != nil
    }

    /// Where `word` (folded) first stands in `range`.
    func position(of word: String, in range: Range<Int>) -> Int? {
        let length = word.unicodeScalars.count
        guard range.count >= length else { return nil }
        return (range.lowerBound...range.upperBound - length).first { has(word, at: $0) }
    }

    /// The index of the first numeral that begins at or after `position`.
    func firstNumeral(from position: Int) -> Int {
        var low = 0
        var high = numerals.count
        while low < high {
            let middle = low + (high - low) / 2
            if numerals[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The numeral that begins exactly at `position`.
    func numeral(at position: Int) -> Numeral? {
        let index = firstNumeral(from: position)
        guard index < numerals.count, numerals[index].range.lowerBound == position else { return nil }
        return numerals[index]
    }

    /// The quotation that `range` lies in.
    func quotation(around range: Range<Int>) -> QuotedRun? {
        var low = 0
        var high = quotations.count
        while low < high {
            let middle = low + (high - low) / 2
            if quotations[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < quotations.count else { return nil }
        let found = quotations[low]
        return found.range.lowerBound < range.lowerBound && range.upperBound < found.range.upperBound ? found : nil
    }

    /// Whether the characters of `range` are all spaces.
    func isBlank(_ range: Range<Int>) -> Bool {
        range.allSatisfy { character($0) == 0x20 || character($0) == 0x09 || character($0) == 0x3000 }
    }
}
