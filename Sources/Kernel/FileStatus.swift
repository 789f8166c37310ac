// SPDX-License-Identifier: Apache-2.0
// What fstatat(2) says, in our words.
import CLinux
import Glibc

/// The facts about a file that decisions depend on.
package struct FileStatus: Sendable, Hashable {
    package enum Kind: Sendable { case regular, directory, symbolicLink, other }
    package let kind: Kind
    package let size: Int64
    /// Nanoseconds since 1970; wraps to 0 outside what 64 bits hold.
    package let modified: Int64
    /// Nanoseconds since 1970 of the last change of content, owner, mode or links.
    package let changed: Int64
    package let inode: UInt64
    package let device: UInt64
    package let mode: UInt32
    package let owner: UInt32
    /// Names that the file has.
    package let links: UInt64

    init(_ raw: stat) {
        switch raw.st_mode & S_IFMT {
        case S_IFREG: kind = .regular
        case S_IFDIR: kind = .directory
        case S_IFLNK: kind = .symbolicLink
        default: kind = .other
        }
        size = Int64(raw.st_size)
        modified = nanoseconds(raw.st_mtim)
        changed = nanoseconds(raw.st_ctim)
        inode = UInt64(raw.st_ino)
        device = UInt64(raw.st_dev)
        mode = raw.st_mode & 0o7777
        owner = raw.st_uid
        links = UInt64(raw.st_nlink)
    }
}

private func nanoseconds(_ time: timespec) -> Int64 {
    let (product, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = product.addingReportingOverflow(Int64(time.tv_nsec))
    return overflow || carry ? 0 : sum
}
