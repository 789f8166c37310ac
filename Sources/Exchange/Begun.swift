// SPDX-License-Identifier: Apache-2.0
// Reader to desk: I have the request and take the file up. A reader that dies before this was not killed by the file.

/// The news that a reader has taken a job up (接手).
package struct Begun: Sendable, Equatable {
    /// The number of the job.
    package var job: UInt64

    /// All fields.
    package init(job: UInt64) { self.job = job }

    /// The bytes to send.
    package func encoded() -> [UInt8] {
        var fields = FieldWriter()
        fields.append(job)
        // Eight bytes always fit into a frame.
        return Frame.wrap(.begun, fields) ?? []
    }

    init(_ fields: inout FieldReader) throws(ProtocolViolation) { job = try fields.integer() }
}
