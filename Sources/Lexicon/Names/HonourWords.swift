// SPDX-License-Identifier: Apache-2.0
// How reports speak of awards and accreditations: the verbs, the levels, the nouns, and the words of mere intention.

/// The vocabulary of honours (荣誉).
package enum HonourWords {
    /// What an award verb takes, by the hit's meaning.
    package enum Verb: UInt8, Sendable {
        /// 荣获 X: whatever follows is the honour.
        case award = 1
        /// 获得 X, 入选 X: an honour where a level, a quotation or an honour's noun says so.
        case gain = 2
        /// 被评为 X, 授予 X 称号: as `award`, after the passive.
        case passive = 3
        /// 通过 X 评审: the accreditation lies between verb and noun.
        case pass = 4
        /// 创建, 新增, 成为: only with a level and a noun.
        case found = 5
        /// 授予 X Y 称号: a person stands between; the honour is the quotation.
        case confer = 6
    }

    /// Finds an award verb that begins at a place.
    package static let verbs = WordTable(
        .forward,
        [
            .init(Verb.award.rawValue, "荣获 荣膺 喜获 获评 获授 获颁 斩获 摘得 夺得 捧回 荣登 荣列 荣立 摘取 勇夺 包揽 喜摘 蝉联 荣获得 获封 获誉"),
            .init(Verb.gain.rawValue, "获得 获 获批 入选 入围 取得 跻身 当选 获评为 赢得 名列 上榜 列入"),
            .init(
                Verb.passive.rawValue,
                """
                被评为 被评选为 被授予 被命名为 被确定为 被认定为 被列为 被推选为 被表彰为 被确认为 被批准为 获授予 命名为 评为 评选为 认定为 确定为 获评为 荣获评 被中华医学会授予 获选为
                获选 当选为 被遴选为 被纳入 评选出 评选出了 评出 表彰为 获表彰为 获得认定为
                """),
            .init(Verb.confer.rawValue, "授予 追授 颁发 颁授"),
            .init(Verb.pass.rawValue, "通过 顺利通过 成功通过 率先通过 高分通过 一次性通过 以高分通过 连续通过"),
            .init(Verb.found.rawValue, "新增 成功创建 创建 创成 建成 成为 已成为 目前已成为 拥有 现有 已创建 获批建设 表彰了 表彰 作为 系 是 为 确立为 列为"),
        ])

    /// Words of intention: an honour after them is a goal (意愿词).
    package static let intentions = WordTable(
        .backward,
        [
            .init(
                1,
                """
                力争 争创 争取 争当 争做 将 拟 计划 目标 申报 申请 冲刺 打造 确保 努力 奋力 迎接 准备 筹备 推进 推动 加快 积极创建 全力创建 以创建 力争通过 力争创成 创成 启动 力求
                谋划 规划 深化 开展 迎评 备战 朝着 迈向 向着 瞄准 对标 预计 有望 将于 期待 希望 到2027年 年内 为主线
                """)
        ])

    /// Levels that open an honour's name (级别).
    package static let levels = WordTable(
        .forward,
        [
            .init(
                1,
                """
                国家级 国家 全国 省级 省 市级 市 自治区级 自治区 县级 县 区级 区 州级 州 全省 全市 全区 全县 全疆 全军 全院 世界 国际 亚洲 亚太 全球 中国 中华 中央 院级 部级
                厅级 局级 省部级 地市级 本省 本市 中华医学会 中国医院协会 中国医师协会 省政府 市委 市政府 省委 国务院 特区政府 行政院 卫福部 人力资源社会保障部 国家卫生健康委 国家卫健委
                国家中医药管理局 省卫生健康委 省卫健委 市卫生健康委 市卫健委 首批 首届 第一批 第二批 第三批
                """)
        ])

    /// What a noun says, by the hit's meaning.
    package enum Noun: UInt8, Sendable {
        /// An honour once a verb of award stands before it.
        case usual = 1
        /// An honour wherever a level stands before it: 省级|重点专科.
        case strong = 2
        /// An honour only after 成为, 作为 and the like, with a level: 全国…基地.
        case house = 3
        /// Holds a noun and isn't one: 奖励.
        case none = 4
    }

    /// Finds a noun that ends an honour's name (荣誉中心词), where it begins.
    package static let nouns = WordTable(
        .forward,
        [
            .init(Noun.usual.rawValue, usualNouns), .init(Noun.strong.rawValue, strongNouns),
            .init(Noun.house.rawValue, "基地 单位 中心 医院 学校 成员单位 联盟单位 城市 县 区 街道 社区"),
            .init(
                Noun.none.rawValue,
                "奖励 奖金 奖学金 奖惩 奖补 奖池 人才队伍 人才工作 人才培养 人才引进 人才梯队 人才政策 人物志 案例库 案例分析 试点工作 试点改革 先锋队 人才库 认证工作 人才建设 案例研讨"),
        ])

    private static let usualNouns = """
        称号 荣誉称号 奖 一等奖 二等奖 三等奖 特等奖 优秀奖 金奖 银奖 铜奖 创新奖 贡献奖 科技进步奖 科学技术奖 科技奖 团体奖 组织奖 优胜奖 提名奖 大奖 奖章 劳动奖章 奖状 劳动奖状 奖牌 金牌
        银牌 铜牌 勋章 奖杯 嘉许状 荣誉状 奖项 冠军 亚军 季军 第一名 第二名 第三名 优秀单位 优秀集体 优秀个人 优秀团队 优秀医师 优秀护士 优秀共产党员 优秀党员 优秀党务工作者 优秀党支部 优秀科室 优秀案例
        优秀组织单位 示范岗 示范病房 示范党支部 示范窗口 示范项目 示范机构 示范中心 文明岗 文明号 文明窗口 文明家庭 文明校园 模范 标兵 标兵单位 标兵岗 能手 先锋 先锋号 先锋岗 名医 名科 名院
        名护 好医生 好护士 最美医生 最美护士 好人 学者 领军人才 拔尖人才 青年拔尖人才 青年人才 学科带头人 突出贡献专家 特殊津贴 政府特殊津贴 百强 百强医院 十强 十佳 试点单位 试点医院 试点城市
        试点 教育基地 宣传教育基地 培训基地 实践基地 研究基地 科普基地 教学基地 规培基地 住培基地 防治中心 示范区 示范县 示范市 五星级党支部 星级党支部 最强党支部 红旗党支部 标准化党支部 党建示范点
        党建品牌 医德标兵 最美科室 节约型机关 放心医院 满意医院 园林式单位 集体一等功 集体二等功 集体三等功 一等功 二等功 三等功 嘉奖 通报表扬 三甲医院 三级甲等医院 三级甲等中医医院
        三级甲等妇幼保健院 二级甲等医院 二级甲等中医医院 标章 品质标章 认证 品质认证 国家认证 金品奖 品质奖 特优 优等 卓越奖 奉献奖 勋衔 荣誉勋章 年度人物 人物 人才 案例 典型案例 十大 之星 之家
        科技成果奖 荣誉奖 优异奖 服务奖 楷模 集体奖 先进科室 先进团队 名师 工匠 先进典型 党支部 共产党员 党员 党务工作者 先进事迹 特色科室 优势病种 人才计划
        """

    private static let strongNouns = """
        先进单位 先进集体 先进个人 先进党组织 先进基层党组织 先进工作者 示范单位 示范点 示范基地 示范科室 示范医院 文明单位 青年文明号 工人先锋号 巾帼文明岗 巾帼文明示范岗 巾帼标兵 三八红旗手
        三八红旗集体 五四红旗团委 五四红旗团支部 五一劳动奖章 五一劳动奖状 劳动模范 劳模 模范个人 模范集体 技术能手 岗位能手 重点专科 重点学科 重点实验室 临床重点专科 重点中医专科 中医重点专科
        特色专科 中医特色专科 优势专科 中医优势专科 重点专科学科 重点培育专科 临床重点学科 重点建设专科 名中医 名老中医 岐黄学者 长江学者 顶尖科学家 科技进步奖 科学技术进步奖 科学技术奖 平安医院
        健康促进医院 无烟医院 卫生先进单位 优质服务单位 模范职工之家 职工之家 巾帼建功先进集体 杰出青年 道德模范 优秀教师 优秀护士 优秀共产党员 优秀医师 名中医工作室 国医大师 白求恩奖章 南丁格尔奖章
        卫生城市 区域医疗中心建设单位 突出贡献中青年专家 有突出贡献的中青年专家 创新团队 技能大师工作室 大师工作室 劳模工作室 劳模创新工作室 劳模和工匠人才创新工作室 名师工作室 创新工作室 名医工作室
        名中医传承工作室
        """

    /// Words between a verb of award and the honour's name.
    package static let fillers = WordTable(
        .forward,
        [.init(1, "了 过 一批 了一批 一个 一项 多个 多项 两项 三项 先后 年度 度 上一年度 各级各类 各级 为 过了 到 出 了第 一 两 三 四 五 六 七 八 九 十 个 项 名 人 次")])
    /// What counts after digits, so that both aren't part of the name.
    package static let counters = WordTable(
        .forward, [.init(1, "年度 年 个 项 名 人 次 家 所 余个 多个 余项 多项 枚 块 座 年至 -")])
    /// After a review's noun: the name isn't over yet (评价|5级评审).
    package static let reviewGoesOn = WordTable(
        .forward, [.init(1, "0 1 2 3 4 5 6 7 8 9 评审 验收 等级 级 甲 乙 五级 四级 三级 二级 六级 七级 标准")])

    /// Nouns that close what is passed: 通过 … 评审 (评审名词).
    package static let reviews = WordTable(
        .forward, [.init(1, "评审 评审验收 评审认证 认证 评估 评级 复评 复审 评鉴 验收 复核 认定 认可 评价 现场评审 现场验收 现场认证")])
}
