// SPDX-License-Identifier: Apache-2.0
// Small files that the operator or the kernel wrote, by path and through links. Files that strangers drop are opened
// below a directory and never through a link: Descriptor+Directory.
import CLinux
import Glibc

/// The bytes of the file at `path`; `nil` if it has more than `limit`.
///
/// Files of /proc, which claim to be empty, are read to their end. What is no regular file is EINVAL, and opening a
/// FIFO doesn't block. Syscalls: `open(2)`, `fstat(2)`, `pread(2)`.
package func readOperatorFile(_ path: [UInt8], limit: Int) throws(SystemError) -> [UInt8]? {
    let file = try openOperatorFile(path)
    guard try file.status().kind == .regular else { throw SystemError(call: "open", object: path, code: EINVAL) }
    let bytes = try file.read(at: 0, count: limit + 1)
    return bytes.count > limit ? nil : bytes
}

/// Opens what is at `path` for reading, through links; opening a FIFO doesn't block.
///
/// Syscall: `open(2)`.
package func openOperatorFile(_ path: [UInt8]) throws(SystemError) -> Descriptor {
    Descriptor(
        adopting: CInt(
            try check("open", path) {
                withName(path) { Int(Glibc.open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) }
            }))
}
