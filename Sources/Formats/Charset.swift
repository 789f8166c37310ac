// SPDX-License-Identifier: Apache-2.0
// The charsets that reports come in.

/// A charset that can be decoded.
enum Charset: CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian, gb18030, big5

    /// The byte order mark, empty where there is none; UTF-32 must be looked for before UTF-16.
    var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
        case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        case .big5: []
        }
    }

    /// How many bytes a code unit has.
    var unit: Int {
        switch self {
        case .utf8, .gb18030, .big5: 1
        case .utf16LittleEndian, .utf16BigEndian: 2
        case .utf32LittleEndian, .utf32BigEndian: 4
        }
    }

    /// The IANA name of the charset that `bytes` are in: GB18030 contains GBK and GB2312, Big5-HKSCS contains Big5.
    func name(for bytes: ArraySlice<UInt8>) -> String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .utf32LittleEndian: "UTF-32LE"
        case .utf32BigEndian: "UTF-32BE"
        case .gb18030: "GB18030"
        case .big5: Self.hasHongKongCharacters(bytes) ? "Big5-HKSCS" : "Big5"
        }
    }

    /// Whether Big5 text uses a code that only the Hong Kong supplement has.
    private static func hasHongKongCharacters(_ bytes: ArraySlice<UInt8>) -> Bool {
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let lead = bytes[at]
            guard lead >= 0x81, at + 1 < bytes.endIndex else {
                at += 1
                continue
            }
            let code = UInt16(lead) << 8 | UInt16(bytes[at + 1])
            if 0x8740...0xA0FE ~= code || 0xC6A1...0xC8FE ~= code || 0xF9D6...0xFEFE ~= code { return true }
            at += 2
        }
        return false
    }
}
