// SPDX-License-Identifier: Apache-2.0
// The priorities of syslog(3), and which level of swift-log is which.
package import Logging

/// How much an entry matters, by the numbers of syslog(3).
package enum JournalPriority: Int, Sendable, Comparable, CaseIterable {
    case critical = 2
    case error = 3
    case warning = 4
    /// The operator should know.
    case notice = 5
    case info = 6
    case debug = 7

    /// The priority of a swift-log level; syslog has no trace, which becomes debug.
    package init(_ level: Logger.Level) {
        self =
            switch level {
            case .trace, .debug: .debug
            case .info: .info
            case .notice: .notice
            case .warning: .warning
            case .error: .error
            case .critical: .critical
            }
    }

    /// The word that people read.
    package var name: String {
        switch self {
        case .critical: "critical"
        case .error: "error"
        case .warning: "warning"
        case .notice: "notice"
        case .info: "info"
        case .debug: "debug"
        }
    }

    package static func < (left: JournalPriority, right: JournalPriority) -> Bool { left.rawValue < right.rawValue }
}
