// SPDX-License-Identifier: Apache-2.0
// Where entries go. It is decided once at start, by what descriptor 2 is, as systemd.exec(5) recommends.
import Kernel

/// A place that takes entries; may be used from any thread.
package struct JournalSink: Sendable {
    /// Takes one entry.
    package let write: @Sendable (JournalEntry) -> Void

    /// A place of the caller's own.
    package init(_ write: @escaping @Sendable (JournalEntry) -> Void) { self.write = write }

    /// The journal if systemd connected us to it, else standard error for whoever reads that.
    ///
    /// With the journal, each entry that its socket won't take goes to standard error with a priority prefix `<N>`,
    /// which journald or the manager understands. Colour only on a terminal, and not with NO_COLOR.
    package static func automatic() -> JournalSink {
        if isStandardErrorTheJournal(environmentValue("JOURNAL_STREAM"), StandardError.identity) {
            return JournalSink { entry in
                if !exists(SystemJournal.socket) || !SystemJournal.send(entry) {
                    StandardError.write(Array(PlainLine.prefixed(entry).utf8))
                }
            }
        }
        guard StandardError.isTerminal else {
            return JournalSink { entry in
                StandardError.write(Array(PlainLine.dated(entry, at: realtimeNanoseconds()).utf8))
            }
        }
        let hasColour = (environmentValue("NO_COLOR") ?? []).isEmpty
        return JournalSink { entry in
            StandardError.write(Array(PlainLine.timed(entry, at: realtimeNanoseconds(), colour: hasColour).utf8))
        }
    }

    /// Whether `stream`, the value of JOURNAL_STREAM (`device:inode`), is what descriptor 2 writes to.
    ///
    /// The variable alone proves nothing: it is inherited by programs whose output somebody redirected.
    static func isStandardErrorTheJournal(_ stream: [UInt8]?, _ identity: (device: UInt64, inode: UInt64)?) -> Bool {
        guard let stream, let identity else { return false }
        return stream == Array("\(identity.device):\(identity.inode)".utf8)
    }
}
