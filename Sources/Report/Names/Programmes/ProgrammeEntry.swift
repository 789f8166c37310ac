// SPDX-License-Identifier: Apache-2.0
// One initiative with all its mentions, also where the quoted name stands without its head noun.

/// An initiative as filed (项目条目).
struct ProgrammeEntry {
    var name: String
    /// The length of the mention that `name` was taken from; the longest wins.
    private var nameLength: Int
    var kind: Programme.Kind
    var mentions: [Range<Int>]
    let rule: String

    /// Joins `found` by their cores and adds the other places where the same words stand in quotation marks.
    static func entries(of found: [ProgrammeMention], in text: NameText) -> [ProgrammeEntry] {
        var entries: [ProgrammeEntry] = []
        var indexOfCore: [[UInt16]: Int] = [:]
        var seen: Set<Int> = []
        for mention in found {
            seen.insert(mention.core.lowerBound)
            let core = text.key(mention.core)
            if let index = indexOfCore[core] {
                entries[index].mentions.append(mention.span)
                if mention.span.count > entries[index].nameLength {
                    entries[index].name = text.name(mention.span)
                    entries[index].nameLength = mention.span.count
                    entries[index].kind = mention.kind
                }
            } else {
                indexOfCore[core] = entries.count
                entries.append(
                    ProgrammeEntry(
                        name: text.name(mention.span), nameLength: mention.span.count, kind: mention.kind,
                        mentions: [mention.span], rule: mention.rule))
            }
        }
        for quotation in text.quotations where !seen.contains(quotation.inner.lowerBound) {
            guard let index = indexOfCore[text.key(quotation.inner)] else { continue }
            entries[index].mentions.append(quotation.inner)
        }
        for index in entries.indices { entries[index].mentions.sort { $0.lowerBound < $1.lowerBound } }
        return entries.sorted { ($0.mentions.first?.lowerBound ?? 0) < ($1.mentions.first?.lowerBound ?? 0) }
    }
}
