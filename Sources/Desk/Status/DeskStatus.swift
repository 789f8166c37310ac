// SPDX-License-Identifier: Apache-2.0
// What the daemon says of itself in <root>/.shouwen/status.json, and what `shouwen status` reads there. A value only:
// the loop fills it, the command shows it.

/// The state of the desk at one moment (状态).
///
/// Codes are open: a reader of a later version's file shows what it doesn't know as it stands.
package struct DeskStatus: Codable, Sendable, Equatable {
    /// The only format that this version writes and reads.
    package static let currentFormat = "shouwen.status/1"

    package var format = DeskStatus.currentFormat
    package var version: String
    package var pid: Int32
    /// RFC 3339, local time.
    package var startedAt: String
    package var updatedAt: String
    package var mode: Mode
    /// Set with ``Mode/paused``: a code such as `disk-full`.
    package var pauseReason: String?
    /// The text that systemd shows.
    package var line: String
    package var counts = Counts()
    package var waiting = Waiting()
    package var inWork: [Work] = []
    package var readers: [Reader] = []
    package var watch: Watch
    package var disk: Disk
    package var sandbox: Sandbox
    package var failedInFolder: Int

    /// All fields; ``line`` is made from the others.
    package init(
        version: String, pid: Int32, startedAt: String, updatedAt: String, mode: Mode, pauseReason: String? = nil,
        counts: Counts = Counts(), waiting: Waiting = Waiting(), inWork: [Work] = [], readers: [Reader] = [],
        watch: Watch, disk: Disk, sandbox: Sandbox, failedInFolder: Int = 0
    ) {
        self.version = version
        self.pid = pid
        self.startedAt = startedAt
        self.updatedAt = updatedAt
        self.mode = mode
        self.pauseReason = pauseReason
        self.counts = counts
        self.waiting = waiting
        self.inWork = inWork
        self.readers = readers
        self.watch = watch
        self.disk = disk
        self.sandbox = sandbox
        self.failedInFolder = failedInFolder
        line = ""
        line = statusLine(of: self)
    }

    /// True if it tells of something whose age grows: then a living daemon writes it again and again.
    package var growsOld: Bool { waiting.total > 0 || !inWork.isEmpty || mode != .running }

    /// Whether new files are taken.
    package enum Mode: String, Codable, Sendable, CaseIterable {
        case running, stopping, paused
    }

    /// Verdicts since the daemon started.
    package struct Counts: Codable, Sendable, Equatable {
        package var archived: Int
        package var duplicate: Int
        package var failed: Int

        /// All three.
        package init(archived: Int = 0, duplicate: Int = 0, failed: Int = 0) {
            self.archived = archived
            self.duplicate = duplicate
            self.failed = failed
        }
    }
}

extension DeskStatus {
    /// Files in the inbox that are not taken yet.
    package struct Waiting: Codable, Sendable, Equatable {
        /// How many of the longest waits are listed.
        package static let longestLimit = 20

        package var total: Int
        /// The longest first.
        package var longest: [Wait]

        /// `longest` in any order and number; the longest ``longestLimit`` are kept.
        package init(total: Int = 0, longest: [Wait] = []) {
            self.total = total
            self.longest = Array(longest.sorted { $0.seconds > $1.seconds }.prefix(Waiting.longestLimit))
        }
    }

    /// One file that waits.
    package struct Wait: Codable, Sendable, Equatable {
        /// Safe to print, like every name here.
        package var name: String
        /// Below the inbox; empty for the inbox itself.
        package var folder: String
        /// A code such as `open-for-writing`.
        package var reason: String
        package var seconds: Int64

        /// All fields.
        package init(name: String, folder: String, reason: String, seconds: Int64) {
            self.name = name
            self.folder = folder
            self.reason = reason
            self.seconds = seconds
        }
    }

    /// One claim in hand.
    package struct Work: Codable, Sendable, Equatable {
        /// A code such as `reading`.
        package var stage: String
        package var name: String
        /// In this stage.
        package var seconds: Int64

        /// All fields.
        package init(stage: String, name: String, seconds: Int64) {
            self.stage = stage
            self.name = name
            self.seconds = seconds
        }
    }

    /// One reader process.
    package struct Reader: Codable, Sendable, Equatable {
        package var pid: Int32
        package var busy: Bool
        /// The file it reads, if it is busy.
        package var name: String?
        /// On this file.
        package var seconds: Int64

        /// All fields.
        package init(pid: Int32, busy: Bool, name: String? = nil, seconds: Int64 = 0) {
            self.pid = pid
            self.busy = busy
            self.name = name
            self.seconds = seconds
        }
    }

    /// How the inbox is watched.
    package struct Watch: Codable, Sendable, Equatable {
        package enum Mode: String, Codable, Sendable, CaseIterable {
            case inotify, polling, mixed
        }

        package var mode: Mode
        /// Why not all by events: `watch-limit`, or the file system's name.
        package var why: String?
        package var directories: Int
        /// RFC 3339; nil before the first listing has ended.
        package var lastListingAt: String?
        /// A code such as `start`, `interval`, `overflow`.
        package var lastListingWhy: String?

        /// All fields.
        package init(
            mode: Mode, why: String? = nil, directories: Int, lastListingAt: String? = nil,
            lastListingWhy: String? = nil
        ) {
            self.mode = mode
            self.why = why
            self.directories = directories
            self.lastListingAt = lastListingAt
            self.lastListingWhy = lastListingWhy
        }
    }

    /// The disk of the root.
    package struct Disk: Codable, Sendable, Equatable {
        package var freeBytes: Int64
        package var totalBytes: Int64
        /// `ok` or the reason of a pause, such as `disk-full`.
        package var state: String

        /// All fields.
        package init(freeBytes: Int64, totalBytes: Int64, state: String) {
            self.freeBytes = freeBytes
            self.totalBytes = totalBytes
            self.state = state
        }
    }

    /// What the readers are locked down with.
    package struct Sandbox: Codable, Sendable, Equatable {
        /// The ABI of Landlock; nil where the kernel has none.
        package var landlockABI: Int?

        /// `nil` says that the kernel has none.
        package init(landlockABI: Int?) { self.landlockABI = landlockABI }
    }
}
