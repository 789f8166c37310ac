// SPDX-License-Identifier: Apache-2.0
// The one place where we wait for a child: after it was killed and before we go ourselves.
import Glibc

extension ChildProcess {
    /// Waits until the process has ended, at most `milliseconds`; false if it still runs.
    ///
    /// Syscall: `poll(2)` of the pidfd.
    package borrowing func waitForEnd(milliseconds: CInt) throws(SystemError) -> Bool {
        var descriptors = [pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)]
        return try check("poll") { Int(poll(&descriptors, 1, milliseconds)) } > 0
    }
}
