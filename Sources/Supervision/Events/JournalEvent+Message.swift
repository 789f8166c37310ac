// SPDX-License-Identifier: Apache-2.0
// The fixed English message of every event. What it means and what to do about it is the catalog's business.

extension JournalEvent {
    /// Its message and all its fields.
    var message: EventMessage {
        var message = text
        message.attach(.event, .text(kind.rawValue))
        if let verdict { message.attach(.verdict, .text(verdict)) }
        if let file {
            if !file.folder.isEmpty { message.attach(.folder, .name(file.folder)) }
            if let id = file.id { message.attach(.id, .text(id)) }
            if let size = file.size { message.attach(.bytes, .count(size)) }
        }
        if case .waitingForPermission = self { message.attach(.reason, .text("permission")) }
        if case .archived(_, _, let facts?, _) = self {
            message.attach(.people, .count(Int64(facts.people)))
            message.attach(.organizations, .count(Int64(facts.organizations)))
            message.attach(.programmes, .count(Int64(facts.programmes)))
            message.attach(.honours, .count(Int64(facts.honours)))
        }
        return message
    }

    private var text: EventMessage {
        switch self {
        case .started(let version, let root, let readers):
            """
            shouwen \(.version, version) starts on \(.root, .path(root)) \
            with \(.readers, readers, "reader")
            """
        case .refused(let problem): "shouwen can't run: \(.error, problem)"
        case .ready(let waiting, let folders, let milliseconds):
            """
            ready after \(.milliseconds, milliseconds) ms: \(.folders, folders, "folder") watched, \
            \(.waiting, waiting, "file") waiting
            """
        case .reloaded(let keys):
            keys.isEmpty
                ? "configuration read again: nothing changed"
                : "configuration read again: \(.keys, keys.joined(separator: ", ")) changed"
        case .reloadFailed(let problem): "configuration not changed, the old one stays in force: \(.error, problem)"
        case .stopping(let working): "stopping, \(.working, working, "file") in hand"
        case .stopped(let archived, let duplicates, let failed):
            "stopped: \(.archived, archived) archived, \(.duplicates, duplicates, "duplicate"), \(.failed, failed) failed"
        case .recovered(let finished, let returned, let failed, let removed):
            """
            recovered from an earlier run: \(.finished, finished) finished, \(.returned, returned) returned, \
            \(.failed, failed) failed, \(.removed, removed, "unfinished output") removed
            """
        case .sandboxDegraded(let missing):
            "the readers are locked in less than they should be: \(.facility, missing)"
        case .archived(let file, let place, nil, _):
            "archived \(.name, .name(file.name)) as \(.place, .place(place)), read by an earlier run"
        case .archived(let file, let place, let facts?, let milliseconds):
            """
            archived \(.name, .name(file.name)) as \(.place, .place(place)) in \(.milliseconds, milliseconds) ms: \
            \(.indicators, facts.indicators, "indicator"), \(.dates, facts.dates, "date")
            """
        case .duplicate(let file, let place):
            "duplicate: \(.name, .name(file.name)) has the bytes of \(.place, .place(place))"
        case .failed(let file, let reason, let place, let attempts):
            """
            failed \(.name, .name(file.name)): \(.reason, reason) after \(.attempt, attempts, "attempt"), \
            kept as \(.place, .place(place))
            """
        case .waitingForPermission(let file):
            "waiting for \(.name, .name(file.name)): no permission to read it"
        case .waitingLong(let file, let reason, let seconds):
            "waiting for \(.name, .name(file.name)), \(.seconds, seconds) s so far: \(.reason, reason)"
        case .changedAfterClaim(let file):
            "\(.name, .name(file.name)) changed while it was read, back to settling"
        case .queueOverflowed: "inotify queue overflowed, listing the inbox instead"
        case .watchLimitReached(let folders, let seconds):
            "inotify watches used up, listing \(.folders, folders, "folder") every \(.seconds, seconds) s instead"
        case .pollingFileSystem(let type, let seconds):
            "the inbox is on \(.facility, type), which reports no events: listing it every \(.seconds, seconds) s"
        case .inboxLost(let problem): "the inbox is gone: \(.error, problem)"
        case .inboxBack(let waiting): "the inbox is back, \(.waiting, waiting, "file") waiting"
        case .diskFull(let error): "disk full, nothing is claimed until there is room: \(.error, error)"
        case .diskReadOnly(let error): "disk not writable, nothing is claimed until it is: \(.error, error)"
        case .diskRecovered(let seconds): "the disk takes files again after \(.seconds, seconds) s"
        case .readerDied(let file, let reason, let detail, let process, let attempt):
            """
            reader \(.process, process) lost with \(.name, .name(file.name)), attempt \(.attempt, attempt): \
            \(.reason, reason), \(.error, detail)
            """
        }
    }

    /// The file that it is about.
    private var file: ReportFile? {
        switch self {
        case .archived(let file, _, _, _), .duplicate(let file, _), .failed(let file, _, _, _),
            .waitingForPermission(let file), .waitingLong(let file, _, _), .changedAfterClaim(let file),
            .readerDied(let file, _, _, _, _):
            file
        case .started, .refused, .ready, .reloaded, .reloadFailed, .stopping, .stopped, .recovered, .sandboxDegraded,
            .queueOverflowed, .watchLimitReached, .pollingFileSystem, .inboxLost, .inboxBack, .diskFull,
            .diskReadOnly, .diskRecovered:
            nil
        }
    }

    /// The word for the end of a file's way; `nil` while it is on it.
    private var verdict: String? {
        switch kind {
        case .archived, .duplicate, .failed: kind.rawValue
        case .started, .refused, .ready, .reloaded, .reloadFailed, .stopping, .stopped, .recovered, .sandboxDegraded,
            .waitingForPermission, .waitingLong, .changedAfterClaim, .queueOverflowed, .watchLimitReached,
            .pollingFileSystem, .inboxLost, .inboxBack, .diskFull, .diskReadOnly, .diskRecovered, .readerDied:
            nil
        }
    }

    /// Which event it is.
    package var kind: Kind {
        switch self {
        case .started: .started
        case .refused: .refused
        case .ready: .ready
        case .reloaded: .reloaded
        case .reloadFailed: .reloadFailed
        case .stopping: .stopping
        case .stopped: .stopped
        case .recovered: .recovered
        case .sandboxDegraded: .sandboxDegraded
        case .archived: .archived
        case .duplicate: .duplicate
        case .failed: .failed
        case .waitingForPermission: .waitingForPermission
        case .waitingLong: .waitingLong
        case .changedAfterClaim: .changedAfterClaim
        case .queueOverflowed: .queueOverflowed
        case .watchLimitReached: .watchLimitReached
        case .pollingFileSystem: .pollingFileSystem
        case .inboxLost: .inboxLost
        case .inboxBack: .inboxBack
        case .diskFull: .diskFull
        case .diskReadOnly: .diskReadOnly
        case .diskRecovered: .diskRecovered
        case .readerDied: .readerDied
        }
    }
}
