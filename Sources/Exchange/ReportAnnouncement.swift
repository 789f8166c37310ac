// SPDX-License-Identifier: Apache-2.0
// Reader to desk: the report was read. Exactly the announced number of bytes of report.json follow, unframed.

/// The news that a report was read, and how many bytes of JSON follow.
package struct ReportAnnouncement: Sendable, Equatable {
    /// Titles are cut to this many bytes of UTF-8: the desk names directories by them, no more.
    package static let longestTitle = 1024

    /// The number of the job.
    package var job: UInt64
    /// The title, at most ``longestTitle`` bytes; `nil` if the report has none.
    package let title: String?
    package var counts: FactCounts
    package var warnings: Int
    /// Bytes of report.json that follow.
    package var size: Int

    /// All fields; a long title is cut between characters.
    package init(job: UInt64, title: String?, counts: FactCounts, warnings: Int, size: Int) {
        self.job = job
        self.title = title.map { shortened($0, to: Self.longestTitle) }
        self.counts = counts
        self.warnings = warnings
        self.size = size
    }

    /// The bytes to send before the report's own.
    package func encoded() -> [UInt8] {
        var fields = FieldWriter()
        fields.append(job)
        fields.append(optional: title)
        counts.append(to: &fields)
        fields.append(UInt32(clamping: warnings))
        fields.append(UInt64(clamping: size))
        // The title is cut, so it always fits into a frame.
        return Frame.wrap(.report, fields) ?? []
    }

    init(_ fields: inout FieldReader) throws(ProtocolViolation) {
        job = try fields.integer()
        title = try fields.optionalString()
        guard title.map(\.utf8.count) ?? 0 <= Self.longestTitle else { throw .badValue }
        counts = try FactCounts(&fields)
        warnings = Int(try fields.integer(UInt32.self))
        size = try fields.size()
    }
}
