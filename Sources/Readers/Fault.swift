// SPDX-License-Identifier: Apache-2.0
// Why the pool gives a reader up. The kernel's own reasons (signals) are Obituary's business.
import Kernel

/// What makes the pool kill a reader.
enum Fault: Error {
    /// The reader broke a rule or a limit.
    case broke(ReadOutcome.DeathReason, String)
    /// The output can't be written; the reader still talks, so it goes too.
    case unwritten(SystemError)

    static func lied(_ detail: String) -> Fault { .broke(.protocol, detail) }
}
