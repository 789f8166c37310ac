// SPDX-License-Identifier: Apache-2.0
// One person with all roles and mentions. A name that context showed once is a mention wherever it comes back.
import Lexicon

/// A person as filed (人物条目).
struct PersonEntry {
    let name: String
    let key: [UInt16]
    var roles: [String] = []
    var organization: String?
    /// True where a role is one that only an institution gives: 院长, 党委书记.
    var holdsOffice = false
    var mentions: [Range<Int>] = []
    let rule: String

    /// The most people that one report files; the rest of an endless list is left out.
    static let most = 4000

    /// Joins `found` by name and adds every other place where a known name stands.
    static func entries(of found: [PersonMention], institutions: InstitutionFinder, in text: NameText) -> [PersonEntry]
    {
        var entries: [PersonEntry] = []
        var indexOfKey: [[UInt16]: Int] = [:]
        for mention in found.sorted(by: { $0.name.lowerBound < $1.name.lowerBound }) {
            let key = text.key(mention.name)
            let index: Int
            if let known = indexOfKey[key] {
                index = known
            } else {
                guard entries.count < most else { continue }
                index = entries.count
                indexOfKey[key] = index
                entries.append(PersonEntry(name: text.name(mention.name), key: key, rule: mention.rule))
            }
            entries[index].add(mention, institutions, in: text)
        }
        let places = mentions(of: entries, in: text)
        for index in entries.indices {
            let all = Set(entries[index].mentions).union(places[index])
            entries[index].mentions = all.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        }
        return entries.sorted { ($0.mentions.first?.lowerBound ?? 0) < ($1.mentions.first?.lowerBound ?? 0) }
    }

    /// Takes over what one mention says.
    private mutating func add(_ mention: PersonMention, _ finder: InstitutionFinder, in text: NameText) {
        mentions.append(mention.name)
        for role in mention.roles + Self.rolesAfter(mention.name, finder, in: text) {
            let words = text.name(role)
            if !roles.contains(words) { roles.append(words) }
            let hit = Role.before.longest(endingAt: role.upperBound, in: text.folded, from: role.lowerBound)
            if hit?.meaning != Role.standing.rawValue, hit?.meaning != Role.byline.rawValue { holdsOffice = true }
        }
        guard organization == nil else { return }
        if let institution = finder.institution(endingAt: mention.rolesStart) {
            organization = text.name(institution.span)
        } else if PersonContext.refersBack(before: mention.rolesStart, in: text),
            let department = finder.department(before: mention.rolesStart)
        {
            organization = text.name(department.span)
        }
    }

    /// 陈建宏担任|第二党支部书记: an office that the clause goes on to give.
    private static func rolesAfter(
        _ name: Range<Int>, _ finder: InstitutionFinder, in text: NameText
    ) -> [Range<Int>] {
        guard let verb = PersonContext.takesOffice.longest(at: name.upperBound, in: text.folded, upTo: text.count)
        else {
            return []
        }
        var start = name.upperBound + verb.length
        if let house = PersonContext.ownHouse.longest(at: start, in: text.folded, upTo: text.count) {
            start += house.length
        }
        var at = start
        var end: Int?
        while at < text.count, at - start < 16, Mark.isHan(text.folded[at]) {
            guard let hit = Role.table.longest(at: at, in: text.folded, upTo: text.count),
                hit.meaning == Role.office.rawValue || hit.meaning == Role.address.rawValue
            else {
                at += 1
                continue
            }
            end = at + hit.length
            at += hit.length
        }
        guard let end else { return [] }
        // 当选|省医学会|副会长: the house isn't part of the office.
        let house = (start..<end).first { finder.institution(endingAt: $0)?.span.lowerBound == start }
        return [(house ?? start)..<end]
    }

    /// Every place of every entry's name, except inside the names of theories.
    private static func mentions(of entries: [PersonEntry], in text: NameText) -> [[Range<Int>]] {
        var places = [[Range<Int>]](repeating: [], count: entries.count)
        guard !entries.isEmpty else { return places }
        let finder = NameFinder(entries.map(\.key))
        var at = 0
        while at < text.count {
            guard let (index, length) = finder.longest(at: at, in: text.folded) else {
                at += 1
                continue
            }
            let span = at..<at + length
            at = span.upperBound
            if PersonContext.theoryAfter.longest(at: at, in: text.folded, upTo: text.count) == nil {
                places[index].append(span)
            }
        }
        return places
    }
}

/// Finds any of a set of names at a place of a text (人名表).
private struct NameFinder {
    private var indexOfName: [[UInt16]: Int] = [:]
    private var lengths: [UInt16: [Int]] = [:]

    init(_ names: [[UInt16]]) {
        for (index, name) in names.enumerated() {
            guard let first = name.first else { continue }
            indexOfName[name] = index
            if lengths[first]?.contains(name.count) != true { lengths[first, default: []].append(name.count) }
        }
        for first in lengths.keys { lengths[first]?.sort(by: >) }
    }

    /// The longest name that begins at `start`.
    func longest(at start: Int, in text: [UInt16]) -> (index: Int, length: Int)? {
        guard let lengths = lengths[text[start]] else { return nil }
        for length in lengths where start + length <= text.count {
            if let index = indexOfName[Array(text[start..<start + length])] { return (index, length) }
        }
        return nil
    }
}
