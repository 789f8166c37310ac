// SPDX-License-Identifier: Apache-2.0
// The desk with a reader that misbehaves on demand. Needs a rehearsal build, which deploy/test makes:
//
//     SHOUWEN_REHEARSAL=1 swift build --scratch-path .build-rehearsal --product shouwen-reader
//     SHOUWEN_REHEARSAL_READER=$PWD/.build-rehearsal/debug/shouwen-reader swift test --filter DaemonTests
import Foundation
import Glibc
import Testing

private let rehearsalReader = ProcessInfo.processInfo.environment["SHOUWEN_REHEARSAL_READER"].map { URL(filePath: $0) }

@Suite(
    "The desk with a bad reader", .enabled(if: rehearsalReader != nil, "needs SHOUWEN_REHEARSAL_READER"),
    .timeLimit(.minutes(10)))
struct ReaderTests {
    private static let limits = [
        "WATCH_SETTLE": "0s", "READERS_TIME": "2s", "READERS_CPU": "1s", "READERS_MEMORY": "128MiB",
        "READERS_OUTPUT": "1MiB",
    ]

    @Test(
        "fails the file after two tries with its reason, and goes on",
        arguments: [
            ("crash", "reader-crashed"), ("abort", "reader-crashed"), ("exit 3", "reader-crashed"),
            ("hang", "reader-timeout"), ("spin", "reader-timeout"), ("allocate", "reader-memory"),
            ("huge", "reader-output"), ("garbage", "reader-protocol"), ("no-json", "reader-protocol"),
            ("wrong-id", "reader-protocol"), ("close", "reader-protocol"),
        ])
    func failsTheFile(_ action: String, _ reason: String) throws {
        let daemon = try RunningDaemon(Self.limits, reader: rehearsalReader)
        try daemon.start()
        try daemon.drop("坏.txt", "#!shouwen-rehearsal \(action)\n")
        try daemon.until("failed") { daemon.failed == 1 }
        #expect(try daemon.reasons() == [reason])
        let record = try #require(daemon.tree().first { $0.hasSuffix("/reason.json") })
        let text = try String(contentsOf: daemon.root.appending(path: record), encoding: .utf8)
        #expect(text.contains("\"attempts\" : 2"))
        try daemon.drop("好.txt", sample(1))
        try daemon.until("the next file is archived") { daemon.archived == 1 }
        #expect(daemon.stop() == 0)
    }

    @Test("a file that takes the daemon along twice is failed the third time, the innocent beside it are not")
    func quarantinesKillers() throws {
        let daemon = try RunningDaemon(
            Self.limits.merging(["READERS_TIME": "1h", "READERS_CPU": "1h"]) { $1 }, reader: rehearsalReader)
        try daemon.drop("毒.txt", "#!shouwen-rehearsal hang\n")
        for _ in 1...2 {
            try daemon.start()
            try daemon.until("it is being read") {
                daemon.tree().contains { $0.hasSuffix("/report.json") && $0.hasPrefix("work/") }
            }
            daemon.kill()
        }
        try daemon.drop("好.txt", sample(1))
        try daemon.start()
        try daemon.until("failed and archived") { daemon.failed == 1 && daemon.archived == 1 }
        #expect(try daemon.reasons() == ["reader-crashed"])
    }

    @Test("told to stop while a reader hangs, the daemon gives the file back in time")
    func stopsInTime() throws {
        let daemon = try RunningDaemon(
            Self.limits.merging(["READERS_TIME": "1h", "READERS_CPU": "1h", "STOP_GRACE": "500ms"]) { $1 },
            reader: rehearsalReader)
        try daemon.start()
        try daemon.drop("慢.txt", "#!shouwen-rehearsal hang\n")
        try daemon.until("it is being read") { daemon.tree().contains { $0.hasPrefix("work/") } }
        let began = Date()
        #expect(daemon.stop() == 0)
        #expect(Date().timeIntervalSince(began) < 5)
        #expect(daemon.tree() == ["inbox/慢.txt"])
    }

    @Test("readers that all die at once are replaced")
    func replacesReaders() throws {
        let daemon = try RunningDaemon(Self.limits, reader: rehearsalReader)
        try daemon.start()
        for number in 0..<20 {
            try daemon.drop("\(number)-坏.txt", "#!shouwen-rehearsal crash\n第\(number)份")
            try daemon.drop("\(number)-好.txt", sample(number))
        }
        try daemon.until("every file has its verdict", seconds: 60) { daemon.failed == 20 && daemon.archived == 20 }
        let alive = try String(
            contentsOf: URL(filePath: "/proc/\(daemon.process?.processIdentifier ?? 0)/status"), encoding: .utf8)
        #expect(!alive.contains("State:\tZ"))
    }
}
