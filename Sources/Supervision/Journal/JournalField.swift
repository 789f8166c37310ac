// SPDX-License-Identifier: Apache-2.0
// The names of our journal fields. They are an interface: people filter by them (`journalctl SHOUWEN_ID=…`).

/// A field of an event in the journal.
package enum JournalField: String, Sendable, CaseIterable {
    /// Which event it is, by name: `archived`, `disk-full`.
    case event = "SHOUWEN_EVENT"
    /// `archived`, `duplicate` or `failed`; only on the one entry that ends a file's way.
    case verdict = "SHOUWEN_VERDICT"
    /// `sha256:…` of the bytes, as in report.json.
    case id = "SHOUWEN_ID"
    /// The file's name as dropped, bytes as they were.
    case name = "SHOUWEN_NAME"
    /// The folder below the inbox that it was dropped in.
    case folder = "SHOUWEN_FOLDER"
    /// Where it lies now, below the root.
    case place = "SHOUWEN_PLACE"
    /// A reason code: `unsupported-format`, `reader-timeout`, `permission`.
    case reason = "SHOUWEN_REASON"
    /// Size in bytes.
    case bytes = "SHOUWEN_BYTES"
    /// How long it took, in milliseconds.
    case milliseconds = "SHOUWEN_MS"
    /// How long something has lasted or will, in seconds.
    case seconds = "SHOUWEN_SECONDS"
    /// Which attempt it was, from 1.
    case attempt = "SHOUWEN_ATTEMPT"

    case indicators = "SHOUWEN_INDICATORS"
    case dates = "SHOUWEN_DATES"
    case people = "SHOUWEN_PEOPLE"
    case organizations = "SHOUWEN_ORGANIZATIONS"
    case programmes = "SHOUWEN_PROGRAMMES"
    case honours = "SHOUWEN_HONOURS"

    /// How many files wait in the inbox.
    case waiting = "SHOUWEN_WAITING"
    /// How many files are in hand.
    case working = "SHOUWEN_WORKING"
    case archived = "SHOUWEN_ARCHIVED"
    case duplicates = "SHOUWEN_DUPLICATES"
    case failed = "SHOUWEN_FAILED"
    /// How many claims recovery finished.
    case finished = "SHOUWEN_FINISHED"
    /// How many claims recovery gave back to the inbox.
    case returned = "SHOUWEN_RETURNED"
    /// How many unfinished outputs recovery removed.
    case removed = "SHOUWEN_REMOVED"
    /// How many folders are watched or polled.
    case folders = "SHOUWEN_FOLDERS"
    case readers = "SHOUWEN_READERS"

    case version = "SHOUWEN_VERSION"
    case root = "SHOUWEN_ROOT"
    /// The configuration keys that changed.
    case keys = "SHOUWEN_KEYS"
    /// What is missing or unusual on this machine.
    case facility = "SHOUWEN_FACILITY"
    /// The process that an entry is about; journald knows who wrote it.
    case process = "SHOUWEN_PROCESS"
    /// What went wrong, in words.
    case error = "SHOUWEN_ERROR"
    /// The number of a system error.
    case errno = "ERRNO"
}
