// SPDX-License-Identifier: Apache-2.0
// What the manager hears: by an ear of the test's own, and once through the real library and a real socket.
import Glibc
import Synchronization
import Testing

@testable import Supervision

/// Keeps what it hears.
final class Ear<Heard: Sendable>: Sendable {
    private let all = Mutex<[Heard]>([])
    func hear(_ value: Heard) { all.withLock { $0.append(value) } }
    var heard: [Heard] { all.withLock { $0 } }
}

@Suite("Telling systemd")
struct NotifierTests {
    struct Message: Sendable {
        let call: @Sendable (inout Notifier) -> Void
        let expected: String
        init(_ call: @escaping @Sendable (inout Notifier) -> Void, _ expected: String) {
            (self.call, self.expected) = (call, expected)
        }
    }

    @Test(
        "every message, to the byte",
        arguments: [
            Message({ $0.ready(status: "等待 3") }, "READY=1\nSTATUS=等待 3"),
            Message({ $0.status("解析 1 · 归档 2") }, "STATUS=解析 1 · 归档 2"),
            Message({ $0.status("a\nREADY=1") }, "STATUS=a\\x0AREADY=1"),
            Message({ $0.status("\u{1B}[2Jx") }, "STATUS=\\x1B[2Jx"),
            Message({ $0.reloading(monotonicMicroseconds: 1_234_567) }, "RELOADING=1\nMONOTONIC_USEC=1234567"),
            Message({ $0.stopping() }, "STOPPING=1"),
            Message({ $0.watchdog() }, "WATCHDOG=1"),
            Message({ $0.extendTimeout(microseconds: 30_000_000) }, "EXTEND_TIMEOUT_USEC=30000000"),
            Message({ $0.trigger() }, "WATCHDOG=trigger"),
        ])
    func messages(message: Message) {
        let ear = Ear<String>()
        var notifier = Notifier(journal: JournalSink { _ in }) { state in
            ear.hear(state)
            return 1
        }
        message.call(&notifier)
        #expect(ear.heard == [message.expected])
    }

    @Test("a status is cut at 1,000 bytes, between characters")
    func longStatus() {
        let ear = Ear<String>()
        var notifier = Notifier(journal: JournalSink { _ in }) { state in
            ear.hear(state)
            return 1
        }
        notifier.status(String(repeating: "档", count: 400))
        #expect(ear.heard == ["STATUS=" + String(repeating: "档", count: 333)])
    }

    @Test("a manager that won't listen is told to the journal once, and again after it listened")
    func failure() {
        let entries = Ear<JournalEntry>()
        let results = Mutex<[CInt]>([-ECONNREFUSED, -ECONNREFUSED, 1, -ENOBUFS, 0])
        var notifier = Notifier(journal: JournalSink { entries.hear($0) }) { _ in results.withLock { $0.removeFirst() }
        }
        for _ in 0..<5 { notifier.watchdog() }
        #expect(
            entries.heard.map(\.message) == [
                "systemd can't be told how we are: sd_notify: Connection refused (111)",
                "systemd can't be told how we are: sd_notify: No buffer space available (105)",
            ])
        #expect(entries.heard.allSatisfy { $0.priority == .warning })
    }

    @Test("through libsystemd and a socket; half the watchdog's time; nothing at all without a manager")
    func realSocket() async throws {
        // In a process of its own, because the environment is the process's.
        await #expect(processExitsWith: .success) {
            unsetenv("NOTIFY_SOCKET")
            unsetenv("WATCHDOG_USEC")
            let entries = Ear<JournalEntry>()
            var alone = Notifier(journal: JournalSink { entries.hear($0) })
            alone.ready(status: "x")
            #expect(entries.heard == [])
            #expect(Notifier.watchdogInterval == nil)

            let name = "shouwen-test-\(getpid())"
            let socket = Glibc.socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let length = withUnsafeMutableBytes(of: &address.sun_path) { path in
                path.copyBytes(from: [0] + Array(name.utf8))
                return socklen_t(MemoryLayout<sa_family_t>.size + 1 + name.utf8.count)
            }
            let bound = withUnsafePointer(to: address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) }
            }
            #expect(bound == 0)
            setenv("NOTIFY_SOCKET", "@" + name, 1)
            setenv("WATCHDOG_USEC", "30000000", 1)
            setenv("WATCHDOG_PID", "\(getpid())", 1)
            var notifier = Notifier(journal: JournalSink { entries.hear($0) })
            notifier.ready(status: "等待 3")
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = recv(socket, &bytes, bytes.count, CInt(MSG_DONTWAIT))
            #expect(count > 0 && String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "READY=1\nSTATUS=等待 3")
            #expect(Notifier.watchdogInterval == 15_000_000_000)
            setenv("WATCHDOG_PID", "1", 1)
            #expect(Notifier.watchdogInterval == nil)
            #expect(entries.heard == [])
        }
    }
}
