// SPDX-License-Identifier: Apache-2.0
// The lists of report.json, from sections to warnings: one entry a line, keys in the order of the contract.
import Report
import Text

/// Writes the lists of one report.
struct ReportLists {
    let report: Report

    func write(into json: inout JSONBytes) {
        writeSections(into: &json)
        writeParagraphs(into: &json)
        writeIndicators(into: &json)
        writeDates(into: &json)
        writeNames(into: &json)
        writeRemains(into: &json)
    }

    // MARK: Structure

    private func writeSections(into json: inout JSONBytes) {
        list("sections", report.sections, into: &json) { json, section, index in
            json.key("id")
            json.identifier("s", index)
            json.key("level")
            json.integer(section.level)
            json.key("label")
            json.string(section.label)
            json.key("heading")
            json.quote(clamped(section.heading), of: report.text)
            json.key("span")
            json.span(clamped(section.heading))
            json.key("parent")
            json.identifier("s", section.parent)
        }
    }

    private func writeParagraphs(into json: inout JSONBytes) {
        list("paragraphs", report.paragraphs, into: &json) { json, paragraph, index in
            json.key("id")
            json.identifier("p", index)
            json.key("section")
            json.identifier("s", paragraph.section)
            json.key("span")
            json.span(clamped(paragraph.span))
            json.key("complete")
            json.boolean(paragraph.complete)
        }
    }

    // MARK: Facts

    private func writeIndicators(into json: inout JSONBytes) {
        list("indicators", report.indicators, into: &json) { json, indicator, index in
            json.key("id")
            json.identifier("i", index)
            json.key("paragraph")
            json.identifier("p", paragraph(at: indicator.span.lowerBound))
            placed(indicator.span, into: &json)
            json.key("metric")
            json.string(indicator.metric)
            json.key("kind")
            json.string(indicator.kind.rawValue)
            json.key("value")
            value(indicator.value, into: &json)
            json.key("unit")
            json.string(indicator.unit)
            json.key("currency")
            json.string(indicator.currency)
            json.key("scale")
            json.integer(indicator.scale)
            json.key("to")
            value(indicator.to.map(Indicator.Value.number), into: &json)
            json.key("bound")
            json.string(indicator.bound.rawValue)
            json.key("previous")
            value(indicator.previous, into: &json)
            json.key("direction")
            json.string(indicator.direction?.rawValue)
            json.key("basis")
            json.string(indicator.basis)
            json.key("period")
            json.string(indicator.period)
            json.key("status")
            json.string(indicator.status.rawValue)
        }
    }

    private func writeDates(into json: inout JSONBytes) {
        list("dates", report.dates, into: &json) { json, date, _ in
            placed(date.span, into: &json)
            json.key("edtf")
            json.string(date.edtf)
            json.key("duration")
            json.string(date.duration)
            json.key("relative")
            json.string(date.relative)
        }
    }

    private func writeNames(into json: inout JSONBytes) {
        list("people", report.people, into: &json) { json, person, _ in
            json.key("name")
            json.string(person.name)
            json.key("roles")
            json.open("[")
            for role in person.roles { json.string(role) }
            json.close("]")
            json.key("organization")
            json.string(person.organization)
            mentions(person.mentions, into: &json)
        }
        list("organizations", report.organizations, into: &json) { json, organization, _ in
            json.key("name")
            json.string(organization.name)
            json.key("kind")
            json.string(organization.kind.rawValue)
            mentions(organization.mentions, into: &json)
        }
        list("programmes", report.programmes, into: &json) { json, programme, _ in
            json.key("name")
            json.string(programme.name)
            json.key("kind")
            json.string(programme.kind.rawValue)
            mentions(programme.mentions, into: &json)
        }
        list("honours", report.honours, into: &json) { json, honour, _ in
            json.key("name")
            json.string(honour.name)
            mentions(honour.mentions, into: &json)
        }
    }

    // MARK: What is left

    private func writeRemains(into json: inout JSONBytes) {
        list("otherNumbers", report.otherNumbers, into: &json) { json, number, _ in
            placed(number.span, into: &json)
            json.key("reason")
            json.string(number.reason.rawValue)
        }
        list("omitted", report.omitted, into: &json) { json, omission, _ in
            json.key("kind")
            json.string(omission.kind.rawValue)
            json.key("text")
            json.string(omission.text)
        }
        list("repairs", report.repairs, into: &json) { json, repair, _ in
            json.key("kind")
            json.string(repair.kind.rawValue)
            json.key("count")
            json.integer(repair.count)
        }
        list("warnings", report.warnings, into: &json) { json, warning, _ in
            json.key("code")
            json.string(warning.code.rawValue)
            json.key("paragraph")
            json.identifier("p", warning.paragraph)
        }
    }

    // MARK: Parts

    /// One list of the document; `entry` writes the keys of one object.
    private func list<Entry>(
        _ name: String, _ entries: [Entry], into json: inout JSONBytes,
        entry: (inout JSONBytes, Entry, Int) -> Void
    ) {
        json.breakLine()
        json.key(name)
        json.open("[")
        for (index, element) in entries.enumerated() {
            json.breakLine()
            json.open("{")
            entry(&json, element, index)
            json.close("}")
        }
        json.close("]")
    }

    private func placed(_ span: Range<Int>, into json: inout JSONBytes) {
        let span = clamped(span)
        json.key("span")
        json.span(span)
        json.key("quote")
        json.quote(span, of: report.text)
    }

    private func mentions(_ spans: [Range<Int>], into json: inout JSONBytes) {
        json.key("mentions")
        json.open("[")
        for span in spans { json.span(clamped(span)) }
        json.close("]")
    }

    private func value(_ value: Indicator.Value?, into json: inout JSONBytes) {
        switch value {
        case .number(let number): json.decimal(number)
        case .grade(let grade): json.string(grade)
        case nil: json.null()
        }
    }

    private func clamped(_ span: Range<Int>) -> Range<Int> {
        span.clamped(to: 0..<report.text.count)
    }

    /// The paragraph that holds the character at `position`; `nil` in headings.
    private func paragraph(at position: Int) -> Int? {
        var low = 0
        var high = report.paragraphs.count
        while low < high {
            let middle = low + (high - low) / 2
            if report.paragraphs[middle].span.upperBound <= position { low = middle + 1 } else { high = middle }
        }
        guard low < report.paragraphs.count, report.paragraphs[low].span.contains(position) else { return nil }
        return low
    }
}
