// SPDX-License-Identifier: Apache-2.0
// Finds people in bylines and imprints: 记者 甲 乙 通讯员 丙, 责任编辑:丁, (圖/文 戊), (己 摄).
import Lexicon

/// Finds the people whom bylines and imprints name.
func findBylines(in text: NameText) -> [PersonMention] {
    var mentions: [PersonMention] = []
    for block in text.blocks {
        var at = block.lowerBound
        while at < block.upperBound {
            guard let hit = Role.table.longest(at: at, in: text.folded, upTo: block.upperBound) else {
                if let name = nameAfterInitial(at: at, in: block, of: text) {
                    mentions.append(
                        PersonMention(name: name, roles: [at..<at + 1], rolesStart: at, rule: "person.byline"))
                }
                at += 1
                continue
            }
            let label = at..<at + hit.length
            at = label.upperBound
            switch Role(rawValue: hit.meaning) {
            case .byline: break
            case .label:
                guard at < block.upperBound, isColon(text.folded[at]) else { continue }
            case .office, .standing, .address, .honorific, nil: continue
            }
            if let names = names(after: label, in: block, of: text) {
                mentions += names.map {
                    PersonMention(name: $0, roles: [label], rolesStart: label.lowerBound, rule: "person.byline")
                }
            } else if let name = name(before: label, in: block, of: text) {
                // (医政科 某某某供稿): the office is before the name.
                let office = endBeforeSpaces(before: name.lowerBound, in: block, of: text)
                mentions.append(
                    PersonMention(name: name, roles: [label], rolesStart: office, rule: "person.byline"))
            }
        }
    }
    return mentions
}

/// The names that follow a byline's label, up to something else; `nil` where none does.
private func names(after label: Range<Int>, in block: Range<Int>, of text: NameText) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var at = label.upperBound
    var tokens = 0
    while tokens < 40 {
        while at < block.upperBound, separatesNames(text.folded[at]) { at += 1 }
        let end = endOfRun(from: at, in: block, of: text)
        guard end > at else { break }
        tokens += 1
        if Role.table.longest(at: at, in: text.folded, upTo: end).map({ $0.length > 1 }) ?? false { break }
        if PersonName.isWhole(at..<end, in: text) || hasParticleInside(at..<end, in: text) {
            found.append(at..<end)
        } else if found.isEmpty, let last = nameAfterOffice(in: at..<end, of: text) {
            found.append(last)
        } else if let spaced = spacedName(at: at, end, in: block, of: text) {
            found.append(spaced)
            at = spaced.upperBound
            continue
        } else if let row = PersonName.row(at..<end, in: text) {
            found += row
        } else if let name = PersonName.read(at: at, upTo: end, in: text, .standing) {
            found.append(name)
            break
        } else if !found.isEmpty || tokens > 1 || end >= block.upperBound || text.folded[end] != Mark.space {
            // Before the first name one more run may stand: 联系人:运营管理部 邝志衡.
            break
        }
        at = end
    }
    return found.isEmpty ? nil : found
}

/// 文|令狐越, 图/王伟: the whole name after a label of one character that begins a line or a bracket.
private func nameAfterInitial(at start: Int, in block: Range<Int>, of text: NameText) -> Range<Int>? {
    guard text.folded[start] == han("文") || text.folded[start] == han("图") || text.folded[start] == han("摄"),
        start == block.lowerBound || text.folded[start - 1] == Mark.space || text.folded[start - 1] == Mark.openBracket
    else { return nil }
    var at = start + 1
    var hasMark = false
    while at < block.upperBound, separatesNames(text.folded[at]), text.folded[at] != Mark.enumerationComma {
        hasMark = hasMark || text.folded[at] != Mark.space
        at += 1
    }
    guard hasMark else { return nil }
    let end = endOfRun(from: at, in: block, of: text)
    return PersonName.isWhole(at..<end, in: text) ? at..<end : nil
}

/// 高于晴: in a byline, a preposition in the middle of three characters is part of the name.
private func hasParticleInside(_ span: Range<Int>, in text: NameText) -> Bool {
    guard span.count == 3,
        CommonWord.particleAfter.longest(at: span.lowerBound + 1, in: text.folded, upTo: span.lowerBound + 2) != nil,
        GivenName.mayHold(text.folded[span.upperBound - 1]),
        let hit = Surname.table.longest(at: span.lowerBound, in: text.folded, upTo: span.upperBound)
    else { return false }
    return hit.meaning == Surname.strong.rawValue
}

/// The end of the Chinese characters from `start` on, or the next label among them: 周洋|通讯员.
private func endOfRun(from start: Int, in block: Range<Int>, of text: NameText) -> Int {
    var end = start
    while end < block.upperBound, end - start < 40, Mark.isHan(text.folded[end]) {
        if end > start, let hit = Role.table.longest(at: end, in: text.folded, upTo: block.upperBound), hit.length > 1,
            hit.meaning == Role.byline.rawValue || hit.meaning == Role.label.rawValue
        {
            break
        }
        end += 1
    }
    return end
}

/// 运营管理部|邝志衡: the name that ends a run whose first part is an office.
private func nameAfterOffice(in run: Range<Int>, of text: NameText) -> Range<Int>? {
    for length in [3, 2] where run.count > length + 2 {
        let start = run.upperBound - length
        if officeEnds.contains(text.folded[start - 1]), PersonName.isWhole(start..<run.upperBound, in: text) {
            return start..<run.upperBound
        }
    }
    return nil
}

/// The last characters of offices: 科 部 处 室 心 办 院 局 会 站 所.
private let officeEnds: Set<UInt16> = Set("科部处室心办院局会站所".utf16)

/// 王 伟: a name of two characters that was set in width.
private func spacedName(at start: Int, _ end: Int, in block: Range<Int>, of text: NameText) -> Range<Int>? {
    guard end == start + 1 else { return nil }
    var next = end
    while next < block.upperBound, text.folded[next] == Mark.space || text.folded[next] == 0x3000 { next += 1 }
    let isLast = next + 1 >= block.upperBound || !Mark.isHan(text.folded[next + 1])
    guard next > end, next < block.upperBound, isLast, GivenName.mayHold(text.folded[next]),
        let hit = Surname.table.longest(at: start, in: text.folded, upTo: end), hit.meaning == Surname.strong.rawValue
    else { return nil }
    return start..<next + 1
}

/// 郝立群 摄, (冉子墨供稿): the name right before a label that closes a bracket or a line.
private func name(before label: Range<Int>, in block: Range<Int>, of text: NameText) -> Range<Int>? {
    guard label.upperBound == block.upperBound || !Mark.isHan(text.folded[label.upperBound]) else { return nil }
    let end = endBeforeSpaces(before: label.lowerBound, in: block, of: text)
    var start = end
    while start > block.lowerBound, end - start <= 4, Mark.isHan(text.folded[start - 1]) { start -= 1 }
    let name = start..<end
    guard PersonName.isWhole(name, in: text) else { return nil }
    // Without a space the label could be the end of a word: only a full name says that it isn't.
    return end < label.lowerBound || name.count > 2 && PersonName.isSure(name, in: text) ? name : nil
}

/// `index`, or the end of what stands before the spaces that end at `index`.
private func endBeforeSpaces(before index: Int, in block: Range<Int>, of text: NameText) -> Int {
    var at = index
    while at > block.lowerBound, text.folded[at - 1] == Mark.space || text.folded[at - 1] == 0x3000 { at -= 1 }
    return at
}

private func isColon(_ character: UInt16) -> Bool { character == Mark.colon || character == 0xFF1A }

private func separatesNames(_ character: UInt16) -> Bool {
    character == Mark.space || character == 0x3000 || character == Mark.enumerationComma || character == Mark.slash
        || isColon(character) || character == 0x7C
}
