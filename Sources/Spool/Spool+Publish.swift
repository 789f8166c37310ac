// SPDX-License-Identifier: Apache-2.0
// From work/ into archive/: the answer, the receipt, the index, one rename. Every step can be done again.
import Kernel
package import Paths

/// A place below `archive/`: `2026/11/22/<title>.<id8>`.
package struct RelativePathInArchive: Sendable, Equatable {
    package let path: RelativePath

    init(_ path: RelativePath) { self.path = path }

    /// For people.
    package var shown: String { displayName(path.bytes) }
}

/// When things happened to a claim, for its receipt.
package struct Timing: Sendable {
    /// Nanoseconds since 1970.
    package var filedAt: Int64
    package var claimingMilliseconds: Int64
    package var readingMilliseconds: Int64
    package var settlingMilliseconds: Int64

    /// All fields.
    package init(
        filedAt: Int64, settlingMilliseconds: Int64, claimingMilliseconds: Int64, readingMilliseconds: Int64
    ) {
        self.filedAt = filedAt
        self.settlingMilliseconds = settlingMilliseconds
        self.claimingMilliseconds = claimingMilliseconds
        self.readingMilliseconds = readingMilliseconds
    }
}

extension Spool {
    /// Publishes a claim whose `report.json` is complete; `nil` if its bytes changed since their digest was taken.
    ///
    /// Durability: when it returns, the archive holds the report, also after a power cut.
    package func publish(_ claim: Claim, title: String?, timing: Timing) throws -> RelativePathInArchive? {
        guard let id = claim.id, let frozen = claim.frozenStatus else { return nil }
        let now = try claim.folder.status(of: claim.storedName)
        guard now.size == frozen.size, now.modified == frozen.modified, now.changed == frozen.changed else {
            return nil
        }
        try claim.folder.open(Array("report.json".utf8), for: .reading).sync()
        // The names must be durable before the receipt that vouches for them.
        try claim.folder.sync()
        let place = try freePlace(for: id, title: title, name: claim.path.name, at: timing.filedAt)
        let stored = jsonName(claim.storedName)
        let receipt = Receipt(
            id: id.description, original: stored.name, originalBytes: stored.bytes, bytes: claim.size,
            place: String(decoding: place.bytes, as: UTF8.self), parserVersion: options.parserVersion,
            history: [arrival(of: claim, verdict: "archived", timing: timing)])
        try claim.folder.replaceDurably("receipt.json", with: try encoded(receipt), mode: options.fileMode)
        try claim.folder.sync()
        return try finishPublishing(claim.folder, name: claim.name, id: id, place: place)
    }

    /// The steps after the receipt is durable; recovery enters here.
    func finishPublishing(
        _ folder: borrowing Descriptor, name: String, id: ContentID, place: RelativePath
    ) throws(SystemError) -> RelativePathInArchive {
        for marker in ["attempt.1", "attempt.2", "claim.json"] { try folder.remove(Array(marker.utf8)) }
        try folder.setMode(options.directoryMode)
        try folder.sync()
        let day = try makeFolders(place.folder)
        // First the index, then the rename: a link to nothing is harmless, a report without one would be read twice.
        try index.note(id, at: place)
        try work.renameWithoutReplacing(Array(name.utf8), to: day, place.name)
        try day.sync()
        try work.sync()
        return RelativePathInArchive(place)
    }

    /// Notes a claim in the receipt of the report with the same bytes, then removes it.
    ///
    /// False, and nothing is touched, if that report isn't whole: its receipt unreadable or its original gone.
    package func noteDuplicate(_ claim: Claim, of place: RelativePathInArchive, timing: Timing) throws -> Bool {
        let filed = try archive.openFolder(place.path)
        // The dropped copy is removed below, so the filed one must really be there.
        guard var receipt = try wholeReceipt(in: filed, of: claim) else { return false }
        if !receipt.history.contains(where: { $0.claim == claim.name }) {
            receipt.duplicates += 1
            receipt.history.append(arrival(of: claim, verdict: "duplicate", timing: timing))
            if receipt.history.count > Receipt.historyLimit { receipt.history.remove(at: 1) }
            try filed.replaceDurably("receipt.json", with: try encoded(receipt), mode: options.fileMode)
            try filed.sync()
        }
        try discard(claim)
        return true
    }

    private func arrival(of claim: Claim, verdict: String, timing: Timing) -> Arrival {
        let name = jsonName(claim.path.name)
        return Arrival(
            claim: claim.name, verdict: verdict, name: name.name, nameBytes: name.bytes,
            folder: jsonName(claim.path.folder.bytes).name, arrivedAt: claim.record.arrivedAt,
            settledAt: claim.record.settledAt, filedAt: LocalTime(nanoseconds: timing.filedAt).rfc3339,
            attempts: claim.attempts,
            milliseconds: Arrival.Milliseconds(
                settling: timing.settlingMilliseconds, claiming: timing.claimingMilliseconds,
                reading: timing.readingMilliseconds))
    }

    /// `2026/11/22/<title>.<id8>`, with more digits where that is taken, then with a number.
    private func freePlace(
        for id: ContentID, title: String?, name: [UInt8], at time: Int64
    ) throws(SystemError) -> RelativePath {
        let day = LocalTime(nanoseconds: time)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let stem = title.flatMap { safeName($0) } ?? safeName(displayName(name)) ?? "report"
        var tried = 0
        while true {
            tried += 1
            let digits = tried < 4 ? id.short(4 + 4 * tried) : id.short(16) + "-\(tried)"
            let text = "\(day.year)/\(two(day.month))/\(two(day.day))/\(stem).\(digits)"
            guard let place = RelativePath(Array(text.utf8)) else {
                throw SystemError(call: "mkdirat", object: Array(text.utf8), code: 22)
            }
            let folder = try makeFolders(place.folder)
            if try folder.statusIfPresent(of: place.name) == nil { return place }
        }
    }

    /// Makes `path` below the archive, durable, and opens it.
    private func makeFolders(_ path: RelativePath) throws(SystemError) -> Descriptor {
        var current = try archive.duplicate()
        for part in path.bytes.split(separator: UInt8(ascii: "/")) {
            if try current.makeDirectory(Array(part), mode: 0o700) {
                let made = try current.openFolder(named: String(decoding: part, as: UTF8.self))
                try made.setMode(options.directoryMode)
                try current.sync()
            }
            current = try current.openFolder(named: String(decoding: part, as: UTF8.self))
        }
        return current
    }
}
