// SPDX-License-Identifier: Apache-2.0
// Counts by looking, for when no daemon can be asked. Reads directories only; a place that may not be read is unknown,
// not empty.
private import Kernel
private import Paths
private import Watch

/// How many reports lie in each place that is left by work.
package struct PlaceCounts: Codable, Sendable, Equatable {
    /// Files anywhere below inbox that the watch would not pass over; `nil` if a part may not be listed.
    package var inbox: Int?
    /// Claims that the next daemon takes up again.
    package var work: Int?
    /// Reports that could not be read.
    package var failed: Int?

    /// All counts.
    package init(inbox: Int?, work: Int?, failed: Int?) {
        self.inbox = inbox
        self.work = work
        self.failed = failed
    }

    /// Counts below `root`; `ignored` are the patterns of the configuration.
    package init(root: [UInt8], ignored: [String] = []) {
        do throws(SystemError) {
            let home = try Descriptor(directory: root)
            let passedOver = IgnoredNames(more: ignored.map { Array($0.utf8) })
            inbox = files(in: home, below: Array("inbox".utf8), ignored: passedOver)
            work = entries(in: home, Array("work".utf8))
            failed = entries(in: home, Array("failed".utf8))
        } catch {
            (inbox, work, failed) = (nil, nil, nil)
        }
    }
}

/// The entries of the directory `name` that are not hidden; `nil` if it can't be listed.
private func entries(in home: borrowing Descriptor, _ name: [UInt8]) -> Int? {
    guard let path = RelativePath(name) else { return nil }
    do throws(SystemError) {
        var listing = try Listing(try home.openFolder(path))
        var count = 0
        while let entry = try listing.next() {
            if entry.name.first != UInt8(ascii: ".") { count += 1 }
        }
        return count
    } catch {
        return nil
    }
}

/// The files below the directory `name`, at any depth; `nil` if one of its folders can't be listed.
private func files(in home: borrowing Descriptor, below name: [UInt8], ignored: IgnoredNames) -> Int? {
    guard let start = RelativePath(name) else { return nil }
    var folders = [start]
    var count = 0
    while let folder = folders.popLast() {
        do throws(SystemError) {
            var listing = try Listing(try home.openFolder(folder))
            while let entry = try listing.next() {
                guard !ignored.contains(entry.name) else { continue }
                let isFolder =
                    switch entry.hint {
                    case .directory: true
                    case .unknown: try home.openFolder(folder).status(of: entry.name).kind == .directory
                    case .regular, .symbolicLink, .other: false
                    }
                if !isFolder {
                    count += 1
                } else if let below = folder.appending(entry.name) {
                    folders.append(below)
                }
            }
        } catch {
            if !error.isMissing { return nil }
        }
    }
    return count
}
