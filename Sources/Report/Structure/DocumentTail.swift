// SPDX-License-Identifier: Apache-2.0
// 落款: what stands below the text, signature and date, and what omitted lines say of the document.
import Text

/// Reads the signature of a document and its omitted lines.
struct DocumentTail {
    private(set) var blocks: [Block]
    private(set) var document: Document

    /// How many blocks at the end are looked at.
    private static let reach = 12

    init(_ blocks: [Block], from start: Int, document: Document) {
        self.blocks = blocks
        self.document = document
        sign(from: start)
        for block in blocks {
            if case .omitted(let kind) = block.kind { readOmitted(block.text, kind) }
        }
        readBrackets(from: start)
        nameOwnPaper()
    }

    // MARK: Signature

    private mutating func sign(from start: Int) {
        let last = max(start, blocks.count - Self.reach)
        for index in stride(from: blocks.count - 1, through: last, by: -1) where blocks[index].isText {
            let block = blocks[index]
            guard block.kind == .paragraph else { return }
            if let date = DocumentHead.dateLine(block.text) {
                document.date = document.date ?? date.edtf
                blocks[index].kind = .letterhead
            } else if Letterhead.isField(block.text) {
                blocks[index].kind = .letterhead
                readField(block.text)
            } else if let byline = Byline(line: block.text) ?? Byline(bracketsOf: block.text), block.text.count <= 40 {
                blocks[index].kind = .byline
                document.authors += byline.authors
            } else if block.text.count <= 40, block.isHeadingLike, isUnderText(index) {
                blocks[index].kind = .letterhead
            } else {
                return
            }
        }
    }

    /// A line over the date or another line of the signature, not a heading.
    private func isUnderText(_ index: Int) -> Bool {
        index + 1 == blocks.count
            || blocks[(index + 1)...].contains { $0.kind == .letterhead }
                && blocks[(index + 1)...].allSatisfy { $0.kind == .letterhead || !$0.isText || $0.kind == .byline }
    }

    private mutating func readField(_ text: ScalarText) {
        if let byline = Byline(line: text) { document.authors += byline.authors }
    }

    // MARK: Brackets

    /// 【某报记者某】 at the head of the first paragraph, (图/文 某) at the end of the last.
    private mutating func readBrackets(from start: Int) {
        let running = blocks.indices.filter { $0 >= start && blocks[$0].kind == .paragraph && blocks[$0].isRunning }
        guard document.authors.isEmpty, let first = running.first, let last = running.last else { return }
        for index in first == last ? [first] : [first, last] {
            if let byline = Byline(bracketsOf: blocks[index].text) { document.authors += byline.authors }
        }
    }

    // MARK: Omitted lines

    private mutating func readOmitted(_ text: ScalarText, _ kind: Omission.Kind) {
        switch kind {
        case .source:
            if let posting = WebMarks.posting(text) { read(posting) } else { readSource(text) }
        case .copyright: document.publisher = publisher(text) ?? document.publisher
        case .furniture:
            guard Furniture.isFolio(text, LineForm.compact(text)) else {
                readBreadcrumb(text)
                return
            }
            if let date = StatedDate(in: LineForm.compact(text)) { document.date = document.date ?? date.edtf }
            for cell in LineForm.cells(text) where Furniture.paper.end(text.folded[cell]) {
                document.publisher = document.publisher ?? text.string(cell)
                return
            }
        case .caption, .repeatedTitle, .share, .pageNumber, .byline: break
        }
    }

    private mutating func read(_ posting: WebMarks.Posting) {
        document.publisher = document.publisher ?? posting.publisher
        document.date = document.date ?? posting.date
        guard let author = posting.author, document.authors.isEmpty, 2...4 ~= author.count else { return }
        document.authors.append(Author(name: author, role: nil, organization: nil))
    }

    /// 云岭新闻网 > 健康 > 正文: the site stands first.
    private mutating func readBreadcrumb(_ text: ScalarText) {
        let first = text.folded.prefix { $0 != 0x3E && $0 != 0xBB && $0 != 0x203A }
        guard first.count < text.count else { return }
        let site = trimmed(text, 0..<first.count)
        guard 3...20 ~= site.count, Self.papers.end(text.folded[site]), !text.folded[site].contains(0x3A) else {
            return
        }
        document.publisher = document.publisher ?? text.string(site)
    }

    /// 来源:人民网 作者:某某 发布时间:2025-10-13, 本文由「某某」编辑整理.
    private mutating func readSource(_ text: ScalarText) {
        if let date = StatedDate(in: text.folded) { document.date = document.date ?? date.edtf }
        if let label = Self.sources.first(in: text.folded[...]) {
            let name = value(text, from: label.upperBound)
            if !name.isEmpty, !Self.own.begin(text.folded[name]), !Self.departments.end(text.folded[name]) {
                document.reprintedFrom = document.reprintedFrom ?? text.string(name)
            }
        }
        if let label = Self.editors.first(in: text.folded[...]) {
            let name = value(text, from: label.upperBound)
            if !name.isEmpty { document.publisher = document.publisher ?? text.string(name) }
        }
        if let label = Self.authors.first(in: text.folded[...]), document.authors.isEmpty {
            let name = value(text, from: label.upperBound)
            if 2...4 ~= name.count {
                document.authors.append(Author(name: text.string(name), role: "作者", organization: nil))
            }
        }
    }

    /// 转载请注明:某题 - 某站; 由 某站 整理发布.
    private func publisher(_ text: ScalarText) -> String? {
        if let label = Self.arrangers.first(in: text.folded[...]),
            let by = text.folded[..<label.lowerBound].lastIndex(of: 0x7531)  // 由
        {
            let name = trimmed(text, by + 1..<label.lowerBound)
            if 2...20 ~= name.count { return text.string(name) }
        }
        guard Self.reprint.begin(text.folded[...]),
            let dash = text.scalars.indices.dropLast().last(where: {
                $0 > 0 && (text.scalars[$0] == 0x2D || text.scalars[$0] == 0x2014 || text.scalars[$0] == 0x7C)
                    && text.scalars[$0 + 1].isSpace
            })
        else { return nil }
        let name = trimmed(text, dash + 1..<text.count)
        return 2...20 ~= name.count ? text.string(name) : nil
    }

    /// What follows a label: up to a blank, a mark, or the next label; quotation marks around it don't count.
    private func value(_ text: ScalarText, from start: Int) -> Range<Int> {
        var low = start
        while low < text.count, text.scalars[low].isSpace || isQuote(text.folded[low]) || text.folded[low] == 0x3A {
            low += 1
        }
        var high = low
        while high < text.count, !text.scalars[high].isSpace, !isQuote(text.folded[high]), !isMark(text.folded[high]) {
            high += 1
        }
        return low..<high
    }

    private func trimmed(_ text: ScalarText, _ span: Range<Int>) -> Range<Int> {
        var low = span.lowerBound
        var high = span.upperBound
        while low < high, text.scalars[low].isSpace { low += 1 }
        while high > low, text.scalars[high - 1].isSpace { high -= 1 }
        return low..<high
    }

    private func isQuote(_ unit: UInt16) -> Bool {
        unit == 0x201C || unit == 0x201D || unit == 0x300C || unit == 0x300D || unit == 0x22 || unit == 0x300A
            || unit == 0x300B
    }

    private func isMark(_ unit: UInt16) -> Bool {
        unit == 0x2C || unit == 0x3002 || unit == 0x3B || unit == 0x7C || unit == 0x28 || unit == 0x29 || unit == 0x3001
    }

    // MARK: The paper

    /// 本报 is the paper that printed it; a reporter's paper is the publisher unless another one took it over.
    private mutating func nameOwnPaper() {
        if document.publisher == nil,
            let paper = document.authors.first(where: { author in
                author.organization.map {
                    Self.papers.end(Array($0.utf16)[...]) && !Self.own.begin(Array($0.utf16)[...])
                } ?? false
            })?.organization, document.reprintedFrom == nil
        {
            document.publisher = paper
        }
        for index in document.authors.indices {
            guard let organization = document.authors[index].organization,
                Self.own.begin(Array(organization.utf16)[...])
            else { continue }
            document.authors[index].organization = document.publisher
        }
    }

    private static let sources = Words("来源: 来源| 来源/ 稿源: 转载自 转自 来自 源自")
    private static let editors = Words("本文由 由")
    private static let authors = Words("作者:")
    private static let arrangers = Words("整理发布 编辑整理 整理 发布 编辑")
    private static let reprint = Words("转载请注明 转载须注明 转载")
    private static let papers = Words("报 网 台 社 刊 杂志 新闻 客户端 融媒体中心 传媒")
    /// A department of one's own house is no source.
    private static let departments = Words("科 部 处 室 办")
    private static let own = Words("本报 本网 本台 本刊 本社 我报 本站 本院 我院 原创 网络 互联网")
}
