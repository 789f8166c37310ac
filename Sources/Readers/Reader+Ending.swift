// SPDX-License-Identifier: Apache-2.0
// How a reader ends: by itself, by its budget, by its lies. Who killed it decides what its job is told.
import Kernel

extension Reader {
    /// How long a reader that hung up may take to end by itself, so that its own end is the reason.
    private static let graceAfterHangUp: Int64 = 500_000_000
    /// How long a killed reader may take to be gone before its job is given up without it.
    private static let graceAfterKill: Int64 = 5_000_000_000

    /// It closed its end of the socket: it is dying, or it will be made to.
    func hungUp(now: Int64) {
        closeConnection()
        deadline = min(deadline ?? .max, now + Self.graceAfterHangUp)
    }

    /// Kills it because of `fault`; the outcome of its job comes with its end.
    func kill(for fault: Fault, now: Int64) {
        self.fault = fault
        child.kill()
        closeConnection()
        deadline = now + Self.graceAfterKill
    }

    /// Acts on a deadline that has passed; an outcome ends the job in hand without waiting for the process.
    func expire(now: Int64) -> Expiry {
        guard let deadline, deadline <= now else { return .notYet }
        if fault != nil { return .given(up: assignment.map { outcome(of: $0, end: nil) }) }
        if connection == nil {
            kill(for: .lied("it closed its connection"), now: now)
        } else {
            kill(for: .broke(.timeout, "wall clock time used up"), now: now)
        }
        return .notYet
    }

    /// Kills it without a reason: it has no job, or nobody wants its outcome.
    func dismiss() {
        child.kill()
        closeConnection()
        closeErrors()
        if assignment != nil { finishJob() }
    }

    /// Waits until it has ended; a process that even SIGKILL can't end is left to the kernel.
    func awaitEnd() {
        do throws(SystemError) {
            _ = try child.waitForEnd(milliseconds: 1000)
        } catch {
            // It can't be waited for, only left.
        }
    }

    /// What has become of a reader whose deadline was looked at.
    enum Expiry {
        case notYet
        /// It was killed and won't go; nobody waits for it any longer.
        case given(up: ReadOutcome?)
    }

    /// Buries it if it has ended: `nil` while it runs.
    func bury(now: Int64) -> Burial? {
        let end: ChildProcess.End
        do throws(SystemError) {
            guard let reaped = try child.reap() else { return nil }
            end = reaped
        } catch {
            // Somebody else reaped it: it is gone all the same.
            end = ChildProcess.End(exitStatus: nil, signal: nil, peakMemory: 0)
        }
        // A whole answer counts, however its author ended.
        let answer = listen(now: now, toTheEnd: true)
        hear(toTheEnd: true)
        if let answer { return Burial(outcome: answer, untouched: nil) }
        // A fresh reader that dies before it begins can't read at all; a used one has died of something else.
        let untouched = jobsDone > 0 && assignment?.isBegun == false ? assignment : nil
        return Burial(outcome: assignment.map { outcome(of: $0, end: end) }, untouched: untouched)
    }

    /// The end of a process, and of the job that it still had in its hand.
    struct Burial {
        let outcome: ReadOutcome?
        /// The job, if the file can't have anything to do with the end: another reader may have it.
        let untouched: Assignment?
    }

    private func outcome(of assignment: Assignment, end: ChildProcess.End?) -> ReadOutcome {
        var cause: (ReadOutcome.DeathReason, String)?
        switch fault {
        case .unwritten(let error): return .unwritten(assignment.job, error)
        case .broke(let reason, let detail): cause = (reason, detail)
        case nil: break
        }
        let killed = ChildProcess.End(exitStatus: nil, signal: Obituary.killSignal, peakMemory: 0)
        let obituary = Obituary(end ?? killed, killedFor: cause, lastWords: lastWords, memory: memory)
        guard assignment.isBegun else {
            return .notReady(assignment.job, detail: obituary.detail, lastWords: lastWords.text)
        }
        return .died(
            assignment.job, reason: obituary.reason, detail: obituary.detail, lastWords: lastWords.text)
    }
}
