// SPDX-License-Identifier: Apache-2.0
// Names that are never reports: hidden files, office lock files, unfinished downloads, what file managers leave.

/// The names that the watch passes over, as shell patterns over bytes.
package struct IgnoredNames: Sendable, Equatable {
    /// What every inbox ignores.
    package static let always = [
        ".*", "~$*", "*.part", "*.tmp", "*.crdownload", "*.filepart", "Thumbs.db", "desktop.ini", "@eaDir",
    ]

    private let patterns: [[UInt8]]

    /// ``always`` and `more`; `*` stands for any bytes, `?` for one character.
    package init(more: [[UInt8]] = []) {
        patterns = IgnoredNames.always.map { Array($0.utf8) } + more
    }

    /// True if `name` is passed over.
    package func contains(_ name: [UInt8]) -> Bool {
        patterns.contains { matches(name, $0) }
    }
}

/// Shell matching of `*` and `?`, with one point to fall back to: at most name × pattern steps.
func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    let (star, any) = (UInt8(ascii: "*"), UInt8(ascii: "?"))
    var (n, p) = (0, 0)
    var fallback: (name: Int, pattern: Int)?
    while n < name.count {
        if p < pattern.count, pattern[p] == star {
            fallback = (n, p)
            p += 1
        } else if p < pattern.count, pattern[p] == any || pattern[p] == name[n] {
            n += 1
            // `?` is a character: the rest of its UTF-8 bytes go with it.
            while pattern[p] == any, n < name.count, name[n] & 0xC0 == 0x80 { n += 1 }
            p += 1
        } else if let back = fallback {
            fallback = (back.name + 1, back.pattern)
            n = back.name + 1
            p = back.pattern + 1
        } else {
            return false
        }
    }
    return pattern[p...].allSatisfy { $0 == star }
}
