// SPDX-License-Identifier: Apache-2.0
// From the inbox into work/, and back.
package import Kernel
package import Paths

extension Spool {
    /// What a claim knows before it is one.
    package struct Candidate: Sendable {
        package var path: RelativePath
        package var refusal: Reason?
        /// Nanoseconds since 1970.
        package var arrivedAt: Int64
        package var settledAt: Int64

        /// All fields.
        package init(path: RelativePath, refusal: Reason?, arrivedAt: Int64, settledAt: Int64) {
            self.path = path
            self.refusal = refusal
            self.arrivedAt = arrivedAt
            self.settledAt = settledAt
        }
    }

    /// Takes a file out of `home`, its folder in the inbox; `nil` if it is no longer there.
    ///
    /// Durability: when it returns, the file is in `work/` and nowhere else, also after a power cut.
    package func claim(_ candidate: Candidate, from home: borrowing Descriptor) throws -> Claim? {
        let name = try makeClaimFolder(at: candidate.settledAt)
        let record = ClaimRecord(
            path: Hexadecimal.text(candidate.path.bytes), shown: displayName(candidate.path.bytes), method: .rename,
            refusal: candidate.refusal?.rawValue, arrivedAt: LocalTime(nanoseconds: candidate.arrivedAt).rfc3339,
            settledAt: LocalTime(nanoseconds: candidate.settledAt).rfc3339)
        let claim = Claim(
            name: name, folder: try work.openFolder(named: name), record: record, path: candidate.path)
        do {
            try claim.folder.replaceDurably("claim.json", with: try encoded(record), mode: 0o600)
            try claim.folder.sync()
            try work.sync()
            do throws(SystemError) {
                try home.renameWithoutReplacing(candidate.path.name, to: claim.folder, Claim.droppedName)
            } catch {
                guard error.isOtherMount else { throw error }
                try copy(claim, from: home)
            }
            try claim.folder.sync()
            try home.sync()
            try claim.refuseUnlessRegular(Claim.droppedName)
            return claim
        } catch {
            // Either the file left the inbox, then the claim stands and recovery resumes it, or the claim is void.
            if try claim.folder.statusIfPresent(of: Claim.droppedName) == nil { try discard(claim) }
            if let error = error as? SystemError, error.isMissing { return nil }
            throw error
        }
    }

    /// Copies a file from another mount, then removes it there.
    private func copy(_ claim: Claim, from home: borrowing Descriptor) throws {
        let name = claim.path.name
        let status = try home.status(of: name)
        claim.record.method = .copy
        claim.record.sourceSize = status.size
        claim.record.sourceModified = status.modified
        try claim.folder.replaceDurably("claim.json", with: try encoded(claim.record), mode: 0o600)
        try claim.folder.sync()
        switch status.kind {
        case .regular:
            let source = try home.open(name, for: .reading)
            let target = try claim.folder.open(Claim.copyName, for: .creating(mode: options.fileMode))
            var offset: Int64 = 0
            while true {
                let chunk = try source.read(at: offset, count: 1 << 20)
                if chunk.isEmpty { break }
                try target.write(chunk)
                offset += Int64(chunk.count)
            }
            let after = try source.status()
            guard after.size == offset, after.modified == status.modified else {
                throw SystemError(call: "copy", object: name, code: 11)  // EAGAIN: it changes, look again later
            }
            try target.sync()
        case .symbolicLink:
            try claim.folder.makeLink(Claim.copyName, to: try home.readLink(name) ?? [UInt8(ascii: "?")])
        case .directory, .other:
            throw SystemError(call: "renameat2", object: name, code: 18)  // EXDEV
        }
        // Only what was copied may be removed: the name may have another file by now, or this one more bytes.
        guard let now = try home.statusIfPresent(of: name), now.inode == status.inode, now.size == status.size,
            now.modified == status.modified
        else { throw SystemError(call: "copy", object: name, code: 11) }
        try claim.folder.renameWithoutReplacing(Claim.copyName, to: claim.folder, Claim.droppedName)
        try claim.folder.sync()
        if try home.statusIfPresent(of: name)?.inode == status.inode { try home.remove(name) }
    }

    /// Puts a claimed file back into `home`, its folder in the inbox; false if its place is taken: it stays claimed.
    package func release(_ claim: Claim, to home: borrowing Descriptor) throws -> Bool {
        let isFrozen = try claim.folder.statusIfPresent(of: claim.storedName) != nil
        do throws(SystemError) {
            try claim.folder.renameWithoutReplacing(
                isFrozen ? claim.storedName : Claim.droppedName, to: home, claim.path.name)
        } catch {
            if error.isClash || error.isOtherMount || error.isDenied { return false }
            throw error
        }
        try home.sync()
        try claim.folder.sync()
        try discard(claim)
        return true
    }

    /// Removes a claim whose bytes are elsewhere, or that never had any.
    func discard(_ claim: Claim) throws {
        for name in [claim.storedName, Claim.droppedName, Claim.copyName] { try claim.folder.remove(name) }
        try claim.folder.sync()
        for name in Claim.reserved { try claim.folder.remove(Array(name.utf8)) }
        try work.removeDirectory(Array(claim.name.utf8))
        try work.sync()
    }

    private func makeClaimFolder(at time: Int64) throws(SystemError) -> String {
        while true {
            claimSequence &+= 1
            let name = String(UInt64(bitPattern: time), radix: 36) + "-" + String(claimSequence, radix: 36)
            if try work.makeDirectory(Array(name.utf8), mode: 0o700) { return name }
        }
    }
}
