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

    init(_ blocks: [Block]) {
        self.blocks = blocks
        let geometries = blocks.compactMap(\.geometry)
        hasIndentedGeometry = geometries.count >= 2 && geometries.count { $0.isIndented } * 2 > geometries.count
        let running = blocks.filter { $0.isRunning }
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
                if goesOn(joined[at], pieces: pieces, into: index) {
                    pieces += block.text.scalars
                    joined[at].geometry = block.geometry ?? joined[at].geometry
                    repairs.add(.joinedPage)
                    continue
                }
                joined[at].isComplete = false
            }
            close()
            joined.append(block)
            open = block.isRunning && !block.standsAlone && !isNumberedLine(block) ? joined.count - 1 : nil
            pieces = open == nil ? [] : block.text.scalars
        }
        if let at = open, isUnended(pieces) { joined[at].isComplete = false }
        close()
        return joined
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

    /// Whether the sentence at the end of `open` goes on in the block at `index`.
    private func goesOn(_ open: Block, pieces: [UInt32], into index: Int) -> Bool {
        let next = blocks[index]
        guard next.kind == .paragraph, next.markdownLevel == 0, !next.standsAlone, let first = next.text.folded.first,
            let last = pieces.last.map(fold)
        else { return false }
        if LineForm.cannotBegin(first) { return true }
        if isHeading(index) || Letterhead.isField(next.text) || Numbering(of: next.text) != nil { return false }
        if LineForm.goesOn(last) { return true }
        if hasIndentedGeometry, let geometry = next.geometry { return !geometry.isIndented }
        if hasIndentedSource { return next.indent < 2 }
        if let geometry = open.geometry, !geometry.fillsLastLine { return false }
        return !Self.openers.begin(next.text.folded[...])
    }

    /// Short, and running text after it: the next heading, not the rest of the sentence.
    private func isHeading(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.isHeadingLike, block.text.count <= 30 else { return false }
        guard let next = blocks[(index + 1)...].first(where: \.isText) else { return false }
        return next.isRunning || next.isHeadingLike
    }

    /// Words that begin a sentence with a new thought; none of them goes on with a broken one.
    private static let openers = Words(
        """
        同时, 此外, 另外, 目前, 如今, 近年来 今年以来 去年以来 与此同时 下一步 接下来 值得一提 众所周知 据了解 据介绍 据统计 据悉 \
        一是 二是 三是 四是 五是 六是 首先, 其次, 再次, 最后, 第一, 第二, 第三, 总之, 综上 新时代 同志们
        """)
}
