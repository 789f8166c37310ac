// SPDX-License-Identifier: Apache-2.0
// The eyes on the inbox: inotify where the kernel tells, listings where it doesn't, and a listing after every doubt.
// It says what there may be; whether a file is whole is decided in Watch.
import Kernel
import Paths
import Watch

/// News of the inbox.
enum InboxNews: Equatable {
    case hint(Hint, RelativePath)
    case gone(RelativePath, isFolder: Bool)
    /// The kernel dropped events: a listing was begun.
    case overflowed
    /// The inbox itself is gone.
    case lost
}

/// All folders of the inbox, each watched or polled.
///
/// Order that can't lose a file: a folder is watched first, then listed; events are hints, the listing is the truth.
final class InboxWatch {
    /// Why a folder is listed instead of watched.
    enum PollReason: Equatable {
        case watchLimit
        case fileSystem(String)
    }

    private struct Folder {
        var watch: CInt?
        var pollReason: PollReason?
        /// The full listing that last saw it.
        var generation: Int
    }

    private let root: Descriptor
    private let inotify: INotify?
    private var identity: (device: UInt64, inode: UInt64)?
    private var folders: [RelativePath: Folder] = [:]
    private var byWatch: [CInt: RelativePath] = [:]
    private var generation = 0
    private var pending: [RelativePath] = []
    private var listing: Listing?
    private var listed = RelativePath.root
    private var isFullListing = false
    var ignored: IgnoredNames
    /// Folders that we may not list, since the last full listing began.
    private(set) var deniedFolders = 0

    /// Blind until ``open(_:)``; without inotify (`fs.inotify.max_user_instances`) everything is polled.
    ///
    /// The inbox is opened by name each time: a descriptor kept open would keep its file system from being unmounted,
    /// and the kernel from telling us of its deletion.
    init(root: consuming Descriptor, ignored: IgnoredNames) {
        self.root = root
        self.ignored = ignored
        do throws(SystemError) {
            inotify = try INotify()
        } catch {
            inotify = nil
        }
    }

    /// Adds the inotify descriptor to `loop`.
    func register(with loop: borrowing EventLoop, token: UInt64) throws(SystemError) {
        if inotify != nil { try inotify?.add(to: loop, token: token) }
    }

    var isListing: Bool { listing != nil || !pending.isEmpty }
    var folderCount: Int { folders.count }

    /// Why folders are polled, and how many.
    var polled: (count: Int, reason: PollReason)? {
        let reasons = folders.values.compactMap(\.pollReason)
        return reasons.first.map { (reasons.count, $0) }
    }

    /// Takes the directory with `status` as the inbox from now on and begins its listing.
    func open(_ status: FileStatus) {
        close()
        identity = (status.device, status.inode)
        beginFullListing()
    }

    /// There is an inbox.
    var isOpen: Bool { identity != nil }

    /// Opens a folder of the inbox; no link on the way is followed.
    func openFolder(_ path: RelativePath) throws(SystemError) -> Descriptor {
        guard let full = RelativePath(Array("inbox".utf8) + (path.bytes.isEmpty ? [] : [0x2F] + path.bytes)) else {
            throw SystemError(call: "openat", object: path.bytes, code: 22)
        }
        return try root.openFolder(full)
    }

    /// Forgets the inbox and all its watches.
    func close() {
        for watch in byWatch.keys { inotify?.remove(watch) }
        byWatch = [:]
        folders = [:]
        pending = []
        listing = nil
        identity = nil
    }

    /// True if `status` is still the directory that is watched.
    func isWatching(_ status: FileStatus?) -> Bool {
        guard let status, let identity else { return false }
        return status.kind == .directory && identity == (status.device, status.inode)
    }

    /// Runs `body` with a folder of the inbox; `nil` if it is gone.
    func withFolder<Result>(_ path: RelativePath, _ body: (borrowing Descriptor) throws -> Result) throws -> Result? {
        let folder: Descriptor
        do throws(SystemError) {
            folder = try openFolder(path)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
        return try body(folder)
    }

    /// Begins a listing of everything; what went unnoticed is found by it.
    func beginFullListing() {
        guard isOpen else { return }
        generation += 1
        deniedFolders = 0
        isFullListing = true
        listing = nil
        pending = [.root]
    }

    /// Lists folders that are polled because they are on `fileSystemOnly` silent file systems or beyond the limit.
    func beginPoll() {
        guard !isListing else { return }
        pending = folders.filter { $0.value.pollReason != nil }.map(\.key)
    }

    /// Reads the events that wait.
    func readEvents() throws(SystemError) -> [InboxNews] {
        var news: [InboxNews] = []
        guard let records = try inotify?.records() else { return news }
        for record in records {
            if record.isOverflow {
                beginFullListing()
                news.append(.overflowed)
            } else if let folder = byWatch[record.watch] {
                take(record, in: folder, into: &news)
            }
        }
        return news
    }

    private func take(_ record: INotifyRecord, in folder: RelativePath, into news: inout [InboxNews]) {
        if record.isWatchGone {
            byWatch[record.watch] = nil
            if folders[folder]?.watch == record.watch { folders[folder] = nil }
            if folder == .root { news.append(.lost) }
            return
        }
        if record.isSelfGone {
            if folder == .root { news.append(.lost) }
            return
        }
        guard !record.name.isEmpty, !ignored.contains(record.name), let path = folder.appending(record.name) else {
            return
        }
        if record.isGone {
            if record.isDirectory { forgetFolder(path) }
            news.append(.gone(path, isFolder: record.isDirectory))
        } else if record.isDirectory {
            // New, moved in, or its permissions changed: watch it and list what is in it already.
            pending.append(path)
        } else {
            news.append(.hint(record.isMovedIn ? .movedIn : .changed, path))
        }
    }

    private func forgetFolder(_ path: RelativePath) {
        for (known, folder) in folders where known.isInside(path) {
            if let watch = folder.watch {
                inotify?.remove(watch)
                byWatch[watch] = nil
            }
            folders[known] = nil
        }
    }

    /// Goes on listing, up to `budget` entries; returns what was found.
    func list(budget: Int) throws(SystemError) -> [InboxNews] {
        var news: [InboxNews] = []
        var left = budget
        while left > 0, isListing {
            if listing == nil {
                guard let next = pending.popLast() else { break }
                try enter(next)
                left -= 1
                continue
            }
            left -= 1
            guard let entry = try listing?.next() else {
                listing = nil
                if pending.isEmpty { finishListing() }
                continue
            }
            guard !ignored.contains(entry.name), let path = listed.appending(entry.name) else { continue }
            var isFolder = entry.hint == .directory
            if entry.hint == .unknown { isFolder = try isDirectory(path) }
            if isFolder { pending.append(path) } else { news.append(.hint(.listed, path)) }
        }
        if pending.isEmpty, listing == nil { finishListing() }
        return news
    }

    /// Watches `path`, then opens its listing; a folder that is gone or closed to us is passed over.
    private func enter(_ path: RelativePath) throws(SystemError) {
        do throws(SystemError) {
            let folder = try openFolder(path)
            try arm(path, folder)
            listing = try Listing(folder)
            listed = path
        } catch {
            guard !error.isMissing else { return }
            guard error.isDenied || error.isPathProblem else { throw error }
            deniedFolders += 1
        }
    }

    private func arm(_ path: RelativePath, _ folder: borrowing Descriptor) throws(SystemError) {
        let kind = try FileSystem(of: folder)
        var state = Folder(watch: nil, pollReason: kind.polledName.map { .fileSystem($0) }, generation: generation)
        do throws(SystemError) {
            if inotify == nil {
                state.pollReason = .watchLimit
            } else if let watch = try inotify?.add(folder) {
                // The same directory keeps its number: after an overflow it may have another path by now.
                if let former = byWatch[watch], former != path { folders[former] = nil }
                byWatch[watch] = path
                state.watch = watch
            }
        } catch {
            guard error.isOutOfWatches else { throw error }
            state.pollReason = .watchLimit
        }
        folders[path] = state
    }

    private func finishListing() {
        guard isFullListing else { return }
        isFullListing = false
        for (path, folder) in folders where folder.generation != generation {
            if let watch = folder.watch {
                inotify?.remove(watch)
                byWatch[watch] = nil
            }
            folders[path] = nil
        }
    }

    private func isDirectory(_ path: RelativePath) throws(SystemError) -> Bool {
        do throws(SystemError) {
            return try openFolder(path.folder).statusIfPresent(of: path.name)?.kind == .directory
        } catch {
            guard error.isMissing || error.isDenied else { throw error }
            return false
        }
    }
}
