// SPDX-License-Identifier: Apache-2.0
// What can be seen of a line without its neighbours: how it ends, what punctuation it has, how wide it is.
import Lexicon
import Text

/// Marks and measures of lines.
enum LineForm {
    /// 。！？ and their half-width forms, the colon, the semicolon, the ellipsis: after them a paragraph may end.
    static func isStop(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x3002, 0x21, 0x3F, 0x3B, 0x3A, 0x2026, 0x2E, 0xFF61: true
        default: false
        }
    }

    /// Closing quotation marks and brackets, behind which a stop can hide.
    static func isClosing(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x22, 0x27, 0x201D, 0x2019, 0x300D, 0x300F, 0x29, 0x300B, 0x3011, 0x3009, 0x5D, 0x3015: true
        default: false
        }
    }

    /// Marks that no line begins with: the text before them goes on.
    static func cannotBegin(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x3002, 0x2C, 0x3001, 0x3B, 0x3A, 0x21, 0x3F, 0x25, 0x2030, 0x29, 0x201D, 0x300D, 0x300F, 0x300B, 0x3009:
            true
        default: false
        }
    }

    /// Marks after which the sentence goes on for certain.
    static func goesOn(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x2C, 0x3001, 0x28, 0x201C, 0x300C, 0x300A, 0x2014: true
        default: false
        }
    }

    /// Whether `folded` ends as a paragraph may: with a stop, or with a bracket or a quotation mark.
    static func isEnded(_ folded: [UInt16]) -> Bool {
        guard let last = folded.last else { return true }
        return isStop(last) && !endsInPoint(folded) || isClosing(last)
    }

    /// Whether `folded` ends with a stop, also behind closing marks.
    static func endsSentence(_ folded: [UInt16]) -> Bool {
        !endsInPoint(folded) && folded.last(where: { !isClosing($0) }).map(isStop) ?? false
    }

    /// Whether `folded` ends between the digits of a number: 32.|6万.
    private static func endsInPoint(_ folded: [UInt16]) -> Bool {
        folded.last == 0x2E && folded.dropLast().last.map { 0x30...0x39 ~= $0 } ?? false
    }

    /// Whether the punctuation of sentences stands in `folded` before its last character.
    static func hasSentencePunctuation(_ folded: [UInt16]) -> Bool {
        folded.dropLast().contains { $0 == 0x3002 || $0 == 0x2C || $0 == 0x3B || $0 == 0x21 || $0 == 0x3F }
    }

    /// How many commas part clauses in `text`; those in numbers don't.
    static func commas(_ text: ScalarText) -> Int {
        text.folded.indices.count { $0 > 0 && text.folded[$0] == 0x2C && !text.scalars[$0 - 1].isDigit }
    }

    /// Half characters across, punctuation counted as it is printed: full.
    static func width(_ scalars: some Sequence<UInt32>) -> Int {
        scalars.reduce(0) { $0 + ($1.isDigit || $1.isLatinLetter || $1 == 0x20 || $1 == 0x2E || $1 == 0x25 ? 1 : 2) }
    }

    /// `text` without any white space, in normal form.
    static func compact(_ text: ScalarText) -> [UInt16] {
        text.folded.indices.filter { !text.scalars[$0].isSpace }.map { text.folded[$0] }
    }

    /// The parts of `text` between runs of white space.
    static func cells(_ text: ScalarText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start: Int?
        for (index, scalar) in text.scalars.enumerated() {
            if scalar.isSpace {
                if let from = start { cells.append(from..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let from = start { cells.append(from..<text.count) }
        return cells
    }

    /// How many cells `text` has as a row of a table: short ones, without the punctuation of sentences; 0 for other lines.
    static func tableCells(_ text: ScalarText) -> (cells: Int, numbers: Int) {
        guard text.count <= 200 else { return (0, 0) }
        let cells = cells(text)
        guard cells.count >= 3, cells.allSatisfy({ $0.count <= 16 }), !hasSentencePunctuationOutsideNumbers(text),
            !(text.folded.last.map(isStop) ?? false)
        else { return (0, 0) }
        return (cells.count, cells.count { cell in text.scalars[cell].contains(where: \.isDigit) })
    }

    private static func hasSentencePunctuationOutsideNumbers(_ text: ScalarText) -> Bool {
        text.folded.indices.contains { index in
            switch text.folded[index] {
            case 0x3002, 0x3B, 0x21, 0x3F: true
            case 0x2C: !(index > 0 && text.scalars[index - 1].isDigit)
            default: false
            }
        }
    }

    /// `scalars` as a string.
    static func string(_ scalars: [UInt32]) -> String {
        ScalarText(scalars, fold: fold).string(0..<scalars.count)
    }

    /// The characters of `span` as a text of their own.
    static func part(_ text: ScalarText, _ span: Range<Int>) -> ScalarText {
        ScalarText(Array(text.scalars[span]), fold: fold)
    }
}
