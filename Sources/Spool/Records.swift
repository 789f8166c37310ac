// SPDX-License-Identifier: Apache-2.0
// What stands in claim.json, receipt.json and reason.json. Times are RFC 3339; file names are text for people and,
// where we must find the file again, hexadecimal bytes for us.
import FoundationEssentials

/// What was known when a file was claimed; `work/<claim>/claim.json`.
package struct ClaimRecord: Codable, Sendable, Equatable {
    package enum Method: String, Codable, Sendable {
        /// Renamed out of the inbox.
        case rename
        /// The inbox is another mount: copied, then removed there.
        case copy
    }

    package var format = "shouwen.claim/1"
    /// The path below the inbox, as hexadecimal bytes.
    package var path: String
    /// The same for people.
    package var shown: String
    package var method: Method
    /// With ``Method/copy``: what the source was when it was copied.
    package var sourceSize: Int64?
    package var sourceModified: Int64?
    /// Why it is claimed only to be failed.
    package var refusal: String?
    package var arrivedAt: String
    package var settledAt: String
}

/// One arrival of a report's bytes.
package struct Arrival: Codable, Sendable, Equatable {
    /// The claim that took it: makes noting it twice harmless.
    package var claim: String
    package var verdict: String
    package var name: String
    /// Hexadecimal; only where the name is no UTF-8.
    package var nameBytes: String?
    package var folder: String
    /// When the watch first saw it.
    package var arrivedAt: String
    /// When it was found whole.
    package var settledAt: String
    /// When its verdict was reached.
    package var filedAt: String
    /// How often a reader was given it.
    package var attempts: Int
    /// From the decision to take it to its verdict.
    package var milliseconds: Milliseconds

    package struct Milliseconds: Codable, Sendable, Equatable {
        /// Waiting in the inbox.
        package var settling: Int64
        /// Claim, copy where needed, digest.
        package var claiming: Int64
        /// In the reader.
        package var reading: Int64
    }
}

/// What happened to a report; `archive/…/receipt.json`.
package struct Receipt: Codable, Sendable, Equatable {
    package var format = "shouwen.receipt/1"
    package var id: String
    /// The original's file beside the receipt.
    package var original: String
    /// Hexadecimal; only where the file's name is no UTF-8.
    package var originalBytes: String?
    package var bytes: Int64
    /// Where it is filed, below `archive/`.
    package var place: String
    package var parserVersion: String
    /// How often the same bytes came again.
    package var duplicates = 0
    /// The first arrival, then the latest duplicates, at most ``historyLimit``.
    package var history: [Arrival]

    package static let historyLimit = 100

    /// The bytes of the original's name.
    var originalName: [UInt8] { originalBytes.flatMap { Hexadecimal.bytes($0) } ?? Array(original.utf8) }
}

/// Why a file could not be read; `failed/…/reason.json`.
package struct FailureRecord: Codable, Sendable, Equatable {
    package struct Wording: Codable, Sendable, Equatable {
        package var zh: String
        package var en: String
    }

    package var format = "shouwen.reason/1"
    package var reason: String
    /// The step it failed in: claiming, reading.
    package var stage: String
    package var what: Wording
    package var advice: Wording
    /// What exactly was found, for the administrator.
    package var detail: String
    /// `null` where the bytes were never read.
    package var id: String?
    package var original: String
    package var originalBytes: String?
    package var folder: String
    package var attempts: Int
    /// The end of what the reader printed as it died.
    package var lastWords: String?
    package var arrivedAt: String
    package var failedAt: String
    package var parserVersion: String
}

/// The bytes of a record: sorted keys, one a line, ending in a newline.
func encoded(_ record: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
}

/// Reads a record; `nil` if the bytes aren't one, as after a disk has forgotten them.
func decoded<Record: Decodable>(_ type: Record.Type, _ bytes: [UInt8]) -> Record? {
    do {
        return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
        return nil
    }
}
