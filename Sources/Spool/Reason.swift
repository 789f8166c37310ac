// SPDX-License-Identifier: Apache-2.0
// Every reason a file may be failed for, with what it means and what to do, in both languages of the house.

/// Why a file is in `failed/` (失败原因).
package enum Reason: String, Sendable, CaseIterable {
    case empty
    case binary
    case unsupportedFormat = "unsupported-format"
    case undecidableCharset = "undecidable-charset"
    case tooLong = "too-long"
    case tooLarge = "too-large"
    case symbolicLink = "symbolic-link"
    case specialFile = "special-file"
    case unreadable
    case readerCrashed = "reader-crashed"
    case readerTimeout = "reader-timeout"
    case readerMemory = "reader-memory"
    case readerOutput = "reader-output"
    case readerProtocol = "reader-protocol"

    /// What happened.
    package var what: FailureRecord.Wording {
        switch self {
        case .empty: wording("文件是空的", "the file is empty")
        case .binary: wording("不是文字，是无法识别的二进制数据", "not text: unknown binary data")
        case .unsupportedFormat: wording("这种格式尚不能读", "this format can't be read yet")
        case .undecidableCharset: wording("无法判定文字编码", "the charset can't be decided")
        case .tooLong: wording("文字超过长度上限", "the text is longer than the limit")
        case .tooLarge: wording("文件超过大小上限", "the file is larger than the limit")
        case .symbolicLink: wording("是符号链接，从不打开", "a symbolic link, which is never followed")
        case .specialFile: wording("是管道、设备或套接字，从不打开", "a FIFO, device or socket, which is never opened")
        case .unreadable: wording("磁盘读不出这个文件", "the disk can't read the file")
        case .readerCrashed: wording("阅读进程两次崩溃", "the reader crashed on it twice")
        case .readerTimeout: wording("阅读超时两次", "the reader ran out of time on it twice")
        case .readerMemory: wording("阅读时内存超限两次", "the reader ran out of memory on it twice")
        case .readerOutput: wording("结果超过大小上限", "its result is larger than the limit")
        case .readerProtocol: wording("阅读进程两次答非所问", "the reader's answer was wrong twice")
        }
    }

    /// What to do.
    package var advice: FailureRecord.Wording {
        switch self {
        case .empty: wording("请检查来源，重新投放完整的文件", "check its source and drop the whole file again")
        case .binary, .unsupportedFormat:
            wording("请另存为 UTF-8 文本或 Markdown 后再投放", "save it as UTF-8 text or Markdown and drop it again")
        case .undecidableCharset: wording("请转为 UTF-8 后再投放", "convert it to UTF-8 and drop it again")
        case .tooLong: wording("请分成几份再投放", "split it and drop the parts")
        case .tooLarge:
            wording("请分拆，或调大 files.max-size", "split it, or raise files.max-size")
        case .symbolicLink: wording("请投放文件本身", "drop the file itself")
        case .specialFile: wording("请投放普通文件", "drop a regular file")
        case .unreadable: wording("请检查磁盘，再重新投放", "check the disk, then drop it again")
        case .readerCrashed, .readerProtocol:
            wording("请把原件交给开发者；升级后可重新投放", "give the original to the developers; drop it again after an upgrade")
        case .readerTimeout:
            wording("请分拆，或调大 readers.time 与 readers.cpu", "split it, or raise readers.time and readers.cpu")
        case .readerMemory: wording("请分拆，或调大 readers.memory", "split it, or raise readers.memory")
        case .readerOutput: wording("请分拆，或调大 readers.output", "split it, or raise readers.output")
        }
    }

    private func wording(_ zh: String, _ en: String) -> FailureRecord.Wording {
        FailureRecord.Wording(zh: zh, en: en)
    }
}
