// SPDX-License-Identifier: Apache-2.0
// Policies that are called by their counted parts: “六统一”, “四查四促”, “一稳两升三降”. State slogans are left out.
import Lexicon

extension QuotedProgramme {
    /// The policy that the quotation counts out, where the clause says that somebody works by it.
    func numbered() -> ProgrammeMention? {
        guard isCountedOut else { return nil }
        guard isMeans || isSummary || hasVerbBeforeObject else { return nil }
        return mention(headInside?.kind ?? .other, "programme.numbered")
    }

    /// 三会一课, 一岗双责: a slogan of state or party, which no institution founded.
    var isSlogan: Bool {
        let inner = quotation.inner
        return ProgrammeContext.slogans.longest(at: inner.lowerBound, in: text.folded, upTo: inner.upperBound)?.length
            == inner.count
    }

    /// 四查|四促: groups of a numeral and one to three characters, more than a mere 一.
    private var isCountedOut: Bool {
        let inner = quotation.inner
        guard 3...9 ~= inner.count, Self.numerals.contains(text.folded[inner.lowerBound]) else { return false }
        var run = 0
        var largest = false
        for index in inner {
            let isWordEnd = index > inner.lowerBound && text.folded[index - 1] == han("统")
            if Self.numerals.contains(text.folded[index]), !isWordEnd {
                guard run > 0 || index == inner.lowerBound else { return false }
                largest = largest || text.folded[index] != han("一")
                run = 0
            } else {
                guard Mark.isHan(text.folded[index]), run < 3 else { return false }
                run += 1
            }
        }
        return largest && run > 0
    }

    /// 以“…”为抓手: the quotation is what somebody works with.
    var isMeans: Bool {
        let at = quotation.outer.lowerBound
        return text.has("以", endingAt: at)
            && ProgrammeContext.meansAfter.longest(
                at: quotation.outer.upperBound, in: text.folded, upTo: block.upperBound) != nil
    }

    /// 归纳为“…”: the quotation sums up a plan.
    private var isSummary: Bool {
        ProgrammeContext.summing.longest(
            endingAt: quotation.outer.lowerBound, in: text.folded, from: block.lowerBound) != nil
    }

    /// 推行|人财物“…”: a verb of carrying out, then what it applies to.
    private var hasVerbBeforeObject: Bool {
        let end = quotation.outer.lowerBound
        for length in 0...6 where end - length > block.lowerBound {
            let at = end - length
            if let hit = ProgrammeContext.founding.longest(endingAt: at, in: text.folded, from: block.lowerBound),
                hit.length > 1, hit.meaning == 1
            {
                return true
            }
            guard Mark.isHan(text.folded[at - 1]), text.folded[at - 1] != han("的") else { return false }
        }
        return false
    }

    private static let numerals: Set<UInt16> = Set("一二两三四五六七八九十双".utf16)
}
