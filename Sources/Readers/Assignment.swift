// SPDX-License-Identifier: Apache-2.0
// The job in a reader's hand and how far its answer has come. What a reader sends is written on as it arrives, and
// believed only when it was announced for this job, begins with its id, is JSON, and has the announced length.
import Exchange
import Kernel
import Paths

/// A job that a reader works on.
final class Assignment {
    /// Bytes of a report within which its id stands.
    private static let headLength = 160

    let job: ReadJob
    /// The bytes that order it.
    let request: [UInt8]
    /// What is to be read.
    let file: Descriptor
    let started: Int64
    /// The reader has taken it up: whatever happens from now on is the file's doing.
    private(set) var isBegun = false
    private let output: Descriptor
    private let outputLimit: Int
    private var announcement: ReportAnnouncement?
    private var received = 0
    private var head: [UInt8] = []
    private var check = JSONCheck()

    /// `job`, not yet in anyone's hand.
    init(
        _ job: ReadJob, request: [UInt8], file: consuming Descriptor, output: consuming Descriptor, outputLimit: Int,
        started: Int64
    ) {
        self.job = job
        self.request = request
        self.file = file
        self.output = output
        self.outputLimit = outputLimit
        self.started = started
    }

    /// Takes the next message of the reader; an outcome ends the job.
    func accept(_ message: Message, now: Int64) throws(Fault) -> ReadOutcome? {
        guard isBegun else {
            guard case .begun(let begun) = message else { throw .lied("an answer before its beginning") }
            try expect(begun.job)
            isBegun = true
            return nil
        }
        switch message {
        case .report(let announcement): try begin(announcement)
        case .content(let bytes): return try append(bytes, now: now)
        case .refusal(let refusal):
            try expect(refusal.job)
            return .refused(job, reason: refusal.reason, detail: displayText(refusal.detail))
        case .hello, .request, .begun: throw .lied("a message out of turn")
        }
        return nil
    }

    private func begin(_ announcement: ReportAnnouncement) throws(Fault) {
        try expect(announcement.job)
        guard announcement.size <= outputLimit else {
            throw .broke(.output, "\(announcement.size) bytes of JSON, at most \(outputLimit) are taken")
        }
        guard announcement.size > 0 else { throw .lied("an empty report") }
        self.announcement = announcement
    }

    private func expect(_ number: UInt64) throws(Fault) {
        guard number == job.number else { throw .lied("an answer to job \(number) instead of \(job.number)") }
    }

    private func append(_ bytes: [UInt8], now: Int64) throws(Fault) -> ReadOutcome? {
        guard let announcement else { throw .lied("a report without announcement") }
        received += bytes.count
        check.feed(bytes)
        if case .broken(let fault, let offset) = check.verdict {
            throw .lied("invalid JSON (\(fault.rawValue)) at byte \(offset)")
        }
        let isWhole = received == announcement.size
        try checkHead(bytes, isWhole: isWhole)
        do throws(SystemError) {
            try output.write(bytes)
        } catch {
            throw .unwritten(error)
        }
        guard isWhole else { return nil }
        guard check.finish() == .complete else { throw .lied("JSON that ends before its end") }
        return .report(job, ReadSummary(announcement, milliseconds: Int((now - started) / 1_000_000)))
    }

    private func checkHead(_ bytes: [UInt8], isWhole: Bool) throws(Fault) {
        guard head.count < Self.headLength else { return }
        head += bytes.prefix(Self.headLength - head.count)
        guard isWhole || head.count == Self.headLength else { return }
        guard ReportHead.identifier(in: head) == job.id else { throw .lied("a report of another id") }
    }
}
