// SPDX-License-Identifier: Apache-2.0
// From a reader's end to the reason that the report's reason file gives. Pure: the kernel's answer comes in as values.
import Kernel

/// Why a reader is dead (死因).
struct Obituary: Equatable {
    let reason: ReadOutcome.DeathReason
    let detail: String

    /// Finds the reason of `end`, `killedFor` if we killed it.
    init(
        _ end: ChildProcess.End, killedFor cause: (ReadOutcome.DeathReason, String)?, lastWords: LastWords,
        memory: UInt64
    ) {
        if let cause, end.signal == Self.killSignal {
            (reason, detail) = cause
            return
        }
        let peak = UInt64(clamping: end.peakMemory)
        // Nine tenths: the last request that failed is not in the peak.
        let isNearLimit = peak >= memory / 10 * 9
        let how =
            if let signal = end.signal {
                "signal \(signal)"
            } else {
                "exit status \(end.exitStatus.map(String.init) ?? "unknown")"
            }
        switch end.signal {
        case Self.processorTimeSignal:
            (reason, detail) = (.timeout, "processor time used up")
        case Self.killSignal:
            (reason, detail) = (.memory, "killed by the kernel, \(peak >> 20) MiB in use at most")
        case _ where lastWords.tellOfMemory || isNearLimit:
            (reason, detail) = (.memory, "\(how), \(peak >> 20) MiB in use at most, limit \(memory >> 20) MiB")
        default:
            (reason, detail) = (.crashed, how)
        }
    }

    /// SIGKILL and SIGXCPU have the same numbers on all architectures.
    static let killSignal: CInt = 9
    private static let processorTimeSignal: CInt = 24
}
