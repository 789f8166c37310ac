// SPDX-License-Identifier: Apache-2.0
// systemd: whether it runs here, whether the unit is installed, and whether its sandbox lets the daemon reach the root.
import Kernel
import Paths
import Settings

/// What was seen of systemd, as values.
struct ServiceFacts: Equatable {
    var isBooted: Bool
    /// The unit and its drop-ins, in the order in which systemd reads them; empty if there is no unit.
    var unit: [[UInt8]]
    var hasJournal: Bool
    var hasCatalog: Bool
    /// NOTIFY_SOCKET is set: systemd started this very process.
    var isNotified: Bool
    /// The number of the daemon on this root, if one runs.
    var daemon: Int32?
}

extension ServiceFacts {
    /// Those of this system, for the desk below `root`.
    init(root: [UInt8]) {
        func isThere(_ path: String) -> Bool { exists(Array(path.utf8)) }
        let unit = ["/etc", "/run", "/usr/local/lib", "/usr/lib", "/lib"]
            .map { $0 + "/systemd/system/shouwen.service" }.first(where: isThere)
        self.init(
            isBooted: isThere("/run/systemd/system"),
            unit: unit.map { [$0] + dropIns() }?.compactMap { fileContent($0) } ?? [],
            hasJournal: isThere("/run/systemd/journal/socket"),
            hasCatalog: ["/usr/lib", "/usr/local/lib", "/lib"].contains {
                isThere($0 + "/systemd/catalog/shouwen.catalog")
            },
            isNotified: environmentValue("NOTIFY_SOCKET") != nil, daemon: nil)
        do throws(DeskSighting.Obstacle) {
            daemon = try DeskSighting(root: root, now: realtimeNanoseconds()).daemon
        } catch {
            daemon = nil
        }
    }
}

/// Findings about systemd; `root` must be reachable for the unit.
func judgeService(_ facts: ServiceFacts, root: [UInt8]) -> [Finding] {
    var findings: [Finding] = []
    if let daemon = facts.daemon {
        findings.append(Finding(.ok, "running", "守护进程运行中，进程 \(daemon)", "the daemon runs as process \(daemon)"))
    } else {
        findings.append(Finding(.note, "not-running", "此目录没有守护进程在运行", "no daemon runs on this root"))
    }
    guard facts.isBooted else {
        findings.append(
            Finding(
                .note, "no-systemd", "本机未以 systemd 启动；可在前台运行 shouwen run",
                "this machine was not booted with systemd; shouwen run works in the foreground"))
        return findings
    }
    if facts.unit.isEmpty {
        findings.append(
            Finding(
                .note, "no-unit", "未安装 shouwen.service", "shouwen.service is not installed",
                advice: Bilingual("deploy/install", "deploy/install")))
    } else {
        findings += judgeUnit(writablePaths(facts.unit), root: root)
    }
    if facts.isNotified {
        findings.append(Finding(.ok, "notify", "由 systemd 启动", "started by systemd"))
    }
    if !facts.hasJournal {
        findings.append(
            Finding(.note, "no-journal", "没有 journald，日志写到标准错误", "there is no journald: log lines go to standard error")
        )
    } else if !facts.hasCatalog, !facts.unit.isEmpty {
        findings.append(
            Finding(
                .note, "no-catalog", "未安装日志说明，journalctl -x 没有解释",
                "the message catalog is not installed: journalctl -x explains nothing",
                advice: Bilingual("deploy/install", "deploy/install")))
    }
    return findings
}

/// Whether a unit that may write to `paths` can work on `root`.
private func judgeUnit(_ paths: [[UInt8]], root: [UInt8]) -> [Finding] {
    let shown = displayName(root)
    let below = root + [UInt8(ascii: "/")]
    if let part = paths.first(where: { $0.starts(with: below) }) {
        let name = displayName(part)
        return [
            Finding(
                .error, "unit-splits-root", "unit 的 ReadWritePaths= 含 \(name)：它成为单独的挂载点，文件无法改名移动",
                "the unit's ReadWritePaths= names \(name): that makes it a mount of its own, and renames fail",
                advice: Bilingual("只写 \(shown)", "name only \(shown)"))
        ]
    }
    let isReachable = paths.contains { path in
        root == path || root.starts(with: path == [UInt8(ascii: "/")] ? path : path + [UInt8(ascii: "/")])
    }
    guard isReachable else {
        return [
            Finding(
                .warning, "unit-other-root", "unit 的 ReadWritePaths= 不含 \(shown)，服务无法写入",
                "the unit's ReadWritePaths= does not hold \(shown): the service cannot write there",
                advice: Bilingual(
                    "systemctl edit shouwen，加入 [Service] ReadWritePaths=\(shown)",
                    "systemctl edit shouwen and add [Service] ReadWritePaths=\(shown)"))
        ]
    }
    return [Finding(.ok, "unit", "已安装 shouwen.service，可写 \(shown)", "shouwen.service may write to \(shown)")]
}

/// The values of ReadWritePaths= in unit files, as systemd adds them up: an empty one begins anew.
func writablePaths(_ unit: [[UInt8]]) -> [[UInt8]] {
    var paths: [[UInt8]] = []
    let key = Array("ReadWritePaths=".utf8)
    for line in unit.joined(separator: [UInt8(ascii: "\n")]).split(separator: UInt8(ascii: "\n"))
    where line.starts(with: key) {
        let words = line.dropFirst(key.count).split(separator: UInt8(ascii: " "))
        if words.isEmpty { paths = [] }
        for word in words {
            var path = Array(word.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") })
            while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
            paths.append(path)
        }
    }
    return paths
}

/// The drop-ins that an operator made, sorted as systemd reads them.
private func dropIns() -> [String] {
    let folder = "/etc/systemd/system/shouwen.service.d"
    var names: [String] = []
    do throws(SystemError) {
        var listing = try Listing(try Descriptor(directory: Array(folder.utf8)))
        while let entry = try listing.next() {
            let name = String(decoding: entry.name, as: UTF8.self)
            if entry.name.suffix(5).elementsEqual(".conf".utf8) { names.append(name) }
        }
    } catch {
        return []
    }
    return names.sorted().map { folder + "/" + $0 }
}

private func fileContent(_ path: String) -> [UInt8]? {
    do throws(SystemError) {
        return try readOperatorFile(Array(path.utf8), limit: 1 << 20)
    } catch {
        return nil
    }
}
