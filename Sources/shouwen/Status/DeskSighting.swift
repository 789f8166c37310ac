// SPDX-License-Identifier: Apache-2.0
// What can be learnt about a desk from outside: its lock, its status.json, its folders. No word is exchanged with the
// daemon, so one that hangs can be looked at, too.
import Desk
import Kernel

/// A desk seen from outside at one moment.
struct DeskSighting: Sendable, Equatable {
    /// A daemon that has something in hand writes its status at least this often, in seconds.
    static let staleAfter: Int64 = 60

    var root: [UInt8]
    /// The number of the daemon that holds the lock; nil if none does.
    var daemon: Int32?
    /// What the last daemon said, whether or not it still runs.
    var status: DeskStatus?
    /// Seconds since it said so.
    var age: Int64?
    /// Counted by looking; only if no daemon runs.
    var places: PlaceCounts?

    /// A running daemon that should have told more since; one with nothing to do may be silent for days.
    var isStale: Bool {
        guard daemon != nil, let status, let age else { return false }
        return status.growsOld && age > DeskSighting.staleAfter
    }
}

extension DeskSighting {
    /// Why a desk can't be looked at.
    enum Obstacle: Error, Equatable {
        /// There is no such directory.
        case noRoot
        case system(SystemError)
    }

    /// Looks at the desk below `root`; `now` is nanoseconds since 1970.
    init(root: [UInt8], now: Int64) throws(Obstacle) {
        let home: Descriptor
        do throws(SystemError) {
            home = try Descriptor(directory: root)
        } catch {
            throw error.isMissing ? .noRoot : .system(error)
        }
        self.init(root: root, daemon: nil, status: nil, age: nil, places: nil)
        do throws(SystemError) {
            if try home.statusIfPresent(of: Array(".shouwen".utf8)) != nil {
                let state = try Descriptor(directory: root + Array("/.shouwen".utf8))
                daemon = try DeskSighting.daemon(state)
                try readStatus(state, now: now)
            }
        } catch {
            throw .system(error)
        }
        if daemon == nil { places = PlaceCounts(root: root) }
    }

    private static func daemon(_ state: borrowing Descriptor) throws(SystemError) -> Int32? {
        let name = Array("lock".utf8)
        guard try state.statusIfPresent(of: name) != nil else { return nil }
        let lock = try state.open(name, for: .reading)
        let digits = try lock.read(at: 0, count: 16).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        let pid = Int32(String(decoding: digits, as: UTF8.self))
        let isHeld = isLocked(try lock.status(), pid: pid) ?? pid.map { exists(Array("/proc/\($0)".utf8)) } ?? false
        return isHeld ? pid ?? 0 : nil
    }

    private mutating func readStatus(_ state: borrowing Descriptor, now: Int64) throws(SystemError) {
        let name = Array("status.json".utf8)
        guard let entry = try state.statusIfPresent(of: name), entry.kind == .regular else { return }
        let file = try state.open(name, for: .reading)
        let bytes = try file.read(at: 0, count: DeskStatus.sizeLimit)
        let written = try file.status().modified
        do throws(StatusUnreadable) {
            status = try DeskStatus(decoding: bytes)
            age = max(0, (now - written) / 1_000_000_000)
        } catch {
            status = nil
        }
    }
}
