// SPDX-License-Identifier: Apache-2.0
// What `shouwen status` shows of one reader.
package import Exchange

/// One living reader.
package struct ReaderStatus: Sendable, Equatable {
    package let processIdentifier: Int32
    /// The job in its hand.
    package let job: ReadJob?
    /// When it took the job, in monotonic nanoseconds.
    package let since: Int64?
    /// Reports read so far.
    package let jobsDone: Int
}
