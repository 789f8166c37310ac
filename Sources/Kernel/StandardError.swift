// SPDX-License-Identifier: Apache-2.0
// Descriptor 2, the last place to say something. Nobody can be told that it failed, so nothing here throws.
import Glibc

/// What descriptor 2 is, and writing to it.
package enum StandardError {
    /// True if a person looks at it.
    package static var isTerminal: Bool { isatty(2) == 1 }

    /// Device and inode of what it writes to; `nil` if it is closed.
    ///
    /// Syscall: `fstat(2)`.
    package static var identity: (device: UInt64, inode: UInt64)? {
        var value = stat()
        guard fstat(2, &value) == 0 else { return nil }
        return (UInt64(value.st_dev), UInt64(value.st_ino))
    }

    /// Writes `bytes`, in one call where the kernel takes them all; what can't be written is lost.
    ///
    /// Syscall: `write(2)`.
    package static func write(_ bytes: [UInt8]) {
        var done = 0
        while done < bytes.count {
            let at = done
            let count = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress.map { $0 + at }, $0.count - at) }
            if count == -1, errno == EINTR { continue }
            guard count > 0 else { return }
            done += count
        }
    }
}

/// True if something is at `path`, whoever may use it.
///
/// Syscall: `access(2)`, F_OK.
package func exists(_ path: [UInt8]) -> Bool {
    withName(path) { access($0, F_OK) } == 0
}
