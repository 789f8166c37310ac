// SPDX-License-Identifier: Apache-2.0
// Markdown taken off line by line: headings, lists, quotations, emphasis, links, tables. No full CommonMark: reports are
// typed by people who know these marks and no others.
import Lexicon
import Text

/// Removes the marks of Markdown from lines and keeps what they meant.
struct MarkdownSyntax {
    /// Only headings are looked for: the text as a whole is not Markdown.
    private let isPlain: Bool
    private var removed = 0
    private var isInCode = false

    init(isPlain: Bool) {
        self.isPlain = isPlain
    }

    /// Strips all `lines`; lines that were nothing but marks are gone.
    mutating func strip(_ lines: [SourceLine], repairs: inout RepairCount) -> [SourceLine] {
        var stripped: [SourceLine] = []
        stripped.reserveCapacity(lines.count)
        var blanks = 0
        for line in lines {
            var line = line
            line.blanksBefore += blanks
            guard !isPlain || line.text.scalars.first == 0x23 || Self.hasEmphasis(line.text.scalars) else {
                stripped.append(line)
                blanks = 0
                continue
            }
            let marks = removed
            let scalars = content(of: &line)
            if let scalars, !scalars.isEmpty {
                if removed > marks { line.text = ScalarText(scalars, fold: fold) }
                stripped.append(line)
                blanks = 0
            } else {
                // The rule under a table's head parts nothing.
                blanks = line.blanksBefore + (line.text.scalars.first == 0x7C ? 0 : 1)
            }
        }
        repairs.add(.markdown, removed)
        return stripped
    }

    /// The text of `line` without its marks; `nil` where it was nothing but marks.
    private mutating func content(of line: inout SourceLine) -> [UInt32]? {
        let scalars = line.text.scalars
        if !isPlain, isFenceOrRule(scalars) {
            removed += 1
            return nil
        }
        if isInCode { return scalars }
        if let heading = heading(scalars) {
            line.markdownLevel = heading.level
            removed += 1
            return inline(heading.text)
        }
        if isPlain { return Self.hasEmphasis(scalars) ? inline(scalars[...]) : scalars }
        if isBoldLine(scalars) { line.markdownLevel = Self.boldLevel }
        if scalars.first == 0x7C { return tableRow(scalars) }
        var rest = scalars[...]
        while let mark = rest.first, mark == 0x3E || isBullet(rest) {
            rest = rest.dropFirst().drop { $0.isSpace }
            line.standsAlone = true
            removed += 1
        }
        return inline(rest)
    }

    private func heading(_ scalars: [UInt32]) -> (level: Int, text: ArraySlice<UInt32>)? {
        let level = scalars.prefix { $0 == 0x23 }.count
        guard 1...6 ~= level, level < scalars.count, scalars[level].isSpace else { return nil }
        var text = scalars[level...].drop { $0.isSpace }
        // # Heading #
        if let last = text.lastIndex(where: { $0 != 0x23 }), last + 1 < text.endIndex, text[last].isSpace {
            text = text[..<last]
        }
        return (level, text)
    }

    /// `- `, `* `, `+ `.
    private func isBullet(_ scalars: ArraySlice<UInt32>) -> Bool {
        guard let mark = scalars.first, mark == 0x2D || mark == 0x2A || mark == 0x2B, scalars.count > 1 else {
            return false
        }
        return scalars[scalars.startIndex + 1].isSpace
    }

    /// A heading for want of a heading: a short line that is bold from end to end.
    private func isBoldLine(_ scalars: [UInt32]) -> Bool {
        guard 6...44 ~= scalars.count, scalars.starts(with: Self.bold), scalars.suffix(2).elementsEqual(Self.bold)
        else { return false }
        let inner = scalars[2..<(scalars.count - 2)]
        return !inner.contains(0x2A) && !LineForm.isEnded(inner.suffix(1).map(fold))
    }

    /// Whether a pair of ** stands in `scalars`.
    private static func hasEmphasis(_ scalars: [UInt32]) -> Bool {
        var marks = 0
        for at in scalars.indices.dropLast() where scalars[at] == 0x2A && scalars[at + 1] == 0x2A { marks += 1 }
        return marks >= 2
    }

    private static let bold: [UInt32] = [0x2A, 0x2A]
    /// Below all headings with #.
    private static let boldLevel = 7

    /// ``` or a line of three or more - * _.
    private mutating func isFenceOrRule(_ scalars: [UInt32]) -> Bool {
        if scalars.prefix(3).elementsEqual([0x60, 0x60, 0x60]) {
            isInCode.toggle()
            return true
        }
        guard let mark = scalars.first, mark == 0x2D || mark == 0x2A || mark == 0x5F, !isInCode else { return false }
        return scalars.count { $0 == mark } >= 3 && scalars.allSatisfy { $0 == mark || $0.isSpace }
    }

    /// | a | b | becomes a b; the row of dashes under a table's head is gone.
    private mutating func tableRow(_ scalars: [UInt32]) -> [UInt32]? {
        removed += 1
        if scalars.allSatisfy({ $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0.isSpace }) { return nil }
        let cells = scalars.split(separator: 0x7C).map { cell in
            Array(cell.drop { $0.isSpace }.reversed().drop { $0.isSpace }.reversed())
        }
        return inline(Array(cells.filter { !$0.isEmpty }.joined(separator: [0x20]))[...])
    }

    /// Emphasis, code and links inside a line.
    private mutating func inline(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
        var out: [UInt32] = []
        out.reserveCapacity(scalars.count)
        var at = scalars.startIndex
        while at < scalars.endIndex {
            let scalar = scalars[at]
            let next = at + 1 < scalars.endIndex ? scalars[at + 1] : 0
            if scalar == 0x5C, Self.escapable.contains(next) {
                removed += 1
                out.append(next)
                at += 2
            } else if scalar == 0x60 || ((scalar == 0x2A || scalar == 0x5F) && next == scalar) {
                removed += 1
                at += scalar == 0x60 ? 1 : 2
            } else if scalar == 0x5D, next == 0x28, let end = linkEnd(scalars, at + 2),
                let open = out.lastIndex(of: 0x5B)
            {
                // [text](address) and ![text](address).
                removed += 1
                out.remove(at: open)
                if open > 0, out[open - 1] == 0x21 { out.remove(at: open - 1) }
                at = end + 1
            } else {
                out.append(scalar)
                at += 1
            }
        }
        return out
    }

    /// The closing bracket of an address without spaces, at most 300 characters on.
    private func linkEnd(_ scalars: ArraySlice<UInt32>, _ start: Int) -> Int? {
        for at in start..<min(start + 300, scalars.endIndex) {
            if scalars[at].isSpace { return nil }
            if scalars[at] == 0x29 { return at }
        }
        return nil
    }

    private static let escapable = Set("\\`*_{}[]()#+-.!|>".unicodeScalars.map(\.value))
}
