// SPDX-License-Identifier: Apache-2.0
// What stands beside an honour in a list is an honour as well: 全国“最美医生”、省劳动模范、“江城工匠”.
import Lexicon

/// The quoted items of the list that an honour stands in (并列荣誉).
struct HonourRow {
    /// In reading order.
    let before: [Range<Int>]
    /// In reading order.
    let after: [Range<Int>]

    /// The quoted neighbours of the honour at `span`, as far as 、 joins them.
    init(around span: Range<Int>, in block: Range<Int>, of text: NameText) {
        var before: [Range<Int>] = []
        var start = span.lowerBound
        while before.count < 20, start - 3 > block.lowerBound, text.folded[start - 1] == Mark.enumerationComma,
            let item = Self.quoted(endingAt: start - 1, in: block, of: text)
        {
            before.append(item)
            start = item.lowerBound
        }
        var after: [Range<Int>] = []
        var end = span.upperBound
        while after.count < 20, end + 2 < block.upperBound, text.folded[end] == Mark.enumerationComma,
            let item = Self.quoted(at: end + 1, in: block, of: text)
        {
            after.append(item)
            end = item.upperBound
        }
        self.before = before.reversed()
        self.after = after
    }

    /// The quotation that ends at `end`, with the level right before it.
    private static func quoted(endingAt end: Int, in block: Range<Int>, of text: NameText) -> Range<Int>? {
        guard end > block.lowerBound, Mark.isQuote(text.folded[end - 1]) else { return nil }
        let closer = text.folded[end - 1]
        var open = end - 2
        while open > block.lowerBound, end - open < 30, Mark.closer(of: text.folded[open]) != closer { open -= 1 }
        guard open >= block.lowerBound, Mark.closer(of: text.folded[open]) == closer, end - open > 3 else { return nil }
        let start = levelStart(before: open, from: block.lowerBound, in: text)
        return begins(at: start, in: block, of: text) ? start..<end : nil
    }

    /// The quotation at `start`, or after the level there.
    private static func quoted(at start: Int, in block: Range<Int>, of text: NameText) -> Range<Int>? {
        let level = HonourObject.level(at: start, upTo: block.upperBound, in: text)?.length ?? 0
        let open = start + level
        guard open < block.upperBound, let closer = Mark.closer(of: text.folded[open]), closer != Mark.titleClose else {
            return nil
        }
        var end = open + 1
        while end < block.upperBound, end - open < 30, text.folded[end] != closer { end += 1 }
        guard end < block.upperBound, text.folded[end] == closer, end - open > 2 else { return nil }
        return start..<end + 1
    }

    /// `open`, or where the level that ends there begins.
    private static func levelStart(before open: Int, from floor: Int, in text: NameText) -> Int {
        for length in [4, 3, 2, 1] where open - length >= floor {
            if HonourObject.level(at: open - length, upTo: open, in: text)?.length == length { return open - length }
        }
        return open
    }

    /// True where an item of a list or a sentence begins at `start`.
    private static func begins(at start: Int, in block: Range<Int>, of text: NameText) -> Bool {
        start == block.lowerBound || !Mark.isHan(text.folded[start - 1])
            || CommonWord.before.longest(endingAt: start, in: text.folded, from: max(block.lowerBound, start - 4))
                != nil
    }
}
