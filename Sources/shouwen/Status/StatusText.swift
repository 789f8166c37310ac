// SPDX-License-Identifier: Apache-2.0
// A desk as people read it on a terminal, Chinese first, English beside it. Values in, lines out.
import Desk
import Paths
import Settings

/// The lines that `shouwen status` prints.
func statusText(_ desk: DeskSighting) -> [String] {
    guard let status = desk.status, desk.daemon != nil else { return resting(desk) }
    var lines = [heading(desk, status), status.line, ""]
    lines += textTable([
        ["目录 root", displayName(desk.root)],
        ["监视 watch", watching(status.watch)],
        ["磁盘 disk", disk(status.disk)],
        ["隔离 sandbox", status.sandbox.landlockABI.map { "Landlock ABI \($0)" } ?? "无 Landlock / no Landlock"],
        [
            "自启动 since start",
            "归档 archived \(status.counts.archived) · 重复 duplicate \(status.counts.duplicate) · "
                + "失败 failed \(status.counts.failed)",
        ],
        ["待处理 in failed/", "\(status.failedInFolder)"],
    ])
    lines += table(
        "阅读进程 readers \(status.readers.count)",
        status.readers.map { reader in
            reader.busy
                ? ["\(reader.pid)", "忙 busy", briefDuration(seconds: reader.seconds), shown(reader.name ?? "")]
                : ["\(reader.pid)", "闲 idle"]
        })
    lines += table(
        "手头 in work \(status.inWork.count)",
        status.inWork.map { work in
            [both(StatusCode.stage(work.stage)), briefDuration(seconds: work.seconds), shown(work.name)]
        })
    let hidden = status.waiting.total - status.waiting.longest.count
    lines += table(
        "等待 waiting \(status.waiting.total)",
        status.waiting.longest.map { wait in
            [
                both(StatusCode.wait(wait.reason)), briefDuration(seconds: wait.seconds),
                shown(wait.folder.isEmpty ? wait.name : wait.folder + "/" + wait.name),
            ]
        } + (hidden > 0 && !status.waiting.longest.isEmpty ? [["…另有 \(hidden) 个 / \(hidden) more"]] : []))
    return lines
}

/// What is left to say when no daemon can be asked, or it says nothing that we understand.
private func resting(_ desk: DeskSighting) -> [String] {
    var rows = [["目录 root", displayName(desk.root)]]
    if let places = desk.places {
        rows += [
            ["待收 in inbox/", count(places.inbox)], ["未完 in work/", count(places.work)],
            ["待处理 in failed/", count(places.failed)],
        ]
    }
    if let status = desk.status {
        rows.append(["最后状态 last said", "\(displayText(status.updatedAt)) \(displayText(status.line))"])
    }
    let heading =
        desk.daemon.map { "shouwen · 运行中但无可读状态 running, but it tells nothing readable · 进程 pid \($0)" }
        ?? "shouwen · 未运行 not running"
    return [heading, ""] + textTable(rows)
}

private func heading(_ desk: DeskSighting, _ status: DeskStatus) -> String {
    let mode =
        switch status.mode {
        case .running: "运行中 running"
        case .stopping: "正在停止 stopping"
        case .paused: "已暂停 paused：" + (status.pauseReason.map { both(StatusCode.pause($0)) } ?? "?")
        }
    var parts = [
        "shouwen \(displayText(status.version))", mode, "进程 pid \(desk.daemon ?? status.pid)",
        "启动于 since \(displayText(status.startedAt))",
    ]
    if desk.isStale {
        let age = desk.age.map { briefDuration(seconds: $0) } ?? "?"
        parts.append("状态已过时 stale：\(age) 未更新，可能没有响应 not updated, it may hang")
    }
    return parts.joined(separator: " · ")
}

private func watching(_ watch: DeskStatus.Watch) -> String {
    let mode =
        switch watch.mode {
        case .inotify: "事件 inotify"
        case .polling: "轮询 polling"
        case .mixed: "事件与轮询 mixed"
        }
    var parts = [mode, "\(watch.directories) 个目录 folders"]
    if let why = watch.why, watch.mode != .inotify { parts.append(both(StatusCode.polling(why))) }
    if let last = watch.lastListingAt {
        let why = watch.lastListingWhy.map { "（" + both(StatusCode.listing($0)) + "）" } ?? ""
        parts.append("上次清点 last listing \(displayText(last))\(why)")
    }
    return parts.joined(separator: " · ")
}

private func disk(_ disk: DeskStatus.Disk) -> String {
    let state = disk.state == "ok" ? "正常 ok" : both(StatusCode.pause(disk.state))
    return "剩余 free \(roundedSize(disk.freeBytes)) / \(roundedSize(disk.totalBytes)) · \(state)"
}

/// `rows` under `title`, or nothing if there are none.
private func table(_ title: String, _ rows: [[String]]) -> [String] {
    rows.isEmpty ? [] : ["", title] + textTable(rows, indentation: "  ")
}

private func both(_ text: Bilingual) -> String {
    let (chinese, english) = (displayText(text.chinese), displayText(text.english))
    return chinese == english ? chinese : "\(chinese) \(english)"
}

/// A name from status.json: already safe to print if we wrote it, but who knows who wrote it.
private func shown(_ name: String) -> String {
    let isSafe = !name.unicodeScalars.contains(where: isUnsafeToPrint)
    return abridged(isSafe ? name : displayText(name), to: 60)
}

private func count(_ number: Int?) -> String { number.map { "\($0)" } ?? "无权查看 may not be listed" }

/// `bytes` with one decimal in the largest binary unit that it fills: `12.3 GiB`.
func roundedSize(_ bytes: Int64) -> String {
    let units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    guard bytes >= 1024 else { return "\(max(0, bytes)) B" }
    var whole = bytes
    var rest: Int64 = 0
    var unit = -1
    while whole >= 1024, unit + 1 < units.count {
        rest = whole % 1024
        whole /= 1024
        unit += 1
    }
    return "\(whole).\(rest * 10 / 1024) \(units[unit])"
}
