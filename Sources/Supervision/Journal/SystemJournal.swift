// SPDX-License-Identifier: Apache-2.0
// The native protocol of journald through libsystemd: every value travels with its length, so none can forge another.
import CSystemd
import Kernel

/// The journal of this machine.
enum SystemJournal {
    /// The socket that journald listens on; libsystemd reports success when it is missing, so we look ourselves.
    static let socket = Array("/run/systemd/journal/socket".utf8)
    /// Longer values are cut: nobody needs them, and they would cost the entry.
    static let longestValue = 8192

    /// Hands over `entry`; false if journald did not take it.
    static func send(_ entry: JournalEntry) -> Bool {
        let texts = assignments(of: entry)
        var joined: [UInt8] = []
        for text in texts { joined += text }
        return joined.withUnsafeMutableBytes { all in
            // SAFETY: `all` is not empty, each vector lies within it by construction of `joined`, and sd_journal_sendv
            // reads them before it returns.
            guard var start = all.baseAddress else { return false }
            var vectors: [iovec] = []
            for text in texts {
                vectors.append(iovec(iov_base: start, iov_len: text.count))
                start += text.count
            }
            return sd_journal_sendv(vectors, CInt(vectors.count)) == 0
        }
    }

    /// `KEY=value` for every field of `entry`.
    static func assignments(of entry: JournalEntry) -> [[UInt8]] {
        var fields = [
            JournalEntry.Field("MESSAGE", Array(shortened(entry.message, to: longestValue).utf8)),
            JournalEntry.Field("PRIORITY", Array("\(entry.priority.rawValue)".utf8)),
            JournalEntry.Field("SYSLOG_IDENTIFIER", Array("shouwen".utf8)),
            JournalEntry.Field("CODE_FILE", Array(entry.origin.file.utf8)),
            JournalEntry.Field("CODE_LINE", Array("\(entry.origin.line)".utf8)),
            JournalEntry.Field("CODE_FUNC", Array(entry.origin.function.utf8)),
        ]
        if let messageID = entry.messageID {
            fields.append(JournalEntry.Field("MESSAGE_ID", Array(messageID.description.utf8)))
        }
        fields += entry.fields + entry.annotations
        return fields.map { Array($0.name.utf8) + [UInt8(ascii: "=")] + $0.value.prefix(longestValue) }
    }
}
