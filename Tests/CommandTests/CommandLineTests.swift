// SPDX-License-Identifier: Apache-2.0
// The program as it is run: exit codes, what goes to which stream, and what a desk looks like from outside.
import Foundation
import Kernel
import Testing

@testable import shouwen

@Suite("Command line", .timeLimit(.minutes(10)))
struct CommandLineTests {
    @Test(
        "Exit codes, and a word on standard error wherever one is not 0",
        arguments: [
            (["--version"], 0), (["--help"], 0), (["status", "--help"], 0), (["settings", "--example"], 0),
            (["bogus"], 64),
            (["run", "--root"], 64), (["run", "--log-level", "loud"], 64), (["run", "--root", ""], 64),
            (["run", "--config", "/nonexistent/x.yaml"], 78), (["settings", "--config", "/dev/null"], 78),
            (["run", "--root", "/nonexistent"], 66), (["status", "--root", "/nonexistent"], 66),
            (["status", "--config", "/nonexistent/x.yaml"], 78), (["check", "--root", "/nonexistent"], 1),
            (["check", "--config", "/nonexistent/x.yaml"], 1),
        ] as [([String], Int32)])
    func exitCodes(_ arguments: [String], _ expected: Int32) throws {
        let run = try shouwen(arguments)
        #expect(run.status == expected, "\(run.errors)")
        // What a check finds wrong is its output, not an error of its own.
        if expected != 0, arguments[0] != "check" { #expect(!run.errors.isEmpty) }
        if expected == 0 { #expect(!run.output.isEmpty && run.errors.isEmpty) }
    }

    @Test("Unknown variables of our prefix stop the daemon, naming what was meant")
    func variables() throws {
        let run = try shouwen(["run"], environment: ["SHOUWEN_ROOOT": "/x"])
        #expect(run.status == 78)
        #expect(run.errors.contains("SHOUWEN_ROOT?"))
    }

    @Test("An empty root, an unfinished one and one whose last daemon is gone are told apart")
    func resting() throws {
        let root = try TemporaryFolder()
        #expect(try shouwen(["status", "--root", root.path]).status == 69)
        try root.write("inbox/a.txt", "x")
        try root.write("inbox/内科/b.txt", "x")
        try root.write("inbox/.hidden", "x")
        try root.write("inbox/c.part", "x")
        try root.write("failed/d/reason.json", "{}")
        try root.write(".shouwen/lock", "1\n")
        try root.write(".shouwen/status.json", "not JSON")
        let run = try shouwen(["status", "--root", root.path])
        #expect(run.status == 69)
        #expect(run.output.contains("未运行 not running"))
        #expect(run.output.contains("待收 in inbox/     2\n"))
        #expect(run.output.contains("未完 in work/      0\n待处理 in failed/  1\n"))
        let report = try JSONSerialization.jsonObject(
            with: Data(shouwen(["status", "--json", "--root", root.path]).output.utf8))
        let object = try #require(report as? [String: Any])
        #expect(object["running"] as? Bool == false)
        #expect((object["places"] as? [String: Any])?["inbox"] as? Int == 2)
    }

    @Test("A held lock is a running daemon, also while its status says nothing yet")
    func locked() throws {
        let root = try TemporaryFolder()
        try root.write(".shouwen/lock", "\(ProcessInfo.processInfo.processIdentifier)\n")
        let folder = try Descriptor(directory: Array((root.path + "/.shouwen").utf8))
        let lock = try folder.open(Array("lock".utf8), for: .updating(mode: 0o600))
        #expect(try lock.tryLock())
        let run = try shouwen(["status", "--root", root.path])
        #expect(run.status == 0)
        #expect(run.output.contains("pid \(ProcessInfo.processInfo.processIdentifier)"))
        // Asking did not take the lock away, and nobody else can have it.
        let other = try folder.open(Array("lock".utf8), for: .updating(mode: 0o600))
        #expect(try !other.tryLock())
    }

    @Test("A good root passes the check and is left as it was")
    func check() throws {
        let root = try TemporaryFolder()
        for (place, mode) in [("inbox", 0o3770), ("work", 0o700), ("archive", 0o750), ("failed", 0o750)] {
            try root.makeFolder(place, mode: mode)
        }
        let report = try findings(root)
        for code in ["root", "inbox", "work", "archive", "failed", "rename", "reader"] {
            #expect(report[code] == "ok", "\(code)")
        }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: root.path).count == 4)
    }

    @Test("A bad root is told all that is wrong with it")
    func badRoot() throws {
        let root = try TemporaryFolder()
        try root.makeFolder("inbox", mode: 0o777)
        try root.makeFolder("work", mode: 0o700)
        try root.write("archive", "a file")
        let report = try findings(root)
        #expect(report["inbox-not-sticky"] == "warning")
        #expect(report["inbox-world-writable"] == "warning")
        #expect(report["archive-no-folder"] == "error")
        #expect(report["folders-missing"] == "note")
        #expect(try shouwen(["check", "--root", root.path]).status == 1)
    }

    @Test("The list of settings shows what is in effect and where it comes from")
    func settings() throws {
        let folder = try TemporaryFolder()
        try folder.write("c.yaml", "watch:\n  settle: 3s\n")
        let run = try shouwen(
            ["settings", "--config", folder.path + "/c.yaml", "--root", "here"],
            environment: ["SHOUWEN_LOG_LEVEL": "debug"])
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: true) }
        func line(_ key: String) -> [Substring] { lines.first { $0.first == key[...] } ?? [] }
        #expect(line("root").prefix(3) == ["root", "here", "--root"])
        #expect(line("watch.settle").prefix(3) == ["watch.settle", "3s", "\(folder.path)/c.yaml:2:11"])
        #expect(line("log.level").prefix(3) == ["log.level", "debug", "SHOUWEN_LOG_LEVEL"])
        #expect(line("watch.poll").prefix(4) == ["watch.poll", "5s", "默认", "default"])
    }

    private func findings(_ root: TemporaryFolder) throws -> [String: String] {
        let run = try shouwen(["check", "--json", "--root", root.path])
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let findings = try #require(object?["findings"] as? [[String: Any]])
        return Dictionary(
            findings.compactMap { finding in
                (finding["code"] as? String).flatMap { code in (finding["level"] as? String).map { (code, $0) } }
            }, uniquingKeysWith: { first, _ in first })
    }
}

/// What one run of the program left behind.
struct Run {
    var status: Int32
    var output: String
    var errors: String
}

/// Runs the program that was built with these tests, with no environment but `environment`.
func shouwen(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "shouwen")
    process.arguments = arguments
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both fit into a pipe, or the time limit of the suite tells.
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
        status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
        errors: String(decoding: complained, as: UTF8.self))
}

/// A folder of a test's own, removed when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "shouwen-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func makeFolder(_ name: String, mode: Int) throws {
        let folder = path + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
    }
}
