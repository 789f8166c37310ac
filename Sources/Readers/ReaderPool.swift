// SPDX-License-Identifier: Apache-2.0
// The readers of one desk (读件室). Driven by the desk's loop: it starts jobs, passes on the loop's events and the time,
// and takes outcomes. Nothing here waits, logs, or interprets what a reader sends beyond checking it.
package import Exchange
package import Kernel

/// Reader processes, started on demand, each with one job at a time.
package final class ReaderPool {
    /// The reader program.
    private let program: [UInt8]
    private let firstToken: UInt64
    private let nothing: Descriptor
    private(set) var limits: ReaderLimits
    /// One place for each reader; places beyond `limits.count` are emptied as their jobs end.
    private(set) var places: [Reader?]
    /// Readers that were sent away and are not buried yet; they hold no job.
    private var leaving: [Reader] = []
    /// Readers that ended without a job in hand: a nuisance, no verdict on any file.
    package private(set) var idleDeaths = 0
    /// Set while no warning was taken although a reader reported a missing wall of its sandbox.
    private var sandboxGap: String?
    private var isSandboxGapTold = false
    /// The Landlock ABI that the readers are confined by; `nil` before the first reader, or where there is none.
    package private(set) var landlockABI: Int?

    /// A pool of readers that run `program`; its event tokens begin at `firstToken` and have no end.
    package init(program: [UInt8], limits: ReaderLimits, firstToken: UInt64) throws(SystemError) {
        self.program = program
        self.limits = limits
        self.firstToken = firstToken
        places = Array(repeating: nil, count: limits.count)
        let devices = try Descriptor(directory: Array("/dev".utf8))
        nothing = try devices.open(Array("null".utf8), for: .reading)
    }

    /// How many jobs can be started now.
    package var freeSlots: Int { places.prefix(limits.count).count { $0?.isIdle ?? true } }

    /// Gives `job` to a reader: `file` is what it reads, `output` gets its report.json.
    ///
    /// Every started job comes back in exactly one outcome. An error is about this machine, not about the file. Only call
    /// while ``freeSlots`` is not 0.
    package func start(
        _ job: ReadJob, file: consuming Descriptor, output: consuming Descriptor, loop: borrowing EventLoop,
        now: Int64
    ) throws(SystemError) {
        guard let request = ReadRequest(job: job, textLimit: limits.textLimit).encoded() else {
            throw .messageTooLong
        }
        let open = places.prefix(limits.count)
        guard let place = open.firstIndex(where: { $0?.isIdle ?? false }) ?? open.firstIndex(where: { $0 == nil })
        else { throw .busy }
        let assignment = Assignment(
            job, request: request, file: file, output: output, outputLimit: limits.output, started: now)
        try hand(assignment, to: place, loop: loop, now: now)
    }

    private func hand(
        _ assignment: Assignment, to place: Int, loop: borrowing EventLoop, now: Int64
    ) throws(SystemError) {
        do throws(SystemError) {
            try reader(at: place, loop: loop).take(assignment, limits: limits, now: now)
        } catch {
            guard places[place].map({ $0.jobsDone > 0 }) ?? false else {
                sendAway(place)
                throw error
            }
            // It died while it was idle, and its end has not been reported yet: a new one must do.
            idleDeaths += 1
            sendAway(place)
            try hand(assignment, to: place, loop: loop, now: now)
        }
    }

    /// The reader at `place`, a new one if there is none or its time has come.
    private func reader(at place: Int, loop: borrowing EventLoop) throws(SystemError) -> Reader {
        if let reader = places[place] {
            guard reader.jobsDone >= limits.recycleAfter || reader.memory != limits.memory else { return reader }
            sendAway(place)
        }
        let reader = try Reader(
            program: program, memory: limits.memory, nothing: nothing, loop: loop,
            tokens: Tokens(first: firstToken, place: place))
        places[place] = reader
        return reader
    }

    /// Kills the reader at `place`, which has no job, and leaves the place to another.
    private func sendAway(_ place: Int) {
        guard let reader = places[place] else { return }
        reader.dismiss()
        leaving.append(reader)
        places[place] = nil
    }

    /// Acts on an event of the loop; true tokens of other parts are ignored.
    package func handle(token: UInt64, loop: borrowing EventLoop, now: Int64) -> [ReadOutcome] {
        guard let (place, part) = Tokens.read(token, first: firstToken), places.indices.contains(place) else {
            return []
        }
        buryLeaving(now: now)
        guard let reader = places[place] else { return [] }
        var outcome: ReadOutcome?
        switch part {
        case .answers: outcome = reader.listen(now: now)
        case .errors: reader.hear()
        case .end: outcome = bury(place, loop: loop, now: now)
        }
        noteSandbox(of: reader)
        emptyIfSuperfluous(place)
        return outcome.map { [$0] } ?? []
    }

    /// Acts on the time: kills readers that are over their time, gives up on those that won't die.
    package func tick(now: Int64) -> [ReadOutcome] {
        buryLeaving(now: now)
        var outcomes: [ReadOutcome] = []
        for (place, reader) in places.enumerated() {
            guard let reader, case .given(up: let outcome) = reader.expire(now: now) else { continue }
            if let outcome { outcomes.append(outcome) }
            sendAway(place)
        }
        return outcomes
    }

    /// When ``tick(now:)`` has something to do, in monotonic nanoseconds.
    package var nextDeadline: Int64? { places.compactMap { $0?.deadline }.min() }

    /// Takes new limits: jobs in hand keep the old ones, idle readers that don't fit are replaced.
    package func apply(_ limits: ReaderLimits) {
        self.limits = limits
        while places.count < limits.count { places.append(nil) }
        for place in places.indices { emptyIfSuperfluous(place) }
    }

    /// Kills and buries all readers; jobs in hand have no outcome.
    package func stop() {
        for place in places.indices { sendAway(place) }
        for reader in leaving { reader.awaitEnd() }
        buryLeaving(now: 0)
    }

    /// What to say about a missing wall of the sandbox, once.
    package func takeSandboxWarning() -> String? { sandboxGap.take() }

    /// All living readers.
    package var status: [ReaderStatus] { places.compactMap { $0?.status } }

    private func bury(_ place: Int, loop: borrowing EventLoop, now: Int64) -> ReadOutcome? {
        guard let burial = places[place]?.bury(now: now) else { return nil }
        places[place] = nil
        if burial.outcome == nil || burial.untouched != nil { idleDeaths += 1 }
        guard let untouched = burial.untouched else { return burial.outcome }
        do throws(SystemError) {
            try hand(untouched, to: place, loop: loop, now: now)
            return nil
        } catch {
            return .notReady(untouched.job, detail: error.description, lastWords: "")
        }
    }

    private func buryLeaving(now: Int64) {
        leaving.removeAll { $0.bury(now: now) != nil }
    }

    private func emptyIfSuperfluous(_ place: Int) {
        if place >= limits.count, let reader = places[place], reader.isIdle { sendAway(place) }
    }

    private func noteSandbox(of reader: Reader) {
        landlockABI = reader.hello?.landlockABI ?? landlockABI
        guard !isSandboxGapTold, let hello = reader.hello, hello.landlockABI == nil else { return }
        isSandboxGapTold = true
        sandboxGap = "this kernel has no Landlock: readers are confined by seccomp and resource limits only"
    }
}
