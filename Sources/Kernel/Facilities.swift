// SPDX-License-Identifier: Apache-2.0
// What this system offers, asked for without using or changing anything: `shouwen check` tells the operator.
import CLinux
import Glibc

/// Questions about the kernel and the C library.
package enum Facilities {
    /// The ABI of Landlock; `nil` where the kernel has none, or it is not enabled at boot.
    ///
    /// Syscall: `landlock_create_ruleset(2)`.
    package static var landlockABI: Int? {
        let abi = clinux_landlock_abi()
        return abi > 0 ? Int(abi) : nil
    }

    /// True if processes can filter their system calls.
    ///
    /// Syscall: `prctl(2)`, PR_GET_SECCOMP.
    package static var hasSystemCallFilters: Bool { clinux_prctl(CInt(PR_GET_SECCOMP), 0) >= 0 }

    /// True if processes can be held by a descriptor (Linux 5.3).
    ///
    /// Syscall: `pidfd_open(2)`.
    package static var hasProcessDescriptors: Bool {
        let raw = clinux_pidfd_open(getpid())
        guard raw >= 0 else { return false }
        _ = Glibc.close(raw)
        return true
    }

    /// True if the C library can decode `charset`; a minimal image lacks the tables.
    package static func canDecode(_ charset: String) -> Bool {
        guard let converter = iconv_open("UTF-8", charset), Int(bitPattern: converter) != -1 else { return false }
        iconv_close(converter)
        return true
    }

    /// The kernel's release, such as `6.1.0-18-amd64`.
    package static var kernelRelease: String {
        var name = utsname()
        guard uname(&name) == 0 else { return "?" }
        return withUnsafeBytes(of: &name.release) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}

/// The name of the user with this number; `nil` if it has none.
package func userName(_ user: UInt32) -> String? {
    guard let entry = getpwuid(user), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
}
