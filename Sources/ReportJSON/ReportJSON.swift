// SPDX-License-Identifier: Apache-2.0
// The deterministic writer of report.json: fixed key order, exact decimals, quotes taken from the text.
package import Report

/// How the JSON is laid out; the values are the same.
package enum Layout: Sendable {
    /// Keys and list entries on lines of their own, for people and diff.
    case readable
    /// One line.
    case compact
}

/// The bytes of report.json, ending in a newline.
package func writeReportJSON(_ report: Report, parserVersion: String, layout: Layout) -> [UInt8] {
    []
}
