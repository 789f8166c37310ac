// SPDX-License-Identifier: Apache-2.0
// What systemd is told, by sd_notify(3). Without a manager every call does nothing, so that nobody has to ask first.
import CSystemd
import Kernel

/// The service manager that started us, if one did.
///
/// Call from the process that systemd started: the unit has `NotifyAccess=main`. Calls can't block the loop for long:
/// the manager's socket takes datagrams, and one that it won't take is lost. A lost message is told to the journal once.
package struct Notifier: Sendable {
    private let journal: JournalSink
    private let send: @Sendable (String) -> CInt
    private var isFailureTold = false

    /// The manager named by NOTIFY_SOCKET; failures are told to `journal`.
    package init(journal: JournalSink) {
        self.init(journal: journal) { state in sd_notify(0, state) }
    }

    /// A manager of the test's own: `send` has the result of sd_notify(3), negative errno or 0 for nobody there.
    init(journal: JournalSink, send: @escaping @Sendable (String) -> CInt) {
        self.journal = journal
        self.send = send
    }

    /// How often at least ``watchdog()`` must be called, in nanoseconds; `nil` if nobody waits for it.
    ///
    /// Half of what systemd would tolerate, as sd_watchdog_enabled(3) advises.
    package static var watchdogInterval: Int64? {
        var microseconds: UInt64 = 0
        guard sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
        return Int64(min(microseconds, UInt64(Int64.max) / 1000)) * 1000 / 2
    }

    /// Start or reload is finished: READY=1.
    package mutating func ready(status: String) { tell(["READY=1", "STATUS=\(statusLine(status))"]) }

    /// What `systemctl status` shows: STATUS=, one line.
    package mutating func status(_ status: String) { tell(["STATUS=\(statusLine(status))"]) }

    /// The configuration is being read again, until ``ready(status:)``: RELOADING=1.
    ///
    /// `monotonicMicroseconds` is CLOCK_MONOTONIC now, by which systemd knows an answer to an earlier reload.
    package mutating func reloading(monotonicMicroseconds: Int64) {
        tell(["RELOADING=1", "MONOTONIC_USEC=\(monotonicMicroseconds)"])
    }

    /// The end has begun: STOPPING=1.
    package mutating func stopping() { tell(["STOPPING=1"]) }

    /// The loop went round and did something: WATCHDOG=1.
    ///
    /// Never from a timer of its own: that would only prove that the timer runs.
    package mutating func watchdog() { tell(["WATCHDOG=1"]) }

    /// Start, reload or stop needs this much longer from now on, and says so again within it: EXTEND_TIMEOUT_USEC=.
    package mutating func extendTimeout(microseconds: Int64) { tell(["EXTEND_TIMEOUT_USEC=\(microseconds)"]) }

    /// We are beyond repair: act as if the watchdog had run out, WATCHDOG=trigger.
    package mutating func trigger() { tell(["WATCHDOG=trigger"]) }

    private mutating func tell(_ lines: [String]) {
        let result = send(lines.joined(separator: "\n"))
        guard result < 0 else {
            isFailureTold = false
            return
        }
        guard !isFailureTold else { return }
        isFailureTold = true
        let error = SystemError(call: "sd_notify", code: result == CInt.min ? CInt.max : -result)
        journal.write(
            JournalEntry(
                "systemd can't be told how we are: \(error)", priority: .warning,
                fields: [JournalEntry.Field(JournalField.errno.rawValue, Array("\(error.code)".utf8))],
                origin: JournalEntry.Origin()))
    }

    /// `status` as one safe line that the manager's 4,096 byte buffer holds with room to spare.
    private func statusLine(_ status: String) -> String { shortened(singleLine(status), to: 1000) }
}
