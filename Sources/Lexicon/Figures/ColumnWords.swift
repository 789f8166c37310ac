// SPDX-License-Identifier: Apache-2.0
// What the heads of table columns say of the cells under them.

/// The meaning of a column's head.
package enum ColumnWord: Sendable {
    /// The figure itself: 本期, 数量.
    case figure
    /// Change against a base: 同比, 增幅.
    case change
    /// A target: 全年目标.
    case target
    /// Against another period: 上年同期, 去年.
    case former
    /// No figure: 序号, 备注, 排名.
    case none
}

/// Words in the heads of columns.
package let columnWords = WordClasses<ColumnWord>([
    (.figure, "本期 数值 数量 实际 实际值 完成 完成数 完成值 合计 本月 本年 本季度 本年度 指标值 累计 总数 小计 当期 今年 结果"),
    (.change, "同比 环比 增幅 增长率 增减 增减率 增速 变化 变动 较上年 较去年 较同期 增长 升降"),
    (.target, "目标 计划 任务 预期 目标值 年度目标 全年目标"),
    (.former, "上年同期 去年同期 上期 上年 去年 同期"),
    (.none, "序号 备注 排名 名次 编号 代码 页码 负责人 联系电话"),
])
