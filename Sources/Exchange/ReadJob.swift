// SPDX-License-Identifier: Apache-2.0
// One report to be read, as the desk knows it. The open file travels beside it, the limits are the pool's.

/// One report to be read (待读件).
package struct ReadJob: Sendable, Equatable {
    /// How the report.json is laid out.
    package enum Layout: UInt8, Sendable {
        /// For people: keys on lines of their own.
        case readable
        /// One line.
        case compact
    }

    /// The desk's number for this attempt; comes back with the answer.
    package var number: UInt64
    /// `sha256:` and 64 hexadecimal digits of the bytes.
    package var id: String
    /// The file name for people.
    package var name: String
    /// The inbox sub-folder for people; empty for the inbox itself.
    package var folder: String
    /// Bytes of the file, as they were hashed.
    package var size: Int
    package var layout: Layout
    /// What `parser.version` of the report says.
    package var parserVersion: String

    /// All fields.
    package init(
        number: UInt64, id: String, name: String, folder: String, size: Int, layout: Layout, parserVersion: String
    ) {
        self.number = number
        self.id = id
        self.name = name
        self.folder = folder
        self.size = size
        self.layout = layout
        self.parserVersion = parserVersion
    }
}
