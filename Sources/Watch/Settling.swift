// SPDX-License-Identifier: Apache-2.0
// Decides when a file is whole. No clock, no kernel: times and sights come in as values, looks go out as paths.
package import Paths

/// The files of the inbox that are not taken yet, and when to look at each again (静置).
///
/// Bounded: beyond `capacity` nothing is added and ``hasOverflowed`` says that a listing is owed; the listing is the
/// truth, so forgetting a hint loses nothing. All times are monotonic nanoseconds.
package struct Settling: Sendable {
    /// How long a file must be quiet.
    package var settleTime: Int64
    /// Files larger than this are refused.
    package var maximumSize: Int64
    package let capacity: Int
    /// A hint was dropped for lack of room since the last ``beginListing()``.
    package private(set) var hasOverflowed = false

    private struct Candidate {
        var firstSeen: Int64
        var lastChange: Int64
        var signature: Signature?
        var isWholeByRename: Bool
        var reason: WaitReason
        var due: Int64
    }

    private var candidates: [RelativePath: Candidate] = [:]
    private var agenda = Agenda()

    /// Nothing seen yet.
    package init(settleTime: Int64, maximumSize: Int64, capacity: Int = 65536) {
        self.settleTime = settleTime
        self.maximumSize = maximumSize
        self.capacity = capacity
    }

    /// How many files wait.
    package var count: Int { candidates.count }

    /// When the next look is due; `nil` if nothing waits.
    package mutating func nextLook() -> Int64? {
        dropStale()
        return agenda.first?.due
    }

    /// A full listing starts: what it finds stands for all hints dropped before.
    package mutating func beginListing() { hasOverflowed = false }

    /// Notes that there may be news at `path`.
    package mutating func note(_ hint: Hint, at path: RelativePath, now: Int64) {
        if var known = candidates[path] {
            guard hint != .listed else { return }
            known.lastChange = now
            known.isWholeByRename = hint == .movedIn
            known.signature = nil  // the event explains whatever is different since the last look
            // One look per settle time, however many writes there are; a permission change is looked at once.
            let isAtOnce = hint == .movedIn || known.reason == .noPermission
            if !isAtOnce { known.reason = .growing }
            reschedule(path, known, due: isAtOnce ? now : saturating(now, settleTime))
            return
        }
        guard candidates.count < capacity else {
            hasOverflowed = true
            return
        }
        let candidate = Candidate(
            firstSeen: now, lastChange: now, signature: nil, isWholeByRename: hint == .movedIn, reason: .settling,
            due: now)
        reschedule(path, candidate, due: hint == .changed ? saturating(now, settleTime) : now)
    }

    /// Notes that `path` was renamed away or deleted, with all below it.
    package mutating func forget(_ path: RelativePath, isFolder: Bool) {
        candidates[path] = nil
        guard isFolder else { return }
        for key in candidates.keys where key.isInside(path) { candidates[key] = nil }
    }

    /// When `path` was first seen; `nil` if it doesn't wait.
    package func firstSeen(_ path: RelativePath) -> Int64? { candidates[path]?.firstSeen }

    /// Up to `limit` paths that are due for a look, oldest first; each must be answered by ``decide(_:at:now:)``.
    package mutating func takeDue(now: Int64, limit: Int) -> [RelativePath] {
        var due: [RelativePath] = []
        while due.count < limit {
            dropStale()
            guard let first = agenda.first, first.due <= now else { break }
            agenda.removeFirst()
            due.append(first.path)
        }
        return due
    }

    /// Puts a path that was due back without a look.
    package mutating func postpone(_ path: RelativePath) {
        guard let candidate = candidates[path] else { return }
        agenda.insert(path, due: candidate.due)
    }

    /// What to do with `path` after a look that found `sight`.
    ///
    /// A path that is taken, refused or gone is forgotten.
    package mutating func decide(_ sight: Sight, at path: RelativePath, now: Int64) -> Decision {
        guard var candidate = candidates[path] else { return .forget }
        switch sight {
        case .missing, .folder:
            candidates[path] = nil
            return .forget
        case .symbolicLink:
            candidates[path] = nil
            return .refuse(.symbolicLink)
        case .special:
            candidates[path] = nil
            return .refuse(.specialFile)
        case .unreadable:
            candidate.signature = nil
            return wait(.noPermission, path, candidate, due: saturating(now, max(settleTime, 30 * second)))
        case .file(let signature, let writer):
            return decide(signature, writer, at: path, candidate, now: now)
        }
    }

    private mutating func decide(
        _ signature: Signature, _ writer: Sight.Writer, at path: RelativePath, _ known: Candidate, now: Int64
    ) -> Decision {
        var candidate = known
        if let before = candidate.signature, before != signature {
            candidate.lastChange = now
            candidate.isWholeByRename = false
            candidate.reason = .growing
        } else if candidate.reason == .noPermission || candidate.reason == .openForWriting {
            candidate.lastChange = now
            candidate.reason = .settling
        }
        candidate.signature = signature
        if writer == .present {
            candidate.isWholeByRename = false
            // CLOSE_WRITE brings the next look; the slow one is for file systems without events.
            return wait(.openForWriting, path, candidate, due: saturating(now, max(settleTime, second)))
        }
        let quietSince = saturating(candidate.lastChange, settleTime)
        guard candidate.isWholeByRename || now >= quietSince else {
            return wait(candidate.reason, path, candidate, due: quietSince)
        }
        candidates[path] = nil
        return signature.size > maximumSize ? .refuse(.tooLarge) : .take
    }

    /// Keeps `path` after a claim that failed, for another look after `delay`.
    package mutating func retry(_ path: RelativePath, now: Int64, after delay: Int64) {
        let candidate = Candidate(
            firstSeen: now, lastChange: now, signature: nil, isWholeByRename: false, reason: .claimFailed, due: now)
        reschedule(path, candidate, due: saturating(now, delay))
    }

    /// The files that wait longest, with why and since when.
    package func longestWaits(_ limit: Int) -> [(path: RelativePath, reason: WaitReason, since: Int64)] {
        candidates.sorted { ($0.value.firstSeen, $0.key.bytes.count) < ($1.value.firstSeen, $1.key.bytes.count) }
            .prefix(limit).map { ($0.key, $0.value.reason, $0.value.firstSeen) }
    }

    /// When the file that waits longest was first seen.
    package var oldest: Int64? { candidates.values.lazy.map(\.firstSeen).min() }

    private mutating func wait(
        _ reason: WaitReason, _ path: RelativePath, _ candidate: Candidate, due: Int64
    ) -> Decision {
        var candidate = candidate
        candidate.reason = reason
        reschedule(path, candidate, due: due)
        return .wait(reason)
    }

    private mutating func reschedule(_ path: RelativePath, _ candidate: Candidate, due: Int64) {
        var candidate = candidate
        candidate.due = due
        candidates[path] = candidate
        agenda.insert(path, due: due)
        // Stale entries leave from the top only; where nobody takes from the top, they must not pile up.
        if agenda.count > 2 * candidates.count + 1024 { rebuildAgenda() }
    }

    private mutating func rebuildAgenda() {
        agenda = Agenda()
        for (path, candidate) in candidates.sorted(by: { $0.value.due < $1.value.due }) {
            agenda.insert(path, due: candidate.due)
        }
    }

    /// An entry of the agenda counts only while its candidate still has that due time.
    private mutating func dropStale() {
        while let first = agenda.first, candidates[first.path]?.due != first.due { agenda.removeFirst() }
    }
}

private let second: Int64 = 1_000_000_000

private func saturating(_ time: Int64, _ delay: Int64) -> Int64 {
    let (sum, overflow) = time.addingReportingOverflow(delay)
    return overflow ? .max : sum
}
