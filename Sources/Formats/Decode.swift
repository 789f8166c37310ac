// SPDX-License-Identifier: Apache-2.0
// Bytes to decoded text, by content and never by name alone.
package import Text

/// Decodes `bytes`; `name` only breaks ties (Markdown or plain), more than `limit` characters are refused.
///
/// Errors: see `FormatFailure.Reason`. A byte that cannot be decoded is no error: it becomes U+FFFD and is counted.
package func decode(
    _ bytes: [UInt8], name: String, with decoders: borrowing Decoders, limit: Int = 32 << 20
) throws(FormatFailure) -> DecodedText {
    guard !bytes.isEmpty else { throw FormatFailure(.empty, "0 bytes") }
    if let failure = foreignFormat(bytes) { throw failure }
    // No charset has fewer characters than a quarter of its bytes.
    guard bytes.count / 4 <= limit else { throw tooLong(limit) }
    let found = try decodeByContent(bytes, with: decoders)
    let decoding = found.decoding
    guard decoding.scalars.count <= limit else { throw tooLong(limit) }
    try checkReadable(decoding, bytes: bytes.count)
    let isMarkdown = hasMarkdown(decoding.scalars, name: name)
    return DecodedText(
        scalars: decoding.scalars, charset: found.charset.name(for: bytes[...]),
        mediaType: isMarkdown ? "text/markdown" : "text/plain", markup: isMarkdown ? .markdown : .plain,
        undecodableBytes: decoding.undecodable, isCharsetUncertain: found.isUncertain)
}

private func tooLong(_ limit: Int) -> FormatFailure {
    FormatFailure(.tooLong, "more than \(limit) characters")
}

/// The characters of a text, the charset they were in, and whether another one fits nearly as well.
private struct Found {
    var decoding: Decoding
    var charset: Charset
    var isUncertain = false
}

/// By its mark, by being strict UTF-8, by its commonest characters, in this order.
private func decodeByContent(_ bytes: [UInt8], with decoders: borrowing Decoders) throws(FormatFailure) -> Found {
    // The mark of UTF-32LE begins with that of UTF-16LE.
    for charset in [Charset.utf32LittleEndian, .utf32BigEndian, .utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030]
    where bytes.starts(with: charset.mark) && (charset.unit < 4 || bytes.count % 4 == 0) {
        return try found(charset, bytes[charset.mark.count...], with: decoders)
    }
    let utf8 = Decoding.utf8(bytes[...])
    if isBelievable(utf8) { return Found(decoding: utf8, charset: .utf8) }
    if let guess = CharsetGuess(bytes, with: decoders) {
        var found = try found(guess.charset, bytes[...], with: decoders)
        found.isUncertain = guess.isUncertain
        return found
    }
    if let null = bytes.firstIndex(of: 0) { throw FormatFailure(.binary, "NUL byte at offset \(null)") }
    throw FormatFailure(.undecidableCharset, "no charset gives common Chinese characters")
}

private func found(
    _ charset: Charset, _ bytes: ArraySlice<UInt8>, with decoders: borrowing Decoders
) throws(FormatFailure) -> Found {
    guard let decoding = decoders.decode(bytes, as: charset) else {
        throw FormatFailure(.undecidableCharset, "no converter for \(charset.name(for: [])) on this system")
    }
    return Found(decoding: decoding, charset: charset)
}

/// Whether a trial decoding as UTF-8 is right: strict but for a cut last character, and without NUL.
///
/// Two-byte characters alone prove nothing: short GBK text can look like Greek or Arabic in UTF-8.
private func isBelievable(_ utf8: Decoding) -> Bool {
    let cut = utf8.scalars.reversed().prefix { $0 == Decoding.replacement }.count
    guard utf8.undecodable == 0 || utf8.undecodable == cut && cut <= 3 else { return false }
    var highest: UInt32 = 0
    for scalar in utf8.scalars.dropLast(utf8.undecodable) {
        if scalar == 0 { return false }
        highest = max(highest, scalar)
    }
    return highest >= 0x800 || highest < 0x80 && utf8.undecodable == 0
}

/// Refuses what was decoded but is nothing to read: white space, control characters, mostly wrong bytes.
private func checkReadable(_ decoding: Decoding, bytes: Int) throws(FormatFailure) {
    guard decoding.undecodable <= bytes / 4 else {
        throw FormatFailure(.undecidableCharset, "\(decoding.undecodable) of \(bytes) bytes undecodable")
    }
    var controls = 0
    var isBlank = true
    for (offset, scalar) in decoding.scalars.enumerated() {
        if scalar == 0 { throw FormatFailure(.binary, "NUL at character \(offset)") }
        if scalar.isInvisible {
            if scalar < 0x20 { controls += 1 }
        } else if !scalar.isSpace, !scalar.isLineEnd {
            isBlank = false
        }
    }
    guard controls <= decoding.scalars.count / 20 else {
        throw FormatFailure(.binary, "\(controls) control characters among \(decoding.scalars.count)")
    }
    if isBlank { throw FormatFailure(.empty, "only white space") }
}
