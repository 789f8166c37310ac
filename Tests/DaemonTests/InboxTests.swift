// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Testing

@Suite("The inbox under the daemon", .timeLimit(.minutes(10)))
struct InboxTests {
    @Test("a file that a process holds open for writing waits, and is taken when it is closed")
    func waitsForWriters() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        try daemon.start()
        let writer = try FileHandle(forWritingTo: try created(daemon.inbox.appending(path: "a.txt")))
        try writer.write(contentsOf: Data(sample(1).utf8))
        try daemon.until("it says why it waits") {
            daemon.statusText.contains("open-for-writing")
        }
        #expect(daemon.archived == 0)
        try writer.close()
        try daemon.until("archived") { daemon.archived == 1 }
    }

    @Test("a file that grows is taken whole")
    func takesGrowingFilesWhole() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "300ms"])
        try daemon.start()
        try shell("for i in $(seq 20); do echo 第$i行。 >> a.txt; sleep 0.05; done", in: daemon.inbox)
        try daemon.until("archived") { daemon.archived == 1 }
        let original = try #require(daemon.tree().first { $0.hasSuffix("/a.txt") })
        let text = try String(decoding: Data(contentsOf: daemon.root.appending(path: original)), as: UTF8.self)
        #expect(text.hasSuffix("第20行。\n"))
    }

    @Test("an inbox that is deleted and made anew is watched again")
    func survivesDeletion() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        try daemon.start()
        try FileManager.default.removeItem(at: daemon.inbox)
        try daemon.until("it says that the inbox is gone") { daemon.logText.contains("inbox") }
        try FileManager.default.createDirectory(at: daemon.inbox, withIntermediateDirectories: true)
        try daemon.drop("a.txt", sample(1))
        try daemon.until("archived") { daemon.archived == 1 }
    }

    @Test(
        "an inbox on a mount of its own, mounted and unmounted while the daemon runs",
        .enabled(if: isRoot, "needs root"))
    func survivesMounts() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        try daemon.start()
        try shell("mount -t tmpfs none .", in: daemon.inbox)
        defer { try? shell("umount inbox || true", in: daemon.root) }
        try shell("cp ../report a.txt", in: daemon.inbox, beside: ["report": sample(1)])
        try daemon.until("archived from the mount, by copying") { daemon.archived == 1 }
        #expect(daemon.tree().filter { $0.hasPrefix("inbox/") }.isEmpty)
        try shell("umount inbox", in: daemon.root)
        try daemon.drop("b.txt", sample(2))
        try daemon.until("archived from below the mount") { daemon.archived == 2 }
    }

    @Test("events that the kernel drops are made up for by a listing")
    func survivesOverflow() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        try daemon.start()
        daemon.signal(SIGSTOP)
        // More than fs.inotify.max_queued_events of 16384 even on generous systems: three events a file.
        let limit =
            Int(
                String(
                    decoding: try Data(contentsOf: URL(filePath: "/proc/sys/fs/inotify/max_queued_events")),
                    as: UTF8.self
                )
                .trimmingCharacters(in: .whitespacesAndNewlines)) ?? 16384
        try shell(
            """
            python3 -c '
            import os
            for i in range(\(limit)):
                os.close(os.open("a.part", os.O_CREAT)); os.unlink("a.part")'
            """, in: daemon.inbox)
        try shell("mkdir 乙; cp ../report 乙/a.txt", in: daemon.inbox, beside: ["report": sample(1)])
        daemon.signal(SIGCONT)
        try daemon.until("archived", seconds: 60) { daemon.archived == 1 }
        #expect(daemon.logText.contains("overflowed"), "the overflow was not provoked")
    }

    @Test(
        "an inbox file of another user without permission waits until it may be read",
        .enabled(if: isRoot, "needs root"))
    func waitsForPermission() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"], asNobody: true)
        try daemon.start()
        try shell("install -m 600 ../report a.txt", in: daemon.inbox, beside: ["report": sample(1)])
        try daemon.until("it says why it waits") { daemon.logText.contains("permission") }
        #expect(daemon.archived == 0)
        try shell("chmod 644 a.txt", in: daemon.inbox)
        try daemon.until("archived") { daemon.archived == 1 }
        // Another user's file is copied: its owner can't write into the archive through a descriptor kept open.
        let original = try #require(daemon.tree().first { $0.hasSuffix("/a.txt") })
        let attributes = try FileManager.default.attributesOfItem(atPath: daemon.root.appending(path: original).path)
        #expect(attributes[.ownerAccountID] as? Int == 65534)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test(
        "a folder that may not be listed is told, and its files are taken once it may be",
        .enabled(if: isRoot, "needs root"))
    func tellsClosedFolders() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s", "WATCH_RESCAN": "5s"], asNobody: true)
        try shell("mkdir 密; cp ../report 密/a.txt; chmod 700 密", in: daemon.inbox, beside: ["report": sample(1)])
        try daemon.start()
        try daemon.until("it is told") { daemon.logText.contains("may not be listed") }
        try shell("chmod 777 密", in: daemon.inbox)
        try daemon.until("archived") { daemon.archived == 1 }
    }

    private func created(_ url: URL) throws -> URL {
        try Data().write(to: url)
        return url
    }
}
