// SPDX-License-Identifier: Apache-2.0
// Where an institution's name begins, read from its head to the left word by word. Whether it is one, others say.
import Lexicon

/// What stands before an institution's head, back to where the name begins (机构名左边界).
struct InstitutionExtent {
    /// Why the name can't begin further to the left.
    enum Stop {
        /// Punctuation, a space, the start of the block.
        case mark
        /// A preposition or particle.
        case particle
        /// A word of everyday language.
        case word
        /// A pronoun or classifier that makes what follows generic.
        case quantifier
        /// A word that begins names: 中国, 湖北.
        case opening
        /// Another institution, which becomes part of the name.
        case institution
        /// Nothing found in reach.
        case reach
    }

    var start: Int
    var stop = Stop.reach
    var hasPlace = false
    var hasNation = false
    var hasProper = false
    var hasOrdinal = false
    var hasType = false
    var hasGeneric = false
    /// An administrative level with a name before it: 衡阳市.
    var hasNamedLevel = false
    /// An administrative level by itself at the very start: 市.
    var hasBareLevel = false
    /// The length of the unknown run at the very start.
    var leadingRun = 0
    /// The length of the longest unknown run that no level follows.
    var freeRun = 0
    /// The institution that the name begins with.
    var nested: Int?

    /// True where something says which institution it is, besides an unknown word.
    var isSpecific: Bool { hasPlace || hasNation || hasProper || hasNamedLevel || nested != nil }

    /// The longest unknown run: 撒马尔罕, 巴音郭楞.
    static let longestRun = 6
    /// The longest name before a head.
    static let reach = 32

    /// Reads leftwards from `head`; `last` is the nearest institution found so far.
    ///
    /// `isAcademic` says that the head is a school's or a society's, which fields of study may stand before.
    init(
        before head: Int, from floor: Int, in text: NameText, nearest last: (index: Int, end: Int)?,
        isAcademic: Bool = false
    ) {
        start = head
        var run = 0
        /// The level whose name is being read: its place and whether it needs one.
        var level: (isOpen: Bool, needsName: Bool) = (false, false)
        let nearest = last?.end ?? floor
        let limit = max(floor, nearest, head - Self.reach)

        while start > limit {
            guard Mark.isHan(text.folded[start - 1]) else {
                stop = .mark
                break
            }
            let modifier = InstitutionModifier.table.longest(endingAt: start, in: text.folded, from: limit)
            let word = CommonWord.before.longest(endingAt: start, in: text.folded, from: limit)
            let field = isAcademic ? AcademicField.table.longest(endingAt: start, in: text.folded, from: limit) : nil
            if run == 0, let field, field.length > (modifier?.length ?? 0), field.length >= word?.length ?? 0,
                field.length > 1 || head - start == 0 && nearest < start
            {
                start -= field.length
                hasType = true
                level = (false, false)
                continue
            }
            if let word, word.length > (modifier?.length ?? 0) {
                stop = Self.stop(at: word)
                break
            }
            guard let modifier, let meaning = InstitutionModifier(rawValue: modifier.meaning) else {
                guard run < Self.longestRun else { break }
                run += 1
                start -= 1
                continue
            }
            // 江|城市, 江|州市: the level's name ends in what could be a word by itself.
            if meaning == .generic || meaning == .level,
                let part = Self.partOfName(modifier, at: start, level.isOpen, limit, text)
            {
                closeRun(&run, level: &level)
                if part == .level {
                    start -= 1
                    level = (true, false)
                } else {
                    run += 1
                    start -= 1
                }
                continue
            }
            closeRun(&run, level: &level)
            if meaning == .generic {
                hasGeneric = !isSpecific
                stop = .word
                break
            }
            if meaning == .nation && level.isOpen == false && hasNamedLevel == false && hasPlace {
                stop = .opening
                break
            }
            start -= modifier.length
            switch meaning {
            case .level: level = (true, false)
            case .smallLevel: level = (true, true)
            case .place:
                hasPlace = true
                if level.isOpen { hasNamedLevel = true }
                level = (false, false)
            case .nation: hasNation = true
            case .proper:
                hasProper = true
                let first = text.folded[start]
                hasOrdinal = first == han("第") || first == han("附")
                if level.isOpen { hasNamedLevel = true }
                level = (false, false)
            case .type:
                hasType = true
                level = (false, false)
            case .generic: break
            }
            if meaning == .nation || (meaning == .place && !endsInLevel(text, limit)) {
                stop = .opening
                break
            }
        }
        if let last, last.end == start {
            nested = last.index
            stop = .institution
        } else if start == floor {
            stop = .mark
        }
        leadingRun = run
        closeRun(&run, level: &level)
        hasBareLevel = level.isOpen && !level.needsName
    }

    /// Ends an unknown run: it names the level after it, or stands free.
    private mutating func closeRun(_ run: inout Int, level: inout (isOpen: Bool, needsName: Bool)) {
        guard run > 0 else { return }
        if level.isOpen {
            hasNamedLevel = true
            level = (false, false)
        } else {
            freeRun = max(freeRun, run)
        }
        run = 0
    }

    /// Whether a word at `end` that looks generic, or like a second level, is the end of a place's name.
    private static func partOfName(
        _ modifier: WordTable.Hit, at end: Int, _ isInLevel: Bool, _ limit: Int, _ text: NameText
    ) -> InstitutionModifier? {
        let start = end - modifier.length
        let last = text.folded[end - 1]
        if modifier.length == 1 { return isInLevel && last == han("州") ? .proper : nil }
        guard modifier.meaning == InstitutionModifier.generic.rawValue, modifier.length == 2,
            last == han("市") || last == han("区") || last == han("县"),
            start > limit, Mark.isHan(text.folded[start - 1]),
            text.folded[start] == han("城") || text.folded[start] == han("州")
        else { return nil }
        let before = CommonWord.before.longest(endingAt: start, in: text.folded, from: limit)
        return before == nil ? .level : nil
    }

    /// True where a level ends right before the name read so far: 湖北省|十堰.
    private func endsInLevel(_ text: NameText, _ floor: Int) -> Bool {
        guard let hit = InstitutionModifier.table.longest(endingAt: start, in: text.folded, from: floor) else {
            return false
        }
        switch InstitutionModifier(rawValue: hit.meaning) {
        case .level, .place, .proper: return true
        case .smallLevel, .nation, .type, .generic, nil: return false
        }
    }

    private static func stop(at word: WordTable.Hit) -> Stop {
        switch CommonWord(rawValue: word.meaning) {
        case .particle: .particle
        case .quantifier: .quantifier
        case .word, nil: .word
        }
    }
}
