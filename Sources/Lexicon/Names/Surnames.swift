// SPDX-License-Identifier: Apache-2.0
// Chinese surnames and the characters that given names avoid. Whether a run of characters is a name is for the rules.

/// Surnames (姓氏), by how much a surname alone says.
package enum Surname: UInt8, Sendable {
    /// A surname that is seldom anything else, or so common that it is expected: 王, 魏.
    case strong = 1
    /// A surname that is an everyday word as well: 时, 全, 方. It needs a boundary on both sides.
    case weak = 2
    /// A surname of two characters: 欧阳.
    case compound = 3

    /// Finds a surname at a place; the longest wins, so 欧阳 is never 欧.
    package static let table = WordTable(
        .forward,
        [
            .init(
                Surname.strong.rawValue,
                """
                王 习 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛
                叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 段 雷 钱 汤 尹 黎 易 武 乔 贺 赖 龚
                文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛 伍 韦 申 尤 毕 聂 焦 柳 邢 路 岳 齐 梅 莫 庄 辛 管 祝 左 涂 谷 祁 舒 耿 牟 卜 詹
                关 苗 凌 费 纪 靳 盛 童 欧 甄 项 曲 鲍 游 阳 裴 席 卫 查 屈 覃 霍 翁 甘 景 单 柯 阮 桂 闵 柴 宁 房 尚 饶 滕 骆 卓 冉 邝 冼 缪 喻 蒲 蔺 宗 穆 娄
                佟 郁 臧 巩 冷 苟 邬 卞 晏 窦 戚 岑 瞿 虞 隋 栾 刁 褚 巫 寇 郎 敖 佘 鞠 荆 胥 谌 奚 粟 鄢 邸 郜 阚 厉 仝 嵇 邰 芮 阙 扈 晁 茹 逯 亓 裘 宓 昝 檀
                揭 匡 楚 楼 闫 肖 付 尧 邴 郗 郇 郏 鄂 靖 蒯 糜 蔚 濮 璩 笪 蓟 缑 佴 谯 麦 彤 湛 司 丘 涂 仇 古 池 艾 简 车 米 党 宫 沙 边 柏 农 邓 蒙 蓝 包 符
                华 桑 植 凃 练 骈 綦 仉 亢 邹
                """),
            .init(
                Surname.weak.rawValue,
                """
                于 向 方 万 常 成 时 全 应 位 强 支 计 相 都 来 和 师 商 荣 丛 明 官 封 谈 惠 乐 冀 南 班 储 原 栗 燕 皮 盘 满 闻 伊 区 海 花 权 帅 屠 豆 朴 盖
                廉 禹 井 祖 漆 巴 丰 卿 国 狄 平 索 宣 晋 初 门 云 容 敬 普 浦 戈 伏 鹿 薄 雍 辜 羊 乌 母 修 赫 杭 况 宿 鲜 印 隆 慕 危 玉 银 公 宾 戎 勾 茅 利
                呼 居 干 但 尉 冶 斯 元 束 衣 信 展 阴 智 幸 奉 衡 富 闭 由 归 解 化 弓 牧 劳 仲 麻 苑 迟 连 冬 贵
                """),
            .init(
                Surname.compound.rawValue,
                """
                欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 端木 百里 东郭 南宫 呼延 万俟 轩辕 澹台 淳于 太史 申屠 公羊 赫连 闻人 钟离 濮阳 拓跋
                独孤 南门 西门 第五 左丘 公冶 太叔 仲孙 宗政 鲜于 单于 闾丘 亓官 司寇 子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 夹谷 宰父 谷梁 段干 百里 东门 梁丘 羊舌 微生 梁丘
                欧杨 范姜 张简
                """),
        ])
}

/// Characters that hardly ever stand in a given name, because grammar or an institution's head needs them.
package enum GivenName {
    /// True where `character` may stand in a given name (名用字).
    package static func mayHold(_ character: UInt16) -> Bool {
        guard 0x4E00...0x9FFF ~= character else { return false }
        return !avoided[Int(character - 0x4E00)]
    }

    private static let avoided: [Bool] = {
        var flags = [Bool](repeating: false, count: 0x5200)
        let characters =
            "的了着过在是和与及等对从说被把到就也都已还又则便即更很最并但或而你我他她它们这那哪谁者个每各某以有没不会要"
            + "院科室部组队局处厅委所署办党区县镇乡村州市街路楼层号项名位件例次张条台套家所种类级届期号岁月日时分秒"
            + "一二三四五六七八九十百千万亿零两几第多少上下左右前后里外间内中向将让使给为因由于且之其此该本吗呢吧啊"
            + "做去来看走获称赴患进出起回开关打拿带给用作病患医药诊疗术床症院护士师长员主任教授副总兼女男性"
        // 一, 中, 之, 为, 长 and a few others do occur in given names (江一帆, 李中原, 王羲之, 邢可为, 何长青).
        let occurring: Set<UInt16> = Set("一二三四五六七八九中之为以长云开家士师上其向前千万术用起进出来天里元党任月开少时".utf16)
        for character in characters.utf16 where !occurring.contains(character) && 0x4E00...0x9FFF ~= character {
            flags[Int(character - 0x4E00)] = true
        }
        return flags
    }()
}
