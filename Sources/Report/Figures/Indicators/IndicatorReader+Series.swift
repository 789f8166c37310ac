// SPDX-License-Identifier: Apache-2.0
// Enumerations: 门诊、急诊、住院分别为3.2万、1.1万和0.4万人次 is three figures, each with its own subject.
import Lexicon
import Text

extension IndicatorReader {
    /// Reads a run of figures joined by 、 and 和 after 分别; the index after the run, if there is one.
    mutating func readSeries(_ index: Int) -> Int? {
        var members = [quantities[index]]
        var next = index + 1
        while next < quantities.count, isJoined(members[members.count - 1], quantities[next]) {
            members.append(quantities[next])
            next += 1
        }
        guard members.count > 1 else { return nil }
        let lower = lowerBound(of: members[0])
        guard isDistributive(lower..<members[0].span.lowerBound) else { return nil }
        shareUnits(&members)
        let change = text.change(endingAt: members[0].span.lowerBound, after: lower)
        let subject = distributed(metrics.subject(in: lower..<max(lower, change.subjectEnd)), among: members.count)
        let drafts = zip(members, subject).map { quantity, phrase in
            Draft(
                quantity: quantity, phrase: phrase, change: change, previous: nil,
                rule: change.isChange ? "figure.series.change" : "figure.series")
        }
        for draft in drafts { write(draft, lower: lower) }
        return next
    }

    /// Whether only a separator stands between two figures.
    func isJoined(_ first: Quantity, _ second: Quantity) -> Bool {
        let gap = first.span.upperBound..<max(first.span.upperBound, second.span.lowerBound)
        guard 1...2 ~= gap.count else { return false }
        let separators: [String] = ["、", "和", "与", "及", "以及", ","]
        return separators.contains { text.has($0, at: gap.lowerBound) && $0.unicodeScalars.count == gap.count }
    }

    private func isDistributive(_ range: Range<Int>) -> Bool {
        text.contains("分别", in: range) || text.contains("依次", in: range)
    }

    /// The unit said once at the end counts for all: 3.2万、1.1万和0.4万人次, 2.6个和1.1个百分点.
    private func shareUnits(_ members: inout [Quantity]) {
        guard let last = members.last, let unit = last.unit else { return }
        for index in members.indices.dropLast() {
            let isBare = members[index].unitClass == nil
            let isCounter = members[index].unit == "个" || members[index].unit == "個"
            guard isBare || (isCounter && last.unitClass == .points) else { continue }
            members[index].unit = unit
            members[index].unitClass = last.unitClass
            members[index].currency = last.currency
        }
    }

    /// One phrase for each of `count` figures: the members of the subject, or the last figures where it has none.
    private func distributed(_ subject: MetricPhrase, among count: Int) -> [MetricPhrase] {
        if let piece = subject.pieces.last {
            let parts = self.parts(of: piece)
            if parts.count == count, let last = parts.last {
                let shared = sharedTail(of: last, like: parts[0])
                let head = Array(subject.pieces.dropLast())
                return parts.enumerated().map { offset, part in
                    MetricPhrase(offset == parts.count - 1 ? head + [part] : head + [part, shared])
                }
            }
        }
        let levels = history.filter { $0.isLevel }.suffix(count)
        if levels.count == count, subject.isEmpty || subject.isAttribute {
            return levels.map { MetricPhrase($0.phrase.pieces + subject.pieces) }
        }
        return Array(repeating: subject, count: count)
    }

    /// The members of a list joined by 、, 和, 与, 及.
    private func parts(of range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            if let quotation = text.quotations(openingAt: at) {
                at = max(at + 1, min(quotation.upperBound, range.upperBound))
                continue
            }
            let isSeparator = [0x3001, 0x548C, 0x4E0E, 0x53CA].contains(text.character(at))  // 、 和 与 及
            if isSeparator, at > start, protectedOpenings.match(text.folded, at: at, before: range.upperBound) == nil {
                parts.append(metrics.trimmed(start..<at))
                start = at + 1
            }
            at += 1
        }
        parts.append(metrics.trimmed(start..<range.upperBound))
        return parts.filter { !$0.isEmpty }
    }

    /// The head that the last member shares with the others: 患者规范管理率 of 高血压、2型糖尿病患者规范管理率.
    private func sharedTail(of last: Range<Int>, like first: Range<Int>) -> Range<Int> {
        let none = last.upperBound..<last.upperBound
        if attributeHeads.match(text.folded, endingAt: first.upperBound, after: first.lowerBound) != nil { return none }
        for at in last.lowerBound + 1..<max(last.lowerBound + 2, last.upperBound) {
            if sharedHeads.match(text.folded, at: at, before: last.upperBound) != nil { return at..<last.upperBound }
        }
        return none
    }
}
