// SPDX-License-Identifier: Apache-2.0
// Numbers of the page and its trimmings: print runs, word counts, page views, table numbers; and ranks such as 前2%.
import Lexicon
import Text

extension NonFigureReader {
    /// 共印120份, 共3221字, 浏览数3,917, 表1, 第2页.
    func furniture(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        let window = max(sentence.range.lowerBound, start - 7)..<start
        let heads: [String] = [
            "共印", "印发份数", "印数", "浏览", "阅读量", "阅读数", "阅读:", "点击", "访问量", "发稿量", "字数", "点赞", "转发:", "评论:",
        ]
        let isStandalone = sentence.block.count < 60 || text.contains("共印", in: window)
        if isStandalone, heads.contains(where: { text.contains($0, in: window) }),
            text.contains("共印", in: window) || text.has(":", endingAt: start)
        {
            return NonFigure(numeral.range, .furniture)
        }
        let counters: [String] = ["阅读", "点赞", "在看", "转发", "评论", "收藏", "分享"]
        let label = text.has(" ", endingAt: start) || text.has(":", endingAt: start) ? start - 1 : start
        if sentence.block.count < 40, label < start, counters.contains(where: { text.has($0, endingAt: label) }) {
            return NonFigure(numeral.range, .furniture)
        }
        let unit = text.character(end) == 0x20 ? end + 1 : end
        if text.has("字", at: unit), text.contains("共", in: window) || text.contains("全文", in: window) {
            return NonFigure(numeral.range, .furniture)
        }
        if numeral.form == .arabic, text.has("表", endingAt: start) || text.has("图", endingAt: start) {
            let opens =
                start - 1 == sentence.range.lowerBound || [0x28, 0x89C1, 0x5982].contains(text.character(start - 2))
            if opens { return NonFigure(start - 1..<end, .numbering) }
        }
        return nil
    }

    /// 前2%, 前3讲, 前十名: a place in an order, not an amount.
    func foremost(_ numeral: Numeral, in sentence: Sentence) -> NonFigure? {
        let start = numeral.range.lowerBound
        guard text.has("前", endingAt: start) else { return nil }
        let before = text.character(start - 2)
        // 目前, 以前, 当前, 之前, 年前, 日前, 此前, 会前 end before the number.
        guard
            ![0x76EE, 0x4EE5, 0x5F53, 0x4E4B, 0x5E74, 0x65E5, 0x6B64, 0x4F1A, 0x5E95, 0x6708, 0x5348, 0x63D0].contains(
                before)
        else {
            return nil
        }
        let end = numeral.range.upperBound
        let unit = unitWords.match(text.folded, at: end, before: sentence.range.upperBound)
        if let unit, [.year, .month, .week, .day, .quarter].contains(unit.value) { return nil }
        return NonFigure(start - 1..<end + (unit?.length ?? 0), .ordinal)
    }
}
