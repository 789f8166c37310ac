// SPDX-License-Identifier: Apache-2.0
// The two clocks: one that never jumps for decisions, one that people read for records.
import CLinux
import Glibc

/// Nanoseconds of CLOCK_MONOTONIC.
package func monotonicNanoseconds() -> Int64 { nanoseconds(of: CLOCK_MONOTONIC) }

/// Nanoseconds since 1970 of CLOCK_REALTIME; may jump.
package func realtimeNanoseconds() -> Int64 { nanoseconds(of: CLOCK_REALTIME) }

private func nanoseconds(of clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}

/// A moment in the machine's local time zone.
package struct LocalTime: Sendable, Equatable {
    package let year, month, day, hour, minute, second, milliseconds: Int
    /// Seconds east of Greenwich.
    package let offset: Int

    /// `nanoseconds` since 1970, by the zone of this machine.
    package init(nanoseconds: Int64) {
        var seconds = time_t(nanoseconds / 1_000_000_000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        year = Int(parts.tm_year) + 1900
        month = Int(parts.tm_mon) + 1
        day = Int(parts.tm_mday)
        hour = Int(parts.tm_hour)
        minute = Int(parts.tm_min)
        second = Int(parts.tm_sec)
        milliseconds = Int(nanoseconds / 1_000_000 % 1000)
        offset = Int(parts.tm_gmtoff)
    }

    /// RFC 3339 with milliseconds: `2026-11-22T09:30:00.125+08:00`.
    package var rfc3339: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let zone =
            offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + two(abs(offset) / 3600) + ":" + two(abs(offset) / 60 % 60)
        let milli = String(repeating: "0", count: 3 - String(milliseconds).utf8.count) + String(milliseconds)
        return "\(year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute)):\(two(second)).\(milli)\(zone)"
    }
}
