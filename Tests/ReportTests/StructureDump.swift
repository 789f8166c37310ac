// SPDX-License-Identifier: Apache-2.0
// A report's structure as lines that a person can check: what each block is, where it stands, what was left out.
import Report
import Text

/// The document fields, the blocks of the text with their spans, what was omitted, what was repaired.
func structureDump(_ report: Report) -> String {
    var lines: [String] = []
    func field(_ name: String, _ value: String?) {
        if let value { lines.append("\(name): \(value)") }
    }
    let document = report.document
    field("kicker", document.kicker)
    field("title", document.title)
    field("subtitle", document.subtitle)
    for author in document.authors {
        field("author", [author.name, author.role ?? "-", author.organization ?? "-"].joined(separator: " | "))
    }
    field("publisher", document.publisher)
    field("reprinted", document.reprintedFrom)
    field("date", document.date)
    if document.language == .traditional { field("language", "zh-Hant") }
    var start = 0
    for block in report.text.scalars.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let span = start..<start + block.count
        start = span.upperBound + 1
        lines.append("\(span.lowerBound)-\(span.upperBound) \(kind(of: span, in: report)) \(report.text.string(span))")
    }
    for omission in report.omitted { lines.append("omitted \(omission.kind.rawValue) \(omission.text)") }
    for repair in report.repairs { lines.append("repair \(repair.kind.rawValue) \(repair.count)") }
    return lines.joined(separator: "\n")
}

private func kind(of span: Range<Int>, in report: Report) -> String {
    if let section = report.sections.first(where: { $0.heading == span }) {
        return "heading\(section.level)" + (section.label.map { "(\($0))" } ?? "")
    }
    guard let paragraph = report.paragraphs.first(where: { $0.span == span }) else { return "line" }
    return (paragraph.complete ? "paragraph" : "incomplete") + (paragraph.section.map { "@\($0 + 1)" } ?? "")
}
