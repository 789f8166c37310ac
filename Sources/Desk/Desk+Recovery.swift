// SPDX-License-Identifier: Apache-2.0
// After a crash and after a disk that was full: going on from what work/ shows. And the regular business.
import Kernel
import Logging
import Paths
import Readers
import Settings
import Spool
import Supervision

extension Desk {
    /// Takes up what is in `work/` and not in hand.
    func resumeWork(isStart: Bool) {
        do {
            var (finished, failed, removed) = (0, 0, 0)
            let held = Set(hands.values.map(\.claim.name))
            for recovered in try spool.recover(skipping: held) {
                switch recovered {
                case .resumed(let claim): take(claim, sighted: now(), deaths: claim.attempts)
                case .published(let place, let receipt):
                    finished += 1
                    tellPublished(place, receipt)
                case .failed(let name, let record):
                    failed += 1
                    tellFailed(name, record)
                case .removed: removed += 1
                case .stray(let name):
                    surroundings.logger.warning("work/\(name) is none of ours and is left alone")
                }
            }
            if finished + failed + removed + hands.count > 0, isStart {
                events.record(
                    .recovered(finished: finished, returned: hands.count, failed: failed, removed: removed))
            }
        } catch {
            feed(.claimTroubled(nil, noteTrouble(error)))
        }
    }

    /// Goes on with a stalled claim from what its directory shows.
    func resume(_ number: ClaimNumber) throws {
        guard let hand = hands[number] else { return }
        switch try spool.recover(hand.claim) {
        case .resumed(let claim):
            claim.resumeAttempts(hand.deaths)
            hands[number] = Hand(claim: claim, sighted: hand.sighted, claimed: hand.claimed, deaths: hand.deaths)
            hands[number]?.failure = hand.failure
            feed(.claimed(number, claim.path, refusal: claim.refusal, attempts: hand.deaths))
        case .published(let place, let receipt):
            tellPublished(place, receipt)
            hands[number] = nil
            feed(.filed(number, .archived))
        case .failed(let name, let record):
            tellFailed(name, record)
            hands[number] = nil
            feed(.filed(number, .failed))
        case .removed, .stray:
            // A rename that reported an error may have happened all the same: then the archive has it.
            if let place = try spool.placeOfTwin(of: hand.claim) {
                if let file = reportFile(number) {
                    events.record(
                        .archived(file, place: Array("archive/\(place.shown)".utf8), facts: nil, milliseconds: 0))
                }
                hands[number] = nil
                feed(.filed(number, .archived))
                return
            }
            hands[number] = nil
            feed(.released(number))
        }
    }

    /// The entry that the interrupted run could not write.
    private func tellPublished(_ place: RelativePathInArchive, _ receipt: Receipt) {
        let arrival = receipt.history.first
        let file = ReportFile(
            name: Array((arrival?.name ?? receipt.original).utf8), folder: Array((arrival?.folder ?? "").utf8),
            id: receipt.id, size: receipt.bytes)
        events.record(
            .archived(file, place: Array("archive/\(place.shown)".utf8), facts: nil, milliseconds: 0))
    }

    private func tellFailed(_ name: String, _ record: FailureRecord) {
        let file = ReportFile(name: Array(record.original.utf8), folder: Array(record.folder.utf8), id: record.id)
        events.record(
            .failed(
                file, reason: record.reason, place: Array("failed/\(name)".utf8), attempts: record.attempts))
    }

    /// What is due at intervals.
    func doRegularBusiness() {
        if schedule.isDue(\.inbox, now: now()) || schedule.isDue(\.rescan, now: now()) {
            checkInbox(reason: "interval")
            if !watch.isListing, watch.isOpen {
                noteListing("interval")
                watch.beginFullListing()
            }
        }
        if schedule.isDue(\.poll, now: now()) { watch.beginPoll() }
        if schedule.isDue(\.probe, now: now()) { probeDisk() }
        if let deadline = stopDeadline, deadline <= now() { stopReaders() }
    }

    /// The attempt ended without the file's fault.
    func takeBackAttempt(_ claim: Claim) {
        do throws(SystemError) {
            try spool.undoAttempt(claim)
        } catch {
            surroundings.logger.warning("an attempt can't be taken back: \(told(error))")
        }
    }

    private func probeDisk() {
        do throws(SystemError) {
            guard try spool.fileSystem().freeBytes >= UInt64(clamping: settings.disk.reserve) else { return }
            try spool.probe()
        } catch {
            return
        }
        schedule.set(\.probe, every: nil, now: now())
        if let since = troubleSince {
            events.record(.diskRecovered(seconds: Int((now() - since) / 1_000_000_000)))
        }
        troubleSince = nil
        feed(.recovered)
        performEffects()
        resumeWork(isStart: false)
    }

    /// The grace is over: readers go, and their files back to where they came from.
    private func stopReaders() {
        stopDeadline = nil
        pool.stop()
        for (number, hand) in hands {
            if hand.claim.attempts > hand.deaths { takeBackAttempt(hand.claim) }
            effects.append(.release(number))
        }
    }
}
