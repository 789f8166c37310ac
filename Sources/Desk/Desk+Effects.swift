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
    /// Performs queued effects, for a bounded time, so that the loop comes round on the slowest disk.
    func performEffects() {
        let end = now() + 1_000_000_000
        var left = 64
        while left > 0, !effects.isEmpty, now() < end {
            left -= 1
            perform(effects.removeFirst())
            // On a disk that takes seconds for a sync, each step done is progress.
            feedWatchdog()
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

    /// Runs a step of a claim; a bad disk stalls the desk, an error of the claim's own only the claim.
    func attempt(_ number: ClaimNumber, _ step: () throws -> Void) {
        do {
            try step()
        } catch {
            hands[number]?.freezing = nil
            if let system = error as? SystemError, system.diskTrouble == nil {
                surroundings.logger.warning("a file in work/ can't go on and is tried again: \(told(system))")
                hands[number]?.resumeAt = now() + 30_000_000_000
                feed(.parked(number))
            } else {
                feed(.troubled(number, noteTrouble(error)))
            }
        }
    }

    /// An error as the journal may have it: names of files only where the configuration allows them.
    func told(_ error: any Error) -> any Error {
        guard !settings.journal.names, let system = error as? SystemError else { return error }
        return SystemError(call: system.call, code: system.code)
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
            case .failing, .noResources:
                surroundings.logger.error("claiming stops, the disk or system fails: \(told(error))")
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
                    "a file can't be claimed, it stays in the inbox: \(told(error))",
                    metadata: settings.journal.names ? ["shouwen.name": "\(displayName(path.name))"] : [:])
                feed(.claimRefused(path))
                // If it failed after the file had left the inbox, the claim stands in work/.
                resumeWork(isStart: false)
            }
        }
    }

    private func hasRoomOnDisk() throws(SystemError) -> Bool {
        try spool.fileSystem().freeBytes >= UInt64(clamping: settings.disk.reserve)
    }

    func take(_ claim: Claim, sighted: Int64, deaths: Int) {
        let number = nextNumber
        nextNumber += 1
        hands[number] = Hand(claim: claim, sighted: sighted, claimed: now(), deaths: deaths)
        feed(.claimed(number, claim.path, refusal: claim.refusal, attempts: deaths))
    }
}
