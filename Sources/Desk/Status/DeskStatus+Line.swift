// SPDX-License-Identifier: Apache-2.0
// The state of the desk in one line, as `systemctl status` shows it. Chinese only: it has to be short.
import Settings

/// `等待 3 · 解析 1 · 归档 1204 · 重复 5 · 失败 2 · 最久等待 12s`, and why it stands still or polls, if it does.
///
/// ``DeskStatus/line`` itself is not read.
package func statusLine(of status: DeskStatus) -> String {
    var parts = [
        "等待 \(status.waiting.total)", "解析 \(status.inWork.count)", "归档 \(status.counts.archived)",
        "重复 \(status.counts.duplicate)", "失败 \(status.counts.failed)",
    ]
    if status.waiting.total > 0, let longest = status.waiting.longest.first {
        parts.append("最久等待 \(briefDuration(seconds: longest.seconds))")
    }
    switch status.mode {
    case .running: break
    case .stopping: parts.append("正在停止")
    case .paused:
        parts.append("已暂停：" + (status.pauseReason.map { StatusCode.pause($0).chinese } ?? "原因不明"))
    }
    if status.watch.mode != .inotify {
        parts.append("轮询：" + (status.watch.why.map { StatusCode.polling($0).chinese } ?? "原因不明"))
    }
    return parts.joined(separator: " · ")
}

/// The two largest units of a duration: `12s`, `3m5s`, `2h10m`, `4d1h`.
package func briefDuration(seconds: Int64) -> String {
    let seconds = max(0, seconds)
    func pair(_ large: Int64, _ largeName: String, _ small: Int64, _ smallName: String) -> String {
        let rest = seconds % large / small
        return "\(seconds / large)\(largeName)" + (rest > 0 ? "\(rest)\(smallName)" : "")
    }
    return switch seconds {
    case 86_400...: pair(86_400, "d", 3_600, "h")
    case 3_600...: pair(3_600, "h", 60, "m")
    case 60...: pair(60, "m", 1, "s")
    default: "\(seconds)s"
    }
}
