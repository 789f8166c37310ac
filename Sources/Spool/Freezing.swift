// SPDX-License-Identifier: Apache-2.0
// From "dropped" to bytes that nobody else can change, with their digest; in slices, so that the loop keeps turning.
package import Kernel

/// The taking of a claimed file's digest.
///
/// A file of our own is renamed; one that another user owns, or that has a second name somewhere, is copied, because it
/// could be written to at any time, and the digest in report.json must stay that of the bytes beside it.
package final class Freezing {
    /// How a slice ended.
    package enum Progress: Sendable {
        case unfinished
        /// Identity and size are known; see ``Claim``.
        case frozen
        /// Somebody wrote while we read, or may at any moment: let it settle, then freeze again.
        case changed
        /// It is larger than a report may be.
        case tooLarge
    }

    private let claim: Claim
    private let source: Descriptor
    private let target: Descriptor?
    private let before: FileStatus
    private var digest = ContentDigest()
    private var offset: Int64 = 0
    private let isStored: Bool
    private let maximumSize: Int64

    /// Starts; resumes a claim that was frozen before.
    ///
    /// `room` is what may be written: a copy that doesn't fit is not begun, so that it can't hold the disk full.
    init(_ claim: Claim, fileMode: UInt32, maximumSize: Int64, room: Int64) throws(SystemError) {
        self.claim = claim
        self.maximumSize = maximumSize
        let isStored = try claim.folder.statusIfPresent(of: claim.storedName) != nil
        let source = try claim.folder.open(isStored ? claim.storedName : Claim.droppedName, for: .reading)
        let status = try source.status()
        try claim.folder.remove(Claim.copyName)
        if !isStored, status.owner != effectiveUser() || status.links > 1 {
            guard status.size > maximumSize || status.size <= room else {
                throw SystemError(call: "copy", object: claim.storedName, code: 28)  // ENOSPC
            }
            let copy = try claim.folder.open(Claim.copyName, for: .creating(mode: fileMode))
            try copy.setMode(fileMode)
            target = consume copy
        } else {
            if status.owner == effectiveUser() { try source.setMode(fileMode) }
            target = nil
        }
        before = try source.status()
        self.source = source
        self.isStored = isStored
    }

    /// Does up to 4 MiB of work.
    package func step() throws(SystemError) -> Progress {
        do throws(SystemError) {
            let progress = try takeSlice()
            if case .changed = progress { try claim.folder.remove(Claim.copyName) }
            if case .tooLarge = progress { try claim.folder.remove(Claim.copyName) }
            return progress
        } catch {
            // Half a copy must not take the room that others need.
            if target != nil { try claim.folder.remove(Claim.copyName) }
            throw error
        }
    }

    private func takeSlice() throws(SystemError) -> Progress {
        guard before.size <= maximumSize, offset <= maximumSize else { return .tooLarge }
        let chunk = try source.read(at: offset, count: 4 << 20)
        digest.update(chunk)
        try target?.write(chunk)
        offset += Int64(chunk.count)
        guard chunk.count < 4 << 20 else { return .unfinished }
        let after = try source.status()
        guard after.size == offset, after.modified == before.modified else { return .changed }
        if target == nil, source.hasWriter() == true { return .changed }
        if isStored {
            try claim.folder.remove(Claim.droppedName)
        } else if target != nil {
            try target?.sync()
            try claim.folder.renameWithoutReplacing(Claim.copyName, to: claim.folder, claim.storedName)
            // Only a durable copy may outlive the dropper's file.
            try claim.folder.sync()
            try claim.folder.remove(Claim.droppedName)
        } else {
            try source.sync()
            try claim.folder.renameWithoutReplacing(Claim.droppedName, to: claim.folder, claim.storedName)
        }
        claim.frozenStatus = try claim.folder.status(of: claim.storedName)
        claim.size = offset
        claim.id = digest.finish()
        return .frozen
    }
}

extension Spool {
    /// Starts taking the digest of a claim.
    ///
    /// Larger files than `maximumSize` are not read; `reserve` bytes of the disk stay free.
    package func freeze(_ claim: Claim, maximumSize: Int64, reserve: Int64) throws(SystemError) -> Freezing {
        let free = Int64(clamping: try fileSystem().freeBytes)
        return try Freezing(
            claim, fileMode: options.fileMode, maximumSize: maximumSize, room: max(0, free - max(0, reserve)))
    }

    /// Where the same bytes are filed already, whole.
    package func placeOfTwin(of claim: Claim) throws(SystemError) -> RelativePathInArchive? {
        guard let id = claim.id, let place = try index.place(of: id) else { return nil }
        let filed = try archive.openFolder(place)
        return try wholeReceipt(in: filed, of: claim) == nil ? nil : RelativePathInArchive(place)
    }

    /// The receipt in `filed`, if it is of the claim's bytes and the original that it names is there.
    func wholeReceipt(in filed: borrowing Descriptor, of claim: Claim) throws(SystemError) -> Receipt? {
        guard let bytes = try filed.contents(of: "receipt.json"), let receipt = decoded(Receipt.self, bytes),
            let id = claim.id, receipt.id == id.description,
            let original = try filed.statusIfPresent(of: receipt.originalName), original.kind == .regular,
            original.size == claim.size
        else { return nil }
        return receipt
    }

    /// Puts on disk that a reader is about to see the bytes, and opens them for it.
    package func beginAttempt(_ claim: Claim) throws(SystemError) -> Descriptor {
        let number = min(claim.attempts + 1, 2)
        let marker = try claim.folder.open(Array("attempt.\(number)".utf8), for: .updating(mode: 0o600))
        _ = consume marker
        try claim.folder.sync()
        claim.attempts += 1
        return try claim.folder.open(claim.storedName, for: .reading)
    }

    /// Takes the last attempt back: the reader was stopped by us, not by the file.
    package func undoAttempt(_ claim: Claim) throws(SystemError) {
        guard claim.attempts > 0 else { return }
        try claim.folder.remove(Array("attempt.\(min(claim.attempts, 2))".utf8))
        try claim.folder.sync()
        claim.attempts -= 1
    }

    /// The file that the reader's answer goes to, empty.
    package func openAnswer(_ claim: Claim) throws(SystemError) -> Descriptor {
        let name = Array("report.json".utf8)
        try claim.folder.remove(name)
        let answer = try claim.folder.open(name, for: .creating(mode: options.fileMode))
        try answer.setMode(options.fileMode)
        return answer
    }
}
