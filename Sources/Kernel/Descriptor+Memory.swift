// SPDX-License-Identifier: Apache-2.0
// Files that exist only in memory: an answer waits there until it is known to be whole.
import CLinux
import Glibc

extension Descriptor {
    /// Makes a file without a place on any disk; `name` is shown in `/proc` only.
    ///
    /// Syscall: `memfd_create(2)`.
    package init(inMemory name: [UInt8]) throws(SystemError) {
        self.init(adopting: CInt(try check("memfd_create", name) { withName(name) { Int(clinux_memory_file($0)) } }))
    }
}
