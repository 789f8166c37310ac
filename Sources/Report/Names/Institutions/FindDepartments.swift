// SPDX-License-Identifier: Apache-2.0
// Finds a hospital's departments: a head such as 科 with known stems before it, and a clear beginning.
import Lexicon

/// Finds every place that names a department, outside the spans of `institutions` (both in reading order).
func findDepartments(in text: NameText, besides institutions: [InstitutionMention]) -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    var next = institutions.makeIterator()
    var taken = next.next()
    var floor = 0
    for block in text.blocks {
        var at = block.lowerBound
        while at < block.upperBound {
            while let span = taken?.span, span.upperBound <= at { taken = next.next() }
            if let span = taken?.span, span.contains(at) {
                at = span.upperBound
                floor = at
                continue
            }
            guard let hit = DepartmentStem.heads.longest(at: at, in: text.folded, upTo: block.upperBound) else {
                at += 1
                continue
            }
            let head = at..<at + hit.length
            at = head.upperBound
            // 骨科|医学部: the department goes on.
            if let next = DepartmentStem.heads.longest(at: at, in: text.folded, upTo: block.upperBound),
                next.length > 1,
                next.meaning == DepartmentStem.head
            {
                continue
            }
            guard hit.meaning == DepartmentStem.head,
                let span = department(
                    endingIn: head, from: max(floor, found.last?.span.upperBound ?? 0), in: block, of: text)
            else { continue }
            found.append(
                InstitutionMention(
                    span: span, kind: .department, standing: .full, beginsCertainly: true, rule: "department.stem"))
        }
    }
    return found
}

/// The department whose name ends in `head`, if stems that are known stand before it and nothing else does.
private func department(
    endingIn head: Range<Int>, from floor: Int, in block: Range<Int>, of text: NameText
) -> Range<Int>? {
    let floor = max(floor, block.lowerBound, head.lowerBound - 16)
    var start = head.lowerBound
    while let stem = DepartmentStem.stems.longest(endingAt: start, in: text.folded, from: floor) {
        start -= stem.length
    }
    // 康复一科, 内三科: the number may also stand inside, which the stems hold.
    guard start < head.lowerBound, isBounded(start, floor: floor, in: text) else { return nil }
    // 我院|创伤中心: the house's last character is no stem.
    if text.folded[start] == han("院"), start > floor, Mark.isHan(text.folded[start - 1]),
        head.lowerBound - start > 1
    {
        start += 1
    }
    let span = start..<head.upperBound
    guard !isField(span, in: block, of: text) else { return nil }
    if let generic = DepartmentStem.generics.longest(at: start, in: text.folded, upTo: span.upperBound),
        generic.length == span.count
    {
        return nil
    }
    if DepartmentStem.notAfter.longest(at: span.upperBound, in: text.folded, upTo: block.upperBound) != nil {
        return nil
    }
    return span
}

/// 肿瘤、|骨科|两类病种: beside a bare stem in a list, a department's name is a field of medicine.
private func isField(_ span: Range<Int>, in block: Range<Int>, of text: NameText) -> Bool {
    if span.lowerBound - 1 > block.lowerBound, text.folded[span.lowerBound - 1] == Mark.enumerationComma,
        endsInBareStem(span.lowerBound - 1, from: block.lowerBound, in: text)
    {
        return true
    }
    guard span.upperBound < block.upperBound, text.folded[span.upperBound] == Mark.enumerationComma else {
        return false
    }
    var end = span.upperBound + 1
    while end < block.upperBound, end - span.upperBound < 8, Mark.isHan(text.folded[end]) { end += 1 }
    return end < block.upperBound && text.folded[end] == Mark.enumerationComma
        && endsInBareStem(end, from: span.upperBound + 1, in: text)
}

/// True where a whole item of a list that ends at `end` is a stem without a head: 麻醉、.
private func endsInBareStem(_ end: Int, from floor: Int, in text: NameText) -> Bool {
    guard let stem = DepartmentStem.stems.longest(endingAt: end, in: text.folded, from: floor), stem.length > 1 else {
        return false
    }
    let start = end - stem.length
    let last = text.folded[end - 1]
    return last != han("科") && last != han("室") && last != han("院")
        && (start == floor || !Mark.isHan(text.folded[start - 1]))
}

/// True where a name may begin at `start`: after a mark, a particle, a word, or an institution's last character.
private func isBounded(_ start: Int, floor: Int, in text: NameText) -> Bool {
    guard start > 0, start > floor || start == floor else { return true }
    guard Mark.isHan(text.folded[start - 1]) else { return !Mark.isDigit(text.folded[start - 1]) }
    if CommonWord.before.longest(endingAt: start, in: text.folded, from: max(0, start - 6)) != nil { return true }
    if Role.before.longest(endingAt: start, in: text.folded, from: max(0, start - 6)) != nil { return true }
    switch text.folded[start - 1] {
    case han("院"), han("心"), han("区"): return true
    default: return false
    }
}
