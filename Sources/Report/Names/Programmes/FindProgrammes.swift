// SPDX-License-Identifier: Apache-2.0
// Finds initiatives: quoted names, and systems and platforms that are founded by name without quotation marks.
import Lexicon

/// Finds every place that names an initiative, outside `taken` (spans of institutions and honours, in reading order).
func findProgrammes(in text: NameText, besides taken: [Range<Int>]) -> [ProgrammeMention] {
    var found: [ProgrammeMention] = []
    var blocks = text.blocks.makeIterator()
    var block = blocks.next()
    var isTaken = SpanCursor(taken)
    for quotation in text.quotations.sorted(by: { $0.outer.lowerBound < $1.outer.lowerBound }) {
        while let current = block, current.upperBound <= quotation.outer.lowerBound { block = blocks.next() }
        guard let current = block, !isTaken.covers(quotation.inner),
            let mention = QuotedProgramme(quotation, in: current, of: text).mention()
        else { continue }
        found.append(mention)
    }
    found += findNamedSystems(in: text, besides: taken + found.map(\.span))
    return found.sorted { $0.span.lowerBound < $1.span.lowerBound }
}

/// Answers for rising places whether they lie inside one of a list of spans.
private struct SpanCursor {
    private let spans: [Range<Int>]
    private var next = 0

    init(_ spans: [Range<Int>]) { self.spans = spans.sorted { $0.lowerBound < $1.lowerBound } }

    /// True where a span holds all of `place`; places must come in reading order.
    mutating func covers(_ place: Range<Int>) -> Bool {
        while next < spans.count, spans[next].upperBound < place.upperBound { next += 1 }
        return next < spans.count && spans[next].lowerBound <= place.lowerBound
    }
}

/// AI前置审方系统, 三级质控体系: a system without quotation marks, founded right here or marked by a letter or number.
private func findNamedSystems(in text: NameText, besides taken: [Range<Int>]) -> [ProgrammeMention] {
    let taken = taken.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var found: [ProgrammeMention] = []
    for block in text.blocks {
        var at = block.lowerBound
        while at < block.upperBound {
            while next < taken.count, taken[next].upperBound <= at { next += 1 }
            if next < taken.count, taken[next].contains(at) {
                at = taken[next].upperBound
                continue
            }
            guard let hit = ProgrammeContext.systems.longest(at: at, in: text.folded, upTo: block.upperBound) else {
                at += 1
                continue
            }
            let head = at..<at + hit.length
            at = head.upperBound
            guard let start = systemStart(before: head.lowerBound, in: block, of: text) else { continue }
            let kind =
                ProgrammeHead.before.longest(endingAt: head.upperBound, in: text.folded, from: head.lowerBound)
                .flatMap { ProgrammeHead(rawValue: $0.meaning)?.kind } ?? .system
            let span = start..<head.upperBound
            found.append(ProgrammeMention(span: span, core: span, kind: kind, rule: "programme.system"))
        }
    }
    return found
}

/// Where the system's name begins, right after the verb that founds it; `nil` where none does.
private func systemStart(before head: Int, in block: Range<Int>, of text: NameText) -> Int? {
    var at = head
    let reach = max(block.lowerBound, head - 16)
    while at > reach, Mark.isHan(text.folded[at - 1]) || Mark.isLatin(text.folded[at - 1]) {
        if let verb = ProgrammeContext.founding.longest(endingAt: at, in: text.folded, from: reach), verb.length > 1,
            verb.meaning == 1
        {
            break
        }
        if HonourObject.breaks(at - 1, in: text) || text.folded[at - 1] == han("了") { break }
        at -= 1
    }
    let isMarked = at < head && (0x41...0x5A ~= text.folded[at] || text.has("三级", at: at))
    guard head - at >= 2, at > reach || at == block.lowerBound else { return nil }
    var verbEnd = at
    if verbEnd > reach, text.folded[verbEnd - 1] == han("的") || text.folded[verbEnd - 1] == han("了") { verbEnd -= 1 }
    guard let verb = ProgrammeContext.founding.longest(endingAt: verbEnd, in: text.folded, from: reach), verb.length > 1
    else {
        return isMarked ? at : nil
    }
    return at
}
