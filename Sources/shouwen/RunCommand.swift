// SPDX-License-Identifier: Apache-2.0
// `shouwen run`: from flags to settings, and on to the desk. A configuration that is refused is told to whoever started
// us: the journal under systemd, else standard error.
import ArgumentParser
import Desk
import Kernel
import Logging
import Paths
import Settings
import Spool
import Supervision

/// Runs the daemon in the foreground until SIGTERM or SIGINT.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "监视 inbox 并归档，直到 SIGTERM 或 Ctrl-C / watch the inbox and file reports until told to stop",
        discussion: """
            shouwen run --root ./desk --log-level debug
            shouwen run --config /etc/shouwen/shouwen.yaml

            在 systemd 下由 shouwen.service 启动；SIGHUP 重新读取配置。
            Started by shouwen.service under systemd; SIGHUP reads the configuration again.
            """)

    @OptionGroup var options: SettingsOptions

    @Option(
        help: ArgumentHelp(
            "日志级别 \(Settings.LogLevel.allCases.map(\.rawValue).joined(separator: "|")) / how much is logged",
            valueName: "LEVEL"))
    var logLevel: String?

    func run() throws {
        let journal = JournalSink.automatic()
        let events = EventLog(sink: journal)
        let settings: Settings
        do throws(SettingsError) {
            settings = try loadSettings()
        } catch {
            for problem in error.problems { events.record(.refused(problem: problem.description)) }
            throw error.exitCode
        }
        guard let reader = readerProgram() else {
            events.record(.refused(problem: "找不到 shouwen-reader，请重新安装 / shouwen-reader is missing; install it again"))
            throw ExitCode.internalError
        }
        do {
            try desk(settings, reader: reader, journal: journal).run()
        } catch let busy as SpoolBusy {
            events.record(.refused(problem: busy.description))
            throw ExitCode.tryLater
        } catch let error as SystemError {
            events.record(.refused(problem: error.description))
            throw error.exitCode
        }
    }

    /// File, environment and flags; on a reload again.
    private func loadSettings() throws(SettingsError) -> Settings {
        try options.gather(logLevel.map { ["log.level": $0] } ?? [:]).settings
    }

    private func desk(_ settings: Settings, reader: [UInt8], journal: JournalSink) throws -> Desk {
        var logger = Logger(label: "shouwen") { label in JournalLogHandler(label: label, sink: journal) }
        logger.logLevel = Logger.Level(rawValue: settings.log.level.rawValue) ?? .info
        return try Desk(
            settings: settings,
            surroundings: Desk.Surroundings(
                readerProgram: reader, version: programVersion, journal: journal, logger: logger,
                reload: { () throws(SettingsError) in try loadSettings() }))
    }
}

extension SystemError {
    /// What the caller of the program is told.
    var exitCode: ExitCode { isDenied ? .notPermitted : isMissing ? .noInput : .inputOutputError }
}
