// SPDX-License-Identifier: Apache-2.0
import Foundation
import Report
import Testing
import Text

@Suite("Structure")
struct StructureTests {
    /// One case of a corpus file.
    struct Case: CustomTestStringConvertible {
        var name: String
        var input: String
        var expected: String
        var testDescription: String { name }
    }

    /// All cases: `==== name`, the input, `----`, the dump.
    static let cases: [Case] = {
        guard let folder = Bundle.module.url(forResource: "Corpus/structure", withExtension: nil),
            let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        return files.sorted { $0.path < $1.path }.flatMap { file in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.components(separatedBy: "==== ").dropFirst().map { part in
                let name = part.prefix { $0 != "\n" }
                let halves = part.dropFirst(name.count + 1).components(separatedBy: "\n----\n")
                let expected = (halves.last ?? "").trimmingCharacters(in: .newlines)
                return Case(name: "\(file.lastPathComponent): \(name)", input: halves[0], expected: expected)
            }
        }
    }()

    @Test("corpus", arguments: cases)
    func corpus(_ item: Case) {
        let report = read(item.input)
        let dump = structureDump(report)
        #expect(dump == item.expected, "\n\(dump)")
        checkPlaces(report)
    }

    @Test("the corpus is there")
    func present() {
        #expect(Self.cases.count >= 20)
    }

    /// Blocks lie in the text, in order, without overlap, and no block is empty.
    private func checkPlaces(_ report: Report) {
        let spans = (report.sections.map(\.heading) + report.paragraphs.map(\.span)).sorted {
            $0.lowerBound < $1.lowerBound
        }
        for (before, after) in zip(spans, spans.dropFirst()) { #expect(before.upperBound < after.lowerBound) }
        #expect(spans.allSatisfy { !$0.isEmpty && $0.upperBound <= report.text.count })
        for (index, section) in report.sections.enumerated() {
            guard let parent = section.parent else { continue }
            #expect(parent < index && report.sections[parent].level < section.level)
        }
    }

    private func read(_ text: String) -> Report {
        let isMarkdown = text.hasPrefix("#") || text.contains("\n# ") || text.contains("\n## ")
        let decoded = DecodedText(
            scalars: text.unicodeScalars.map(\.value), charset: "UTF-8", mediaType: "text/plain",
            markup: isMarkdown ? .markdown : .plain)
        let source = Source(name: "case", folder: "", bytes: 0, mediaType: "text/plain", charset: "UTF-8")
        return readStructure(of: decoded, id: "", source: source)
    }
}
