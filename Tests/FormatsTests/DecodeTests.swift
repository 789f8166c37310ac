// SPDX-License-Identifier: Apache-2.0
import Formats
import Testing
import Text

@Suite("Decoding by content")
struct DecodeTests {
    private static let charsets: [(String, [String])] = [
        ("UTF-8", [Samples.simplified, Samples.traditional, Samples.hongKong, Samples.names]),
        ("GB18030", [Samples.simplified, Samples.traditional, Samples.hongKong, Samples.names]),
        ("BIG5", [Samples.traditional]), ("BIG5-HKSCS", [Samples.traditional, Samples.hongKong]),
        ("UTF-16LE", [Samples.simplified, Samples.traditional, Samples.hongKong, Samples.names]),
        ("UTF-16BE", [Samples.simplified, Samples.traditional, Samples.hongKong, Samples.names]),
        ("UTF-32LE", [Samples.simplified, Samples.hongKong]), ("UTF-32BE", [Samples.simplified, Samples.hongKong]),
    ]

    @Test("every charset, without a mark, read back to the character", arguments: charsets)
    func unmarked(charset: String, texts: [String]) throws {
        let decoders = Decoders()
        #expect(decoders.missing.isEmpty)
        for text in texts {
            // A whole text, a text of many windows, and one that begins with 40 KB of English.
            for variant in [
                text, String(repeating: text, count: 400), String(repeating: "log\n", count: 10_000) + text,
            ] {
                let bytes = Samples.bytes(variant, charset)
                #expect(!bytes.isEmpty)
                let decoded = try decode(bytes, name: "x.txt", with: decoders)
                #expect(decoded.scalars == variant.unicodeScalars.map(\.value))
                #expect(decoded.undecodableBytes == 0)
                #expect(decoded.isCharsetUncertain == false)
                let name = charset.hasPrefix("BIG5") ? (text == Samples.hongKong ? "BIG5-HKSCS" : "BIG5") : charset
                #expect(decoded.charset?.uppercased() == name)
            }
        }
    }

    @Test("cut at any byte, only the cut character is lost", arguments: charsets)
    func truncated(charset: String, texts: [String]) throws {
        let decoders = Decoders()
        for text in texts {
            let whole = Samples.bytes(text, charset)
            let scalars = text.unicodeScalars.map(\.value)
            for end in (whole.count - 40)..<whole.count {
                let decoded = try decode(Array(whole[..<end]), name: "x.txt", with: decoders)
                let kept = decoded.scalars.prefix { $0 != 0xFFFD }
                #expect(kept.elementsEqual(scalars.prefix(kept.count)), "\(charset) cut at \(end)")
                #expect(decoded.scalars.count == kept.count + decoded.undecodableBytes)
                #expect(decoded.undecodableBytes <= 3)
            }
        }
    }

    @Test(
        "a mark decides, even over few characters",
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x41], "UTF-8", "A"), ([0xFF, 0xFE, 0x2D, 0x4E], "UTF-16LE", "中"),
            ([0xFE, 0xFF, 0x4E, 0x2D], "UTF-16BE", "中"), ([0xFF, 0xFE, 0, 0, 0x2D, 0x4E, 0, 0], "UTF-32LE", "中"),
            ([0, 0, 0xFE, 0xFF, 0, 0, 0x4E, 0x2D], "UTF-32BE", "中"),
            ([0x84, 0x31, 0x95, 0x33, 0xD6, 0xD0], "GB18030", "中"),
        ] as [([UInt8], String, String)])
    func marked(bytes: [UInt8], charset: String, text: String) throws {
        let decoded = try decode(bytes, name: "x", with: Decoders())
        #expect(decoded.charset == charset)
        #expect(decoded.scalars == text.unicodeScalars.map(\.value))
    }

    @Test(
        "a wrong byte in the middle becomes one U+FFFD and the rest is read",
        arguments: [("UTF-8", [0xFF]), ("UTF-8", [0xE4, 0xB8]), ("GB18030", [0xFF]), ("BIG5-HKSCS", [0xFF])]
            as [(String, [UInt8])])
    func wrongByte(charset: String, wrong: [UInt8]) throws {
        let text = charset == "BIG5-HKSCS" ? Samples.hongKong : Samples.simplified
        let bytes = Samples.bytes(text, charset) + wrong + Samples.bytes(text, charset)
        let decoded = try decode(bytes, name: "x", with: Decoders())
        let scalars = text.unicodeScalars.map(\.value)
        #expect(decoded.scalars == scalars + wrong.map { _ in 0xFFFD } + scalars)
        #expect(decoded.undecodableBytes == wrong.count)
    }

    @Test("lone surrogates and lengths that are no multiple count each byte")
    func wrongUnits() throws {
        let bytes: [UInt8] =
            [0xFF, 0xFE] + Samples.bytes("甲中文甲中文甲中文", "UTF-16LE") + [0x00, 0xD8, 0x2D, 0x4E, 0x00, 0xDC, 0x41]
        let decoded = try decode(bytes, name: "x", with: Decoders())
        #expect(
            decoded.scalars == [
                0x7532, 0x4E2D, 0x6587, 0x7532, 0x4E2D, 0x6587, 0x7532, 0x4E2D, 0x6587, 0xFFFD, 0xFFFD, 0x4E2D, 0xFFFD,
                0xFFFD, 0xFFFD,
            ])
        #expect(decoded.undecodableBytes == 5)
    }

    @Test(
        "a few words without evidence are read by the usual characters, and said to be uncertain",
        arguments: [("骨科赵桂兰", "GB18030"), ("薔薇診療室", "BIG5")])
    func short(text: String, charset: String) throws {
        let decoded = try decode(Samples.bytes(text, charset), name: "x", with: Decoders())
        #expect(decoded.charset?.uppercased() == charset)
        #expect(decoded.isCharsetUncertain)
    }

    @Test(
        "what is no readable text says why",
        arguments: [
            ([], .empty, "0 bytes"), (Array(" \n\t\u{3000}\r\n".utf8), .empty, "only white space"),
            ([0xEF, 0xBB, 0xBF], .empty, "only white space"), (Array("%PDF-1.7\n".utf8), .unsupportedFormat, "PDF"),
            (Array("PK\u{3}\u{4}xxxx".utf8), .unsupportedFormat, "ZIP (also DOCX, XLSX, WPS, OFD)"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .unsupportedFormat, "OLE (DOC, XLS, old WPS)"),
            ([0x7F, 0x45, 0x4C, 0x46, 2], .binary, "ELF"), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .binary, "PNG"),
            (Array("\n<!DOCTYPE HTML><p>".utf8), .unsupportedFormat, "HTML"),
            (Array("正文\0正文".utf8), .binary, "NUL byte at offset 6"),
            ([0xFF, 0xFE, 0x2D, 0x4E, 0, 0], .binary, "NUL at character 1"),
            ([UInt8](repeating: 1, count: 40), .binary, "40 control characters among 40"),
            (Array("123456789".utf8), .tooLong, "more than 8 characters"),
        ] as [([UInt8], FormatFailure.Reason, String)])
    func failures(bytes: [UInt8], reason: FormatFailure.Reason, detail: String) {
        let limit = reason == .tooLong ? 8 : 1000
        #expect(throws: FormatFailure(reason, detail)) {
            _ = try decode(bytes, name: "x.txt", with: Decoders(), limit: limit)
        }
    }

    @Test("random bytes are never a text", arguments: 0..<20)
    func noise(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        let bytes = (0..<4000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        #expect(throws: FormatFailure.self) { _ = try decode(bytes, name: "x", with: Decoders()) }
    }

    @Test(
        "Markdown by its headings, or by its name and any mark",
        arguments: [
            ("# 标题\n正文", "x.txt", true), ("引言\n## 一\n## 二", "x", true), ("#话题#今天\n#1 房间", "x", false),
            ("引言\n# 备注", "x.txt", false), ("- 甲\n- 乙", "x.txt", false), ("- 甲\n- 乙", "总结.MD", true),
            ("正文", "x.md", false), ("####### 七", "x.md", false),
        ])
    func markdown(text: String, name: String, expected: Bool) throws {
        let decoded = try decode(Array(text.utf8), name: name, with: Decoders())
        #expect((decoded.markup == .markdown) == expected)
        #expect(decoded.mediaType == (expected ? "text/markdown" : "text/plain"))
    }
}
