// SPDX-License-Identifier: Apache-2.0
// Where the reader program is. Never from PATH and never from the environment: what runs beside the daemon is decided
// by who installed it.
import Kernel

/// The path of `shouwen-reader`: beside this program as built, or in lib as installed; `nil` if it is in neither.
func readerProgram() -> [UInt8]? {
    guard let here = ownFolder() else { return nil }
    return readerPlaces(beside: here).first { exists($0) }
}

/// Where the reader is looked for, in order.
func readerPlaces(beside folder: [UInt8]) -> [[UInt8]] {
    ["/shouwen-reader", "/../lib/shouwen/shouwen-reader"].map { folder + Array($0.utf8) }
}

/// The directory that this program lies in.
func ownFolder() -> [UInt8]? {
    do throws(SystemError) {
        let process = try Descriptor(directory: Array("/proc/self".utf8))
        guard let program = try process.readLink(Array("exe".utf8)),
            let slash = program.lastIndex(of: UInt8(ascii: "/"))
        else { return nil }
        return Array(program[..<slash])
    } catch {
        return nil
    }
}
