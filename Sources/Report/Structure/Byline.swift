// SPDX-License-Identifier: Apache-2.0
// 署名: who wrote the report, in all the forms of newspapers and offices. Names are taken by their place, not by a list.
import Lexicon
import Text

/// What one byline says.
struct Byline: Equatable {
    var authors: [Author] = []

    /// The byline that `text` is as a whole; `nil` where it is something else.
    init?(line text: ScalarText) {
        guard 2...80 ~= text.count, !text.folded.contains(0x3002), !Self.goesOnBehindBrackets(text) else { return nil }
        var authors = Self.press(text, 0..<text.count)
        if authors.isEmpty { authors = Self.office(text) }
        guard !authors.isEmpty else { return nil }
        self.authors = authors
    }

    /// 本报讯(记者 某某)全县…: the brackets are a byline, the line is the first sentence.
    private static func goesOnBehindBrackets(_ text: ScalarText) -> Bool {
        guard let close = text.folded.firstIndex(of: 0x29) else { return false }
        return text.count - close > 12
    }

    /// Whether it is one of the press: 记者 某某, not the office of a speaker.
    var isPress: Bool {
        authors.contains { $0.role.map { Self.press.end(Array($0.utf16.map { fold(UInt32($0)) })[...]) } ?? false }
    }

    private static let press = Words("记者 通讯员")

    /// The byline that is nothing but a name, under a title: 罗红斌, 王 强.
    init?(name text: ScalarText) {
        let letters = text.scalars.indices.filter { !text.scalars[$0].isSpace }
        guard text.count <= 8, 2...4 ~= letters.count, letters.allSatisfy({ text.scalars[$0].isHan }) else {
            return nil
        }
        let folded = letters.map { text.folded[$0] }
        guard let surname = Surname.table.longest(at: 0, in: folded, upTo: folded.count),
            surname.meaning != Surname.weak.rawValue || letters.count < text.count, surname.length < letters.count,
            letters.count - surname.length <= 2
        else { return nil }
        let name = letters.map { text.string($0..<$0 + 1) }.joined()
        authors = [Author(name: name, role: nil, organization: nil)]
    }

    /// The byline in brackets that `text` opens or closes with: 【某报记者某】, (记者 某 通讯员 某), (供稿:某科 某).
    init?(bracketsOf text: ScalarText) {
        let folded = text.folded
        func isOpen(_ unit: UInt16) -> Bool { unit == 0x28 || unit == 0x3010 || unit == 0x5B || unit == 0x3014 }
        func isClose(_ unit: UInt16) -> Bool { unit == 0x29 || unit == 0x3011 || unit == 0x5D || unit == 0x3015 }
        // At the head: 本报讯(记者 …), 新华社北京1月3日电(记者…).
        if let open = folded.prefix(24).firstIndex(where: isOpen),
            let close = folded[open...].prefix(60).firstIndex(where: isClose)
        {
            let authors = Self.press(text, (open + 1)..<close, agency: text.string(0..<open))
            if !authors.isEmpty {
                self.authors = authors
                return
            }
        }
        // At the end.
        guard let last = folded.last, isClose(last), let open = folded.suffix(60).lastIndex(where: isOpen) else {
            return nil
        }
        let authors = Self.press(text, (open + 1)..<(text.count - 1))
        guard !authors.isEmpty else { return nil }
        self.authors = authors
    }

    // MARK: Newspapers

    /// 衡阳晚报全媒体记者 朱嘉林 通讯员 某某: an organization, a role, names, and again.
    private static func press(_ text: ScalarText, _ span: Range<Int>, agency: String? = nil) -> [Author] {
        var authors: [Author] = []
        var organization: String?
        var at = span.lowerBound
        while at < span.upperBound, isMark(text.folded[at]) || text.scalars[at].isSpace { at += 1 }
        guard let first = roles.first(in: text.folded[at..<span.upperBound]) else { return [] }
        if at < first.lowerBound {
            let before = trimmed(text, at..<first.lowerBound)
            // What stands before the first role is the paper, never a sentence.
            guard !before.isEmpty, before.count <= 24, !before.contains(where: { text.folded[$0] == 0x2C }) else {
                return []
            }
            if trimmed(text, first.upperBound..<span.upperBound).isEmpty, let unit = people(text, before).unit {
                // 医务科 王小明供稿: unit and name first.
                let role = text.string(first)
                return people(text, before).names.map { Author(name: $0, role: role, organization: unit) }
            }
            if names(text, before).isEmpty || media.end(text.folded[before]) || before.count > 4 {
                organization = LineForm.part(text, before).string(0..<before.count)
            } else if first.upperBound == span.upperBound {
                // 郝立群 摄: the name first.
                return names(text, before).map { Author(name: $0, role: text.string(first), organization: nil) }
            }
        }
        at = first.lowerBound
        while at < span.upperBound {
            guard let length = roles.length(at: at, in: text.folded[at..<span.upperBound]) else { return authors }
            let isStaff = staff.end(text.folded[at..<at + length])
            let isPerson = !notPeople.begin(text.folded[at..<at + length])
            let role = text.string(trimmed(text, at..<at + length))
            at += length
            let next = roles.first(in: text.folded[at..<span.upperBound])?.lowerBound ?? span.upperBound
            let paper = gluedPaper(text, at..<next)
            let (found, unit) = people(text, at..<(paper?.lowerBound ?? next))
            for name in found where isPerson {
                authors.append(Author(name: name, role: role, organization: unit ?? (isStaff ? organization : nil)))
            }
            if let paper { organization = text.string(paper) }
            at = next
        }
        return authors
    }

    /// The paper that stands right before the next role: 通讯员 某某 某报|记者.
    private static func gluedPaper(_ text: ScalarText, _ span: Range<Int>) -> Range<Int>? {
        guard let last = pieces(text, span).last, last.upperBound == span.upperBound, span.upperBound < text.count,
            media.end(text.folded[last])
        else { return nil }
        return last
    }

    /// The names of a list, and the unit that stands before them: 基层卫生科 许敏.
    private static func people(_ text: ScalarText, _ span: Range<Int>) -> (names: [String], unit: String?) {
        let span = trimmed(text, span)
        let parts = pieces(text, span)
        if parts.count >= 2, let first = parts.first, first.count > 3 || units.end(text.folded[first]),
            units.end(text.folded[first])
        {
            return (names(text, parts[1].lowerBound..<span.upperBound), text.string(first))
        }
        return (names(text, span), nil)
    }

    /// The personal names of `span`, separated by spaces or marks; a name of two characters may be spaced itself.
    private static func names(_ text: ScalarText, _ span: Range<Int>) -> [String] {
        var names: [String] = []
        var single: Int?
        for part in pieces(text, span) {
            guard text.scalars[part].allSatisfy({ $0.isHan || $0 == 0xB7 }) else { break }
            switch part.count {
            case 1:
                if let first = single {
                    names.append(text.string(first..<first + 1) + text.string(part))
                    single = nil
                } else {
                    single = part.lowerBound
                }
            case 2...4: names.append(text.string(part))
            case 5...12 where text.scalars[part].contains(0xB7): names.append(text.string(part))
            case 6...8 where reporting.end(text.folded[part]):
                // 王小明台北报导: the place has two characters.
                names.append(text.string(part.lowerBound..<part.upperBound - 4))
            // A piece of speech behind the name: 葉書瑋／東嵐報導 ends at its slash.
            default: return names
            }
        }
        return names
    }

    private static func pieces(_ text: ScalarText, _ span: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start: Int?
        for index in span {
            if text.scalars[index].isSpace || isSeparator(text.folded[index]) {
                if let from = start { pieces.append(from..<index) }
                start = nil
                // 記者葉書瑋／東嵐報導: behind the slash stands the place.
                if text.folded[index] == 0x2F, !pieces.isEmpty { return pieces }
            } else if start == nil {
                start = index
            }
        }
        if let from = start { pieces.append(from..<span.upperBound) }
        return pieces
    }

    static func trimmed(_ text: ScalarText, _ span: Range<Int>) -> Range<Int> {
        var low = span.lowerBound
        var high = span.upperBound
        func isEdge(_ index: Int) -> Bool { text.scalars[index].isSpace || isSeparator(text.folded[index]) }
        while low < high, isEdge(low) { low += 1 }
        while high > low, isEdge(high - 1) { high -= 1 }
        return low..<high
    }

    private static func isMark(_ unit: UInt16) -> Bool {
        0x25A0...0x25FF ~= unit || unit == 0x2605 || unit == 0x2606 || unit == 0x2D || unit == 0x2014 || unit == 0x28
    }

    private static func isSeparator(_ unit: UInt16) -> Bool {
        unit == 0x3001 || unit == 0x2C || unit == 0x3A || unit == 0x2F || unit == 0x7C || unit == 0x29 || unit == 0x3B
    }

    private static let roles = Words(
        """
        记者 见习记者 实习记者 全媒体记者 融媒记者 融媒体记者 首席记者 特约记者 特派记者 驻站记者 摄影记者 视觉记者 全媒体见习记者 全媒体首席记者 \
        通讯员 特约通讯员 实习生 撰文 撰稿 撰稿人 供稿 作者 文/图 图/文 图文 文/摄 摄影 摄影报道 摄 整理 执笔 特约撰稿 特约撰稿人 评论员 本报评论员 \
        文/ 图/ 文| 图| 文: 图: 作者单位 作者简介 作者系
        """)
    private static let notPeople = Words("作者单位 作者简介 作者系")
    private static let reporting = Words("报导 报道")
    private static let staff = Words("记者 评论员")
    private static let media = Words("报 网 台 社 刊 杂志 新闻 客户端 在线 中心 讯")
    private static let units = Words("科 部 处 室 办 院 局 委 中心 站 所 组 会 团委 办公室 医院 集团 公司 学院 大学 支部 党支部")
}
