// SPDX-License-Identifier: Apache-2.0
// Finds honours: what verbs of award take, what is passed, and levels of specialties. Goals are left alone.
import Lexicon

/// A place of the text that names an honour (荣誉提及).
struct HonourMention {
    let span: Range<Int>
    let rule: String
}

/// Finds every place that names an honour, in reading order; none overlaps another.
func findHonours(in text: NameText) -> [HonourMention] {
    var found: [HonourMention] = []
    for block in text.blocks {
        var at = block.lowerBound
        while at < block.upperBound {
            let limit = block.upperBound
            if let hit = HonourWords.verbs.longest(at: at, in: text.folded, upTo: limit),
                let verb = HonourWords.Verb(rawValue: hit.meaning)
            {
                let objects = honours(of: verb, at..<at + hit.length, in: block, of: text)
                found += objects
                at = max(at + hit.length, objects.last?.span.upperBound ?? 0)
            } else if let span = levelled(at: at, in: block, of: text) {
                let row = HonourRow(around: span, in: block, of: text)
                let before = row.before.filter { $0.lowerBound >= found.last?.span.upperBound ?? 0 }
                found += (before + [span] + row.after).map { HonourMention(span: $0, rule: "honour.level") }
                at = max(span.upperBound, row.after.last?.upperBound ?? 0)
            } else {
                at += 1
            }
        }
    }
    return found
}

/// The honours that the verb at `place` says were won.
private func honours(
    of verb: HonourWords.Verb, _ place: Range<Int>, in block: Range<Int>, of text: NameText
) -> [HonourMention] {
    guard !isGoal(before: place.lowerBound, in: block, of: text) else { return [] }
    if verb == .pass {
        return passed(after: place.upperBound, in: block, of: text).map {
            [HonourMention(span: $0, rule: "honour.passed")]
        } ?? []
    }
    var verb = verb
    if verb == .confer, isReceived(before: place.lowerBound, in: block, of: text) { verb = .passive }
    var found: [HonourMention] = []
    for part in HonourObject.parts(after: place.upperBound, in: block, of: text) {
        // 荣获甲奖、乙奖: what stands beside an honour is one by its noun alone.
        let verb: HonourWords.Verb = found.isEmpty || verb == .found || verb == .confer ? verb : .award
        guard let span = HonourObject(part, in: text).name(after: verb) else { continue }
        found.append(HonourMention(span: span, rule: "honour.\(verb)"))
    }
    return found
}

/// 获|社会福利署颁发, 被|当地授予: the giver stands between, so that no person follows the verb.
private func isReceived(before verb: Int, in block: Range<Int>, of text: NameText) -> Bool {
    let start = max(block.lowerBound, text.clauseStart(before: verb, reach: 20))
    guard start < verb else { return false }
    for at in start..<verb where text.folded[at] == han("获") || text.folded[at] == han("被") {
        return !(at + 1..<verb).contains { Mark.closer(of: text.folded[$0]) != nil || text.folded[$0] == han("的") }
    }
    return false
}

/// 通过|电子病历系统应用水平分级评价5级|评审: a grade or a certificate by name.
private func passed(after start: Int, in block: Range<Int>, of text: NameText) -> Range<Int>? {
    var start = start
    if start < block.upperBound, text.folded[start] == han("了") { start += 1 }
    var at = start
    var hasGrade = false
    let limit = min(block.upperBound, start + 36)
    while at < limit, !Mark.endsClause(text.folded[at]), text.folded[at] != Mark.enumerationComma {
        if let hit = HonourWords.reviews.longest(at: at, in: text.folded, upTo: limit) {
            let end = at + hit.length
            let goesOn =
                end < limit && (Mark.isHan(text.folded[end]) || Mark.isDigit(text.folded[end]))
                && HonourWords.reviewGoesOn.longest(at: end, in: text.folded, upTo: limit) != nil
            if !goesOn {
                guard hasGrade, at - start >= 4 else { return nil }
                return start..<(endsInHonour(start..<at, in: text) ? at : end)
            }
        }
        // 级 等 or a certificate in Latin letters
        if text.folded[at] == han("级") || text.folded[at] == han("等") || 0x41...0x5A ~= text.folded[at] {
            hasGrade = true
        }
        at += 1
    }
    return nil
}

/// True where `span` ends in an honour's noun, so that the review's noun is none of the name.
private func endsInHonour(_ span: Range<Int>, in text: NameText) -> Bool {
    for at in max(span.lowerBound, span.upperBound - 8)..<span.upperBound {
        if let hit = HonourWords.nouns.longest(at: at, in: text.folded, upTo: span.upperBound),
            at + hit.length == span.upperBound, hit.meaning == HonourWords.Noun.strong.rawValue
        {
            return true
        }
    }
    return false
}

/// 省级|重点专科: a level and a strong noun, whatever the verb.
private func levelled(at start: Int, in block: Range<Int>, of text: NameText) -> Range<Int>? {
    guard let level = HonourObject.level(at: start, upTo: block.upperBound, in: text),
        start == block.lowerBound || !isInsideWord(start, level.length, in: text)
    else { return nil }
    var at = start + level.length
    let limit = min(block.upperBound, start + 24)
    while at < limit, Mark.isHan(text.folded[at]) || Mark.isLatin(text.folded[at]) || text.folded[at] == 0x25 {
        if let hit = HonourWords.nouns.longest(at: at, in: text.folded, upTo: limit),
            hit.meaning == HonourWords.Noun.strong.rawValue
        {
            let span = start..<at + hit.length
            return isGoal(before: start, in: block, of: text) ? nil : span
        }
        guard !HonourObject.breaks(at, in: text), !text.has("以上", at: at) else { return nil }
        if let verb = HonourWords.verbs.longest(at: at, in: text.folded, upTo: limit),
            verb.meaning != HonourWords.Verb.found.rawValue
        {
            return nil
        }
        at += 1
    }
    return nil
}

/// True where the clause up to `index` speaks of an intention: 力争, 申报.
private func isGoal(before index: Int, in block: Range<Int>, of text: NameText) -> Bool {
    let start = max(block.lowerBound, text.clauseStart(before: index, reach: 24))
    var at = index
    while at > start {
        if HonourWords.intentions.longest(endingAt: at, in: text.folded, from: start) != nil, !text.has("军", at: at) {
            return true
        }
        at -= 1
    }
    return false
}

/// True where the level at `start` is the end of a longer word: 城|市, 地|区.
private func isInsideWord(_ start: Int, _ length: Int, in text: NameText) -> Bool {
    guard Mark.isHan(text.folded[start - 1]) else { return false }
    if let word = CommonWord.before.longest(endingAt: start + 1, in: text.folded, from: max(0, start - 3)),
        word.length > 1
    {
        return true
    }
    // 江|州, 衡阳|市: a level of one character begins a name only after a word.
    return length == 1 && CommonWord.before.longest(endingAt: start, in: text.folded, from: max(0, start - 6)) == nil
}
