// SPDX-License-Identifier: Apache-2.0
// The verbs and nouns of rising and falling, and the words that say against what.

/// Which way a change goes.
package enum ChangeWord: Sendable { case up, down }

/// Verb stems of change; a 至, 到, 为 after them makes the number a level.
package let changeWords = WordClasses<ChangeWord>([
    (
        .up,
        """
        增长 增加 提高 提升 上升 升高 增 升 涨 上涨 上浮 上调 扩大 扩增 扩充 扩展 扩容 扩 成长 跃升 攀升 上扬 增幅 增幅达 涨幅 增速
        多 高 高出 提速 延长 翻 加大 增多 增大 拓展 跃增 猛增 激增 净增 递增 增产 提 快 成长率 升幅 抬升 上移 改善 上行 反弹 回升 增值
        增效 年均增长 逆势增长 晋升 晋级 跻升 升级 跃 爬升 调高 加长 前移 上升幅度 增长幅度 提升幅度
        """
    ),
    (
        .down,
        """
        下降 降低 减少 降 减 缩短 压缩 压减 缩小 缩减 回落 下滑 降幅 少 下调 下跌 跌 跌幅 收窄 削减 精简 降至 缩 压降 减幅 低 低于
        节省时间 减轻 减亏 下行 下浮 降价 缩量 萎缩 递减 调降 提前 退 调低 减缓 减负 锐减 骤减 降温 滑落 回降 下移 压 调减 降下 骤降
        直降 速降 压低 下压 下降幅度 降低幅度 减少幅度
        """
    ),
])

/// Verbs after 少 and 多: 少走 7.5 km, 少花, 多收.
package let comparedVerbs = WordClasses<Bool>("走 跑 印 排 等 花 付 交 缴 用 耗 拿 收 开 掏 跌 投 支 产 卖 办 招 出")

/// Those of them that tell what there was less of.
package let countedVerbs = WordClasses<Bool>("少走 少跑 少印 少排 少等 少开 少跌 少办 少招 少出 少卖 少产")

/// Verbs that compare with what stands between them and a difference in points: 高出全国均值6.2个百分点.
package let comparingVerbs = WordClasses<ChangeWord>([
    (.up, "高出 高于 领先 超出 优于 好于 快于 超过"), (.down, "低于 落后 落后于 慢于 少于 差于"),
])

/// Particles after a change verb that turn it into arriving at a level.
package let arrivalParticles = WordClasses<Bool>("至 到 为 成 达 达到 到了 至了 至约 到约 至近 到近")

/// Particles after a change verb that leave it a change.
package let changeParticles = WordClasses<Bool>(
    "了 约 近 超 逾 超过 达 达到 幅度 了近 了约 过 将近 不少于 不低于 约为 出 率 为 幅度达 率达 至少 率为 幅度为 保持 保持在 稳定在 控制在 维持在")

/// Bases of a change that stand as one word.
package let basisWords = WordClasses<Bool>("同比 环比 按年 按月 按季 年增 月增 同期相比 按可比口径 同口径")

/// Words before a base: 较上年, 比2019年.
package let basisHeads = WordClasses<Bool>("较 比 相较 相比 较之 对比 比较 与 相比于 相较于")

/// Verbs of arriving at a number; they never belong to what is counted.
package let reachingVerbs = WordClasses<Bool>(
    """
    达 达到 达到了 达成 高达 多达 为 是 有 共 共计 共有 总计 合计 仅 只 仅有 仅为 只有 已 已达 已有 超 超过 逾 突破 约 近 保持 保持在 稳定 稳定在
    控制在 控制 维持在 维持 实现 实现了 突破到 分别 分别为 分别达 分别达到 分别是 均 均为 均达 均达到 均超过 均在 都 都是 至 到 在 于 约为 约有 可达 累计 累计达
    累计达到   首次 首次突破 首超 也 就 又 再 还 仍 仍有 尚有 现有 设 设有 拥有 长达 要达到 要达 须达到 应达到 需达到 要超过 要突破 要保持在 要控制在 平均 平均为 平均达 位于 居 排在 位列 达了 价值
    以 了 最高达 最多达 一度 目标 目标为 目标值 力争 力争达到 将 将达 将达到 预计 预计达 预计达到 相当于 相当 等于 即 即为 也有 都有 就有 便有 全部  不低于 稳居 超额完成 均控制在 可提供
    不少于 不超过 不高于 足足 提供 折合 估算 增设 一共 统共 总共 通共 先后 陆续 相继 已经 已累计 目前 还有 另有 中有 里有 内有 当中有 的 仅仅 竟 上升到 回升到 达的 已超 已突破 已超过
    """)

/// Words that end like a verb of reaching and are none: 行为, 预约, 日均.
package let protectedClosings = WordClasses<Bool>(
    """
    行为 作为 因为 认为 所有 公共 中共 预约 签约 节约 集约 存在 现在 平均 人均 日均 户均 年均 月均 次均 床均 院均 村均 建设 开设 新设 架设 设施 目的 位于 最近 附近 临近 亲近 由于 关于 对于 首都 成都 国都 高超
    B超 彩超 救治 再就 收到 报到 得到 签到 迟到 直到 制约 邀约 违约 续约 解约 履约 大约 门诊目标 总目标 指标 非预约 预设 增设 下设 铺设 陈设 健在 内在 潜在 实在 自在 驻在 独有 国有 公有 私有 持有 享有 特有 具有 含有 占有
    """)

/// Verbs that lead to a measured attribute: what follows them is the metric.
package let causativeVerbs = WordClasses<Bool>("使 让 令 使得 推动 实现 实现了 促进 确保 保证 带动 推进 助力 力争 争取 做到 促使 致使 将 把")

/// Heads of measured attributes: a phrase that ends in one is a noun phrase to its beginning.
package let attributeHeads = WordClasses<Bool>(
    """
    率 比 比例 比重 占比 量 数 人数 人次 台次 例数 费用 收入 时间 时长 水平 满意度 面积 值 得分 分 寿命 强度 天数 日 等候 缺口 额 总额 金额 经费 价格 成本 结余 距离 里程 深度 浓度 指数 系数
    等级 排名 位次 面 度 能耗 支出
    缺口 数量 总量 规模 体重 因子 年龄 车程 差距 床位 幅度 费 期 病例 产值 利润 资金 资产 负债 销售额 高度 海拔 产量 单价 均价 总价 消耗 比值 效率 密度 速度 时数 用量 存量 增量 流量 储量 容量
    余额 利用率 周期 得分率 中位数 标准 均值 职称
    """)
