// SPDX-License-Identifier: Apache-2.0
// The last step of a claim: archive, receipt of its twin, failed/, or back to the inbox; one journal entry each.
import Kernel
import Paths
import Readers
import Spool
import Supervision

extension Desk {
    func publish(_ number: ClaimNumber) throws {
        guard let hand = hands[number], let summary = hand.summary else { return }
        let published: RelativePathInArchive?
        do {
            published = try spool.publish(hand.claim, title: summary.title, timing: timing(hand))
        } catch {
            // The reader did its part: what the disk does now must not count against the file.
            takeBackAttempt(hand.claim)
            throw error
        }
        guard let place = published else {
            try spool.undoAttempt(hand.claim)
            letSettle(number)
            return
        }
        if let file = reportFile(number) {
            events.record(
                .archived(
                    file, place: Array("archive/\(place.shown)".utf8), facts: Supervision.FactCounts(summary.counts),
                    milliseconds: (now() - hand.sighted) / 1_000_000))
        }
        close(number, .archived)
    }

    func noteDuplicate(_ number: ClaimNumber) throws {
        guard let hand = hands[number] else { return }
        guard let place = try spool.placeOfTwin(of: hand.claim),
            try spool.noteDuplicate(hand.claim, of: place, timing: timing(hand))
        else {
            // The first report went away meanwhile, or its receipt is unreadable: this one is the first now.
            guard let id = hand.claim.id else { return }
            feed(.frozen(number, id, isFiled: false))
            return
        }
        if let file = reportFile(number) {
            events.record(.duplicate(file, place: Array("archive/\(place.shown)".utf8)))
        }
        close(number, .duplicate)
    }

    func fail(_ number: ClaimNumber, _ reason: Reason) throws {
        guard let hand = hands[number] else { return }
        var failure = hand.failure ?? Failure(reason, stage: "claiming", detail: reason.what.en)
        failure.reason = reason
        let name = try spool.fail(hand.claim, failure, at: realtimeNanoseconds())
        if let file = reportFile(number) {
            events.record(
                .failed(
                    file, reason: reason.rawValue, place: Array("failed/\(name)".utf8), attempts: hand.claim.attempts))
        }
        close(number, .failed)
    }

    func close(_ number: ClaimNumber, _ verdict: Verdict) {
        hands[number] = nil
        if verdict == .failed { board.failedInFolder += 1 }
        feed(.filed(number, verdict))
    }

    func release(_ number: ClaimNumber) throws {
        guard let hand = hands[number] else { return }
        _ = try watch.withFolder(hand.claim.path.folder) { try self.spool.release(hand.claim, to: $0) }
        // Where its place in the inbox is taken, it stays in work/ and the next start goes on with it.
        hands[number] = nil
        feed(.released(number))
    }

    func timing(_ hand: Hand) -> Timing {
        Timing(
            filedAt: realtimeNanoseconds(), settlingMilliseconds: (hand.claimed - hand.sighted) / 1_000_000,
            claimingMilliseconds: (hand.frozen - hand.claimed) / 1_000_000,
            readingMilliseconds: Int64(hand.summary?.milliseconds ?? 0))
    }

    /// A claim as the journal knows it.
    func reportFile(_ number: ClaimNumber) -> ReportFile? {
        guard let claim = hands[number]?.claim else { return nil }
        return ReportFile(
            name: claim.path.name, folder: claim.path.folder.bytes, id: claim.id?.description,
            size: claim.id == nil ? nil : claim.size)
    }
}
