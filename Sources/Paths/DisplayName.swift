// SPDX-License-Identifier: Apache-2.0
// How a name is shown: no control character, escape sequence or direction override reaches a terminal or the journal.

/// `bytes` as text that is safe to print: valid UTF-8 stays, anything else is shown as `\xHH`.
///
/// Control characters, invalid bytes, line separators and bidirectional overrides are escaped and a backslash is
/// doubled, so that two different names never look alike.
package func displayName(_ bytes: [UInt8]) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
        var shown = ""
        for byte in bytes {
            if 0x20..<0x7F ~= byte, byte != UInt8(ascii: "\\") {
                shown.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                shown += escaped(byte)
            }
        }
        return shown
    }
    return displayText(text)
}

/// `text` with the same escapes as ``displayName(_:)``.
package func displayText(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
        if scalar == "\\" {
            shown += "\\\\"
        } else if isUnsafeToPrint(scalar) {
            for byte in String(Character(scalar)).utf8 { shown += escaped(byte) }
        } else {
            shown.unicodeScalars.append(scalar)
        }
    }
    return shown
}

/// True for characters that move the cursor, hide text or reorder it.
package func isUnsafeToPrint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
        0xE0000...0xE007F:
        true
    default:
        false
    }
}

private func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.utf8.count == 1 ? "0" + digits : digits)
}
