// SPDX-License-Identifier: Apache-2.0
// What stands above the text: kicker, title, subtitle, byline, date, letterhead. It tells them by form and order.
import Lexicon
import Text

/// Reads the head of a document.
struct DocumentHead {
    private(set) var blocks: [Block]
    var document: Document
    /// The first block of the text itself.
    private(set) var end: Int

    init(_ blocks: [Block], document: Document) {
        self.blocks = blocks
        self.document = document
        end = Self.end(of: blocks)
        classify()
    }

    /// The first block that is running text, a salutation or a numbered heading.
    private static func end(of blocks: [Block]) -> Int {
        var hasTitle = false
        var hasText = false
        for (index, block) in blocks.enumerated() where block.isText {
            if index >= 60 { return index }
            if block.markdownLevel > 0 {
                let isSubtitle = dashes(block.text) > 0 || isOverByline(index, blocks)
                if hasText, !isSubtitle, block.markdownLevel > 1 || hasTitle { return index }
                hasTitle = hasTitle || block.markdownLevel == 1
                hasText = true
                continue
            }
            if beginsText(block, isFirst: !hasText) { return index }
            hasText = true
        }
        return blocks.count
    }

    /// Whether `block` is text and not a line over it.
    private static func beginsText(_ block: Block, isFirst: Bool) -> Bool {
        if block.kind == .row { return true }
        if Letterhead.isField(block.text) || Letterhead.isIssueOrNumber(block.text) { return false }
        if block.standsAlone || Numbering(of: block.text) != nil { return true }
        if Byline(line: block.text) != nil { return false }
        // A first line may be a title with a stop at its end, if it is short.
        let ends = LineForm.endsSentence(block.text.folded) && block.text.folded.last != 0x3A
        if ends, block.text.count > (isFirst ? 12 : 5) { return true }
        // 门诊量:32.6万人次,同比增长5%.
        let isEntry = Letterhead.isLabelled(block.text) && block.text.scalars.contains(where: \.isDigit)
        return block.isRunning && (block.text.count > 40 || isEntry && !isFirst)
    }

    /// A byline follows directly, as it does under a subtitle.
    private static func isOverByline(_ index: Int, _ blocks: [Block]) -> Bool {
        guard let next = blocks[(index + 1)...].first(where: \.isText), next.markdownLevel == 0 else { return false }
        return Byline(line: next.text) != nil
    }

    // MARK: Kinds

    private mutating func classify() {
        var candidates: [Int] = []
        var hasByline = false
        /// Lines between the byline and the text: what the page bore around the article.
        var strays: [Int] = []
        for index in 0..<end where blocks[index].isText {
            let text = blocks[index].text
            if blocks[index].markdownLevel == 1 {
                candidates.append(index)
            } else if blocks[index].markdownLevel > 1 {
                // Deeper headings are in the head only as subtitle, or for want of a title.
                candidates.append(index)
            } else if Letterhead.isField(text) || Letterhead.isIssueOrNumber(text) {
                blocks[index].kind = .letterhead
                readField(text)
            } else if readDateLine(text) || readOccasion(text) {
                blocks[index].kind = .letterhead
            } else if !candidates.isEmpty, let byline = Byline(line: text) ?? Byline(name: text) {
                blocks[index].kind = .byline
                document.authors += byline.authors
                hasByline = true
            } else if candidates.isEmpty, let byline = Byline(line: text), byline.isPress {
                // A page torn from its order: who wrote it stands above the title.
                blocks[index].kind = .byline
                document.authors += byline.authors
            } else if readImprint(text) {
                blocks[index].kind = .letterhead
            } else if text.folded.last == 0x3A, !candidates.isEmpty {
                // 同志们:
                continue
            } else if Letterhead.isMasthead(text), nextIsIssueOrDate(index) {
                blocks[index].kind = .letterhead
            } else if hasByline {
                strays.append(index)
            } else if text.count <= 80 {
                candidates.append(index)
            }
        }
        settle(strays: strays)
        settle(candidates: candidates)
        let merged = blocks[..<end].count { $0.text.count == 0 }
        blocks.removeAll { $0.text.count == 0 }
        end -= merged
    }

    private func nextIsIssueOrDate(_ index: Int) -> Bool {
        guard let next = blocks[(index + 1)...].first(where: \.isText) else { return false }
        return Letterhead.isIssueOrNumber(next.text) || Self.dateLine(next.text) != nil
    }

    /// One line over the first paragraph may be its heading; several are scraps of the page.
    private mutating func settle(strays: [Int]) {
        let hasMarkdownHeadings = blocks.contains { $0.markdownLevel > 1 }
        guard strays.count > 1 || hasMarkdownHeadings else { return }
        for index in strays where blocks[index].isHeadingLike { blocks[index].kind = .omitted(.furniture) }
    }

    // MARK: Titles

    private mutating func settle(candidates: [Int]) {
        var groups = groups(candidates)
        guard !groups.isEmpty else { return }
        var title = groups.firstIndex { blocks[$0.lowerBound].markdownLevel == 1 } ?? -1
        let dashed = groups.indices.filter { Self.dashes(blocks[groups[$0].lowerBound].text) > 0 }
        if title < 0 { title = dashed.first.map { $0 - 1 } ?? undashedTitle(groups) }
        title = min(max(title, 0), groups.count - 1)
        merge(&groups, title)
        mark(groups[title], .title)
        document.title = field(groups[title])
        if title > 0, !isColumnName(groups[title - 1]), !isOfficial(groups[title]) {
            mark(groups[title - 1], .kicker)
            document.kicker = field(groups[title - 1])
        }
        if let subtitle = dashed.first(where: { $0 > title }) ?? plainSubtitle(groups, after: title) {
            mark(groups[subtitle], .subtitle)
            document.subtitle = field(groups[subtitle])
        }
        for index in groups.indices where index != title && blocks[groups[index].lowerBound].kind == .paragraph {
            for block in groups[index] where blocks[block].isText && blocks[block].markdownLevel == 0 {
                blocks[block].kind = .letterhead
            }
        }
    }

    /// Candidates without a blank line between them are one title over several lines.
    private func groups(_ candidates: [Int]) -> [ClosedRange<Int>] {
        var groups: [ClosedRange<Int>] = []
        for index in candidates {
            let block = blocks[index]
            if let last = groups.last, last.upperBound == index - 1, block.blanksBefore == 0, block.markdownLevel == 0,
                blocks[last.upperBound].markdownLevel == 0, Self.dashes(block.text) == 0,
                Self.dashes(blocks[last.upperBound].text) == 0, blocks[last.upperBound].text.folded.last != 0x3A,
                Couplet.isSpaced(block.text) == Couplet.isSpaced(blocks[last.upperBound].text), last.count < 3
            {
                groups[groups.count - 1] = last.lowerBound...index
            } else {
                groups.append(index...index)
            }
        }
        return groups
    }

    /// Which of several lines without dashes is the title: a line that ends in a colon stands above it.
    private func undashedTitle(_ groups: [ClosedRange<Int>]) -> Int {
        guard groups.count >= 2 else { return 0 }
        if blocks[groups[0].upperBound].text.folded.last == 0x3A || isColumnName(groups[0]) { return 1 }
        if let official = groups.firstIndex(where: isOfficial) { return official }
        let first = blocks[groups[0].lowerBound].text
        let second = blocks[groups[1].lowerBound].text
        // An institution of its own, or a phrase with one, over a slogan: a kicker.
        let isOverSlogan =
            Self.institutions.occur(in: first.folded[...]) && !Self.institutions.occur(in: second.folded[...])
        // 某医院2025年工作总结 is a title, whatever stands below it.
        if isOverSlogan, first.count <= 30 { return Self.genres.end(first.folded[...]) ? 0 : 1 }
        // 引题: one short phrase over a headline of two clauses.
        let isOverHeadline =
            first.count <= 10 && first.count * 2 < second.count && Couplet.hasTwoClauses(second)
            && !Couplet.isSpaced(first) && !Self.genres.end(second.folded[...])
        return isOverHeadline ? 1 : 0
    }

    /// 【院长访谈】: the name of the column that the article stands in.
    private func isColumnName(_ group: ClosedRange<Int>) -> Bool {
        let text = blocks[group.lowerBound].text.folded
        return group.count == 1 && text.first == 0x3010 && text.last == 0x3011
    }

    /// 关于某事的通报: the title of an official paper, whatever its page bears above it.
    private func isOfficial(_ group: ClosedRange<Int>) -> Bool {
        group.contains { Self.about.occur(in: blocks[$0].text.folded[...]) }
            && Self.papers.end(blocks[group.upperBound].text.folded[...])
    }

    private static let about = Words("关于")
    private static let papers = Words("报告 通报 通知 公告 意见 方案 决定 总结 汇报 函 请示 说明 情况 批复 纪要")

    private func plainSubtitle(_ groups: [ClosedRange<Int>], after title: Int) -> Int? {
        let next = title + 1
        guard groups.indices.contains(next) else { return nil }
        if blocks[groups[next].lowerBound].markdownLevel > 1 { return next }
        let text = blocks[groups[next].lowerBound].text
        let isCouplet = Couplet.isSpaced(text) && !Couplet.hasTwoClauses(blocks[groups[title].lowerBound].text)
        return isCouplet || Self.institutions.occur(in: text.folded[...]) || Self.genres.end(text.folded[...])
            ? next : nil
    }

    /// The lines of one title become one block, with a space between the halves of a couplet.
    private mutating func merge(_ groups: inout [ClosedRange<Int>], _ index: Int) {
        let group = groups[index]
        guard group.count > 1 else { return }
        var scalars = blocks[group.lowerBound].text.scalars
        for next in group.dropFirst() {
            let text = blocks[next].text
            // Equal halves are a couplet; a phrase that was merely too long is not.
            if text.count == blocks[next - 1].text.count, text.count <= 12 { scalars.append(0x20) }
            scalars += text.scalars
        }
        blocks[group.lowerBound].text = ScalarText(scalars, fold: fold)
        for next in group.dropFirst() { blocks[next].text = ScalarText([], fold: fold) }
        groups[index] = group.lowerBound...group.lowerBound
    }

    private mutating func mark(_ group: ClosedRange<Int>, _ kind: Block.Kind) {
        for index in group { blocks[index].kind = kind }
    }

    /// The text of a title as a field: without the dashes before a subtitle.
    private func field(_ group: ClosedRange<Int>) -> String {
        var repairs = RepairCount()
        let text = blocks[group.lowerBound].text
        let clean = cleaned(Array(text.scalars.dropFirst(Self.dashes(text))), spacing: .separating, repairs: &repairs)
        return LineForm.string(clean)
    }

    /// How many dashes `text` begins with.
    private static func dashes(_ text: ScalarText) -> Int {
        let marks = text.folded.prefix { $0 == 0x2014 || $0 == 0x2500 || $0 == 0x2D || $0 == 0x2015 || $0 == 0x2013 }
            .count
        return marks >= 2 || text.folded.first == 0x2014 ? marks : 0
    }

    static let institutions = Words("医院 保健院 卫生院 委员会 卫健委 卫健局 卫生局 中心 疾控 医学院 大学 集团")
    private static let genres = Words("纪实 侧记 见闻 纪略 掠影 报告 总结 回顾 综述 概况 通报 做法 经验 之路 探访 走笔 巡礼 启示 观察 调查 汇报 实践 写真 小记 札记")
}
