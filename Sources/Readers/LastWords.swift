// SPDX-License-Identifier: Apache-2.0
// What a reader wrote to standard error before it died: kept for the reason file, never logged, never long.
import Paths

/// The last bytes of a stream.
struct LastWords {
    static let limit = 512
    private(set) var bytes: [UInt8] = []

    mutating func append(_ more: [UInt8]) {
        bytes += more.suffix(Self.limit)
        bytes.removeFirst(max(0, bytes.count - Self.limit))
    }

    /// The words on one line, safe to show.
    var text: String {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return displayText(lines.joined(separator: " | "))
    }

    /// True if an allocation failed, as malloc's callers say it.
    var tellOfMemory: Bool {
        let told = String(decoding: bytes, as: UTF8.self)
        return ["allocate memory", "allocation failure", "bad_alloc", "out of memory"].contains { told.contains($0) }
    }
}
