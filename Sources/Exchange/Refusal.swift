// SPDX-License-Identifier: Apache-2.0
// Reader to desk: this file can't be read, and why. No text of the report is in it.

/// The news that a file can't be read (退件).
package struct Refusal: Sendable, Equatable {
    /// Details are cut to this many bytes of UTF-8.
    package static let longestDetail = 1024
    /// A reason code has at most this many characters.
    package static let longestReason = 40

    /// The number of the job.
    package var job: UInt64
    /// A reason code: lower-case ASCII letters, digits and hyphens.
    package let reason: String
    /// What was found, for the operator; at most ``longestDetail`` bytes.
    package let detail: String

    /// All fields; a long detail is cut, a reason that is no code becomes `unreadable`.
    package init(job: UInt64, reason: String, detail: String) {
        self.job = job
        self.reason = Self.isCode(reason) ? reason : "unreadable"
        self.detail = shortened(detail, to: Self.longestDetail)
    }

    /// The bytes to send.
    package func encoded() -> [UInt8] {
        var fields = FieldWriter()
        fields.append(job)
        fields.append(reason)
        fields.append(detail)
        // Both texts are bounded, so they always fit into a frame.
        return Frame.wrap(.refusal, fields) ?? []
    }

    init(_ fields: inout FieldReader) throws(ProtocolViolation) {
        job = try fields.integer()
        reason = try fields.string()
        detail = try fields.string()
        guard Self.isCode(reason), detail.utf8.count <= Self.longestDetail else { throw .badValue }
    }

    /// Reason codes become parts of records and advice: nothing else may pass for one.
    private static func isCode(_ text: String) -> Bool {
        1...longestReason ~= text.utf8.count
            && text.utf8.allSatisfy { byte in
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    || byte == UInt8(ascii: "-")
            }
    }
}
