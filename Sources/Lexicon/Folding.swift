// SPDX-License-Identifier: Apache-2.0
// The normal form that all rules and tables are written in: half-width, simplified.
// For comparing only: the output keeps the characters of the source.

/// The normal form of one character: full-width ASCII narrowed, traditional simplified, else itself.
///
/// The ideographic space becomes a space. A character of simplified text is its own normal form, with four
/// exceptions that traditional text needs (乾 干, 於 于, 後 后, 徵 征). Characters outside the Basic Multilingual Plane
/// become `0xFFFF`, which no table holds.
package func fold(_ scalar: UInt32) -> UInt16 {
    if scalar < 0x80 { return UInt16(truncatingIfNeeded: scalar) }
    return scalar < 0xFFFF ? normalForms[Int(scalar)] : 0xFFFF
}

/// The normal form of every character below U+FFFF, built on first use from the table of pairs.
private let normalForms: [UInt16] = {
    var forms = (0..<0xFFFF).map { UInt16($0) }
    for wide in 0xFF01...0xFF5E { forms[wide] = UInt16(wide - 0xFEE0) }
    forms[0x3000] = 0x20
    var previous: UInt16?
    // Every character of the table is in the Basic Multilingual Plane: one UTF-16 unit each.
    for unit in foldingPairs.utf16 {
        if let from = previous {
            forms[Int(from)] = unit
            previous = nil
        } else {
            previous = unit
        }
    }
    return forms
}()
