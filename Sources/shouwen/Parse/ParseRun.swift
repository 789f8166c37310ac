// SPDX-License-Identifier: Apache-2.0
// Reads the files of `shouwen parse`, several at once, and writes their reports in the order they were given. A report
// is written when all of it is there and was checked: standard output never holds half of one.
import Exchange
import Kernel
import Paths
import Readers

/// One run of `shouwen parse`.
final class ParseRun {
    /// How far a file has come.
    private enum Progress {
        case reading(ParsedFile)
        case read(ParsedFile)
        case failed(ParseFailure)
    }

    /// Files that may be read ahead of the next one to be written, for each reader.
    private static let filesAhead = 4

    private let paths: [[UInt8]]
    private let layout: ReadJob.Layout
    private let pool: ReaderPool
    private let loop: EventLoop
    private let standardOutput = Descriptor(adopting: 1)
    /// Files that were begun and not yet written, by their place in `paths`.
    private var files: [Int: Progress] = [:]
    private var begun = 0
    private var written = 0
    private var failures = 0

    /// Makes ready to read `paths` with the program `reader`.
    init(paths: [[UInt8]], layout: ReadJob.Layout, reader: [UInt8]) throws(ParseStop) {
        self.paths = paths
        self.layout = layout
        do throws(SystemError) {
            let count = min(processorCount(), max(1, paths.count))
            pool = try ReaderPool(program: reader, limits: ReaderLimits(count: count), firstToken: 0)
            loop = try EventLoop()
        } catch {
            throw .trouble(error)
        }
    }

    /// Reads and writes all; false if a file could not be read.
    func finish() throws(ParseStop) -> Bool {
        defer { pool.stop() }
        while written < paths.count {
            try beginMore()
            if try writeNext() { continue }
            try turn()
        }
        if let warning = pool.takeSandboxWarning() { complain(warning) }
        return failures == 0
    }

    private func beginMore() throws(ParseStop) {
        while begun < paths.count, pool.freeSlots > 0, begun - written < Self.filesAhead * processorCount() {
            files[begun] = try begin(begun)
            begun += 1
        }
    }

    private func begin(_ place: Int) throws(ParseStop) -> Progress {
        let file: ParsedFile
        do throws(ParseFailure) {
            file = try ParsedFile(path: paths[place])
        } catch {
            return .failed(error)
        }
        do throws(SystemError) {
            try file.start(file.job(UInt64(place), layout: layout), in: pool, loop: loop)
        } catch {
            throw .trouble(error)
        }
        return .reading(file)
    }

    /// Writes the next file's report or reason; false if it is not known yet.
    private func writeNext() throws(ParseStop) -> Bool {
        switch files[written] {
        case .reading, nil: return false
        case .read(let file): try write(file)
        case .failed(let failure):
            failures += 1
            complain(failure.lines.map { displayName(paths[written]) + ": " + $0 }.joined(separator: "\n"))
        }
        files[written] = nil
        written += 1
        return true
    }

    private func write(_ file: ParsedFile) throws(ParseStop) {
        do throws(SystemError) {
            try file.copyReport(to: standardOutput)
        } catch {
            throw error.isPeerGone ? .outputClosed : .trouble(error)
        }
    }

    /// Waits for the readers, and takes what they have.
    private func turn() throws(ParseStop) {
        let events: [EventLoop.Event]
        do throws(SystemError) {
            events = try loop.wait(milliseconds: patience)
        } catch {
            throw .trouble(error)
        }
        for event in events {
            try take(pool.handle(token: event.token, loop: loop, now: monotonicNanoseconds()))
        }
        try take(pool.tick(now: monotonicNanoseconds()))
    }

    private var patience: CInt {
        guard let deadline = pool.nextDeadline else { return -1 }
        return CInt(clamping: max(0, (deadline - monotonicNanoseconds()) / 1_000_000 + 1))
    }

    private func take(_ outcomes: [ReadOutcome]) throws(ParseStop) {
        for outcome in outcomes {
            guard let place = Int(exactly: outcome.job.number), case .reading(let file) = files[place] else { continue }
            files[place] = try file.failure(in: outcome).map { .failed($0) } ?? .read(file)
        }
    }
}
