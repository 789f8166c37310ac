// SPDX-License-Identifier: Apache-2.0
// Whether a daemon holds its lock, found out without touching the lock: trying to take it, even for an instant, could
// make a daemon that is just starting refuse to.
import Kernel

/// Asks the kernel's list of locks, /proc/locks, for the one on `file`, whose content is the number `pid`.
///
/// Device numbers there are of the file system, which on btrfs and overlays differ from those of fstat(2), and process
/// numbers are of our own namespace: the inode must agree, and one of the two. `nil` if there is no such list.
func isLocked(_ file: FileStatus, pid: Int32?) -> Bool? {
    do throws(SystemError) {
        guard let locks = try readOperatorFile(Array("/proc/locks".utf8), limit: 16 << 20) else { return nil }
        return isLocked(inode: file.inode, device: file.device, pid: pid, in: locks)
    } catch {
        return nil
    }
}

/// Looks for the lock in `locks`, lines such as `1: FLOCK  ADVISORY  WRITE 812 fe:01:131077 0 EOF`; see proc(5).
func isLocked(inode: UInt64, device: UInt64, pid: Int32?, in locks: [UInt8]) -> Bool {
    let device = Array(deviceNumber(device).utf8)
    return locks.split(separator: UInt8(ascii: "\n")).contains { line in
        let words = line.split(separator: UInt8(ascii: " "))
        guard words.count >= 6, words[3].elementsEqual("WRITE".utf8) else { return false }
        let place = words[5].split(separator: UInt8(ascii: ":"))
        guard place.count == 3, place[2].elementsEqual(String(inode).utf8) else { return false }
        let isOurDevice = (place[0] + [UInt8(ascii: ":")] + place[1]).elementsEqual(device)
        return isOurDevice || pid.map { words[4].elementsEqual(String($0).utf8) } ?? false
    }
}

/// `fe:01` as /proc/locks writes it: at least two hexadecimal digits each.
func deviceNumber(_ device: UInt64) -> String {
    func digits(_ number: UInt64) -> String { (number < 16 ? "0" : "") + String(number, radix: 16) }
    // The split of makedev(3).
    let major = device >> 8 & 0xFFF | device >> 32 & 0xFFFF_F000
    let minor = device & 0xFF | device >> 12 & 0xFFFF_FF00
    return digits(major) + ":" + digits(minor)
}
