// SPDX-License-Identifier: Apache-2.0
import Exchange
import Testing

@Suite("JSON check")
struct JSONCheckTests {
    @Test(
        "well-formed, whatever the chunks",
        arguments: [
            "{}", "[]", " [ ] \r\n\t", "0", "-0.5e+10", "[1,2.0,3E5]", "\"\"", "true", "[false,null]", "\"一𠮷\"",
            #"{"a":{"b":[{"c":"\"\\\/\b\f\n\r\té"}]}}"#, #""\ud842\udfb7""#, "[[[[[[[[]]]]]]]]",
        ])
    func wellFormed(text: String) {
        for size in [1, 2, 3, 1000] {
            #expect(verdict(of: Array(text.utf8), chunk: size) == .complete)
        }
    }

    @Test(
        "malformed at the first byte that cannot be right",
        arguments: [
            ("", .truncated, 0), ("{", .truncated, 1), ("[1", .truncated, 2), ("-", .truncated, 1),
            ("1.", .truncated, 2),
            ("1e", .truncated, 2), ("tru", .truncated, 3), ("\"a", .truncated, 2), ("{\"a\"", .truncated, 4),
            ("{} {}", .trailingBytes, 3), ("01", .trailingBytes, 1), ("[01]", .syntax, 2), ("[1,]", .syntax, 3),
            ("{,}", .syntax, 1), ("{\"a\":1,}", .syntax, 7), ("{\"a\" 1}", .syntax, 5), ("{1:2}", .syntax, 1),
            ("[1}", .syntax, 2), ("{\"a\":1]", .syntax, 6), ("nul!", .syntax, 3), ("+1", .syntax, 0),
            (".5", .syntax, 0),
            ("[1.e5]", .syntax, 3), ("\"\n\"", .syntax, 1), (#""\x""#, .syntax, 2), (#""\u12g4""#, .syntax, 5),
            ("\u{FEFF}1", .syntax, 0), ("[1 2]", .syntax, 3), ("'a'", .syntax, 0), ("[Infinity]", .syntax, 1),
            (#""\udfb7""#, .surrogate, 6), (#""\ud842""#, .surrogate, 7), (#""\ud842\n""#, .surrogate, 8),
            (#""\ud842\u0041""#, .surrogate, 12), ("[[[[[[[[[", .depth, 8),
        ] as [(String, JSONCheck.Fault, Int)])
    func malformed(text: String, fault: JSONCheck.Fault, offset: Int) {
        for size in [1, 4, 1000] {
            #expect(verdict(of: Array(text.utf8), chunk: size) == .broken(fault, offset: offset))
        }
    }

    @Test(
        "strings must be strict UTF-8",
        arguments: [
            ([0xFF], 1), ([0x80], 1), ([0xC0, 0x80], 1), ([0xE0, 0x80, 0x80], 2), ([0xED, 0xA0, 0x80], 2),
            ([0xF0, 0x80, 0x80, 0x80], 2), ([0xF4, 0x90, 0x80, 0x80], 2), ([0xE4, 0xB8, 0x22], 3), ([0xF5], 1),
        ] as [([UInt8], Int)])
    func encoding(bytes: [UInt8], offset: Int) {
        #expect(verdict(of: [0x22] + bytes + [0x22], chunk: 1000) == .broken(.encoding, offset: offset))
    }

    @Test("nothing is final before the end is said")
    func incremental() {
        var check = JSONCheck()
        check.feed("12".utf8)
        #expect(check.verdict == .incomplete)
        check.feed("3 ".utf8)
        #expect(check.verdict == .complete)
        check.feed("4".utf8)
        #expect(check.verdict == .broken(.trailingBytes, offset: 4))
        check.feed("[]".utf8)
        #expect(check.finish() == .broken(.trailingBytes, offset: 4))
    }

    private func verdict(of bytes: [UInt8], chunk: Int) -> JSONCheck.Verdict {
        var check = JSONCheck(maximumDepth: 8)
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            check.feed(bytes[start..<min(start + chunk, bytes.count)])
        }
        return check.finish()
    }
}
