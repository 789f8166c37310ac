// SPDX-License-Identifier: Apache-2.0
// `shouwen parse`: reads files without a desk, through the same locked-down reader. What happens to each is ParseRun's
// business.
import ArgumentParser
import Exchange
import Kernel
import Readers

/// Writes the report.json of files to standard output.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "读取文件，输出 report.json / read files and write report.json",
        discussion: """
            shouwen parse 年度总结.txt > report.json
            shouwen parse --ndjson inbox/*.txt | jq -r .document.title

            一个文件：便于阅读的 JSON；多个文件或 --ndjson：每个文件一行，按给出的顺序。读不了的文件：原因写到标准错误，
            其余照常，退出码 1。
            One file: JSON for people. Several, or --ndjson: one line each, in order. A file that can't be read: its reason
            on standard error, the others still done, exit status 1.
            """)

    @Flag(help: "每个文件一行 / one line for each file")
    var ndjson = false

    @Argument(help: ArgumentHelp("要读的文件 / the files to read", valueName: "FILE"))
    var files: [String]

    func run() throws {
        ignoreBrokenPipes()
        guard let reader = readerProgram() else {
            complain("找不到 shouwen-reader，请重新安装 / shouwen-reader is missing; install it again")
            throw ExitCode.internalError
        }
        let paths = Self.bytes(of: files, among: commandArguments())
        let layout: ReadJob.Layout = ndjson || paths.count > 1 ? .compact : .readable
        do throws(ParseStop) {
            let run = try ParseRun(paths: paths, layout: layout, reader: reader)
            guard try run.finish() else { throw .failedFiles }
        } catch {
            if let message = error.message { complain(message) }
            throw error.exitCode
        }
    }

    /// The bytes of `texts`, each of which is an argument of `arguments` after repair; in order.
    ///
    /// A name in GBK arrives here as repaired text. Equal repaired texts take their bytes one after the other.
    static func bytes(of texts: [String], among arguments: [[UInt8]]) -> [[UInt8]] {
        var at = 0
        return texts.map { text in
            let found = arguments[at...].firstIndex {
                String(decoding: $0, as: UTF8.self).utf8.elementsEqual(text.utf8)
            }
            guard let found else { return Array(text.utf8) }
            at = found + 1
            return arguments[found]
        }
    }
}
