// SPDX-License-Identifier: Apache-2.0
// Columns on a terminal: Chinese takes two.
import Testing

@testable import shouwen

@Suite("Terminal")
struct TerminalTests {
    @Test(
        "Widths",
        arguments: [
            ("", 0), ("abc", 3), ("收文", 4), ("收文 ok", 7), ("：（）", 6), ("·…—“”", 5), ("ｱｲ", 2), ("ＡＢ", 4),
            ("e\u{301}", 1), ("か\u{3099}", 2), ("한국", 4), ("𠮷", 2), ("😀", 2), ("é", 1), ("〇", 2), ("㎡", 2), ("①", 1),
            ("℃", 1), ("年报.docx", 9),
        ])
    func widths(_ text: String, _ expected: Int) {
        #expect(displayWidth(text) == expected)
    }

    @Test(
        "Long names keep both ends",
        arguments: [
            ("年度总结.docx", 20, "年度总结.docx"), ("abcdefghijklmnop", 10, "abcdef…nop"),
            ("关于印发二〇二五年度工作总结的通知.docx", 20, "关于印发二〇….docx"), ("关于印发年度", 8, "关于…度"), ("abc", 3, "abc"),
        ])
    func abridging(_ text: String, _ limit: Int, _ expected: String) {
        #expect(abridged(text, to: limit) == expected)
        #expect(displayWidth(abridged(text, to: limit)) <= limit)
    }

    @Test("Columns line up whatever they hold, and no line ends in spaces")
    func table() {
        let rows = [["键 key", "值", "x"], ["根", "longer", ""], ["a"]]
        #expect(textTable(rows, indentation: " ") == [" 键 key  值      x", " 根      longer", " a"])
        #expect(textTable([]).isEmpty)
    }

    @Test(
        "Sizes in one decimal",
        arguments: [
            (-1, "0 B"), (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (1536, "1.5 KiB"), (1 << 20, "1.0 MiB"),
            ((1 << 20) - 1, "1023.9 KiB"), (Int64.max, "7.9 EiB"),
        ] as [(Int64, String)])
    func sizes(_ bytes: Int64, _ expected: String) {
        #expect(roundedSize(bytes) == expected)
    }
}
