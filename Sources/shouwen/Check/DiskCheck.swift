// SPDX-License-Identifier: Apache-2.0
// The disk under the root and the kernel's readiness to tell of changes on it.
import Desk
import Kernel
import Paths
import Settings

/// Findings about space, kind of file system and inotify for the desk below `root`.
func checkDisk(root: [UInt8], settings: Settings) -> [Finding] {
    do throws(SystemError) {
        let home = try Descriptor(directory: root)
        let system = try FileSystem(of: home)
        var findings = judgeSpace(
            free: Int64(clamping: system.freeBytes), isReadOnly: system.isReadOnly, settings: settings)
        findings.append(judgeEvents(polledName: system.polledName, poll: settings.watch.poll))
        if system.polledName == nil {
            findings += judgeWatches(folders: InboxCount(root: root)?.folders, InotifyLimits())
        }
        return findings
    } catch {
        // A root that can't be opened was found by the check of folders.
        return []
    }
}

/// Whether there is room to work.
func judgeSpace(free: Int64, isReadOnly: Bool, settings: Settings) -> [Finding] {
    let (shown, reserve) = (roundedSize(free), sizeText(settings.disk.reserve))
    if isReadOnly {
        return [
            Finding(
                .error, "disk-read-only", "总目录所在文件系统只读", "the root's file system is read-only",
                advice: Bilingual("检查 dmesg，修复后重新挂载为可写", "look at dmesg, repair it and mount it writable again"))
        ]
    }
    if free < settings.disk.reserve {
        return [
            Finding(
                .error, "disk-full", "剩余空间 \(shown)，低于 disk.reserve（\(reserve)）：不收取新文件",
                "\(shown) left, less than disk.reserve (\(reserve)): nothing is taken",
                advice: Bilingual("腾出空间；之后自动继续", "make room; work goes on by itself"))
        ]
    }
    let (needed, overflow) = settings.disk.reserve.addingReportingOverflow(settings.files.maxSize)
    if overflow || free < needed {
        return [
            Finding(
                .warning, "disk-tight", "剩余空间 \(shown)：再来一个最大的文件就会低于 disk.reserve（\(reserve)）",
                "\(shown) left: one file of the largest size and it is less than disk.reserve (\(reserve))")
        ]
    }
    return [Finding(.ok, "disk", "剩余空间 \(shown)", "\(shown) left on the disk")]
}

/// Whether changes are announced on this file system.
func judgeEvents(polledName: String?, poll: Int64) -> Finding {
    guard let name = polledName else {
        return Finding(.ok, "events", "文件系统会通知变化（inotify）", "the file system tells of changes (inotify)")
    }
    let every = durationText(poll)
    return Finding(
        .note, "polled", "\(name) 不通知变化，每 \(every) 列一次目录（watch.poll）",
        "\(name) does not tell of changes: it is listed every \(every) (watch.poll)")
}

/// The kernel's limits on inotify; `nil` where they can't be read.
struct InotifyLimits: Equatable {
    var watches: Int?
    var instances: Int?

    init(watches: Int?, instances: Int?) {
        self.watches = watches
        self.instances = instances
    }

    /// Those in force.
    init() {
        watches = kernelNumber("/proc/sys/fs/inotify/max_user_watches")
        instances = kernelNumber("/proc/sys/fs/inotify/max_user_instances")
    }
}

/// Whether `folders` folders can be watched; `nil` if they could not be counted.
func judgeWatches(folders: Int?, _ limits: InotifyLimits) -> [Finding] {
    guard let watches = limits.watches, let instances = limits.instances else {
        return [
            Finding(
                .note, "inotify-unknown", "无法读取 inotify 的限制", "the limits of inotify cannot be read")
        ]
    }
    if instances == 0 || watches == 0 {
        return [
            Finding(
                .warning, "inotify-off", "inotify 被禁用，只能轮询", "inotify is turned off: everything is polled",
                advice: Bilingual(
                    "sysctl fs.inotify.max_user_instances=128 fs.inotify.max_user_watches=65536",
                    "sysctl fs.inotify.max_user_instances=128 fs.inotify.max_user_watches=65536"))
        ]
    }
    let folders = folders ?? 1
    // Half of the limit, because other programs of the same user draw on it, too.
    if folders > watches / 2 {
        let wanted = "sysctl fs.inotify.max_user_watches=\(max(65536, folders.multipliedReportingOverflow(by: 4).0))"
        return [
            Finding(
                .warning, "inotify-watches", "inbox 有 \(folders) 个目录，监视上限为 \(watches)；超出的目录改为轮询",
                "inbox has \(folders) folders and the limit is \(watches) watches; folders beyond it are polled",
                advice: Bilingual(wanted, wanted))
        ]
    }
    return [
        Finding(
            .ok, "inotify", "inotify 可监视 \(watches) 个目录，现有 \(folders) 个",
            "inotify can watch \(watches) folders, there are \(folders)")
    ]
}

/// The number in a file of /proc or /sys; `nil` if there is none.
func kernelNumber(_ path: String) -> Int? {
    do throws(SystemError) {
        let digits = try readOperatorFile(Array(path.utf8), limit: 64)?.prefix { 0x30...0x39 ~= $0 }
        return digits.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    } catch {
        return nil
    }
}
