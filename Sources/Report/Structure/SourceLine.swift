// SPDX-License-Identifier: Apache-2.0
// Lines of the source as they stand on the page: what is invisible removed, letters and digits narrowed, no more.
import Lexicon
import Text

/// One line that is not blank.
struct SourceLine {
    /// Without the white space at either end.
    var text: ScalarText
    /// Columns of white space before the first character.
    var indent: Int
    /// Blank lines between this line and the one before.
    var blanksBefore: Int
    /// Level of a Markdown heading, 0 for other lines.
    var markdownLevel = 0
    /// Marked as an entry of a list or a line of a quotation in Markdown: never part of its neighbours' paragraph.
    var standsAlone = false
}

/// Splits `scalars` into lines.
func sourceLines(_ scalars: [UInt32], repairs: inout RepairCount) -> [SourceLine] {
    var lines: [SourceLine] = []
    var line: [UInt32] = []
    var blanks = 0
    var invisible = 0
    var narrowed = 0
    for (index, scalar) in scalars.enumerated() {
        if scalar.isLineEnd {
            // \r\n ends one line, not two.
            if scalar == 0x0A, index > 0, scalars[index - 1] == 0x0D { continue }
            take(&line, &blanks, into: &lines)
        } else if scalar.isInvisible {
            invisible += 1
        } else if scalar.isWideAlphanumeric {
            narrowed += 1
            line.append(scalar - 0xFEE0)
        } else if scalar == 0xFF0E || scalar == 0xFF0C, index > 0, index + 1 < scalars.count,
            0xFF10...0xFF19 ~= scalars[index - 1], 0xFF10...0xFF19 ~= scalars[index + 1]
        {
            // The point or comma of a number that is full-width as a whole.
            narrowed += 1
            line.append(scalar - 0xFEE0)
        } else {
            line.append(scalar)
        }
    }
    take(&line, &blanks, into: &lines)
    repairs.add(.removedControl, invisible)
    repairs.add(.narrowed, narrowed)
    return lines
}

private func take(_ line: inout [UInt32], _ blanks: inout Int, into lines: inout [SourceLine]) {
    defer { line.removeAll(keepingCapacity: true) }
    guard let first = line.firstIndex(where: { !$0.isSpace }), let last = line.lastIndex(where: { !$0.isSpace }) else {
        blanks += 1
        return
    }
    let indent = line[..<first].reduce(0) { $0 + ($1 == 0x09 ? 4 : $1.columns) }
    lines.append(
        SourceLine(text: ScalarText(Array(line[first...last]), fold: fold), indent: indent, blanksBefore: blanks))
    blanks = 0
}
