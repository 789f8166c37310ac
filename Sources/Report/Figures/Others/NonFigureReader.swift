// SPDX-License-Identifier: Apache-2.0
// Decides which numerals are no figures: names, ordinals, numbering, set phrases, document numbers, contacts, models.
// The rules are tried in order; the first that knows the numeral wins.
import Lexicon
import Text

/// Tells names, numbering and idioms from figures, one numeral at a time.
struct NonFigureReader {
    let text: FigureText
    let names: NameSpans

    /// What the numeral is if it is no figure.
    func nonFigure(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        if let found = ordinal(numeral, in: sentence) { return found }
        if let found = numbering(numeral, in: sentence) { return found }
        if let found = documentNumber(numeral, in: sentence) { return found }
        if let found = contact(numeral, in: sentence) { return found }
        if let found = furniture(numeral, in: sentence) { return found }
        if let found = foremost(numeral, in: sentence) { return found }
        if let found = insideName(numeral) { return found }
        if let found = setPhrase(numeral, in: sentence) { return found }
        if let found = hotline(numeral, in: sentence) { return found }
        if let found = model(numeral, in: sentence) ?? threshold(numeral, in: sentence) { return found }
        return rank(numeral, in: sentence) ?? perHead(numeral, in: sentence)
    }

    /// 第18期, 第3名, 第一书记.
    private func ordinal(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let start = numeral.range.lowerBound
        if text.has("第", endingAt: start) {
            let page = text.has("页", at: numeral.range.upperBound)
            return NonFigure(start - 1..<numeral.range.upperBound, page ? .page : .ordinal)
        }
        if text.has("第 ", endingAt: start) {
            return NonFigure(start - 2..<numeral.range.upperBound, .ordinal)
        }
        return nil
    }

    /// Numbering such as 一、 or (二) or 一是 at the beginning of a line or sentence.
    private func numbering(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        guard numeral.scale == 1, numeral.exponent == 0, !numeral.isOpenEnded else { return nil }
        if numeral.form == .chinese, numeral.coefficient <= 20, text.has("是", at: end) || text.has("要", at: end),
            opensClause(start, in: sentence), text.has("一是", at: start) || numeral.range.count <= 2,
            unitWords.match(text.folded, at: end, before: sentence.range.upperBound) == nil
        {
            return NonFigure(start..<end + 1, .numbering)
        }
        let isBracketed = text.has("(", endingAt: start) && text.has(")", at: end)
        if isBracketed, opensSentence(start - 1, in: sentence), numeral.coefficient < 100 {
            return NonFigure(start - 1..<end + 1, .numbering)
        }
        guard opensLine(start, in: sentence), numeral.coefficient < 100 else { return nil }
        if text.has("、", at: end) || text.has(")", at: end) { return NonFigure(start..<end + 1, .numbering) }
        if text.has(".", at: end) || text.has(",", at: end), numeral.form == .arabic || sentence.isHeading {
            return NonFigure(start..<end + 1, .numbering)
        }
        if sentence.isHeading, text.has(" ", at: end), numeral.form == .arabic {
            return NonFigure(start..<end, .numbering)
        }
        return nil
    }

    /// 〔2025〕12号, [2024]3号, and the issue numbers of a letterhead.
    private func documentNumber(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        let opening: Set<UInt16> = [0x3014, 0x5B, 0xFF3B, 0x3010, 0x28]  // 〔 [ 【 (
        let closing: Set<UInt16> = [0x3015, 0x5D, 0xFF3D, 0x3011, 0x29]
        if opening.contains(text.character(start - 1)), closing.contains(text.character(end)), numeral.wholeDigits == 4
        {
            if let number = text.numeral(at: end + 1), text.has("号", at: number.range.upperBound) {
                return NonFigure(start - 1..<number.range.upperBound + 1, .documentNumber)
            }
            if text.character(start - 1) == 0x3014 { return NonFigure(start..<end, .documentNumber) }
        }
        return nil
    }

    /// Inside 《》 or a short quotation, or inside a name that the name rules found.
    private func insideName(_ numeral: Numeral) -> NonFigure? {
        if let quotation = text.quotation(around: numeral.range), !quotation.isSpeech {
            return NonFigure(quotation.range, .name)
        }
        if let name = names.name(around: numeral.range) {
            // 12个县 that a name swallowed from its beginning is still a count.
            let isCount =
                name.lowerBound == numeral.range.lowerBound && numeral.form == .arabic
                && unitWords.match(text.folded, at: numeral.range.upperBound, before: name.upperBound) != nil
            if !isCount { return NonFigure(numeral.range, .name) }
        }
        return nil
    }

    /// A set phrase that holds the numeral and says more than it.
    private func setPhrase(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        guard numeral.form != .arabic, !isDoubling(numeral) else { return nil }
        let range = numeral.range
        for start in stride(
            from: range.lowerBound, through: max(sentence.range.lowerBound, range.lowerBound - 4), by: -1)
        {
            guard let (length, phrase) = fixedPhrases.match(text.folded, at: start, before: sentence.range.upperBound),
                start + length >= range.upperBound
            else { continue }
            let isWhole = start == range.lowerBound && start + length == range.upperBound
            if isWhole,
                range.count == 1
                    || unitWords.match(
                        text.folded, at: range.upperBound, before: sentence.range.upperBound) != nil
            {
                continue
            }
            let reason: OtherNumber.Reason
            switch phrase {
            case .idiom: reason = .idiom
            case .name: reason = .name
            case .word: return NonFigure(start..<start + length, .idiom, isWritten: false)
            }
            return NonFigure(start..<start + length, reason)
        }
        return nil
    }

    /// 翻一番, 翻两番: read as changes.
    private func isDoubling(_ numeral: Numeral) -> Bool {
        text.has("番", at: numeral.range.upperBound)
            && (text.has("翻", endingAt: numeral.range.lowerBound) || text.has("翻了", endingAt: numeral.range.lowerBound)
                || text.has("翻近", endingAt: numeral.range.lowerBound)
                || text.has("翻了近", endingAt: numeral.range.lowerBound))
    }

    func opensClause(_ at: Int, in sentence: Sentence) -> Bool {
        let before = text.character(at - 1)
        return at == sentence.range.lowerBound || isStop(before) || before == 0x3A || before == 0x29
    }

    private func opensSentence(_ at: Int, in sentence: Sentence) -> Bool {
        at == sentence.range.lowerBound || [0x3002, 0x3B, 0x3A].contains(text.character(at - 1))
    }

    /// The first thing of its line, list marks and emphasis aside.
    private func opensLine(_ at: Int, in sentence: Sentence) -> Bool {
        guard sentence.opensBlock, at - sentence.block.lowerBound < 6 else { return false }
        return (sentence.block.lowerBound..<at).allSatisfy { index in
            [0x20, 0x2A, 0x2D, 0x23, 0x25CF, 0x25C6, 0x3E, 0x28].contains(text.character(index))
                // The 1 of 2.1.1.
                || (sentence.isHeading && (text.character(index).isAsciiDigit || text.character(index) == 0x2E))
        }
    }
}
