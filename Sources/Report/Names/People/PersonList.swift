// SPDX-License-Identifier: Apache-2.0
// Lists of names that share the title after them: 罗济生、李四等10名乡村医生, 周玉珍、莫雪妮两位同志.

/// Names in a row right before a title (并列人名).
struct PersonList {
    /// In reading order; never empty.
    let names: [Range<Int>]
    var start: Int { names[0].lowerBound }

    /// The list that a title closes; `nil` where no count or 等 stands between.
    init?(endingBefore title: Range<Int>, from floor: Int, in text: NameText, _ institutions: InstitutionFinder) {
        guard var end = Self.endOfNames(before: title.lowerBound, from: floor, in: text) else { return nil }
        var names: [Range<Int>] = []
        while names.count < 60 {
            var start = end
            while start > floor, end - start <= 4, Mark.isHan(text.folded[start - 1]) { start -= 1 }
            if PersonName.isWhole(start..<end, in: text) {
                names.append(start..<end)
            } else if let name = PersonName.read(endingAt: end, from: floor, in: text, after: institutions) {
                names.append(name)
                break
            } else {
                break
            }
            guard start - 1 > floor, text.folded[start - 1] == Mark.enumerationComma else { break }
            end = start - 1
        }
        guard let first = names.first, names.count > 1 || first.count > 2 || PersonName.isSure(first, in: text) else {
            return nil
        }
        self.names = names.reversed()
    }

    /// Where the names end: before 等, or before a count such as 两位.
    private static func endOfNames(before title: Int, from floor: Int, in text: NameText) -> Int? {
        let reach = max(floor, title - 14)
        var at = title
        while at > reach, Mark.isHan(text.folded[at - 1]) || Mark.isDigit(text.folded[at - 1]) {
            if text.folded[at - 1] == han("等") { return gradeAfter(at, in: text) ? nil : at - 1 }
            at -= 1
        }
        at = title
        guard at - 2 > floor, text.folded[at - 1] == han("位") || text.folded[at - 1] == han("名") else { return nil }
        at -= 1
        let count = at
        while at > floor, Mark.isDigit(text.folded[at - 1]) || numerals.contains(text.folded[at - 1]) { at -= 1 }
        return at < count ? at : nil
    }

    /// 等|额, 等|级: not the end of a list but the beginning of a word.
    private static func gradeAfter(_ index: Int, in text: NameText) -> Bool {
        guard index < text.count else { return false }
        switch text.folded[index] {
        case han("额"), han("级"), han("候"), han("待"), han("于"), han("次"), han("同"), han("效"): return true
        default: return false
        }
    }

    private static let numerals: Set<UInt16> = Set("一二两三四五六七八九十".utf16)
}
