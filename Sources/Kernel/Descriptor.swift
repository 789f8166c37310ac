// SPDX-License-Identifier: Apache-2.0
// Open files that close themselves. What can be done below a directory is in Descriptor+Directory.
import CLinux
import Glibc

/// An open file, socket or directory; closed when it goes away.
package struct Descriptor: ~Copyable {
    let raw: CInt

    /// Takes over a descriptor that someone else opened.
    package init(adopting raw: CInt) { self.raw = raw }

    /// The table of mounts, for EventLoop.addMountTable; see proc(5).
    package static func mountTable() throws(SystemError) -> Descriptor {
        let path = Array("/proc/self/mountinfo".utf8)
        return Descriptor(
            adopting: CInt(try check("open", path) { withName(path) { Int(Glibc.open($0, O_RDONLY | O_CLOEXEC)) } }))
    }

    deinit { _ = Glibc.close(raw) }

    /// The number, for event loops and messages; valid while the descriptor lives.
    package var number: CInt { raw }

    /// A second descriptor of the same open file, close-on-exec.
    package borrowing func duplicate() throws(SystemError) -> Descriptor {
        let raw = raw
        return Descriptor(adopting: CInt(try check("fcntl") { Int(clinux_fcntl(raw, F_DUPFD_CLOEXEC, 3)) }))
    }

    /// Size, times, kind.
    ///
    /// Syscall: `fstat(2)`.
    package borrowing func status() throws(SystemError) -> FileStatus {
        var value = stat()
        let raw = raw
        _ = try check("fstat") { Int(fstat(raw, &value)) }
        return FileStatus(value)
    }

    /// Makes content and, for a directory, its entries durable.
    ///
    /// Syscall: `fsync(2)`.
    package borrowing func sync() throws(SystemError) {
        let raw = raw
        _ = try check("fsync") { Int(fsync(raw)) }
    }

    /// Reads up to `count` bytes at `offset`; fewer only at the end.
    ///
    /// Syscall: `pread(2)`.
    package borrowing func read(at offset: Int64, count: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        var filled = 0
        let raw = raw
        while filled < bytes.count {
            let at = filled
            let n = try check("pread") {
                bytes.withUnsafeMutableBytes { buffer in
                    pread(raw, buffer.baseAddress.map { $0 + at }, buffer.count - at, off_t(offset) + off_t(at))
                }
            }
            if n == 0 { break }
            filled += n
        }
        bytes.removeSubrange(filled...)
        return bytes
    }

    /// Reads what is there, up to `count` bytes: empty at the end, `nil` if it would block.
    ///
    /// Syscall: `read(2)`.
    package borrowing func readSome(_ count: Int) throws(SystemError) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        let raw = raw
        do throws(SystemError) {
            let n = try check("read") { bytes.withUnsafeMutableBytes { Glibc.read(raw, $0.baseAddress, $0.count) } }
            bytes.removeSubrange(n...)
            return bytes
        } catch {
            if error.code == EAGAIN || error.code == EWOULDBLOCK { return nil }
            throw error
        }
    }

    /// Writes all of `bytes`.
    ///
    /// Syscall: `write(2)`.
    package borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
        var done = 0
        let raw = raw
        while done < bytes.count {
            let at = done
            let n = try check("write") {
                bytes.withUnsafeBytes { buffer in
                    Glibc.write(raw, buffer.baseAddress.map { $0 + at }, buffer.count - at)
                }
            }
            guard n > 0 else { throw SystemError(call: "write", code: EIO) }
            done += n
        }
    }

    /// Cuts the file to `size` bytes.
    ///
    /// Syscall: `ftruncate(2)`.
    package borrowing func truncate(to size: Int64) throws(SystemError) {
        let raw = raw
        _ = try check("ftruncate") { Int(ftruncate(raw, off_t(size))) }
    }

    /// Sets the permission bits, whatever the umask.
    ///
    /// Syscall: `fchmod(2)`.
    package borrowing func setMode(_ mode: UInt32) throws(SystemError) {
        let raw = raw
        _ = try check("fchmod") { Int(fchmod(raw, mode_t(mode & 0o7777))) }
    }

    /// Makes reads and writes return at once.
    ///
    /// Syscall: `fcntl(2)`.
    package borrowing func setNonBlocking() throws(SystemError) {
        let raw = raw
        let flags = try check("fcntl") { Int(clinux_fcntl(raw, F_GETFL, 0)) }
        _ = try check("fcntl") { Int(clinux_fcntl(raw, F_SETFL, CInt(flags) | O_NONBLOCK)) }
    }

    /// Takes an exclusive lock without waiting; false if another process holds it.
    ///
    /// Syscall: `flock(2)`.
    package borrowing func tryLock() throws(SystemError) -> Bool {
        let raw = raw
        do throws(SystemError) {
            _ = try check("flock") { Int(flock(raw, LOCK_EX | LOCK_NB)) }
            return true
        } catch {
            if error.code == EWOULDBLOCK { return false }
            throw error
        }
    }

    /// Whether a local process holds the file open for writing; `nil` where the kernel won't tell.
    ///
    /// A read lease is granted only while nobody writes: EAGAIN is a writer; EACCES means the file is another user's;
    /// EINVAL that the file system has no leases. See `fcntl(2)`, F_SETLEASE.
    package borrowing func hasWriter() -> Bool? {
        let raw = raw
        if clinux_fcntl(raw, clinux_F_SETLEASE, CInt(F_RDLCK)) == 0 {
            _ = clinux_fcntl(raw, clinux_F_SETLEASE, CInt(F_UNLCK))
            return false
        }
        return errno == EAGAIN ? true : nil
    }
}
