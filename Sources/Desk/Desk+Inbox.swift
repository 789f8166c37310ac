// SPDX-License-Identifier: Apache-2.0
// The inbox from the desk's side: news into events, looks at files, what to do when it is gone.
import Kernel
import Logging
import Paths
import Settings
import Spool
import Supervision
import Watch

extension Desk {
    /// Opens the inbox if it is there, and says if it is not.
    func lookForInbox(reason: String) throws {
        guard let status = try spool.root.statusIfPresent(of: Array("inbox".utf8)), status.kind == .directory else {
            loseInbox(problem: "there is no inbox")
            return
        }
        let wasLost = schedule.inbox.interval != nil
        watch.open(status)
        schedule.set(\.inbox, every: nil, now: now())
        schedule.set(\.rescan, every: settings.watch.rescan, now: now())
        noteListing(reason)
        if wasLost { events.record(.inboxBack(waiting: state.settling.count)) }
    }

    private func loseInbox(problem: String) {
        watch.close()
        if schedule.inbox.interval == nil, isReady || !state.isStopping {
            events.record(.inboxLost(problem: problem))
        }
        schedule.set(\.inbox, every: 1_000_000_000, now: now())
        feed(.gone(.root, isFolder: true))
    }

    /// Makes sure that what we watch is still what lies at `inbox/`: it may be exchanged or mounted over.
    func checkInbox(reason: String) {
        do {
            let status = try spool.root.statusIfPresent(of: Array("inbox".utf8))
            if !watch.isWatching(status) { try lookForInbox(reason: reason) }
        } catch {
            loseInbox(problem: "\(error)")
        }
    }

    func take(_ news: [InboxNews]) {
        for item in news {
            switch item {
            case .hint(let hint, let path): feed(.hint(hint, path))
            case .gone(let path, let isFolder):
                toldWaits.remove(path)
                feed(.gone(path, isFolder: isFolder))
            case .overflowed:
                noteListing("overflow")
                events.record(.queueOverflowed)
            case .lost: checkInbox(reason: "inbox-replaced")
            }
        }
    }

    /// Goes on with a listing while there is room for what it finds.
    func goOnListing() throws {
        guard watch.isListing, !state.settling.hasOverflowed else {
            if state.settling.hasOverflowed, state.settling.count < state.settling.capacity / 2 {
                state.beginListing()
                if !watch.isListing {
                    noteListing("no-room")
                    watch.beginFullListing()
                }
            }
            return
        }
        do throws(SystemError) {
            take(try watch.list(budget: 512))
        } catch {
            surroundings.logger.error("listing the inbox failed: \(error)")
            checkInbox(reason: "listing-failed")
        }
        if !watch.isListing {
            tellPolling()
            tellDeniedFolders()
        }
    }

    func noteListing(_ reason: String) {
        listingReason = reason
        listedAt = realtimeNanoseconds()
        state.beginListing()
    }

    /// Says once, and again when the number changes, that files may lie where we can't look.
    private func tellDeniedFolders() {
        guard watch.deniedFolders != board.deniedFolders else { return }
        board.deniedFolders = watch.deniedFolders
        guard watch.deniedFolders > 0 else { return }
        surroundings.logger.warning(
            "\(watch.deniedFolders) folders of the inbox may not be listed: chmod g+rx 收件目录中有文件夹无权查看")
    }

    /// Says once why folders are listed instead of watched, and lists them from now on.
    private func tellPolling() {
        let polled = watch.polled
        let interval = polled == nil ? nil : settings.watch.poll
        guard schedule.poll.interval != interval else { return }
        schedule.set(\.poll, every: interval, now: now())
        guard let polled else { return }
        let seconds = Int(settings.watch.poll / 1_000_000_000)
        switch polled.reason {
        case .watchLimit: events.record(.watchLimitReached(folders: polled.count, seconds: seconds))
        case .fileSystem(let type): events.record(.pollingFileSystem(type: type, seconds: seconds))
        }
    }

    /// One look at a path, without following links or waiting for a FIFO.
    func look(at path: RelativePath) -> Sight {
        do throws(SystemError) {
            let home = try watch.openFolder(path.folder)
            switch try home.status(of: path.name).kind {
            case .directory: return .folder
            case .symbolicLink: return .symbolicLink
            case .other: return .special
            case .regular: break
            }
            let file = try home.open(path.name, for: .reading)
            let status = try file.status()
            guard status.kind == .regular else { return .special }
            let writer: Sight.Writer =
                switch file.hasWriter() {
                case .some(true): .present
                case .some(false): .none
                case .none: .unknown
                }
            return .file(
                Signature(size: status.size, modified: status.modified, inode: status.inode), writer: writer)
        } catch {
            return error.isMissing ? .missing : .unreadable
        }
    }

    /// Tells the journal of files that wait for something a person must do.
    func tellLongWaits() {
        for wait in state.settling.longestWaits(16) {
            let seconds = Int((now() - wait.since) / 1_000_000_000)
            let isDenied = wait.reason == .noPermission
            guard isDenied || seconds >= 60, toldWaits.count < 4096, toldWaits.insert(wait.path).inserted else {
                continue
            }
            let file = ReportFile(name: wait.path.name, folder: wait.path.folder.bytes)
            events.record(
                isDenied
                    ? .waitingForPermission(file)
                    : .waitingLong(file, reason: wait.reason.rawValue, seconds: seconds))
        }
        if state.settling.count == 0 { toldWaits = [] }
    }
}
