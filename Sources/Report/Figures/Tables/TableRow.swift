// SPDX-License-Identifier: Apache-2.0
// A line of the text that was a row of a table: cells parted by spaces, tabs or bars.

/// The cells of one flattened row (表格行).
struct TableRow {
    /// In order, without the space around them.
    var cells: [Range<Int>]

    /// The cells of `line`; `nil` where it has fewer than three, a long cell or a sentence in it.
    init?(_ line: Range<Int>, in text: FigureText) {
        guard line.count <= 400 else { return nil }
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for at in line.lowerBound...line.upperBound {
            let isGap = at == line.upperBound || [0x20, 0x09, 0x3000, 0x7C].contains(text.character(at))
            if !isGap, Self.beginsValue(at, in: text), text.has(")", endingAt: at), start < at {
                // The space of 献血（人次） 64,583 was dropped with the others inside Chinese text.
                cells.append(start..<at)
                start = at
            }
            guard isGap else {
                if text.character(at) == 0x3002 || text.character(at) == 0x3B { return nil }
                continue
            }
            if start < at { cells.append(start..<at) }
            start = at + 1
        }
        guard cells.count >= 3, cells.allSatisfy({ $0.count <= 24 }) else { return nil }
        self.cells = cells
    }

    /// Whether a number begins at `at`, its sign included.
    private static func beginsValue(_ at: Int, in text: FigureText) -> Bool {
        let isSign = [0x2B, 0x2D, 0x2212, 0x2264, 0x2265, 0x3C, 0x3E].contains(text.character(at))  // + - − ≤ ≥ < >
        return text.character(isSign ? at + 1 : at).isAsciiDigit
    }

    /// Whether the cell at `index` holds a digit.
    func hasDigit(_ index: Int, in text: FigureText) -> Bool {
        cells[index].contains { text.character($0).isAsciiDigit }
    }

    /// Whether no cell holds a digit, as in the head of a table; years are no digits here.
    func isHead(in text: FigureText) -> Bool {
        cells.allSatisfy { cell in
            let digits = cell.filter { text.character($0).isAsciiDigit }.count
            return digits == 0 || (digits <= 4 && (text.contains("年", in: cell) || text.contains("月", in: cell)))
        }
    }
}
