// SPDX-License-Identifier: Apache-2.0
// Small closed word classes around persons, and which institution stands nearest.
import Lexicon

/// Words that connect a person with an office, a house or a theory (人物上下文).
enum PersonContext {
    /// Verbs of holding an office.
    static let takesOffice = WordTable(
        .forward, [.init(1, "担任 兼任 出任 任 现任 时任 任职 升任 当选 当选为 被任命为 被聘为 受聘为 接任 就任 获委任为 获任命为")])
    /// The report's own house before an office, which isn't part of it.
    static let ownHouse = WordTable(.forward, [.init(1, "医院 我院 该院 本院 全院 院 科室 该科 集团 公司 中心 学校")])
    /// What follows a leader's name inside the name of a theory or a prize.
    static let theoryAfter = WordTable(
        .forward,
        [
            .init(
                1,
                """
                新时代 思想 理论 主义 法治思想 经济思想 外交思想 强军思想 文化思想 生态文明思想 精神 奖 奖章 杯 工作室 院士工作站 院士专家工作站 名医工作室 名中医工作室 传承工作室 基金会
                纪念 式 精神奖章 奖学金
                """)
        ])
    /// Words that point back to a department named before.
    private static let backReference = WordTable(.backward, [.init(1, "该科 该科室 该中心 该部 科室 本科 该部门 该病区 该室")])

    /// Verbs of appointing and awarding, whose object is a person.
    static let appoints = WordTable(.forward, [.init(1, "授予 任命 免去 聘任 聘请 追授 推选 选举 特聘 返聘 提拔")])

    /// What only a person has after the name: 梁某某|团队.
    static let personOnly = WordTable(.forward, [.init(1, "团队 课题组 领衔 率队 牵头 主刀 一行 夫妇 率领 带队 执笔 主持")])

    /// Where a name may begin after a title: after one space, or after (兼).
    static func nameStart(after title: Int, in block: Range<Int>, of text: NameText) -> Int {
        guard title < block.upperBound else { return title }
        if text.folded[title] == Mark.space { return title + 1 }
        guard text.folded[title] == Mark.openBracket else { return title }
        for at in title + 1..<min(block.upperBound, title + 7) where text.folded[at] == Mark.closeBracket {
            return at + 1
        }
        return title
    }

    /// True for 、 and the words for "and".
    static func joinsNames(_ character: UInt16) -> Bool {
        character == Mark.enumerationComma || character == han("和") || character == han("与") || character == han("及")
    }

    /// True where 该科 or the like ends at `index`.
    static func refersBack(before index: Int, in text: NameText) -> Bool {
        backReference.longest(endingAt: index, in: text.folded, from: max(0, index - 4)) != nil
    }
}

/// Finds institutions by where they end (机构位置).
struct InstitutionFinder {
    private var byEnd: [Int: InstitutionMention] = [:]
    private var departments: [InstitutionMention] = []

    /// Prepares `mentions`, which are in reading order.
    init(_ mentions: [InstitutionMention]) {
        for mention in mentions {
            byEnd[mention.span.upperBound] = mention
            if mention.kind == .department { departments.append(mention) }
        }
    }

    /// The institution whose name ends at `index`.
    func institution(endingAt index: Int) -> InstitutionMention? { byEnd[index] }

    /// The nearest department before `index`.
    func department(before index: Int) -> InstitutionMention? {
        var low = 0
        var high = departments.count
        while low < high {
            let middle = (low + high) / 2
            if departments[middle].span.upperBound <= index {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low > 0 ? departments[low - 1] : nil
    }
}
