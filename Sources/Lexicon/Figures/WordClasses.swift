// SPDX-License-Identifier: Apache-2.0
// The form of all word tables of the figure rules: words with a value each, found by longest match.

/// Words in folded form, each with a value, found by longest match forwards from a place or backwards to one.
package struct WordClasses<Value: Sendable>: Sendable {
    @usableFromInline package let index: WordIndex
    @usableFromInline package let values: [Value]

    /// One row a value: words parted by white space.
    package init(_ rows: [(Value, String)]) {
        var words: [[UInt16]] = []
        var values: [Value] = []
        for (value, row) in rows {
            for word in row.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                words.append(Array(word.utf16))
                values.append(value)
            }
        }
        index = WordIndex(words)
        self.values = values
    }

    /// Whether any word begins with `character`.
    @inlinable
    package func mayBegin(_ character: UInt16) -> Bool { index.mayBegin(character) }

    /// The longest word that begins at `start` and ends before `end`.
    @inlinable
    package func match(_ text: [UInt16], at start: Int, before end: Int) -> (length: Int, value: Value)? {
        guard let (length, number) = index.match(text, at: start, before: end) else { return nil }
        return (length, values[number])
    }

    /// The longest word that ends at `end` and begins at or after `start`.
    @inlinable
    package func match(_ text: [UInt16], endingAt end: Int, after start: Int) -> (length: Int, value: Value)? {
        guard let (length, number) = index.match(text, endingAt: end, after: start) else { return nil }
        return (length, values[number])
    }

    /// The first place in `range` where a word begins.
    @inlinable
    package func first(_ text: [UInt16], in range: Range<Int>) -> (range: Range<Int>, value: Value)? {
        for at in range {
            if let found = match(text, at: at, before: range.upperBound) {
                return (at..<at + found.length, found.value)
            }
        }
        return nil
    }

    /// The last place in `range` where a word ends, taken as long as it can be.
    @inlinable
    package func last(_ text: [UInt16], in range: Range<Int>) -> (range: Range<Int>, value: Value)? {
        var at = range.upperBound
        while at > range.lowerBound {
            if let found = match(text, endingAt: at, after: range.lowerBound) {
                return (at - found.length..<at, found.value)
            }
            at -= 1
        }
        return nil
    }
}

extension WordClasses where Value == Bool {
    /// Words without a value.
    package init(_ words: String) {
        self.init([(true, words)])
    }
}
