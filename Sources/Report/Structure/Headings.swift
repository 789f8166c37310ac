// SPDX-License-Identifier: Apache-2.0
// Which blocks are headings, and how deep: Markdown, the numbering of documents, or a slogan alone between paragraphs.
// A number with its sentence behind it ((一)稳规模。确保…) opens a paragraph, it is no heading.
import Lexicon
import Text

/// Finds the headings of the text.
struct Headings {
    private(set) var blocks: [Block]
    private let start: Int
    /// The styles of numbering that headings of this text use, outermost first.
    private var styles: [Numbering.Style] = []
    private var hasMarkdown = false
    /// Short lines behind a row of captions: headings if this text has others like them, else captions too.
    private var underCaptions: [Int] = []

    /// Looks at the blocks from `start` on.
    init(_ blocks: [Block], from start: Int) {
        self.blocks = blocks
        self.start = start
        mergeCouplets()
        findNumbered()
        findMarkdown()
        findUnnumbered()
        self.blocks.removeAll { $0.text.count == 0 }
        setLevels()
    }

    // MARK: Markdown

    /// Two Markdown headings of one level with nothing between are the halves of one.
    private mutating func mergeCouplets() {
        var index = start
        while index + 1 < blocks.count {
            let (upper, lower) = (blocks[index], blocks[index + 1])
            if upper.markdownLevel > 1, upper.markdownLevel == lower.markdownLevel, upper.text.count <= 16,
                lower.text.count <= 16, upper.kind == .paragraph, lower.kind == .paragraph,
                Numbering(of: upper.text) == nil, Numbering(of: lower.text) == nil
            {
                blocks[index].text = ScalarText(upper.text.scalars + [0x20] + lower.text.scalars, fold: fold)
                blocks[index + 1].text = ScalarText([], fold: fold)
                index += 1
            }
            index += 1
        }
        blocks.removeAll { $0.text.count == 0 }
    }

    private mutating func findMarkdown() {
        for index in start..<max(start, blocks.count)
        where blocks[index].kind == .paragraph && blocks[index].markdownLevel > 0 {
            hasMarkdown = true
            let label = Numbering(of: blocks[index].text)?.label
            blocks[index].kind = .heading(level: 0, label: label)
        }
    }

    // MARK: Numbers

    private mutating func findNumbered() {
        for index in start..<max(start, blocks.count) where isNumberedHeading(index) {
            guard let numbering = Numbering(of: blocks[index].text) else { continue }
            blocks[index].kind = .heading(level: 0, label: numbering.label)
        }
    }

    private func isNumberedHeading(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.kind == .paragraph, block.markdownLevel == 0, !block.standsAlone, block.text.count <= 80,
            let numbering = Numbering(of: block.text), numbering.style != .circled,
            block.text.count > numbering.length, let last = block.text.folded.last
        else { return false }
        if isListEntry(index, numbering) { return false }
        if LineForm.goesOn(last) { return false }
        guard LineForm.isStop(last) else {
            // Without a stop at its end it must not have had one inside.
            return !block.text.folded.contains(0x3002) && !block.text.folded.contains(0x3B)
        }
        // 一、强化引领。 alone on its line, short, with text under it.
        guard last == 0x3002 || last == 0x3A, numbering.style.rawValue < Numbering.Style.arabic.rawValue,
            block.text.count <= 30, !block.text.folded.dropLast().contains(where: { $0 == 0x3002 || $0 == 0x3B }),
            let next = next(after: index)
        else { return false }
        return next.isRunning || Numbering(of: next.text) != nil
    }

    /// Numbers that follow each other without text between are a list, not headings.
    private func isListEntry(_ index: Int, _ numbering: Numbering) -> Bool {
        func isSibling(_ other: Block?) -> Bool {
            guard let other, other.kind == .paragraph || isHeading(other) else { return false }
            return Numbering(of: other.text)?.style == numbering.style
        }
        if isSibling(next(after: index)) { return true }
        guard index > start, let before = blocks[start..<index].last(where: \.isText), before.kind == .paragraph else {
            return false
        }
        return isSibling(before) && before.text.count <= 80 && !LineForm.endsSentence(before.text.folded)
    }

    private func isHeading(_ block: Block) -> Bool {
        if case .heading = block.kind { return true }
        return false
    }

    private func next(after index: Int) -> Block? {
        blocks[(index + 1)...].first(where: \.isText)
    }

    // MARK: Slogans

    /// A short line alone between paragraphs heads what follows, if this text has no better headings.
    private mutating func findUnnumbered() {
        let hasNumbered = blocks[min(start, blocks.count)...].contains { isHeading($0) && $0.markdownLevel == 0 }
        var index = start
        var found: [Int] = []
        while index < blocks.count {
            guard isSlogan(blocks[index]) else {
                index += 1
                continue
            }
            // A run of short lines, omitted ones between them or not.
            var run: [Int] = []
            var at = index
            while at < blocks.count, isSlogan(blocks[at]) || !blocks[at].isText {
                if blocks[at].isText { run.append(at) }
                at += 1
            }
            let isFollowed = at < blocks.count && (blocks[at].isRunning || blocks[at].kind == .row)
            settle(run: run, isFollowed: isFollowed, found: &found)
            index = at
        }
        if found.isEmpty {
            for index in underCaptions { blocks[index].kind = .omitted(.caption) }
        } else {
            found += underCaptions
        }
        // In a numbered text single lines are headings only if they are marked as such, or several of one length.
        let lengths = found.map { blocks[$0].text.count }
        let areParallel = found.count > 1 && (lengths.max() ?? 0) - (lengths.min() ?? 0) <= 4
        for index in found where !hasNumbered || areParallel || isBracketed(blocks[index].text) {
            blocks[index].kind = .heading(level: hasNumbered && !isBracketed(blocks[index].text) ? -1 : 0, label: nil)
        }
    }

    private mutating func settle(run: [Int], isFollowed: Bool, found: inout [Int]) {
        if hasMarkdown {
            for index in run where !isBracketed(blocks[index].text) { blocks[index].kind = .omitted(.caption) }
            return
        }
        guard isFollowed, let last = run.last else {
            if run.count >= 3 { for index in run { blocks[index].kind = .omitted(.caption) } }
            return
        }
        switch run.count {
        case 1: found.append(last)
        case 2 where blocks[run[0]].text.count <= 14 && blocks[last].text.count <= 14 && run[0] + 1 == last:
            blocks[run[0]].text = ScalarText(
                blocks[run[0]].text.scalars + [0x20] + blocks[last].text.scalars, fold: fold)
            blocks[last].text = ScalarText([], fold: fold)
            found.append(run[0])
        default:
            for index in run.dropLast() { blocks[index].kind = .omitted(.caption) }
            underCaptions.append(last)
        }
    }

    private func isSlogan(_ block: Block) -> Bool {
        block.isHeadingLike && block.markdownLevel == 0 && 4...30 ~= block.text.count && block.geometry == nil
            && Numbering(of: block.text) == nil && !Self.tableWords.begin(block.text.folded[...])
            && !Letterhead.isField(block.text) && block.text.folded.last != 0x29
    }

    /// 【基层动态】.
    private func isBracketed(_ text: ScalarText) -> Bool {
        text.folded.first == 0x3010 && text.folded.last == 0x3011
    }

    private static let tableWords = Words("表 附表 附件 附: 注: 单位: (单位")

    // MARK: Levels

    private mutating func setLevels() {
        let marked = Set(
            blocks[min(start, blocks.count)...].filter { isHeading($0) && $0.markdownLevel > 0 }.map(\.markdownLevel)
        ).sorted()
        var open: [Numbering.Style] = []
        var base = 0
        for index in start..<max(start, blocks.count) {
            guard case .heading(let level, let label) = blocks[index].kind else { continue }
            let depth: Int
            if let rank = marked.firstIndex(of: blocks[index].markdownLevel), blocks[index].markdownLevel > 0 {
                base = rank + 1
                open = []
                depth = base
            } else if let style = Numbering(of: blocks[index].text)?.style {
                while let inner = open.last, inner.rawValue >= style.rawValue { open.removeLast() }
                open.append(style)
                depth = base + open.count
            } else if level < 0 {
                depth = base + open.count + 1
            } else {
                open = []
                depth = base + 1
            }
            blocks[index].kind = .heading(level: depth, label: label)
        }
    }
}
