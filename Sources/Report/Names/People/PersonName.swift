// SPDX-License-Identifier: Apache-2.0
// Reads one person's name at a place or before it: surname, given name, and what goes on after. Who it is, others say.
import Lexicon

/// How a Chinese name is told from its surroundings (人名识别).
enum PersonName {
    /// How much the context already says that a name stands here.
    enum Context {
        /// An office before it: the name may run into an unknown word.
        case office
        /// Something many are: the name needs a clear end.
        case standing
        /// Delimited like a list or a byline: the whole run must be the name.
        case delimited
    }

    /// The name that begins at `start`, ending before `limit` at the latest.
    static func read(at start: Int, upTo limit: Int, in text: NameText, _ context: Context) -> Range<Int>? {
        if let foreign = transliteration(at: start, upTo: limit, in: text) { return foreign }
        guard let hit = Surname.table.longest(at: start, in: text.folded, upTo: limit),
            let surname = Surname(rawValue: hit.meaning)
        else { return nil }
        var best: (end: Int, score: Int)?
        for length in lengths(surname, hit.length, at: start, upTo: limit, in: text) {
            let end = start + length
            guard end <= limit, isPossible(start..<end, surnameLength: hit.length, surname, in: text) else { continue }
            let score = continuation(at: end, upTo: limit, in: text)
            if score > (best?.score ?? -1) { best = (end, score) }
        }
        guard let best else { return nil }
        let isFull = best.end - start > hit.length + 1
        let isEnough =
            switch (context, surname) {
            case (.delimited, _): best.score >= 3
            case (.office, .weak), (.standing, .strong), (.standing, .compound): best.score >= 2
            case (.standing, .weak): best.score >= 3
            case (.office, _): best.score >= 2 || isFull
            }
        return isEnough ? start..<best.end : nil
    }

    /// The name that ends at `end`, such as before 教授; what stands before it must be a boundary.
    static func read(endingAt end: Int, from floor: Int, in text: NameText, after known: InstitutionFinder) -> Range<
        Int
    >? {
        var best: (start: Int, score: Int)?
        for length in [3, 2, 4] where end - length >= floor {
            let start = end - length
            guard let hit = Surname.table.longest(at: start, in: text.folded, upTo: end),
                let surname = Surname(rawValue: hit.meaning), length - hit.length >= 1, length - hit.length <= 2,
                isPossible(start..<end, surnameLength: hit.length, surname, in: text)
            else { continue }
            guard !isEndOfWord(start, from: floor, in: text) else { continue }
            var score = boundary(before: start, from: floor, in: text, known)
            if start > floor, text.folded[start - 1] == Mark.middleDot { score = 0 }
            if surname == .weak {
                // 养殖户|方大力: a role before three characters makes up for an everyday surname.
                let isAfterWord = start > floor && Mark.isHan(text.folded[start - 1])
                score -= isAfterWord && !(score == 3 && length == 3) ? 2 : 1
            }
            if score >= 2, score > (best?.score ?? -1) { best = (start, score) }
        }
        return best.map { $0.start..<end }
    }

    /// True where the character at `index` closes a word that began before it: 有|关.
    private static func isEndOfWord(_ index: Int, from floor: Int, in text: NameText) -> Bool {
        guard let word = CommonWord.before.longest(endingAt: index + 1, in: text.folded, from: max(floor, index - 3))
        else {
            return false
        }
        return word.length > 1
    }

    /// True where the whole of `span` has the shape of a name.
    static func isWhole(_ span: Range<Int>, in text: NameText) -> Bool {
        guard 2...4 ~= span.count,
            let hit = Surname.table.longest(at: span.lowerBound, in: text.folded, upTo: span.upperBound),
            let surname = Surname(rawValue: hit.meaning), 1...2 ~= span.count - hit.length
        else { return false }
        return isPossible(span, surnameLength: hit.length, surname, in: text)
    }

    /// True where the name `span` can hardly be a word: its surname is no everyday word, nor its given name.
    static func isSure(_ span: Range<Int>, in text: NameText) -> Bool {
        guard let hit = Surname.table.longest(at: span.lowerBound, in: text.folded, upTo: span.upperBound),
            hit.meaning != Surname.weak.rawValue
        else { return false }
        let given = span.lowerBound + hit.length
        return CommonWord.after.longest(at: given, in: text.folded, upTo: span.upperBound) == nil
    }

    /// The names that `run` consists of, without anything between them: 李雪梅|王强.
    static func row(_ run: Range<Int>, in text: NameText) -> [Range<Int>]? {
        guard 4...16 ~= run.count else { return nil }
        // lengths[k] is the length of the first name of a row that begins k characters into the run; 3 before 2.
        var lengths = [Int?](repeating: nil, count: run.count + 1)
        lengths[run.count] = 0
        for start in (0..<run.count - 1).reversed() {
            lengths[start] = [3, 2, 4].first { length in
                let end = start + length
                guard end <= run.count, lengths[end] != nil else { return false }
                return isInRow(run.lowerBound + start..<run.lowerBound + end, in: text)
            }
        }
        var names: [Range<Int>] = []
        var start = 0
        while start < run.count {
            guard let length = lengths[start] else { return nil }
            names.append(run.lowerBound + start..<run.lowerBound + start + length)
            start += length
        }
        return names
    }

    /// True where `span` is a name whose given name is no word: in a row, 梅电话 is none.
    private static func isInRow(_ span: Range<Int>, in text: NameText) -> Bool {
        guard isWhole(span, in: text) else { return false }
        let given = span.upperBound - 2
        return CommonWord.after.longest(at: given, in: text.folded, upTo: span.upperBound) == nil
    }

    /// How well the text before `start` ends there: 3 a mark, a role or an institution, 2 a word, 0 unknown.
    static func boundary(before start: Int, from floor: Int, in text: NameText, _ known: InstitutionFinder) -> Int {
        if start <= floor || !Mark.isHan(text.folded[start - 1]) || known.institution(endingAt: start) != nil {
            return 3
        }
        let from = max(floor, start - 8)
        if Role.before.longest(endingAt: start, in: text.folded, from: from) != nil { return 3 }
        if CommonWord.before.longest(endingAt: start, in: text.folded, from: from) != nil { return 2 }
        return 0
    }

    /// The lengths to try, the most usual first.
    private static func lengths(
        _ surname: Surname, _ length: Int, at start: Int, upTo limit: Int, in text: NameText
    ) -> [Int] {
        guard surname == .strong, text.isTraditional, start + 1 < limit,
            let second = Surname.table.longest(at: start + 1, in: text.folded, upTo: start + 2),
            second.meaning == Surname.strong.rawValue
        else { return [length + 2, length + 1] }
        return [length + 2, length + 1, length + 3]  // 陈冯富珍
    }

    /// True where nothing inside `span` speaks against a name: no word of grammar, no word that runs over its end.
    private static func isPossible(
        _ span: Range<Int>, surnameLength: Int, _ surname: Surname, in text: NameText
    ) -> Bool {
        let given = span.lowerBound + surnameLength
        guard given < span.upperBound, text.folded[given..<span.upperBound].allSatisfy(GivenName.mayHold) else {
            return false
        }
        let reach = min(text.count, span.upperBound + 4)
        if surname != .compound,
            CommonWord.after.longest(at: span.lowerBound, in: text.folded, upTo: min(reach, span.lowerBound + 4)) != nil
        {
            return false
        }
        for index in given..<span.upperBound {
            if let word = CommonWord.after.longest(at: index, in: text.folded, upTo: reach) {
                if index + word.length > span.upperBound { return false }
                if surname == .weak, index == given { return false }
            }
            if let role = Role.table.longest(at: index, in: text.folded, upTo: reach), role.length > 1 { return false }
        }
        return true
    }

    /// How well the text goes on at `end`: 3 a mark or a word that follows names, 2 another word, 0 unknown.
    private static func continuation(at end: Int, upTo limit: Int, in text: NameText) -> Int {
        guard end < limit, Mark.isHan(text.folded[end]) else {
            return end < limit && text.folded[end] == Mark.middleDot ? 0 : 3
        }
        let reach = min(limit, end + 6)
        if let after = AfterName.table.longest(at: end, in: text.folded, upTo: reach) {
            return after.length > 1 ? 3 : 2
        }
        if let role = Role.table.longest(at: end, in: text.folded, upTo: reach), role.length > 1 { return 3 }
        return CommonWord.after.longest(at: end, in: text.folded, upTo: reach) != nil ? 2 : 0
    }

    /// A foreign name in parts joined by middle dots: 诺尔曼·白求恩.
    private static func transliteration(at start: Int, upTo limit: Int, in text: NameText) -> Range<Int>? {
        if let role = Role.table.longest(at: start, in: text.folded, upTo: limit), role.length > 1 { return nil }
        var end = start
        var partStart = start
        var dots = 0
        let limit = min(limit, start + 28)
        while end < limit {
            let character = text.folded[end]
            if character == Mark.middleDot {
                guard 1...8 ~= end - partStart else { return nil }
                dots += 1
                end += 1
                partStart = end
                continue
            }
            guard Mark.isHan(character) else { break }
            if dots > 0, end > partStart, endsTransliteration(at: end, upTo: limit, in: text) { break }
            if dots == 0, end - partStart >= 8 { return nil }
            end += 1
        }
        return dots > 0 && 1...8 ~= end - partStart ? start..<end : nil
    }

    /// True where an ordinary word begins at `index`, so that a foreign name is over.
    private static func endsTransliteration(at index: Int, upTo limit: Int, in text: NameText) -> Bool {
        if let after = AfterName.table.longest(at: index, in: text.folded, upTo: limit), after.length > 1 {
            return true
        }
        if CommonWord.after.longest(at: index, in: text.folded, upTo: limit) != nil { return true }
        if let role = Role.table.longest(at: index, in: text.folded, upTo: limit), role.length > 1 { return true }
        return CommonWord.particleAfter.longest(at: index, in: text.folded, upTo: limit) != nil
    }
}
