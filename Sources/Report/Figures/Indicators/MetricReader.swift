// SPDX-License-Identifier: Apache-2.0
// Finds what a figure is of in the words before it: adverbs, time and actors are dropped, the verb stays where it tells
// what was counted.
import Lexicon
import Text

/// Reads metric phrases of one sentence.
struct MetricReader {
    let text: FigureText
    let dates: [FoundDate]
    /// People and institutions, which act and are not counted.
    let actors: ActorSpans
    /// Lengths of time found so far in the sentence.
    var durations: [Range<Int>] = []

    /// The subject in `range`, the words between the last figure and this one.
    func subject(in range: Range<Int>) -> MetricPhrase {
        let whole = afterAdverb(withoutOpening(withoutClosing(trimmed(range))))
        guard !whole.isEmpty else { return MetricPhrase([]) }
        if covers(whole, with: bareAttributes) {
            var phrase = MetricPhrase([whole])
            phrase.isAttribute = true
            return phrase
        }
        if isVerbs(whole) {
            var phrase = MetricPhrase([whole])
            phrase.isVerbOnly = true
            return phrase
        }
        let isAttributePhrase =
            attributeHeads.match(text.folded, endingAt: whole.upperBound, after: whole.lowerBound) != nil
            && !opensWithPreposition(whole)
        let verb = isAttributePhrase ? lastVerb(in: whole, from: causativeVerbs) : lastVerb(in: whole)
        var object = whole
        var kept: Range<Int>?
        if let verb {
            object = withoutOpening(verb.upperBound..<whole.upperBound)
            let tells =
                tellingVerbs.match(text.folded, at: verb.lowerBound, before: verb.upperBound)?.length == verb.count
            if tells || object.count < 3 { kept = verb }
            if object.isEmpty { return MetricPhrase([whole]) }
        }
        object = afterList(object)
        return MetricPhrase(joined(kept, shortened(object)))
    }

    /// What follows 先后, 累计 … inside a phrase: the actor before it is not counted.
    private func afterAdverb(_ range: Range<Int>) -> Range<Int> {
        guard let (found, _) = innerAdverbs.last(text.folded, in: range), range.upperBound - found.upperBound >= 2,
            text.quotation(around: found) == nil
        else { return range }
        return withoutOpening(found.upperBound..<range.upperBound)
    }

    /// Verb and object as one piece where nothing stands between them.
    func joined(_ verb: Range<Int>?, _ object: Range<Int>) -> [Range<Int>] {
        guard let verb else { return [object] }
        if verb.upperBound == object.lowerBound { return [verb.lowerBound..<object.upperBound] }
        return [verb, object]
    }

    /// Without spaces, stops and list marks at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isEdge(start, isEnd: false) { start += 1 }
        while end > start, isEdge(end - 1, isEnd: true) { end -= 1 }
        return start..<end
    }

    private func isEdge(_ at: Int, isEnd: Bool) -> Bool {
        switch text.character(at) {
        case 0x20, 0x09, 0x3001, 0x2C, 0x3A, 0x3B, 0x3002, 0x2A, 0x2014, 0x2D, 0x7E, 0x7C, 0x2B, 0x25CF, 0x25C6: true
        case 0x28, 0x3010, 0x201C, 0x300C, 0x300E: isEnd  // ( 【 “ 「 『 opening at the end
        case 0x29, 0x3011, 0x201D, 0x300D, 0x300F: !isEnd  // their closings at the beginning
        default: false
        }
    }

    /// Without verbs of reaching and words of bound at the end.
    func withoutClosing(_ range: Range<Int>) -> Range<Int> {
        var range = range
        for _ in 0..<6 {
            let end = range.upperBound
            if let time = durations.last(where: { $0.upperBound == end }), time.lowerBound >= range.lowerBound {
                range = trimmed(range.lowerBound..<time.lowerBound)
                continue
            }
            if protectedClosings.match(text.folded, endingAt: end, after: range.lowerBound) != nil { break }
            var length = reachingVerbs.match(text.folded, endingAt: end, after: range.lowerBound)?.length
            if length == nil {
                length = boundWordsBefore.match(text.folded, endingAt: end, after: range.lowerBound)
                    .flatMap { $0.length > 1 ? $0.length : nil }
            }
            guard let length else { break }
            range = trimmed(range.lowerBound..<end - length)
            if range.isEmpty { break }
        }
        if let bracket = remark(endingAt: range.upperBound, in: range) {
            range = trimmed(range.lowerBound..<bracket)
        }
        return range
    }

    /// Where a bracketed remark such as (不含中药饮片) at the end begins.
    private func remark(endingAt end: Int, in range: Range<Int>) -> Int? {
        guard text.has(")", endingAt: end) else { return nil }
        for at in stride(from: end - 2, through: max(range.lowerBound, end - 30), by: -1) where text.has("(", at: at) {
            let words: [StaticString] = ["不含", "含", "其中", "包括", "除", "注", "截至", "同比", "见"]
            return words.contains { text.has($0, at: at + 1) } ? at : nil
        }
        return nil
    }

    /// Without connectives, adverbs, scope and dates at the beginning.
    func withoutOpening(_ range: Range<Int>) -> Range<Int> {
        var start = trimmed(range).lowerBound
        let end = range.upperBound
        if let date = dates.last(where: { $0.span.lowerBound >= start && $0.span.upperBound < end - 1 }),
            text.quotation(around: date.span) == nil, !text.has("(", endingAt: date.span.lowerBound)
        {
            start = date.span.upperBound
        }
        if let actor = actors.last(in: start..<max(start, end - 1)),
            ![0x7B49, 0x3001, 0x548C].contains(text.character(actor.upperBound))
        {
            start = actor.upperBound  // but not in the list of A、B等专家
        }
        for _ in 0..<10 {
            start = trimmed(start..<max(start, end)).lowerBound
            guard start < end else { break }
            if let date = dates.first(where: { $0.span.contains(start) }) {
                start = min(end, date.span.upperBound)
                continue
            }
            if let time = durations.first(where: { $0.contains(start) }) {
                start = min(end, time.upperBound)
                continue
            }
            if protectedOpenings.match(text.folded, at: start, before: end) != nil { break }
            guard let (length, _) = openingWords.match(text.folded, at: start, before: end) else { break }
            if let verb = tellingVerbs.match(text.folded, at: start, before: end), verb.length >= length { break }
            if start + length >= end, text.has("医院", at: start) || text.has("单位", at: start) { break }
            start += length
        }
        return min(start, end)..<end
    }

    /// The last verb of `table` (or of telling and light verbs) in `range` that has an object.
    func lastVerb(in range: Range<Int>, from table: WordClasses<Bool>? = nil) -> Range<Int>? {
        var found: Range<Int>?
        var at = range.lowerBound
        while at < range.upperBound - 1 {
            if let quotation = text.quotations(openingAt: at) {
                at = max(at + 1, quotation.upperBound)
                continue
            }
            if let (length, _) = protectedOpenings.match(text.folded, at: at, before: range.upperBound), length > 1 {
                at += length
                continue
            }
            let telling = table == nil ? tellingVerbs.match(text.folded, at: at, before: range.upperBound)?.length : nil
            let light = (table ?? lightVerbs).match(text.folded, at: at, before: range.upperBound)?.length
            guard let length = [telling, light].compactMap({ $0 }).max() else {
                at += 1
                continue
            }
            let end = at + length
            if isVerb(at..<end, in: range), range.upperBound - end >= 2 || (range.upperBound - end == 1 && found == nil)
            {
                if length > 1 || at == range.lowerBound || table != nil { found = at..<end }
            }
            at = end
        }
        return found
    }

    /// 接诊量, 服务人数, 检查费 hold no verb; 为民 and 有效 are words of their own.
    func isVerb(_ word: Range<Int>, in range: Range<Int>) -> Bool {
        let suffixes: [UInt16] = [
            0x7387, 0x91CF, 0x6570, 0x8D39, 0x8005, 0x5458, 0x65E5, 0x5BA4, 0x79D1, 0x7EC4, 0x961F, 0x53F0, 0x7AD9,
            0x4EF6,
            0x5355, 0x6027, 0x5668, 0x5236, 0x671F, 0x7C7B, 0x5E08, 0x751F, 0x6C11, 0x5BB6, 0x7684, 0x8868, 0x5361,
            0x4E2D,
        ]  // 率量数费者员日室科组队台站件单性器制期类师生民家的表卡中
        if suffixes.contains(text.character(word.upperBound)) { return false }
        let nouns: [StaticString] = [
            "人数", "人次", "中心", "机构", "能力", "水平", "质量", "体系", "费用", "时间", "结果", "占比", "覆盖", "团队", "对象", "名额", "基地", "系统",
        ]
        return !nouns.contains { text.has($0, at: word.upperBound) && word.upperBound + 2 <= range.upperBound }
    }

    /// Whether `range` is nothing but verbs.
    func isVerbs(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            let telling = tellingVerbs.match(text.folded, at: at, before: range.upperBound)?.length
            let light = lightVerbs.match(text.folded, at: at, before: range.upperBound)?.length
            guard let length = [telling, light].compactMap({ $0 }).max() else { return false }
            at += length
        }
        return range.count <= 6
    }

    private func covers(_ range: Range<Int>, with table: WordClasses<Bool>) -> Bool {
        table.match(text.folded, at: range.lowerBound, before: range.upperBound)?.length == range.count
    }

    private func opensWithPreposition(_ range: Range<Int>) -> Bool {
        let prepositions: [StaticString] = ["为", "给", "向", "对", "帮助", "与", "在", "从"]
        return prepositions.contains { text.has($0, at: range.lowerBound) }
            && lastVerb(in: range.lowerBound + 1..<range.upperBound) != nil
    }

    /// What follows 等 in A、B等C.
    func afterList(_ range: Range<Int>) -> Range<Int> {
        for at in stride(from: range.upperBound - 2, through: range.lowerBound + 1, by: -1) where text.has("等", at: at)
        {
            let next = text.character(at + 1)
            let before = text.character(at - 1)
            // 等级, 等候, 等待, 等于, 平等, 高等, 同等.
            if [0x7EA7, 0x5019, 0x5F85, 0x4E8E].contains(next) || [0x5E73, 0x9AD8, 0x540C, 0x4E2D].contains(before) {
                continue
            }
            if text.quotation(around: at..<at + 1) != nil { continue }
            return trimmed(at + 1..<range.upperBound)
        }
        return range
    }

    /// At most some twenty characters: the tail after the last 的 that leaves enough.
    private func shortened(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 22 else { return range }
        for at in stride(from: range.upperBound - 5, through: range.lowerBound, by: -1)
        where text.has("的", at: at) && text.quotation(around: at..<at + 1) == nil {
            return at + 1..<range.upperBound
        }
        return range
    }
}

extension FigureText {
    /// The short quotation that opens at `at`.
    func quotations(openingAt at: Int) -> Range<Int>? {
        switch character(at) {
        case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A, 0x22:
            guard let found = quotation(around: at + 1..<at + 2), found.range.lowerBound == at else { return nil }
            return found.range
        default: return nil
        }
    }
}
