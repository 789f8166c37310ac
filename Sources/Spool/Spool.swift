// SPDX-License-Identifier: Apache-2.0
// The four places of a report and their durability. Knows paths and fsync, nothing of reports.
//
// The life of a file, each line durable before the next:
//   work/<claim>/claim.json             who it is and where it came from
//   inbox/x  → work/<claim>/dropped     claimed: one rename
//   work/<claim>/dropped → x            frozen: ours alone, digest known (copied if another user owns it)
//   work/<claim>/attempt.1              a reader is about to see the bytes
//   work/<claim>/report.json            the answer
//   work/<claim>/receipt.json           ready: from here on, only forward
//   work/<claim> → archive/…            published: one rename of a complete directory
// `reason.json` and `failed/` likewise. Recovery reads the same names; see Spool+Recovery.
package import Kernel
import Paths

/// The spool below one root directory (收文柜).
package final class Spool {
    /// What may change on reload.
    package struct Options: Sendable, Equatable {
        /// Permission bits of files and directories in archive/ and failed/.
        package var fileMode: UInt32
        package var directoryMode: UInt32
        /// Stands in receipts and reasons.
        package var parserVersion: String

        /// All options.
        package init(fileMode: UInt32 = 0o640, directoryMode: UInt32 = 0o750, parserVersion: String) {
            self.fileMode = fileMode
            self.directoryMode = directoryMode
            self.parserVersion = parserVersion
        }
    }

    package var options: Options
    package let root: Descriptor
    let work: Descriptor
    let archive: Descriptor
    let failed: Descriptor
    let state: Descriptor
    let index: ArchiveIndex
    private let lock: Descriptor
    var claimSequence: UInt32 = 0

    /// Opens the spool and takes its lock, making what is missing but the root itself.
    ///
    /// Errors: ``SpoolBusy`` if another daemon holds the lock.
    package init(root path: [UInt8], options: Options) throws {
        self.options = options
        root = try Descriptor(directory: path)
        for (name, mode) in [("inbox", options.directoryMode), ("work", 0o700), ("archive", options.directoryMode)] {
            try root.makeDirectory(Array(name.utf8), mode: mode)
        }
        try root.makeDirectory(Array("failed".utf8), mode: options.directoryMode)
        try root.makeDirectory(Array(".shouwen".utf8), mode: options.directoryMode)
        state = try root.openFolder(named: ".shouwen")
        let holder = try state.open(Array("lock".utf8), for: .updating(mode: 0o640))
        // Held by a descriptor for reading, so that the lock alone never keeps a disk from being made read-only.
        lock = try state.open(Array("lock".utf8), for: .reading)
        guard try lock.tryLock() else {
            let text = String(decoding: try lock.read(at: 0, count: 32), as: UTF8.self)
            throw SpoolBusy(holder: displayText(String(text.prefix { $0.isNumber })))
        }
        try holder.truncate(to: 0)
        try holder.write(Array("\(processIdentifier())\n".utf8))
        work = try root.openFolder(named: "work")
        archive = try root.openFolder(named: "archive")
        failed = try root.openFolder(named: "failed")
        index = try ArchiveIndex(state: state, archive: archive)
        try root.sync()
    }

    /// Opens `inbox/`; `nil` while there is none.
    package func openInbox() throws(SystemError) -> Descriptor? {
        do throws(SystemError) {
            return try root.openFolder(named: "inbox")
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    /// The state of the disk that the spool is on.
    package func fileSystem() throws(SystemError) -> FileSystem { try FileSystem(of: work) }

    /// Proves that the disk takes new files: makes one, syncs it, removes it.
    package func probe() throws(SystemError) {
        let name = Array("probe".utf8)
        try state.remove(name)
        let file = try state.open(name, for: .creating(mode: 0o600))
        try file.write([UInt8](repeating: 0x20, count: 4096))
        try file.sync()
        try state.remove(name)
    }

    /// Replaces `.shouwen/<name>`, whole or not at all; not durable, it tells of the moment.
    package func writeState(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
        let part = Array((name + ".part").utf8)
        try state.remove(part)
        let file = try state.open(part, for: .creating(mode: 0o640))
        try file.write(bytes)
        try state.rename(part, to: state, Array(name.utf8))
    }

    /// How many entries `failed/` holds.
    package func countFailed() throws(SystemError) -> Int {
        var listing = try Listing(failed)
        var count = 0
        while try listing.next() != nil { count += 1 }
        return count
    }
}

/// Another daemon has the root.
package struct SpoolBusy: Error, CustomStringConvertible {
    /// Its process number, as it wrote it.
    package let holder: String

    /// For the operator.
    package var description: String {
        "another shouwen (process \(holder)) has this root 该目录已由另一个 shouwen 进程（\(holder)）使用"
    }
}

extension Descriptor {
    /// Opens the directory `name` just below this one.
    borrowing func openFolder(named name: String) throws(SystemError) -> Descriptor {
        guard let path = RelativePath(Array(name.utf8)) else { throw SystemError(call: "openat", code: 22) }
        return try openFolder(path)
    }

    /// Replaces `name` by a file of `bytes`, durable: temporary file, fsync, rename.
    ///
    /// The directory is synced by the caller.
    borrowing func replaceDurably(_ name: String, with bytes: [UInt8], mode: UInt32) throws(SystemError) {
        let part = Array((name + ".part").utf8)
        try remove(part)
        let file = try open(part, for: .creating(mode: mode))
        try file.setMode(mode)
        try file.write(bytes)
        try file.sync()
        try rename(part, to: self, Array(name.utf8))
    }

    /// All bytes of `name`; `nil` if there is no such file or it is larger than 16 MiB.
    borrowing func contents(of name: String) throws(SystemError) -> [UInt8]? {
        guard let status = try statusIfPresent(of: Array(name.utf8)), status.kind == .regular,
            status.size <= 16 << 20
        else { return nil }
        let file = try open(Array(name.utf8), for: .reading)
        return try file.read(at: 0, count: Int(status.size))
    }
}
