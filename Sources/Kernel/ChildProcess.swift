// SPDX-License-Identifier: Apache-2.0
// Starting, limiting, killing and burying child processes, by pidfd so that a reused number is never hit.
import CLinux
import Glibc

/// A process that we started and must bury.
package struct ChildProcess: ~Copyable {
    /// How it ended and what it used.
    package struct End: Sendable, Equatable {
        /// The exit status, if it exited.
        package var exitStatus: CInt?
        /// The signal, if one killed it.
        package var signal: CInt?
        /// Largest resident set in bytes.
        package var peakMemory: Int64

        /// All fields.
        package init(exitStatus: CInt?, signal: CInt?, peakMemory: Int64) {
            self.exitStatus = exitStatus
            self.signal = signal
            self.peakMemory = peakMemory
        }
    }

    package let identifier: CInt
    /// Readable when the process has ended.
    package let descriptor: Descriptor

    /// Starts `path` with descriptors 0 to 3 as given and no others; it is killed when we end.
    ///
    /// Syscalls: `fork(2)`,
    /// `execve(2)`, `pidfd_open(2)`.
    package init(
        path: [UInt8], arguments: [[UInt8]], environment: [[UInt8]], input: borrowing Descriptor,
        output: borrowing Descriptor, error: borrowing Descriptor, socket: borrowing Descriptor
    ) throws(SystemError) {
        let numbers = (input.raw, output.raw, error.raw, socket.raw)
        let identifier = try check("fork", path) {
            withName(path) { path in
                withNames(arguments) { arguments in
                    withNames(environment) { environment in
                        Int(clinux_spawn(path, arguments, environment, numbers.0, numbers.1, numbers.2, numbers.3))
                    }
                }
            }
        }
        let pidfd = clinux_pidfd_open(pid_t(identifier))
        let code = errno
        guard pidfd >= 0 else {
            _ = Glibc.kill(pid_t(identifier), SIGKILL)
            var status: CInt = 0
            _ = waitpid(pid_t(identifier), &status, 0)
            throw SystemError(call: "pidfd_open", object: path, code: code)
        }
        self.identifier = pid_t(identifier)
        descriptor = Descriptor(adopting: pidfd)
    }

    /// Ends it at once.
    package borrowing func kill() {
        _ = clinux_pidfd_send_signal(descriptor.raw, SIGKILL)
    }

    /// Sets its CPU seconds; beyond them the kernel kills it.
    ///
    /// Syscall: `prlimit(2)`.
    package borrowing func limitProcessorSeconds(to seconds: UInt64) throws(SystemError) {
        let identifier = identifier
        _ = try check("prlimit") {
            Int(clinux_prlimit(identifier, clinux_RLIMIT_CPU, seconds, UInt64.max))
        }
    }

    /// CPU seconds that it used so far, all threads; `nil` if the kernel hides them.
    package borrowing func processorSeconds() -> Double? {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(identifier, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Collects it if it has ended; `nil` while it runs.
    ///
    /// Syscall: `wait4(2)`.
    package borrowing func reap() throws(SystemError) -> End? {
        var status: CInt = 0
        var usage = rusage()
        let identifier = identifier
        let result = try check("wait4") { Int(wait4(identifier, &status, WNOHANG, &usage)) }
        guard result != 0 else { return nil }
        return End(
            exitStatus: clinux_exited(status) != 0 ? clinux_exit_status(status) : nil,
            signal: clinux_signaled(status) != 0 ? clinux_term_signal(status) : nil,
            peakMemory: Int64(usage.ru_maxrss) * 1024)
    }
}

/// Runs `body` with a NULL-terminated array of C strings.
private func withNames<Result>(
    _ names: [[UInt8]], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = names.map { name in withName(name) { strdup($0) } }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    return pointers.withUnsafeBufferPointer { buffer in
        // SAFETY: never empty, the NULL was just added.
        body(buffer.baseAddress.unsafelyUnwrapped)
    }
}
