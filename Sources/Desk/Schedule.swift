// SPDX-License-Identifier: Apache-2.0
// What is done at intervals whatever happens. Times are monotonic nanoseconds.

/// When each regular business is due next.
struct Schedule {
    /// A business with its interval; `nil` is never.
    struct Entry {
        var interval: Int64?
        var due: Int64?

        init(_ interval: Int64?, from now: Int64) {
            self.interval = interval
            due = interval.map { now + $0 }
        }
    }

    var watchdog: Entry
    /// The safety listing of everything.
    var rescan: Entry
    /// The listing of folders without events.
    var poll: Entry
    /// Looking for a lost inbox.
    var inbox: Entry
    /// Asking a disk that refused whether it is well again.
    var probe: Entry

    init(now: Int64, watchdog interval: Int64?) {
        // A third of what systemd tolerates would do; half of its half leaves room for a slow disk.
        watchdog = Entry(interval.map { $0 / 2 }, from: now)
        rescan = Entry(nil, from: now)
        poll = Entry(nil, from: now)
        inbox = Entry(nil, from: now)
        probe = Entry(nil, from: now)
    }

    /// The earliest of all.
    var next: Int64? { [watchdog.due, rescan.due, poll.due, inbox.due, probe.due].compactMap { $0 }.min() }

    /// Starts, changes or (with `nil`) ends a business.
    mutating func set(_ entry: WritableKeyPath<Schedule, Entry>, every interval: Int64?, now: Int64) {
        guard self[keyPath: entry].interval != interval else { return }
        self[keyPath: entry] = Entry(interval, from: now)
    }

    /// True if it is due; then it is due again one interval from now.
    mutating func isDue(_ entry: WritableKeyPath<Schedule, Entry>, now: Int64) -> Bool {
        guard let due = self[keyPath: entry].due, due <= now else { return false }
        self[keyPath: entry].due = self[keyPath: entry].interval.map { now + $0 }
        return true
    }
}
