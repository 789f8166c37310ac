// SPDX-License-Identifier: Apache-2.0
// The form of all word tables of the figure rules: longest match forwards from a place or backwards to one.

/// Words in folded form, each with a value, found by longest match.
package struct WordClasses<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var word: [UInt16]
        var value: Value
    }
    private var byFirst: [UInt16: [Entry]] = [:]
    private var byLast: [UInt16: [Entry]] = [:]

    /// One row a value: words parted by white space.
    package init(_ rows: [(Value, String)]) {
        for (value, words) in rows {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let folded = Array(word.utf16)
                guard let first = folded.first, let last = folded.last else { continue }
                byFirst[first, default: []].append(Entry(word: folded, value: value))
                byLast[last, default: []].append(Entry(word: folded, value: value))
            }
        }
        for key in byFirst.keys { byFirst[key]?.sort { $0.word.count > $1.word.count } }
        for key in byLast.keys { byLast[key]?.sort { $0.word.count > $1.word.count } }
    }

    /// The longest word that begins at `start` and ends before `end`.
    package func match(_ text: [UInt16], at start: Int, before end: Int) -> (length: Int, value: Value)? {
        guard start >= 0, start < end, end <= text.count, let entries = byFirst[text[start]] else { return nil }
        for entry in entries where start + entry.word.count <= end {
            if matches(entry.word, text, start) { return (entry.word.count, entry.value) }
        }
        return nil
    }

    /// The longest word that ends at `end` and begins at or after `start`.
    package func match(_ text: [UInt16], endingAt end: Int, after start: Int) -> (length: Int, value: Value)? {
        guard start >= 0, end > start, end <= text.count, let entries = byLast[text[end - 1]] else { return nil }
        for entry in entries where end - entry.word.count >= start {
            if matches(entry.word, text, end - entry.word.count) { return (entry.word.count, entry.value) }
        }
        return nil
    }

    /// The first place in `range` where a word begins.
    package func first(_ text: [UInt16], in range: Range<Int>) -> (range: Range<Int>, value: Value)? {
        var at = range.lowerBound
        while at < range.upperBound {
            if let found = match(text, at: at, before: range.upperBound) {
                return (at..<at + found.length, found.value)
            }
            at += 1
        }
        return nil
    }

    /// The last place in `range` where a word ends, taken as long as it can be.
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

    private func matches(_ word: [UInt16], _ text: [UInt16], _ start: Int) -> Bool {
        for (offset, character) in word.enumerated() where text[start + offset] != character { return false }
        return true
    }
}

extension WordClasses where Value == Bool {
    /// Words without a value.
    package init(_ words: String) {
        self.init([(true, words)])
    }
}
