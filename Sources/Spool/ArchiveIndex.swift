// SPDX-License-Identifier: Apache-2.0
// From a report's identity to its place in the archive: one symbolic link each, so that a look-up costs the same with
// ten reports and ten million. Only a shortcut: the archive is the truth, and this can be deleted and is made anew.
import Kernel
import Paths

/// `.shouwen/index/ab/<64 digits>` → `2026/11/22/<title>.<id8>`.
struct ArchiveIndex: ~Copyable {
    private let folder: Descriptor
    private let archive: Descriptor
    /// True if it had to be made: the archive must be walked once.
    let isNew: Bool

    init(state: borrowing Descriptor, archive: borrowing Descriptor) throws(SystemError) {
        // A half-built index has the other name, and is taken up again.
        let isMissing = try state.statusIfPresent(of: Array("index".utf8)) == nil
        try state.makeDirectory(Array((isMissing ? "index.part" : "index").utf8), mode: 0o750)
        let archive = try archive.duplicate()
        folder = try state.openFolder(named: isMissing ? "index.part" : "index")
        self.archive = archive
        isNew = isMissing
    }

    /// Where the report is filed; `nil` if it isn't, or no longer.
    func place(of id: ContentID) throws(SystemError) -> RelativePath? {
        guard let shelf = try shelf(of: id, isMaking: false),
            let target = try shelf.readLink(Array(id.digits.utf8)), let path = RelativePath(target)
        else { return nil }
        do throws(SystemError) {
            let filed = try archive.openFolder(path)
            return try filed.statusIfPresent(of: Array("report.json".utf8)) == nil ? nil : path
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    /// Notes the place; durable when it returns.
    func note(_ id: ContentID, at place: RelativePath) throws(SystemError) {
        guard let shelf = try shelf(of: id, isMaking: true) else { return }
        let name = Array(id.digits.utf8)
        let part = name + Array(".part".utf8)
        try shelf.remove(part)
        try shelf.makeLink(part, to: place.bytes)
        try shelf.rename(part, to: shelf, name)
        try shelf.sync()
    }

    /// The walk of the archive is done: the index counts from now on.
    func adopt(in state: borrowing Descriptor) throws(SystemError) {
        try folder.sync()
        try state.rename(Array("index.part".utf8), to: state, Array("index".utf8))
        try state.sync()
    }

    private func shelf(of id: ContentID, isMaking: Bool) throws(SystemError) -> Descriptor? {
        let name = id.short(2)
        do throws(SystemError) {
            return try folder.openFolder(named: name)
        } catch {
            guard error.isMissing else { throw error }
            guard isMaking else { return nil }
            try folder.makeDirectory(Array(name.utf8), mode: 0o750)
            try folder.sync()
            return try folder.openFolder(named: name)
        }
    }
}
