// SPDX-License-Identifier: Apache-2.0
// What the journal may know of a file. Nothing that stands in a report is among it.

/// A dropped file as the journal knows it.
package struct ReportFile: Sendable {
    /// Its name as dropped, without folders.
    package let name: [UInt8]
    /// The folder below the inbox; empty for the inbox itself.
    package let folder: [UInt8]
    /// `sha256:…`, once its bytes are known.
    package let id: String?
    /// Its size in bytes, once it is known.
    package let size: Int64?

    /// All fields.
    package init(name: [UInt8], folder: [UInt8] = [], id: String? = nil, size: Int64? = nil) {
        self.name = name
        self.folder = folder
        self.id = id
        self.size = size
    }
}
