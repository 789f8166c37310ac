// SPDX-License-Identifier: Apache-2.0
// The first bytes of report.json, fixed to the byte so that its id can be checked without parsing.

/// `{"format":"shouwen.report/1","id":"sha256:…"`, the same in both layouts.
package enum ReportHead {
    /// The name and version of the format.
    package static let format = "shouwen.report/1"

    private static let opening = Array("{\"format\":\"\(format)\",\"id\":\"".utf8)
    private static let algorithm = Array("sha256:".utf8)
    private static let digits = 64

    /// The id that `bytes` state, `sha256:` and 64 hexadecimal digits; `nil` if they don't begin as a report must.
    package static func identifier(in bytes: [UInt8]) -> String? {
        let start = opening.count
        let end = start + algorithm.count + digits
        guard bytes.count > end + 1, bytes[..<start].elementsEqual(opening),
            bytes[start...].starts(with: algorithm), bytes[(end - digits)..<end].allSatisfy(isHexadecimal),
            bytes[end] == UInt8(ascii: "\""), bytes[end + 1] == UInt8(ascii: ",")
        else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
    }
}
