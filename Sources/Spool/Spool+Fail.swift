// SPDX-License-Identifier: Apache-2.0
// From work/ into failed/: the original whole, and beside it why.
import Kernel
import Paths

/// Why a claim fails, as far as the desk knows.
package struct Failure: Sendable {
    package var reason: Reason
    package var stage: String
    package var detail: String
    package var lastWords: String?

    /// All fields.
    package init(_ reason: Reason, stage: String, detail: String, lastWords: String? = nil) {
        self.reason = reason
        self.stage = stage
        self.detail = detail
        self.lastWords = lastWords
    }
}

extension Spool {
    /// Moves a claim to `failed/` with its reason; returns the directory's name there.
    ///
    /// Durability: when it returns, the original and its reason are in `failed/`, also after a power cut.
    package func fail(_ claim: Claim, _ failure: Failure, at time: Int64) throws -> String {
        let isFrozen = try claim.folder.statusIfPresent(of: claim.storedName) != nil
        if !isFrozen {
            try claim.folder.renameWithoutReplacing(Claim.droppedName, to: claim.folder, claim.storedName)
        }
        let stored = jsonName(claim.storedName)
        let record = FailureRecord(
            reason: failure.reason.rawValue, stage: failure.stage, what: failure.reason.what,
            advice: failure.reason.advice, detail: failure.detail, id: claim.id?.description, original: stored.name,
            originalBytes: stored.bytes, folder: jsonName(claim.path.folder.bytes).name, attempts: claim.attempts,
            lastWords: failure.lastWords.map(displayText), arrivedAt: claim.record.arrivedAt,
            failedAt: LocalTime(nanoseconds: time).rfc3339, parserVersion: options.parserVersion)
        try claim.folder.remove(Array("report.json".utf8))
        try claim.folder.sync()
        try claim.folder.replaceDurably("reason.json", with: try encoded(record), mode: options.fileMode)
        try claim.folder.sync()
        return try finishFailing(claim.folder, name: claim.name, shown: claim.path.name, id: claim.id)
    }

    /// The steps after the reason is durable; recovery enters here.
    func finishFailing(
        _ folder: borrowing Descriptor, name: String, shown: [UInt8], id: ContentID?
    ) throws(SystemError) -> String {
        for marker in ["attempt.1", "attempt.2", "claim.json"] { try folder.remove(Array(marker.utf8)) }
        try folder.setMode(options.directoryMode)
        try folder.sync()
        let stem = safeName(displayName(shown)) ?? "file"
        let suffix = id?.short() ?? name
        var tried = 1
        while true {
            let target = tried == 1 ? "\(stem).\(suffix)" : "\(stem).\(suffix)-\(tried)"
            do throws(SystemError) {
                try work.renameWithoutReplacing(Array(name.utf8), to: failed, Array(target.utf8))
                try failed.sync()
                try work.sync()
                return target
            } catch {
                guard error.isClash else { throw error }
                tried += 1
            }
        }
    }
}
