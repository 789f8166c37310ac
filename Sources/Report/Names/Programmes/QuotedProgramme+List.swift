// SPDX-License-Identifier: Apache-2.0
// Quotations in a row and in lists that a collective noun closes: “甲”、“乙”和丙等|活动.
import Lexicon

extension QuotedProgramme {
    /// The end of the quotations that follow each other from `start` on.
    func endOfQuotes(from start: Int) -> Int {
        var at = start
        let limit = min(block.upperBound, start + 100)
        while at < limit {
            guard let closer = Mark.closer(of: text.folded[at]) else { break }
            var end = at + 1
            while end < limit, text.folded[end] != closer { end += 1 }
            guard end < limit else { break }
            at = end + 1
        }
        return at
    }

    /// The collective noun of the list that the quotation stands in: “甲”、“乙”和丙等|活动.
    func collective(from start: Int) -> Programme.Kind? {
        var at = start
        var run = 0
        let limit = min(block.upperBound, start + 90)
        while at < limit {
            let character = text.folded[at]
            if let closer = Mark.closer(of: character) {
                at += 1
                while at < limit, text.folded[at] != closer { at += 1 }
                at += 1
                run = 0
            } else if character == Mark.enumerationComma || character == han("和") || character == han("及") {
                at += 1
                run = 0
            } else if character == han("等") {
                return collectiveNoun(at: at + 1)
            } else if Mark.isHan(character), run < 10 {
                run += 1
                at += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// The collective noun at `start`, after a count or a few modifiers.
    private func collectiveNoun(at start: Int) -> Programme.Kind? {
        for at in start..<min(block.upperBound, start + 7) {
            if let hit = ProgrammeContext.collectives.longest(at: at, in: text.folded, upTo: block.upperBound) {
                let end = at + hit.length
                let head = ProgrammeHead.before.longest(endingAt: end, in: text.folded, from: at)
                return head.flatMap { ProgrammeHead(rawValue: $0.meaning)?.kind } ?? .campaign
            }
            guard Mark.isHan(text.folded[at]) || Mark.isDigit(text.folded[at]) else { return nil }
        }
        return nil
    }
}
