// SPDX-License-Identifier: Apache-2.0
// What one report says, as spec'd by report.json version 1. Values only; the passes that fill it live beside it.
package import Text

/// One report, read: everything that `report.json` states (收文解析结果).
///
/// Facts hold spans, never quotes: the writer takes each quote from `text`, so a quote can't differ from its place.
package struct Report: Sendable, Equatable {
    /// `sha256:` and 64 hexadecimal digits of the original bytes.
    package var id: String
    package var source: Source
    package var document = Document()
    /// The cleaned text; `\n` between blocks.
    package var text: ScalarText
    package var sections: [Section] = []
    package var paragraphs: [Paragraph] = []
    package var indicators: [Indicator] = []
    package var dates: [DateMention] = []
    package var people: [Person] = []
    package var organizations: [Organization] = []
    package var programmes: [Programme] = []
    package var honours: [Honour] = []
    package var otherNumbers: [OtherNumber] = []
    package var omitted: [Omission] = []
    package var repairs: [Repair] = []
    package var warnings: [Warning] = []

    /// An empty report of `text`.
    package init(id: String, source: Source, text: ScalarText) {
        self.id = id
        self.source = source
        self.text = text
    }
}

/// Where the original came from and what it was.
package struct Source: Sendable, Equatable {
    /// The file name for people: decoded, never the bytes of the disk.
    package var name: String
    /// The inbox sub-folder, `/` between parts; empty for the inbox itself.
    package var folder: String
    package var bytes: Int
    package var mediaType: String
    /// The charset that was decoded, by its IANA name; `nil` for formats that carry their own.
    package var charset: String?

    /// All fields.
    package init(name: String, folder: String, bytes: Int, mediaType: String, charset: String?) {
        self.name = name
        self.folder = folder
        self.bytes = bytes
        self.mediaType = mediaType
        self.charset = charset
    }
}
