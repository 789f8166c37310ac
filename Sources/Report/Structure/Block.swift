// SPDX-License-Identifier: Apache-2.0
// A piece of the source that stands by itself: one or more lines that belong together, and what it turned out to be.
import Text

/// A block of the source on its way into the report.
struct Block {
    /// What a block is.
    enum Kind: Equatable {
        case title, kicker, subtitle, byline, date
        case heading(level: Int, label: String?)
        case paragraph
        case omitted(Omission.Kind)
    }

    /// As in the source, its lines joined.
    var text: ScalarText
    var kind = Kind.paragraph
    var markdownLevel = 0
    var standsAlone = false
    /// Blank lines before it.
    var blanksBefore = 0
    var isComplete = true
}
