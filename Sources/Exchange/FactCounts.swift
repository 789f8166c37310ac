// SPDX-License-Identifier: Apache-2.0
// How much a reader found, for journal, receipt and summary; the facts themselves are in the report.

/// How many facts of each type a report states.
package struct FactCounts: Sendable, Equatable {
    package var indicators = 0
    package var dates = 0
    package var people = 0
    package var organizations = 0
    package var programmes = 0
    package var honours = 0

    /// Nothing found.
    package init() {}

    func append(to fields: inout FieldWriter) {
        for count in [indicators, dates, people, organizations, programmes, honours] {
            fields.append(UInt32(clamping: count))
        }
    }

    init(_ fields: inout FieldReader) throws(ProtocolViolation) {
        indicators = Int(try fields.integer(UInt32.self))
        dates = Int(try fields.integer(UInt32.self))
        people = Int(try fields.integer(UInt32.self))
        organizations = Int(try fields.integer(UInt32.self))
        programmes = Int(try fields.integer(UInt32.self))
        honours = Int(try fields.integer(UInt32.self))
    }
}
