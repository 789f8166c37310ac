// SPDX-License-Identifier: Apache-2.0
// Why a file gets no report, as the desk will be told.

/// The reason why one file can't be read.
struct Unreadable: Error {
    /// The reason code of the answer.
    let reason: String
    /// What was found; no text of the report.
    let detail: String

    /// All fields.
    init(_ reason: String, _ detail: String) {
        self.reason = reason
        self.detail = detail
    }
}
