// SPDX-License-Identifier: Apache-2.0
// What desk and journal need to know of a report that was read.
package import Exchange

/// One report in figures.
package struct ReadSummary: Sendable, Equatable {
    /// The title as the reader states it, at most a kibibyte; may hold any character.
    package let title: String?
    package let counts: FactCounts
    package let warnings: Int
    /// Bytes of report.json.
    package let bytes: Int
    /// From the start of the job to its last byte.
    package let milliseconds: Int

    init(_ announcement: ReportAnnouncement, milliseconds: Int) {
        title = announcement.title
        counts = announcement.counts
        warnings = announcement.warnings
        bytes = announcement.size
        self.milliseconds = milliseconds
    }
}
