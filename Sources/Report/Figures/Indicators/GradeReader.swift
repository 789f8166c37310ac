// SPDX-License-Identifier: Apache-2.0
// Grades in letters: 考核等级由B跃升至B++, 等级A+, 评级达到A.
import Lexicon
import Text

/// Finds the grades of one sentence.
struct GradeReader {
    let text: FigureText
    let metrics: MetricReader

    /// A letter grade and where it stands.
    private struct Grade {
        var range: Range<Int>
    }

    /// All grades of `sentence` as indicators.
    func grades(in sentence: Sentence) -> [Indicator] {
        var found: [Indicator] = []
        var letters: [Grade] = []
        var at = sentence.range.lowerBound
        while at < sentence.range.upperBound {
            if let grade = grade(at: at, in: sentence.range) {
                letters.append(grade)
                at = grade.range.upperBound
            } else {
                at += 1
            }
        }
        var index = 0
        while index < letters.count {
            if index + 1 < letters.count, let fact = fromTo(letters[index], letters[index + 1], sentence) {
                found.append(fact)
                index += 2
            } else {
                if let fact = single(letters[index], sentence) { found.append(fact) }
                index += 1
            }
        }
        return found
    }

    /// One letter from A to E, doubled or tripled or not, with + or -; no part of a word.
    private func grade(at start: Int, in range: Range<Int>) -> Grade? {
        let letter = text.character(start)
        guard 0x41...0x45 ~= letter else { return nil }
        let before = text.character(start - 1)
        guard !before.isAsciiLetter, !before.isAsciiDigit, before != 0x2D, before != 0x2E else { return nil }
        var end = start + 1
        while end - start < 3, text.character(end) == letter { end += 1 }
        while end < range.upperBound, end - start < 6, text.character(end) == 0x2B || isMinus(end) { end += 1 }
        let next = text.character(end)
        guard !next.isAsciiLetter, !next.isAsciiDigit else { return nil }
        return Grade(range: start..<end)
    }

    /// A minus after a grade, not the beginning of -2.1.
    private func isMinus(_ at: Int) -> Bool {
        text.character(at) == 0x2D && !text.character(at + 1).isAsciiDigit && !text.character(at + 1).isAsciiLetter
    }

    /// 由B跃升至B++.
    private func fromTo(_ from: Grade, _ to: Grade, _ sentence: Sentence) -> Indicator? {
        let gap = from.range.upperBound..<to.range.lowerBound
        guard 1...10 ~= gap.count else { return nil }
        let start = text.has("级", at: gap.lowerBound) ? gap.lowerBound + 1 : gap.lowerBound
        let reading = text.change(endingAt: gap.upperBound, after: start)
        let isPlain = text.has("到", endingAt: gap.upperBound) || text.has("至", endingAt: gap.upperBound)
        let origin = withoutDate(from.range.lowerBound)
        guard reading.direction != nil || isPlain, text.has("由", endingAt: origin) || text.has("从", endingAt: origin)
        else { return nil }
        let lower = text.clauseStart(from.range.lowerBound, in: sentence.range)
        let subject = metrics.subject(in: lower..<max(lower, origin - 1))
        var fact = indicator(to, subject, lower, "grade.from-to")
        fact?.previous = .grade(text.string([from.range]))
        fact?.direction = reading.direction
        return fact
    }

    /// The beginning of 2020年度的 before the former grade at `end`.
    private func withoutDate(_ end: Int) -> Int {
        guard text.has("的", endingAt: end),
            let date = metrics.dates.last(where: { $0.span.upperBound == end - 1 })
        else { return end }
        return date.span.lowerBound
    }

    /// 等级A+, 等级为A, 评级达到AA.
    private func single(_ grade: Grade, _ sentence: Sentence) -> Indicator? {
        let lower = text.clauseStart(grade.range.lowerBound, in: sentence.range)
        let subject = metrics.subject(in: lower..<grade.range.lowerBound)
        let heads: [String] = ["等级", "评级", "级别", "等次"]
        guard let end = subject.pieces.last?.upperBound, heads.contains(where: { text.has($0, endingAt: end) }) else {
            return nil
        }
        return indicator(grade, subject, lower, "grade.level")
    }

    private func indicator(_ grade: Grade, _ subject: MetricPhrase, _ lower: Int, _ rule: String) -> Indicator? {
        guard let start = subject.start else { return nil }
        var fact = Indicator(
            span: min(start, grade.range.lowerBound)..<grade.range.upperBound, numeral: grade.range,
            metric: text.string(subject.pieces), value: .grade(text.string([grade.range])), unit: nil, rule: rule)
        fact.kind = .grade
        return fact
    }
}
