// SPDX-License-Identifier: Apache-2.0
// The root and its folders: there, ours, with the right permissions, and on one mount. The last is tried, not asked.
import Kernel
import Paths
import Settings

/// The folders below the root.
enum Place: String, CaseIterable {
    case inbox, work, archive, failed
}

/// Findings about the root directory and what is in it.
func checkFolders(root: [UInt8]) -> [Finding] {
    let shown = displayName(root)
    do throws(SystemError) {
        let home = try Descriptor(directory: root)
        let own = try home.status()
        var findings = [Finding(.ok, "root", "总目录 \(shown)", "the root is \(shown)")]
        var missing: [String] = []
        var owner: UInt32?
        for place in Place.allCases.reversed() {
            guard let status = try home.statusIfPresent(of: Array(place.rawValue.utf8)) else {
                missing.insert(place.rawValue, at: 0)
                continue
            }
            // Work is made and used by nobody but the daemon, so its owner is the daemon's user.
            if place == .work { owner = status.owner }
        }
        let daemon = owner ?? own.owner
        for place in Place.allCases where !missing.contains(place.rawValue) {
            let status = try home.status(of: Array(place.rawValue.utf8))
            findings += judge(
                place, isDirectory: status.kind == .directory, mode: status.mode, owner: status.owner, daemon: daemon)
        }
        if !missing.isEmpty {
            let list = missing.joined(separator: "、")
            findings.append(
                Finding(.note, "folders-missing", "\(list) 尚不存在，启动时自动建立", "\(list): made at the next start"))
        }
        findings += judgeUser(effectiveUser(), daemon: daemon)
        if missing.isEmpty { findings += tryRenames(home) }
        return findings
    } catch {
        return [unusableRoot(shown, error)]
    }
}

private func unusableRoot(_ shown: String, _ error: SystemError) -> Finding {
    if error.isMissing {
        return Finding(
            .error, "root-missing", "总目录 \(shown) 不存在", "the root \(shown) does not exist",
            advice: Bilingual(
                "建立它（mkdir），或用 root 键或 --root 指定", "make it (mkdir), or name another by the key root or --root"))
    }
    return Finding(
        .error, "root-unusable", "总目录 \(shown) 无法使用：\(error)", "the root \(shown) cannot be used: \(error)",
        advice: Bilingual("以 root 或守护进程用户运行本命令", "run this command as root or as the daemon's user"))
}

/// Judges one folder by what the file system says of it.
func judge(_ place: Place, isDirectory: Bool, mode: UInt32, owner: UInt32, daemon: UInt32) -> [Finding] {
    let name = place.rawValue
    guard isDirectory else {
        return [
            Finding(
                .error, "\(name)-no-folder", "\(name) 不是目录", "\(name) is no directory",
                advice: Bilingual("移走它后重新启动", "move it away and start again"))
        ]
    }
    var findings: [Finding] = []
    if owner != daemon {
        let (has, wants) = (shownUser(owner), shownUser(daemon))
        findings.append(
            Finding(
                .error, "\(name)-owner", "\(name) 属于 \(has)，应属于 \(wants)",
                "\(name) belongs to \(has) instead of \(wants)",
                advice: Bilingual("chown \(wants) \(name)", "chown \(wants) \(name)")))
    }
    if mode & 0o700 != 0o700 {
        findings.append(
            Finding(
                .error, "\(name)-mode", "\(name) 的权限 \(fileModeText(mode)) 不许所有者使用",
                "\(name) has mode \(fileModeText(mode)), which keeps its owner out",
                advice: Bilingual("chmod u+rwx \(name)", "chmod u+rwx \(name)")))
    }
    findings += place == .inbox ? judgeInbox(mode) : judgeInside(name, mode)
    guard findings.isEmpty else { return findings }
    let state = "\(fileModeText(mode))，\(shownUser(owner))"
    return [Finding(.ok, name, "\(name)：\(state)", "\(name): mode \(fileModeText(mode)), \(shownUser(owner))")]
}

private func judgeInbox(_ mode: UInt32) -> [Finding] {
    guard mode & 0o022 != 0 else {
        return [
            Finding(
                .note, "inbox-private", "inbox 权限 \(fileModeText(mode))：只有所有者能投放",
                "inbox has mode \(fileModeText(mode)): only its owner can drop files",
                advice: Bilingual(
                    "要让一组人投放：chgrp 组 inbox; chmod 3770 inbox",
                    "to let a group drop files: chgrp GROUP inbox; chmod 3770 inbox"))
        ]
    }
    var findings: [Finding] = []
    let advice = Bilingual("chmod 3770 inbox", "chmod 3770 inbox")
    if mode & 0o1000 == 0 {
        findings.append(
            Finding(
                .warning, "inbox-not-sticky", "inbox 没有粘滞位：投放者可以删除别人的文件",
                "inbox is not sticky: droppers can delete each other's files", advice: advice))
    }
    if mode & 0o2000 == 0 {
        findings.append(
            Finding(
                .note, "inbox-not-setgid", "inbox 没有 setgid 位：投放的文件不继承组，可能无法读取",
                "inbox is not setgid: dropped files do not get its group and may be unreadable", advice: advice))
    }
    if mode & 0o002 != 0 {
        findings.append(
            Finding(
                .warning, "inbox-world-writable", "任何人都能向 inbox 投放", "anybody can drop files into inbox",
                advice: advice))
    }
    return findings
}

private func judgeInside(_ name: String, _ mode: UInt32) -> [Finding] {
    if mode & 0o022 != 0 {
        return [
            Finding(
                .warning, "\(name)-writable", "所有者以外的人可以改动 \(name)（\(fileModeText(mode))）",
                "others than the owner can change \(name) (mode \(fileModeText(mode)))",
                advice: Bilingual("chmod go-w \(name)", "chmod go-w \(name)"))
        ]
    }
    guard mode & 0o007 != 0 else { return [] }
    return [
        Finding(
            .note, "\(name)-world-readable", "本机任何人都可查看 \(name)（\(fileModeText(mode))）",
            "everybody on this machine can look into \(name) (mode \(fileModeText(mode)))",
            advice: Bilingual("chmod o= \(name)", "chmod o= \(name)"))
    ]
}

/// Says whether what follows was found out as the user that matters.
func judgeUser(_ user: UInt32, daemon: UInt32) -> [Finding] {
    guard user != daemon else { return [] }
    let (here, there) = (shownUser(user), shownUser(daemon))
    return [
        Finding(
            .note, "other-user", "以 \(here) 检查，守护进程的用户是 \(there)：权限以它为准",
            "checked as \(here), but the daemon's user is \(there): its permissions are what counts",
            advice: Bilingual("sudo -u \(there) shouwen check", "sudo -u \(there) shouwen check"))
    ]
}

private func shownUser(_ user: UInt32) -> String { userName(user).map { displayText($0) } ?? "#\(user)" }
