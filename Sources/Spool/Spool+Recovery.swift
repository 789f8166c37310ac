// SPDX-License-Identifier: Apache-2.0
// What stands in work/ after a crash, told from names alone, and carried forward. Doing it twice changes nothing.
import Kernel
import Paths

/// What recovery made of one directory in `work/`.
package enum Recovered {
    /// Goes on from where it stands.
    case resumed(Claim)
    /// Its publishing was finished.
    case published(RelativePathInArchive, Receipt)
    /// Its failing was finished; the name in `failed/`.
    case failed(String, FailureRecord)
    /// It never got its file, or the file is elsewhere.
    case removed
    /// No claim of ours explains it; left alone.
    case stray(String)
}

extension Spool {
    /// Finishes or resumes everything in `work/` but the claims of the names in `held`, oldest first.
    package func recover(skipping held: Set<String> = []) throws -> [Recovered] {
        var names: [[UInt8]] = []
        var listing = try Listing(work)
        while let entry = try listing.next() {
            if !held.contains(String(decoding: entry.name, as: UTF8.self)) { names.append(entry.name) }
        }
        return try names.sorted { $0.lexicographicallyPrecedes($1) }.map { name in
            do {
                return try recover(name)
            } catch {
                // What one directory does must not keep the others from being taken up; a bad disk is everyone's.
                guard let system = error as? SystemError, system.diskTrouble == nil else { throw error }
                return .stray("\(displayName(name)): \(system.call) (\(system.code))")
            }
        }
    }

    /// Finishes or resumes a claim whose last step failed.
    package func recover(_ claim: Claim) throws -> Recovered {
        let name = Array(claim.name.utf8)
        return try work.statusIfPresent(of: name) == nil ? .removed : try recover(name)
    }

    private func recover(_ name: [UInt8]) throws -> Recovered {
        guard let path = RelativePath(name), let text = String(validating: name, as: UTF8.self),
            try work.status(of: name).kind == .directory
        else { return .stray(displayName(name)) }
        let folder = try work.openFolder(path)
        if let bytes = try folder.contents(of: "receipt.json"), let receipt = decoded(Receipt.self, bytes),
            let id = ContentID(receipt.id), try folder.statusIfPresent(of: Array("report.json".utf8)) != nil,
            try folder.statusIfPresent(of: receipt.originalName) != nil
        {
            return .published(try resumePublishing(folder, name: text, receipt, id), receipt)
        }
        if let bytes = try folder.contents(of: "reason.json"), let record = decoded(FailureRecord.self, bytes) {
            let shown = record.originalBytes.flatMap { Hexadecimal.bytes($0) } ?? Array(record.original.utf8)
            return .failed(
                try finishFailing(folder, name: text, shown: shown, id: record.id.flatMap { ContentID($0) }),
                record)
        }
        guard let bytes = try folder.contents(of: "claim.json"), let record = decoded(ClaimRecord.self, bytes),
            let original = Hexadecimal.bytes(record.path).flatMap({ RelativePath($0) }), !original.bytes.isEmpty
        else { return try removeIfVoid(folder, name: text) }
        return try resume(Claim(name: text, folder: try work.openFolder(path), record: record, path: original))
    }

    /// The receipt is durable, so the report is; only its last steps may be missing.
    private func resumePublishing(
        _ folder: borrowing Descriptor, name: String, _ receipt: Receipt, _ id: ContentID
    ) throws -> RelativePathInArchive {
        var receipt = receipt
        var tried = 1
        while true {
            guard let place = RelativePath(Array(receipt.place.utf8)) else {
                throw SystemError(call: "renameat2", object: Array(receipt.place.utf8), code: 22)
            }
            do throws(SystemError) {
                return try finishPublishing(folder, name: name, id: id, place: place)
            } catch {
                guard error.isClash else { throw error }
                // Somebody put another directory there meanwhile.
                tried += 1
                receipt.place += "-\(tried)"
            }
            try folder.replaceDurably("receipt.json", with: try encoded(receipt), mode: options.fileMode)
        }
    }

    /// Decides by what the claim holds: nothing, then the inbox has the file; something, then it goes on from there.
    private func resume(_ claim: Claim) throws -> Recovered {
        let isDropped = try claim.folder.statusIfPresent(of: Claim.droppedName) != nil
        let isFrozen = try claim.folder.statusIfPresent(of: claim.storedName) != nil
        guard isDropped || isFrozen else {
            try discard(claim)
            return .removed
        }
        try claim.refuseUnlessRegular(isFrozen ? claim.storedName : Claim.droppedName)
        if claim.record.method == .copy { try finishCopy(of: claim) }
        for leftover in [
            "copy.part", "report.json", "receipt.json", "receipt.json.part", "reason.json", "reason.json.part",
        ]
        where Array(leftover.utf8) != claim.storedName {
            try claim.folder.remove(Array(leftover.utf8))
        }
        for number in 1...2 where try claim.folder.statusIfPresent(of: Array("attempt.\(number)".utf8)) != nil {
            claim.attempts = number
        }
        try claim.folder.sync()
        return .resumed(claim)
    }

    /// The copy is durable; if the source on the other mount is still what was copied, it goes.
    private func finishCopy(of claim: Claim) throws {
        guard let inbox = try openInbox() else { return }
        do throws(SystemError) {
            let home = try inbox.openFolder(claim.path.folder)
            guard let status = try home.statusIfPresent(of: claim.path.name),
                status.size == claim.record.sourceSize, status.modified == claim.record.sourceModified
            else { return }
            try home.remove(claim.path.name)
            try home.sync()
        } catch {
            guard error.isMissing || error.isDenied else { throw error }
        }
    }

    /// A directory without a readable claim.json: ours if it holds no file of anybody's, else a stray.
    private func removeIfVoid(_ folder: borrowing Descriptor, name: String) throws(SystemError) -> Recovered {
        var listing = try Listing(folder)
        while let entry = try listing.next() {
            guard Claim.reserved.contains(where: { Array($0.utf8) == entry.name }), entry.name != Claim.droppedName
            else { return .stray(displayName(Array(name.utf8))) }
        }
        for reserved in Claim.reserved { try folder.remove(Array(reserved.utf8)) }
        try work.removeDirectory(Array(name.utf8))
        try work.sync()
        return .removed
    }

    /// Makes the index anew from the archive, if it was missing; calls `progress` now and then with the number so far.
    package func rebuildIndexIfMissing(progress: (Int) -> Void) throws {
        guard index.isNew else { return }
        var count = 0
        try walk(.root, depth: 0) { place in
            let filed = try self.archive.openFolder(place)
            guard let bytes = try filed.contents(of: "receipt.json"), let receipt = decoded(Receipt.self, bytes),
                let id = ContentID(receipt.id)
            else { return }
            try self.index.note(id, at: place)
            count += 1
            if count % 256 == 0 { progress(count) }
        }
        try index.adopt(in: state)
    }

    /// Calls `visit` with every directory four levels below the archive: year, month, day, report.
    private func walk(_ path: RelativePath, depth: Int, _ visit: (RelativePath) throws -> Void) throws {
        let folder = try archive.openFolder(path)
        var listing = try Listing(folder)
        while let entry = try listing.next() {
            guard entry.hint == .directory || entry.hint == .unknown, let below = path.appending(entry.name) else {
                continue
            }
            if depth == 3 { try visit(below) } else { try walk(below, depth: depth + 1, visit) }
        }
    }
}
