// SPDX-License-Identifier: Apache-2.0
// The figure rules against the corpus in Corpus/figures: one case a name, the text, and what must be read from it.
// With SHOUWEN_CORPUS=print the dumps are printed instead of compared, to be read by a person before they are kept.
import Foundation
import Lexicon
import Testing
import Text

@testable import Report

/// One `==== name` of a corpus file.
struct FigureCase: Sendable, CustomTestStringConvertible {
    var name: String
    var date: String?
    var input: String
    var expected: String
    var testDescription: String { name }

    /// All cases of all corpus files, in order.
    static let all: [FigureCase] = {
        guard let folder = Bundle.module.url(forResource: "Corpus", withExtension: nil)?.appending(path: "figures"),
            let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.flatMap(cases)
    }()

    private static func cases(_ file: URL) -> [FigureCase] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.components(separatedBy: "==== ").dropFirst().compactMap { entry in
            guard let lineEnd = entry.firstIndex(of: "\n") else { return nil }
            let parts = entry[entry.index(after: lineEnd)...].components(separatedBy: "----\n")
            guard parts.count == 2 else { return nil }
            let head = entry[..<lineEnd].components(separatedBy: " @")
            return FigureCase(
                name: file.deletingPathExtension().lastPathComponent + "/" + head[0],
                date: head.count > 1 ? head[1] : nil,
                input: parts[0].trimmingCharacters(in: .newlines), expected: parts[1].trimmingCharacters(in: .newlines))
        }
    }
}

@Suite("Figures")
struct FigureCorpusTests {
    @Test("the corpus is there")
    func corpusIsThere() {
        #expect(FigureCase.all.count > 90)
    }

    @Test("reads", arguments: FigureCase.all)
    func reads(_ example: FigureCase) {
        let dump = figureDump(of: example.input, date: example.date)
        if ProcessInfo.processInfo.environment["SHOUWEN_CORPUS"] == "print" {
            print("==== \(example.name)\n\(example.input)\n----\n\(dump)\n")
        } else {
            #expect(dump == example.expected)
        }
    }
}

/// Reads the figures of `input`, a text without headings, and writes them down one a line.
func figureDump(of input: String, date: String?) -> String {
    let report = figuresRead(in: input, date: date)
    var lines: [(Int, String)] = []
    for fact in report.indicators { lines.append((fact.numeral.lowerBound, dump(fact))) }
    for fact in report.dates { lines.append((fact.span.lowerBound, dump(fact, in: report))) }
    for fact in report.otherNumbers {
        lines.append((fact.span.lowerBound, "O \(report.text.string(fact.span)) | \(fact.reason.rawValue)"))
    }
    return lines.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
        .joined(separator: "\n")
}

/// A report of `input` alone, its figures read.
func figuresRead(in input: String, date: String? = nil) -> Report {
    let scalars = input.unicodeScalars.map(\.value)
    let source = Source(
        name: "case.txt", folder: "", bytes: input.utf8.count, mediaType: "text/plain", charset: "UTF-8")
    var report = Report(id: "sha256:", source: source, text: ScalarText(scalars, fold: fold))
    report.document.date = date
    if input.contains(where: { "為萬與國醫個來總學".contains($0) }) { report.document.language = .traditional }
    readFigures(into: &report)
    return report
}

private func dump(_ fact: Indicator) -> String {
    var parts = [
        "I " + fact.metric, text(fact.value) + (fact.to.map { "~" + $0.decimalNotation } ?? ""), fact.unit ?? "-",
    ]
    if fact.kind != .level { parts.append(fact.kind.rawValue) }
    if let direction = fact.direction { parts.append(direction.rawValue) }
    if fact.bound != .exact { parts.append(fact.bound.rawValue) }
    if let previous = fact.previous { parts.append("from " + text(previous)) }
    if let basis = fact.basis { parts.append(basis) }
    if let currency = fact.currency { parts.append(currency) }
    if let period = fact.period { parts.append("in " + period) }
    if fact.status == .target { parts.append("target") }
    return parts.joined(separator: " | ")
}

private func dump(_ fact: DateMention, in report: Report) -> String {
    let parts = [report.text.string(fact.span), fact.edtf, fact.duration, fact.relative == nil ? nil : "relative"]
    return "D " + parts.compactMap { $0 }.joined(separator: " | ")
}

private func text(_ value: Indicator.Value) -> String {
    switch value {
    case .number(let number): number.decimalNotation
    case .grade(let letters): letters
    }
}
