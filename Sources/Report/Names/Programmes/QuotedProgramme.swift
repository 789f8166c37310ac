// SPDX-License-Identifier: Apache-2.0
// Tells quoted names of initiatives from quoted slogans, by the head noun, the verb before, the list and the predicate.
import Lexicon

/// A quotation and the grammar around it (引文的语法环境).
struct QuotedProgramme {
    let quotation: Quotation
    let block: Range<Int>
    let text: NameText

    /// `quotation` in its `block`.
    init(_ quotation: Quotation, in block: Range<Int>, of text: NameText) {
        self.quotation = quotation
        self.block = block
        self.text = text
    }

    /// The initiative that the quotation names, if grammar says that it names one.
    func mention() -> ProgrammeMention? {
        let inner = quotation.inner
        guard !quotation.isTitle else { return titled() }
        guard 2...32 ~= inner.count, !isSpeech else { return nil }
        let end = quotation.outer.upperBound
        if !isMeans, let head = headAfter(end) {
            return ProgrammeMention(
                span: quotation.outer.lowerBound..<head.end, core: inner, kind: head.kind, rule: "programme.head")
        }
        guard !isSlogan else { return nil }
        if let numbered = numbered() { return numbered }
        let tail = endOfQuotes(from: end)
        guard !isRhetoric(at: end), !isRhetoric(at: tail), headInside != nil || !endsAsSlogan else { return nil }
        let innerHead = headInside
        if let kind = collective(from: end) { return mention(innerHead?.kind ?? kind, "programme.list") }
        if let innerHead, innerHead.length > 1, inner.count > innerHead.length + 1 {
            return mention(innerHead.kind, "programme.inner-head")
        }
        if let strength = founding, tail >= block.upperBound || text.folded[tail] != han("的") {
            guard
                innerHead != nil
                    || strength == .strong && !quotation.inner.contains(where: { text.folded[$0] == han("的") })
            else {
                return nil
            }
            return mention(innerHead?.kind ?? .other, "programme.founded")
        }
        if beginsClause,
            ProgrammeContext.predicates.longest(at: tail, in: text.folded, upTo: block.upperBound) != nil
                || tail < block.upperBound && Mark.isDigit(text.folded[tail])
        {
            return mention(innerHead?.kind ?? .other, "programme.subject")
        }
        return nil
    }

    /// 《…实施方案》: a plan or agreement by title.
    private func titled() -> ProgrammeMention? {
        let inner = quotation.inner
        guard
            let hit = ProgrammeContext.titleEnds.longest(
                endingAt: inner.upperBound, in: text.folded, from: inner.lowerBound),
            inner.count > hit.length + 2, inner.count <= 40
        else { return nil }
        return ProgrammeMention(
            span: inner, core: inner, kind: hit.meaning == 1 ? .plan : .other, rule: "programme.title")
    }

    func mention(_ kind: Programme.Kind, _ rule: String) -> ProgrammeMention {
        ProgrammeMention(span: quotation.inner, core: quotation.inner, kind: kind, rule: rule)
    }

    /// True for what somebody says: a sentence inside, or a verb of speech before.
    private var isSpeech: Bool {
        let inner = quotation.inner
        for index in inner where Mark.endsSentence(text.folded[index]) { return true }
        let before = quotation.outer.lowerBound
        guard before > block.lowerBound else { return false }
        let previous = text.folded[before - 1]
        return previous == Mark.colon || previous == 0xFF1A
    }

    /// 拉网式, 领头雁: a manner or an image.
    private var endsAsSlogan: Bool {
        let last = text.folded[quotation.inner.upperBound - 1]
        return last == han("式") || last == han("型")
    }

    /// True where what follows makes the quotation an attitude or an image: …的精神, …作用.
    private func isRhetoric(at index: Int) -> Bool {
        ProgrammeContext.rhetoricAfter.longest(at: index, in: text.folded, upTo: block.upperBound) != nil
    }

    /// The head noun after the quotation, with the words between: “双培养”机制, “医教研”三位一体的发展体系.
    private func headAfter(_ start: Int) -> (end: Int, kind: Programme.Kind)? {
        let direct = ProgrammeHead.table.longest(at: start, in: text.folded, upTo: block.upperBound)?.length ?? 0
        let rhetoric =
            ProgrammeContext.rhetoricAfter.longest(at: start, in: text.folded, upTo: block.upperBound)?.length ?? 0
        guard direct > rhetoric || rhetoric == 0 else { return nil }
        var at = start
        var particles = 0
        let limit = min(block.upperBound, start + 14)
        while at < limit, Mark.isHan(text.folded[at]) || Mark.isLatin(text.folded[at]) && !Mark.isDigit(text.folded[at])
        {
            let isParted = particles > 0
            if let hit = ProgrammeHead.table.longest(at: at, in: text.folded, upTo: block.upperBound),
                let head = ProgrammeHead(rawValue: hit.meaning), hit.length > 1 || at == start
            {
                if isParted, ProgrammeContext.vague.longest(at: at, in: text.folded, upTo: at + hit.length) != nil {
                    return nil
                }
                if let inside = headInside, inside.length > 1, at > start { return nil }
                return last(of: (at + hit.length, head), limit)
            }
            if text.folded[at] == han("的") {
                particles += 1
                guard particles == 1 else { return nil }
                at += 1
                guard !isRhetoric(at: at) else { return nil }
                continue
            }
            if HonourObject.breaks(at, in: text) || joins(text.folded[at]) { return nil }
            if ProgrammeContext.predicates.longest(at: at, in: text.folded, upTo: limit) != nil { return nil }
            at += 1
        }
        return nil
    }

    /// Heads may follow each other: 服务|品牌.
    private func last(of first: (end: Int, head: ProgrammeHead), _ limit: Int) -> (end: Int, kind: Programme.Kind) {
        var end = first.end
        var head = first.head
        while let hit = ProgrammeHead.table.longest(at: end, in: text.folded, upTo: min(block.upperBound, end + 6)),
            let next = ProgrammeHead(rawValue: hit.meaning), hit.length > 1
        {
            end += hit.length
            head = next
        }
        return (end, head.kind)
    }

    /// The head noun that the quotation itself ends in: “健康敲门|行动”.
    var headInside: (length: Int, kind: Programme.Kind)? {
        let inner = quotation.inner
        guard
            let hit = ProgrammeHead.before.longest(endingAt: inner.upperBound, in: text.folded, from: inner.lowerBound),
            let head = ProgrammeHead(rawValue: hit.meaning),
            hit.length > ProgrammeContext.vagueBefore.longest(
                endingAt: inner.upperBound, in: text.folded, from: inner.lowerBound)?.length ?? 0
        else { return nil }
        return (hit.length, head.kind)
    }

    private enum Founding { case weak, strong }

    /// The verb right before the quotation, or before the quotations it stands beside: 推出|“甲”“乙”.
    private var founding: Founding? {
        var at = quotation.outer.lowerBound
        let reach = max(block.lowerBound, at - 80)
        // Back over “甲”“乙”、 to the first of the row.
        while at > reach {
            let previous = text.folded[at - 1]
            if previous == Mark.enumerationComma || previous == han("和") || previous == han("与") {
                guard at - 2 >= reach, Mark.isQuote(text.folded[at - 2]) else { break }
                at -= 1
            } else if let open = opening(closedAt: at - 1, from: reach) {
                at = open
            } else {
                break
            }
        }
        if let hit = ProgrammeContext.founding.longest(endingAt: at, in: text.folded, from: reach), hit.length > 1 {
            return hit.meaning == 1 ? .strong : .weak
        }
        while at > reach, let filler = ProgrammeContext.fillers.longest(endingAt: at, in: text.folded, from: reach) {
            at -= filler.length
        }
        guard let hit = ProgrammeContext.founding.longest(endingAt: at, in: text.folded, from: reach) else {
            return nil
        }
        return hit.meaning == 1 ? .strong : .weak
    }

    private func joins(_ character: UInt16) -> Bool {
        character == han("和") || character == han("与") || character == han("及")
    }

    /// Where the quotation that closes at `index` opens.
    private func opening(closedAt index: Int, from reach: Int) -> Int? {
        let closer = text.folded[index]
        guard Mark.isQuote(closer), closer != 0x201C, closer != 0x300C else { return nil }
        var at = index - 1
        while at >= reach {
            if Mark.closer(of: text.folded[at]) == closer { return at }
            at -= 1
        }
        return nil
    }

    /// True where a clause or its subject begins at the quotation.
    private var beginsClause: Bool {
        var at = quotation.outer.lowerBound
        let reach = max(block.lowerBound, at - 80)
        while at > reach, let open = opening(closedAt: at - 1, from: reach) { at = open }
        return at == block.lowerBound || Mark.endsClause(text.folded[at - 1])
    }
}
