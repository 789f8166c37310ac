// SPDX-License-Identifier: Apache-2.0
// The table. Defaults are the initial values of Settings; a key that is not here does not exist.

extension Setting {
    /// Every key, in the order of the reference and the example file.
    package static let all: [Setting] = [
        Setting(
            "root", .path(\.root),
            "总目录，下设 inbox、work、archive、failed，须在同一文件系统、同一挂载点。",
            "The directory that holds inbox, work, archive and failed; one file system, one mount."),
        Setting(
            "watch.settle", .duration(\.watch.settle, 0...hour),
            "文件多久没有变化才算写完；整体改名移入且无人写入的文件立即收取。",
            "How long a file must stay unchanged to count as complete; one renamed in whole is taken at once."),
        Setting(
            "watch.rescan", .duration(\.watch.rescan, 5 * second...day),
            "即使没有事件，也按此间隔完整列一次目录。", "How often everything is listed although no event asked for it."),
        Setting(
            "watch.poll", .duration(\.watch.poll, 500 * millisecond...hour),
            "在不发送事件的文件系统（NFS、SMB、FUSE）上多久列一次目录。",
            "How often folders are listed on file systems that send no events (NFS, SMB, FUSE)."),
        Setting(
            "watch.ignore", .patterns(\.watch.ignore),
            "除内置列表外另行忽略的文件名样式，* 代表任意字符，? 代表一个字符。",
            "Names to leave alone besides the built-in ones; * stands for anything, ? for one character."),
        Setting(
            "readers.count", .count(\.readers.count, 0...64),
            "同时运行的阅读进程数；0 表示与处理器核数相同。", "How many reader processes run at once; 0 is one a core."),
        Setting(
            "readers.recycle", .count(\.readers.recycle, 1...1_000_000),
            "一个阅读进程读多少个文件后换新。", "After how many files a reader process is replaced by a fresh one."),
        Setting(
            "readers.time", .duration(\.readers.time, second...hour),
            "读一个文件最长用时，超过即终止（reader-timeout）。",
            "The longest that reading one file may take; beyond it the reader is killed (reader-timeout)."),
        Setting(
            "readers.cpu", .duration(\.readers.cpu, second...hour),
            "读一个文件最多占用的处理器时间。", "The most processor time that one file may use."),
        Setting(
            "readers.memory", .size(\.readers.memory, 64 * mebibyte...64 * gibibyte),
            "一个阅读进程的内存上限（reader-memory）。", "The most memory that a reader process may use (reader-memory)."),
        Setting(
            "readers.output", .size(\.readers.output, mebibyte...gibibyte),
            "一份 report.json 的大小上限。", "The largest report.json that is accepted."),
        Setting(
            "files.max-size", .size(\.files.maxSize, kibibyte...16 * gibibyte),
            "文件大小上限，超过者归入 failed（too-large）。", "The largest file that is read; larger ones go to failed (too-large)."),
        Setting(
            "disk.reserve", .size(\.disk.reserve, 0...tebibyte),
            "剩余空间低于此值时暂停收取，待有空间后自动继续。",
            "Free space below which nothing is claimed; work goes on by itself when there is room again."),
        Setting(
            "archive.file-mode", .mode(\.archive.fileMode, required: 0o600, permitted: 0o666),
            "archive 与 failed 中文件的权限。", "Permissions of files in archive and failed."),
        Setting(
            "archive.directory-mode", .mode(\.archive.directoryMode, required: 0o700, permitted: 0o777),
            "archive 与 failed 中目录的权限。", "Permissions of directories in archive and failed."),
        Setting(
            "journal.names", .truth(\.journal.names),
            "日志中是否出现文件名；报告正文从不出现。", "Whether file names appear in the journal; text of reports never does."),
        Setting("log.level", .level(\.log.level), "日志详细程度。", "How much is logged."),
        Setting(
            "stop.grace", .duration(\.stop.grace, 0...10 * minute),
            "停止时等待手头工作完成的最长时间，应小于 TimeoutStopSec。",
            "How long work in hand may take after the order to stop; keep it below TimeoutStopSec."),
    ]
}

private let millisecond: Int64 = 1_000_000
private let second: Int64 = 1_000_000_000
private let minute = 60 * second
private let hour = 60 * minute
private let day = 24 * hour
private let kibibyte: Int64 = 1 << 10
private let mebibyte: Int64 = 1 << 20
private let gibibyte: Int64 = 1 << 30
private let tebibyte: Int64 = 1 << 40
