// SPDX-License-Identifier: Apache-2.0
// Finds institutions by their heads and decides, head by head, whether what stands before makes a name of it.
import Lexicon

/// Finds every place that names an institution, in reading order; none overlaps another.
func findInstitutions(in text: NameText) -> [InstitutionMention] {
    var mentions: [InstitutionMention] = []
    for block in text.blocks {
        var at = block.lowerBound
        var inBlock = mentions.count
        while at < block.upperBound {
            guard let hit = InstitutionHead.table.longest(at: at, in: text.folded, upTo: block.upperBound),
                let meaning = InstitutionHead(rawValue: hit.meaning)
            else {
                at += 1
                continue
            }
            let head = at..<at + hit.length
            at = head.upperBound
            guard meaning != .none, meaning != .weak else { continue }
            let last = mentions.count > inBlock ? mentions.indices.last : nil
            guard let mention = institution(head, meaning, in: block, of: text, mentions, last) else { continue }
            if let last, mention.span.lowerBound <= mentions[last].span.lowerBound { mentions.removeLast() }
            mentions.append(mention)
            inBlock = min(inBlock, mentions.count - 1)
        }
    }
    return mentions.filter { !isImage($0, in: text) }
}

/// “时间银行”, “健康大学”: an institution's head in quotation marks, with nothing that says where it is, is an image.
private func isImage(_ mention: InstitutionMention, in text: NameText) -> Bool {
    guard mention.standing == .probable, mention.span.lowerBound > 0, mention.span.upperBound < text.count,
        !text.has("基金会", endingAt: mention.span.upperBound)
    else {
        return false
    }
    switch mention.kind {
    case .company, .university, .media, .other:
        return Mark.isQuote(text.folded[mention.span.lowerBound - 1])
            && Mark.isQuote(text.folded[mention.span.upperBound])
    case .hospital, .department, .government, .party, .society: return false
    }
}

/// The institution whose name ends in `head`, if it is a name.
private func institution(
    _ head: Range<Int>, _ meaning: InstitutionHead, in block: Range<Int>, of text: NameText,
    _ mentions: [InstitutionMention], _ last: Int?
) -> InstitutionMention? {
    let joins = meaning != .committee && meaning != .administration
    let nearest = last.map { (index: $0, end: mentions[$0].span.upperBound) }
    let floor = joins ? block.lowerBound : max(block.lowerBound, nearest?.end ?? 0)
    var extent = InstitutionExtent(
        before: head.lowerBound, from: floor, in: text, nearest: joins ? nearest : nil,
        isAcademic: InstitutionRule.isAcademic(meaning, head: head, in: text))
    guard InstitutionRule.fits(meaning, &extent, head: head, in: text) else { return nil }

    var start = extent.start
    var kind = InstitutionRule.kind(of: meaning, head: head, in: text)
    var standing = InstitutionRule.standing(meaning, extent, head: head, in: text)
    // 1219青年钻井队: a number may begin a team's name.
    if text.folded[head.upperBound - 1] == han("队") { start = text.startOfDigits(before: start, from: floor) }
    if let nested = extent.nested {
        let outer = mentions[nested]
        start = outer.span.lowerBound
        standing = outer.standing == .full ? .full : standing
        if meaning == .organ, !InstitutionRule.canHaveOffice(outer, head: head, in: text) { return nil }
        if meaning == .organ { kind = InstitutionRule.isPartyCommittee(outer.span, in: text) ? .party : outer.kind }
        if kind == .party, text.has("中共", endingAt: start) { start -= 2 }
    }
    let beginsCertainly = extent.stop != .word && extent.stop != .quantifier && extent.stop != .reach
    // 坪头分院 is a branch that its town tells from the others; 设立分院 has no unknown word.
    let isBranch = text.has("分院", at: head.lowerBound)
    let isPlainRun = meaning == .hospital && !isBranch && start + extent.freeRun == head.lowerBound && head.count == 2
    let isLongRun = meaning == .hospital && extent.freeRun > 3
    return InstitutionMention(
        span: start..<head.upperBound, kind: kind, standing: standing, beginsCertainly: beginsCertainly,
        needsCompany: standing == .probable && (isPlainRun && extent.stop != .particle || isLongRun),
        rule: "institution.\(meaning)")
}
