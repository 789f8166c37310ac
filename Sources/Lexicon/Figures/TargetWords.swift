// SPDX-License-Identifier: Apache-2.0
// The words that turn what follows into an intention: targets, plans, forecasts.

/// How far an intention reaches.
package enum TargetReach: Sendable {
    /// To the next semicolon.
    case clause
    /// To the end of its sentence.
    case sentence
    /// To the end of its sentence, if a verb or a number follows: 计划投资, 拟引进.
    case sentenceBeforeVerb
    /// To the end of its section.
    case section
}

/// Words of intention in running text.
package let targetWords = WordClasses<TargetReach>([
    (.clause, "将于 将在 即将 拟于 要达到 须达到 需达到 要力争 力拼 力拚"),
    (
        .sentence,
        """
        力争 力求 务求 争取到 预计 有望 将会 将以 将继续 将进一步 将持续 将达 将达到 将突破 将超过 将再 确保到 目标将 目标是 力争到 到明年 明年 将全面 将加快 将不断 将建成 将再次
        """
    ),
    (.sentenceBeforeVerb, "预期 计划 拟 将 目标 规划 争取 打算"),
    (.section, "下一步 下步 下一阶段 今后一个时期 接下来 总的要求 总体要求是 总体目标是 主要目标是 目标任务是 新的一年 重点抓好以下 重点做好以下 今后我们 今年的目标 今年工作的总体"),
])

/// Words of a heading under which everything is an intention.
package let planHeadings = WordClasses<Bool>(
    """
    打算 计划 工作安排 工作要求 工作思路 下步 下一步 目标任务 展望 工作目标 努力方向 工作部署 下一阶段 今后 奋力 工作设想 主要任务 重点任务 工作规划 未来 新的一年 新一年 下阶段
    """)

/// Words of a heading that speaks of what is, whatever plans it also names.
package let factHeadings = WordClasses<Bool>("问题 成效 总结 回顾 情况 短板 不足 完成 做法 经验 成绩")
