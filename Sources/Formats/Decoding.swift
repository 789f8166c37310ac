// SPDX-License-Identifier: Apache-2.0
// The Unicode charsets, decoded by ourselves: every byte that cannot be decoded becomes one U+FFFD and is counted.

/// Characters and how many bytes were none.
struct Decoding {
    var scalars: [UInt32] = []
    var undecodable = 0

    static let replacement: UInt32 = 0xFFFD

    /// One replacement character for each of `count` bytes.
    mutating func reject(_ count: Int) {
        undecodable += count
        for _ in 0..<count { scalars.append(Self.replacement) }
    }

    /// Strict UTF-8 (table 3-7 of the Unicode standard).
    static func utf8(_ bytes: ArraySlice<UInt8>) -> Decoding {
        var decoding = Decoding()
        decoding.scalars.reserveCapacity(bytes.count / 2)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let lead = bytes[at]
            if lead < 0x80 {
                decoding.scalars.append(UInt32(lead))
                at += 1
                continue
            }
            let length: Int
            var allowed: ClosedRange<UInt8> = 0x80...0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF:
                length = 3
                if lead == 0xE0 { allowed = 0xA0...0xBF }
                if lead == 0xED { allowed = 0x80...0x9F }
            case 0xF0...0xF4:
                length = 4
                if lead == 0xF0 { allowed = 0x90...0xBF }
                if lead == 0xF4 { allowed = 0x80...0x8F }
            default: length = 0
            }
            var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
            var taken = 1
            while taken < length, at + taken < bytes.endIndex, allowed ~= bytes[at + taken] {
                scalar = scalar << 6 | UInt32(bytes[at + taken] & 0x3F)
                allowed = 0x80...0xBF
                taken += 1
            }
            if taken == length {
                decoding.scalars.append(scalar)
            } else {
                decoding.reject(taken)
            }
            at += taken
        }
        return decoding
    }

    /// UTF-16 in either byte order; a lone surrogate is two undecodable bytes.
    static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoding {
        var decoding = Decoding()
        decoding.scalars.reserveCapacity(bytes.count / 2)
        var at = bytes.startIndex
        func unit(_ at: Int) -> UInt32? {
            guard at + 1 < bytes.endIndex else { return nil }
            let first = UInt32(bytes[at])
            let second = UInt32(bytes[at + 1])
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        while let high = unit(at) {
            at += 2
            switch high {
            case 0xD800...0xDBFF:
                if let low = unit(at), 0xDC00...0xDFFF ~= low {
                    decoding.scalars.append(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
                    at += 2
                } else {
                    decoding.reject(2)
                }
            case 0xDC00...0xDFFF: decoding.reject(2)
            default: decoding.scalars.append(high)
            }
        }
        decoding.reject(bytes.endIndex - at)
        return decoding
    }

    /// UTF-32 in either byte order.
    static func utf32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoding {
        var decoding = Decoding()
        decoding.scalars.reserveCapacity(bytes.count / 4)
        var at = bytes.startIndex
        while at + 4 <= bytes.endIndex {
            var scalar: UInt32 = 0
            for offset in 0..<4 {
                scalar = scalar << 8 | UInt32(bytes[isBigEndian ? at + offset : at + 3 - offset])
            }
            if scalar < 0x11_0000, !(0xD800...0xDFFF ~= scalar) {
                decoding.scalars.append(scalar)
            } else {
                decoding.reject(4)
            }
            at += 4
        }
        decoding.reject(bytes.endIndex - at)
        return decoding
    }
}
