// SPDX-License-Identifier: Apache-2.0
// Everything done below an open directory. Names are single parts; only `openFolder` takes a path, and never leaves it.
import CLinux
import Glibc
package import Paths

extension Descriptor {
    /// What opening a file is for.
    package enum Purpose: Sendable {
        /// Read a file that a stranger made: never blocks on a FIFO, never follows a link.
        case reading
        /// Write a file that must not exist yet, with these permission bits.
        case creating(mode: UInt32)
        /// Read and write a file of our own, made if it is missing.
        case updating(mode: UInt32)
    }

    /// Opens a directory by its path in the process's name space.
    package init(directory path: [UInt8]) throws(SystemError) {
        self.init(
            adopting: CInt(
                try check("open", path) {
                    withName(path) { Int(Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
                }))
    }

    /// Opens the file `name`.
    ///
    /// Syscall: `openat(2)`.
    package borrowing func open(_ name: [UInt8], for purpose: Purpose) throws(SystemError) -> Descriptor {
        let raw = raw
        let (flags, mode): (CInt, mode_t) =
            switch purpose {
            case .reading: (O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY, 0)
            case .creating(let mode): (O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode)
            case .updating(let mode): (O_RDWR | O_CREAT | O_NOFOLLOW, mode)
            }
        return Descriptor(
            adopting: CInt(
                try check("openat", name) { withName(name) { Int(openat(raw, $0, flags | O_CLOEXEC, mode)) } }))
    }

    /// Opens the directory at `path` below this one; no link on the way is followed.
    ///
    /// Part by part, and not by openat2(2): under RestrictSUIDSGID= systemd forbids that call, because a filter can't
    /// look into its argument. A path that names no `..` (see ``RelativePath``) and follows no link can't leave.
    ///
    /// Syscall: `openat(2)`, O_NOFOLLOW.
    package borrowing func openFolder(_ path: RelativePath) throws(SystemError) -> Descriptor {
        var folder = try openPart([UInt8(ascii: ".")], of: path)
        for part in path.bytes.split(separator: UInt8(ascii: "/")) {
            folder = try folder.openPart(Array(part), of: path)
        }
        return folder
    }

    private borrowing func openPart(_ name: [UInt8], of path: RelativePath) throws(SystemError) -> Descriptor {
        let raw = raw
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        return Descriptor(
            adopting: CInt(try check("openat", path.bytes) { withName(name) { Int(openat(raw, $0, flags)) } }))
    }

    /// What is at `name`, a link itself if it is one.
    ///
    /// Syscall: `fstatat(2)`.
    package borrowing func status(of name: [UInt8]) throws(SystemError) -> FileStatus {
        var value = stat()
        let raw = raw
        _ = try check("fstatat", name) {
            withName(name) { Int(fstatat(raw, $0, &value, AT_SYMLINK_NOFOLLOW)) }
        }
        return FileStatus(value)
    }

    /// What is at `name`, or `nil` if nothing is.
    package borrowing func statusIfPresent(of name: [UInt8]) throws(SystemError) -> FileStatus? {
        do throws(SystemError) {
            return try status(of: name)
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
    }

    /// Makes a directory; false if one was there.
    ///
    /// Syscall: `mkdirat(2)`.
    @discardableResult
    package borrowing func makeDirectory(_ name: [UInt8], mode: UInt32) throws(SystemError) -> Bool {
        let raw = raw
        do throws(SystemError) {
            _ = try check("mkdirat", name) { withName(name) { Int(mkdirat(raw, $0, mode)) } }
            return true
        } catch {
            if error.code == EEXIST { return false }
            throw error
        }
    }

    /// Renames, replacing what was there.
    ///
    /// Syscall: `renameat(2)`.
    package borrowing func rename(
        _ name: [UInt8], to target: borrowing Descriptor, _ newName: [UInt8]
    ) throws(SystemError) {
        let (from, to) = (raw, target.raw)
        _ = try check("renameat", name) {
            withName(name) { old in withName(newName) { Int(renameat(from, old, to, $0)) } }
        }
    }

    /// Renames; fails with EEXIST if something is there.
    ///
    /// Syscall: `renameat2(2)`, RENAME_NOREPLACE.
    package borrowing func renameWithoutReplacing(
        _ name: [UInt8], to target: borrowing Descriptor, _ newName: [UInt8]
    ) throws(SystemError) {
        let (from, to) = (raw, target.raw)
        _ = try check("renameat2", name) {
            withName(name) { old in withName(newName) { Int(clinux_rename_noreplace(from, old, to, $0)) } }
        }
    }

    /// Removes a file; false if there was none.
    ///
    /// Syscall: `unlinkat(2)`.
    @discardableResult
    package borrowing func remove(_ name: [UInt8]) throws(SystemError) -> Bool {
        try unlink(name, flags: 0)
    }

    /// Removes an empty directory; false if there was none.
    ///
    /// Syscall: `unlinkat(2)`.
    @discardableResult
    package borrowing func removeDirectory(_ name: [UInt8]) throws(SystemError) -> Bool {
        try unlink(name, flags: AT_REMOVEDIR)
    }

    private borrowing func unlink(_ name: [UInt8], flags: CInt) throws(SystemError) -> Bool {
        let raw = raw
        do throws(SystemError) {
            _ = try check("unlinkat", name) { withName(name) { Int(unlinkat(raw, $0, flags)) } }
            return true
        } catch {
            if error.code == ENOENT { return false }
            throw error
        }
    }

    /// Makes a symbolic link `name` to `target`.
    ///
    /// Syscall: `symlinkat(2)`.
    package borrowing func makeLink(_ name: [UInt8], to target: [UInt8]) throws(SystemError) {
        let raw = raw
        _ = try check("symlinkat", name) {
            withName(target) { text in withName(name) { Int(symlinkat(text, raw, $0)) } }
        }
    }

    /// Where the symbolic link `name` points; `nil` if there is none.
    ///
    /// Syscall: `readlinkat(2)`.
    package borrowing func readLink(_ name: [UInt8]) throws(SystemError) -> [UInt8]? {
        let raw = raw
        var target = [UInt8](repeating: 0, count: 4096)
        do throws(SystemError) {
            let count = try check("readlinkat", name) {
                withName(name) { path in
                    target.withUnsafeMutableBytes { buffer in
                        // SAFETY: the array is not empty, and CChar and UInt8 share layout.
                        readlinkat(
                            raw, path, buffer.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: CChar.self),
                            buffer.count)
                    }
                }
            }
            return Array(target[..<count])
        } catch {
            if error.code == ENOENT || error.code == EINVAL { return nil }
            throw error
        }
    }
}
