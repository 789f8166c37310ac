// SPDX-License-Identifier: Apache-2.0
// Every misbehaviour of a reader, for real. Needs a rehearsal build of the reader, which no normal build makes:
//
//     SHOUWEN_REHEARSAL=1 swift build --scratch-path .build-rehearsal --product shouwen-reader
//     SHOUWEN_REHEARSAL_READER=$PWD/.build-rehearsal/debug/shouwen-reader swift test --filter ReadersTests
//
// Without SHOUWEN_REHEARSAL_READER these tests are skipped.
import Exchange
import Foundation
import Kernel
import Readers
import Testing

private let rehearsalReader = ProcessInfo.processInfo.environment["SHOUWEN_REHEARSAL_READER"]

/// The limits of a rehearsal: short, so that tests are.
private func limits(
    count: Int = 1, wall: Int = 20, processor: Int = 20, memory: UInt64 = 256 << 20, output: Int = 1 << 20,
    recycleAfter: Int = 100
) -> ReaderLimits {
    ReaderLimits(
        count: count, recycleAfter: recycleAfter, wallSeconds: wall, processorSeconds: processor, memory: memory,
        output: output)
}

private func rehearse(_ limits: ReaderLimits = limits()) throws -> Bench {
    try Bench(program: Array((rehearsalReader ?? "").utf8), limits)
}

private func script(_ action: String) -> [UInt8] { Array("#!shouwen-rehearsal \(action)\n".utf8) }

@Suite("A reader that", .enabled(if: rehearsalReader != nil), .timeLimit(.minutes(10)), .serialized)
struct RehearsalTests {
    /// A misbehaviour, the verdict, and a part of its detail.
    struct Death: Sendable, CustomTestStringConvertible {
        let action: String
        let reason: ReadOutcome.DeathReason
        let detail: String
        let limits: ReaderLimits
        var testDescription: String { action }

        /// The wall clock is generous, because a busy machine gives a reader little processor time.
        init(_ action: String, _ reason: ReadOutcome.DeathReason, _ detail: String, wall: Int = 30) {
            self.action = action
            self.reason = reason
            self.detail = detail
            limits = ReaderLimits(
                count: 1, recycleAfter: 100, wallSeconds: wall, processorSeconds: 1, memory: 256 << 20, output: 1 << 20)
        }
    }

    static let deaths: [Death] = [
        // A trap is SIGILL on x86 and SIGTRAP on ARM.
        Death("crash", .crashed, "signal "), Death("abort", .crashed, "signal 6"),
        Death("overflow", .crashed, "signal 11"), Death("exit 3", .crashed, "exit status 3"),
        Death("exit 0", .crashed, "exit status 0"), Death("short", .crashed, "exit status 0"),
        Death("hang", .timeout, "wall clock", wall: 3), Death("spin", .timeout, "processor time"),

        Death("spin-on", .timeout, "wall clock", wall: 3), Death("allocate", .memory, "limit 256 MiB"),
        Death("report 2000000", .output, "at most 1048576"), Death("huge", .output, "at most 1048576"),
        Death("garbage", .protocol, "no frame"), Death("wrong-id", .protocol, "another id"),
        Death("wrong-job", .protocol, "instead of"), Death("no-json", .protocol, "invalid JSON (syntax)"),
        Death("half-json", .protocol, "ends before its end"), Death("no-utf8", .protocol, "invalid JSON (encoding)"),
        Death("other-json", .protocol, "another id"), Death("nothing", .protocol, "an empty report"),
        Death("hello", .protocol, "out of turn"), Death("close", .protocol, "closed its connection"),
    ]

    @Test("misbehaves is told from others and replaced", arguments: deaths)
    func dies(death: Death) throws {
        let bench = try rehearse(death.limits)
        let job = try bench.start(script(death.action))
        let outcome = try #require(try bench.outcomes(within: 40).first)
        guard case .died(job, let reason, let detail, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason == death.reason)
        #expect(detail.contains(death.detail), "\(detail)")
        #expect(bench.pool.freeSlots == 1)
        #expect(bench.pool.status.isEmpty)
        // The next file finds a fresh reader and is none the worse for it.
        let next = try bench.start(script("report"))
        guard case .report(next, _) = try #require(try bench.outcomes().first) else {
            Issue.record("no report after \(death.action)")
            return
        }
        #expect(try bench.written(next).count > 160)
    }

    @Test("writes without end is ended, and no more than a report is kept")
    func endless() throws {
        let bench = try rehearse()
        let job = try bench.start(script("endless 100000"))
        let outcome = try #require(try bench.outcomes().first)
        // Either the surplus came with the last bytes, or the report counted and the reader died of it while idle.
        switch outcome {
        case .died(_, let reason, _, _): #expect(reason == .protocol)
        case .report:
            #expect(try bench.settles { bench.pool.idleDeaths == 1 })
        case .refused, .notReady, .unwritten: Issue.record("\(outcome)")
        }
        #expect(try bench.written(job).count <= 200_000)
        #expect(try bench.settles { bench.pool.status.isEmpty })
    }

    @Test("answers twice loses its place, its first answer stands or falls whole")
    func twice() throws {
        let bench = try rehearse()
        try bench.start(script("twice"))
        let outcome = try #require(try bench.outcomes().first)
        if case .report = outcome {
            #expect(try bench.settles { bench.pool.idleDeaths == 1 })
        } else if case .died(_, .protocol, _, _) = outcome {
        } else {
            Issue.record("\(outcome)")
        }
        #expect(try bench.settles { bench.pool.status.isEmpty && bench.pool.freeSlots == 1 })
    }

    @Test("dies after a whole answer has still answered")
    func answersAndDies() throws {
        let bench = try rehearse()
        for _ in 0..<10 {
            let job = try bench.start(script("report-and-die 60000"))
            guard case .report(job, _) = try #require(try bench.outcomes().first) else {
                Issue.record("no report")
                return
            }
            #expect(try bench.written(job).count > 60_000)
        }
    }

    @Test("complains at length is remembered by its last words only, and they are safe to show")
    func lastWords() throws {
        let bench = try rehearse()
        try bench.start(script("words 100000"))
        guard case .died(_, .crashed, _, let words) = try #require(try bench.outcomes().first) else {
            Issue.record("no death")
            return
        }
        #expect(words.hasSuffix("word 99998 | word 99999"))
        #expect(words.utf8.count <= 1024)
        #expect(!words.contains("\n"))
    }

    @Test("refuses with a terminal's escape sequences is shown without them")
    func escapes() throws {
        let bench = try rehearse()
        let job = try bench.start(script("refuse"))
        let outcome = try bench.outcomes().first
        #expect(outcome == .refused(job, reason: "binary", detail: "\\x1B[31m红"))
    }

    @Test("attacks from inside gets nowhere")
    func attack() throws {
        let bench = try rehearse()
        try bench.start(script("attack"))
        let outcome = try #require(try bench.outcomes().first)
        guard case .refused(_, "rehearsal", let detail) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let attempts = detail.split(separator: " ")
        #expect(attempts.count >= 34)
        // EPERM from the filter, for every single one.
        for attempt in attempts { #expect(attempt.hasSuffix("=1"), "\(attempt)") }
        #expect(!FileManager.default.fileExists(atPath: "/tmp/shouwen-rehearsal-escape"))
    }

    @Test("is one of four that die at once takes nobody along")
    func allAtOnce() throws {
        let bench = try rehearse(limits(count: 4))
        for action in ["crash", "abort", "exit 1", "garbage"] { try bench.start(script(action)) }
        #expect(bench.pool.freeSlots == 0)
        let outcomes = try bench.outcomes(4)
        #expect(Set(outcomes.map(\.job.number)) == [1, 2, 3, 4])
        #expect(bench.pool.freeSlots == 4)
        for _ in 0..<4 { try bench.start(script("report")) }
        #expect(try bench.outcomes(4).allSatisfy { if case .report = $0 { true } else { false } })
    }

    @Test("is killed from outside has run out of memory, busy; is a nuisance, idle")
    func killed() throws {
        let bench = try rehearse()
        try bench.start(script("hang"))
        // Long enough to begin.
        _ = try bench.settles(within: 0.5) { false }
        kill(try #require(bench.pool.status.first).processIdentifier, SIGKILL)
        guard case .died(_, .memory, let detail, _) = try #require(try bench.outcomes().first) else {
            Issue.record("no death")
            return
        }
        #expect(detail.contains("killed by the kernel"))

        try bench.start(script("report"))
        #expect(try bench.outcomes().count == 1)
        let idle = try #require(bench.pool.status.first)
        kill(idle.processIdentifier, SIGKILL)
        #expect(try bench.settles { bench.pool.status.isEmpty })
        #expect(bench.pool.idleDeaths == 1)
    }

    @Test("died unnoticed while idle does not cost the next file its verdict")
    func diedUnnoticed() throws {
        let bench = try rehearse()
        try bench.start(script("report"))
        #expect(try bench.outcomes().count == 1)
        let former = try #require(bench.pool.status.first).processIdentifier
        kill(former, SIGKILL)
        // No turn of the loop in between: the pool has not heard of it.
        usleep(100_000)
        let job = try bench.start(script("report"))
        guard case .report(job, _) = try #require(try bench.outcomes().first) else {
            Issue.record("no report")
            return
        }
        #expect(bench.pool.status.first?.processIdentifier != former)
    }

    @Test(
        "went deaf, or dies late, does not cost the next file its verdict",
        arguments: ["deaf", "report-and-die", "twice"])
    func diesLate(action: String) throws {
        let bench = try rehearse(limits(wall: 4))
        var caughtAtOnce = 0
        for _ in 0..<3 {
            try bench.start(script(action))
            guard case .report = try #require(try bench.outcomes().first) else {
                caughtAtOnce += 1
                continue
            }
            let next = try bench.start(script("report"))
            guard case .report(next, _) = try #require(try bench.outcomes().first) else {
                Issue.record("no report")
                return
            }
        }
        #expect(bench.pool.idleDeaths + caughtAtOnce == 3)
    }

    @Test("ignores the signals of terminal and service manager while it works")
    func signals() throws {
        let bench = try rehearse()
        try bench.start(script("report"))
        #expect(try bench.outcomes().count == 1)
        let reader = try #require(bench.pool.status.first).processIdentifier
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { kill(reader, signal) }
        try bench.start(script("report"))
        #expect(try bench.outcomes().count == 1)
        #expect(bench.pool.status.first?.processIdentifier == reader)
    }

    @Test("works on many files may use its processor time for each of them")
    func processorTime() throws {
        let bench = try rehearse(limits(processor: 2))
        for _ in 0..<4 {
            try bench.start(script("work 1000"))
            guard case .report = try #require(try bench.outcomes().first) else {
                Issue.record("no report")
                return
            }
        }
        #expect(bench.pool.status.map(\.jobsDone) == [4])
        // … and no more: the time used before does not count against the next file, nor for it.
        try bench.start(script("spin"))
        guard case .died(_, .timeout, "processor time used up", _) = try #require(try bench.outcomes().first) else {
            Issue.record("no timeout")
            return
        }
    }

    @Test("has done its share is replaced, as is one of other limits")
    func recycling() throws {
        let bench = try rehearse(limits(recycleAfter: 3))
        var readers: [Int32] = []
        for _ in 0..<7 {
            try bench.start(script("report"))
            readers.append(try #require(bench.pool.status.first).processIdentifier)
            #expect(try bench.outcomes().count == 1)
        }
        #expect(readers[0] == readers[2] && readers[3] == readers[5])
        #expect(Set(readers).count == 3)
        bench.pool.apply(limits(memory: 300 << 20))
        try bench.start(script("report"))
        #expect(bench.pool.status.first?.processIdentifier != readers[6])
        #expect(try bench.outcomes().count == 1)
        #expect(bench.pool.idleDeaths == 0)
    }

    @Test("is one too many goes when its job is done")
    func resizing() throws {
        let bench = try rehearse(limits(count: 1))
        bench.pool.apply(limits(count: 3))
        #expect(bench.pool.freeSlots == 3)
        for _ in 0..<3 { try bench.start(script("report")) }
        bench.pool.apply(limits(count: 1))
        #expect(bench.pool.freeSlots == 0)
        #expect(try bench.outcomes(3).count == 3)
        #expect(bench.pool.status.count == 1)
        #expect(bench.pool.freeSlots == 1)
    }

    @Test("never was costs no descriptor and no child, however many died")
    func leaks() throws {
        func descriptors() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        func children() throws -> [String] {
            try String(contentsOfFile: "/proc/self/task/\(getpid())/children", encoding: .utf8)
                .split(separator: " ").map(String.init)
        }
        let bench = try rehearse(limits(count: 2))
        let before = try descriptors()
        var after = 0
        for round in 0..<2 {
            for action in ["crash", "garbage", "exit 0", "close", "report-and-die", "twice", "refuse", "report"] {
                try bench.start(script(action))
                #expect(try bench.outcomes().count == 1)
                // The outputs are kept by the bench, two descriptors a job at most.
            }
            bench.forgetOutputs()
            #expect(try bench.settles { bench.pool.status.count <= 2 })
            if round == 0 { after = try descriptors() }
        }
        bench.pool.stop()
        #expect(try descriptors() <= before, "\(before) descriptors before, \(after) after one round")
        #expect(bench.pool.status.isEmpty)
    }

    @Test("finds no room for its report is not to blame")
    func unwritten() throws {
        let bench = try rehearse()
        let job = try bench.start(script("report 100000"), fullDisk: true)
        guard case .unwritten(job, let error) = try #require(try bench.outcomes().first) else {
            Issue.record("no outcome")
            return
        }
        #expect(error.code == ENOSPC)
    }
}

@Suite("A program that is no reader", .timeLimit(.minutes(10)))
struct NoReaderTests {
    @Test(
        "is reported as such, and never blamed on the file",
        arguments: ["/bin/false", "/nonexistent/shouwen-reader", "/bin/echo", "/bin/sleep"])
    func notReady(program: String) throws {
        let bench = try Bench(program: Array(program.utf8), ReaderLimits(count: 1, wallSeconds: 1))
        let job = try bench.start(Array("报告".utf8))
        guard case .notReady(job, let detail, _) = try #require(try bench.outcomes().first) else {
            Issue.record("no outcome")
            return
        }
        #expect(!detail.isEmpty)
        #expect(bench.pool.freeSlots == 1)
    }

    @Test("leaves its complaint")
    func complaint() throws {
        let bench = try Bench(program: Array("/bin/ls".utf8))
        try bench.start(Array("报告".utf8))
        guard case .notReady(_, _, let words) = try #require(try bench.outcomes().first) else {
            Issue.record("no outcome")
            return
        }
        #expect(words.contains("536870912"))
    }
}
