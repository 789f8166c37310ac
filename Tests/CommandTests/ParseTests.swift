// SPDX-License-Identifier: Apache-2.0
// `shouwen parse` as people start it: the built program with its built reader, on files of a folder of the test's own.
import Foundation
import Testing

@Suite("shouwen parse", .timeLimit(.minutes(10)))
struct ParseTests {
    /// What one run of the program gave.
    private struct Run {
        let status: Int32
        let output: Data
        let errors: String

        var lines: [String] { String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init) }
    }

    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parse-" + UUID().uuidString)
    private let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("shouwen")

    /// Runs the shell `script` in a folder that `prepare` filled; `$SHOUWEN` is the program.
    private func run(_ script: String, prepare: String) throws -> Run {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "set -e; \(prepare); set +e; \(script)"]
        process.currentDirectoryURL = folder
        process.environment = ["SHOUWEN": program.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: written, errors: String(decoding: complaints, as: UTF8.self))
    }

    private func object(_ data: some DataProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
    }

    @Test("one file: a report for people, of the file's own digest and name")
    func one() throws {
        let run = try run("$SHOUWEN parse 年报.txt; sha256sum 年报.txt >&2", prepare: "printf '全年门诊286万人次。' > 年报.txt")
        #expect(run.status == 0)
        #expect(run.lines.count > 3)
        let report = try object(run.output)
        #expect(report["id"] as? String == "sha256:" + run.errors.prefix(64))
        #expect((report["source"] as? [String: Any])?["name"] as? String == "年报.txt")
        #expect((report["source"] as? [String: Any])?["folder"] as? String == "")
    }

    @Test("the same bytes give the same report, alone and among others, in one line and in many")
    func deterministic() throws {
        let run = try run(
            "$SHOUWEN parse a.txt > 1; $SHOUWEN parse a.txt > 2; cmp 1 2 && $SHOUWEN parse --ndjson a.txt && "
                + "$SHOUWEN parse b.txt a.txt | tail -1",
            prepare: "printf '# 甲院总结\\n\\n门诊286万人次。\\n' > a.txt; printf '乙' > b.txt")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.lines.count == 2)
        #expect(run.lines.first == run.lines.last)
    }

    @Test("several files: a line each, in the order given, however long each takes")
    func order() throws {
        let run = try run(
            "$SHOUWEN parse big.txt {1..40}.txt",
            prepare: "for i in {1..40}; do printf \"第$i号\" > $i.txt; done; seq 20000 | sed 's/.*/门诊286万人次。/' > big.txt")
        #expect(run.status == 0)
        let names = try run.lines.map { (try object(Data($0.utf8))["source"] as? [String: Any])?["name"] as? String }
        #expect(names == ["big.txt"] + (1...40).map { "\($0).txt" })
    }

    @Test("files that can't be read: told in both languages, the others done, status 1")
    func failures() throws {
        let run = try run(
            "$SHOUWEN parse empty.txt good.txt folder missing.txt fifo binary.txt good.txt",
            prepare: """
                : > empty.txt; printf 好 > good.txt; mkdir folder; mkfifo fifo
                head -c 5000 /dev/zero > binary.txt
                """)
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        let heads = [
            "empty.txt: 文件是空的 / the file is empty", "folder: 是文件夹 / a directory", "missing.txt: 没有这个文件", "fifo: ",
        ]
        for head in heads { #expect(run.errors.contains("shouwen: " + head), "\(head)") }
        #expect(run.errors.contains("binary.txt: "))
        #expect(!run.errors.contains("good.txt"))
    }

    @Test("names that are no UTF-8 or move the cursor: found, decoded for the report, shown safely")
    func names() throws {
        let run = try run(
            "$SHOUWEN parse $'\\xb1\\xa8\\xb8\\xe6.txt' $'\\xb1\\xa8.txt' $'red\\e[31m.txt'; rm -f *; ls",
            prepare: """
                printf 一 > $'\\xb1\\xa8\\xb8\\xe6.txt'; printf 二 > $'\\xb1\\xa8.txt'; : > $'red\\e[31m.txt'
                """)
        #expect(run.lines.count == 2)
        let names = try run.lines.map { (try object(Data($0.utf8))["source"] as? [String: Any])?["name"] as? String }
        #expect(names == ["报告.txt", "报.txt"])
        #expect(run.errors.contains("red\\x1B[31m.txt: 文件是空的"))
        #expect(!run.errors.contains("\u{1B}"))
    }

    @Test("a reader of our output that goes away: no complaint, no report half read twice")
    func closedPipe() throws {
        let run = try run(
            "$SHOUWEN parse --ndjson big.txt big.txt big.txt | head -c 3; echo \" ${PIPESTATUS[0]}\"",
            prepare: "seq 20000 | sed 's/.*/门诊286万人次。/' > big.txt")
        #expect(String(decoding: run.output, as: UTF8.self) == "{\"f 141\n")
        #expect(run.errors.isEmpty)
    }

    @Test("a full disk: told, and not as the file's fault")
    func fullDisk() throws {
        let run = try run("$SHOUWEN parse a.txt > /dev/full", prepare: "printf 好 > a.txt")
        #expect(run.status == 74)
        #expect(run.errors.contains("No space left on device"))
    }

    @Test("leaves no process behind when it is killed")
    func killed() throws {
        let run = try run(
            """
            $SHOUWEN parse --ndjson big.txt big.txt > /dev/null & parent=$!
            for i in {1..100}; do children=$(cat /proc/$parent/task/$parent/children); [ -n "$children" ] && break; sleep 0.02; done
            echo $children | wc -w; kill -9 $parent; wait $parent
            for i in {1..100}; do alive=0; for c in $children; do
              [ -e /proc/$c ] && ! grep -q 'State:.*Z' /proc/$c/status && alive=1; done
              [ $alive = 0 ] && break; sleep 0.02; done; echo alive $alive
            """,
            prepare: "seq 100000 | sed 's/.*/门诊286万人次。/' > big.txt")
        #expect(run.lines.last == "alive 0")
        #expect(run.lines.first != "0")
    }

    @Test("no file at all is wrong usage")
    func usage() throws {
        #expect(try run("$SHOUWEN parse", prepare: "true").status == 64)
    }
}
