// SPDX-License-Identifier: Apache-2.0
// The words of the calendar that only a report's own date can resolve.

/// What a relative date word means.
package enum DateWord: Sendable {
    /// A year counted from the report's own: 今年 is 0.
    case year(Int)
    /// A year counted from the year that is spoken of: 全年 is 0, 上年 is -1.
    case spokenYear(Int)
    /// The first or last month of the year spoken of: 年底 is 12.
    case month(Int)
    /// Months of the year spoken of: 上半年, 一季度.
    case months(Int, Int)
    /// The period spoken of, years away: 去年同期 is -1.
    case samePeriod(Int)
    /// The quarter before or at the one spoken of.
    case quarter(Int)
    /// Nothing that can be resolved: 近年来, 目前.
    case vague
}

/// Relative date words in folded form.
package let dateWords = WordClasses<DateWord>([
    (.year(0), "今年 本年"),
    (.year(-1), "去年"),
    (.year(-2), "前年"),
    (.year(1), "明年 来年"),
    (.year(2), "后年"),
    (.spokenYear(0), "全年 全年度 本年度 年内 当年度"),
    (.spokenYear(-1), "上年 上年度 上一年 上一年度 前一年 前一年度 前年度"),
    (.spokenYear(1), "下年度 次年 下一年度 翌年"),
    (.month(12), "年底 年末 岁末 年终 年底前"),
    (.month(1), "年初"),
    (.months(1, 6), "上半年 首半年 首两季"),
    (.months(7, 12), "下半年"),
    (.months(1, 1), "元月份 元月"),
    (.months(1, 3), "一季度 第一季度 首季度 首季 第一季 第1季 第1季度 1季度"),
    (.months(4, 6), "二季度 第二季度 第二季 第2季 第2季度 2季度"),
    (.months(7, 9), "三季度 第三季度 第三季 第3季 第3季度 3季度"),
    (.months(10, 12), "四季度 第四季度 第四季 第4季 第4季度 4季度"),
    (.months(1, 6), "前两季度 前两个季度 前二季度 前两季"),
    (.months(1, 9), "前三季度 前三个季度 前三季 首三季 首三季度 首九个月 前3季度 前3季"),
    (.samePeriod(-1), "去年同期 上年同期 前一年同期 上一年同期 去年同月"),
    (.samePeriod(-2), "前年同期"),
    (.quarter(-1), "上季度 上个季度 上一季度"),
    (.quarter(0), "本季度 当季度"),
    (
        .vague,
        """
        近年来 近年 近些年来 近些年 近几年来 近几年 这些年来 这几年来 多年来 长期以来 一直以来 一段时间以来 近一段时间 前不久 不久前 日前 近日 近期 目前 当前 如今 眼下 现如今 时下 上月 本月 当月 下月
        上个月
        本周 上周 下周 昨日 昨天 当天 当日 近来 有史以来 首周 未来几年 今后几年 过去几年 最近几年 数年来 几年来 十余年来 十多年来 数十年来 几十年来
        """
    ),
])

/// The year before the first of each era of the emperors (年号): 万历十七年 is 1572 + 17.
package let eraYears = WordClasses<Int>([
    (1367, "洪武"), (1402, "永乐"), (1425, "宣德"), (1464, "成化"), (1487, "弘治"), (1505, "正德"), (1521, "嘉靖"), (1566, "隆庆"),
    (1572, "万历"), (1620, "天启"), (1627, "崇祯"), (1643, "顺治"), (1661, "康熙"), (1722, "雍正"), (1735, "乾隆"), (1795, "嘉庆"),
    (1820, "道光"), (1850, "咸丰"), (1861, "同治"), (1874, "光绪"), (1908, "宣统"),
])

/// Words between a date and its end that make it open: 2024年以来.
package let openEndWords = WordClasses<Bool>("以来 至今 起 后 以后 之后 迄今 伊始 开始 始 起始 到现在 到今天")

/// Parts of the day.
package let dayParts = WordClasses<Bool>("凌晨 清晨 早晨 早上 上午 中午 下午 傍晚 晚上 晚间 夜间 深夜 晚 早 午后 一早 当晚 夜里 前夕 夜")

/// Words around a length of time that belong to it.
package let durationOpeners = WordClasses<Bool>(
    """
    近 连续 历时 为期 长达 仅用不到 仅用 不到 不足 近乎 超过 超 约 过去 最近 未来 今后 前 每 满 逾 历经 耗时 用时 将近 整整 至少 只用了 仅用了 只用
    """)
package let durationClosers = WordClasses<Bool>(
    """
    以来 来 以上 以内 之内 内 左右 间 期间 时间 之久 之间 多来 余来 上下 后 前 以后 以前 之后 之前 里 多 余 有余 许
    """)
