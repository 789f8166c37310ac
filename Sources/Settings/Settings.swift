// SPDX-License-Identifier: Apache-2.0
// What can be configured, as typed values with their defaults. Names, units, ranges and descriptions for people are in
// Table/; how the values are gathered is in Settings+Load.

/// Everything an operator can choose (配置), in effect.
///
/// Durations are nanoseconds, sizes are bytes. A value here is always inside the range that the table states.
package struct Settings: Sendable, Equatable {
    /// The directory that holds inbox, work, archive and failed, as the bytes of its path.
    package var root = Array("/srv/shouwen".utf8)
    package var watch = Watch()
    package var readers = Readers()
    package var files = Files()
    package var disk = Disk()
    package var archive = Archive()
    package var journal = Journal()
    package var log = Log()
    package var stop = Stop()

    /// All defaults.
    package init() {}

    /// When a dropped file counts as complete, and how the inbox is looked at.
    package struct Watch: Sendable, Equatable {
        /// How long a file must stay unchanged.
        package var settle = 1 * second
        /// How often everything is listed although no event asked for it.
        package var rescan = 60 * second
        /// How often folders are listed whose file system sends no events.
        package var poll = 5 * second
        /// Names to leave alone, besides the built-in ones.
        package var ignore: [String] = []
    }

    /// The reader processes and what each may use for one file.
    package struct Readers: Sendable, Equatable {
        /// How many at once; 0 is one a core.
        package var count: Int64 = 0
        /// After how many files a reader is replaced by a fresh one.
        package var recycle: Int64 = 1000
        package var time = 60 * second
        package var cpu = 60 * second
        package var memory = 512 * mebibyte
        package var output = 64 * mebibyte
    }

    /// What a file may be.
    package struct Files: Sendable, Equatable {
        package var maxSize = 256 * mebibyte
    }

    /// What must be left on the disk.
    package struct Disk: Sendable, Equatable {
        /// Free bytes below which nothing is claimed.
        package var reserve = 64 * mebibyte
    }

    /// How results lie in archive and failed.
    package struct Archive: Sendable, Equatable {
        package var fileMode: UInt32 = 0o640
        package var directoryMode: UInt32 = 0o750
    }

    /// What the journal may say.
    package struct Journal: Sendable, Equatable {
        /// Whether names of files appear.
        package var names = true
    }

    /// How much is logged.
    package struct Log: Sendable, Equatable {
        package var level = LogLevel.info
    }

    /// How the daemon ends.
    package struct Stop: Sendable, Equatable {
        /// How long work in hand may take after the order to stop.
        package var grace = 20 * second
    }

    /// The levels of swift-log, least to most severe; their names are its raw values.
    package enum LogLevel: String, Sendable, CaseIterable {
        case trace, debug, info, notice, warning, error, critical
    }
}

private let second: Int64 = 1_000_000_000
private let mebibyte: Int64 = 1 << 20
