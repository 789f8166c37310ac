// SPDX-License-Identifier: Apache-2.0
// The verbs and nouns of rising and falling, and the words that say against what.

/// Which way a change goes.
package enum ChangeWord: Sendable { case up, down }

/// Verb stems of change; a 至, 到, 为 after them makes the number a level.
package let changeWords = WordTable<ChangeWord>([
    (
        .up,
        """
        增长 增加 提高 提升 上升 升高 增 升 涨 上涨 上浮 上调 扩大 扩增 扩充 扩展 扩容 扩 成长 跃升 攀升 上扬 增收 增幅 增幅达 涨幅 增速
        多 高 高出 提速 延长 翻 加大 增多 增大 拓展 跃增 猛增 激增 净增 递增 增产 提 快 增支 成长率 升幅 抬升 上移 改善 上行 反弹 回升 增值
        增效 年增长 年均增长 逆势增长 晋升 晋级 跻升 升级 跃 爬升 调高 加长 前移 上升幅度 增长幅度 提升幅度
        """
    ),
    (
        .down,
        """
        下降 降低 减少 降 减 缩短 压缩 压减 缩小 缩减 回落 下滑 降幅 少 下调 下跌 跌 跌幅 收窄 削减 精简 降至 缩 压降 减幅 低 低于
        节省时间 减轻 减亏 下行 下浮 降价 缩量 萎缩 递减 调降 提前 退 调低 减缓 减负 锐减 骤减 降温 滑落 少跑 回降 下移 压 调减 降下 骤降
        直降 速降 下降幅度 降低幅度 减少幅度
        """
    ),
])

/// Particles after a change verb that turn it into arriving at a level.
package let arrivalParticles = WordTable<Bool>("至 到 为 成 达 达到 到了 至了 至约 到约 至近 到近")

/// Particles after a change verb that leave it a change.
package let changeParticles = WordTable<Bool>("了 约 近 超 逾 超过 达 达到 幅度 了近 了约 过 将近 不少于 不低于 约为 出 率 为 幅度达 率达 至少 率为 幅度为")

/// Bases of a change that stand as one word.
package let basisWords = WordTable<Bool>("同比 环比 按年 按月 按季 年增 月增 同期相比 按可比口径 同口径")

/// Doublings: 翻番, 翻一番, 翻两番 and the rest are read by rule.
package let fallingVerbs = WordTable<ChangeWord>([(.down, "降 减 少 低 下降 降低 减少 缩短 压缩")])

/// Words before a base: 较上年, 比2019年.
package let basisHeads = WordTable<Bool>("较 比 相较 相比 较之 对比 比较 与 相比于 相较于")

/// Verbs of arriving at a number; they never belong to what is counted.
package let reachingVerbs = WordTable<Bool>(
    """
    达 达到 达到了 达成 高达 多达 为 是 有 共 共计 共有 总计 合计 计 仅 只 仅有 仅为 只有 仅占 已 已达 已有 超 超过 逾 突破 约 近 保持 保持在 稳定 稳定在
    控制在 控制 维持在 维持 实现 突破到 分别 分别为 分别达 分别达到 分别是 均 均为 均达 均达到 均超过 均在 都 都是 至 到 在 于 约为 约有 可达 累计 累计达
    累计达到 总数达 总量达 首次 首次突破 首超 也 就 又 再 还 仍 仍有 尚有 现有 设 设有 拥有 各 每 平均 平均为 平均达 为零 位于 居 排名 排在 位列 达了 是在 算 价值
    以 了 数达 数为 多 最高 最高达 最多 最多达 一度 目标 目标为 目标值 力争 力争达到 要 将 将达 将达到 预计 预计达 预计达到 能 可 会 相当于 相当 等于 即 即为 也有 都有 就有 便有 全部 全 完成率达 不低于
    不少于 不超过 不高于 满 足足 整整 提供 合 折合 估算 测算 增设 降 升 成 着 上 过 起 一共 统共 总共 通共 先后 陆续 相继 已经 已累计 目前 现 尚 还有 另有 中有 里有 内有 当中有
    """)
