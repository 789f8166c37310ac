// SPDX-License-Identifier: Apache-2.0
// How wide the column was that a text was set in: seen from where its lines break, or from the blanks that a careless
// conversion left in their place. Widths are half characters.
import Text

/// What the breaks of one paragraph say of its column.
struct WrapGeometry: Equatable {
    /// Width of a full line.
    var column: Int
    var first: Int
    var last: Int

    /// How much narrower than the column a full line may be: one character and its punctuation.
    static let slack = 4
    /// An indented first line is two characters narrower; print tolerates half of that.
    private static let indentation = 2

    /// The last line reaches the edge of the column.
    var fillsLastLine: Bool { last >= column - Self.slack }

    /// The first line is indented as the beginning of a paragraph is.
    var isIndented: Bool { first <= column - Self.indentation }

    /// A geometry known from the lines themselves.
    init(column: Int, first: Int, last: Int) {
        self.column = column
        self.first = first
        self.last = last
    }

    /// The geometry of lines of these `widths`; `nil` where they do not look broken by one column.
    init?(widths: [Int]) {
        guard let first = widths.first, let last = widths.last, widths.count >= 3 else { return nil }
        let interior = widths.dropFirst().dropLast().sorted()
        let column = interior[interior.count / 2]
        guard 16...140 ~= column else { return nil }
        let full = interior.count { abs($0 - column) <= Self.slack }
        guard full * 5 >= interior.count * 3, first <= column + Self.slack, last <= column + Self.slack else {
            return nil
        }
        self.column = column
        self.first = first
        self.last = last
    }
}

/// A paragraph whose lines were run together with blanks between them.
struct BlankedLines {
    /// The blanks that stand where a line ended, as indices of the text.
    var breaks: [Int] = []
    var geometry: WrapGeometry

    /// The lines of `text`; `nil` where its blanks are not those of a column.
    init?(_ text: ScalarText) {
        guard text.count >= 30, LineForm.hasSentencePunctuation(text.folded) else { return nil }
        // Segments between blanks inside Chinese; those after a comma belong to the line before.
        var segments: [(width: Int, blank: Int?)] = []
        var start = 0
        for index in text.scalars.indices where text.scalars[index].isSpace && index > 0 && index + 1 < text.count {
            // Whoever typed two blanks meant them.
            if text.scalars[index + 1].isSpace { return nil }
            guard text.scalars[index - 1].columns == 2 || text.scalars[index + 1].columns == 2 else { continue }
            segments.append((LineForm.width(text.scalars[start..<index]), index))
            start = index + 1
        }
        guard segments.count >= 3 else { return nil }
        segments.append((LineForm.width(text.scalars[start...]), nil))
        let widest = segments.map(\.width).sorted()[segments.count * 3 / 4]
        var widths: [Int] = []
        var width = 0
        /// Lines that are one segment: what else has blanks at such places?
        var whole = 0
        for segment in segments {
            let isWhole = width == 0
            width += segment.width
            // The first line is narrower by its indentation.
            let least = widths.isEmpty ? widest - 2 * WrapGeometry.slack : widest - WrapGeometry.slack
            guard width >= least || segment.blank == nil else { continue }
            widths.append(width)
            if let blank = segment.blank { breaks.append(blank) }
            if isWhole { whole += 1 }
            width = 0
        }
        guard whole * 2 > widths.count, let geometry = WrapGeometry(widths: widths) else { return nil }
        self.geometry = geometry
    }
}
