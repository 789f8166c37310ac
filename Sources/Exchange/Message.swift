// SPDX-License-Identifier: Apache-2.0
// Everything that desk and reader can say to each other, in one enum.

/// One message between desk and reader, or a part of the report that a message announced.
package enum Message: Sendable, Equatable {
    /// Reader to desk, once, first.
    case hello(Hello)
    /// Desk to reader.
    case request(ReadRequest)
    /// Reader to desk, before it looks at the file.
    case begun(Begun)
    /// Reader to desk; `content` follows until all announced bytes came.
    case report(ReportAnnouncement)
    /// The next bytes of the announced report, never empty.
    case content([UInt8])
    /// Reader to desk.
    case refusal(Refusal)
}
