// SPDX-License-Identifier: Apache-2.0
// What stands after a verb of award: split into its items, each trimmed to the honour's name.
import Lexicon

/// One item of what a verb of award takes (荣誉宾语).
struct HonourObject {
    private let part: Range<Int>
    private let text: NameText

    /// The item `part` of `text`.
    init(_ part: Range<Int>, in text: NameText) {
        self.part = part
        self.text = text
    }

    /// The items after `start`: the rest of the clause, split at 、 and at 和 before a level or a quotation.
    ///
    /// The next verb of award begins items of its own.
    static func parts(after start: Int, in block: Range<Int>, of text: NameText) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var partStart = start
        var at = start
        var closer: UInt16?
        let limit = min(block.upperBound, start + 120)
        scan: while at < limit {
            let character = text.folded[at]
            if let open = closer {
                if character == open {
                    closer = nil
                    // “甲”“乙”: each quotation is an item.
                    if at + 1 < limit, Mark.closer(of: text.folded[at + 1]) != nil {
                        parts.append(partStart..<at + 1)
                        partStart = at + 1
                    }
                }
            } else if let next = Mark.closer(of: character) {
                closer = next
            } else if Mark.endsClause(character) || (at > start && isAward(at, limit, text)) {
                break scan
            } else if character == Mark.enumerationComma || (isAnd(character) && beginsItem(at + 1, limit, text)) {
                parts.append(partStart..<at)
                partStart = at + 1
            }
            at += 1
        }
        parts.append(partStart..<at)
        return parts.filter { !$0.isEmpty }
    }

    /// True where a particle at `index` ends what can be one name.
    static func breaks(_ index: Int, in text: NameText) -> Bool {
        switch text.folded[index] {
        case han("的"), han("在"), han("被"), han("把"), han("将"), han("从"), han("由"), han("等"), han("为"): true
        default: false
        }
    }

    /// The level that begins at `index`, unless a longer word does: 区|域.
    static func level(at index: Int, upTo limit: Int, in text: NameText) -> WordTable.Hit? {
        guard let hit = HonourWords.levels.longest(at: index, in: text.folded, upTo: limit) else { return nil }
        let word = CommonWord.after.longest(at: index, in: text.folded, upTo: limit)
        return hit.length == 1 && (word?.length ?? 0) > 1 ? nil : hit
    }

    /// The honour's name, if after `verb` this item is one.
    func name(after verb: HonourWords.Verb) -> Range<Int>? {
        let start = trimmedStart()
        guard start < part.upperBound else { return nil }
        let level = Self.level(at: start, upTo: part.upperBound, in: text)
        let quoteEnd = firstQuoteEnd(from: start)
        let noun = lastNoun(from: max(start, quoteEnd ?? start))
        let nounInside = noun ?? lastNoun(from: start)
        switch verb {
        case .award, .passive:
            if let noun { return start..<noun.end }
            if let quoteEnd { return start..<quoteEnd }
            if let nounInside { return start..<nounInside.end }
            // 被命名为|省级示范基层医疗机构: a level says enough after such a verb.
            guard level != nil, 6...24 ~= part.upperBound - start, !hasParticle(start..<part.upperBound) else {
                return nil
            }
            return (start..<part.upperBound).allSatisfy { Mark.isHan(text.folded[$0]) } ? start..<part.upperBound : nil
        case .gain:
            if let noun, noun.meaning != .house,
                level != nil || quoteEnd != nil || noun.meaning == .strong || isRank(start)
            {
                return start..<noun.end
            }
            if let quoteEnd, lastNoun(from: start) != nil || level != nil { return start..<quoteEnd }
            return nil
        case .found:
            guard let noun, !hasParticle(start..<noun.end) else { return nil }
            if quoteEnd != nil, noun.meaning == .usual { return start..<noun.end }
            if noun.meaning != .house, isCommended(noun) { return start..<noun.end }
            guard level != nil, noun.end - start >= 6 else { return nil }
            return noun.meaning == .house && noun.end != part.upperBound ? nil : start..<noun.end
        case .confer:
            guard let quoteEnd, let opening = quoteStart(from: start) else { return nil }
            return levelStart(before: opening)..<(noun?.end ?? quoteEnd)
        case .pass:
            return nil
        }
    }

    /// Where the name begins: after 了, 一批, a year, a count.
    private func trimmedStart() -> Int {
        var at = afterGiver()
        while at < part.upperBound {
            let character = text.folded[at]
            if let filler = HonourWords.fillers.longest(at: at, in: text.folded, upTo: part.upperBound) {
                at += filler.length
            } else if Mark.isDigit(character), let end = countEnd(from: at) {
                at = end
            } else {
                break
            }
        }
        return at
    }

    /// 省总工会颁发的|“…”: where the giver and the verb are over, or the item's start.
    private func afterGiver() -> Int {
        let quote = quoteStart(from: part.lowerBound) ?? part.upperBound
        for at in part.lowerBound..<min(quote, part.lowerBound + 24)
        where text.has("颁发的", at: at) || text.has("授予的", at: at) || text.has("颁授的", at: at) {
            return min(at + 3, part.upperBound)
        }
        return part.lowerBound
    }

    /// The end of 2023年度 or 4个; `nil` where the digits belong to the name.
    private func countEnd(from start: Int) -> Int? {
        var at = start
        while at < part.upperBound, Mark.isDigit(text.folded[at]) { at += 1 }
        guard let hit = HonourWords.counters.longest(at: at, in: text.folded, upTo: part.upperBound) else { return nil }
        return at + hit.length
    }

    /// The end of the first quotation that begins at `start` or later in this item, where names go on before it.
    private func firstQuoteEnd(from start: Int) -> Int? {
        var at = start
        while at < part.upperBound {
            if let closer = Mark.closer(of: text.folded[at]), closer != Mark.titleClose {
                let open = at
                at += 1
                while at < part.upperBound, text.folded[at] != closer { at += 1 }
                return at < part.upperBound && at - open <= 30 ? at + 1 : nil
            }
            at += 1
        }
        return nil
    }

    /// Where the first quotation from `start` on opens.
    private func quoteStart(from start: Int) -> Int? {
        (start..<part.upperBound).first { Mark.closer(of: text.folded[$0]) != nil }
    }

    /// `opening`, or where the level right before it begins: 全国|“…”.
    private func levelStart(before opening: Int) -> Int {
        for length in [4, 3, 2, 1] where opening - length >= part.lowerBound {
            if Self.level(at: opening - length, upTo: opening, in: text)?.length == length { return opening - length }
        }
        return opening
    }

    /// The last honour's noun from `start` on, as far as the item runs without a count.
    private func lastNoun(from start: Int) -> (end: Int, meaning: HonourWords.Noun)? {
        var at = start
        var last: (end: Int, meaning: HonourWords.Noun)?
        while at < part.upperBound, text.folded[at] != han("等") {
            if let hit = HonourWords.nouns.longest(at: at, in: text.folded, upTo: part.upperBound),
                let meaning = HonourWords.Noun(rawValue: hit.meaning)
            {
                at += hit.length
                if meaning != .none { last = (at, meaning) }
            } else {
                at += 1
            }
        }
        return last
    }

    /// 优秀…, 先进…: commended people without a level.
    private func isCommended(_ noun: (end: Int, meaning: HonourWords.Noun)) -> Bool {
        Self.isCommendation(at: trimmedStart(), in: text)
    }

    private static func isCommendation(at index: Int, in text: NameText) -> Bool {
        text.has("优秀", at: index) || text.has("先进", at: index) || text.has("最美", at: index)
    }

    /// 第23届: a numbered prize.
    private func isRank(_ start: Int) -> Bool { text.has("第", at: start) }

    private func hasParticle(_ span: Range<Int>) -> Bool {
        span.contains { Self.breaks($0, in: text) || text.has("以上", at: $0) }
    }

    private static func isAward(_ index: Int, _ limit: Int, _ text: NameText) -> Bool {
        guard let hit = HonourWords.verbs.longest(at: index, in: text.folded, upTo: limit) else { return false }
        return hit.length > 1
            && (hit.meaning == HonourWords.Verb.award.rawValue || hit.meaning == HonourWords.Verb.gain.rawValue)
    }

    private static func isAnd(_ character: UInt16) -> Bool {
        character == han("和") || character == han("及") || character == han("与")
    }

    private static func beginsItem(_ index: Int, _ limit: Int, _ text: NameText) -> Bool {
        guard index < limit else { return false }
        if Mark.closer(of: text.folded[index]) != nil || isCommendation(at: index, in: text) { return true }
        return level(at: index, upTo: limit, in: text) != nil
    }
}
