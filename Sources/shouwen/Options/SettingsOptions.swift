// SPDX-License-Identifier: Apache-2.0
// The flags by which every command finds its configuration and its root.
import ArgumentParser
import FoundationEssentials
import Kernel
import Settings

/// `--root` and `--config`.
struct SettingsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("总目录，内有 inbox、work、archive、failed / the directory of the desk", valueName: "DIR"))
    var root: String?

    @Option(
        help: ArgumentHelp(
            "配置文件，默认 /etc/shouwen/shouwen.yaml / the configuration file", valueName: "FILE"))
    var config: String?

    /// Everything gathered anew, so that the same flags hold on a reload.
    func gather(_ flags: [String: String] = [:]) throws(SettingsError) -> GatheredSettings {
        try Settings.gather(
            file: config.map { Array($0.utf8) }, environment: ProcessInfo.processInfo.environment,
            overrides: flags.merging(rootFlag) { flag, _ in flag })
    }

    /// The root: the flag's, even if the configuration is broken, or else the configured one.
    func rootPath() throws -> [UInt8] {
        if let root, !root.isEmpty { return Array(root.utf8) }
        do throws(SettingsError) {
            return try gather().settings.root
        } catch {
            complain(error.description)
            throw error.exitCode
        }
    }

    private var rootFlag: [String: String] { root.map { ["root": $0] } ?? [:] }
}

extension SettingsError {
    /// 64 if only flags are wrong, else 78.
    var exitCode: ExitCode {
        let areFlags = problems.allSatisfy { problem in
            if case .flag = problem.origin { true } else { false }
        }
        return areFlags ? .wrongUsage : .badConfiguration
    }
}
