// SPDX-License-Identifier: Apache-2.0
// Signals as bytes on a descriptor, so that they take their turn in the loop.
import CLinux
import Glibc

/// The signals a daemon obeys, read from a signalfd(2).
package struct Signals: ~Copyable {
    package enum Signal: Sendable { case hangUp, terminate, interrupt, other }

    package let descriptor: Descriptor

    /// Blocks SIGHUP, SIGTERM and SIGINT for the process and opens their descriptor; ignores SIGPIPE and SIGIO.
    ///
    /// SIGIO is what a lease break sends; its default kills. Call before any thread is started.
    package init() throws(SystemError) {
        ignoreBrokenPipes()
        _ = signal(SIGIO, SIG_IGN)
        var set = sigset_t()
        sigemptyset(&set)
        for number in [SIGHUP, SIGTERM, SIGINT] { sigaddset(&set, number) }
        _ = sigprocmask(SIG_BLOCK, &set, nil)
        let raw = try check("signalfd") {
            withUnsafePointer(to: set) { Int(signalfd(-1, $0, CInt(SFD_NONBLOCK | SFD_CLOEXEC))) }
        }
        descriptor = Descriptor(adopting: CInt(raw))
    }

    /// The next signal, or `nil` if none waits.
    package borrowing func next() throws(SystemError) -> Signal? {
        guard let bytes = try descriptor.readSome(MemoryLayout<signalfd_siginfo>.size), bytes.count >= 4 else {
            return nil
        }
        return switch CInt(bytes[0]) {
        case SIGHUP: .hangUp
        case SIGTERM: .terminate
        case SIGINT: .interrupt
        default: .other
        }
    }
}

/// Makes a write to a closed pipe an error instead of a death.
package func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
}
