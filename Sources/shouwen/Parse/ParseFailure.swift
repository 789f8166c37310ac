// SPDX-License-Identifier: Apache-2.0
// Why one file of `shouwen parse` has no report: what, where and what to do, in both languages.
import Kernel
import Paths
import Readers
import Spool

/// The reason why a file could not be read.
enum ParseFailure: Error {
    case missing
    case denied
    case directory
    case changed
    /// A reason that the desk knows too.
    case reason(Reason, detail: String)
    /// The reader died over it, once; the desk would have tried again.
    case died(ReadOutcome.DeathReason, detail: String)
    /// The disk's own reason, or a reader's of a newer version.
    case other(String)

    /// The failure behind `error`.
    init(_ error: SystemError) {
        self = error.isMissing ? .missing : error.isDenied ? .denied : .other(error.description)
    }

    /// The failure behind a reader's refusal.
    init(refusal reason: String, detail: String) {
        self = Reason(rawValue: reason).map { .reason($0, detail: detail) } ?? .other("\(reason): \(detail)")
        if reason == "changed" { self = .changed }
    }

    /// `文件是空的 / the file is empty (0 bytes)`, then the advice on a line of its own.
    var lines: [String] {
        switch self {
        case .missing: ["没有这个文件 / no such file"]
        case .denied:
            ["没有读取权限 / no permission to read it", "请检查文件权限 / check the permissions of the file"]
        case .directory:
            ["是文件夹 / a directory", "请给出其中的文件 / name the files in it"]
        case .changed:
            ["读取时文件有变动 / the file changed while it was read", "请等它写完再试 / try again when it is complete"]
        case .reason(let reason, let detail):
            [
                "\(reason.what.zh) / \(reason.what.en)" + (detail.isEmpty ? "" : " (\(detail))"),
                "\(reason.advice.zh) / \(reason.advice.en)",
            ]
        case .died(let reason, let detail):
            ["\(Self.wording(of: reason)) (\(detail))"]
                + (Reason(rawValue: reason.rawValue).map { ["\($0.advice.zh) / \($0.advice.en)"] } ?? [])
        case .other(let detail): [detail]
        }
    }

    private static func wording(of reason: ReadOutcome.DeathReason) -> String {
        switch reason {
        case .crashed: "阅读进程崩溃 / the reader crashed on it"
        case .timeout: "阅读超时 / the reader ran out of time"
        case .memory: "阅读时内存超限 / the reader ran out of memory"
        case .output: "结果超过大小上限 / its result is larger than the limit"
        case .protocol: "阅读进程答非所问 / the reader's answer was wrong"
        }
    }
}
