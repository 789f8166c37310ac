// SPDX-License-Identifier: Apache-2.0
// A piece of the source that stands by itself: one or more lines that belong together, and what it turned out to be.
import Text

/// A block of the source on its way into the report.
struct Block {
    /// What a block is.
    enum Kind: Equatable {
        case title, kicker, subtitle
        /// 署名: who wrote it, 文头 and 落款: what a letter bears above and below its text.
        case byline, letterhead
        case heading(level: Int, label: String?)
        case paragraph
        /// A row of a table that was flattened to lines, or the line above it.
        case row
        case omitted(Omission.Kind)
    }

    /// As in the source, its lines joined.
    var text: ScalarText
    var kind = Kind.paragraph
    var markdownLevel = 0
    /// An entry of a list: it never goes on in the next block.
    var standsAlone = false
    var indent = 0
    /// Blank lines before it.
    var blanksBefore = 0
    /// Seen where its lines broke.
    var geometry: WrapGeometry?
    var isComplete = true

    init(_ line: SourceLine) {
        text = line.text
        markdownLevel = line.markdownLevel
        standsAlone = line.standsAlone
        indent = line.indent
        blanksBefore = line.blanksBefore
    }

    /// Whether it is in the report at all.
    var isText: Bool {
        if case .omitted = kind { return false }
        return true
    }

    /// Short, without a stop at its end, and a comma inside only between two parallel clauses: a heading, a title, a caption, or a name.
    var isHeadingLike: Bool {
        guard 2...40 ~= text.count, kind == .paragraph, !standsAlone, let last = text.folded.last else { return false }
        if LineForm.isStop(last) || LineForm.goesOn(last) { return false }
        return !LineForm.hasSentencePunctuation(text.folded) || Couplet.isParallel(text)
    }

    /// Sentences, not a line of its own.
    var isRunning: Bool {
        guard kind == .paragraph, markdownLevel == 0, !Letterhead.isField(text) else { return false }
        if geometry != nil || text.count >= 60 { return true }
        return text.count >= 15 && LineForm.hasSentencePunctuation(text.folded) && !Couplet.isParallel(text)
            || text.count >= 8 && LineForm.endsSentence(text.folded)
    }
}
