// SPDX-License-Identifier: Apache-2.0
// What the watch learns about a file: from an event, and from looking at it. Values only; looking is the desk's work.

/// Why a path is worth a look.
package enum Hint: Sendable, Equatable {
    /// A listing found it.
    case listed
    /// Created, written or its attributes changed; hard links arrive like this.
    case changed
    /// Renamed into the inbox: whole at once, if nobody still writes.
    case movedIn
}

/// What one look at a path found.
package enum Sight: Sendable, Equatable {
    /// A regular file that we may read.
    case file(Signature, writer: Writer)
    /// A regular file that we may not read.
    case unreadable
    /// A directory; listings deal with it.
    case folder
    /// A symbolic link, which is never followed.
    case symbolicLink
    /// A FIFO, device or socket, which is never opened.
    case special
    /// Nothing is there any more.
    case missing

    /// Whether a local process holds the file open for writing.
    package enum Writer: Sendable { case none, present, unknown }
}

/// What changes when a file's bytes change.
package struct Signature: Sendable, Equatable {
    package var size: Int64
    /// Nanoseconds; compared, never trusted as a time.
    package var modified: Int64
    package var inode: UInt64

    /// All fields.
    package init(size: Int64, modified: Int64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}

/// What to do with a path after a look.
package enum Decision: Sendable, Equatable {
    /// It is whole: claim it.
    case take
    /// It can't be a report: claim it and fail it for this reason.
    case refuse(Refusal)
    /// Not yet.
    case wait(WaitReason)
    /// It is gone or no file.
    case forget

    package enum Refusal: String, Sendable {
        case symbolicLink = "symbolic-link"
        case specialFile = "special-file"
        case tooLarge = "too-large"
    }
}

/// Why a file in the inbox is not taken yet (等待原因).
package enum WaitReason: String, Sendable, CaseIterable {
    /// Seen, not yet quiet for the settle time.
    case settling
    /// Its size or time changed between two looks.
    case growing
    /// A local process holds it open for writing.
    case openForWriting = "open-for-writing"
    /// We may not read it; a change of its permissions is an event.
    case noPermission = "no-permission"
    /// Taking it failed and will be tried again.
    case claimFailed = "claim-failed"
}
