// SPDX-License-Identifier: Apache-2.0
// Which institution a report is about: the one that signs it, heads it, or is named most.

/// Chooses the institution that a report is about (报告单位).
enum Issuer {
    /// The issuer among `entries`: its name as filed, and the entry where there is one.
    static func choose(
        among entries: [InstitutionEntry], document: Document, in text: NameText
    ) -> (name: String, kind: Organization.Kind)? {
        let headEnd = endOfHead(of: text)
        let signed = signatures(of: text)
        for author in document.authors {
            guard let name = author.organization else { continue }
            let key = Array(name.utf16.prefix(while: { $0 != 0x28 && $0 != 0xFF08 }))
            let entry = entries.first { Array($0.name.utf16).starts(with: key) }
            if let entry, canIssue(entry.kind) { return (name, entry.kind) }
        }
        var best: (index: Int, score: Int)?
        for (index, entry) in entries.enumerated() where canIssue(entry.kind) {
            var score = min(entry.mentions.count, 50)
            if entry.mentions[0].lowerBound < headEnd { score += 6 }
            if entry.mentions.contains(where: { signed.contains($0) }) { score += 6 }
            if score > (best?.score ?? 0) { best = (index, score) }
        }
        guard let best else { return nil }
        let entry = entries[best.index]
        return parent(of: entry, among: entries).map { ($0.name, $0.kind) } ?? (entry.name, entry.kind)
    }

    /// Papers print and parties lead; the report is about whoever does the work.
    private static func canIssue(_ kind: Organization.Kind) -> Bool {
        switch kind {
        case .hospital, .government, .university, .society, .company, .other: true
        case .department, .party, .media: false
        }
    }

    /// The institution whose office `entry` is: 某委员会|办公室.
    private static func parent(of entry: InstitutionEntry, among entries: [InstitutionEntry]) -> InstitutionEntry? {
        let name = Array(entry.name.utf16)
        let office = Array("办公室".utf16)
        guard name.count > office.count + 3, Array(name.suffix(office.count)) == office else { return nil }
        let house = InstitutionAlias.canonical(Array(name.dropLast(office.count)))
        let forms = [house] + InstitutionAlias.shorter(of: house)
        return entries.first { forms.contains(InstitutionAlias.canonical(Array($0.name.utf16))) }
    }

    /// The last blocks that could be a signature: the whole line is a name.
    private static func signatures(of text: NameText) -> Set<Range<Int>> {
        Set(text.blocks.dropFirst().suffix(6))
    }

    /// Where the lines of title and byline are over: at the first block that is a sentence.
    private static func endOfHead(of text: NameText) -> Int {
        for block in text.blocks {
            if block.count > 60 || text.folded[block].contains(0x3002) { return block.lowerBound }
        }
        return 0
    }
}
