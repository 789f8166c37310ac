// SPDX-License-Identifier: Apache-2.0
// What kind of file system a directory is on: inotify is silent on some.
import CLinux
import Glibc

/// The facts about a file system that decide between events and polling.
package struct FileSystem: Sendable, Equatable {
    /// `f_type` of statfs(2).
    package let magic: UInt64
    /// Bytes that we may still write.
    package let freeBytes: UInt64
    package let totalBytes: UInt64
    package let isReadOnly: Bool

    /// Asks about the file system of `directory`.
    ///
    /// Syscall: `fstatfs(2)`.
    package init(of directory: borrowing Descriptor) throws(SystemError) {
        var value = statfs()
        let raw = directory.raw
        _ = try check("fstatfs") { Int(fstatfs(raw, &value)) }
        magic = UInt64(truncatingIfNeeded: value.f_type) & 0xFFFF_FFFF
        let block = UInt64(truncatingIfNeeded: max(0, value.f_bsize))
        freeBytes = UInt64(value.f_bavail).multipliedReportingOverflow(by: block).partialValue
        totalBytes = UInt64(value.f_blocks).multipliedReportingOverflow(by: block).partialValue
        isReadOnly = value.f_flags & 1 != 0
    }

    /// The name of a file system where other hosts or programs change files without events; `nil` for local ones.
    ///
    /// Magic numbers from statfs(2) and linux/magic.h.
    package var polledName: String? {
        switch magic {
        case 0x6969: "NFS"
        case 0xFF53_4D42: "CIFS"
        case 0xFE53_4D42: "SMB2"
        case 0x517B: "SMB"
        case 0x6573_5546: "FUSE"
        case 0x0102_1997: "9P"
        case 0x00C3_6400: "Ceph"
        case 0x5346_414F: "AFS"
        case 0x0BD0_0BD0: "Lustre"
        case 0x4750_4653: "GPFS"
        case 0x7461_636F: "OCFS2"
        case 0x0116_1970: "GFS2"
        default: nil
        }
    }
}
