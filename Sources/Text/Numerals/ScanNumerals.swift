// SPDX-License-Identifier: Apache-2.0
// One pass over the folded text that finds every numeral; each character is looked at a bounded number of times.

/// All numerals of `folded`, in order, not overlapping.
package func scanNumerals(_ folded: [UInt16]) -> [Numeral] {
    var found: [Numeral] = []
    var at = 0
    while at < folded.count {
        guard mayBeginNumeral(folded[at]) else {
            at += 1
            continue
        }
        let numeral = scanArabic(folded, from: at) ?? scanChinese(folded, from: at)
        if let numeral {
            found.append(numeral)
            at = numeral.range.upperBound
        } else {
            at += 1
        }
    }
    return found
}

/// A quick test that most characters fail.
private func mayBeginNumeral(_ character: UInt16) -> Bool {
    switch NumeralCharacter(character) {
    case nil, .more: false
    case .arabic, .digit, .small, .tens, .large, .some: true
    }
}

/// The longest run of characters that one numeral may have; longer ones write no number.
package let longestNumeral = 24
