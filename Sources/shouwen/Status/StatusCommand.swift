// SPDX-License-Identifier: Apache-2.0
// `shouwen status`: looks at a desk from outside and prints what it sees.
import ArgumentParser
import Desk
import FoundationEssentials
import Kernel
import Paths

/// Shows what the daemon is doing.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "显示守护进程正在做什么 / show what the daemon is doing",
        discussion: """
            shouwen status
            shouwen status --root ./desk --json

            不需要日志权限，也不打扰守护进程。退出码：0 正常；66 没有此目录；69 未运行；75 状态已过时；77 无权限。
            Needs no access to the journal and does not disturb the daemon. Exit codes: 0 fine, 66 no such directory,
            69 not running, 75 stale, 77 not permitted.
            """)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "输出 JSON / print JSON")
    var json = false

    func run() throws {
        let root = try options.rootPath()
        let desk: DeskSighting
        do throws(DeskSighting.Obstacle) {
            desk = try DeskSighting(root: root, now: realtimeNanoseconds())
        } catch {
            throw report(error, root: root)
        }
        if json {
            print(try StatusReport(desk).encoded(), terminator: "")
        } else {
            for line in statusText(desk) { print(line) }
        }
        if desk.daemon == nil { throw ExitCode.notRunning }
        if desk.isStale { throw ExitCode.tryLater }
    }

    private func report(_ obstacle: DeskSighting.Obstacle, root: [UInt8]) -> ExitCode {
        switch obstacle {
        case .noRoot:
            complain("没有目录 \(displayName(root))；用 --root 指定 / no directory there; name it with --root")
            return .noInput
        case .system(let error) where error.isDenied:
            complain("无权查看（\(error)）；请以 root 或 shouwen 用户运行 / not permitted; run it as root or as the daemon's user")
            return .notPermitted
        case .system(let error):
            complain("\(error)")
            return .inputOutputError
        }
    }
}

/// What `shouwen status --json` prints.
struct StatusReport: Encodable {
    let format = "shouwen.status-report/1"
    let root: String
    let running: Bool
    let pid: Int32?
    let stale: Bool
    let ageSeconds: Int64?
    /// What the daemon last said, as it stands in status.json.
    let status: DeskStatus?
    /// Counted by looking, if no daemon runs.
    let places: PlaceCounts?

    init(_ desk: DeskSighting) {
        root = displayName(desk.root)
        running = desk.daemon != nil
        pid = desk.daemon
        stale = desk.isStale
        ageSeconds = desk.age
        status = desk.status
        places = desk.places
    }

    func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
