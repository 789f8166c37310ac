// SPDX-License-Identifier: Apache-2.0
// Finds people by what stands around their names: titles, verbs of speech, verbs of appointment.
import Lexicon

/// Finds people in the running text of one report.
struct PeopleFinder {
    let text: NameText
    let institutions: InstitutionFinder

    /// Every place where context shows a person.
    func all() -> [PersonMention] { text.blocks.flatMap(people) }

    private func people(in block: Range<Int>) -> [PersonMention] {
        var mentions: [PersonMention] = []
        var at = block.lowerBound
        while at < block.upperBound {
            let limit = block.upperBound
            if let hit = Role.table.longest(at: at, in: text.folded, upTo: limit),
                let role = Role(rawValue: hit.meaning)
            {
                let title = RoleChain.afterInstitution(at..<at + hit.length, institutions)
                guard title.lowerBound == at else {
                    at = title.lowerBound
                    continue
                }
                if let later = overlapping(title, upTo: limit) {
                    at = later
                    continue
                }
                mentions += titled(title, role, in: block)
                at = title.upperBound
            } else if let hit = SpeechVerb.table.longest(at: at, in: text.folded, upTo: limit) {
                if let mention = speaker(before: at, in: block) { mentions.append(mention) }
                at += hit.length
            } else if let mention = member(at: at, in: block) ?? head(at: at, in: block) {
                mentions.append(mention)
                at = mention.name.upperBound
            } else if let hit = PersonContext.appoints.longest(at: at, in: text.folded, upTo: limit) {
                at += hit.length
                mentions += appointed(at: at, in: block)
            } else {
                at += 1
            }
        }
        return mentions
    }

    /// The people whom one title names, on either side of it.
    private func titled(_ title: Range<Int>, _ role: Role, in block: Range<Int>) -> [PersonMention] {
        let floor = block.lowerBound
        if role == .address || role == .honorific,
            let name = PersonName.read(endingAt: title.lowerBound, from: floor, in: text, after: institutions),
            PersonList(endingBefore: title, from: floor, in: text, institutions) == nil
        {
            return [addressed(name, title, role, from: floor)]
        }
        guard role != .byline, role != .label else { return [] }
        if let list = PersonList(endingBefore: title, from: floor, in: text, institutions) {
            let roles = role == .honorific ? [] : [title]
            return list.names.map {
                PersonMention(name: $0, roles: roles, rolesStart: list.start, rule: "person.list-before-title")
            }
        }
        guard role != .honorific else { return [] }
        let start = PersonContext.nameStart(after: title.upperBound, in: block, of: text)
        guard let first = PersonName.read(at: start, upTo: block.upperBound, in: text, context(of: title, role, start))
        else { return [] }
        let chain = RoleChain(endingWith: title, from: floor, in: text, institutions)
        return row(from: first, in: block).map {
            PersonMention(name: $0, roles: chain.roles, rolesStart: chain.start, rule: "person.title-before")
        }
    }

    /// Where a grade begins inside `title` and ends after it: 护理部|副主任护师 has no 护理部副主任.
    private func overlapping(_ title: Range<Int>, upTo limit: Int) -> Int? {
        title.dropFirst().first { start in
            guard let hit = Role.table.longest(at: start, in: text.folded, upTo: limit) else { return false }
            return hit.length > 2 && start + hit.length > title.upperBound
        }
    }

    /// How sure the title makes a name after it.
    private func context(of title: Range<Int>, _ role: Role, _ start: Int) -> PersonName.Context {
        if start < text.count, start > title.upperBound, text.folded[start - 1] == Mark.space { return .delimited }
        // 医生, 老师 speak of many; 副主任医师 is a grade, which is given to one.
        let last = text.folded[title.upperBound - 1]
        let isCalling = title.count < 4 && (last == han("师") || last == han("生"))
        return role == .standing || isCalling ? .standing : .office
    }

    /// `first` and the names that 、 or 和 join to it.
    private func row(from first: Range<Int>, in block: Range<Int>) -> [Range<Int>] {
        var names = [first]
        while let last = names.last, last.upperBound + 1 < block.upperBound, names.count < 30,
            PersonContext.joinsNames(text.folded[last.upperBound]),
            let next = PersonName.read(at: last.upperBound + 1, upTo: block.upperBound, in: text, .standing)
        {
            names.append(next)
        }
        return names
    }

    /// 董竞成|教授, with the roles that stand before the name as well: 主任医师|周怀瑾|同志.
    private func addressed(_ name: Range<Int>, _ title: Range<Int>, _ role: Role, from floor: Int) -> PersonMention {
        var roles: [Range<Int>] = []
        var start = name.lowerBound
        if let hit = Role.before.longest(endingAt: start, in: text.folded, from: max(floor, start - 10)),
            hit.meaning != Role.label.rawValue, hit.meaning != Role.byline.rawValue
        {
            let before = RoleChain.afterInstitution(start - hit.length..<start, institutions)
            let chain = RoleChain(endingWith: before, from: floor, in: text, institutions)
            roles = chain.roles
            start = chain.start
        }
        if role != .honorific { roles.append(title) }
        return PersonMention(name: name, roles: roles, rolesStart: start, rule: "person.title-after")
    }

    /// 殷世平|如是说: the whole clause up to the verb is a name.
    private func speaker(before verb: Int, in block: Range<Int>) -> PersonMention? {
        var start = verb
        while start > block.lowerBound, verb - start <= 4, Mark.isHan(text.folded[start - 1]) { start -= 1 }
        guard PersonName.isWhole(start..<verb, in: text),
            let hit = Surname.table.longest(at: start, in: text.folded, upTo: verb),
            hit.meaning != Surname.weak.rawValue
        else { return nil }
        return PersonMention(name: start..<verb, roles: [], rolesStart: start, rule: "person.speaker")
    }

    /// 云岭县中医院的|段晓梅: a whole name of three characters between an institution's 的 and a mark.
    private func member(at start: Int, in block: Range<Int>) -> PersonMention? {
        let end = start + 3
        guard start - 1 > block.lowerBound, text.folded[start - 1] == han("的"), end <= block.upperBound,
            institutions.institution(endingAt: start - 1) != nil,
            end == block.upperBound || Mark.endsClause(text.folded[end]) || text.folded[end] == Mark.enumerationComma,
            PersonName.isWhole(start..<end, in: text),
            let hit = Surname.table.longest(at: start, in: text.folded, upTo: end), hit.meaning != Surname.weak.rawValue
        else { return nil }
        return PersonMention(name: start..<end, roles: [], rolesStart: start - 1, rule: "person.member")
    }

    /// 骨科|彭海洲|团队: a whole name between an institution and a word that only people have before them.
    private func head(at start: Int, in block: Range<Int>) -> PersonMention? {
        guard institutions.institution(endingAt: start) != nil else { return nil }
        for length in [3, 2, 4] where start + length < block.upperBound {
            let name = start..<start + length
            guard
                PersonContext.personOnly.longest(at: name.upperBound, in: text.folded, upTo: block.upperBound) != nil,
                PersonName.isWhole(name, in: text), PersonName.isSure(name, in: text)
            else { continue }
            return PersonMention(name: name, roles: [], rolesStart: start, rule: "person.head")
        }
        return nil
    }

    /// 授予|赵磊“…”称号, 任命|李明为…: whoever is appointed or awarded.
    private func appointed(at start: Int, in block: Range<Int>) -> [PersonMention] {
        guard let hit = Surname.table.longest(at: start, in: text.folded, upTo: block.upperBound),
            hit.meaning != Surname.weak.rawValue,
            let first = PersonName.read(at: start, upTo: block.upperBound, in: text, .standing)
        else { return [] }
        return row(from: first, in: block).map {
            PersonMention(name: $0, roles: [], rolesStart: start, rule: "person.appointed")
        }
    }
}
