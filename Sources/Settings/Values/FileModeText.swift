// SPDX-License-Identifier: Apache-2.0
// Permission bits as chmod(1) takes them: octal digits.

/// The bits of `0640`, `640` or `0o640`.
package func parseFileMode(_ text: String) throws(BadValue) -> UInt32 {
    var digits = Array(text.utf8)[...]
    if digits.starts(with: "0o".utf8) { digits = digits.dropFirst(2) }
    guard 3...4 ~= digits.count else { throw BadValue(noMode: text) }
    var bits: UInt32 = 0
    for digit in digits {
        guard UInt8(ascii: "0")...UInt8(ascii: "7") ~= digit else { throw BadValue(noMode: text) }
        bits = bits << 3 | UInt32(digit - UInt8(ascii: "0"))
    }
    return bits
}

/// Four octal digits: `0640`.
package func fileModeText(_ bits: UInt32) -> String {
    let digits = String(bits, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
