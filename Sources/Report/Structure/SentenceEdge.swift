// SPDX-License-Identifier: Apache-2.0
// The place where a broken paragraph meets the next block: what the words on both sides say about whether they belong
// together. Where the lines stood on the page is weighed elsewhere, see Continuation.
import Lexicon
import Text

/// The end of an unfinished sentence and the text that may go on with it.
struct SentenceEdge {
    private let end: [UInt16]
    private let next: [UInt16]
    /// `end` is all there is of the paragraph so far.
    private let isWhole: Bool

    /// How far back a quotation is looked for: a paragraph may have many pieces, each of which is asked about.
    private static let reach = 400

    /// The edge between the characters of `end` and `next`.
    init(end: [UInt32], next: ScalarText) {
        self.end = end.suffix(Self.reach).map(fold)
        isWhole = end.count <= Self.reach
        self.next = next.folded
    }

    /// (本文数据由某科提供): a block that is one pair of brackets goes on with nothing.
    static func isNote(_ text: ScalarText) -> Bool {
        guard text.folded.first == 0x28, let close = text.folded.firstIndex(of: 0x29) else { return false }
        return text.count > 8 && close == text.count - 1
    }

    /// A quotation is open at the end, and what follows does not close it: its words are lost.
    var leavesQuotationOpen: Bool {
        if end.contains(0x22) {
            // Straight marks are told apart by their number only, which must be known from the paragraph's beginning.
            return isWhole && end.count { $0 == 0x22 } % 2 == 1 && next.count { $0 == 0x22 } % 2 == 0
        }
        guard hasOpenQuotation else { return false }
        guard let first = next.first(where: { Self.opens($0) || Self.closes($0) }) else { return true }
        return Self.opens(first) && next.count(where: Self.closes) <= next.count(where: Self.opens)
    }

    /// A quotation is open at the end, and what follows closes it before anything else.
    var closesQuotation: Bool {
        hasOpenQuotation && next.first { Self.opens($0) || Self.closes($0) }.map(Self.closes) ?? false
    }

    private var hasOpenQuotation: Bool {
        end.last { Self.opens($0) || Self.closes($0) }.map(Self.opens) ?? false
    }

    /// What follows begins with a date or a person's age, as paragraphs do, and no word before it asks for one.
    var beginsAnew: Bool {
        guard let last = end.last, !Self.governing.contains(last) else { return false }
        return beginsWithDate || beginsWithAge
    }

    /// 5月7日凌晨, 2024年3月, 去年冬天,: a date with something behind it.
    private var beginsWithDate: Bool {
        if Self.times.begin(next[...]) { return true }
        let digits = next.prefix(4).prefix { 0x30...0x39 ~= $0 }.count
        guard digits > 0, digits < next.count else { return false }
        if next[digits] == 0x5E74 { return digits == 4 }  // 年
        guard next[digits] == 0x6708, digits <= 2 else { return false }  // 月
        let days = next[(digits + 1)...].prefix(2).prefix { 0x30...0x39 ~= $0 }.count
        let mark = digits + 1 + days
        return days > 0 && mark < next.count && (next[mark] == 0x65E5 || next[mark] == 0x53F7)  // 日 号
    }

    /// 56岁的, 七十六岁老人.
    private var beginsWithAge: Bool {
        let number = next.prefix(4).prefix { 0x30...0x39 ~= $0 || Self.numerals.contains($0) }.count
        let rest = next.dropFirst(number).drop { $0 == 0x20 }
        return number > 0 && rest.first == 0x5C81  // 岁
    }

    private static func opens(_ unit: UInt16) -> Bool { unit == 0x201C || unit == 0x300C }
    private static func closes(_ unit: UInt16) -> Bool { unit == 0x201D || unit == 0x300D }

    private static let numerals = Set("一二三四五六七八九十".utf16)
    /// Words that a date or an age follows in mid-sentence: prepositions, copulas, measure words, connectives.
    private static let governing = Set("于在自从至到截较比与和及同为是的了对向给把被让由以名位个例岁约近超达年月中即而并或暨前后".utf16)
    private static let times = Words("今年以来, 去年年底, 去年冬天 去年夏天 去年春天 去年秋天 今年春天 今年夏天 前不久, 不久前, 一天, 有一次, 那天,")

    /// Words that begin a sentence with a new thought; none of them goes on with a broken one.
    static let openers = Words(
        """
        同时, 此外, 另外, 目前, 如今, 近年来 今年以来 去年以来 与此同时 下一步 接下来 值得一提 众所周知 据了解 据介绍 据统计 据悉 \
        一是 二是 三是 四是 五是 六是 首先, 其次, 再次, 最后, 第一, 第二, 第三, 总之, 综上 新时代 同志们
        """)
}
