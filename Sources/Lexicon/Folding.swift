// SPDX-License-Identifier: Apache-2.0
// The normal form that all rules and tables are written in: half-width, simplified.

/// The normal form of one character: full-width ASCII narrowed, traditional simplified, else itself.
///
/// Characters outside the Basic Multilingual Plane become `0xFFFF`, which no table holds.
package func fold(_ scalar: UInt32) -> UInt16 {
    if scalar < 0x80 { return UInt16(truncatingIfNeeded: scalar) }
    if 0xFF01...0xFF5E ~= scalar { return UInt16(truncatingIfNeeded: scalar - 0xFEE0) }
    return scalar < 0xFFFF ? UInt16(truncatingIfNeeded: scalar) : 0xFFFF
}
