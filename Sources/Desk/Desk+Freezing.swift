// SPDX-License-Identifier: Apache-2.0
// From claimed to frozen: digests in slices, and what happens to files that change or can't be read meanwhile.
import Kernel
import Settings
import Spool
import Supervision

extension Desk {
    func beginFreezing(_ number: ClaimNumber) {
        attempt(number) {
            guard let hand = hands[number] else { return }
            hands[number]?.freezeAt = nil
            do throws(SystemError) {
                hands[number]?.freezing = try spool.freeze(
                    hand.claim, maximumSize: settings.files.maxSize, reserve: settings.disk.reserve)
            } catch {
                try failUnreadable(number, error)
            }
        }
    }

    /// One slice for each claim that is being frozen.
    func goOnFreezing() {
        for (number, hand) in hands {
            if let due = hand.freezeAt, due <= now() { beginFreezing(number) }
            if let due = hand.resumeAt, due <= now() {
                hands[number]?.resumeAt = nil
                effects.append(.resume(number))
            }
            guard let freezing = hand.freezing else { continue }
            attempt(number) {
                do throws(SystemError) {
                    switch try freezing.step() {
                    case .unfinished: break
                    case .frozen: try becomeFrozen(number, hand.claim)
                    case .changed: letSettle(number)
                    case .tooLarge:
                        hands[number]?.freezing = nil
                        feed(.failed(number, .tooLarge))
                    }
                } catch {
                    try failUnreadable(number, error)
                }
            }
        }
    }

    func becomeFrozen(_ number: ClaimNumber, _ claim: Claim) throws(SystemError) {
        hands[number]?.freezing = nil
        hands[number]?.frozen = now()
        guard claim.size > 0 else {
            feed(.failed(number, .empty))
            return
        }
        guard let id = claim.id else { return }
        feed(.frozen(number, id, isFiled: try spool.placeOfTwin(of: claim) != nil))
    }

    /// A claimed file that somebody still writes: again after the settle time, at least a second.
    func letSettle(_ number: ClaimNumber) {
        hands[number]?.freezing = nil
        hands[number]?.freezeAt = now() + max(settings.watch.settle, 1_000_000_000)
        if let file = reportFile(number) { events.record(.changedAfterClaim(file)) }
        feed(.changed(number))
    }

    /// A read error of one file is that file's; anything else is the disk's.
    func failUnreadable(_ number: ClaimNumber, _ error: SystemError) throws(SystemError) {
        guard error.call == "pread" || error.isDenied else { throw error }
        hands[number]?.freezing = nil
        hands[number]?.failure = Failure(.unreadable, stage: "claiming", detail: "\(told(error))")
        feed(.failed(number, .unreadable))
    }
}
