// SPDX-License-Identifier: Apache-2.0
// A root directory of a test's own, removed when the test ends.
import Foundation
import Kernel
import Paths
import Testing

@testable import Spool

final class TemporaryRoot {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "shouwen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func open() throws -> Spool {
        try Spool(root: Array(url.path.utf8), options: .init(parserVersion: "0.0.0"))
    }

    func inbox(_ spool: Spool) throws -> Descriptor {
        guard let inbox = try spool.openInbox() else { throw SystemError(call: "inbox", code: 2) }
        return inbox
    }

    func drop(_ name: String, _ text: String) throws {
        let file = url.appending(path: "inbox/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String {
        try String(decoding: Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    /// Every file and link below the four places, sorted; claim names and times vary, so they are left out.
    func tree() throws -> [String] {
        var found: [String] = []
        for place in ["inbox", "work", "archive", "failed"] {
            let all = try FileManager.default.subpathsOfDirectory(atPath: url.appending(path: place).path)
            for path in all {
                var isDirectory: ObjCBool = false
                _ = FileManager.default.fileExists(
                    atPath: url.appending(path: "\(place)/\(path)").path, isDirectory: &isDirectory)
                if !isDirectory.boolValue { found.append("\(place)/\(path)") }
            }
        }
        return found.sorted()
    }
}

func path(_ text: String) throws -> RelativePath { try #require(RelativePath(Array(text.utf8))) }

let moment: Int64 = 1_795_311_000_000_000_000  // 2026-11-22

let timing = Timing(filedAt: moment, settlingMilliseconds: 0, claimingMilliseconds: 0, readingMilliseconds: 0)

extension Spool {
    /// Claims, and freezes to the end.
    func take(_ text: String, from inbox: borrowing Descriptor) throws -> Claim? {
        let candidate = Candidate(path: try path(text), refusal: nil, arrivedAt: moment, settledAt: moment)
        guard let claim = try claim(candidate, from: try inbox.openFolder(candidate.path.folder)) else { return nil }
        try freezeWhole(claim)
        return claim
    }

    func freezeWhole(_ claim: Claim) throws {
        let freezing = try freeze(claim, maximumSize: 1 << 30, reserve: 0)
        while true {
            switch try freezing.step() {
            case .unfinished: continue
            case .frozen: return
            case .changed, .tooLarge: throw SystemError(call: "changed", code: 11)
            }
        }
    }

    func answer(_ claim: Claim) throws {
        _ = try beginAttempt(claim)
        try openAnswer(claim).write(Array("{}\n".utf8))
    }
}
