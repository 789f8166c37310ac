// SPDX-License-Identifier: Apache-2.0
// Who we are to the kernel.
import Glibc

/// The user whose files are ours alone to write.
package func effectiveUser() -> UInt32 { geteuid() }

/// Processors that we may run on, at least 1.
package func processorCount() -> Int { max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }

/// The number of this process.
package func processIdentifier() -> Int32 { getpid() }
