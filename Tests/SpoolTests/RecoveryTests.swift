// SPDX-License-Identifier: Apache-2.0
import Foundation
import Kernel
import Testing

@testable import Spool

/// Where a life was cut short, and what recovery must make of it.
enum Cut: String, CaseIterable, Sendable {
    case claimFolder, claimRecord, claimed, copying, frozen, attempted, answered, ready, readyWithoutClaim, twice
    case reasoned, discarding

    /// What recovery says: resumed with so many attempts, published, failed or removed.
    var expected: String {
        switch self {
        case .claimFolder, .claimRecord, .discarding: "removed"
        case .claimed, .copying, .frozen: "resumed 0"
        case .attempted, .answered: "resumed 1"
        case .twice: "resumed 2"
        case .ready, .readyWithoutClaim: "published"
        case .reasoned: "failed"
        }
    }

    /// Where the bytes are afterwards.
    var place: String {
        switch self {
        case .claimFolder, .claimRecord: "inbox/"
        case .ready, .readyWithoutClaim: "archive/"
        case .reasoned: "failed/"
        case .discarding: ""
        default: "work/"
        }
    }
}

@Suite("Recovery")
struct RecoveryTests {
    @Test("every cut is carried forward, and doing it twice changes nothing", arguments: Cut.allCases)
    func recovers(_ cut: Cut) throws {
        let root = try TemporaryRoot()
        try prepare(cut, root)
        for _ in 1...2 {
            let spool = try root.open()
            let recovery = try spool.recover()
            let says = recovery.first.map { describe($0) }
            if cut.expected.hasPrefix("resumed") {
                #expect(says == cut.expected)
            } else if says != nil {
                #expect(says == cut.expected)
            }
            let bytes = try root.tree().filter { !$0.hasSuffix(".json") && !$0.contains("/attempt.") }
            #expect(bytes.count == (cut.place.isEmpty ? 0 : 1))
            #expect(bytes.allSatisfy { $0.hasPrefix(cut.place) })
        }
    }

    private func describe(_ recovered: Recovered) -> String {
        switch recovered {
        case .resumed(let claim): "resumed \(claim.attempts)"
        case .published: "published"
        case .failed: "failed"
        case .removed: "removed"
        case .stray(let name): "stray \(name)"
        }
    }

    private func prepare(_ cut: Cut, _ root: TemporaryRoot) throws {
        let spool = try root.open()
        let inbox = try root.inbox(spool)
        try root.drop("a.txt", "收文")
        let work = root.url.appending(path: "work")
        if cut == .claimFolder {
            try FileManager.default.createDirectory(at: work.appending(path: "x"), withIntermediateDirectories: true)
            return
        }
        let candidate = Spool.Candidate(path: try path("a.txt"), refusal: nil, arrivedAt: moment, settledAt: moment)
        let claim = try #require(try spool.claim(candidate, from: inbox))
        let folder = work.appending(path: claim.name)
        switch cut {
        case .claimFolder, .claimed: break
        case .claimRecord:
            try FileManager.default.moveItem(
                at: folder.appending(path: "dropped"), to: root.url.appending(path: "inbox/a.txt"))
        case .copying: try Data("收".utf8).write(to: folder.appending(path: "copy.part"))
        case .frozen: try spool.freezeWhole(claim)
        case .attempted:
            try spool.freezeWhole(claim)
            _ = try spool.beginAttempt(claim)
        case .twice:
            try spool.freezeWhole(claim)
            _ = try spool.beginAttempt(claim)
            _ = try spool.beginAttempt(claim)
        case .answered:
            try spool.freezeWhole(claim)
            try spool.answer(claim)
        case .ready, .readyWithoutClaim:
            try spool.freezeWhole(claim)
            try spool.answer(claim)
            let place = try #require(try spool.publish(claim, title: "t", timing: timing))
            // Back to the moment before the rename, which is what a crash would have left.
            try FileManager.default.moveItem(at: root.url.appending(path: "archive/\(place.shown)"), to: folder)
            if cut == .ready { try Data("{}".utf8).write(to: folder.appending(path: "claim.json")) }
        case .reasoned:
            try spool.freezeWhole(claim)
            let name = try spool.fail(claim, Failure(.binary, stage: "reading", detail: ""), at: moment)
            try FileManager.default.moveItem(at: root.url.appending(path: "failed/\(name)"), to: folder)
        case .discarding:
            try FileManager.default.removeItem(at: folder.appending(path: "dropped"))
        }
    }

    @Test("a deleted index is made anew from the archive")
    func rebuildsIndex() throws {
        let root = try TemporaryRoot()
        try root.open().root.sync()
        do {
            let spool = try root.open()
            try spool.rebuildIndexIfMissing { _ in }
            let inbox = try root.inbox(spool)
            try root.drop("a.txt", "收文")
            let claim = try #require(try spool.take("a.txt", from: inbox))
            try spool.answer(claim)
            _ = try spool.publish(claim, title: "t", timing: timing)
        }
        try FileManager.default.removeItem(at: root.url.appending(path: ".shouwen/index"))
        let spool = try root.open()
        try spool.rebuildIndexIfMissing { _ in }
        let inbox = try root.inbox(spool)
        try root.drop("b.txt", "收文")
        let twin = try #require(try spool.take("b.txt", from: inbox))
        #expect(try spool.placeOfTwin(of: twin) != nil)
    }

    @Test("what no claim explains is left alone and named")
    func leavesStrays() throws {
        let root = try TemporaryRoot()
        let spool = try root.open()
        let stray = root.url.appending(path: "work/谁的")
        try FileManager.default.createDirectory(at: stray, withIntermediateDirectories: true)
        try Data("?".utf8).write(to: stray.appending(path: "笔记.txt"))
        let recovery = try spool.recover()
        #expect(recovery.map(describe) == ["stray 谁的"])
        #expect(try root.tree() == ["work/谁的/笔记.txt"])
    }
}
