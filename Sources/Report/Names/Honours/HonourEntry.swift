// SPDX-License-Identifier: Apache-2.0
// One honour with all its mentions; quotation marks don't make two of one.

/// An honour as filed (荣誉条目).
struct HonourEntry {
    let name: String
    var mentions: [Range<Int>]
    let rule: String

    /// Joins `found` by name, in the order of first mentions.
    static func entries(of found: [HonourMention], in text: NameText) -> [HonourEntry] {
        var entries: [HonourEntry] = []
        var indexOfName: [[UInt16]: Int] = [:]
        for mention in found {
            let key = text.key(mention.span).filter { !Mark.isQuote($0) }
            if let index = indexOfName[key] {
                entries[index].mentions.append(mention.span)
            } else {
                indexOfName[key] = entries.count
                entries.append(HonourEntry(name: text.name(mention.span), mentions: [mention.span], rule: mention.rule))
            }
        }
        return entries
    }
}
