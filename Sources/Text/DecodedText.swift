// SPDX-License-Identifier: Apache-2.0
// What a format hands over: characters, and what the format knows of itself. Layout hints will join here.

/// The characters of one source, decoded and otherwise untouched.
package struct DecodedText: Sendable, Equatable {
    /// How the lines of the source are marked up.
    package enum Markup: Sendable { case plain, markdown }

    /// All characters, line ends as they are, no byte order mark; an undecodable byte is U+FFFD.
    package var scalars: [UInt32]
    /// IANA name of the charset.
    package var charset: String?
    package var mediaType: String
    package var markup: Markup
    /// How many bytes could not be decoded.
    package var undecodableBytes: Int
    /// True where another charset fits nearly as well.
    package var isCharsetUncertain: Bool

    /// All fields.
    package init(
        scalars: [UInt32], charset: String?, mediaType: String, markup: Markup, undecodableBytes: Int = 0,
        isCharsetUncertain: Bool = false
    ) {
        self.scalars = scalars
        self.charset = charset
        self.mediaType = mediaType
        self.markup = markup
        self.undecodableBytes = undecodableBytes
        self.isCharsetUncertain = isCharsetUncertain
    }
}
