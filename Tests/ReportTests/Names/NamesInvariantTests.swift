// SPDX-License-Identifier: Apache-2.0
// What must hold for any text at all: exact, sorted, non-empty mentions, one entry a name, linear work.
import Testing
import Text

@testable import Report

@Suite("names: invariants")
struct NamesInvariantTests {
    /// The pieces that random texts are made of: what the rules look for, and what could make them stumble.
    static let pieces = [
        "王", "欧阳", "建国", "小红", "说", "院长", "教授", "同志", "记者", "文/图", "通讯员", "等", "两位", "、", "，", "。", "\n", " ", "　", "：",
        ":",
        "“", "”", "「", "」", "《", "》", "\"", "(", ")", "（", "）", "·", "医院", "市", "县", "委", "市委", "人民", "附属", "大学", "和",
        "与", "的", "了",
        "推出", "打造", "活动", "工程", "系统", "荣获", "被评为", "全国", "先进集体", "称号", "一等奖", "通过", "评审", "力争", "2024", "年", "AI", "科",
        "主任", "骨", "中心", "省", "卫健委", "中共", "委员会", "办公室", "授予", "衞", "醫", "𠮷", "\u{0}", "\u{301}", "-", "—", "+", "%",
        "将", "将军",
    ]

    @Test("random texts", arguments: 0..<60)
    func randomTexts(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let text = (0..<next(400) + 1).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
        check(named(text))
    }

    @Test(
        "texts at the edges",
        arguments: ["", "\n", "“", "”", "”“", "王", "医院", "市委", "、、", "院长", "记者", "荣获", "《》", "“”", "通过", "等"])
    func edges(text: String) {
        check(named(text))
    }

    @Test(
        "long runs of one thing", .timeLimit(.minutes(10)),
        arguments: [
            "“", "“甲”", "王", "院长", "市", "省市县区医院", "、王小明", "荣获全国", "推出“甲乙”、", "甲", "记者 王明 ", "是国家级", "等", "授予王明",
            "市第一人民医院与",
        ])
    func longRuns(piece: String) {
        check(named(String(repeating: piece, count: 30_000 / piece.unicodeScalars.count)))
    }

    /// Every promise of the model about mentions.
    private func check(_ report: Report) {
        let lists =
            report.people.map { ($0.name, $0.mentions) } + report.organizations.map { ($0.name, $0.mentions) }
            + report.programmes.map { ($0.name, $0.mentions) } + report.honours.map { ($0.name, $0.mentions) }
        for (name, mentions) in lists {
            #expect(!name.isEmpty)
            #expect(!mentions.isEmpty)
            for mention in mentions {
                #expect(!mention.isEmpty && mention.lowerBound >= 0 && mention.upperBound <= report.text.count)
            }
            for (former, latter) in zip(mentions, mentions.dropFirst()) {
                #expect(former.lowerBound < latter.lowerBound)
            }
        }
        #expect(Set(report.people.map(\.name)).count == report.people.count)
        let starts = [
            report.people.map { $0.mentions[0].lowerBound }, report.organizations.map { $0.mentions[0].lowerBound },
            report.programmes.map { $0.mentions[0].lowerBound }, report.honours.map { $0.mentions[0].lowerBound },
        ]
        for list in starts { #expect(list == list.sorted()) }
    }
}
