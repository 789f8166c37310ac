// SPDX-License-Identifier: Apache-2.0
// Longest match over a fixed list of words, forwards and backwards; words are numbers here, their values are elsewhere.

/// An index of folded words by their first and by their last character.
package struct WordIndex: Sendable {
    /// The words of one first or last character in `order`.
    private struct Bucket: Sendable {
        var start: Int
        var end: Int
    }
    /// All words, one after another.
    private var characters: [UInt16] = []
    private var starts: [Int] = []
    private var lengths: [Int] = []
    /// Word numbers by first character, longest first; and by last character.
    private var forwards: [Int] = []
    private var backwards: [Int] = []
    private var byFirst: [UInt16: Bucket] = [:]
    private var byLast: [UInt16: Bucket] = [:]
    // One bit a character: whether any word begins or ends with it. Most characters of a text fail this test.
    private var firsts = [UInt64](repeating: 0, count: 1024)
    private var lasts = [UInt64](repeating: 0, count: 1024)

    /// An index of `words`; empty words are never found.
    package init(_ words: [[UInt16]]) {
        for word in words {
            starts.append(characters.count)
            lengths.append(word.count)
            characters += word
        }
        let numbers = words.indices.filter { !words[$0].isEmpty }
        forwards = numbers.sorted { (words[$0][0], words[$1].count, $0) < (words[$1][0], words[$0].count, $1) }
        let ending = { (number: Int) in words[number][words[number].count - 1] }
        backwards = numbers.sorted { (ending($0), words[$1].count, $0) < (ending($1), words[$0].count, $1) }
        for (place, number) in forwards.enumerated() {
            let first = words[number][0]
            firsts[Int(first >> 6)] |= 1 << UInt64(first & 63)
            byFirst[first, default: Bucket(start: place, end: place)].end = place + 1
        }
        for (place, number) in backwards.enumerated() {
            let last = ending(number)
            lasts[Int(last >> 6)] |= 1 << UInt64(last & 63)
            byLast[last, default: Bucket(start: place, end: place)].end = place + 1
        }
    }

    /// Whether any word begins with `character`.
    package func mayBegin(_ character: UInt16) -> Bool {
        firsts[Int(character >> 6)] & (1 << UInt64(character & 63)) != 0
    }

    /// The longest word that begins at `start` and ends before `end`: its length and number.
    package func match(_ text: [UInt16], at start: Int, before end: Int) -> (length: Int, number: Int)? {
        guard start >= 0, start < end, end <= text.count, mayBegin(text[start]), let bucket = byFirst[text[start]]
        else {
            return nil
        }
        for place in bucket.start..<bucket.end {
            let number = forwards[place]
            if start + lengths[number] <= end, stands(number, text, start) { return (lengths[number], number) }
        }
        return nil
    }

    /// The longest word that ends at `end` and begins at or after `start`: its length and number.
    package func match(_ text: [UInt16], endingAt end: Int, after start: Int) -> (length: Int, number: Int)? {
        guard start >= 0, end > start, end <= text.count else { return nil }
        let last = text[end - 1]
        guard lasts[Int(last >> 6)] & (1 << UInt64(last & 63)) != 0, let bucket = byLast[last] else { return nil }
        for place in bucket.start..<bucket.end {
            let number = backwards[place]
            let begin = end - lengths[number]
            if begin >= start, stands(number, text, begin) { return (lengths[number], number) }
        }
        return nil
    }

    private func stands(_ number: Int, _ text: [UInt16], _ start: Int) -> Bool {
        let first = starts[number]
        for offset in 0..<lengths[number] where text[start + offset] != characters[first + offset] { return false }
        return true
    }
}
