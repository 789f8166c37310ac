// SPDX-License-Identifier: Apache-2.0
// The block pass: accidents of the source removed, furniture set aside, sections and paragraphs found.
import Lexicon
package import Text

/// Cleans the source and finds title, authors, sections and paragraphs.
package func readStructure(of decoded: DecodedText, id: String, source: Source) -> Report {
    var repairs = RepairCount()
    repairs.add(.undecodable, decoded.undecodableBytes)
    var markdown = MarkdownSyntax(isPlain: decoded.markup == .plain)
    let lines = markdown.strip(sourceLines(decoded.scalars, repairs: &repairs), repairs: &repairs)
    let kinds = RepeatedLines(lines).omissions(lines.map { $0.markdownLevel > 0 ? nil : Furniture.kind(of: $0.text) })
    var joiner = LineJoiner(lines, kinds: kinds)
    let head = DocumentHead(joiner.join(repairs: &repairs), document: Document())
    let whole = Continuation(head.blocks).join(repairs: &repairs)
    let start = min(head.end, whole.count)
    let tail = DocumentTail(whole, from: start, document: head.document)
    let headings = Headings(tail.blocks, from: start)
    var report = assemble(headings.blocks, id: id, source: source, document: tail.document, repairs: repairs)
    if decoded.undecodableBytes > 0 { report.warnings.append(Warning(code: .undecodableBytes)) }
    if decoded.isCharsetUncertain { report.warnings.append(Warning(code: .uncertainCharset)) }
    if report.paragraphs.isEmpty { report.warnings.append(Warning(code: .noText)) }
    return report
}

/// Lays the blocks out as the report's text.
private func assemble(
    _ blocks: [Block], id: String, source: Source, document: Document, repairs: RepairCount
) -> Report {
    var repairs = repairs
    var scalars: [UInt32] = []
    var report = Report(id: id, source: source, text: ScalarText([], fold: fold))
    report.document = document
    /// The innermost open section of each level, outermost first.
    var open: [Int] = []
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
            while let last = open.last, report.sections[last].level >= level { open.removeLast() }
            report.sections.append(Section(level: level, label: label, heading: span, parent: open.last))
            open.append(report.sections.count - 1)
        case .paragraph, .row:
            report.paragraphs.append(Paragraph(section: open.last, span: span, complete: block.isComplete))
            if !block.isComplete {
                report.warnings.append(Warning(code: .truncatedParagraph, paragraph: report.paragraphs.count - 1))
            }
        case .title, .kicker, .subtitle, .byline, .letterhead, .omitted: break
        }
    }
    report.document.language = Script(of: scalars) == .traditional ? .traditional : .simplified
    report.text = ScalarText(scalars, fold: fold)
    report.repairs = repairs.repairs
    return report
}
