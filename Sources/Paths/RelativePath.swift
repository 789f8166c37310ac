// SPDX-License-Identifier: Apache-2.0
// File names are bytes. They become text only at the edge, for people, and never on their way back to the disk.

/// A path below some directory, as bytes: parts joined by `/`, none empty, none `.` or `..`; empty for the directory.
package struct RelativePath: Hashable, Sendable {
    /// The bytes of the disk, without a NUL.
    package let bytes: [UInt8]

    /// The directory itself.
    package static let root = RelativePath(unchecked: [])

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// A path of `bytes`; `nil` if a part is empty, `.`, `..` or holds a NUL.
    package init?(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else {
            self.bytes = []
            return
        }
        for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard RelativePath.isName(part) else { return nil }
        }
        self.bytes = bytes
    }

    /// This path and one more part; `nil` if `name` is no file name.
    package func appending(_ name: [UInt8]) -> RelativePath? {
        guard RelativePath.isName(name[...]) else { return nil }
        return RelativePath(unchecked: bytes.isEmpty ? name : bytes + [UInt8(ascii: "/")] + name)
    }

    /// The last part; empty for the directory itself.
    package var name: [UInt8] {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes }
        return Array(bytes[(slash + 1)...])
    }

    /// All but the last part.
    package var folder: RelativePath {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return .root }
        return RelativePath(unchecked: Array(bytes[..<slash]))
    }

    /// How many parts it has.
    package var depth: Int {
        bytes.isEmpty ? 0 : bytes.count(where: { $0 == UInt8(ascii: "/") }) + 1
    }

    /// True for `folder` itself and all below it.
    package func isInside(_ folder: RelativePath) -> Bool {
        if folder.bytes.isEmpty || bytes == folder.bytes { return true }
        return bytes.count > folder.bytes.count && bytes[folder.bytes.count] == UInt8(ascii: "/")
            && bytes.starts(with: folder.bytes)
    }

    private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
        !part.isEmpty && !part.contains(0) && !part.contains(UInt8(ascii: "/"))
            && !part.elementsEqual([UInt8(ascii: ".")]) && !part.elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")])
    }
}
