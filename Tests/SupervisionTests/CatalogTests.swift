// SPDX-License-Identifier: Apache-2.0
// The message catalog against the program: every event in both languages, nothing else, no field that may be missing.
import Foundation
import Testing

@testable import Supervision

@Suite("The message catalog")
struct CatalogTests {
    /// One entry of a catalog file.
    struct Entry {
        var subject = ""
        var definedBy = ""
        var body: [Substring] = []

        /// The names between at signs.
        var fields: Set<String> {
            let parts = body.joined(separator: "\n").split(separator: "@", omittingEmptySubsequences: false)
            return Set(parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
        }
    }

    static let languages = ["shouwen.catalog", "shouwen.zh_CN.catalog"]

    @Test("every event has an entry, every entry an event", arguments: languages)
    func complete(file: String) throws {
        let entries = try catalog(file)
        #expect(Set(entries.keys) == Set(JournalEvent.Kind.allCases.map(\.messageID.description)))
        for (number, entry) in entries {
            #expect(!entry.subject.isEmpty && entry.definedBy == "shouwen" && entry.body.count > 2, "\(number)")
        }
    }

    @Test("it names only fields that the event has even without names", arguments: languages)
    func fields(file: String) throws {
        let entries = try catalog(file)
        let ear = Ear<JournalEntry>()
        let log = EventLog(sink: JournalSink { ear.hear($0) }, namesShown: false)
        for row in EventTests.rows { log.record(row.event) }
        for entry in ear.heard {
            let number = try #require(entry.messageID).description
            let named = try #require(entries[number]).fields
            #expect(named.isSubset(of: entry.fields.map(\.name)), "\(entry.message)")
        }
    }

    @Test("both languages name the same fields and end each entry with what to do")
    func languagesAgree() throws {
        let english = try catalog("shouwen.catalog")
        let chinese = try catalog("shouwen.zh_CN.catalog")
        for kind in JournalEvent.Kind.allCases {
            let number = kind.messageID.description
            #expect(english[number]?.fields == chinese[number]?.fields, "\(kind)")
            #expect(chinese[number]?.subject.unicodeScalars.allSatisfy { $0.isASCII } == false, "\(kind)")
            #expect(english[number]?.subject.unicodeScalars.allSatisfy { $0.isASCII } == true, "\(kind)")
        }
    }

    @Test("no line is wider than a terminal of 80 shows with journalctl's indentation", arguments: languages)
    func widths(file: String) throws {
        for (number, entry) in try catalog(file) {
            for line in entry.body {
                let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
                #expect(width <= 76, "\(number): \(line)")
            }
        }
    }

    /// The entries of a file of `deploy/catalog`, by MESSAGE_ID.
    private func catalog(_ name: String) throws -> [String: Entry] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "deploy/catalog/\(name)"), encoding: .utf8)
        var entries: [String: Entry] = [:]
        var number: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
            if line.hasPrefix("-- ") {
                let next = String(line.dropFirst(3))
                #expect(entries[next] == nil, "\(next) stands twice")
                entries[next] = Entry()
                number = next
            } else if let number, line.hasPrefix("Subject: ") {
                entries[number]?.subject = String(line.dropFirst(9))
            } else if let number, line.hasPrefix("Defined-By: ") {
                entries[number]?.definedBy = String(line.dropFirst(12))
            } else if let number {
                entries[number]?.body.append(line)
            }
        }
        return entries
    }
}
