// SPDX-License-Identifier: Apache-2.0
// The one error of this module.

/// Why the bytes are not a text that can be read.
package struct FormatFailure: Error, Equatable {
    package enum Reason: String, Sendable {
        case empty, binary, unsupportedFormat = "unsupported-format", undecidableCharset = "undecidable-charset"
        case tooLong = "too-long"
    }
    package var reason: Reason
    /// What was found and where, for the operator; no text of the report.
    package var detail: String

    /// All fields.
    package init(_ reason: Reason, _ detail: String) {
        self.reason = reason
        self.detail = detail
    }
}
