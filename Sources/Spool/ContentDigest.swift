// SPDX-License-Identifier: Apache-2.0
// SHA-256 of a report's bytes, fed piece by piece: the only identity a report has.
import Crypto

/// A running SHA-256 (FIPS 180-4).
package struct ContentDigest {
    private var hash = SHA256()

    /// Nothing fed yet.
    package init() {}

    /// Feeds `bytes`.
    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// The identity of all bytes fed.
    package consuming func finish() -> ContentID {
        ContentID(digits: Hexadecimal.text(hash.finalize()))
    }
}

/// `sha256:` and 64 digits: the identity of a report's bytes.
package struct ContentID: Hashable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let digits: String

    init(digits: String) { self.digits = digits }

    /// Reads `sha256:…`; `nil` if it is anything else.
    package init?(_ text: String) {
        let prefix = "sha256:"
        let digits = text.utf8.dropFirst(prefix.utf8.count)
        let isHexadecimal = digits.allSatisfy {
            UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
        }
        guard text.utf8.starts(with: prefix.utf8), digits.count == 64, isHexadecimal else { return nil }
        self.digits = String(decoding: digits, as: UTF8.self)
    }

    /// As it stands in report.json.
    package var description: String { "sha256:" + digits }

    /// The first `count` digits, for people.
    package func short(_ count: Int = 8) -> String { String(decoding: digits.utf8.prefix(count), as: UTF8.self) }
}
