// SPDX-License-Identifier: Apache-2.0
// Numbers that label things: telephone numbers, hotlines, models, grades and classes, bases of a rate.
import Lexicon
import Text

extension NonFigureReader {
    /// Telephone numbers, postal codes, extensions.
    func contact(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        guard numeral.form == .arabic || numeral.form == .irregular,
            text.character(numeral.range.lowerBound).isAsciiDigit
        else { return nil }
        let run = digitRun(around: numeral.range, in: sentence)
        let digits = run.filter { text.character($0).isAsciiDigit }.count
        let start = run.lowerBound
        let dashes = run.filter { text.character($0) == 0x2D }.count
        if dashes == 1, digits >= 10, text.character(start) == 0x30 { return NonFigure(run, .contact) }
        if dashes == 2, digits == 10, text.has("400", at: start) || text.has("800", at: start) {
            return NonFigure(run, .contact)
        }
        if digits == 11, dashes == 0, text.character(start) == 0x31, run.count == 11 { return NonFigure(run, .contact) }
        let heads: [String] = [
            "电话", "内线", "传真", "手机", "拨通", "邮编", "拨打", "QQ", "微信", "分机", "热线", "来电", "致电", "专线",
        ]
        let window = max(sentence.range.lowerBound, start - 6)..<start
        if digits >= 3, run.count - digits <= 2,
            unitWords.match(text.folded, at: run.upperBound, before: sentence.range.upperBound) == nil,
            heads.contains(where: { text.contains($0, in: window) })
        {
            return NonFigure(run, .contact)
        }
        return nil
    }

    /// Digits and dashes around a numeral: one telephone number.
    private func digitRun(around range: Range<Int>, in sentence: Sentence) -> Range<Int> {
        var end = range.upperBound
        while end < sentence.range.upperBound, end - range.lowerBound < longestNumeral,
            text.character(end).isAsciiDigit || (text.character(end) == 0x2D && text.character(end + 1).isAsciiDigit)
        {
            end += 1
        }
        return range.lowerBound..<end
    }

    /// 120急救, 12345政务服务热线, 119勤务中心.
    func hotline(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let range = numeral.range
        guard let (length, _) = hotlineNumbers.match(text.folded, at: range.lowerBound, before: range.upperBound),
            length == range.count
        else { return nil }
        let after = range.upperBound..<min(sentence.range.upperBound, range.upperBound + 8)
        guard
            hotlineNouns.match(text.folded, at: range.upperBound, before: sentence.range.upperBound) != nil
                || text.contains("热线", in: after)
        else { return nil }
        return NonFigure(range, .name)
    }

    /// 5G, 3D, T2, PM2.5, 128排CT, 2号机, 2型糖尿病.
    func model(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        let before = text.character(start - 1)
        let after = text.character(end)
        let unit = unitWords.match(text.folded, at: end, before: sentence.range.upperBound)
        if text.character(start).isAsciiDigit {
            if after.isAsciiLetter, !(unit.map { isLatinUnit(end, $0.length) } ?? false) {
                return NonFigure(latinRun(start..<end), .model)
            }
            if before.isAsciiLetter || (before == 0x2D && text.character(start - 2).isAsciiLetter) {
                let isCounted = unit.map { $0.value != .weakCount && $0.value != .noun } ?? false
                let isIndex =
                    numeral.exponent < 0
                    && indexHeads.match(text.folded, endingAt: start, after: sentence.range.lowerBound) != nil
                if !isCounted, !isIndex { return NonFigure(latinRun(start..<end), .model) }
            }
            if text.has("排CT", at: end) || text.has("排螺旋", at: end) || text.has("排64", at: end)
                || text.has("导联", at: end)
                || text.has("道心电", at: end) || text.has("联疫苗", at: end) || text.has("价疫苗", at: end)
                || text.has("价HPV", at: end) || text.has("价人乳头", at: end)
            {
                return NonFigure(start..<end + 1, .model)
            }
        }
        let isRoman = 0x2160...0x217F ~= before
        let label: [UInt16] = [0x578B, 0x53F7, 0x7248, 0x5C4A, 0x680B, 0x5BA4, 0x7532]  // 型 号 版 届 栋 室 甲
        // 7.2万版, 三千余号 count.
        let isRound = numeral.scale > 1 || numeral.isOpenEnded
        if label.contains(after) && !isRound || isRoman {
            let isSheet = text.has("版面", at: end)
            let isCount = after == 0x680B && numeral.form == .arabic  // 3栋楼
            if !isSheet, !isCount {
                let isPage = after == 0x7248 && text.character(start) == 0x30
                return NonFigure(start..<end + 1, isPage ? .page : .name)
            }
        }
        return nil
    }

    /// RW≥2的病例, 不含影响因子<3的论文: a bound of an index that says which of the things are meant.
    func threshold(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let start = numeral.range.lowerBound
        guard numeral.form == .arabic, [0x3C, 0x3E, 0x2264, 0x2265, 0x3D].contains(text.character(start - 1)),
            text.has("的", at: numeral.range.upperBound), text.character(numeral.range.upperBound + 1).isHan
        else { return nil }
        return NonFigure(numeral.range, .name)
    }

    private func isLatinUnit(_ at: Int, _ length: Int) -> Bool {
        !text.character(at + length).isAsciiLetter
    }

    /// The letters, digits and dashes around `range`.
    private func latinRun(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        func belongs(_ at: Int) -> Bool {
            let character = text.character(at)
            return character.isAsciiLetter || character.isAsciiDigit || character == 0x2D || character == 0x2E
        }
        while start > 0, range.lowerBound - start < longestNumeral, belongs(start - 1) { start -= 1 }
        while end - range.upperBound < longestNumeral, belongs(end), text.character(end) != 0x2E { end += 1 }
        return start..<end
    }

    /// 三大共享中心, 二级以上, 5级, 两翼: a Chinese numeral or a grade that names, not counts.
    func rank(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let end = numeral.range.upperBound
        let after = text.character(end)
        if after == 0x7EA7 { return NonFigure(numeral.range.lowerBound..<end + 1, .name) }  // 级
        guard numeral.form == .chinese, !numeral.isOpenEnded, numeral.scale == 1 else { return nil }
        if after == 0x5927 || after == 0x7B49 {  // 大 等
            return NonFigure(numeral.range.lowerBound..<end + 1, .name)
        }
        // 二 never counts with a measure word: that is 两.
        if numeral.range.count == 1, text.has("二", at: numeral.range.lowerBound) {
            return NonFigure(
                numeral.range, .name,
                isWritten: unitWords.match(
                    text.folded, at: end, before: sentence.range.upperBound) != nil)
        }
        return nil
    }

    /// 每千人口, 每百张床位, 百元医疗收入, 万元收入: the base of a rate, part of what is measured.
    func perHead(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        let isAfterEach = text.has("每", endingAt: start)
        if isAfterEach {
            let unit = unitWords.match(text.folded, at: end, before: sentence.range.upperBound)
            let isTime =
                unit.map { [.year, .month, .week, .day, .hour, .minute, .quarter].contains($0.value) } ?? false
            if !isTime || numeral.coefficient == 1 { return NonFigure(start - 1..<end, .name) }
        }
        guard numeral.form == .bareMultiplier, !text.has("分之", at: end) else { return nil }
        let isBounded =
            boundWordsBefore.match(text.folded, endingAt: start, after: sentence.range.lowerBound)
            .map { word in if case .neutral = word.value { false } else { true } } ?? false
        if isBounded || numeral.isOpenEnded { return nil }
        let isUnit = unitWords.match(text.folded, at: end, before: sentence.range.upperBound) != nil
        return NonFigure(numeral.range, .name, isWritten: isUnit)
    }
}
