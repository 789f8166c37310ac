// SPDX-License-Identifier: Apache-2.0
// The loop: waits, turns what happened into events, performs the effects. One thread, no locks; decisions are in
// DeskState, durability in Spool, eyes in InboxWatch, hands in ReaderPool.
import Kernel
package import Logging
import Paths
import Readers
package import Settings
import Spool
package import Supervision
import Watch

/// The running desk: everything that has an effect.
package final class Desk {
    /// What the desk is made of that is not configuration.
    package struct Surroundings {
        /// The reader program, as the bytes of its path.
        package var readerProgram: [UInt8]
        package var version: String
        package var journal: JournalSink
        package var logger: Logger
        /// Reads the configuration again.
        package var reload: () throws(SettingsError) -> Settings

        /// All surroundings.
        package init(
            readerProgram: [UInt8], version: String, journal: JournalSink, logger: Logger,
            reload: @escaping () throws(SettingsError) -> Settings
        ) {
            self.readerProgram = readerProgram
            self.version = version
            self.journal = journal
            self.logger = logger
            self.reload = reload
        }
    }

    enum Token {
        static let signals: UInt64 = 1
        static let inbox: UInt64 = 2
        static let mounts: UInt64 = 3
        static let readers: UInt64 = 1000
    }

    /// A claim with what the shell knows of it and the reducer need not.
    struct Hand {
        var claim: Claim
        var freezing: Freezing?
        /// Monotonic: when the watch first saw the file, and when it was claimed.
        var sighted: Int64
        var claimed: Int64
        var frozen: Int64 = 0
        var summary: ReadSummary?
        /// How often a reader died over it.
        var deaths: Int
        var failure: Failure?
        /// With a freezing that must wait: when it may start.
        var freezeAt: Int64?
        /// After an error of its own: when it is taken up again.
        var resumeAt: Int64?
    }

    var settings: Settings
    var surroundings: Surroundings
    let spool: Spool
    let watch: InboxWatch
    let pool: ReaderPool
    let loop: EventLoop
    let signals: Signals
    let mounts: Descriptor
    var notifier: Notifier
    var events: EventLog
    var state: DeskState
    var hands: [ClaimNumber: Hand] = [:]
    var effects: [DeskEffect] = []
    var nextNumber: ClaimNumber = 1
    var isReady = false
    var stopDeadline: Int64?
    let startedAt = realtimeNanoseconds()
    let started = monotonicNanoseconds()
    /// When each kind of regular business is due, monotonic.
    var schedule: Schedule
    /// When the disk began to refuse, and the error that said so.
    var troubleSince: Int64?
    var listingReason = "start"
    var listedAt: Int64 = 0
    /// Files whose long wait was told already.
    var toldWaits: Set<RelativePath> = []
    var board = StatusBoard()

    /// Opens the spool, blocks the signals and prepares the readers; nothing is touched yet.
    package init(settings: Settings, surroundings: Surroundings) throws {
        signals = try Signals()
        self.settings = settings
        self.surroundings = surroundings
        let options = Spool.Options(
            fileMode: settings.archive.fileMode, directoryMode: settings.archive.directoryMode,
            parserVersion: surroundings.version)
        spool = try Spool(root: settings.root, options: options)
        watch = InboxWatch(root: try spool.root.duplicate(), ignored: settings.ignoredNames)
        pool = try ReaderPool(
            program: surroundings.readerProgram, limits: settings.readerLimits, firstToken: Token.readers)
        loop = try EventLoop()
        mounts = try Descriptor.mountTable()
        notifier = Notifier(journal: surroundings.journal)
        events = EventLog(sink: surroundings.journal, namesShown: settings.journal.names)
        state = DeskState(limits: settings.deskLimits)
        schedule = Schedule(now: monotonicNanoseconds(), watchdog: Notifier.watchdogInterval)
    }

    /// Runs until told to stop and everything in hand is finished or returned.
    package func run() throws {
        try loop.add(signals.descriptor, token: Token.signals)
        try loop.addMountTable(mounts, token: Token.mounts)
        try watch.register(with: loop, token: Token.inbox)
        events.record(
            .started(version: surroundings.version, root: settings.root, readers: settings.readerCount))
        try spool.rebuildIndexIfMissing { [self] _ in notifier.extendTimeout(microseconds: 60_000_000) }
        board.failedInFolder = try spool.countFailed()
        resumeWork(isStart: true)
        try lookForInbox(reason: "start")
        while !isDone {
            try turn()
        }
        pool.stop()
        let counts = state.counts
        events.record(
            .stopped(
                archived: counts[.archived] ?? 0, duplicates: counts[.duplicate] ?? 0, failed: counts[.failed] ?? 0))
        showStatus(isFinal: true)
    }

    private var isDone: Bool { state.isStopping && state.isIdle && effects.isEmpty }

    /// One turn of the loop; every part of it is bounded, so that the watchdog's word means progress.
    private func turn() throws {
        for event in try loop.wait(milliseconds: patience()) {
            switch event.token {
            case Token.signals: try takeSignals()
            case Token.inbox: take(try watch.readEvents())
            case Token.mounts: checkInbox(reason: "mount")
            default: for outcome in pool.handle(token: event.token, loop: loop, now: now()) { take(outcome) }
            }
        }
        for outcome in pool.tick(now: now()) { take(outcome) }
        try goOnListing()
        if let gap = pool.takeSandboxWarning() { events.record(.sandboxDegraded(missing: gap)) }
        goOnFreezing()
        doRegularBusiness()
        feed(.tick)
        performEffects()
        becomeReady()
        showStatus(isFinal: false)
        feedWatchdog()
    }

    /// Tells systemd that work gets done; called only where some was.
    func feedWatchdog() {
        if schedule.isDue(\.watchdog, now: now()) { notifier.watchdog() }
    }

    /// Milliseconds that the loop may sleep.
    private func patience() -> CInt {
        let mayList = watch.isListing && !state.settling.hasOverflowed
        let isFreezing = hands.values.contains { $0.freezing != nil }
        if !effects.isEmpty || mayList || isFreezing { return 0 }
        let moments =
            [state.nextWake(), pool.nextDeadline, stopDeadline, schedule.next, board.due]
            + hands.values.map(\.freezeAt) + hands.values.map(\.resumeAt)
        guard let next = moments.compactMap({ $0 }).min() else { return -1 }
        // Rounded up, so that a wake-up finds its business due.
        return CInt(clamping: max(0, (next - now() + 999_999) / 1_000_000))
    }

    func now() -> Int64 { monotonicNanoseconds() }

    /// Hands an event to the reducer and queues what it wants.
    func feed(_ event: DeskEvent) {
        effects += state.on(event, now: now())
        board.isChanged = true
    }

    private func becomeReady() {
        guard !isReady else { return }
        guard !watch.isListing || state.settling.hasOverflowed else {
            notifier.extendTimeout(microseconds: 30_000_000)
            return
        }
        isReady = true
        notifier.ready(status: statusLine())
        events.record(
            .ready(
                waiting: state.settling.count, folders: watch.folderCount,
                milliseconds: (now() - started) / 1_000_000))
    }

    private func takeSignals() throws(SystemError) {
        while let signal = try signals.next() {
            switch signal {
            case .hangUp: reload()
            case .terminate, .interrupt: beginToStop()
            case .other: break
            }
        }
    }

    private func beginToStop() {
        guard !state.isStopping else { return }
        notifier.stopping()
        notifier.extendTimeout(microseconds: settings.stop.grace / 1000 + 10_000_000)
        events.record(.stopping(working: hands.count))
        stopDeadline = now() + settings.stop.grace
        feed(.stop)
    }

    /// Takes a new configuration, or keeps the old one and says why.
    private func reload() {
        notifier.reloading(monotonicMicroseconds: now() / 1000)
        defer { notifier.ready(status: statusLine()) }
        do throws(SettingsError) {
            var fresh = try surroundings.reload()
            let changed = fresh.changedKeys(from: settings)
            if fresh.root != settings.root {
                surroundings.logger.warning("root can't change while running; restart to use the new one")
                fresh.root = settings.root
            }
            settings = fresh
            watch.ignored = fresh.ignoredNames
            pool.apply(fresh.readerLimits)
            spool.options.fileMode = fresh.archive.fileMode
            spool.options.directoryMode = fresh.archive.directoryMode
            events = EventLog(sink: surroundings.journal, namesShown: fresh.journal.names)
            if let level = Logger.Level(rawValue: fresh.log.level.rawValue) { surroundings.logger.logLevel = level }
            feed(.configured(fresh.deskLimits))
            noteListing("reload")
            watch.beginFullListing()
            events.record(.reloaded(keys: changed))
        } catch {
            board.configurationProblem = "\(error)"
            events.record(.reloadFailed(problem: "\(error)"))
            return
        }
        board.configurationProblem = nil
    }
}
