// SPDX-License-Identifier: Apache-2.0
// This process about itself: the name it is shown by, its end. Who it is, Identity says.
import CLinux
import Glibc

/// Shows the process as `name` in `ps` and `top`, at most 15 bytes.
///
/// Syscall: `prctl(2)`, PR_SET_NAME.
package func setProcessName(_ name: [UInt8]) throws(SystemError) {
    _ = try check("prctl", name) {
        withName(name) { Int(clinux_prctl(CInt(PR_SET_NAME), UInt(bitPattern: $0))) }
    }
}

/// Ends the process with `status` at once; nothing is buffered that would be lost.
///
/// Syscall: `exit_group(2)`.
package func endProcess(status: CInt) -> Never { _exit(status) }
