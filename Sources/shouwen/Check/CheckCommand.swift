// SPDX-License-Identifier: Apache-2.0
// `shouwen check`: runs all checks and prints what they found. It changes nothing but an empty hidden file that it moves
// through the folders and removes.
import ArgumentParser
import FoundationEssentials
import Settings

/// Checks configuration, folders, disk, kernel, systemd and the reader.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查配置、目录、权限与系统 / check configuration, folders, permissions and the system",
        discussion: """
            shouwen check
            sudo -u shouwen shouwen check
            shouwen check --root ./desk --json

            每一项都说明该怎么做。退出码：0 没有警告或错误；1 有。
            Every finding says what to do. Exit code: 0 without warnings and errors, 1 with.
            """)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "输出 JSON / print JSON")
    var json = false

    func run() throws {
        let findings = findings()
        if json {
            print(try CheckReport(findings: findings).encoded(), terminator: "")
        } else {
            for line in findingsText(findings) { print(line) }
        }
        if findings.contains(where: { $0.level > .note }) { throw ExitCode.failure }
    }

    /// Everything that was found; with a broken configuration what can be found without one.
    func findings() -> [Finding] {
        var (findings, settings) = checkConfiguration(options)
        if let root = settings?.root ?? options.root.map({ Array($0.utf8) }) {
            findings += checkFolders(root: root)
            if let settings { findings += checkDisk(root: root, settings: settings) }
            findings += judgeService(ServiceFacts(root: root), root: root)
        }
        findings += judgeKernel(KernelFacts())
        findings += checkReader(readerProgram())
        return findings
    }
}

/// What `shouwen check --json` prints.
struct CheckReport: Encodable {
    let format = "shouwen.check/1"
    let version = programVersion
    let findings: [Finding]
    let errors: Int
    let warnings: Int
    let notes: Int

    init(findings: [Finding]) {
        self.findings = findings
        errors = findings.count { $0.level == .error }
        warnings = findings.count { $0.level == .warning }
        notes = findings.count { $0.level == .note }
    }

    func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
