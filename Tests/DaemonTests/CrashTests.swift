// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Testing

@Suite("Crashes, full disks, restarts", .timeLimit(.minutes(10)))
struct CrashTests {
    @Test("killed again and again in the middle of a burst, nothing is lost, doubled or half there")
    func survivesKills() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        let total = 150
        for number in 0..<total { try daemon.drop("批/\(number).txt", sample(number)) }
        // The last ten are the same bytes as the first ten, under other names.
        for number in 0..<10 { try daemon.drop("又/\(number).txt", sample(number)) }
        var kills = 0
        while daemon.archived < total || !daemon.tree().allSatisfy({ $0.hasPrefix("archive/") }) {
            try daemon.start()
            let goal = min(total, daemon.archived + 8)
            try daemon.until("a little progress") {
                daemon.archived >= goal && (goal < total || daemon.tree().allSatisfy { $0.hasPrefix("archive/") })
            }
            daemon.kill()
            kills += 1
            try checkInvariants(daemon)
        }
        #expect(kills > 5, "the burst was over before it was interrupted")
        #expect(daemon.archived == total)
        let duplicates = try receipts(daemon).reduce(0) { $0 + ($1["duplicates"] as? Int ?? 0) }
        #expect(duplicates == 10)
        try daemon.start()
        #expect(daemon.stop() == 0)
        #expect(daemon.archived == total, "recovery of nothing changed something")
    }

    /// Every directory of the archive is complete, and its report is about the bytes beside it.
    private func checkInvariants(_ daemon: RunningDaemon) throws {
        for receipt in try receipts(daemon) {
            let place = daemon.root.appending(path: "archive/\(receipt["place"] as? String ?? "?")")
            let report = try JSONSerialization.jsonObject(with: Data(contentsOf: place.appending(path: "report.json")))
            #expect((report as? [String: Any])?["id"] as? String == receipt["id"] as? String)
            let original = place.appending(path: receipt["original"] as? String ?? "?")
            let size = try FileManager.default.attributesOfItem(atPath: original.path)[.size] as? Int
            #expect(size == receipt["bytes"] as? Int)
        }
    }

    private func receipts(_ daemon: RunningDaemon) throws -> [[String: Any]] {
        try daemon.tree().filter { $0.hasPrefix("archive/") && $0.hasSuffix("/receipt.json") }.map { path in
            let data = try Data(contentsOf: daemon.root.appending(path: path))
            return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        }
    }

    @Test(
        "what is written into a claimed file while it is read is never filed under the digest of what was there before")
    func noticesChanges() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s", "READERS_COUNT": "1"])
        try daemon.start()
        try daemon.drop("a.txt", sample(1))
        try daemon.until("archived") { daemon.archived == 1 }
        var reader: Int32 = 0
        try daemon.until("the reader is known") {
            guard !daemon.statusText.isEmpty else { return false }
            let status = try JSONSerialization.jsonObject(with: Data(daemon.statusText.utf8)) as? [String: Any]
            reader = ((status?["readers"] as? [[String: Any]])?.first?["pid"] as? Int).map { Int32($0) } ?? 0
            return reader > 0
        }
        _ = Glibc.kill(reader, SIGSTOP)
        try daemon.drop("b.txt", sample(2))
        try daemon.until("it is given to the reader") { daemon.tree().contains { $0.hasSuffix("/attempt.1") } }
        let claimed = try #require(daemon.tree().first { $0.hasPrefix("work/") && $0.hasSuffix("/b.txt") })
        let handle = try FileHandle(forWritingTo: daemon.root.appending(path: claimed))
        try handle.write(contentsOf: Data((sample(3) + "补记。").utf8))
        try handle.close()
        _ = Glibc.kill(reader, SIGCONT)
        try daemon.until("archived") { daemon.archived == 2 }
        #expect(daemon.logText.contains("changed"))
        try checkInvariants(daemon)
    }

    @Test("a report whose original was taken from the archive is filed again, not called a duplicate")
    func neverTrustsAHalfReport() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        try daemon.start()
        try daemon.drop("a.txt", sample(1))
        try daemon.until("archived") { daemon.archived == 1 }
        let original = try #require(daemon.tree().first { $0.hasPrefix("archive/") && $0.hasSuffix("/a.txt") })
        try FileManager.default.removeItem(at: daemon.root.appending(path: original))
        try daemon.drop("b.txt", sample(1))
        try daemon.until("filed a second time") { daemon.archived == 2 }
        #expect(daemon.tree().contains { $0.hasPrefix("archive/") && $0.hasSuffix("/b.txt") })
    }

    @Test("a name of the file that stays outside can't change what is in the archive")
    func copiesLinkedFiles() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        try daemon.start()
        try shell("ln ../report a.txt", in: daemon.inbox, beside: ["report": sample(1)])
        try daemon.until("archived") { daemon.archived == 1 }
        try shell("echo 补记 >> ../report", in: daemon.inbox)
        try checkInvariants(daemon)
    }

    @Test("told to stop in the middle of taking files, it ends and leaves them where they were")
    func stopsWhileTaking() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        try daemon.start()
        daemon.signal(SIGSTOP)
        for number in 0..<40 { try daemon.drop("\(number).txt", sample(number)) }
        daemon.signal(SIGTERM)
        daemon.signal(SIGCONT)
        let began = Date()
        #expect(daemon.stop() == 0)
        #expect(Date().timeIntervalSince(began) < 15)
        #expect(!daemon.tree().contains { $0.hasPrefix("work/") })
        #expect(daemon.tree().count { $0.hasPrefix("inbox/") } + daemon.archived == 40)
    }

    @Test("a second daemon on the same root is refused and told who is first")
    func refusesSecond() throws {
        let daemon = try RunningDaemon()
        try daemon.start()
        let second = Process()
        second.executableURL = RunningDaemon.built("shouwen")
        second.arguments = ["run", "--root", daemon.root.path]
        second.environment = [:]
        let pipe = Pipe()
        second.standardError = pipe
        try second.run()
        second.waitUntilExit()
        let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(second.terminationStatus == 75)
        #expect(words.contains("\(daemon.process?.processIdentifier ?? 0)"))
    }

    @Test(
        "a full disk stops the desk, and room starts it again, by itself",
        .enabled(if: isRoot, "needs root: loop mount"))
    func survivesFullDisk() throws {
        let disk = try LoopDisk(megabytes: 24)
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s", "DISK_RESERVE": "2MiB"], parent: disk.mount)
        try shell("cat /dev/zero > ../filler 2>/dev/null || true", in: daemon.inbox)
        try daemon.start()
        try shell("cp /dev/null a.txt; rm ../filler.part 2>/dev/null || true", in: daemon.inbox)
        try shell("ln -s x l", in: daemon.inbox)
        try daemon.until("it says that the disk is full") { daemon.logText.contains("disk") }
        #expect(daemon.archived == 0 && daemon.failed == 0)
        #expect(daemon.tree().contains { $0.hasPrefix("inbox/") })
        try shell("rm ../filler", in: daemon.inbox)
        try daemon.drop("b.txt", sample(1))
        try daemon.until("archived") { daemon.archived == 1 && daemon.failed == 2 }
    }

    @Test(
        "a disk that becomes read-only stops the desk, and goes on when it is writable",
        .enabled(if: isRoot, "needs root"))
    func survivesReadOnly() throws {
        let disk = try LoopDisk(megabytes: 24)
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s", "DISK_RESERVE": "0"], parent: disk.mount)
        try daemon.start()
        try daemon.drop("a.txt", sample(1))
        try daemon.until("archived") { daemon.archived == 1 }
        daemon.signal(SIGSTOP)
        try daemon.drop("b.txt", sample(2))
        try shell("mount -o remount,ro .", in: disk.mount)
        daemon.signal(SIGCONT)
        try daemon.until("it says that the disk is read-only") { daemon.logText.contains("Read-only file system") }
        #expect(daemon.archived == 1)
        try shell("mount -o remount,rw \(disk.mount.path)", in: disk.mount)
        try daemon.until("archived") { daemon.archived == 2 }
    }

    @Test("a reload takes a good configuration and refuses a bad one")
    func reloads() throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": "0s"])
        let file = daemon.root.appending(path: "shouwen.yaml")
        try Data("files:\n  max-size: 1MiB\n".utf8).write(to: file)
        try daemon.start(["--config", file.path])
        try Data("files:\n  max-size: 1KiB\n".utf8).write(to: file)
        daemon.signal(SIGHUP)
        try daemon.until("the change is told") { daemon.logText.contains("files.max-size changed") }
        try daemon.drop("大.txt", String(repeating: "大", count: 1000))
        try daemon.until("failed") { daemon.failed == 1 }
        #expect(try daemon.reasons() == ["too-large"])
        try Data("files:\n  max-sice: 1\n".utf8).write(to: file)
        daemon.signal(SIGHUP)
        try daemon.until("the mistake is told") { daemon.logText.contains("max-sice") }
        try daemon.drop("小.txt", sample(1))
        try daemon.until("archived with the old configuration") { daemon.archived == 1 }
    }
}

/// A small ext4 file system in a file, mounted.
final class LoopDisk {
    let mount: URL
    private let image: URL

    init(megabytes: Int) throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")
        mount = base
        image = base.appendingPathExtension("img")
        try FileManager.default.createDirectory(at: mount, withIntermediateDirectories: true)
        try shell(
            "truncate -s \(megabytes)M '\(image.path)'; mkfs.ext4 -q -m 0 '\(image.path)'; mount -o loop '\(image.path)' .",
            in: mount)
    }

    deinit {
        try? shell("umount -l '\(mount.path)'; rm -rf '\(image.path)' '\(mount.path)'", in: URL(filePath: "/tmp"))
    }
}
