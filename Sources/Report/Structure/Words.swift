// SPDX-License-Identifier: Apache-2.0
// A short list of words and the ways a line is compared with it. For lines, not for text: every word is tried in turn.
import Text

/// Words in normal form (half-width, simplified).
struct Words: Sendable {
    private let words: [[UInt16]]
    /// One bit for each character that a word begins with: most places are passed at this cost.
    private let firsts: [UInt64]

    /// The words of `list`, which spaces separate.
    init(_ list: String) {
        words = list.utf16.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map(Array.init)
        var firsts = [UInt64](repeating: 0, count: 1024)
        for case let first? in words.map(\.first) { firsts[Int(first >> 6)] |= 1 << UInt64(first & 63) }
        self.firsts = firsts
    }

    /// How long the longest word is that stands in `folded` at `index`; `nil` if none does.
    func length(at index: Int, in folded: ArraySlice<UInt16>) -> Int? {
        guard index < folded.endIndex else { return nil }
        let first = folded[index]
        guard firsts[Int(first >> 6)] & (1 << UInt64(first & 63)) != 0 else { return nil }
        var longest: Int?
        for word in words where word[0] == first && word.count > (longest ?? 0) && folded[index...].starts(with: word) {
            longest = word.count
        }
        return longest
    }

    /// Whether one of the words begins `folded`.
    func begin(_ folded: ArraySlice<UInt16>) -> Bool { length(at: folded.startIndex, in: folded) != nil }

    /// Whether `folded` is one of the words.
    func equal(_ folded: ArraySlice<UInt16>) -> Bool { length(at: folded.startIndex, in: folded) == folded.count }

    /// Whether one of the words ends `folded`.
    func end(_ folded: ArraySlice<UInt16>) -> Bool { suffix(of: folded) != nil }

    /// How long the longest word is that ends `folded`; `nil` if none does.
    func suffix(of folded: ArraySlice<UInt16>) -> Int? {
        words.filter { $0.count <= folded.count && folded.suffix($0.count).elementsEqual($0) }.map(\.count).max()
    }

    /// The first place of any of the words in `folded`, the longest word there.
    func first(in folded: ArraySlice<UInt16>) -> Range<Int>? {
        for index in folded.indices {
            if let length = length(at: index, in: folded) { return index..<index + length }
        }
        return nil
    }

    /// Whether one of the words stands anywhere in `folded`.
    func occur(in folded: ArraySlice<UInt16>) -> Bool { first(in: folded) != nil }
}
