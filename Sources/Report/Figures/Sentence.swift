// SPDX-License-Identifier: Apache-2.0
// The pieces that the figure rules work on: lines of the text cut into sentences, sentences into clauses.
import Text

/// One sentence of the text and where it stands (句).
struct Sentence {
    var range: Range<Int>
    /// The line that it stands in.
    var block: Range<Int>
    /// True for headings and the title, where numbers are numbering.
    var isHeading: Bool
    /// Index of the section that the line stands in.
    var section: Int?

    /// The first sentence of its line.
    var opensBlock: Bool { range.lowerBound == block.lowerBound }
}

/// A sentence longer than this is cut at the next comma.
let longestSentence = 600

/// No rule looks further back than this, whatever the sentence.
let longestLookBack = 60

extension FigureText {
    /// The lines of the text cut into sentences; a sentence never leaves its line.
    func sentences(of report: Report) -> [Sentence] {
        var found: [Sentence] = []
        var section: Int?
        var start = 0
        for end in 0...folded.count where end == folded.count || folded[end] == 0x0A {
            let block = start..<end
            start = end + 1
            if block.isEmpty { continue }
            let next = (section ?? -1) + 1
            let heading = report.sections.indices.contains(next) ? report.sections[next].heading : nil
            let isHeading = heading.map { $0.overlaps(block) } ?? false
            if isHeading { section = next }
            appendSentences(of: block, isHeading: isHeading, section: section, to: &found)
        }
        return found
    }

    private func appendSentences(of block: Range<Int>, isHeading: Bool, section: Int?, to found: inout [Sentence]) {
        var start = block.lowerBound
        for at in block {
            let isEnd = endsSentence(at) || breaksOverlong(at, after: start)
            guard isEnd || at == block.upperBound - 1 else { continue }
            found.append(Sentence(range: start..<at + 1, block: block, isHeading: isHeading, section: section))
            start = at + 1
        }
    }

    /// A run without any end is cut, at a comma if it has one: no rule may look at the whole of an endless sentence.
    private func breaksOverlong(_ at: Int, after start: Int) -> Bool {
        guard at - start >= longestSentence, numeral(covering: at + 1) == nil || numeral(covering: at) == nil else {
            return false
        }
        return folded[at] == 0x2C || folded[at] == 0x3001 || at - start >= longestSentence + longestLookBack  // , 、
    }

    /// 。 ! ? end a sentence, also inside quoted speech.
    private func endsSentence(_ at: Int) -> Bool {
        switch folded[at] {
        case 0x3002, 0x21, 0x3F: true
        default: false
        }
    }

    /// Where the clause around `position` begins: after the last , ; : or bracket of the sentence, not inside a quotation.
    func clauseStart(_ position: Int, in sentence: Range<Int>) -> Int {
        var at = position
        let floor = max(sentence.lowerBound, position - longestLookBack)
        while at > floor {
            let previous = at - 1
            if let quotation = quotationEnding(at), !quotation.isSpeech {
                at = quotation.range.lowerBound
                continue
            }
            if isClauseMark(previous) { return at }
            at -= 1
        }
        return at
    }

    /// Where the clause around `position` ends.
    func clauseEnd(_ position: Int, in sentence: Range<Int>) -> Int {
        var at = position
        let ceiling = min(sentence.upperBound, position + longestLookBack)
        while at < ceiling {
            if isClauseMark(at) { return at }
            at += 1
        }
        return at
    }

    /// Whether a clause ends at the character `at`.
    func isClauseMark(_ at: Int) -> Bool {
        switch character(at) {
        case 0x2C:
            // A thousands separator is no comma.
            return numeral(covering: at) == nil
        case 0x3002, 0x21, 0x3F, 0x3B, 0x3A, 0x0A, 0x09, 0x7C: return true  // 。 ! ? ; : | tab
        case 0x2014: return character(at + 1) == 0x2014  // ——
        case 0x3010, 0x3011: return true  // 【 】
        default: return false
        }
    }

    /// The numeral whose range holds `position` inside.
    func numeral(covering position: Int) -> Numeral? {
        let index = firstNumeral(from: position + 1) - 1
        guard index >= 0, numerals[index].range.contains(position) else { return nil }
        return numerals[index]
    }

    /// The quotation whose closing mark stands before `end`.
    private func quotationEnding(_ end: Int) -> QuotedRun? {
        guard end > 0 else { return nil }
        switch folded[end - 1] {
        case 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0x22:
            guard let found = quotation(around: end - 2..<end - 1), found.range.upperBound == end else { return nil }
            return found
        default: return nil
        }
    }
}
