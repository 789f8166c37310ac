// SPDX-License-Identifier: Apache-2.0
// Durations, sizes and modes as people write them, and everything they write instead.
import Testing

@testable import Settings

@Suite("Values")
struct ValueTests {
    @Test(
        "Durations",
        arguments: [
            ("0", 0), ("0s", 0), ("0ms", 0), ("1ms", 1_000_000), ("500ms", 500_000_000), ("1s", 1_000_000_000),
            ("60s", 60_000_000_000), ("2m", 120_000_000_000), ("1h", 3_600_000_000_000), ("1d", 86_400_000_000_000),
            ("1h30m", 5_400_000_000_000), ("1m30s", 90_000_000_000), ("1s500ms", 1_500_000_000),
            ("1d2h3m4s5ms", 93_784_005_000_000), ("007s", 7_000_000_000), ("106751d", 9_223_286_400_000_000_000),
            ("9223372036854ms", 9_223_372_036_854_000_000),
        ] as [(String, Int64)])
    func durations(_ text: String, _ expected: Int64) throws {
        #expect(try parseDuration(text) == expected)
    }

    @Test(
        "No durations",
        arguments: [
            "", " ", "s", "5", "00", "-1s", "+1s", "1.5s", "1,5s", "1 s", " 1s", "1s ", "1S", "1sec", "1min", "1M",
            "5m3",
            "30s1m", "1s1s", "1ms1s", "１s", "1秒", "一s", "1us", "1ns", "1w", "0x10s", "1e3s", "∞", "106752d",
            "9223372036855ms", "99999999999999999999s", "9223372036854775808ms", "106751d24h", "1s\n", "1s\u{0}",
            "1\u{200B}s",
        ])
    func noDurations(_ text: String) {
        #expect(throws: BadValue.self) { try parseDuration(text) }
    }

    @Test(
        "Durations in their shortest writing, which reads back the same",
        arguments: [
            (0, "0"), (1_000_000, "1ms"), (1_000_000_000, "1s"), (60_000_000_000, "1m"), (90_000_000_000, "1m30s"),
            (1_500_000_000, "1s500ms"), (3_600_000_000_000, "1h"), (86_400_000_000_000, "1d"),
            (90_061_001_000_000, "1d1h1m1s1ms"),
        ] as [(Int64, String)])
    func durationTexts(_ nanoseconds: Int64, _ expected: String) throws {
        #expect(durationText(nanoseconds) == expected)
        #expect(try parseDuration(expected) == nanoseconds)
    }

    @Test(
        "Sizes",
        arguments: [
            ("0", 0), ("0B", 0), ("512B", 512), ("1KiB", 1024), ("1KB", 1000), ("1kB", 1000), ("64MiB", 67_108_864),
            ("256MB", 256_000_000), ("1GiB", 1_073_741_824), ("2GB", 2_000_000_000), ("1TiB", 1_099_511_627_776),
            ("1TB", 1_000_000_000_000), ("8388607TiB", 9_223_370_937_343_148_032),
        ] as [(String, Int64)])
    func sizes(_ text: String, _ expected: Int64) throws {
        #expect(try parseSize(text) == expected)
    }

    @Test(
        "No sizes",
        arguments: [
            "", "5", "K", "1K", "1M", "1G", "1k", "1mb", "1Mib", "1MIB", "1 MiB", "1.5GiB", "-1B", "1PiB", "1b", "1字节",
            "8388608TiB", "9223372036854775808B", "1MiB2KiB", "1MiB ", "0x1MiB",
        ])
    func noSizes(_ text: String) {
        #expect(throws: BadValue.self) { try parseSize(text) }
    }

    @Test(
        "Sizes in the largest unit that says them exactly",
        arguments: [
            (0, "0"), (1, "1B"), (1023, "1023B"), (1024, "1KiB"), (1000, "1KB"), (1_048_576, "1MiB"),
            (256_000_000, "256MB"), (1_073_741_824, "1GiB"), (1_500_000, "1500KB"), (1_099_511_627_776, "1TiB"),
        ] as [(Int64, String)])
    func sizeTexts(_ bytes: Int64, _ expected: String) throws {
        #expect(sizeText(bytes) == expected)
        #expect(try parseSize(expected) == bytes)
    }

    @Test(
        "Modes",
        arguments: [
            ("0640", 0o640), ("640", 0o640), ("0o640", 0o640), ("0o0640", 0o640), ("000", 0), ("7777", 0o7777),
            ("0750", 0o750),
        ] as [(String, UInt32)])
    func modes(_ text: String, _ expected: UInt32) throws {
        #expect(try parseFileMode(text) == expected)
        #expect(try parseFileMode(fileModeText(expected)) == expected)
    }

    @Test("No modes", arguments: ["", "64", "0", "00640", "0648", "rw-r-----", "u+rw", "0x640", "-640", "６４０", "0o"])
    func noModes(_ text: String) {
        #expect(throws: BadValue.self) { try parseFileMode(text) }
    }

    @Test(
        "Each key refuses what is outside of its range, naming the range, and takes the ends of it",
        arguments: [
            ("watch.settle", ["0", "0s", "1h"], ["1h1ms", "2h", "1d", "soon", "[1s]", "{a: 1s}", "", "~"]),
            ("watch.rescan", ["5s", "1d"], ["4s999ms", "1d1ms", "0"]),
            ("watch.poll", ["500ms", "1h"], ["499ms", "0", "61m"]),
            ("watch.ignore", ["[]", "['*.bak']", "[a, b]"], ["'*.bak'", "[a/b]", "['']", "[[a]]", "[{a: b}]"]),
            ("readers.count", ["0", "64"], ["65", "-1", "two", "1.5", "'2 '", "0x2", "18446744073709551616"]),
            ("readers.recycle", ["1", "1000000"], ["0", "1000001"]),
            ("readers.time", ["1s", "1h"], ["0", "999ms", "61m"]),
            ("readers.cpu", ["1s", "1h"], ["0", "999ms", "61m"]),
            ("readers.memory", ["64MiB", "64GiB"], ["63MiB", "65GiB", "512M"]),
            ("readers.output", ["1MiB", "1GiB"], ["1023KiB", "2GiB"]),
            ("files.max-size", ["1KiB", "16GiB"], ["1023B", "17GiB"]),
            ("disk.reserve", ["0", "1TiB"], ["1025GiB", "-1MiB"]),
            ("archive.file-mode", ["0600", "0666", "0640"], ["0440", "0777", "4640", "0060", "8"]),
            ("archive.directory-mode", ["0700", "0777"], ["0600", "2750", "1777"]),
            ("journal.names", ["true", "false", "yes", "no", "on", "off"], ["True", "1", "ja", "maybe"]),
            ("log.level", ["trace", "critical"], ["INFO", "warn", "loud", "0"]),
            ("stop.grace", ["0", "10m"], ["11m", "-1s"]),
            ("root", ["/", "/srv/收文", "\"/a b\"", "/a/"], ["a", "./a", "\"\"", "\"/a\\0b\"", "\"\"", "[/a]"]),
        ])
    func ranges(_ key: String, _ good: [String], _ bad: [String]) throws {
        for value in good {
            #expect(throws: Never.self, "\(key): \(value)") { try gather(yaml(key, value)) }
        }
        for value in bad {
            let error = #expect(throws: SettingsError.self, "\(key): \(value)") { try gather(yaml(key, value)) }
            #expect(error?.problems.count == 1)
            #expect(error?.problems.first?.key == key, "\(key): \(value)")
        }
    }

    @Test("A path of the file is absolute, one of a flag may be relative; slashes at its end go")
    func paths() throws {
        #expect(try gather("root: /a/b//\n").settings.root == Array("/a/b".utf8))
        #expect(try gather("", [:], ["root": "b/"]).settings.root == Array("b".utf8))
        #expect(throws: SettingsError.self) { try gather("", ["SHOUWEN_ROOT": "b"]) }
        #expect(throws: SettingsError.self) { try gather("", [:], ["root": String(repeating: "a", count: 5000)]) }
    }
}
