// SPDX-License-Identifier: Apache-2.0
// The configuration as findings, and what in it is allowed but probably not meant.
import Kernel
import Paths
import Settings

/// Findings about the configuration, and the settings if there are any to go on with.
func checkConfiguration(_ options: SettingsOptions) -> (findings: [Finding], settings: Settings?) {
    do throws(SettingsError) {
        let gathered = try options.gather()
        let file = gathered.file.map { displayName($0) }
        var findings = [
            Finding(
                .ok, "configuration", file.map { "配置文件 \($0)" } ?? "没有配置文件，全部用默认值",
                file.map { "configuration file \($0)" } ?? "no configuration file, defaults apply")
        ]
        findings += judgeSettings(gathered.settings, processors: processorCount())
        return (findings, gathered.settings)
    } catch {
        return (
            error.problems.map { problem in
                let place = [problem.origin.description, problem.key].compactMap(\.self).joined(separator: "：")
                return Finding(
                    .error, "configuration", "\(place)：\(problem.text.chinese)", "\(place): \(problem.text.english)",
                    advice: Bilingual("shouwen settings --example 列出全部写法", "shouwen settings --example shows every key")
                )
            }, nil
        )
    }
}

/// Values that are allowed one by one and make little sense together.
func judgeSettings(_ settings: Settings, processors: Int) -> [Finding] {
    var findings: [Finding] = []
    if settings.readers.time < settings.readers.cpu {
        let (time, cpu) = (durationText(settings.readers.time), durationText(settings.readers.cpu))
        findings.append(
            Finding(
                .note, "cpu-over-time",
                "readers.cpu（\(cpu)）大于 readers.time（\(time)），不起作用",
                "readers.cpu (\(cpu)) is above readers.time (\(time)) and has no effect"))
    }
    if settings.readers.count > Int64(processors) * 2 {
        findings.append(
            Finding(
                .note, "many-readers", "readers.count 为 \(settings.readers.count)，处理器只有 \(processors) 个核",
                "readers.count is \(settings.readers.count) on \(processors) processors"))
    }
    if settings.disk.reserve == 0 {
        findings.append(
            Finding(
                .note, "no-reserve", "disk.reserve 为 0：直到磁盘写满才停止收取",
                "disk.reserve is 0: files are taken until the disk is full"))
    }
    if settings.archive.fileMode & 0o004 != 0 || settings.archive.directoryMode & 0o002 != 0 {
        findings.append(
            Finding(
                .warning, "open-archive", "archive 的权限使本机任何人可读或可改归档",
                "archive modes let everybody on this machine read or change the archive",
                advice: Bilingual(
                    "archive.file-mode: 0640，directory-mode: 0750", "archive.file-mode: 0640, directory-mode: 0750")))
    }
    if settings.watch.settle == 0 {
        findings.append(
            Finding(
                .note, "no-settling", "watch.settle 为 0：经网络慢慢写入的文件可能在写完前被收取",
                "watch.settle is 0: files that are written slowly over a network may be taken before they are whole"))
    }
    return findings
}
