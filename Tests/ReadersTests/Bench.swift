// SPDX-License-Identifier: Apache-2.0
// A desk of its own for tests: a pool, a loop, files in memory, and the patience of a few seconds.
import Exchange
import Foundation
import Kernel
import Readers

/// Runs jobs through a pool as the desk does, and keeps what they wrote.
final class Bench {
    let pool: ReaderPool
    private let loop: EventLoop
    private var outputs: [UInt64: FileHandle] = [:]
    private var lastNumber: UInt64 = 0

    static let token: UInt64 = 1 << 20
    /// The reader that was built with these tests.
    static let reader = Array(
        URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("shouwen-reader").path.utf8)

    init(program: [UInt8] = Bench.reader, _ limits: ReaderLimits = ReaderLimits(count: 1)) throws {
        ignoreBrokenPipes()
        pool = try ReaderPool(program: program, limits: limits, firstToken: Self.token)
        loop = try EventLoop()
    }

    deinit { pool.stop() }

    /// Starts to read `content`; the id is made of `digit`.
    @discardableResult
    func start(
        _ content: [UInt8], name: String = "报告.txt", size: Int? = nil, layout: ReadJob.Layout = .compact,
        digit: Character = "a", fullDisk: Bool = false
    ) throws -> ReadJob {
        lastNumber += 1
        let job = ReadJob(
            number: lastNumber, id: "sha256:" + String(repeating: digit, count: 64), name: name, folder: "市中医医院",
            size: size ?? content.count, layout: layout, parserVersion: "0.0.0-test")
        let file = try Descriptor(inMemory: Array("input".utf8))
        try file.write(content)
        let output =
            try fullDisk
            ? Descriptor(directory: Array("/dev".utf8)).open(Array("full".utf8), for: .updating(mode: 0))
            : Descriptor(inMemory: Array("output".utf8))
        outputs[job.number] = FileHandle(fileDescriptor: dup(output.number), closeOnDealloc: true)
        try pool.start(job, file: file, output: output, loop: loop, now: monotonicNanoseconds())
        return job
    }

    /// Turns the loop until `count` outcomes are there or `seconds` passed.
    func outcomes(_ count: Int = 1, within seconds: Double = 20) throws -> [ReadOutcome] {
        var outcomes: [ReadOutcome] = []
        let end = monotonicNanoseconds() + Int64(seconds * 1e9)
        while outcomes.count < count, monotonicNanoseconds() < end {
            outcomes += try turn(milliseconds: 50)
        }
        return outcomes
    }

    /// One turn of the loop.
    func turn(milliseconds: CInt) throws -> [ReadOutcome] {
        var outcomes: [ReadOutcome] = []
        for event in try loop.wait(milliseconds: milliseconds) {
            outcomes += pool.handle(token: event.token, loop: loop, now: monotonicNanoseconds())
        }
        return outcomes + pool.tick(now: monotonicNanoseconds())
    }

    /// Turns the loop until `condition` holds or `seconds` passed; true if it holds.
    func settles(within seconds: Double = 10, _ condition: () -> Bool) throws -> Bool {
        let end = monotonicNanoseconds() + Int64(seconds * 1e9)
        while !condition(), monotonicNanoseconds() < end { _ = try turn(milliseconds: 20) }
        return condition()
    }

    /// Closes the outputs of all jobs.
    func forgetOutputs() { outputs = [:] }

    /// What was written to the output of `job`.
    func written(_ job: ReadJob) throws -> Data {
        guard let handle = outputs[job.number] else { return Data() }
        try handle.seek(toOffset: 0)
        return try handle.readToEnd() ?? Data()
    }
}
