// SPDX-License-Identifier: Apache-2.0
// Quantities without a numeral: 半数, 过半, 翻番, 翻了-番 (一 lost to the scanner), 减半.
import Lexicon
import Text

extension QuantityReader {
    /// The quantity that a word at `start` states without a numeral.
    func wordQuantity(at start: Int, in range: Range<Int>) -> Quantity? {
        switch text.character(start) {
        case 0x534A: half(at: start, in: range)  // 半
        case 0x4E00 where text.has("一半", at: start): half(at: start, in: range)
        case 0x7FFB: doublingWord(at: start, in: range)  // 翻
        case 0x51CF where text.has("减半", at: start): halving(at: start)
        default: nil
        }
    }

    /// 半数以上, 过半, 近半, 占一半.
    private func half(at start: Int, in range: Range<Int>) -> Quantity? {
        guard let value = DecimalNumber(5, exponent: -1) else { return nil }
        if let time = halfTime(at: start, value) { return time }
        let isWord = text.has("半数", at: start) || text.has("一半", at: start)
        let end = start + (isWord ? 2 : 1)
        let next = text.character(end)
        let before = text.character(start - 1)
        let isMeasured = [0x8FC7, 0x8FD1, 0x8D85, 0x5360, 0x903E, 0x8FBE, 0x7EA6].contains(before)  // 过 近 超 占 逾 达 约
        // 时间过半、任务过半 is a set phrase.
        if text.has("时间过", endingAt: start) || text.has("任务过", endingAt: start) { return nil }
        if !isWord { guard isMeasured, before != 0x5360, !next.isHan else { return nil } }
        if text.has("一半", at: start) {
            guard
                isMeasured || text.has("以上", at: end) || text.has("的", endingAt: start)
                    || text.has("了", endingAt: start)
            else { return nil }
        }
        var quantity = Quantity(numeral: start..<end, end: end, value: value, rule: "quantity.half")
        quantity.unit = "比例"
        quantity.unitClass = .percent
        quantity.isChinese = true
        if before == 0x8FC7 || before == 0x8D85 || before == 0x903E {
            quantity.bound = .over
            quantity.span = start - 1..<end
        } else if before == 0x8FD1 || before == 0x7EA6 {
            quantity.bound = .about
            quantity.span = start - 1..<end
        }
        if text.has("以上", at: end) {
            quantity.bound = .over
            quantity.span = quantity.span.lowerBound..<end + 2
        }
        return quantity
    }

    /// 半年, 半个月, 半天, 半小时: half a length of time.
    private func halfTime(at start: Int, _ value: DecimalNumber) -> Quantity? {
        let forms: [(String, Int, UnitClass, String)] = [
            ("半个小时", 2, .hour, "PT30M"), ("半小时", 1, .hour, "PT30M"), ("半个钟头", 2, .hour, "PT30M"),
            ("半个月", 2, .month, "P15D"), ("半天", 1, .day, "PT12H"), ("半年", 1, .year, "P6M"),
        ]
        guard let (word, unit, unitClass, duration) = forms.first(where: { text.has($0.0, at: start) }) else {
            return nil
        }
        let end = start + word.unicodeScalars.count
        // 上半年, 每半年, 大半天, 一个半小时; 半年度, 半年报, 半年会, 半年刊.
        let before = text.character(start - 1)
        if [0x4E0A, 0x4E0B, 0x524D, 0x540E, 0x5927, 0x5C0F, 0x6BCF, 0x4E2A, 0x9996].contains(before) { return nil }
        if [0x5EA6, 0x62A5, 0x4F1A, 0x520A].contains(text.character(end)) { return nil }
        if NumeralCharacter(before) != nil { return nil }
        var quantity = Quantity(numeral: start..<end, end: end, value: value, rule: "quantity.half-time")
        quantity.unit = text.string([start + unit..<end])
        quantity.unitClass = unitClass
        quantity.duration = duration
        quantity.isChinese = true
        return quantity
    }

    /// 翻番, 翻倍, 翻了一番 with its 一 lost.
    private func doublingWord(at start: Int, in range: Range<Int>) -> Quantity? {
        if text.has("翻番", at: start) || text.has("翻倍", at: start) {
            let about: [String] = ["几乎", "近乎", "接近", "将近", "近"]
            let word = about.first { text.has($0, endingAt: start) }
            let opening = start - (word?.unicodeScalars.count ?? 0)
            return doubled(1, start..<start + 2, span: opening..<start + 2, bound: word == nil ? .exact : .about)
        }
        let dash = text.has("了", at: start + 1) ? start + 2 : start + 1
        guard [0x2D, 0x2014, 0xB7].contains(text.character(dash)), text.has("番", at: dash + 1) else { return nil }
        return doubled(1, dash..<dash + 2, span: start..<dash + 2, bound: .exact)
    }

    private func halving(at start: Int) -> Quantity? {
        guard let value = DecimalNumber(whole: 50).scaled(byPowerOfTen: 0) else { return nil }
        var quantity = Quantity(numeral: start..<start + 2, end: start + 2, value: value, rule: "quantity.halving")
        quantity.unit = "%"
        quantity.unitClass = .percent
        quantity.ownChange = .down
        quantity.isChinese = true
        return quantity
    }
}
