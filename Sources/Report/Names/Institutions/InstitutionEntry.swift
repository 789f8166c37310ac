// SPDX-License-Identifier: Apache-2.0
// One institution with all its mentions: full name, aliases and second names in brackets joined.

/// An institution as it is filed, with every place that names it (机构条目).
struct InstitutionEntry {
    var name: String
    /// The length of the mention that `name` was taken from; the longest wins.
    private(set) var nameLength: Int
    let kind: Organization.Kind
    private(set) var mentions: [Range<Int>]
    let rule: String

    /// Joins `mentions` into entries, in the order of their first mentions.
    static func entries(of mentions: [InstitutionMention], in text: NameText) -> [InstitutionEntry] {
        let mentions = trimmed(mentions, in: text)
        var counts: [[UInt16]: Int] = [:]
        let forms = mentions.map { InstitutionAlias.canonical(text.key($0.span)) }
        for form in forms { counts[form, default: 0] += 1 }

        var entries: [InstitutionEntry] = []
        var entryOfForm: [[UInt16]: Int] = [:]
        let isAccepted = zip(mentions, forms).map { mention, form in
            mention.standing != .abbreviation && (!mention.needsCompany || counts[form, default: 0] > 1)
        }
        let fullOfAlias = aliases(of: zip(forms, isAccepted).compactMap { $1 ? $0 : nil })
        var lastEntry: (end: Int, index: Int)?
        for (number, mention) in mentions.enumerated() {
            let form = forms[number]
            guard isAccepted[number] || fullOfAlias[form] != nil else { continue }
            let full = fullOfAlias[form] ?? form
            let isSecondName = lastEntry.map { isBracketed(mention.span, after: $0.end, in: text) } ?? false
            let known = entryOfForm[full] ?? (isSecondName ? lastEntry?.index : nil)
            let index: Int
            if let known, entries[known].kind == mention.kind {
                index = known
                entries[index].add(mention.span, named: isSecondName ? nil : text.name(mention.span))
            } else {
                index = entries.count
                entries.append(
                    InstitutionEntry(
                        name: text.name(mention.span), nameLength: mention.span.count, kind: mention.kind,
                        mentions: [mention.span], rule: mention.rule))
            }
            entryOfForm[full] = entryOfForm[full] ?? index
            lastEntry = (mention.span.upperBound, index)
        }
        return entries
    }

    /// Adds a mention; a longer spelling becomes the entry's name.
    private mutating func add(_ span: Range<Int>, named name: String?) {
        mentions.append(span)
        if let name, span.count > nameLength {
            self.name = name
            nameLength = span.count
        }
    }

    /// The full form that each shorter form stands for; the first full name in the text wins.
    private static func aliases(of forms: [[UInt16]]) -> [[UInt16]: [UInt16]] {
        var fullOfAlias: [[UInt16]: [UInt16]] = [:]
        var seen: Set<[UInt16]> = []
        for form in forms where form.count <= 40 {
            guard seen.insert(form).inserted, seen.count <= mostAliased else { continue }
            for alias in InstitutionAlias.shorter(of: form) where fullOfAlias[alias] == nil {
                fullOfAlias[alias] = form
            }
        }
        // 市中医院 for 衡阳市中医院 for 湖南省衡阳市中医院: one step is enough if each goes to the longest.
        return fullOfAlias.mapValues { full in
            if let longer = fullOfAlias[full], longer.count > full.count { return longer }
            return full
        }
    }

    /// How many different full names get their shorter forms worked out; no report of people names more.
    private static let mostAliased = 2000

    /// True where `span` stands in brackets right after `end`: 甲医院(乙医院).
    private static func isBracketed(_ span: Range<Int>, after end: Int, in text: NameText) -> Bool {
        span.lowerBound == end + 1 && span.upperBound < text.count && text.folded[end] == Mark.openBracket
            && text.folded[span.upperBound] == Mark.closeBracket
    }

    /// Cuts what an unlisted verb left before a name that the report gives elsewhere by itself: 护佑|宁泉县人民医院.
    private static func trimmed(_ mentions: [InstitutionMention], in text: NameText) -> [InstitutionMention] {
        var counts: [[UInt16]: Int] = [:]
        for mention in mentions where mention.standing == .full && mention.beginsCertainly {
            counts[text.key(mention.span), default: 0] += mention.span.lowerBound == 0 ? 2 : 1
        }
        return mentions.map { mention in
            let key = text.key(mention.span)
            guard key.count > 4, key.count <= 40, counts[key, default: 0] < 2 else { return mention }
            for cut in 1...min(6, key.count - 4) {
                guard counts[Array(key[cut...]), default: 0] >= 2, !levels.contains(key[cut]) else { continue }
                var shorter = mention
                shorter.span = mention.span.lowerBound + cut..<mention.span.upperBound
                return shorter
            }
            return mention
        }
    }

    private static let levels: Set<UInt16> = Set("省市县区州镇乡第人中附".utf16)
}
