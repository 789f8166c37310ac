// SPDX-License-Identifier: Apache-2.0
// Connected sockets between desk and reader, which carry bytes and open files.
import CLinux
import Glibc

/// One end of a connected pair of stream sockets.
package struct LocalSocket: ~Copyable {
    package let descriptor: Descriptor

    /// Takes over a descriptor handed down by the parent.
    package init(adopting raw: CInt) { descriptor = Descriptor(adopting: raw) }

    /// Both ends of a connection.
    package struct Pair: ~Copyable {
        package let near: LocalSocket
        package let far: LocalSocket

        /// Connects two ends, close-on-exec.
        ///
        /// Syscall: `socketpair(2)`.
        package init() throws(SystemError) {
            var ends: [CInt] = [-1, -1]
            let type = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
            _ = try check("socketpair") { Int(socketpair(AF_UNIX, type, 0, &ends)) }
            near = LocalSocket(adopting: ends[0])
            far = LocalSocket(adopting: ends[1])
        }

        /// Keeps the near end and closes the far one, which a child has by now.
        package consuming func intoNear() -> LocalSocket { near }
    }

    /// Sends all of `bytes`, `file` with the first of them.
    ///
    /// Syscall: `sendmsg(2)`.
    package borrowing func send(_ bytes: [UInt8], with file: borrowing Descriptor) throws(SystemError) {
        try send(bytes, number: file.raw)
    }

    /// Sends all of `bytes`.
    package borrowing func send(_ bytes: [UInt8]) throws(SystemError) {
        try send(bytes, number: -1)
    }

    private borrowing func send(_ bytes: [UInt8], number: CInt) throws(SystemError) {
        let raw = descriptor.raw
        var done = 0
        while done < bytes.count {
            let at = done
            let n = try check("sendmsg") {
                bytes.withUnsafeBytes { buffer in
                    clinux_send_descriptor(
                        raw, buffer.baseAddress.map { $0 + at }, buffer.count - at, at == 0 ? number : -1)
                }
            }
            guard n > 0 else { throw SystemError(call: "sendmsg", code: EPIPE) }
            done += n
        }
    }

    /// Receives up to `count` bytes and a file if one came with them; empty when the other end is gone.
    package borrowing func receive(_ count: Int) throws(SystemError) -> Received {
        var bytes = [UInt8](repeating: 0, count: max(1, count))
        var number: CInt = -1
        let raw = descriptor.raw
        let n = try check("recvmsg") {
            bytes.withUnsafeMutableBytes { clinux_receive_descriptor(raw, $0.baseAddress, $0.count, &number) }
        }
        bytes.removeSubrange(n...)
        return Received(bytes: bytes, file: number >= 0 ? Descriptor(adopting: number) : nil)
    }

    /// Receives what is there, up to `count` bytes: empty when the other end is gone, `nil` if it would block.
    ///
    /// Files that came along are dropped by the kernel. Syscall: `read(2)`.
    package borrowing func receiveBytes(_ count: Int) throws(SystemError) -> [UInt8]? {
        try descriptor.readSome(count)
    }

    /// What one `receive` brought.
    package struct Received: ~Copyable {
        package let bytes: [UInt8]
        package var file: Descriptor?
    }
}
