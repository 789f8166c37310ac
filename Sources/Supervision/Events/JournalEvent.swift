// SPDX-License-Identifier: Apache-2.0
// Everything that the desk tells the journal. A case carries what its message needs, so none can be told incompletely.
package import Kernel

/// Something that happened and that an operator may want to know, count or be woken for.
///
/// Places are paths below the root, as bytes. Texts come from the program or its configuration, never from a report.
package enum JournalEvent: Sendable {
    /// The program runs and begins to look at its folders.
    case started(version: String, root: [UInt8], readers: Int)
    /// The program can't run like this and ends: bad configuration, missing folder, a second daemon on one root.
    case refused(problem: String)
    /// The watch is armed and the first listing done; systemd is told the same.
    case ready(waiting: Int, folders: Int, milliseconds: Int64)
    /// A new configuration is in force; `keys` are those that changed.
    case reloaded(keys: [String])
    /// A new configuration is no good; the old one stays in force.
    case reloadFailed(problem: String)
    /// The end was asked for; what is in hand is finished or returned.
    case stopping(working: Int)
    /// The end, with what this run did.
    case stopped(archived: Int, duplicates: Int, failed: Int)
    /// What was left in work/ by an earlier run is settled; not told if nothing was left.
    case recovered(finished: Int, returned: Int, failed: Int, removed: Int)
    /// Something that locks the readers in is missing on this machine, as the text says; the rest is applied.
    case sandboxDegraded(missing: String)

    /// The report is read and filed; `facts` is `nil` where an interrupted run read it.
    case archived(ReportFile, place: [UInt8], facts: FactCounts?, milliseconds: Int64)
    /// The same bytes were filed before, at `place`.
    case duplicate(ReportFile, place: [UInt8])
    /// The file can't be read; it lies at `place` with its reason.
    case failed(ReportFile, reason: String, place: [UInt8], attempts: Int)
    /// We may not read the file; tell it once a file.
    case waitingForPermission(ReportFile)
    /// The file waits unusually long for `reason`: still growing, still open. Tell it once a file and reason.
    case waitingLong(ReportFile, reason: String, seconds: Int)
    /// The file changed while we read it and went back to settling.
    case changedAfterClaim(ReportFile)

    /// The kernel dropped events; the inbox is listed instead.
    case queueOverflowed
    /// The user's watches are used up; `folders` of them are listed every `seconds` instead.
    case watchLimitReached(folders: Int, seconds: Int)
    /// The inbox lies on a file system without events, `type`; it is listed every `seconds`.
    case pollingFileSystem(type: String, seconds: Int)
    /// The inbox is gone: removed, renamed or unmounted.
    case inboxLost(problem: String)
    /// There is an inbox again, with `waiting` files.
    case inboxBack(waiting: Int)

    /// The disk takes nothing more: nothing is claimed until it does.
    case diskFull(SystemError)
    /// The disk can't be written to: nothing is claimed until it can.
    case diskReadOnly(SystemError)
    /// The disk takes files again after `seconds`.
    case diskRecovered(seconds: Int)

    /// A reader ended, or was ended, while it had a file; `reason` is `reader-crashed`, `-timeout` or `-memory`.
    case readerDied(ReportFile, reason: String, detail: String, process: Int, attempt: Int)
}
