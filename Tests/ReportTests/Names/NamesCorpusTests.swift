// SPDX-License-Identifier: Apache-2.0
// Corpus/names: short reports of every kind and region with all names that a careful reader takes from them.
import Foundation
import Testing

@testable import Report

@Suite("names: corpus")
struct NamesCorpusTests {
    /// One case of a corpus file: `==== title`, the text, `----`, the expected dump.
    struct Case: CustomTestStringConvertible, Sendable {
        let file: String
        let title: String
        let text: String
        let expected: [String]
        var testDescription: String { "\(file): \(title)" }
    }

    static let cases: [Case] = {
        let folder = Bundle.module.resourceURL?.appendingPathComponent("Corpus/names")
        let files = folder.flatMap {
            try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
        }
        return (files ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.flatMap(cases)
    }()

    private static func cases(of file: URL) -> [Case] {
        guard let content = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return content.components(separatedBy: "==== ").dropFirst().compactMap { part in
            let halves = part.components(separatedBy: "\n----\n")
            guard halves.count == 2, let titleEnd = halves[0].firstIndex(of: "\n") else { return nil }
            return Case(
                file: file.lastPathComponent, title: String(halves[0][..<titleEnd]),
                text: String(halves[0][halves[0].index(after: titleEnd)...]),
                expected: halves[1].split(separator: "\n").map(String.init))
        }
    }

    @Test("the corpus is there")
    func corpusIsThere() {
        #expect(Self.cases.count >= 15)
    }

    @Test("all names of a report", arguments: cases)
    func names(_ item: Case) {
        #expect(dump(named(item.text)) == item.expected)
    }
}
