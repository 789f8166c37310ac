// SPDX-License-Identifier: Apache-2.0
// The walls around a reader, seen from outside while it runs, and each wall by itself.
import Exchange
import Foundation
import Kernel
import Readers
import Testing

@Suite("The walls", .timeLimit(.minutes(10)))
struct WallsTests {
    @Test("stand around every reader before it reads")
    func outside() throws {
        let bench = try Bench(ReaderLimits(count: 1, memory: 300 << 20))
        try bench.start(Array("报告。".utf8))
        #expect(try bench.outcomes().count == 1)
        let reader = try #require(bench.pool.status.first).processIdentifier
        let status = try fields(of: "/proc/\(reader)/status", separator: ":")
        #expect(status["Name"] == "shouwen-reader")
        #expect(status["NoNewPrivs"] == "1")
        #expect(status["Seccomp"] == "2")
        #expect(status["Threads"] == "1")
        #expect(status["PPid"] == "\(getpid())")

        let limits = try String(contentsOfFile: "/proc/\(reader)/limits", encoding: .utf8)
        for (name, soft, hard) in [
            ("Max open files", "16", "16"), ("Max processes", "0", "0"), ("Max file size", "0", "0"),
            ("Max core file size", "0", "0"), ("Max data size", "\(300 << 20)", "\(300 << 20)"),
            ("Max address space", "\(812 << 20)", "\(812 << 20)"),
        ] {
            let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix(name) })
            let values = line.dropFirst(name.count).split(separator: " ").prefix(2).map(String.init)
            #expect(values == [soft, hard], "\(name)")
        }
        let environment = try String(contentsOfFile: "/proc/\(reader)/environ", encoding: .utf8)
        #expect(environment == "SWIFT_BACKTRACE=enable=no\0LANG=C.UTF-8\0")
    }

    @Test("of Landlock hold without the filter: not even the root can be opened")
    func landlock() async {
        await #expect(processExitsWith: .success) {
            guard Confinement.forbidFileSystem() != nil else { return }
            for path in ["/", "/etc", "/proc/self", "/dev"] {
                let error = #expect(throws: SystemError.self) { _ = try Descriptor(directory: Array(path.utf8)) }
                guard error?.code == EACCES else { exit(1) }
            }
        }
    }

    @Test("of limits hold by themselves: no descriptor beyond the allowed ones")
    func openFiles() async {
        await #expect(processExitsWith: .success) {
            try Confinement.limit(.openFiles, to: 1)
            let error = #expect(throws: SystemError.self) { _ = try Descriptor(directory: Array("/".utf8)) }
            guard error?.code == EMFILE else { exit(1) }
        }
    }

    @Test("fall with the desk: no reader outlives it")
    func deathWithTheDesk() async throws {
        let ended = await #expect(processExitsWith: .signal(SIGKILL), observing: [\.standardOutputContent]) {
            let bench = try Bench()
            try bench.start(Array("报告。".utf8))
            _ = try bench.outcomes()
            let reader = try #require(bench.pool.status.first).processIdentifier
            try Descriptor(adopting: 1).write(Array("reader \(reader)\n".utf8))
            kill(getpid(), SIGKILL)
        }
        let output = String(decoding: try #require(ended).standardOutputContent, as: UTF8.self)
        let line = try #require(output.split(separator: "\n").first { $0.hasPrefix("reader ") })
        let reader = try #require(Int32(line.dropFirst("reader ".count)))
        let end = monotonicNanoseconds() + 5_000_000_000
        while kill(reader, 0) == 0, try !isZombie(reader), monotonicNanoseconds() < end { usleep(10_000) }
        #expect(try kill(reader, 0) == -1 || isZombie(reader))
    }

    private func isZombie(_ process: Int32) throws -> Bool {
        try fields(of: "/proc/\(process)/status", separator: ":")["State"]?.hasPrefix("Z") ?? true
    }

    private func fields(of path: String, separator: Character) throws -> [String: String] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return Dictionary(
            text.split(separator: "\n").compactMap { line -> (String, String)? in
                let parts = line.split(separator: separator, maxSplits: 1)
                return parts.count == 2 ? (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)) : nil
            }, uniquingKeysWith: { first, _ in first })
    }
}

@Suite("The reader program") struct LinkageTests {
    /// ICU's data alone are 40 MB, and every library is one more that a report could attack.
    @Test("links no Foundation, no ICU, and nothing else that it doesn't need")
    func libraries() throws {
        let allowed = [
            "linux-vdso", "ld-linux", "libc", "libm", "libgcc_s", "libstdc++", "libseccomp", "libpthread", "libdl",
            "libswiftCore", "libswift_Concurrency", "libswift_StringProcessing", "libswift_RegexParser",
            "libswiftSwiftOnoneSupport", "libswiftGlibc", "libswift_Builtin_float", "libdispatch", "libBlocksRuntime",
            "libswiftSynchronization",
        ]
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
        process.arguments = [String(decoding: Bench.reader, as: UTF8.self)]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let names = text.split(separator: "\n").compactMap { line in
            line.split(whereSeparator: \.isWhitespace).first?.split(separator: "/").last.map(String.init)
        }
        #expect(names.contains { $0.hasPrefix("libseccomp") })
        for name in names {
            #expect(allowed.contains { name.hasPrefix($0 + ".") || name.hasPrefix($0 + "-") }, "\(name)")
        }
    }
}
