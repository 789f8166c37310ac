// SPDX-License-Identifier: Apache-2.0
// Formats that announce themselves in their first bytes and are no text.

/// The format that `bytes` announce, as a failure; `nil` where they may be text.
func foreignFormat(_ bytes: [UInt8]) -> FormatFailure? {
    for (signature, name, reason) in signatures where bytes.starts(with: signature) {
        return FormatFailure(reason, name)
    }
    return isHTML(bytes) ? FormatFailure(.unsupportedFormat, "HTML") : nil
}

private let signatures: [(signature: [UInt8], name: String, reason: FormatFailure.Reason)] = [
    (Array("%PDF-".utf8), "PDF", .unsupportedFormat),
    (Array("PK\u{3}\u{4}".utf8), "ZIP (also DOCX, XLSX, WPS, OFD)", .unsupportedFormat),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "OLE (DOC, XLS, old WPS)", .unsupportedFormat),
    (Array("{\\rtf".utf8), "RTF", .unsupportedFormat),
    (Array("<?xml".utf8), "XML", .unsupportedFormat),
    ([0x7F] + Array("ELF".utf8), "ELF", .binary), (Array("MZ".utf8) + [0x90, 0], "Windows program", .binary),
    ([0x89] + Array("PNG\r\n".utf8), "PNG", .binary), ([0xFF, 0xD8, 0xFF], "JPEG", .binary),
    (Array("GIF8".utf8), "GIF", .binary), (Array("II*\0".utf8), "TIFF", .binary),
    (Array("MM\0*".utf8), "TIFF", .binary), (Array("Rar!\u{1A}\u{7}".utf8), "RAR", .unsupportedFormat),
    (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], "7-Zip", .unsupportedFormat),
    ([0x1F, 0x8B, 0x08], "gzip", .unsupportedFormat), ([0xFD] + Array("7zXZ\0".utf8), "xz", .unsupportedFormat),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard", .unsupportedFormat),
    (Array("SQLite format 3\0".utf8), "SQLite", .binary), (Array("ID3".utf8) + [3], "MP3", .binary),
    ([0, 0, 0, 0x18] + Array("ftyp".utf8), "MP4", .binary), ([0, 0, 0, 0x20] + Array("ftyp".utf8), "MP4", .binary),
]

/// Whether the text begins with the document type or the root of a web page.
private func isHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512).drop { $0 == 0x20 || 0x09...0x0D ~= $0 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let head = start.prefix(14).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return head.starts(with: "<!doctype html".utf8) || head.starts(with: "<html".utf8)
}
