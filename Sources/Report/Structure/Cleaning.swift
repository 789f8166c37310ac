// SPDX-License-Identifier: Apache-2.0
// Spaces and half-width punctuation inside Chinese text: one pass, left to right.
// Quotation marks stay as they are; wrong characters are never corrected.
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
                brackets.append((out.count, isChinese(before: out.count) || isChinese(after: at)))
                out.append(scalar)
            case 0x29: closeBracket(at)
            case 0x2C, 0x3B, 0x3A, 0x21, 0x3F:
                let isWide = isChinese(before: out.count) || (isChinese(after: at) && !out.isEmpty)
                out.append(isWide ? scalar + 0xFEE0 : scalar)
                if isWide { widened += 1 }
            default: out.append(scalar)
            }
            at += 1
        }
        for bracket in brackets where bracket.isChinese { widen(bracket.at) }
    }

    // MARK: Spaces

    private mutating func passSpaces(from start: Int) -> Int {
        var next = start
        while next < scalars.count, scalars[next].isSpace { next += 1 }
        if let before = out.last, next < scalars.count, keepsSpace(before, scalars[next]) {
            out.append(0x20)
            dropped += next - start - 1
        } else {
            dropped += next - start
        }
        return next
    }

    private func keepsSpace(_ before: UInt32, _ after: UInt32) -> Bool {
        // A word of Latin letters or a number is not glued to the next.
        guard before.isWide || after.isWide else { return true }
        guard spacing == .separating else { return false }
        return before.isHan || after.isHan
    }

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
