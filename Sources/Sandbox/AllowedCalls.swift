// SPDX-License-Identifier: Apache-2.0
// The system calls that a reader needs after its start, each with its reason. Whatever isn't here is refused: opening,
// sockets, processes, signals to others, tracing, mounts, limits, attributes of files.
import Kernel

extension SystemCallFilter {
    /// The filter of the reader process `identifier`.
    static func forReader(_ identifier: CInt) throws(SystemError) -> SystemCallFilter {
        let filter = try SystemCallFilter()
        for name in unconditional { try filter.allow(name) }
        // Memory, but none that can be executed.
        let executable: UInt64 = 4
        for name in ["mmap", "mprotect"] { try filter.allow(name, where: [.argument(2, lacks: executable)]) }
        // abort(3) signals its own thread; no other process is ever a target.
        try filter.allow("tgkill", where: [.argument(0, is: UInt64(UInt32(bitPattern: identifier)))])
        return filter
    }

    private static let unconditional = [
        // Memory of the heap.
        "brk", "munmap", "mremap", "madvise",
        // The socket to the desk and the files that came through it.
        "recvmsg", "sendmsg", "read", "pread64", "close",
        // Last words on standard error.
        "write",
        // Hash seeds, the clock where the vDSO has none, locks of the runtime.
        "getrandom", "clock_gettime", "futex", "sched_yield",
        // abort(3) and returns from signals.
        "getpid", "gettid", "rt_sigprocmask", "rt_sigaction", "rt_sigreturn", "restart_syscall",
        // The end.
        "exit", "exit_group",
    ]
}
