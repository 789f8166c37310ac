// SPDX-License-Identifier: Apache-2.0
import Foundation
import Kernel
import Paths
import Testing

@testable import Spool

@Suite("Spool")
struct SpoolTests {
    // SHA-256 of "收文"
    static let digits = "b12dc1cf"

    @Test("a report is archived by one rename, with its receipt, under its title and day")
    func publishes() throws {
        let root = try TemporaryRoot()
        let spool = try root.open()
        let inbox = try root.inbox(spool)
        try root.drop("市中医医院/总结.txt", "收文")
        let claim = try #require(try spool.take("市中医医院/总结.txt", from: inbox))
        let id = try #require(claim.id)
        try spool.answer(claim)
        let place = try #require(try spool.publish(claim, title: "年度/总结", timing: timing))
        #expect(place.shown.hasSuffix("/年度_总结.\(id.short())"))
        #expect(
            try root.tree()
                == ["original", "receipt.json", "report.json"].map {
                    "archive/\(place.shown)/\($0)".replacingOccurrences(of: "original", with: "总结.txt")
                }.sorted())
        let receipt = try root.text("archive/\(place.shown)/receipt.json")
        #expect(receipt.contains(#""folder" : "市中医医院""#))
        #expect(try spool.placeOfTwin(of: claim) == place)
    }

    @Test("the same bytes again are noted once in the receipt, whatever recovery repeats")
    func notesDuplicates() throws {
        let root = try TemporaryRoot()
        let spool = try root.open()
        let inbox = try root.inbox(spool)
        try root.drop("a.txt", "收文")
        let first = try #require(try spool.take("a.txt", from: inbox))
        try spool.answer(first)
        let place = try #require(try spool.publish(first, title: nil, timing: timing))
        try root.drop("b.txt", "收文")
        let second = try #require(try spool.take("b.txt", from: inbox))
        #expect(try spool.placeOfTwin(of: second) == place)
        #expect(try spool.noteDuplicate(second, of: place, timing: timing))
        let receipt = try root.text("archive/\(place.shown)/receipt.json")
        #expect(receipt.contains(#""duplicates" : 1"#) && receipt.contains(#""name" : "b.txt""#))
        #expect(try root.tree().allSatisfy { $0.hasPrefix("archive/") })
    }

    @Test("what can't be read lies in failed/ whole, with the reason in both languages")
    func fails() throws {
        let root = try TemporaryRoot()
        let spool = try root.open()
        let inbox = try root.inbox(spool)
        try root.drop("坏.bin", "收文")
        let claim = try #require(try spool.take("坏.bin", from: inbox))
        let name = try spool.fail(claim, Failure(.binary, stage: "reading", detail: "NUL at 3"), at: moment)
        #expect(name == "坏.bin.\(try #require(claim.id).short())")
        #expect(try root.tree() == ["failed/\(name)/reason.json", "failed/\(name)/坏.bin"])
        let reason = try root.text("failed/\(name)/reason.json")
        #expect(reason.contains("二进制") && reason.contains("binary") && reason.contains("NUL at 3"))
    }

    @Test("links are moved as links and never opened")
    func refusesLinks() throws {
        let root = try TemporaryRoot()
        let spool = try root.open()
        let inbox = try root.inbox(spool)
        try FileManager.default.createSymbolicLink(
            atPath: root.url.appending(path: "inbox/链接").path, withDestinationPath: "/etc/passwd")
        let claim = try #require(
            try spool.claim(
                .init(path: try path("链接"), refusal: .symbolicLink, arrivedAt: moment, settledAt: moment), from: inbox))
        let name = try spool.fail(claim, Failure(.symbolicLink, stage: "claiming", detail: ""), at: moment)
        let link = root.url.appending(path: "failed/\(name)/链接").path
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/etc/passwd")
    }

    @Test(
        "names that mean something to us, or to nobody, pass through",
        arguments: [
            "report.json", "receipt.json", "claim.json", "dropped", "a\u{1B}[31m\n.txt",
            String(repeating: "字", count: 85),
            "-rf", ".. ",
        ])
    func keepsStrangeNames(_ name: String) throws {
        let root = try TemporaryRoot()
        let spool = try root.open()
        let inbox = try root.inbox(spool)
        try root.drop(name, name)
        let claim = try #require(try spool.take(name, from: inbox))
        try spool.answer(claim)
        let place = try #require(try spool.publish(claim, title: nil, timing: timing))
        let stored = Claim.reserved.contains(name) ? "original." + name : name
        #expect(try root.text("archive/\(place.shown.replacingOccurrences(of: "\\\\", with: "\\"))/\(stored)") == name)
    }

    @Test("a second daemon is refused and told who is first")
    func locks() throws {
        let root = try TemporaryRoot()
        let spool = try root.open()
        let error = #expect(throws: SpoolBusy.self) { _ = try root.open() }
        #expect(error?.holder == "\(ProcessInfo.processInfo.processIdentifier)")
        _ = try spool.countFailed()
    }

    @Test("released, a file is back where it was, unless its place is taken")
    func releases() throws {
        let root = try TemporaryRoot()
        let spool = try root.open()
        let inbox = try root.inbox(spool)
        try root.drop("a/b.txt", "1")
        let claim = try #require(try spool.take("a/b.txt", from: inbox))
        #expect(try spool.release(claim, to: try inbox.openFolder(try path("a"))))
        #expect(try root.tree() == ["inbox/a/b.txt"])
        let again = try #require(try spool.take("a/b.txt", from: inbox))
        try root.drop("a/b.txt", "2")
        #expect(try !spool.release(again, to: try inbox.openFolder(try path("a"))))
        #expect(try root.text("inbox/a/b.txt") == "2")
    }
}
