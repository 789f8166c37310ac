// SPDX-License-Identifier: Apache-2.0
// The block pass: accidents of the source removed, furniture set aside, sections and paragraphs found.
import Lexicon
package import Text

/// Cleans the source and finds title, authors, sections and paragraphs.
package func readStructure(of decoded: DecodedText, id: String, source: Source) -> Report {
    var repairs = RepairCount()
    repairs.add(.undecodable, decoded.undecodableBytes)
    var lines = sourceLines(decoded.scalars, repairs: &repairs)
    stripMarkdown(&lines, repairs: &repairs)
    var blocks = joinedBlocks(lines, repairs: &repairs)
    findHeadings(&blocks)
    return assemble(blocks, id: id, source: source, repairs: repairs)
}

/// Lays the blocks out as the report's text.
private func assemble(_ blocks: [Block], id: String, source: Source, repairs: RepairCount) -> Report {
    var repairs = repairs
    var scalars: [UInt32] = []
    var report = Report(id: id, source: source, text: ScalarText([], fold: fold))
    for block in blocks {
        if case .omitted(let kind) = block.kind {
            report.omitted.append(Omission(kind: kind, text: block.text.string(0..<block.text.count)))
            continue
        }
        if !scalars.isEmpty { scalars.append(0x0A) }
        let start = scalars.count
        let spacing: Spacing = block.kind == .paragraph ? .running : .separating
        scalars += cleaned(block.text.scalars, spacing: spacing, repairs: &repairs)
        let span = start..<scalars.count
        switch block.kind {
        case .heading(let level, let label):
            let parent = report.sections.lastIndex { $0.level < level }
            report.sections.append(Section(level: level, label: label, heading: span, parent: parent))
        case .paragraph:
            let section = report.sections.isEmpty ? nil : report.sections.count - 1
            report.paragraphs.append(Paragraph(section: section, span: span, complete: block.isComplete))
            if !block.isComplete {
                report.warnings.append(Warning(code: .truncatedParagraph, paragraph: report.paragraphs.count - 1))
            }
        case .title: report.document.title = ScalarText(scalars, fold: fold).string(span)
        case .kicker, .subtitle, .byline, .date, .omitted: break
        }
    }
    report.text = ScalarText(scalars, fold: fold)
    report.document.language = Script(of: scalars) == .traditional ? .traditional : .simplified
    report.repairs = repairs.repairs
    return report
}

/// Removes the marks of Markdown headings.
private func stripMarkdown(_ lines: inout [SourceLine], repairs: inout RepairCount) {
    for index in lines.indices {
        let text = lines[index].text
        let level = text.folded.prefix(while: { $0 == 0x23 }).count
        guard 1...6 ~= level, level < text.count, text.scalars[level].isSpace else { continue }
        let rest = text.scalars[level...].drop(while: { $0.isSpace })
        lines[index].text = ScalarText(Array(rest), fold: fold)
        lines[index].markdownLevel = level
        repairs.add(.markdown)
    }
}

/// Joins what was broken in mid-sentence.
private func joinedBlocks(_ lines: [SourceLine], repairs: inout RepairCount) -> [Block] {
    var blocks: [Block] = []
    for line in lines {
        if let last = blocks.last, last.markdownLevel == 0, line.markdownLevel == 0, last.text.count > 12,
            let end = last.text.folded.last, !Set("。.！!？?；;：:”\"』」）)》】".utf16).contains(end),
            last.text.folded.contains(where: { $0 == 0x2C || $0 == 0x3002 || $0 == 0xFF0C }),
            line.text.count > 12 || line.blanksBefore == 0,
            Numbering(of: line.text) == nil
        {
            blocks[blocks.count - 1].text = ScalarText(last.text.scalars + line.text.scalars, fold: fold)
            repairs.add(line.blanksBefore == 0 ? .joinedLine : .joinedPage)
            continue
        }
        var block = Block(text: line.text)
        block.markdownLevel = line.markdownLevel
        blocks.append(block)
    }
    return blocks
}

/// Tells headings from paragraphs by their numbering and Markdown.
private func findHeadings(_ blocks: inout [Block]) {
    let lowest = blocks.map(\.markdownLevel).filter { $0 > 1 }.min() ?? 1
    var hasTitle = false
    for index in blocks.indices {
        let block = blocks[index]
        let ends = block.text.folded.last.map { Set("。.！!？?；;：:，,".utf16).contains($0) } ?? false
        if !hasTitle, !ends, block.text.count < 60 {
            blocks[index].kind = .title
            hasTitle = true
        } else if block.markdownLevel > 1 {
            blocks[index].kind = .heading(
                level: block.markdownLevel - lowest + 1, label: Numbering(of: block.text)?.label)
        } else if !ends, block.text.count < 60, let numbering = Numbering(of: block.text) {
            blocks[index].kind = .heading(level: max(1, numbering.style.rawValue - 1), label: numbering.label)
        }
    }
}
