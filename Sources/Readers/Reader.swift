// SPDX-License-Identifier: Apache-2.0
// One reader process seen from the desk: what it was told, what it answers, how it ends. Never waits for it.
import Exchange
import Kernel

/// A reader process that was started by us.
final class Reader {
    let memory: UInt64
    let child: ChildProcess
    private(set) var jobsDone = 0
    private(set) var assignment: Assignment?
    /// What it said when it was ready; `nil` until then.
    var hello: Hello?
    var lastWords = LastWords()
    /// Our end of the socket; `nil` once it is given up.
    private(set) var connection: LocalSocket?
    /// What it writes to standard output and error.
    private(set) var errors: LocalSocket?
    var decoder = MessageDecoder()
    /// When the job in hand, or the patience with a reader that hung up or was killed, runs out.
    var deadline: Int64?
    /// Why we killed it.
    var fault: Fault?

    /// Starts `program` with `memory` bytes to use; `loop` reports it as `tokens`.
    init(
        program: [UInt8], memory: UInt64, nothing: borrowing Descriptor, loop: borrowing EventLoop, tokens: Tokens
    ) throws(SystemError) {
        let conversation = try LocalSocket.Pair()
        let complaints = try LocalSocket.Pair()
        try conversation.near.descriptor.setNonBlocking()
        try complaints.near.descriptor.setNonBlocking()
        try loop.add(conversation.near.descriptor, token: tokens.token(.answers))
        try loop.add(complaints.near.descriptor, token: tokens.token(.errors))
        child = try ChildProcess(
            path: program, arguments: [Array("shouwen-reader".utf8), Array("\(memory)".utf8)],
            environment: [Array("SWIFT_BACKTRACE=enable=no".utf8), Array("LANG=C.UTF-8".utf8)], input: nothing,
            output: complaints.far.descriptor, error: complaints.far.descriptor,
            socket: conversation.far.descriptor)
        self.memory = memory
        connection = conversation.intoNear()
        errors = complaints.intoNear()
        do throws(SystemError) {
            try loop.add(child.descriptor, token: tokens.token(.end))
        } catch {
            child.kill()
            _ = try child.waitForEnd(milliseconds: 1000)
            _ = try child.reap()
            throw error
        }
    }

    /// True if it can take a job.
    var isIdle: Bool { assignment == nil && fault == nil && connection != nil }

    /// Hands it `assignment`.
    ///
    /// Never waits: an idle reader has read all that was sent before, so a request fits into the socket or it is stuck.
    func take(_ assignment: Assignment, limits: ReaderLimits, now: Int64) throws(SystemError) {
        let used = child.processorSeconds() ?? 0
        try child.limitProcessorSeconds(to: UInt64(used.rounded(.up)) + UInt64(limits.processorSeconds))
        guard connection != nil else { throw .peerGone }
        do throws(SystemError) {
            try connection?.send(assignment.request, with: assignment.file)
        } catch {
            // A new reader that is gone already has last words and an exit status to tell; its end will.
            guard jobsDone == 0, error.isPeerGone else { throw error }
        }
        self.assignment = assignment
        deadline = now + Int64(limits.wallSeconds) * 1_000_000_000
    }

    /// Puts the job out of its hand; the job has its outcome.
    func finishJob() {
        assignment = nil
        deadline = nil
        jobsDone += 1
    }

    /// Closes our end of its socket; a living reader takes that as its end.
    func closeConnection() { connection = nil }

    /// Stops listening to standard error.
    func closeErrors() { errors = nil }

    /// What can be shown of it.
    var status: ReaderStatus {
        ReaderStatus(
            processIdentifier: child.identifier, job: assignment?.job, since: assignment?.started, jobsDone: jobsDone)
    }
}
