// SPDX-License-Identifier: Apache-2.0
// The desk's memory and its rules: state × event → effects. No clock, no disk, no process; a thin shell performs the
// effects and reports back, so that every failure can be replayed in a test.
package import Kernel
package import Paths
package import Spool
package import Watch

/// The desk (收文台).
package struct DeskState: Sendable {
    /// Where a claim stands.
    package enum Stage: String, Sendable {
        case freezing
        /// The same bytes are being read under another number.
        case behindTwin = "behind-twin"
        case awaitingReader = "awaiting-reader"
        case reading
        case filing
        /// The disk failed under it.
        case stalled
    }

    /// A claim in hand.
    package struct Item: Sendable {
        package var path: RelativePath
        package var stage: Stage
        package var since: Int64
        package var id: ContentID?
        /// A former life of the daemon ended while this was being read.
        var isSuspect: Bool
    }

    package private(set) var settling: Settling
    package private(set) var items: [ClaimNumber: Item] = [:]
    package private(set) var counts: [Verdict: Int] = [:]
    /// Why nothing is claimed; `nil` if nothing is wrong.
    package private(set) var trouble: DiskTrouble?
    package private(set) var isStopping = false
    private var limits: DeskLimits
    /// Frozen claims, first come first served.
    private var queue: [ClaimNumber] = []
    private var claiming = 0

    /// An empty desk.
    package init(limits: DeskLimits, capacity: Int = 65536) {
        self.limits = limits
        settling = Settling(settleTime: limits.settleTime, maximumSize: limits.maximumSize, capacity: capacity)
    }

    /// Claims in hand at most: one for every reader, and two being frozen or filed meanwhile.
    package var capacity: Int { limits.readers + 2 }

    /// Nothing is in hand.
    package var isIdle: Bool { items.isEmpty && claiming == 0 }

    /// When time alone will change something.
    package mutating func nextWake() -> Int64? {
        isStopping || trouble != nil || items.count >= capacity ? nil : settling.nextLook()
    }

    /// A listing begins.
    package mutating func beginListing() { settling.beginListing() }

    /// Takes in one event and says what to do.
    package mutating func on(_ event: DeskEvent, now: Int64) -> [DeskEffect] {
        var effects = apply(event, now: now)
        effects += startReading()
        effects += lookAround(now: now)
        return effects
    }

    private mutating func apply(_ event: DeskEvent, now: Int64) -> [DeskEffect] {
        switch event {
        case .hint(let hint, let path): settling.note(hint, at: path, now: now)
        case .gone(let path, let isFolder): settling.forget(path, isFolder: isFolder)
        case .looked(let path, let sight): return decide(path, sight, now: now)
        case .claimed(let number, let path, let refusal, let attempts):
            claiming = max(0, claiming - 1)
            return accept(number, path, refusal: refusal, attempts: attempts, now: now)
        case .claimMissed: claiming = max(0, claiming - 1)
        case .claimRefused(let path):
            claiming = max(0, claiming - 1)
            settling.retry(path, now: now, after: 30_000_000_000)
        case .frozen(let number, let id, let isFiled): return sort(number, id, isFiled: isFiled, now: now)
        case .changed(let number):
            move(number, to: .freezing, now: now)
            promoteTwin(of: number, now: now)
            items[number]?.id = nil
            queue.removeAll { $0 == number }
            if isStopping { return [.release(number)] }
        case .answered(let number):
            move(number, to: .filing, now: now)
            return [.publish(number)]
        case .failed(let number, let reason): return fail(number, reason, now: now)
        case .died(let number, let reason, let attempts):
            if attempts >= 2 { return fail(number, reason, now: now) }
            if isStopping { return [.release(number)] }
            move(number, to: .awaitingReader, now: now)
            queue.append(number)
        case .filed(let number, let verdict):
            counts[verdict, default: 0] += 1
            return dismiss(number, verdict, now: now)
        case .released(let number): return dismiss(number, nil, now: now)
        case .troubled(let number, let trouble):
            // A claim that can't go on while we stop stays in work/ for the next start.
            if isStopping { items[number] = nil } else { move(number, to: .stalled, now: now) }
            self.trouble = trouble
        case .claimTroubled(let path, let trouble):
            if let path {
                claiming = max(0, claiming - 1)
                settling.retry(path, now: now, after: 0)
            }
            self.trouble = trouble
        case .parked(let number):
            if isStopping { items[number] = nil } else { move(number, to: .stalled, now: now) }
        case .recovered:
            trouble = nil
            return stalled().map { .resume($0) }
        case .tick: break
        case .stop:
            isStopping = true
            return items.filter { $0.value.stage != .reading && $0.value.stage != .filing }.keys.sorted()
                .map { .release($0) }
        case .configured(let limits):
            self.limits = limits
            settling.settleTime = limits.settleTime
            settling.maximumSize = limits.maximumSize
        }
        return []
    }

    private mutating func decide(_ path: RelativePath, _ sight: Sight, now: Int64) -> [DeskEffect] {
        guard !isStopping else { return [] }
        let since = settling.firstSeen(path) ?? now
        switch settling.decide(sight, at: path, now: now) {
        case .take:
            claiming += 1
            return [.claim(path, refusal: nil, since: since)]
        case .refuse(let refusal):
            claiming += 1
            return [.claim(path, refusal: Reason(refusal), since: since)]
        case .wait, .forget: return []
        }
    }

    private mutating func accept(
        _ number: ClaimNumber, _ path: RelativePath, refusal: Reason?, attempts: Int, now: Int64
    ) -> [DeskEffect] {
        promoteTwin(of: number, now: now)
        items[number] = Item(path: path, stage: .freezing, since: now, isSuspect: attempts > 0)
        if let refusal { return fail(number, refusal, now: now) }
        if attempts >= 2 { return fail(number, .readerCrashed, now: now) }
        return isStopping ? [.release(number)] : [.freeze(number)]
    }

    /// One result for the same bytes, also while the first of them is still in hand.
    private mutating func sort(
        _ number: ClaimNumber, _ id: ContentID, isFiled: Bool, now: Int64
    ) -> [DeskEffect] {
        guard items[number] != nil else { return [] }
        items[number]?.id = id
        if isFiled {
            move(number, to: .filing, now: now)
            return [.noteDuplicate(number)]
        }
        if isStopping { return [.release(number)] }
        let twins = items.contains { $0.key != number && $0.value.id == id && $0.value.stage != .behindTwin }
        move(number, to: twins ? .behindTwin : .awaitingReader, now: now)
        if !twins { queue.append(number) }
        return []
    }

    private mutating func fail(_ number: ClaimNumber, _ reason: Reason, now: Int64) -> [DeskEffect] {
        move(number, to: .filing, now: now)
        return [.fail(number, reason)]
    }

    /// Takes a claim off the desk; those with the same bytes follow its verdict or take its place.
    private mutating func dismiss(_ number: ClaimNumber, _ verdict: Verdict?, now: Int64) -> [DeskEffect] {
        let id = items[number]?.id
        items[number] = nil
        queue.removeAll { $0 == number }
        let twins = items.filter { $0.value.stage == .behindTwin && $0.value.id == id }.keys.sorted()
        guard id != nil, let first = twins.first else { return [] }
        if verdict == .archived || verdict == .duplicate {
            for twin in twins { move(twin, to: .filing, now: now) }
            return twins.map { .noteDuplicate($0) }
        }
        move(first, to: .awaitingReader, now: now)
        queue.append(first)
        return []
    }

    /// The claim's bytes are no longer what its twins wait for: the first of them takes its place.
    private mutating func promoteTwin(of number: ClaimNumber, now: Int64) {
        guard let id = items[number]?.id else { return }
        let twins = items.filter { $0.value.stage == .behindTwin && $0.value.id == id }.keys
        guard let first = twins.min() else { return }
        move(first, to: .awaitingReader, now: now)
        queue.append(first)
    }

    /// Gives frozen claims to free readers.
    ///
    /// A suspect is read alone, so that if the daemon dies with it again, only
    /// the suspect is blamed.
    private mutating func startReading() -> [DeskEffect] {
        guard trouble == nil, !isStopping else { return [] }
        var effects: [DeskEffect] = []
        var reading = items.values.count { $0.stage == .reading }
        while reading < limits.readers, !queue.isEmpty {
            let suspect = queue.firstIndex { items[$0]?.isSuspect == true }
            if items.values.contains(where: { $0.isSuspect && $0.stage == .reading }) { break }
            if suspect != nil, reading > 0 { break }
            let number = queue.remove(at: suspect ?? 0)
            guard items[number] != nil else { continue }
            items[number]?.stage = .reading
            reading += 1
            effects.append(.read(number))
        }
        return effects
    }

    private mutating func lookAround(now: Int64) -> [DeskEffect] {
        guard trouble == nil, !isStopping else { return [] }
        let room = capacity - items.count - claiming
        guard room > 0 else { return [] }
        return settling.takeDue(now: now, limit: room).map { .look($0) }
    }

    private func stalled() -> [ClaimNumber] {
        items.filter { $0.value.stage == .stalled }.keys.sorted()
    }

    private mutating func move(_ number: ClaimNumber, to stage: Stage, now: Int64) {
        items[number]?.stage = stage
        items[number]?.since = now
    }
}

extension Reason {
    init(_ refusal: Decision.Refusal) {
        switch refusal {
        case .symbolicLink: self = .symbolicLink
        case .specialFile: self = .specialFile
        case .tooLarge: self = .tooLarge
        }
    }
}
