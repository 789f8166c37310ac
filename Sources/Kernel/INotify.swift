// SPDX-License-Identifier: Apache-2.0
// inotify(7): watches on directories, and records that are checked before they are believed.
import CLinux
import Glibc

/// One record of an inotify descriptor.
package struct INotifyRecord: Sendable, Equatable {
    /// The watch it came from; -1 with ``overflow``.
    package let watch: CInt
    package let mask: UInt32
    /// The entry's name; empty when the event is about the watched directory itself.
    package let name: [UInt8]

    /// All fields.
    package init(watch: CInt, mask: UInt32, name: [UInt8]) {
        self.watch = watch
        self.mask = mask
        self.name = name
    }

    /// The kernel's queue was full: events are lost.
    package var isOverflow: Bool { mask & 0x4000 != 0 }
    /// The entry is a directory.
    package var isDirectory: Bool { mask & 0x4000_0000 != 0 }
    /// The watch is gone: removed, deleted or unmounted.
    package var isWatchGone: Bool { mask & (0x8000 | 0x2000) != 0 }
    /// The watched directory itself was deleted or moved away.
    package var isSelfGone: Bool { mask & (0x400 | 0x800) != 0 }
    /// The entry was renamed into the directory.
    package var isMovedIn: Bool { mask & 0x80 != 0 }
    /// The entry was renamed away or deleted.
    package var isGone: Bool { mask & (0x40 | 0x200) != 0 }
}

/// Splits one `read` of an inotify descriptor; `nil` if the bytes are not whole records.
///
/// Layout: `int wd; uint32_t mask, cookie, len; char name[len]` with NUL padding; see inotify(7).
package func inotifyRecords(_ bytes: [UInt8]) -> [INotifyRecord]? {
    func word(_ at: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << (8 * UInt32($1)) }
    }
    var records: [INotifyRecord] = []
    var at = 0
    while at < bytes.count {
        guard bytes.count - at >= 16 else { return nil }
        let length = Int(word(at + 12))
        guard bytes.count - at - 16 >= length else { return nil }
        let name = bytes[(at + 16)..<(at + 16 + length)].prefix { $0 != 0 }
        records.append(
            INotifyRecord(watch: CInt(truncatingIfNeeded: word(at)), mask: word(at + 4), name: Array(name)))
        at += 16 + length
    }
    return records
}

/// An inotify instance.
package struct INotify: ~Copyable {
    package let descriptor: Descriptor

    /// Opens an instance; fails with EMFILE at `fs.inotify.max_user_instances`.
    package init() throws(SystemError) {
        descriptor = Descriptor(
            adopting: CInt(try check("inotify_init1") { Int(inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))) }))
    }

    /// Watches exactly the open directory `folder`; fails with ENOSPC at `fs.inotify.max_user_watches`.
    ///
    /// Goes through `/proc/self/fd`, so that a name exchanged in between can't redirect the watch.
    package borrowing func add(_ folder: borrowing Descriptor) throws(SystemError) -> CInt {
        let path = Array("/proc/self/fd/\(folder.raw)".utf8)
        let raw = descriptor.raw
        // CREATE for hard links and new directories, ATTRIB for permissions, MODIFY for files that grow.
        let mask = UInt32(
            IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB
                | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
        return CInt(try check("inotify_add_watch", path) { withName(path) { Int(inotify_add_watch(raw, $0, mask)) } })
    }

    /// Stops a watch; one that is gone already is no error.
    package borrowing func remove(_ watch: CInt) {
        _ = inotify_rm_watch(descriptor.raw, watch)
    }

    /// Has `loop` report waiting records as `token`.
    package borrowing func add(to loop: borrowing EventLoop, token: UInt64) throws(SystemError) {
        try loop.add(descriptor, token: token)
    }

    /// The records that are waiting, up to 64 KiB of them; empty if none.
    package borrowing func records() throws(SystemError) -> [INotifyRecord] {
        guard let bytes = try descriptor.readSome(65536) else { return [] }
        // The kernel only hands out whole records; anything else is treated as lost events.
        return inotifyRecords(bytes) ?? [INotifyRecord(watch: -1, mask: 0x4000, name: [])]
    }
}
