// SPDX-License-Identifier: Apache-2.0
// Runs between quotation marks: a short one is a name or a slogan, a long one with stops is somebody speaking.

/// What stands between a pair of quotation marks or 《》.
struct QuotedRun {
    /// The marks included.
    var range: Range<Int>
    /// True where it reads as speech: its numerals count like those of the text around it.
    var isSpeech: Bool
}

/// The quotation runs of `text`; unpaired marks make none, and no run leaves its line.
func findQuotations(_ text: [UInt16]) -> [QuotedRun] {
    var found: [QuotedRun] = []
    var opening: (at: Int, closing: UInt16)?
    for (at, character) in text.enumerated() {
        if character == 0x0A {
            opening = nil
        } else if let open = opening {
            guard character == open.closing else { continue }
            let inside = text[open.at + 1..<at]
            let stops = inside.filter { isStop($0) }.count
            let ends = inside.last.map { $0 != 0x2C && isStop($0) } ?? false
            let isSpeech = open.closing != 0x300B && (ends || (stops > 0 && inside.count > 14) || inside.count > 30)
            found.append(QuotedRun(range: open.at..<at + 1, isSpeech: isSpeech))
            opening = nil
        } else if let closing = closingMark(character) {
            opening = (at, closing)
        }
    }
    return found
}

/// The mark that closes a quotation opened by `mark`.
private func closingMark(_ mark: UInt16) -> UInt16? {
    switch mark {
    case 0x201C: 0x201D  // “ ”
    case 0x2018: 0x2019  // ‘ ’
    case 0x300C: 0x300D  // 「 」
    case 0x300E: 0x300F  // 『 』
    case 0x300A: 0x300B  // 《 》
    case 0x22: 0x22  // "
    default: nil
    }
}

/// A mark that ends a clause or a sentence, folded.
func isStop(_ character: UInt16) -> Bool {
    switch character {
    case 0x2C, 0x3002, 0x21, 0x3F, 0x3B: true  // , 。 ! ? ;
    default: false
    }
}
