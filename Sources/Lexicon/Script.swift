// SPDX-License-Identifier: Apache-2.0
// Simplified or traditional, told by the characters that exist in one of the two only.

/// The script that the characters of a text are in.
package enum Script: Sendable {
    case simplified, traditional

    /// The script of `scalars`; `nil` where no character tells, or as many for one as for the other.
    package init?(of scalars: some Sequence<UInt32>) {
        var balance = 0
        for scalar in scalars where 0x3400..<0xFFFF ~= scalar { balance += Int(evidence[Int(scalar)]) }
        if balance == 0 { return nil }
        self = balance > 0 ? .simplified : .traditional
    }
}

/// For every character below U+FFFF: 1 if it is simplified only, -1 if it has a simplified form, else 0.
private let evidence: [Int8] = {
    var evidence = [Int8](repeating: 0, count: 0xFFFF)
    for scalar in 0x3400..<0xFB00 where fold(UInt32(scalar)) != UInt16(scalar) { evidence[scalar] = -1 }
    for unit in simplifiedOnly.utf16 { evidence[Int(unit)] = 1 }
    // Simplified text has these too: 乾坤, 后, surnames, 宫商角徵羽.
    for unit in "乾於後徵夥摺".utf16 { evidence[Int(unit)] = 0 }
    return evidence
}()
