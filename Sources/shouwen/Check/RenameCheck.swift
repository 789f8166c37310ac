// SPDX-License-Identifier: Apache-2.0
// Whether a file can go all the way from inbox to failed by rename. Two folders can be on one disk and yet on two mounts
// (bind mounts, ReadWritePaths=), and then only trying tells.
import Kernel
import Paths
import Settings

/// Moves an empty hidden file through all four places of `home` and removes it.
///
/// The watch passes over hidden files, and recovery leaves alone what it doesn't know.
func tryRenames(_ home: borrowing Descriptor) -> [Finding] {
    let name = Array(".shouwen-check-\(processIdentifier())".utf8)
    var reached = Place.inbox
    do throws(SystemError) {
        var folder = try open(.inbox, in: home)
        _ = try folder.open(name, for: .creating(mode: 0o600))
        do throws(SystemError) {
            for place in Place.allCases.dropFirst() {
                let next = try open(place, in: home)
                reached = place
                try folder.rename(name, to: next, name)
                folder = next
            }
            try folder.remove(name)
        } catch {
            try folder.remove(name)
            throw error
        }
        return [
            Finding(.ok, "rename", "文件可从 inbox 逐级改名移至 failed", "files can be renamed all the way from inbox to failed")
        ]
    } catch {
        return [judgeRename(error, reached: reached)]
    }
}

private func open(_ place: Place, in home: borrowing Descriptor) throws(SystemError) -> Descriptor {
    guard let path = RelativePath(Array(place.rawValue.utf8)) else { return try home.duplicate() }
    return try home.openFolder(path)
}

/// Says why a rename into `reached`, or making a file in inbox, failed.
func judgeRename(_ error: SystemError, reached: Place) -> Finding {
    if error.isOtherMount {
        return Finding(
            .error, "other-mount", "\(reached.rawValue) 与其上一级不在同一挂载点，无法改名移动",
            "\(reached.rawValue) is on another mount than the folder before it: rename fails",
            advice: Bilingual(
                "让四个目录同在一个挂载点之下；unit 中 ReadWritePaths= 只写总目录",
                "keep all four folders on one mount; name only the root in the unit's ReadWritePaths="))
    }
    if error.isDenied {
        return Finding(
            .warning, "not-writable", "当前用户不能写入 \(reached.rawValue)，未能试验改名（\(error)）",
            "this user may not write to \(reached.rawValue), so renaming could not be tried (\(error))",
            advice: Bilingual("以守护进程用户运行本命令", "run this command as the daemon's user"))
    }
    return Finding(
        .error, "rename-failed", "在 \(reached.rawValue) 试验改名失败：\(error)",
        "trying a rename in \(reached.rawValue) failed: \(error)")
}
