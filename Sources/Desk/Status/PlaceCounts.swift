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
            inbox = InboxCount(home: home, passingOver: passedOver)?.files
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

/// How many files and folders a directory holds at any depth, itself included.
package struct InboxCount: Sendable, Equatable {
    package private(set) var files = 0
    package private(set) var folders = 0

    /// Counts below `root`'s inbox; `nil` if there is none, or a folder in it can't be listed.
    package init?(root: [UInt8], ignored: [String] = []) {
        do throws(SystemError) {
            let home = try Descriptor(directory: root)
            self.init(home: home, passingOver: IgnoredNames(more: ignored.map { Array($0.utf8) }))
        } catch {
            return nil
        }
    }

    fileprivate init?(home: borrowing Descriptor, passingOver ignored: IgnoredNames) {
        guard let inbox = RelativePath(Array("inbox".utf8)) else { return nil }
        var pending = [inbox]
        while let folder = pending.popLast() {
            do throws(SystemError) {
                let opened = try home.openFolder(folder)
                folders += 1
                var listing = try Listing(opened)
                while let entry = try listing.next() {
                    guard !ignored.contains(entry.name) else { continue }
                    if try !isFolder(entry, in: opened) {
                        files += 1
                    } else if let below = folder.appending(entry.name) {
                        pending.append(below)
                    }
                }
            } catch {
                // A folder may go while we look; the inbox itself may not.
                if !error.isMissing || folder == inbox { return nil }
            }
        }
    }

    private func isFolder(_ entry: Listing.Entry, in folder: borrowing Descriptor) throws(SystemError) -> Bool {
        switch entry.hint {
        case .directory: true
        case .unknown: try folder.status(of: entry.name).kind == .directory
        case .regular, .symbolicLink, .other: false
        }
    }
}
