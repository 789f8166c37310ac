// SPDX-License-Identifier: Apache-2.0
// Lines that one column broke are joined to paragraphs; the blanks that stand for such breaks are taken out.
// Paragraphs that a page or a column end broke are joined afterwards, see Continuation.
import Lexicon
import Text

/// Makes blocks of lines.
struct LineJoiner {
    private let lines: [SourceLine]
    private let kinds: [Omission.Kind?]
    private let widths: [Int]
    private let isRow: [Bool]
    private var blocks: [Block] = []
    private var joined = 0

    init(_ lines: [SourceLine], kinds: [Omission.Kind?]) {
        self.lines = lines
        self.kinds = kinds
        widths = lines.map { LineForm.width($0.text.scalars) }
        isRow = Self.rows(lines)
    }

    /// The blocks of the text in order, the omitted lines among them.
    mutating func join(repairs: inout RepairCount) -> [Block] {
        var start = 0
        let runs = runs()
        let columns = runs.map { column(of: $0) }
        let known = columns.compactMap(\.self).sorted()
        let usual = known.isEmpty ? nil : known[known.count / 2]
        for (run, column) in zip(runs, columns) {
            appendSingles(start..<run.lowerBound)
            start = run.upperBound
            if let column = column ?? pairColumn(of: run, usual: usual) {
                appendWrapped(run, column: column)
            } else {
                appendSingles(run)
            }
        }
        appendSingles(start..<lines.count)
        repairs.add(.joinedLine, joined)
        return blocks
    }

    // MARK: Runs

    /// Lines that follow each other without a blank line, nothing else between them.
    private func runs() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in 0...lines.count {
            let isBreak =
                index == lines.count || lines[index].blanksBefore > 0 || !isPlain(index)
                || (index > 0 && !isPlain(index - 1))
            guard isBreak else { continue }
            if index - start >= 2 { runs.append(start..<index) }
            start = index
        }
        return runs
    }

    private func isPlain(_ index: Int) -> Bool {
        kinds[index] == nil && lines[index].markdownLevel == 0 && !lines[index].standsAlone
            && !isRow[index]
    }

    /// Rows of tables: two cells or more with numbers, and the head of such rows.
    private static func rows(_ lines: [SourceLine]) -> [Bool] {
        let cells = lines.map { LineForm.tableCells($0.text) }
        var isRow = lines.indices.map { index in
            let text = lines[index].text
            return (cells[index].numbers >= 2 && !Letterhead.isField(text)) || isTableTitle(text)
        }
        for index in lines.indices.dropLast().reversed() where isRow[index + 1] && !isRow[index] {
            isRow[index] = cells[index].cells >= 3 && lines[index + 1].blanksBefore == 0
        }
        return isRow
    }

    /// 表1 主要工作量指标, 附表2: the line above a table.
    private static func isTableTitle(_ text: ScalarText) -> Bool {
        let folded = text.folded
        let start = folded.first == 0x9644 ? 1 : 0  // 附
        guard 3...40 ~= text.count, start + 1 < text.count, folded[start] == 0x8868, !LineForm.isEnded(folded) else {
            return false
        }
        return text.scalars[start + 1].isDigit || tableNumerals.contains(folded[start + 1])
    }

    private static let tableNumerals = Set("一二三四五六七八九十".utf16)

    /// The width of the column that broke the lines of `run`; `nil` where each line ends by itself.
    private func column(of run: Range<Int>) -> Int? {
        guard run.count >= 3 else { return nil }
        let broken = run.dropLast()
        let sorted = broken.map { widths[$0] }.sorted()
        let column = sorted[sorted.count * 3 / 4]
        guard 16...140 ~= column else { return nil }
        let full = broken.count { isFull($0, column) }
        let unended = broken.count { !endsParagraph($0) }
        // Lists and the lines over a text are as wide as each other too, but they are no sentences.
        let numbered = run.count { Numbering(of: lines[$0].text) != nil }
        guard numbered * 2 < run.count,
            broken.contains(where: { LineForm.hasSentencePunctuation(lines[$0].text.folded) || endsParagraph($0) })
        else { return nil }
        let torn = broken.count { isFull($0, column) && !endsParagraph($0) }
        guard full * 2 >= broken.count, unended * 2 >= broken.count, torn >= 2, sorted.last ?? 0 <= column * 3 / 2
        else { return nil }
        return column
    }

    /// Two lines are too few to show a column of their own; they may show the one of the text.
    private func pairColumn(of run: Range<Int>, usual: Int?) -> Int? {
        guard let usual, run.count == 2, abs(widths[run.lowerBound] - usual) <= 2 * WrapGeometry.slack,
            !endsParagraph(run.lowerBound),
            LineForm.hasSentencePunctuation(lines[run.lowerBound].text.folded)
                || LineForm.endsSentence(lines[run.lowerBound + 1].text.folded)
        else { return nil }
        return usual
    }

    private func isFull(_ index: Int, _ column: Int) -> Bool { widths[index] >= column - 2 * WrapGeometry.slack }

    private func endsParagraph(_ index: Int) -> Bool {
        let folded = lines[index].text.folded
        return folded.last != 0x3B && folded.last != 0x3A && LineForm.endsSentence(folded)
    }

    // MARK: Blocks

    private mutating func appendSingles(_ range: Range<Int>) {
        for index in range {
            var block = Block(lines[index])
            if let kind = kinds[index] {
                block.kind = .omitted(kind)
            } else if isRow[index] {
                block.kind = .row
            } else if let blanked = BlankedLines(block.text) {
                block.geometry = blanked.geometry
                block.text = without(blanked.breaks, block.text)
                joined += blanked.breaks.count
            }
            blocks.append(block)
        }
    }

    private mutating func appendWrapped(_ run: Range<Int>, column: Int) {
        let margin = run.map { lines[$0].indent }.min() ?? 0
        var start = run.lowerBound
        for index in run.dropFirst() where isParagraphBreak(before: index, from: start, column: column, margin: margin)
        {
            appendParagraph(start..<index, column: column)
            start = index
        }
        appendParagraph(start..<run.upperBound, column: column)
    }

    private func isParagraphBreak(before next: Int, from start: Int, column: Int, margin: Int) -> Bool {
        let last = next - 1
        let folded = lines[last].text.folded
        if lines[next].indent >= margin + 2, lines[next].indent > lines[last].indent { return true }
        if endsParagraph(last) { return !isFull(last, column) || Numbering(of: lines[next].text) != nil }
        // A short first line without punctuation is a heading.
        let isShort = widths[last] < column * 3 / 4
        return last == start && isShort && !LineForm.hasSentencePunctuation(folded)
            && !LineForm.cannotBegin(folded.last ?? 0)
    }

    private mutating func appendParagraph(_ range: Range<Int>, column: Int) {
        var block = Block(lines[range.lowerBound])
        var scalars = block.text.scalars
        for index in range.dropFirst() {
            // Words of Latin letters had a blank where the line broke, nothing else has.
            if let last = scalars.last, last.isLatinLetter, lines[index].text.scalars.first?.isLatinLetter ?? false {
                scalars.append(0x20)
            }
            scalars += lines[index].text.scalars
        }
        joined += range.count - 1
        block.text = ScalarText(scalars, fold: fold)
        if range.count > 1 {
            block.geometry = WrapGeometry(
                column: column, first: widths[range.lowerBound] + lines[range.lowerBound].indent,
                last: widths[range.upperBound - 1])
        }
        blocks.append(block)
    }

    private func without(_ indices: [Int], _ text: ScalarText) -> ScalarText {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.count)
        var start = 0
        for index in indices {
            scalars += text.scalars[start..<index]
            start = index + 1
        }
        scalars += text.scalars[start...]
        return ScalarText(scalars, fold: fold)
    }
}
