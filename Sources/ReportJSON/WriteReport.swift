// SPDX-License-Identifier: Apache-2.0
// The deterministic writer of report.json: fixed key order, exact decimals, quotes taken from the text.
import Exchange
package import Report
import Text

/// The bytes of report.json, ending in a newline.
///
/// The same report gives the same bytes. A span that leaves the text is cut at its end, so that no quote can lie.
package func writeReportJSON(_ report: Report, parserVersion: String, layout: Layout) -> [UInt8] {
    // Three bytes a character, the quotes once more, and room for the keys of the facts.
    let facts = report.indicators.count + report.dates.count + report.people.count + report.otherNumbers.count
    var json = JSONBytes(layout: layout, capacity: report.text.count * 4 + facts * 320 + 4096)
    json.open("{")
    json.key("format")
    json.string(ReportHead.format)
    json.key("id")
    json.string(report.id)
    writeSource(report.source, into: &json)
    json.breakLine()
    json.key("parser")
    json.open("{")
    json.key("version")
    json.string(parserVersion)
    json.close("}")
    writeDocument(report.document, into: &json)
    json.breakLine()
    json.key("text")
    json.quote(0..<report.text.count, of: report.text)
    ReportLists(report: report).write(into: &json)
    json.close("}")
    return json.bytes + [UInt8(ascii: "\n")]
}

private func writeSource(_ source: Source, into json: inout JSONBytes) {
    json.breakLine()
    json.key("source")
    json.open("{")
    json.key("name")
    json.string(source.name)
    json.key("folder")
    json.string(source.folder)
    json.key("bytes")
    json.integer(source.bytes)
    json.key("mediaType")
    json.string(source.mediaType)
    json.key("charset")
    json.string(source.charset)
    json.close("}")
}

private func writeDocument(_ document: Document, into json: inout JSONBytes) {
    json.breakLine()
    json.key("document")
    json.open("{")
    json.key("title")
    json.string(document.title)
    json.key("kicker")
    json.string(document.kicker)
    json.key("subtitle")
    json.string(document.subtitle)
    json.key("authors")
    json.open("[")
    for author in document.authors {
        json.open("{")
        json.key("name")
        json.string(author.name)
        json.key("role")
        json.string(author.role)
        json.key("organization")
        json.string(author.organization)
        json.close("}")
    }
    json.close("]")
    json.key("publisher")
    json.string(document.publisher)
    json.key("reprintedFrom")
    json.string(document.reprintedFrom)
    json.key("date")
    json.string(document.date)
    json.key("issuer")
    json.string(document.issuer)
    json.key("language")
    json.string(document.language.rawValue)
    json.close("}")
}
