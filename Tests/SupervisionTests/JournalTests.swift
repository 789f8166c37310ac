// SPDX-License-Identifier: Apache-2.0
// What an entry looks like to journald, to a file and to a terminal, with hostile values in every place.
import Logging
import Paths
import Testing

@testable import Supervision

@Suite("The journal")
struct JournalTests {
    private static let here = JournalEntry.Origin(file: "Desk/Desk.swift", line: 12, function: "turn()")

    @Test(
        "metadata keys become field names that journald takes and that can't pose as its own",
        arguments: [
            ("shouwen.id", "SHOUWEN_ID"),
            ("SHOUWEN_ID", "SHOUWEN_ID"),
            ("id", "SHOUWEN_ID"),
            ("_PID", "SHOUWEN__PID"),
            ("MESSAGE", "SHOUWEN_MESSAGE"),
            ("priority", "SHOUWEN_PRIORITY"),
            ("a=b\nMESSAGE", "SHOUWEN_A_B_MESSAGE"),
            ("单位", "SHOUWEN_______"),
            ("", "SHOUWEN_"),
            (String(repeating: "k", count: 99), "SHOUWEN_" + String(repeating: "K", count: 56)),
        ])
    func fieldNames(key: String, name: String) {
        #expect(JournalEntry.fieldName(key) == name)
    }

    @Test(
        "a message is one line and moves no cursor; what was made safe is not made safe again",
        arguments: [
            ("年度总结.txt", "年度总结.txt"),
            ("a\nb", "a\\x0Ab"),
            ("a\u{1B}[2Jb", "a\\x1B[2Jb"),
            ("a\u{202E}b", "a\\xE2\\x80\\xAEb"),
            ("a\u{2028}b", "a\\xE2\\x80\\xA8b"),
            ("\u{FEFF}a", "\\xEF\\xBB\\xBFa"),
            (displayName([0x61, 0x0A]), "a\\x0A"),
            (displayName([0xC4, 0xEA]), "\\xC4\\xEA"),
        ])
    func messages(raw: String, shown: String) {
        #expect(JournalEntry(raw, priority: .info, origin: Self.here).message == shown)
    }

    @Test(
        "cutting keeps whole characters",
        arguments: [
            ("abc", 3, "abc"), ("abc", 2, "ab"), ("档案", 5, "档"), ("档案", 2, ""), ("e\u{301}x", 2, ""), ("", 0, ""),
        ])
    func cutting(text: String, limit: Int, expected: String) {
        #expect(shortened(text, to: limit) == expected)
    }

    @Test("fields for journald: standard ones first, values as bytes")
    func assignments() {
        let entry = JournalEntry(
            "archived x", priority: .notice, messageID: MessageID(0x1, 0xAB),
            fields: [JournalEntry.Field("SHOUWEN_NAME", [0xC4, 0x0A, 0x3D])],
            annotations: [JournalEntry.Field("SHOUWEN_K", Array("v".utf8))], origin: Self.here)
        #expect(
            SystemJournal.assignments(of: entry) == [
                Array("MESSAGE=archived x".utf8), Array("PRIORITY=5".utf8), Array("SYSLOG_IDENTIFIER=shouwen".utf8),
                Array("CODE_FILE=Desk/Desk.swift".utf8), Array("CODE_LINE=12".utf8), Array("CODE_FUNC=turn()".utf8),
                Array("MESSAGE_ID=000000000000000100000000000000ab".utf8),
                Array("SHOUWEN_NAME=".utf8) + [0xC4, 0x0A, 0x3D], Array("SHOUWEN_K=v".utf8),
            ])
    }

    @Test("a value of megabytes costs itself, not the entry")
    func longValues() {
        let entry = JournalEntry(
            String(repeating: "长", count: 1 << 20), priority: .info,
            fields: [JournalEntry.Field("SHOUWEN_NAME", [UInt8](repeating: 0x41, count: 1 << 20))], origin: Self.here)
        let sizes = SystemJournal.assignments(of: entry).map(\.count)
        #expect(sizes.max() == "SHOUWEN_NAME=".utf8.count + SystemJournal.longestValue)
        #expect(sizes.first == "MESSAGE=".utf8.count + SystemJournal.longestValue / 3 * 3)
    }

    @Test("outside the journal: a priority prefix, a date, or a time with colour; always one line")
    func plainLines() {
        let entry = JournalEntry(
            "lost 3", priority: .warning, annotations: [JournalEntry.Field("SHOUWEN_NAME", Array("a\nb\\".utf8))],
            origin: Self.here)
        let moment: Int64 = 1_795_311_000_125_000_000
        #expect(PlainLine.prefixed(entry) == "<4>lost 3 SHOUWEN_NAME=a\\x0Ab\\\\\n")
        let dated = PlainLine.dated(entry, at: moment)
        #expect(dated.hasPrefix("2026-11-2") && dated.hasSuffix(" warning lost 3 SHOUWEN_NAME=a\\x0Ab\\\\\n"))
        let timed = PlainLine.timed(entry, at: moment, colour: false)
        #expect(timed.hasSuffix(" warning  lost 3 SHOUWEN_NAME=a\\x0Ab\\\\\n") && !timed.contains("\u{1B}"))
        let coloured = PlainLine.timed(entry, at: moment, colour: true)
        #expect(coloured.contains("\u{1B}[33mwarning \u{1B}[0m lost 3"))
        for line in [dated, timed, coloured] { #expect(line.utf8.count { $0 == 0x0A } == 1) }
    }

    @Test(
        "descriptor 2 is the journal only if device and inode say so",
        arguments: [
            ("8:123", true), ("8:124", false), ("9:123", false), ("8:123 ", false), ("", false), (nil, false),
        ] as [(String?, Bool)])
    func journalStream(stream: String?, expected: Bool) {
        #expect(JournalSink.isStandardErrorTheJournal(stream.map { Array($0.utf8) }, (8, 123)) == expected)
        #expect(!JournalSink.isStandardErrorTheJournal(stream.map { Array($0.utf8) }, nil))
    }

    @Test("swift-log's levels, metadata, provider and errors arrive as an entry")
    func logHandler() {
        struct Broken: Error {}
        let ear = Ear<JournalEntry>()
        var logger = Logger(label: "reader") { _ in
            JournalLogHandler(label: "reader", sink: JournalSink { ear.hear($0) })
        }
        logger.handler.metadataProvider = Logger.MetadataProvider { ["b": "provided", "c": "provided"] }
        logger[metadataKey: "a"] = "own"
        logger[metadataKey: "b"] = "own"
        logger.debug("too quiet to be heard")
        logger.log(
            level: .error, "bad\nline", error: Broken(), metadata: ["c": "said"], file: "F.swift", function: "f()",
            line: 7)
        #expect(
            ear.heard == [
                JournalEntry(
                    "bad\\x0Aline", priority: .error, fields: [field("SHOUWEN_LOGGER", "reader")],
                    annotations: [
                        field("SHOUWEN_A", "own"), field("SHOUWEN_B", "provided"), field("SHOUWEN_C", "said"),
                        field("SHOUWEN_ERROR", "Broken()"),
                    ], origin: JournalEntry.Origin(file: "F.swift", line: 7, function: "f()"))
            ])
        #expect(logger[metadataKey: "a"] == "own")
    }

    @Test(
        "levels of swift-log",
        arguments: zip(
            [Logger.Level.trace, .debug, .info, .notice, .warning, .error, .critical], [7, 7, 6, 5, 4, 3, 2]))
    func levels(level: Logger.Level, number: Int) {
        #expect(JournalPriority(level).rawValue == number)
    }
}

/// A field of text.
func field(_ name: String, _ text: String) -> JournalEntry.Field { JournalEntry.Field(name, Array(text.utf8)) }
