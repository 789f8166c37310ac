// SPDX-License-Identifier: Apache-2.0
import Paths
import Testing

@testable import Watch

/// One column is one second.
///
/// Above, what happens: `w` written, `m` renamed in, `l` listed, `x` gone, `-` nothing.
/// In the middle, what a look would see: `.` missing, a letter for its content, `W` content `a` held open by a writer,
/// `P` unreadable, `L` link, `F` FIFO. Below, what is decided: `t` take, `r` refuse, `-` nothing or wait.
struct Marble: CustomTestStringConvertible, Sendable {
    let name: String
    let events, sights, decisions: String
    var testDescription: String { name }
}

@Suite("Settling")
struct SettlingTests {
    static let marbles = [
        Marble(name: "written once", events: "w----", sights: "aaaaa", decisions: "--t--"),
        Marble(name: "written twice", events: "ww---", sights: "abbbb", decisions: "---t-"),
        Marble(name: "renamed in", events: "-m---", sights: ".aaaa", decisions: "-t---"),
        Marble(name: "renamed in while a writer holds it", events: "-m---", sights: ".WWaa", decisions: "-----"),
        Marble(name: "renamed in, then written", events: "mw---", sights: "Wbbbb", decisions: "---t-"),
        Marble(name: "listed at start", events: "l----", sights: "aaaaa", decisions: "--t--"),
        Marble(name: "listed while it grows without events", events: "l-----", sights: "abcccc", decisions: "----t-"),
        Marble(name: "gone before it settled", events: "w-x--", sights: "aa...", decisions: "-----"),
        Marble(name: "gone without an event", events: "w----", sights: "a....", decisions: "-----"),
        Marble(name: "unreadable until its mode changes", events: "w--w---", sights: "PPPaaaa", decisions: "-----t-"),
        Marble(name: "symbolic link", events: "w----", sights: "LLLLL", decisions: "--r--"),
        Marble(name: "FIFO", events: "l----", sights: "FFFFF", decisions: "r----"),
        Marble(name: "replaced by rename over it", events: "wm---", sights: "abbbb", decisions: "-t---"),
    ]

    @Test("marbles", arguments: marbles)
    func settles(_ marble: Marble) throws {
        var settling = Settling(settleTime: 2_000_000_000, maximumSize: 1000)
        let path = try #require(RelativePath(Array("a".utf8)))
        var decided = ""
        let columns = zip(marble.events, marble.sights)
        for (second, (event, sight)) in columns.enumerated() {
            let now = Int64(second) * 1_000_000_000
            switch event {
            case "w": settling.note(.changed, at: path, now: now)
            case "m": settling.note(.movedIn, at: path, now: now)
            case "l": settling.note(.listed, at: path, now: now)
            case "x": settling.forget(path, isFolder: false)
            default: break
            }
            var column: Character = "-"
            for due in settling.takeDue(now: now, limit: 10) {
                switch settling.decide(look(sight), at: due, now: now) {
                case .take: column = "t"
                case .refuse: column = "r"
                case .wait, .forget: break
                }
            }
            decided.append(column)
        }
        #expect(decided == marble.decisions)
    }

    private func look(_ sight: Character) -> Sight {
        switch sight {
        case ".": .missing
        case "P": .unreadable
        case "L": .symbolicLink
        case "F": .special
        case "W": .file(Signature(size: 1, modified: 97, inode: 1), writer: .present)
        default: .file(Signature(size: 1, modified: Int64(sight.asciiValue ?? 0), inode: 1), writer: .none)
        }
    }

    @Test("beyond its capacity it owes a listing instead of growing")
    func overflows() throws {
        var settling = Settling(settleTime: 0, maximumSize: 10, capacity: 3)
        for name in 0..<5 { settling.note(.changed, at: try path("f\(name)"), now: 0) }
        #expect(settling.count == 3)
        #expect(settling.hasOverflowed)
        settling.beginListing()
        #expect(!settling.hasOverflowed)
    }

    @Test("a folder that leaves takes its files along, its namesakes stay")
    func forgetsFolders() throws {
        var settling = Settling(settleTime: 0, maximumSize: 10)
        for name in ["a/x", "a/b/y", "ab/z"] { settling.note(.listed, at: try path(name), now: 0) }
        settling.forget(try path("a"), isFolder: true)
        #expect(settling.takeDue(now: 0, limit: 9) == [try path("ab/z")])
    }

    @Test("too large a file is refused once it is quiet")
    func refusesLargeFiles() throws {
        var settling = Settling(settleTime: 0, maximumSize: 10)
        settling.note(.movedIn, at: try path("a"), now: 0)
        let sight = Sight.file(Signature(size: 11, modified: 0, inode: 1), writer: .unknown)
        #expect(settling.decide(sight, at: try path("a"), now: 0) == .refuse(.tooLarge))
    }

    private func path(_ text: String) throws -> RelativePath {
        try #require(RelativePath(Array(text.utf8)))
    }
}

@Suite("Ignored names")
struct IgnoredNamesTests {
    @Test(
        "what is never a report",
        arguments: [
            (".hidden", true), ("~$年报.docx", true), ("a.part", true), (".part", true), ("part", false),
            ("年报.txt", false), ("Thumbs.db", true), ("thumbs.db", false), ("a.tmp.txt", false), ("备份-2.bak", true),
            ("备份-二.bak", true), ("备份-22.bak", false),
            ("x.crdownload", true), ("@eaDir", true), ("", false),
        ])
    func ignores(_ name: String, _ expected: Bool) {
        #expect(IgnoredNames(more: [Array("备份-?.bak".utf8)]).contains(Array(name.utf8)) == expected)
    }

    @Test("many stars stay fast")
    func matchesInBoundedTime() {
        let name = [UInt8](repeating: UInt8(ascii: "a"), count: 255)
        #expect(!matches(name, Array((String(repeating: "a*", count: 100) + "b").utf8)))
    }
}
