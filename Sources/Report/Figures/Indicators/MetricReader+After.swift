// SPDX-License-Identifier: Apache-2.0
// Finds what a figure is of in the words after the measure word: 24个基层党支部, 31人到岗, 80%的乡镇卫生院.
import Lexicon
import Text

extension MetricReader {
    /// The noun after the measure word and the predicate that goes on after it.
    struct Following {
        /// The noun alone; empty where a verb follows at once.
        var noun: Range<Int>
        /// Noun and predicate to the end of the clause.
        var clause: Range<Int>
        var hasPredicate: Bool { clause.upperBound > noun.upperBound }
    }

    /// What follows the figure that ends at `end`, not beyond `limit`.
    func following(_ end: Int, before limit: Int, isFollowedByFigure: Bool = false) -> Following? {
        var start = end
        if text.has("的", at: start) { start += 1 }
        guard start < limit, beginsWord(start) else { return nil }
        for word: StaticString in ["组成的", "参加的", "参与的", "规模的"] where text.has(word, at: start) { start += 3 }
        let clause = withoutConjunction(start..<max(start, limit))
        guard !clause.isEmpty else { return nil }
        var at = clause.lowerBound
        while at < clause.upperBound {
            if let quotation = text.quotations(openingAt: at) {
                at = max(at + 1, min(quotation.upperBound, clause.upperBound))
                continue
            }
            if let (length, _) = predicateOpeners.match(text.folded, at: at, before: clause.upperBound),
                opensPredicate(at, length, in: clause)
            {
                break
            }
            if isFollowedByFigure, at > clause.lowerBound + 1, opensVerb(at, in: clause) { break }
            at += 1
        }
        return Following(noun: trimmed(clause.lowerBound..<at), clause: clause)
    }

    /// Where another figure follows in the clause, a verb before it ends the noun: 4个乡镇布建医疗站11处.
    private func opensVerb(_ at: Int, in clause: Range<Int>) -> Bool {
        let telling = tellingVerbs.match(text.folded, at: at, before: clause.upperBound)?.length ?? 0
        let light = lightVerbs.match(text.folded, at: at, before: clause.upperBound)?.length ?? 0
        let length = max(telling, light)
        return length >= 2 && isVerb(at..<at + length, in: clause)
    }

    private func beginsWord(_ at: Int) -> Bool {
        let character = text.character(at)
        return character.isHan || character.isAsciiLetter || [0x201C, 0x300C, 0x22, 0x2018].contains(character)
    }

    /// A single character such as 中, 为 or 到 opens a predicate only where it is no part of a noun.
    private func opensPredicate(_ at: Int, _ length: Int, in clause: Range<Int>) -> Bool {
        guard length == 1 else { return at > clause.lowerBound || length > 1 }
        let pair = (text.character(at), text.character(at + 1))
        switch pair.0 {
        case 0x4E2D:  // 中, except 中医, 中西, 中心, 中药, 中国, 中层, 中级, 中小, 中高, 中青
            return ![0x533B, 0x897F, 0x5FC3, 0x836F, 0x56FD, 0x5C42, 0x7EA7, 0x5C0F, 0x9AD8, 0x9752, 0x5E74].contains(
                pair.1)
        case 0x4E3A, 0x5BF9, 0x5411, 0x5728, 0x4ECE, 0x7531, 0x4EE5:  // 为 对 向 在 从 由 以
            return !(pair.0 == 0x5728 && (pair.1 == 0x804C || pair.1 == 0x6821))
                && !(pair.0 == 0x5BF9 && pair.1 == 0x53E3)
        case 0x80FD:  // 能 of 功能, 职能, 性能
            return at > clause.lowerBound && ![0x529F, 0x804C, 0x6027, 0x667A, 0x6280].contains(text.character(at - 1))
                && pair.1 != 0x529B
        case 0x83B7, 0x7528, 0x4F1A, 0x53EF, 0x9A7B:  // 获 用 会 可 驻
            return at > clause.lowerBound && ![0x54C1, 0x836F, 0x529B, 0x8BAE, 0x5458].contains(pair.1)
                && !(pair.0 == 0x4F1A
                    && (pair.1 == 0x8BCA || [0x5FC5, 0x793E, 0x534F, 0x5B66].contains(text.character(at - 1))))
        case 0x5C06, 0x4E8E, 0x4E0E, 0x5747, 0x90FD, 0x4E5F, 0x5C31, 0x53C8, 0x8FD8, 0x4ECD: return true
        case 0x7ED9, 0x56E0, 0x7ECF, 0x5E76, 0x4EFB, 0x8FBE, 0x5360: return at > clause.lowerBound || pair.0 == 0x5360
        default: return true
        }
    }

    /// Without 和, 与, 及, 、 at the end, which lead to the next figure.
    private func withoutConjunction(_ range: Range<Int>) -> Range<Int> {
        var range = trimmed(range)
        let conjunctions: [StaticString] = ["以及", "和", "与", "及", "或", "其中", "并"]
        for word in conjunctions where text.has(word, endingAt: range.upperBound) {
            range = trimmed(range.lowerBound..<max(range.lowerBound, range.upperBound - word.description.utf16.count))
            break
        }
        return range
    }
}
