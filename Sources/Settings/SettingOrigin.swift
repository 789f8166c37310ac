// SPDX-License-Identifier: Apache-2.0
// Where a value was written, so that a message can point at it.
private import Paths

/// The place that set a value.
package enum SettingOrigin: Sendable, Equatable {
    /// In the file with this path; the mark is missing where the whole file is meant.
    case file([UInt8], TextMark?)
    /// In the environment variable of this name.
    case environment(String)
    /// By the command line flag for this key.
    case flag(String)

    /// `/etc/shouwen/shouwen.yaml:12:9`, `SHOUWEN_ROOT` or `--root`, safe to print.
    package var description: String {
        switch self {
        case .file(let path, nil): displayName(path)
        case .file(let path, let mark?): "\(displayName(path)):\(mark.line):\(mark.column)"
        case .environment(let name): displayText(name)
        case .flag("log.level"): "--log-level"
        case .flag(let key): "--" + displayText(key)
        }
    }
}

/// A place in a text file, counted from 1 as editors do.
package struct TextMark: Sendable, Equatable {
    package let line: Int
    package let column: Int

    init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place of the byte at `offset` in UTF-8; columns are characters as far as the bytes are valid.
    init(at offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(max(0, offset))
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    }
}
