// SPDX-License-Identifier: Apache-2.0
// A real daemon on a root of its own: started, watched by its effects on the disk, stopped or killed.
import Foundation
import Glibc
import Testing

/// `shouwen run` as a child of the test.
final class RunningDaemon {
    let root: URL
    private(set) var process: Process?
    private let environment: [String: String]
    /// Outside the root: a disk that fails must not take the test's eyes.
    private let log = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    private let programs: URL
    private let isUnprivileged: Bool

    /// A root below `parent`; the daemon runs with `settings` as environment.
    ///
    /// `asNobody` runs it without privileges on a root of its own user, as systemd would; needs root.
    init(
        _ settings: [String: String] = [:], reader: URL? = nil, parent: URL? = nil, asNobody: Bool = false
    ) throws {
        isUnprivileged = asNobody
        let parent = parent ?? FileManager.default.temporaryDirectory
        root = parent.appending(path: "shouwen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root.appending(path: "inbox"), withIntermediateDirectories: true)
        var environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SHOUWEN_READERS_COUNT": "2"]
        for (key, value) in settings { environment["SHOUWEN_" + key] = value }
        self.environment = environment
        if let reader {
            // The daemon takes the reader that lies beside it, so a rehearsal reader needs a folder of its own.
            programs = root.appending(path: "programs")
            try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: Self.built("shouwen"), to: programs.appending(path: "shouwen"))
            try FileManager.default.copyItem(at: reader, to: programs.appending(path: "shouwen-reader"))
        } else {
            programs = Self.built("shouwen").deletingLastPathComponent()
        }
        if asNobody { try shell("chown -R 65534:65534 .", in: root) }
    }

    deinit {
        kill()
        try? FileManager.default.removeItem(at: root)
        try? FileManager.default.removeItem(at: log)
    }

    /// A product of this build: beside the test bundle.
    static func built(_ name: String) -> URL {
        URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: name)
    }

    var inbox: URL { root.appending(path: "inbox") }

    /// Starts it and returns when it says that it is ready.
    func start(_ flags: [String] = []) throws {
        let process = Process()
        let program = programs.appending(path: "shouwen")
        process.executableURL = isUnprivileged ? URL(filePath: "/usr/bin/setpriv") : program
        let prefix = ["--reuid=65534", "--regid=65534", "--clear-groups", program.path]
        process.arguments = (isUnprivileged ? prefix : []) + ["run", "--root", root.path] + flags
        process.environment = environment
        let before = logText.components(separatedBy: " ready after ").count
        if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
        let handle = try FileHandle(forWritingTo: log)
        try handle.seekToEnd()
        process.standardError = handle
        process.standardOutput = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        self.process = process
        try until("ready") { logText.components(separatedBy: " ready after ").count > before }
    }

    /// SIGKILL, as a crash would.
    func kill() {
        guard let process, process.isRunning else { return }
        _ = Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func signal(_ number: CInt) {
        if let process { _ = Glibc.kill(process.processIdentifier, number) }
    }

    /// SIGTERM; returns the exit status.
    func stop() -> Int32 {
        signal(SIGTERM)
        process?.waitUntilExit()
        return process?.terminationStatus ?? -1
    }

    /// Waits for an effect, at most `seconds`; looks often, sleeps never for luck.
    func until(_ what: String, seconds: Double = 20, _ isTrue: () throws -> Bool) throws {
        let end = Date(timeIntervalSinceNow: seconds)
        while try !isTrue() {
            guard Date() < end else {
                Issue.record("waited \(seconds) s for: \(what)\n\(tree().joined(separator: "\n"))\n\(logText)")
                throw Waited(what: what)
            }
            usleep(2000)
        }
    }

    struct Waited: Error { let what: String }

    var logText: String {
        (try? String(decoding: Data(contentsOf: log), as: UTF8.self)) ?? ""
    }

    /// The status page; empty before the first.
    var statusText: String {
        (try? String(contentsOf: root.appending(path: ".shouwen/status.json"), encoding: .utf8)) ?? ""
    }

    /// Every file below the four places, without claim names, ids and days: `archive/总结/report.json`.
    func tree() -> [String] {
        var found: [String] = []
        for place in ["inbox", "work", "archive", "failed"] {
            let base = root.appending(path: place)
            for path in (try? FileManager.default.subpathsOfDirectory(atPath: base.path)) ?? [] {
                let isFolder = (try? base.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
                if isFolder != true { found.append(place + "/" + path) }
            }
        }
        return found.sorted()
    }

    func count(_ place: String, _ suffix: String) -> Int {
        tree().count { $0.hasPrefix(place + "/") && $0.hasSuffix("/" + suffix) }
    }

    var archived: Int { count("archive", "report.json") }
    var failed: Int { count("failed", "reason.json") }

    /// The reason codes in failed/, sorted.
    func reasons() throws -> [String] {
        try tree().filter { $0.hasPrefix("failed/") && $0.hasSuffix("/reason.json") }.map { path in
            let data = try Data(contentsOf: root.appending(path: path))
            let record = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            return record?["reason"] as? String ?? "?"
        }.sorted()
    }

    /// Drops a report under `name` by writing beside the inbox and renaming in.
    func drop(_ name: String, _ text: String) throws {
        let part = root.appending(path: "drop-\(UUID().uuidString)")
        try Data(text.utf8).write(to: part)
        let target = inbox.appending(path: name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: part, to: target)
    }
}

/// A little report, different for every number.
func sample(_ number: Int) -> String {
    "市第\(number)中医医院年度工作总结\n\n全年门诊量\(1000 + number)人次，同比增长\(number % 20 + 1)%。\n"
}

/// Runs a shell script in `folder`, usually the inbox; `beside` are files made in the folder above it before.
func shell(_ script: String, in folder: URL, beside: [String: String] = [:]) throws {
    for (name, text) in beside {
        try Data(text.utf8).write(to: folder.deletingLastPathComponent().appending(path: name))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-euc", script]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(script)")
}

let isRoot = getuid() == 0
