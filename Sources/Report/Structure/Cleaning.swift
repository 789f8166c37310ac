// SPDX-License-Identifier: Apache-2.0
// Spaces and half-width punctuation inside Chinese text: one pass, left to right.
// Quotation marks stay as they are; wrong characters are never corrected.
import Lexicon
import Text

/// Which spaces between two Chinese characters mean something.
enum Spacing {
    /// Running text: only those between the parts of a slogan in quotation marks do.
    case running
    /// Titles, bylines, rows of tables: all do.
    case separating
}

/// Drops the spaces inside Chinese text and widens the half-width punctuation between Chinese characters.
func cleaned(_ scalars: [UInt32], spacing: Spacing, repairs: inout RepairCount) -> [UInt32] {
    var cleaning = Cleaning(scalars: scalars, spacing: spacing)
    cleaning.run()
    repairs.add(.droppedSpace, cleaning.dropped)
    repairs.add(.widenedPunctuation, cleaning.widened)
    return cleaning.out
}

/// The pass over one block.
private struct Cleaning {
    let scalars: [UInt32]
    let spacing: Spacing
    var out: [UInt32] = []
    var dropped = 0
    var widened = 0
    /// Open brackets: where they stand in `out`, and whether what is around them is Chinese.
    private var brackets: [(at: Int, isChinese: Bool)] = []

    /// The slogan in quotation marks that was met last.
    private var slogan = 0..<0

    init(scalars: [UInt32], spacing: Spacing) {
        self.scalars = scalars
        self.spacing = spacing
        out.reserveCapacity(scalars.count)
    }

    mutating func run() {
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            switch scalar {
            case _ where scalar.isSpace:
                at = passSpaces(from: at)
                continue
            case 0x28:
                if spacing == .running, let quoted = self.slogan(from: at) { slogan = quoted }
                brackets.append((out.count, isChinese(before: out.count) || isChinese(after: at)))
                out.append(scalar)
            case 0x29: closeBracket(at)
            case 0x2C, 0x3B, 0x3A, 0x21, 0x3F:
                let isWide = isChinese(before: out.count) || (isChinese(after: at) && !out.isEmpty) || followsPercentage
                out.append(isWide ? scalar + 0xFEE0 : scalar)
                if isWide { widened += 1 }
            default:
                if spacing == .running, let quoted = self.slogan(from: at) { slogan = quoted }
                out.append(scalar)
            }
            at += 1
        }
        for bracket in brackets where bracket.isChinese { widen(bracket.at) }
    }

    // MARK: Spaces

    private mutating func passSpaces(from start: Int) -> Int {
        var next = start
        while next < scalars.count, scalars[next].isSpace { next += 1 }
        if let before = out.last, next < scalars.count, keepsSpace(before, scalars[next], at: start) {
            out.append(0x20)
            dropped += next - start - 1
        } else {
            dropped += next - start
        }
        return next
    }

    private func keepsSpace(_ before: UInt32, _ after: UInt32, at: Int) -> Bool {
        // A word of Latin letters or a number is not glued to the next.
        guard before.isWide || after.isWide else { return true }
        guard spacing == .separating || slogan.contains(at) else { return false }
        return before.isHan || after.isHan
    }

    /// Up to where the slogan reaches that opens at `open`: 《树家风 强科风 促行风》, parts of equal weight in quotation marks.
    ///
    /// What a broken line tore apart (“衡阳市 工人先锋号”) has parts of different length or punctuation inside.
    private func slogan(from open: Int) -> Range<Int>? {
        let closing: UInt32
        switch scalars[open] {
        case 0x201C: closing = 0x201D
        case 0x300A: closing = 0x300B
        case 0x300C: closing = 0x300D
        case 0x300E: closing = 0x300F
        case 0x28, 0xFF08, 0x3010, 0x3014: return byline(from: open)
        default: return nil
        }
        var parts: [Int] = [0]
        var at = open + 1
        while at < scalars.count, at - open <= 40, scalars[at] != closing {
            if scalars[at].isSpace {
                if parts.last != 0 { parts.append(0) }
            } else if scalars[at].isHan || scalars[at].isDigit {
                parts[parts.count - 1] += 1
            } else {
                return nil
            }
            at += 1
        }
        guard at < scalars.count, scalars[at] == closing, let shortest = parts.min(), shortest >= 3 else { return nil }
        return parts.count >= 3 || parts.count == 2 && parts[0] == parts[1] ? open..<at : nil
    }

    /// Up to where the byline in brackets reaches that opens at `open`: its blanks part the names.
    private func byline(from open: Int) -> Range<Int>? {
        let window = scalars[open..<min(scalars.count, open + 60)]
        guard let end = window.firstIndex(where: { $0 == 0x29 || $0 == 0xFF09 || $0 == 0x3011 || $0 == 0x3015 }) else {
            return nil
        }
        let words = scalars[open..<end].map(fold)
        return Self.bylines.occur(in: words[...]) ? open..<end : nil
    }

    private static let bylines = Words("记者 通讯员 供稿 撰稿 图/文 文/图 作者 摄影")

    // MARK: Punctuation

    private mutating func closeBracket(_ at: Int) {
        let isChineseHere = isChinese(before: out.count) || isChinese(after: at)
        out.append(scalars[at])
        if let opening = brackets.popLast() {
            guard opening.isChinese || isChineseHere else { return }
            widen(opening.at)
            widen(out.count - 1)
        } else if isChineseHere {
            widen(out.count - 1)
        }
    }

    private mutating func widen(_ index: Int) {
        out[index] += 0xFEE0
        widened += 1
    }

    /// Whether a percentage of Chinese text has just ended: 率93.6%,65岁以上.
    private var followsPercentage: Bool {
        guard let last = out.last, last == 0x25 || last == 0x2030 || last == 0x2103 else { return false }
        return out.suffix(12).contains { $0.isHan }
    }

    /// Whether what is written before `index` ends in a Chinese character, quotation marks not counted.
    private func isChinese(before index: Int) -> Bool {
        var at = index
        while at > 0 {
            at -= 1
            if !isQuotationMark(out[at]), !out[at].isSpace { return out[at].isWide }
        }
        return false
    }

    /// Whether the source goes on in Chinese after `index`, quotation marks and spaces not counted.
    private func isChinese(after index: Int) -> Bool {
        var at = index + 1
        while at < scalars.count {
            if !isQuotationMark(scalars[at]), !scalars[at].isSpace { return scalars[at].isWide }
            at += 1
        }
        return false
    }

    private func isQuotationMark(_ scalar: UInt32) -> Bool {
        scalar == 0x22 || scalar == 0x27 || 0x2018...0x201D ~= scalar
    }
}
