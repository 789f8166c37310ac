// SPDX-License-Identifier: Apache-2.0
// status.json as bytes and back. FoundationEssentials has the coder and drags no ICU along.
private import FoundationEssentials

extension DeskStatus {
    /// Larger files are not ours: twenty waits and every reader fit in a few kilobytes.
    package static let sizeLimit = 1 << 20

    /// The bytes of status.json: sorted keys, one value a line, a newline at the end.
    package func encoded() throws(StatusUnreadable) -> [UInt8] {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
        } catch {
            throw StatusUnreadable(reason: "\(error)")
        }
    }

    /// Reads what a daemon wrote, or what anyone put in its place.
    package init(decoding bytes: [UInt8]) throws(StatusUnreadable) {
        let status: DeskStatus
        do {
            status = try JSONDecoder().decode(DeskStatus.self, from: Data(bytes))
        } catch {
            throw StatusUnreadable(reason: "not a status file")
        }
        guard status.format == DeskStatus.currentFormat else {
            throw StatusUnreadable(reason: "format \(status.format) instead of \(DeskStatus.currentFormat)")
        }
        self = status
    }
}

/// A status.json that can't be written or is none.
package struct StatusUnreadable: Error, Sendable, Equatable {
    package let reason: String
}
