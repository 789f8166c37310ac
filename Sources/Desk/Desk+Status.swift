// SPDX-License-Identifier: Apache-2.0
// What the desk says of itself: one line to systemd, a page to .shouwen/status.json, both only when there is news.
import Exchange
import Kernel
import Logging
import Paths
import Readers
import Settings
import Spool
import Supervision
import Watch

/// What was last told, and when something is to be told again.
struct StatusBoard {
    /// Something happened since the last page.
    var isChanged = true
    var line = ""
    /// Monotonic: before this nothing is told, so that a burst costs one page a second.
    var quietUntil: Int64 = 0
    /// Monotonic: when the next page is due; `nil` if there is no news.
    var due: Int64?
    /// Why the last reload was refused.
    var configurationProblem: String?
    /// Entries of `failed/`, those of former runs included.
    var failedInFolder = 0
    /// Folders that we may not list, as last told.
    var deniedFolders = 0
}

extension Desk {
    /// Tells systemd and the status file, at most once a second unless it is the last word.
    func showStatus(isFinal: Bool) {
        let moment = now()
        guard board.isChanged || isFinal || (board.due.map { $0 <= moment } ?? false) else { return }
        guard moment >= board.quietUntil || isFinal else {
            board.due = board.quietUntil
            return
        }
        board.isChanged = false
        board.quietUntil = moment + 1_000_000_000
        tellLongWaits()
        let page = statusPage(isFinal: isFinal)
        if isReady, page.line != board.line { notifier.status(shownLine(page)) }
        board.line = page.line
        // Ages grow without events: while somebody waits or works, a page every ten seconds.
        let isWaiting = page.waiting.total > 0 || !page.inWork.isEmpty || page.mode != .running
        board.due = isWaiting ? moment + 10_000_000_000 : nil
        do {
            try spool.writeState("status.json", try page.encoded())
        } catch {
            // A full disk has its own way to be told; the page is only a page.
            surroundings.logger.debug("status.json was not written: \(error)")
        }
    }

    /// The line for systemd.
    func statusLine() -> String { shownLine(statusPage(isFinal: false)) }

    private func shownLine(_ page: DeskStatus) -> String {
        guard let problem = board.configurationProblem else { return page.line }
        return page.line + " · 新配置有误，仍用旧配置 the new configuration is refused: " + problem
    }

    private func statusPage(isFinal: Bool) -> DeskStatus {
        let moment = now()
        func seconds(since: Int64) -> Int64 { max(0, (moment - since) / 1_000_000_000) }
        let isShowing = settings.journal.names
        func shown(_ path: RelativePath) -> String { isShowing ? displayName(path.name) : "…" }
        let waits = state.settling.longestWaits(DeskStatus.Waiting.longestLimit).map { wait in
            DeskStatus.Wait(
                name: shown(wait.path), folder: isShowing ? displayName(wait.path.folder.bytes) : "…",
                reason: wait.reason.rawValue, seconds: seconds(since: wait.since))
        }
        let work = state.items.sorted { $0.key < $1.key }.map { _, item in
            DeskStatus.Work(
                stage: item.stage.rawValue, name: shown(item.path), seconds: seconds(since: item.since))
        }
        let readers = pool.status.map { reader in
            DeskStatus.Reader(
                pid: reader.processIdentifier, busy: reader.job != nil,
                name: reader.job.map { isShowing ? displayText($0.name) : "…" },
                seconds: reader.since.map { seconds(since: $0) } ?? 0)
        }
        let pause = state.trouble?.rawValue ?? (!watch.isOpen ? "inbox-missing" : nil)
        return DeskStatus(
            version: surroundings.version, pid: processIdentifier(),
            startedAt: LocalTime(nanoseconds: startedAt).rfc3339,
            updatedAt: LocalTime(nanoseconds: realtimeNanoseconds()).rfc3339,
            mode: state.isStopping || isFinal ? .stopping : pause == nil ? .running : .paused, pauseReason: pause,
            counts: DeskStatus.Counts(
                archived: state.counts[.archived] ?? 0, duplicate: state.counts[.duplicate] ?? 0,
                failed: state.counts[.failed] ?? 0),
            waiting: DeskStatus.Waiting(total: state.settling.count, longest: waits), inWork: work, readers: readers,
            watch: watchPage(), disk: diskPage(), sandbox: DeskStatus.Sandbox(landlockABI: pool.landlockABI),
            failedInFolder: board.failedInFolder)
    }

    private func watchPage() -> DeskStatus.Watch {
        let polled = watch.polled
        let why: String? =
            switch polled?.reason {
            case .watchLimit: "watch-limit"
            case .fileSystem(let type): type
            case nil: nil
            }
        let mode: DeskStatus.Watch.Mode =
            polled == nil ? .inotify : polled?.count == watch.folderCount ? .polling : .mixed
        return DeskStatus.Watch(
            mode: mode, why: why, directories: watch.folderCount,
            lastListingAt: listedAt == 0 ? nil : LocalTime(nanoseconds: listedAt).rfc3339,
            lastListingWhy: listingReason)
    }

    private func diskPage() -> DeskStatus.Disk {
        var disk = DeskStatus.Disk(freeBytes: 0, totalBytes: 0, state: state.trouble?.rawValue ?? "ok")
        do throws(SystemError) {
            let system = try spool.fileSystem()
            disk.freeBytes = Int64(clamping: system.freeBytes)
            disk.totalBytes = Int64(clamping: system.totalBytes)
        } catch {
            disk.state = DiskTrouble.failing.rawValue
        }
        return disk
    }
}
