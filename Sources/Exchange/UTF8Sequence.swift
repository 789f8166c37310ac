// SPDX-License-Identifier: Apache-2.0
// Strict UTF-8, one byte at a time: table 3-7 of the Unicode standard as three numbers.

/// Where in a multi-byte sequence a stream of UTF-8 stands.
struct UTF8Sequence: Sendable {
    private var left = 0
    /// The bytes that may come next; narrower than 80…BF after E0, ED, F0 and F4 (overlong forms, surrogates, range).
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    /// True between characters.
    var isComplete: Bool { left == 0 }

    /// Takes the next byte; false if no UTF-8 has it here.
    mutating func accept(_ byte: UInt8) -> Bool {
        if left > 0 {
            guard allowed ~= byte else { return false }
            left -= 1
            allowed = 0x80...0xBF
            return true
        }
        switch byte {
        case 0..<0x80: return true
        case 0xC2...0xDF: left = 1
        case 0xE0...0xEF:
            left = 2
            if byte == 0xE0 { allowed = 0xA0...0xBF }
            if byte == 0xED { allowed = 0x80...0x9F }
        case 0xF0...0xF4:
            left = 3
            if byte == 0xF0 { allowed = 0x90...0xBF }
            if byte == 0xF4 { allowed = 0x80...0x8F }
        default: return false
        }
        return true
    }
}
