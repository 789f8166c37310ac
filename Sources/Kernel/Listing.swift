// SPDX-License-Identifier: Apache-2.0
// Directory entries one by one, in the file system's own order and in bounded memory.
import Glibc

/// An open directory being listed.
package struct Listing: ~Copyable {
    /// One entry; the kind is a hint of the file system and may be unknown.
    package struct Entry: Sendable {
        package enum Hint: Sendable { case directory, regular, symbolicLink, other, unknown }
        package let name: [UInt8]
        package let hint: Hint
    }

    private let stream: OpaquePointer

    /// Starts listing `directory`, which may be closed while the listing goes on.
    package init(_ directory: borrowing Descriptor) throws(SystemError) {
        // A descriptor of its own with its own position: duplicates share theirs.
        let raw = directory.raw
        let own = CInt(
            try check("openat") {
                withName([UInt8(ascii: ".")]) { Int(openat(raw, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
            })
        guard let stream = fdopendir(own) else {
            let code = errno
            _ = Glibc.close(own)
            throw SystemError(call: "fdopendir", code: code)
        }
        self.stream = stream
    }

    deinit { _ = closedir(stream) }

    /// The next entry but `.` and `..`; `nil` at the end.
    ///
    /// Syscall: `getdents64(2)` through `readdir(3)`.
    package mutating func next() throws(SystemError) -> Entry? {
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                let code = errno
                if code != 0 { throw SystemError(call: "readdir", code: code) }
                return nil
            }
            // SAFETY: readdir's d_name is NUL-terminated, at a fixed offset inside the record it returned.
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
            let start = UnsafeRawPointer(entry).advanced(by: offset)
            let name = [UInt8](
                UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
            if name == [UInt8(ascii: ".")] || name == [UInt8(ascii: "."), UInt8(ascii: ".")] { continue }
            let hint: Entry.Hint =
                switch Int(entry.pointee.d_type) {
                case DT_DIR: .directory
                case DT_REG: .regular
                case DT_LNK: .symbolicLink
                case DT_UNKNOWN: .unknown
                default: .other
                }
            return Entry(name: name, hint: hint)
        }
    }
}
