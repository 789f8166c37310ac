// SPDX-License-Identifier: Apache-2.0
// How many columns a text takes on a terminal: Han characters and full-width forms take two (全角).

/// The columns of `text`; it must hold nothing that is unsafe to print.
func displayWidth(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += displayWidth(scalar) }
    return width
}

/// 0 for marks that join the character before, 2 for wide characters by Unicode's East_Asian_Width, else 1.
///
/// Ambiguous characters such as `·` and `…` count as 1, as terminals show them unless told otherwise.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
        0x1AFF0...0x1B2FB, 0x1F200...0x1F251, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD:
        2
    default: 1
    }
}

/// `text` and spaces up to `width` columns; a longer text stays as it is.
func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

/// `text` in at most `limit` columns: a longer one keeps its beginning and its end, where the ending of a name is.
func abridged(_ text: String, to limit: Int) -> String {
    guard displayWidth(text) > limit else { return text }
    let scalars = Array(text.unicodeScalars)
    let (head, tail) = (limit - limit / 3 - 1, limit / 3)
    var width = 0
    let front = scalars.prefix { scalar in
        width += displayWidth(scalar)
        return width <= head
    }
    width = 0
    let back = scalars.reversed().prefix { scalar in
        width += displayWidth(scalar)
        return width <= tail
    }
    var shortened = String.UnicodeScalarView(front)
    shortened.append("…")
    shortened.append(contentsOf: back.reversed())
    return String(shortened)
}
