// SPDX-License-Identifier: Apache-2.0
// Paragraphs that the end of a page or a column broke: joined where the next block goes on with the sentence, marked as
// incomplete where their end is lost. Nothing is glued that does not fit: 科研课 + 同时 stays two blocks.
import Lexicon
import Text

/// Joins broken paragraphs across pages and columns.
struct Continuation {
    private var blocks: [Block]
    /// Paragraphs of this text begin indented, as the geometry of its lines shows.
    private let hasIndentedGeometry: Bool
    /// Paragraphs of this text begin with white space in the source.
    private let hasIndentedSource: Bool
    /// Entries of lists without marks: lines that end without a stop because all their neighbours do.
    private let isEntry: [Bool]

    init(_ blocks: [Block]) {
        self.blocks = blocks
        let geometries = blocks.compactMap(\.geometry)
        hasIndentedGeometry = geometries.count >= 2 && geometries.count { $0.isIndented } * 2 > geometries.count
        let running = blocks.filter { $0.isRunning }
        isEntry = Self.entries(blocks)
        hasIndentedSource = running.count >= 3 && running.count { $0.indent >= 2 } * 3 > running.count * 2
    }

    /// The blocks with broken paragraphs made whole or marked.
    consuming func join(repairs: inout RepairCount) -> [Block] {
        var joined: [Block] = []
        /// Where in `joined` the paragraph stands that may go on.
        var open: Int?
        /// Pieces of the open paragraph, put together once it is whole: joining each anew would be quadratic.
        var pieces: [UInt32] = []
        func close() {
            guard let at = open, pieces.count > joined[at].text.count else { return }
            joined[at].text = ScalarText(pieces, fold: fold)
        }
        for index in blocks.indices {
            let block = blocks[index]
            guard block.isText else {
                joined.append(block)
                continue
            }
            if let at = open, isUnended(pieces) {
                if goesOn(joined[at], pieces: pieces, into: index, isAcrossPages: !(joined.last?.isText ?? true)) {
                    pieces += block.text.scalars
                    joined[at].geometry = block.geometry ?? joined[at].geometry
                    repairs.add(.joinedPage)
                    continue
                }
                joined[at].isComplete = false
            }
            close()
            joined.append(block)
            let canGoOn = block.isRunning && !block.standsAlone && !isEntry[index] && !isNumberedLine(block)
            open = canGoOn ? joined.count - 1 : nil
            pieces = open == nil ? [] : block.text.scalars
        }
        if let at = open, isUnended(pieces) { joined[at].isComplete = false }
        close()
        return joined
    }

    /// 门诊量:32万人次,增长5%: a short line with a label, or one of several short lines in a row, without a stop.
    private static func entries(_ blocks: [Block]) -> [Bool] {
        var isEntry = [Bool](repeating: false, count: blocks.count)
        var previous: Int?
        for index in blocks.indices where blocks[index].isText {
            guard isShortAndUnended(blocks[index]) else {
                previous = nil
                continue
            }
            if let previous, !isHeading(blocks[previous], over: blocks[index]) {
                isEntry[previous] = true
                isEntry[index] = true
            } else if Letterhead.isLabelled(blocks[index].text) {
                isEntry[index] = true
            }
            previous = index
        }
        return isEntry
    }

    private static func isShortAndUnended(_ block: Block) -> Bool {
        guard block.kind == .paragraph, block.geometry == nil, block.markdownLevel == 0, 4..<60 ~= block.text.count,
            let last = block.text.folded.last
        else { return false }
        // An entry says one thing; a sentence with several commas is one that lost its end.
        return !LineForm.isEnded(block.text.folded) && !LineForm.goesOn(last) && !block.text.folded.contains(0x3002)
            && LineForm.commas(block.text) <= 2
    }

    /// A line without figures over one that is a sentence: the two are not entries of one list.
    private static func isHeading(_ upper: Block, over lower: Block) -> Bool {
        let label = upper.text.scalars.prefix(while: \.isDigit).count
        return upper.isHeadingLike && lower.isRunning && !upper.text.scalars.dropFirst(label).contains(where: \.isDigit)
    }

    private func isUnended(_ scalars: [UInt32]) -> Bool {
        !LineForm.isEnded(scalars.suffix(2).map(fold))
    }

    /// 1. 力争…, 一、强化…,筑牢…: entries of lists and headings end without a stop.
    private func isNumberedLine(_ block: Block) -> Bool {
        guard Numbering(of: block.text) != nil, block.text.count <= 80, let last = block.text.folded.last else {
            return false
        }
        return !LineForm.goesOn(last) && !block.text.folded.contains(0x3002)
    }

    /// Whether the sentence at the end of `open` goes on in the block at `index`; the foot of a page between them
    /// shows that it was broken there.
    private func goesOn(_ open: Block, pieces: [UInt32], into index: Int, isAcrossPages: Bool) -> Bool {
        let next = blocks[index]
        guard next.kind == .paragraph, next.markdownLevel == 0, !next.standsAlone, let first = next.text.folded.first,
            let last = pieces.last.map(fold)
        else { return false }
        if LineForm.cannotBegin(first) { return true }
        if isEntry[index] || isHeading(index) || Letterhead.isField(next.text) || Numbering(of: next.text) != nil {
            return false
        }
        if SentenceEdge.isNote(next.text) { return false }
        if LineForm.goesOn(last) { return true }
        let edge = SentenceEdge(end: pieces, next: next.text)
        if edge.closesQuotation { return true }
        if !isAcrossPages, edge.leavesQuotationOpen || edge.beginsAnew { return false }
        if hasIndentedGeometry, let geometry = next.geometry { return !geometry.isIndented }
        if hasIndentedSource { return next.indent < 2 }
        if let geometry = open.geometry, !geometry.fillsLastLine { return false }
        return !SentenceEdge.openers.begin(next.text.folded[...])
    }

    /// Short, and running text after it: the next heading, not the rest of the sentence.
    private func isHeading(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.isHeadingLike, block.text.count <= 30 else { return false }
        guard let next = blocks[(index + 1)...].first(where: \.isText) else { return false }
        return next.isRunning || next.isHeadingLike
    }
}
