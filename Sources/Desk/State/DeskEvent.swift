// SPDX-License-Identifier: Apache-2.0
// What the world tells the desk, and what the desk wants done: the two languages of the reducer.
package import Kernel
package import Paths
package import Spool
package import Watch

/// The number of a claim in hand; never used twice in one run.
package typealias ClaimNumber = Int

/// What happened.
package enum DeskEvent: Sendable {
    /// A hint about a path of the inbox.
    case hint(Hint, RelativePath)
    /// A path was renamed away or deleted.
    case gone(RelativePath, isFolder: Bool)
    /// A look was taken.
    case looked(RelativePath, Sight)
    /// A claim is ours; `refusal` is why it is only to be failed, `attempts` what a former life left.
    case claimed(ClaimNumber, RelativePath, refusal: Reason?, attempts: Int)
    /// The file was gone before it could be claimed.
    case claimMissed(RelativePath)
    /// It could not be claimed; the disk is fine.
    case claimRefused(RelativePath)
    /// Digest known; `isFiled` if the archive has the same bytes.
    case frozen(ClaimNumber, ContentID, isFiled: Bool)
    /// Somebody wrote into the claimed file.
    case changed(ClaimNumber)
    /// The reader's report is complete and was checked.
    case answered(ClaimNumber)
    /// The claim can't be read, for good.
    case failed(ClaimNumber, Reason)
    /// The reader died or lied; `attempts` so far.
    case died(ClaimNumber, Reason, attempts: Int)
    /// The claim has its verdict.
    case filed(ClaimNumber, Verdict)
    /// The claim left the house without a verdict: back in the inbox, or its bytes are elsewhere.
    case released(ClaimNumber)
    /// A step failed because of the disk; the claim waits as it is.
    case troubled(ClaimNumber, DiskTrouble)
    /// A step failed for a reason of the claim's own: it waits alone, and is taken up again later.
    case parked(ClaimNumber)
    /// The disk can't take claims; `path` is what was to be claimed, if anything.
    case claimTroubled(RelativePath?, DiskTrouble)
    /// The disk takes files again.
    case recovered
    /// Time passed.
    case tick
    /// The service is asked to end.
    case stop
    /// New limits.
    case configured(DeskLimits)
}

/// What the desk wants done.
package enum DeskEffect: Sendable, Equatable {
    case look(RelativePath)
    /// `since` is when the watch first saw it.
    case claim(RelativePath, refusal: Reason?, since: Int64)
    case freeze(ClaimNumber)
    case read(ClaimNumber)
    case publish(ClaimNumber)
    case noteDuplicate(ClaimNumber)
    case fail(ClaimNumber, Reason)
    /// Back to the inbox.
    case release(ClaimNumber)
    /// Go on from what `work/` shows.
    case resume(ClaimNumber)
}

/// How a file ended (结论).
package enum Verdict: String, Sendable, CaseIterable {
    case archived, duplicate, failed
}

/// What the desk may hold at once.
package struct DeskLimits: Sendable, Equatable {
    /// Readers at work.
    package var readers: Int
    /// Nanoseconds that a file must be quiet.
    package var settleTime: Int64
    /// Bytes.
    package var maximumSize: Int64

    /// All limits.
    package init(readers: Int, settleTime: Int64, maximumSize: Int64) {
        self.readers = readers
        self.settleTime = settleTime
        self.maximumSize = maximumSize
    }
}
