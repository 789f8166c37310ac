// SPDX-License-Identifier: Apache-2.0
// Finds people by what stands around their names: titles, lists of titled names, and verbs of speech.
import Lexicon

/// Finds people in running text; `institutionEnds` are the places where an institution's name ends.
func findPeople(in text: NameText, institutionEnds: Set<Int>) -> [PersonMention] {
    var mentions: [PersonMention] = []
    for block in text.blocks {
        var at = block.lowerBound
        while at < block.upperBound {
            let limit = block.upperBound
            if let hit = Role.table.longest(at: at, in: text.folded, upTo: limit), let role = Role(rawValue: hit.meaning) {
                let title = RoleChain.afterInstitution(at..<at + hit.length, institutionEnds)
                mentions += titled(title, role, in: block, of: text, institutionEnds)
                at = title.upperBound
            } else if let hit = SpeechVerb.table.longest(at: at, in: text.folded, upTo: limit) {
                if let mention = speaker(before: at, in: block, of: text) { mentions.append(mention) }
                at += hit.length
            } else {
                at += 1
            }
        }
    }
    return mentions
}

/// The people whom one title names, on either side of it.
private func titled(
    _ title: Range<Int>, _ role: Role, in block: Range<Int>, of text: NameText, _ ends: Set<Int>
) -> [PersonMention] {
    let floor = block.lowerBound
    if role == .address || role == .honorific,
        let name = PersonName.read(endingAt: title.lowerBound, from: floor, in: text, after: ends)
    {
        return [addressed(name, title, from: floor, in: text, ends)]
    }
    guard role == .office || role == .standing || role == .address else { return [] }
    let chain = RoleChain.before(title, from: floor, in: text, institutionEnds: ends)
    if let names = listed(before: title, from: floor, in: text, ends) {
        return names.map {
            PersonMention(name: $0, roles: [title], rolesStart: names[0].lowerBound, rule: "person.list-before-title")
        }
    }
    var start = title.upperBound
    // 党委书记 罗红斌: one space where the name ends the line.
    if start < block.upperBound, text.folded[start] == Mark.space { start += 1 }
    let needsClearEnd = role == .standing || text.folded[title].last == 0x5E08 || text.folded[title].last == 0x751F  // 师 生
    let context: PersonName.Context = start > title.upperBound ? .delimited : needsClearEnd ? .standing : .office
    guard let first = PersonName.read(at: start, upTo: block.upperBound, in: text, context) else { return [] }
    var names = [first]
    while let last = names.last, last.upperBound + 1 < block.upperBound, names.count < 30,
        joinsNames(text.folded[last.upperBound]),
        let next = PersonName.read(at: last.upperBound + 1, upTo: block.upperBound, in: text, .standing)
    {
        names.append(next)
    }
    return names.map { PersonMention(name: $0, roles: chain.roles, rolesStart: chain.start, rule: "person.title-before") }
}

/// 董竞成|教授, with the roles that stand before the name as well: 主任医师|周怀瑾|同志.
private func addressed(
    _ name: Range<Int>, _ title: Range<Int>, from floor: Int, in text: NameText, _ ends: Set<Int>
) -> PersonMention {
    var roles: [Range<Int>] = []
    var start = name.lowerBound
    if let hit = Role.before.longest(endingAt: name.lowerBound, in: text.folded, from: max(floor, name.lowerBound - 10)),
        hit.meaning != Role.label.rawValue, hit.meaning != Role.byline.rawValue
    {
        let before = RoleChain.afterInstitution(name.lowerBound - hit.length..<name.lowerBound, ends)
        let chain = RoleChain.before(before, from: floor, in: text, institutionEnds: ends)
        roles = chain.roles
        start = chain.start
    }
    let kind = Role.table.longest(at: title.lowerBound, in: text.folded, upTo: title.upperBound)?.meaning
    let isHonorific = kind == Role.honorific.rawValue
    if !isHonorific { roles.append(title) }
    return PersonMention(name: name, roles: roles, rolesStart: start, rule: "person.title-after")
}

/// The names in 甲、乙等3名医生, right before the title; `nil` where there is no such list.
private func listed(before title: Range<Int>, from floor: Int, in text: NameText, _ ends: Set<Int>) -> [Range<Int>]? {
    var end = title.lowerBound
    let reach = max(floor, end - 14)
    while end > reach, text.folded[end - 1] != 0x7B49 {  // 等
        guard Mark.isHan(text.folded[end - 1]) || Mark.isDigit(text.folded[end - 1]) else { return nil }
        end -= 1
    }
    guard end > reach else { return nil }
    end -= 1
    var names: [Range<Int>] = []
    while names.count < 30 {
        var start = end
        while start > floor, end - start <= 4, Mark.isHan(text.folded[start - 1]) { start -= 1 }
        if PersonName.isWhole(start..<end, in: text) {
            names.append(start..<end)
        } else if let name = PersonName.read(endingAt: end, from: floor, in: text, after: ends) {
            names.append(name)
            break
        } else {
            return names.isEmpty ? nil : names.reversed()
        }
        guard start - 1 > floor, text.folded[start - 1] == Mark.enumerationComma else { break }
        end = start - 1
    }
    return names.isEmpty ? nil : names.reversed()
}

/// 殷世平|如是说: the whole clause up to the verb is a name.
private func speaker(before verb: Int, in block: Range<Int>, of text: NameText) -> PersonMention? {
    var start = verb
    while start > block.lowerBound, verb - start <= 4, Mark.isHan(text.folded[start - 1]) { start -= 1 }
    guard PersonName.isWhole(start..<verb, in: text),
        let hit = Surname.table.longest(at: start, in: text.folded, upTo: verb), hit.meaning != Surname.weak.rawValue
    else { return nil }
    return PersonMention(name: start..<verb, roles: [], rolesStart: start, rule: "person.speaker")
}

private func joinsNames(_ character: UInt16) -> Bool {
    character == Mark.enumerationComma || character == 0x548C || character == 0x4E0E || character == 0x53CA  // 和 与 及
}
