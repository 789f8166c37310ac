// SPDX-License-Identifier: Apache-2.0
// Tells what is reported from what is only intended: by the heading, by 下一步, by 将, 力争, 计划 in the sentence.
import Lexicon
import Text

/// Knows at each place of the text whether intentions are spoken of.
struct TargetReader {
    let text: FigureText
    private var section: Int?
    /// True under a heading of plans.
    private(set) var isSectionPlan = false
    /// True from 下一步 on, as long as its list goes on.
    private var isParagraphPlan = false

    /// Nothing is intended at the beginning.
    init(text: FigureText) { self.text = text }

    /// Takes note of the section that `sentence` stands in.
    mutating func enter(_ sentence: Sentence, of report: Report) {
        guard sentence.section != section else { return }
        section = sentence.section
        isSectionPlan = false
        isParagraphPlan = false
        var next = section
        // A section is nested at most nine deep in any numbering.
        for _ in 0..<9 {
            guard let index = next, report.sections.indices.contains(index) else { return }
            let heading = report.sections[index].heading
            if factHeadings.first(text.folded, in: heading) == nil, planHeadings.first(text.folded, in: heading) != nil
            {
                isSectionPlan = true
            }
            next = report.sections[index].parent
        }
    }

    /// The parts of `sentence` that speak of intentions.
    mutating func plans(in sentence: Sentence, dates: [FoundDate], calendar: ReportCalendar) -> [Range<Int>] {
        if sentence.isHeading { return [] }
        if sentence.opensBlock, isParagraphPlan, !opensItem(sentence) { isParagraphPlan = false }
        if isSectionPlan || isParagraphPlan { return [sentence.range] }
        var plans: [Range<Int>] = []
        var nextDate = 0
        for at in sentence.range {
            while nextDate < dates.count, dates[nextDate].span.lowerBound < at { nextDate += 1 }
            if nextDate < dates.count, dates[nextDate].span.lowerBound == at, isFuture(dates[nextDate], calendar),
                text.has("到", endingAt: at) || text.has("至", endingAt: at)
            {
                return plans + [at..<sentence.range.upperBound]
            }
            guard let (length, reach) = targetWords.match(text.folded, at: at, before: sentence.range.upperBound),
                text.quotation(around: at..<at + length).map(\.isSpeech) ?? true
            else { continue }
            switch reach {
            case .section:
                isParagraphPlan = true
                return plans + [at..<sentence.range.upperBound]
            case .sentence: return plans + [at..<sentence.range.upperBound]
            case .clause: plans.append(at..<semicolon(after: at, in: sentence))
            case .sentenceBeforeVerb:
                if isVerb(at + length, in: sentence, dates: dates), !isPartOfWord(at) {
                    return plans + [at..<sentence.range.upperBound]
                }
            }
        }
        return plans
    }

    private func semicolon(after at: Int, in sentence: Sentence) -> Int {
        (at..<sentence.range.upperBound).first { text.character($0) == 0x3B } ?? sentence.range.upperBound
    }

    /// After 下一步 the items of the list go on: 第一, 一是, (二), 3.
    private func opensItem(_ sentence: Sentence) -> Bool {
        let start = sentence.range.lowerBound
        let first = text.character(start) == 0x28 ? start + 1 : start
        return text.has("第", at: start) || text.numeral(at: first) != nil || text.has("首先", at: start)
            || text.has("同时", at: start) || text.has("此外", at: start)
    }

    private func isFuture(_ date: FoundDate, _ calendar: ReportCalendar) -> Bool {
        guard let point = date.point, let year = calendar.resolve(point.year), let now = calendar.reportYear else {
            return false
        }
        return year > now
    }

    /// Whether a verb, a number or a date begins at `at`.
    private func isVerb(_ at: Int, in sentence: Sentence, dates: [FoundDate]) -> Bool {
        if tellingVerbs.match(text.folded, at: at, before: sentence.range.upperBound) != nil { return true }
        if changeWords.match(text.folded, at: at, before: sentence.range.upperBound) != nil { return true }
        if text.numeral(at: at)?.form == .arabic { return true }
        if text.has("将", at: at) || text.has("在", at: at) || text.has("到", at: at) || text.has("再", at: at)
            || text.has("由", at: at) || text.has("从", at: at)
        {
            return true
        }
        if dates.contains(where: { $0.span.lowerBound == at }) { return true }
        guard let (length, _) = lightVerbs.match(text.folded, at: at, before: sentence.range.upperBound) else {
            return false
        }
        return length > 1
    }

    /// 虚拟, 模拟, 计划 as the head of a name.
    private func isPartOfWord(_ at: Int) -> Bool {
        let before = text.character(at - 1)
        // 模 虚 原 ” 」 " 年 养 该 非
        return [0x975E, 0x6A21, 0x865A, 0x539F, 0x201D, 0x300D, 0x22, 0x5E74, 0x517B, 0x8BE5].contains(before)
            && !(before == 0x5E74 && text.has("计划", at: at))
    }
}
