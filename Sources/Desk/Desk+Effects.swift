// SPDX-License-Identifier: Apache-2.0
// The hands of the desk: performs what the reducer wants and reports how it went. Every failure here becomes an event;
// none loses a file, because each step leaves work/ in a state that recovery can read.
import Exchange
import Kernel
import Logging
import Paths
import Readers
import Settings
import Spool
import Supervision

extension Desk {
    /// Performs queued effects, a bounded number, so that the loop comes round.
    func performEffects() {
        var left = 64
        while left > 0, !effects.isEmpty {
            left -= 1
            perform(effects.removeFirst())
        }
    }

    private func perform(_ effect: DeskEffect) {
        switch effect {
        case .look(let path): feed(.looked(path, look(at: path)))
        case .claim(let path, let refusal, let since): claim(path, refusal: refusal, since: since)
        case .freeze(let number): beginFreezing(number)
        case .read(let number): attempt(number) { try self.read(number) }
        case .publish(let number): attempt(number) { try self.publish(number) }
        case .noteDuplicate(let number): attempt(number) { try self.noteDuplicate(number) }
        case .fail(let number, let reason): attempt(number) { try self.fail(number, reason) }
        case .release(let number): attempt(number) { try self.release(number) }
        case .resume(let number): attempt(number) { try self.resume(number) }
        }
    }

    /// Runs a step of a claim; an error stalls the claim until the disk is well again.
    private func attempt(_ number: ClaimNumber, _ step: () throws -> Void) {
        do {
            try step()
        } catch {
            hands[number]?.freezing = nil
            feed(.troubled(number, noteTrouble(error)))
        }
    }

    /// What an error says of the disk; the first one of a row is told.
    func noteTrouble(_ error: any Error) -> DiskTrouble {
        let system = error as? SystemError
        let trouble = system?.diskTrouble ?? .failing
        if troubleSince == nil {
            troubleSince = now()
            switch trouble {
            case .full: events.record(.diskFull(system ?? SystemError(call: "write", code: 28)))
            case .readOnly: events.record(.diskReadOnly(system ?? SystemError(call: "write", code: 30)))
            case .failing, .noResources: surroundings.logger.error("claiming stops, the disk or system fails: \(error)")
            }
            schedule.set(\.probe, every: 2_000_000_000, now: now())
        }
        return trouble
    }

    private func claim(_ path: RelativePath, refusal: Reason?, since: Int64) {
        do {
            guard try hasRoomOnDisk() else {
                feed(.claimTroubled(path, noteTrouble(SystemError(call: "statfs", code: 28))))
                return
            }
            let sinceReal = realtimeNanoseconds() - (now() - since)
            let candidate = Spool.Candidate(
                path: path, refusal: refusal, arrivedAt: sinceReal, settledAt: realtimeNanoseconds())
            guard let claim = try watch.withFolder(path.folder, { try self.spool.claim(candidate, from: $0) }) ?? nil
            else {
                feed(.claimMissed(path))
                return
            }
            toldWaits.remove(path)
            take(claim, sighted: since, deaths: 0)
        } catch {
            let system = error as? SystemError
            if system?.diskTrouble != nil {
                feed(.claimTroubled(path, noteTrouble(error)))
            } else {
                surroundings.logger.warning(
                    "a file can't be claimed, it stays in the inbox: \(error)",
                    metadata: settings.journal.names ? ["shouwen.name": "\(displayName(path.name))"] : [:])
                feed(.claimRefused(path))
            }
        }
    }

    private func hasRoomOnDisk() throws(SystemError) -> Bool {
        try spool.fileSystem().freeBytes >= UInt64(clamping: settings.disk.reserve)
    }

    private func take(_ claim: Claim, sighted: Int64, deaths: Int) {
        let number = nextNumber
        nextNumber += 1
        hands[number] = Hand(claim: claim, sighted: sighted, claimed: now(), deaths: deaths)
        feed(.claimed(number, claim.path, refusal: claim.refusal, attempts: deaths))
    }

    // MARK: Freezing

    private func beginFreezing(_ number: ClaimNumber) {
        attempt(number) {
            guard let hand = hands[number] else { return }
            hands[number]?.freezeAt = nil
            do throws(SystemError) {
                hands[number]?.freezing = try spool.freeze(hand.claim)
            } catch {
                try failUnreadable(number, error)
            }
        }
    }

    /// One slice for each claim that is being frozen.
    func goOnFreezing() {
        for (number, hand) in hands {
            if let due = hand.freezeAt, due <= now() { beginFreezing(number) }
            guard let freezing = hand.freezing else { continue }
            attempt(number) {
                do throws(SystemError) {
                    switch try freezing.step() {
                    case .unfinished: break
                    case .frozen: try becomeFrozen(number, hand.claim)
                    case .changed: letSettle(number)
                    }
                } catch {
                    try failUnreadable(number, error)
                }
            }
        }
    }

    private func becomeFrozen(_ number: ClaimNumber, _ claim: Claim) throws(SystemError) {
        hands[number]?.freezing = nil
        hands[number]?.frozen = now()
        guard claim.size <= settings.files.maxSize else {
            feed(.failed(number, .tooLarge))
            return
        }
        guard claim.size > 0 else {
            feed(.failed(number, .empty))
            return
        }
        guard let id = claim.id else { return }
        feed(.frozen(number, id, isFiled: try spool.placeOfTwin(of: claim) != nil))
    }

    /// A claimed file that somebody still writes: again after the settle time, at least a second.
    private func letSettle(_ number: ClaimNumber) {
        hands[number]?.freezing = nil
        hands[number]?.freezeAt = now() + max(settings.watch.settle, 1_000_000_000)
        if let file = reportFile(number) { events.record(.changedAfterClaim(file)) }
        feed(.changed(number))
    }

    /// A read error of one file is that file's; anything else is the disk's.
    private func failUnreadable(_ number: ClaimNumber, _ error: SystemError) throws(SystemError) {
        guard error.call == "pread" || error.isDenied else { throw error }
        hands[number]?.freezing = nil
        hands[number]?.failure = Failure(.unreadable, stage: "claiming", detail: "\(error)")
        feed(.failed(number, .unreadable))
    }

    // MARK: Reading

    private func read(_ number: ClaimNumber) throws {
        guard let hand = hands[number], let id = hand.claim.id else { return }
        let file = try spool.beginAttempt(hand.claim)
        let job = ReadJob(
            number: UInt64(number), id: id.description, name: readableName(hand.claim.path.name),
            folder: readableName(hand.claim.path.folder.bytes), size: Int(hand.claim.size), layout: .readable,
            parserVersion: surroundings.version)
        do throws(SystemError) {
            try pool.start(job, file: file, output: try spool.openAnswer(hand.claim), loop: loop, now: now())
        } catch {
            try spool.undoAttempt(hand.claim)
            throw error
        }
    }

    /// Takes what became of a job.
    func take(_ outcome: ReadOutcome) {
        let number = ClaimNumber(outcome.job.number)
        guard let hand = hands[number] else { return }
        switch outcome {
        case .report(_, let summary):
            hands[number]?.summary = summary
            feed(.answered(number))
        case .refused(_, let reason, let detail):
            let known = Reason(rawValue: reason) ?? .readerProtocol
            hands[number]?.failure = Failure(known, stage: "reading", detail: detail)
            feed(.failed(number, known))
        case .died(_, let cause, let detail, let lastWords):
            let reason = Reason(rawValue: cause.rawValue) ?? .readerCrashed
            hands[number]?.deaths += 1
            hands[number]?.failure = Failure(reason, stage: "reading", detail: detail, lastWords: lastWords)
            if let file = reportFile(number) {
                events.record(
                    .readerDied(file, reason: reason.rawValue, detail: detail, process: 0, attempt: hand.deaths + 1))
            }
            feed(.died(number, reason, attempts: hand.deaths + 1))
        case .notReady(_, let detail, let lastWords):
            attempt(number) {
                try spool.undoAttempt(hand.claim)
                throw ReaderUnusable(detail: detail + " " + lastWords)
            }
        case .unwritten(_, let error):
            attempt(number) {
                try spool.undoAttempt(hand.claim)
                throw error
            }
        }
    }

    // MARK: Filing

    private func publish(_ number: ClaimNumber) throws {
        guard let hand = hands[number], let summary = hand.summary else { return }
        guard let place = try spool.publish(hand.claim, title: summary.title, timing: timing(hand)) else {
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

    private func noteDuplicate(_ number: ClaimNumber) throws {
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

    private func fail(_ number: ClaimNumber, _ reason: Reason) throws {
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

    private func close(_ number: ClaimNumber, _ verdict: Verdict) {
        hands[number] = nil
        feed(.filed(number, verdict))
    }

    private func release(_ number: ClaimNumber) throws {
        guard let hand = hands[number] else { return }
        _ = try watch.withFolder(hand.claim.path.folder) { try self.spool.release(hand.claim, to: $0) }
        // Where its place in the inbox is taken, it stays in work/ and the next start goes on with it.
        hands[number] = nil
        feed(.released(number))
    }

    private func timing(_ hand: Hand) -> Timing {
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

/// No reader gets as far as being ready.
struct ReaderUnusable: Error, CustomStringConvertible {
    let detail: String
    var description: String { "the reader does not start: \(detail)" }
}

extension Supervision.FactCounts {
    init(_ counts: Exchange.FactCounts) {
        self.init(
            indicators: counts.indicators, dates: counts.dates, people: counts.people,
            organizations: counts.organizations, programmes: counts.programmes, honours: counts.honours)
    }
}
