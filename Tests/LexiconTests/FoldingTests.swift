// SPDX-License-Identifier: Apache-2.0
import Foundation
import Lexicon
import Testing

@Suite("Folding")
struct FoldingTests {
    @Test(
        "text of any region is read in one normal form",
        arguments: [
            // Taiwan
            ("衛生福利部補助偏鄉醫療，裡應外合；為民眾服務", "卫生福利部补助偏乡医疗,里应外合;为民众服务"),
            // Hong Kong: 衞 裏 羣 峯 綫 説 温 台 着
            ("衞生署裏，羣眾説：綫上服務着重峯值温和", "卫生署里,群众说:线上服务着重峰值温和"),
            // Macau and mainland traditional: 谘/諮, 發/髮, 乾/幹, 後, 於, 鬆, 製
            ("谘詢諮商，發展頭髮，乾淨幹部，後來於是放鬆製造", "咨询咨商,发展头发,干净干部,后来于是放松制造"),
            // 著 is both 着 and 著: it stays.
            ("顯著，着手，著作", "显著,着手,著作"),
            // Old print forms and compatibility ideographs.
            ("淸靑硏值値樂\u{F914}", "清青研值值乐乐"),
            // Simplified text is its own normal form, also where OpenCC knows another.
            ("覆盖率 沈阳 彷徨 瞭望 藉口 么 像 坏 准 里 只 台", "覆盖率 沈阳 彷徨 瞭望 藉口 么 像 坏 准 里 只 台"),
            ("ＣＴ　１２３．５％（～）", "CT 123.5%(~)"), ("“”‘’「」—…、。〇○℃‰", "“”‘’「」—…、。〇○℃‰"),
        ])
    func forms(text: String, expected: String) {
        let folded = String(decoding: text.unicodeScalars.map { fold($0.value) }, as: UTF16.self)
        #expect(folded.utf8.elementsEqual(expected.utf8), "\(folded)")
    }

    @Test("folding twice is folding once, for every character")
    func idempotent() {
        for scalar in UInt32(0)..<0xFFFF {
            let once = fold(scalar)
            if fold(UInt32(once)) != once { Issue.record("U+\(String(scalar, radix: 16))") }
        }
    }

    @Test("no character outside the plane is any character of a table", arguments: [0xFFFF, 0x1_0000, 0x2_0BB7, .max])
    func outside(scalar: UInt32) {
        #expect(fold(scalar) == 0xFFFF)
    }

    @Test(
        "script by characters that only one has",
        arguments: [
            ("医院开展义诊", Script.simplified), ("醫院開展義診", .traditional), ("衞生署", .traditional),
            ("中心小学", nil), ("", nil), ("乾坤大挪移", nil), ("台北的温床", nil),
            ("引用《醫宗金鑒》，全文仍为简体，记载于书", .simplified),
        ] as [(String, Script?)])
    func script(text: String, expected: Script?) {
        #expect(Script(of: text.unicodeScalars.lazy.map(\.value)) == expected)
    }

    @Test("the compiled tables are what their script makes of the TSV files")
    func generated() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Lexicon")
        let output = FileManager.default.temporaryDirectory.appending(path: "folding-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [root.appending(path: "Tables/generate").path, output.path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let made = try Data(contentsOf: output.appending(path: "FoldingTable.swift"))
        #expect(made == (try Data(contentsOf: root.appending(path: "FoldingTable.swift"))))
    }
}
