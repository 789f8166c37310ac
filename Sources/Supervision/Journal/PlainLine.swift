// SPDX-License-Identifier: Apache-2.0
// Entries as lines of text, for terminals, files and pipes.
import Kernel
import Paths

/// The three forms that an entry has outside the journal.
enum PlainLine {
    /// `<5>archived …`: the form of sd-daemon(3), for a reader that adds the time itself.
    static func prefixed(_ entry: JournalEntry) -> String {
        "<\(entry.priority.rawValue)>\(entry.message)\(annotations(of: entry))\n"
    }

    /// `2026-11-22T09:30:00.125+08:00 notice archived …`: for files.
    static func dated(_ entry: JournalEntry, at nanoseconds: Int64) -> String {
        "\(LocalTime(nanoseconds: nanoseconds).rfc3339) \(entry.priority.name) \(entry.message)\(annotations(of: entry))\n"
    }

    /// `09:30:00 notice   archived …`: for a person who watches.
    static func timed(_ entry: JournalEntry, at nanoseconds: Int64, colour hasColour: Bool) -> String {
        let time = LocalTime(nanoseconds: nanoseconds).rfc3339.dropFirst(11).prefix(8)
        let word = entry.priority.name + String(repeating: " ", count: 8 - entry.priority.name.utf8.count)
        let text = "\(entry.message)\(annotations(of: entry))"
        guard hasColour else { return "\(time) \(word) \(text)\n" }
        let colour = colour(of: entry.priority)
        return "\u{1B}[2m\(time)\u{1B}[0m \(colour)\(word)\u{1B}[0m \(text)\n"
    }

    private static func colour(of priority: JournalPriority) -> String {
        switch priority {
        case .critical, .error: "\u{1B}[1;31m"
        case .warning: "\u{1B}[33m"
        case .notice: "\u{1B}[1m"
        case .info: "\u{1B}[36m"
        case .debug: "\u{1B}[2m"
        }
    }

    private static func annotations(of entry: JournalEntry) -> String {
        entry.annotations.map { " \($0.name)=\(displayName($0.value))" }.joined()
    }
}
