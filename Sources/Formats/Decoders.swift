// SPDX-License-Identifier: Apache-2.0
// The converters that must be opened while the file system can still be reached.
import Kernel

/// Charset converters opened before the reader locks itself down (iconv needs its tables from disk).
package struct Decoders: ~Copyable {
    private let gb18030: CharsetConverter?
    private let big5: CharsetConverter?

    /// Opens all charsets.
    package init() {
        gb18030 = CharsetConverter(from: "GB18030")
        big5 = CharsetConverter(from: "BIG5-HKSCS")
    }

    /// The charsets that this system cannot decode, by name: a minimal image may lack glibc's converters.
    package var missing: [String] {
        var names: [String] = []
        if gb18030 == nil { names.append("GB18030") }
        if big5 == nil { names.append("Big5-HKSCS") }
        return names
    }

    /// Decodes `bytes`, byte order mark not included; `nil` if the converter is missing.
    borrowing func decode(_ bytes: ArraySlice<UInt8>, as charset: Charset) -> Decoding? {
        switch charset {
        case .utf8: .utf8(bytes)
        case .utf16LittleEndian: .utf16(bytes, isBigEndian: false)
        case .utf16BigEndian: .utf16(bytes, isBigEndian: true)
        case .utf32LittleEndian: .utf32(bytes, isBigEndian: false)
        case .utf32BigEndian: .utf32(bytes, isBigEndian: true)
        case .gb18030: gb18030?.decode(bytes)
        case .big5: big5?.decode(bytes)
        }
    }
}
