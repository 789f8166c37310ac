// SPDX-License-Identifier: Apache-2.0
// How the reading of one report can end. Each start of a job has exactly one outcome.
package import Exchange
package import Kernel

/// The end of one job (办结).
package enum ReadOutcome: Sendable, Equatable {
    /// The whole report.json is in the job's output, valid, of the right id; not yet synced.
    case report(ReadJob, ReadSummary)
    /// The reader says why the file can't be read.
    case refused(ReadJob, reason: String, detail: String)
    /// The reader did not survive the file, or lied and was killed; the texts are safe to show.
    case died(ReadJob, reason: DeathReason, detail: String, lastWords: String)
    /// The reader ended before it was ready: the file is not to blame, no reader would do better.
    case notReady(ReadJob, detail: String, lastWords: String)
    /// The output could not be written: neither file nor reader is to blame.
    case unwritten(ReadJob, SystemError)

    /// Why a reader died over a file.
    package enum DeathReason: String, Sendable {
        /// A signal or an exit without an answer.
        case crashed = "reader-crashed"
        /// Wall clock or processor time ran out.
        case timeout = "reader-timeout"
        /// Memory ran out.
        case memory = "reader-memory"
        /// The report.json is longer than allowed.
        case output = "reader-output"
        /// The answer broke the rules of the exchange: no message, wrong job or id, no JSON.
        case `protocol` = "reader-protocol"
    }

    /// The job that ended.
    package var job: ReadJob {
        switch self {
        case .report(let job, _), .refused(let job, _, _), .died(let job, _, _, _), .notReady(let job, _, _),
            .unwritten(let job, _):
            job
        }
    }
}
