// SPDX-License-Identifier: Apache-2.0
// The words that say whether a number is a floor, a ceiling or a guess.

/// What a word says of the number beside it.
package enum BoundWord: Sendable {
    case over, under, about
    /// Says nothing of it: 达, 仅, 共.
    case neutral
}

/// Words directly before a number.
package let boundWordsBefore = WordClasses<BoundWord>([
    (
        .over,
        """
        超 超过 超出 逾 突破 高于 大于 多于 不少于 不低于 不小于 至少 最少 起码 大于等于 上 过 已逾 愈 达到或超过 优于
        不下 不下于 ≥ > > 足足 满 首超 远超 跨越 冲破 均超 破
        """
    ),
    (
        .under,
        """
        不足 不到 低于 少于 小于 不超过 不高于 不多于 不大于 至多 最多 未超过 未达 不满 跌破 跌穿 ≤ < 未满 短于 不长于 未超 未到
        """
    ),
    (.about, "约 近 将近 接近 大约 约为 约占 大概 约莫 估计 几乎 约有 约达 可达约 近乎 趋近 ≈ ~ 逼近 约合 有近 差不多 大致"),
    (.neutral, "达 达到 达到了 达成 高达 多达 仅 只 仅仅 共 共计 总计 合计 计 为 已 已达 已经 可达 全 整 价值 再 又"),
])

/// Words directly after a number and its unit.
package let boundWordsAfter = WordClasses<BoundWord>([
    (.over, "以上 及以上 或以上 之上 多 余 有余 开外 还多 起 往上 + 出头"),
    (.under, "以内 以下 及以下 或以下 之内 之下 不到 内 封顶 不足"),
    (.about, "左右 上下 前后 许 来 上下浮动 之间"),
])
