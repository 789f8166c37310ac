// SPDX-License-Identifier: Apache-2.0
// What the operator is told: which file, which line, which key, what is wrong, what is allowed; in both languages.
import Testing

@testable import Settings

@Suite("Problems")
struct ProblemTests {
    @Test(
        "Messages with their places",
        arguments: [
            (
                "watch:\n  settle: 5\n",
                "t.yaml:2:11: watch.settle: “5”缺少单位；请写如 5s（单位：ms s m h d） / “5” has no unit; write for example 5s (units: ms s m h d)"
            ),
            (
                "# 注释\n\nwatch:\n  settle:   2h\n",
                "t.yaml:4:13: watch.settle: “2h”不在允许范围内：0…1h / “2h” is not allowed: 0…1h"
            ),
            (
                "readers: {memory: 1M}\n",
                "t.yaml:1:19: readers.memory: “1M”中的单位“M”无法识别；请写如 64MiB（单位：B KiB MiB GiB TiB KB MB GB TB） "
                    + "/ “1M”: no unit “M”; write for example 64MiB (units: B KiB MiB GiB TiB KB MB GB TB)"
            ),
            (
                "watch:\n  setle: 5s\n",
                "t.yaml:2:3: 没有“watch.setle”这个键；是否要写 watch.settle？ / no key “watch.setle”; did you mean watch.settle?"
            ),
            (
                "收件箱: /x\n",
                "t.yaml:1:1: 没有“收件箱”这个键；运行 shouwen settings 可列出全部 / no key “收件箱”; shouwen settings lists them all"
            ),
            ("root: /a\nroot: /b\n", "t.yaml:2:1: root: 重复：第 1 行已经写过 / written twice: first on line 1"),
            (
                "watch.poll: 1s\nwatch:\n  poll: 2s\n",
                "t.yaml:3:3: watch.poll: 重复：第 1 行已经写过 / written twice: first on line 1"
            ),
            ("watch: 5s\n", "t.yaml:1:8: watch: 是分组，其下应有缩进的键，不能直接写值 / is a group: it takes indented keys, not a value"),
            (
                "watch: [a]\n",
                "t.yaml:1:8: watch: 是分组，其下应有缩进的键，不能直接写值 / is a group: it takes indented keys, not a value"
            ),
            ("root:\n", "t.yaml:1:1: root: 没有值；要用默认值就删去此行 / has no value; remove the line to use the default"),
            ("root: ~\n", "t.yaml:1:1: root: 没有值；要用默认值就删去此行 / has no value; remove the line to use the default"),
            ("root: {a: b}\n", "t.yaml:1:7: root: 应为单个值，不能是列表或分组 / must be a single value, not a list or a group"),
            (
                "watch: {ignore: a}\n",
                "t.yaml:1:17: watch.ignore: 应为列表，例如 [\"*.bak\"] / must be a list such as [\"*.bak\"]"
            ),
            ("- a\n", "t.yaml:1:1: 应为“键: 值”的形式 / must be “key: value” pairs"),
            ("just words\n", "t.yaml:1:1: 应为“键: 值”的形式 / must be “key: value” pairs"),
            ("''\n", "t.yaml:1:1: 应为“键: 值”的形式 / must be “key: value” pairs"),
            ("? [a, b]\n: c\n", "t.yaml:1:3: 键应为文字 / a key must be text"),
            ("root: &a /x\nwatch: *a\n", "t.yaml:2:8: 不支持别名（*名称） / aliases (*name) are not supported"),
            ("root: !!str /x\n", "t.yaml:1:7: 不支持标签（!名称） / tags (!name) are not supported"),
            ("root: /a\n---\nroot: /b\n", "t.yaml:2:1: 只允许一个 YAML 文档 / only one YAML document is allowed"),
            (
                "journal:\n  names: \"\u{1B}[31m\u{202E}\"\n",
                "t.yaml:2:11: YAML 语法错误（control characters are not allowed） / not YAML: control characters are not allowed"
            ),
            (
                "journal:\n  names: \"\\e[31m\\u202E\"\n",
                "t.yaml:2:10: journal.names: “\\x1B[31m\\xE2\\x80\\xAE”应为 true 或 false "
                    + "/ “\\x1B[31m\\xE2\\x80\\xAE” must be true or false"
            ),
        ])
    func messages(_ text: String, _ expected: String) {
        let error = #expect(throws: SettingsError.self) { try gather(text) }
        #expect(error?.description == expected)
    }

    @Test(
        "Syntax errors name their line",
        arguments: [
            ("root: [\n", 2), ("root: \"/x\n", 2), ("a: b: c\n", 1), ("watch:\n\tsettle: 1s\n", 2), ("}\n", 1),
            ("root: /a\n  watch: 1\n", 2), ("%YAML 9.9\n---\nroot: /a\n", 1), ("@\n", 1), ("root: `x`\n", 1),
            ("watch:\n  settle: 1s\n readers:\n", 3), ("root: *\n", 1), ("key: |\n  text\n bad\n", 3),
        ])
    func syntax(_ text: String, _ line: Int) throws {
        let error = #expect(throws: SettingsError.self) { try gather(text) }
        guard case .file(_, let mark?) = try #require(error?.problems.last?.origin) else {
            Issue.record("no place")
            return
        }
        #expect(mark.line == line)
        #expect(error?.problems.last?.text.english.hasPrefix("not YAML") == true)
    }

    @Test("A file in GBK is told to be saved as UTF-8, at the line of its first Chinese word")
    func otherCharset() {
        let bytes = Array("root: /x\n# ".utf8) + [0xCA, 0xD5, 0xCE, 0xC4] + Array("\n".utf8)
        let file = SettingsFile(path: Array("t.yaml".utf8), bytes: bytes)
        #expect(
            file.problems.map(\.description) == [
                "t.yaml:2:3: 不是 UTF-8 编码；请另存为 UTF-8 / not UTF-8; save the file as UTF-8"
            ])
    }

    @Test(
        "Empty files, comments, byte order marks and groups without keys are fine",
        arguments: [
            "", "\n", "# 只有注释\n", "---\n", "---\n...\n", "{}\n", "watch:\n", "watch: {}\n", "watch: ~\nreaders: null\n",
            "\u{FEFF}root: /srv/shouwen\n", "root: /srv/shouwen\r\nwatch:\r\n  settle: 1s\r\n", "root: '/srv/shouwen'",
        ])
    func harmless(_ text: String) throws {
        #expect(try gather(text).settings == Settings())
    }

    @Test("Long values are cut in messages")
    func longValue() {
        let error = #expect(throws: SettingsError.self) {
            try gather("log:\n  level: " + String(repeating: "长", count: 100_000))
        }
        #expect((error?.description.utf8.count ?? 0) < 600)
    }

    @Test(
        "Names within two edits are suggested",
        arguments: [
            ("rooot", "root"), ("wacth", "watch"), ("watch.settel", "watch.settle"),
            ("files.maxsize", "files.max-size"),
            ("reader.count", "readers.count"), ("zzzz", nil), ("", nil),
        ] as [(String, String?)])
    func suggestions(_ name: String, _ expected: String?) {
        #expect(nearestName(to: name, among: Setting.all.map(\.key) + Setting.groups) == expected)
    }
}
