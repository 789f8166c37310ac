// SPDX-License-Identifier: Apache-2.0
// Files that nobody wrote by hand: no crash, no long wait, no growth, whatever the bytes.
import Foundation
import Testing

@testable import Settings

@Suite("Hostile files", .timeLimit(.minutes(10)))
struct HostileFileTests {
    @Test("Texts made to grow, to nest or to confuse end in a problem, quickly", arguments: hostileTexts.indices)
    func refused(_ number: Int) {
        // By number: the texts themselves would fill the log.
        let (name, text) = Self.hostileTexts[number]
        let begun = ContinuousClock.now
        let file = SettingsFile(path: [0x74], bytes: Array(text.utf8))
        #expect(!file.problems.isEmpty, "\(name)")
        #expect(file.problems.count <= SettingsFile.problemLimit + 1)
        #expect(ContinuousClock.now - begun < .seconds(10), "\(name)")
    }

    static let hostileTexts: [(String, String)] = [
        ("billion laughs", laughs), ("a merge key", "<<: {root: /x}\n"),
        ("deep flow lists", many("[", 250_000)), ("deep flow maps", many("{a: ", 60_000)),
        ("deep block maps", lines(500) { many(" ", $0) + "a:" }), ("deep dashes", many("- ", 120_000)),
        ("question marks", many("? ", 120_000)), ("a long key", many("k", 250_000) + ": 1\n"),
        ("many keys", lines(20_000) { "k\($0): 1" }), ("the same key", many("root: /x\n", 20_000)),
        ("many documents", many("--- a\n", 40_000)), ("many anchors", lines(20_000) { "k\($0): &a\($0) 1" }),
        ("open quotes", "root: \"" + many("\\\"", 120_000)), ("many colons", many(":", 250_000)),
        ("tabs", "watch:\n\t\t\tsettle: 1s\n"), ("a tag bomb", "%TAG ! " + many("x", 200_000) + "\n---\n!a b\n"),
        ("a NUL", "root: /x\u{0}\n"),
    ]

    private static let laughs: String = {
        var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for (name, former) in zip("bcdefghi", "abcdefgh") {
            text += "\(name): &\(name) [" + many("*\(former),", 9) + "]\n"
        }
        return text
    }()

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    @Test(
        "Values that are too long are refused by their key",
        arguments: [
            ("root", "/", "v", 250_000, ""), ("watch.ignore", "[", "a,", 100_000, "]"),
            ("watch.ignore", "['", "a", 256, "']"), ("watch.settle", "", "9", 250_000, "s"),
            ("watch.settle", "", "1s", 100_000, ""),
        ])
    func tooLong(_ key: String, _ opening: String, _ repeated: String, _ count: Int, _ closing: String) {
        let value = opening + String(repeating: repeated, count: count) + closing
        let error = #expect(throws: SettingsError.self) { try gather(yaml(key, value)) }
        #expect(error?.problems.map(\.key) == [key])
    }

    @Test("Random bytes and damaged examples never crash", arguments: 0..<40)
    func damage(_ seed: UInt64) {
        var random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        let example = Array(settingsExample().utf8.filter { $0 != UInt8(ascii: "#") })
        for _ in 0..<25 {
            var bytes = example
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                case 2:
                    bytes.insert(contentsOf: Array("{}[]&*!|>'\"%@`:-?,# \n\t".utf8.shuffled(using: &random)), at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + 200))
                }
            }
            _ = SettingsFile(path: [0x74], bytes: bytes)
            let noise = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = SettingsFile(path: [0x74], bytes: noise)
        }
    }

    @Test("Only a regular file of bounded size is read; only the default one may be missing")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shouwen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func path(_ name: String) -> [UInt8] { Array(folder.appending(path: name).path.utf8) }
        func problem(_ name: String) -> String? {
            let error = #expect(throws: SettingsError.self, "\(name)") {
                try Settings.load(file: path(name), environment: [:])
            }
            return error?.problems.first?.text.english
        }
        try Data("root: /x\n".utf8).write(to: folder.appending(path: "good.yaml"))
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "link.yaml"), withDestinationURL: folder.appending(path: "good.yaml"))
        try Data(repeating: 0x23, count: SettingsFile.sizeLimit + 1).write(to: folder.appending(path: "large.yaml"))
        try Data(repeating: 0x23, count: SettingsFile.sizeLimit).write(to: folder.appending(path: "full.yaml"))
        try #require(mkfifo(folder.appending(path: "fifo.yaml").path, 0o600) == 0)

        #expect(try Settings.load(file: path("good.yaml"), environment: [:]).root == Array("/x".utf8))
        #expect(try Settings.load(file: path("link.yaml"), environment: [:]).root == Array("/x".utf8))
        #expect(try Settings.load(file: path("full.yaml"), environment: [:]) == Settings())
        #expect(problem("large.yaml")?.contains("larger than 256 KiB") == true)
        #expect(problem("none.yaml")?.contains("No such file") == true)
        #expect(problem("fifo.yaml")?.contains("cannot be read") == true)
        #expect(problem("")?.contains("cannot be read") == true)
    }
}

/// A small generator whose runs can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
