// SPDX-License-Identifier: Apache-2.0
// What a process can take away from itself for good. Which of it is taken, and in which order, Sandbox decides.
import CLinux
import Glibc

/// The restrictions that a process can put on itself, each for good.
package enum Confinement {
    /// A resource that setrlimit(2) bounds.
    package enum Resource: Sendable {
        case openFiles, processes, fileSize, coreSize, data, addressSpace

        fileprivate var number: CInt {
            switch self {
            case .openFiles: clinux_RLIMIT_NOFILE
            case .processes: clinux_RLIMIT_NPROC
            case .fileSize: clinux_RLIMIT_FSIZE
            case .coreSize: clinux_RLIMIT_CORE
            case .data: clinux_RLIMIT_DATA
            case .addressSpace: clinux_RLIMIT_AS
            }
        }
    }

    /// Lowers `resource` to `amount` for good.
    ///
    /// Syscall: `prlimit(2)`, because the service's filter refuses `setrlimit(2)`.
    package static func limit(_ resource: Resource, to amount: UInt64) throws(SystemError) {
        _ = try check("prlimit") { Int(clinux_prlimit(0, resource.number, amount, amount)) }
    }

    /// Programs started from here on gain no rights by set-user-id bits or file capabilities.
    ///
    /// Syscall: `prctl(2)`, PR_SET_NO_NEW_PRIVS.
    package static func forbidNewPrivileges() throws(SystemError) {
        _ = try check("prctl") { Int(clinux_prctl(CInt(PR_SET_NO_NEW_PRIVS), 1)) }
    }

    /// No process without privileges can trace us or read our memory, and no core is dumped.
    ///
    /// Syscall: `prctl(2)`, PR_SET_DUMPABLE.
    package static func forbidTracing() throws(SystemError) {
        _ = try check("prctl") { Int(clinux_prctl(CInt(PR_SET_DUMPABLE), 0)) }
    }

    /// Forbids every access to file systems, TCP, and processes outside, as far as this kernel's Landlock knows them.
    ///
    /// Answers the ABI, or `nil` if the kernel has no Landlock. Syscall: `landlock_restrict_self(2)`.
    package static func forbidFileSystem() -> Int? {
        let abi = Int(clinux_landlock_forbid_all())
        return abi > 0 ? abi : nil
    }

    /// The signals of terminal and service manager no longer end us: whoever started us decides when.
    package static func ignoreEndingSignals() {
        for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { _ = signal(number, SIG_IGN) }
    }
}
