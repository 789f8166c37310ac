// SPDX-License-Identifier: Apache-2.0
// File names that Windows and FTP scanners left in GBK, as people read them. Never used to find the file again.
import Glibc
import Paths

/// `bytes` as people know the name: UTF-8 as it is, else GB18030 if all of it is valid, else escaped bytes.
package func readableName(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return decodedFromGB18030(bytes) ?? displayName(bytes)
}

private func decodedFromGB18030(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // Two bytes of GB18030 become at most three of UTF-8, one becomes one, four become four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 4)
    var room = output.count
    var left = input.count
    let result = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            var from = source.baseAddress
            var to = target.baseAddress
            return iconv(converter, &from, &left, &to, &room)
        }
    }
    guard Int(truncatingIfNeeded: result) != -1, left == 0 else { return nil }
    let text = output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
    return String(validating: text, as: UTF8.self)
}
