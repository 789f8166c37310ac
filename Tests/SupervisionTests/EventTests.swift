// SPDX-License-Identifier: Apache-2.0
// One row an event: what people read, with names and without.
import Kernel
import Testing

@testable import Supervision

@Suite("Events")
struct EventTests {
    struct Row: Sendable {
        let event: JournalEvent
        let message: String
        /// The message without names, where it differs.
        let nameless: String?

        init(_ event: JournalEvent, _ message: String, nameless: String? = nil) {
            (self.event, self.message, self.nameless) = (event, message, nameless)
        }
    }

    private static let file = ReportFile(
        name: Array("年度总结.txt".utf8), folder: Array("市中医医院/2026".utf8), id: "sha256:3f2a1b4c", size: 7547)
    private static let place = Array("archive/2026/11/22/年度总结.3f2a1b4c".utf8)
    private static let full = SystemError(call: "renameat", object: Array("年报.txt".utf8), code: 28)

    static let rows = [
        Row(
            .started(version: "0.1.0", root: Array("/srv/shouwen".utf8), readers: 2),
            "shouwen 0.1.0 starts on /srv/shouwen with 2 readers"),
        Row(.refused(problem: "no inbox"), "shouwen can't run: no inbox"),
        Row(.ready(waiting: 3, folders: 1, milliseconds: 12), "ready after 12 ms: 1 folder watched, 3 files waiting"),
        Row(
            .reloaded(keys: ["settle.quiet", "readers.count"]),
            "configuration read again: settle.quiet, readers.count changed"),
        Row(.reloaded(keys: []), "configuration read again: nothing changed"),
        Row(
            .reloadFailed(problem: "shouwen.yaml:3: unknown key"),
            "configuration not changed, the old one stays in force: shouwen.yaml:3: unknown key"),
        Row(.stopping(working: 1), "stopping, 1 file in hand"),
        Row(.stopped(archived: 7, duplicates: 1, failed: 0), "stopped: 7 archived, 1 duplicate, 0 failed"),
        Row(
            .recovered(finished: 1, returned: 2, failed: 0, removed: 1),
            "recovered from an earlier run: 1 finished, 2 returned, 0 failed, 1 unfinished output removed"),
        Row(
            .sandboxDegraded(missing: "no Landlock"),
            "the readers are locked in less than they should be: no Landlock"),
        Row(
            .archived(file, place: place, facts: FactCounts(indicators: 36, dates: 1), milliseconds: 1042),
            "archived 年度总结.txt as archive/2026/11/22/年度总结.3f2a1b4c in 1042 ms: 36 indicators, 1 date",
            nameless: "archived … as archive/2026/11/22/….3f2a1b4c in 1042 ms: 36 indicators, 1 date"),
        Row(
            .archived(
                ReportFile(name: [0xC4, 0xEA, 0x0A], id: "sha256:00"), place: Array("a\u{1B}".utf8),
                facts: FactCounts(), milliseconds: 0
            ),
            "archived \\xC4\\xEA\\x0A as a\\x1B in 0 ms: 0 indicators, 0 dates",
            nameless: "archived … as … in 0 ms: 0 indicators, 0 dates"),
        Row(
            .duplicate(file, place: place), "duplicate: 年度总结.txt has the bytes of archive/2026/11/22/年度总结.3f2a1b4c",
            nameless: "duplicate: … has the bytes of archive/2026/11/22/….3f2a1b4c"),
        Row(
            .failed(file, reason: "reader-crashed", place: Array("failed/年度总结.txt.3f2a1b4c-2".utf8), attempts: 2),
            "failed 年度总结.txt: reader-crashed after 2 attempts, kept as failed/年度总结.txt.3f2a1b4c-2",
            nameless: "failed …: reader-crashed after 2 attempts, kept as failed/….3f2a1b4c-2"),
        Row(
            .waitingForPermission(file), "waiting for 年度总结.txt: no permission to read it",
            nameless: "waiting for …: no permission to read it"),
        Row(
            .waitingLong(file, reason: "open-for-writing", seconds: 600),
            "waiting for 年度总结.txt, 600 s so far: open-for-writing",
            nameless: "waiting for …, 600 s so far: open-for-writing"),
        Row(
            .changedAfterClaim(file), "年度总结.txt changed while it was read, back to settling",
            nameless: "… changed while it was read, back to settling"),
        Row(.queueOverflowed, "inotify queue overflowed, listing the inbox instead"),
        Row(.watchLimitReached(folders: 2, seconds: 5), "inotify watches used up, listing 2 folders every 5 s instead"),
        Row(
            .pollingFileSystem(type: "NFS", seconds: 5),
            "the inbox is on NFS, which reports no events: listing it every 5 s"),
        Row(.inboxLost(problem: "unmounted"), "the inbox is gone: unmounted"),
        Row(.inboxBack(waiting: 1), "the inbox is back, 1 file waiting"),
        Row(
            .diskFull(full),
            "disk full, nothing is claimed until there is room: renameat 年报.txt: No space left on device (28)",
            nameless: "disk full, nothing is claimed until there is room: renameat: No space left on device (28)"),
        Row(
            .diskReadOnly(SystemError(call: "mkdirat", code: 30)),
            "disk not writable, nothing is claimed until it is: mkdirat: Read-only file system (30)"),
        Row(.diskRecovered(seconds: 90), "the disk takes files again after 90 s"),
        Row(
            .readerDied(file, reason: "reader-memory", detail: "signal 9", process: 4711, attempt: 1),
            "reader 4711 lost with 年度总结.txt, attempt 1: reader-memory, signal 9",
            nameless: "reader 4711 lost with …, attempt 1: reader-memory, signal 9"),
    ]

    @Test("what people read", arguments: rows)
    func messages(row: Row) {
        #expect(recorded(row.event, namesShown: true).message == row.message)
        #expect(recorded(row.event, namesShown: false).message == row.nameless ?? row.message)
    }

    @Test("every kind is in the table above, with its name, number and priority on the entry", arguments: rows)
    func kinds(row: Row) {
        let entry = recorded(row.event, namesShown: true)
        let kind = row.event.kind
        #expect(entry.messageID == kind.messageID && entry.priority == kind.priority)
        #expect(entry.fields.contains(field("SHOUWEN_EVENT", kind.rawValue)))
        #expect(Set(Self.rows.map(\.event.kind)) == Set(JournalEvent.Kind.allCases))
    }

    @Test("no number twice, each a random one (version 4), each name in small letters and dashes")
    func numbers() {
        let kinds = JournalEvent.Kind.allCases
        let numbers = kinds.map(\.messageID.description)
        #expect(Set(numbers).count == kinds.count)
        for number in numbers {
            #expect(number.utf8.count == 32 && Array(number.utf8)[12] == UInt8(ascii: "4"))
        }
        for kind in kinds {
            #expect(kind.rawValue.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) })
        }
    }

    @Test("without names no byte of a name, folder or title is in any field", arguments: rows)
    func nameless(row: Row) {
        for field in recorded(row.event, namesShown: false).fields {
            let text = String(decoding: field.value, as: UTF8.self)
            for secret in ["年度总结", "年报", "市中医医院"] { #expect(!text.contains(secret), "\(field.name)") }
            #expect(!["SHOUWEN_NAME", "SHOUWEN_FOLDER"].contains(field.name))
        }
    }

    @Test("the fields of an archived file, in the order of the text")
    func archivedFields() {
        let facts = FactCounts(indicators: 36, dates: 13, people: 4, organizations: 5, programmes: 2, honours: 1)
        let entry = recorded(
            .archived(Self.file, place: Self.place, facts: facts, milliseconds: 1042), namesShown: true)
        #expect(
            entry.fields == [
                field("SHOUWEN_NAME", "年度总结.txt"), JournalEntry.Field("SHOUWEN_PLACE", Self.place),
                field("SHOUWEN_MS", "1042"), field("SHOUWEN_INDICATORS", "36"), field("SHOUWEN_DATES", "13"),
                field("SHOUWEN_EVENT", "archived"), field("SHOUWEN_VERDICT", "archived"),
                field("SHOUWEN_FOLDER", "市中医医院/2026"), field("SHOUWEN_ID", "sha256:3f2a1b4c"),
                field("SHOUWEN_BYTES", "7547"), field("SHOUWEN_PEOPLE", "4"), field("SHOUWEN_ORGANIZATIONS", "5"),
                field("SHOUWEN_PROGRAMMES", "2"), field("SHOUWEN_HONOURS", "1"),
            ])
        #expect(entry.origin.file == "SupervisionTests/EventTests.swift")
    }

    @Test("a file name that is no text arrives byte for byte, and a system error with its number")
    func bytes() {
        let name: [UInt8] = [0xC4, 0xEA, 0x0A, 0x5C]
        let entry = recorded(.changedAfterClaim(ReportFile(name: name)), namesShown: true)
        #expect(entry.fields.contains(JournalEntry.Field("SHOUWEN_NAME", name)))
        #expect(recorded(.diskFull(Self.full), namesShown: true).fields.contains(field("ERRNO", "28")))
    }

    @Test("exactly the three ends of a file's way carry a verdict", arguments: rows)
    func verdicts(row: Row) {
        let verdict = recorded(row.event, namesShown: true).fields.first { $0.name == "SHOUWEN_VERDICT" }
        let expected = [JournalEvent.Kind.archived, .duplicate, .failed].contains(row.event.kind)
        #expect(verdict.map { String(decoding: $0.value, as: UTF8.self) } == (expected ? row.event.kind.rawValue : nil))
    }

    private func recorded(_ event: JournalEvent, namesShown: Bool) -> JournalEntry {
        let ear = Ear<JournalEntry>()
        EventLog(sink: JournalSink { ear.hear($0) }, namesShown: namesShown).record(event)
        return ear.heard.first ?? JournalEntry("nothing recorded", priority: .debug, origin: JournalEntry.Origin())
    }
}
