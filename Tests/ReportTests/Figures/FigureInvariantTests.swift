// SPDX-License-Identifier: Apache-2.0
// What holds for the figures of any text whatever: spans lie in the text, every digit is accounted for once, no input
// is too strange, and twice the text takes about twice the time.
import Lexicon
import Testing
import Text

@testable import Report

@Suite("Figures of any text")
struct FigureInvariantTests {
    /// Pieces that the rules react to, to be strung together at random.
    private static let pieces = [
        "一", "两", "三", "十", "百", "千", "万", "亿", "几", "数", "多", "余", "半", "零", "〇", "廿", "分之", "成", "倍", "番", "翻",
        "1", "23", "456", "2025", "1,234", "0.5", "99999999999999999999", ".", ",", "，", "、", "。", "；", ":", "(", ")",
        "“", "”",
        "《", "》", "\"", "-", "—", "~", "+", "/", "%", "‰", "年", "月", "日", "号", "时", "分", "个", "个百分点", "人次", "万元", "元",
        "张", "名", "岁", "以上", "左右", "以来", "至今", "由", "从", "至", "到", "较", "比", "上年", "去年", "同比", "增长", "下降", "降至",
        "提升至", "分别", "其中", "占比", "达", "超", "近", "约", "不足", "力争", "将", "计划", "下一步", "门诊量", "满意度", "床位", "患者",
        "完成", "引进", "开展", "等级", "A+", "B", "CT", "5G", "表", "第", "每", "前", "共", "为", "和", "的", "在", "\n", " ", "\t",
        "|", "民国",
        "“十四五”", "今年", "全年", "三季度", "周二", "世纪", "年代", "萬", "億", "個", "港元", "🏥", "\u{FFFD}",
    ]

    @Test("random texts keep the invariants", arguments: 0..<300)
    func randomTexts(_ seed: UInt64) {
        var generator = Lehmer(state: seed &* 2 + 1)
        let input = (0..<60).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
        check(figuresRead(in: input, date: seed % 2 == 0 ? "2025-06-30" : nil))
    }

    @Test(
        "odd texts keep the invariants",
        arguments: [
            "", "1", "一", "\n\n", "由", "“", "》1《", "第", "每", "从1到", "9", "一半", "半", "翻", "由A至", "A", "年", "十", "百分之",
            "3至", "1:1", "6/10万", "2025年", "〔2025〕", "(1)", "1、", "-", "+1%", "前1", "共1字", "1,", "1.", "0739-",
            "、1、2、3",
        ])
    func oddTexts(_ input: String) {
        check(figuresRead(in: input))
        check(figuresRead(in: "量" + input + "个"))
    }

    @Test(
        "twice the text takes no more than some three times as long",
        arguments: [
            "由1增至", "一", "1", "“1", "、3人", "较上年", "增长", "(1", "由", "万", "门诊量达286万人次，同比增长12.3%", "2025年1月至", "1,234",
            "分别为1、2和", "A", "每", "等1名",
        ])
    func linearTime(_ piece: String) {
        let clock = ContinuousClock()
        let short = String(repeating: piece, count: 4000 / piece.count)
        let long = String(repeating: piece, count: 16000 / piece.count)
        _ = figuresRead(in: short)
        let first = clock.measure { _ = figuresRead(in: short) }
        let second = clock.measure { _ = figuresRead(in: long) }
        #expect(second < first * 10 + .milliseconds(200), "\(piece): \(first), \(second)")
    }

    private func check(_ report: Report) {
        let whole = 0..<report.text.count
        var owners = [Int](repeating: 0, count: report.text.count)
        for fact in report.indicators {
            #expect(fact.span.lowerBound >= 0 && fact.span.upperBound <= whole.upperBound && !fact.span.isEmpty)
            #expect(fact.span.lowerBound <= fact.numeral.lowerBound && fact.numeral.upperBound <= fact.span.upperBound)
            for at in fact.numeral { owners[at] += 1 }
        }
        for span in report.dates.map(\.span) + report.otherNumbers.map(\.span) {
            #expect(span.lowerBound >= 0 && span.upperBound <= whole.upperBound && !span.isEmpty)
            for at in span { owners[at] += 1 }
        }
        let text = report.text.string(whole)
        for at in whole where report.text.scalars[at].isDigit {
            #expect(owners[at] >= 1, "a digit at \(at) of \(text) is nowhere")
        }
    }
}

/// A small repeatable generator, so that a failing text can be had again from its seed.
struct Lehmer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
