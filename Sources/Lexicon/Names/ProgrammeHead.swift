// SPDX-License-Identifier: Apache-2.0
// What a named initiative is called, what founds one, and what a quotation must not be to be one.

/// The noun that says what a named initiative is (项目名中心词); the values are those of the kinds in `report.json`.
package enum ProgrammeHead: UInt8, Sendable {
    case plan = 1, project, campaign, model, mechanism, system, platform, brand, service, other

    /// Finds a head that begins at a place.
    package static let table = WordTable(.forward, lists)
    /// Finds a head that ends at a place, such as the last word inside quotation marks.
    package static let before = WordTable(.backward, lists)

    private static let lists: [WordTable.List] = [
        .init(plan.rawValue, "计划 计画 规划 行动计划 三年行动计划 战略 发展战略 发展思路 工作思路 思路 布局 发展布局 方略 行动方案 合作计划 培养计划 人才计划"),
        .init(
            project.rawValue,
            """
            工程 党建工程 民心工程 惠民工程 项目 专项 党建项目 惠民项目 暖心工程 强基工程 人才工程 实事项目 民生工程 重点工程 公益项目 试点 试点项目 改革试点 课题
            """),
        .init(
            campaign.rawValue,
            """
            行动 活动 系列活动 主题活动 主题教育 主题党日 主题党日活动 专项行动 专项整治 专项整治行动 整治行动 义诊 义诊活动 巡诊 竞赛 技能竞赛 大赛 比武 宣传报道 大型宣传报道 主题分享会
            分享会 征文 征文活动 主题征文活动 讲座 健康讲座 科普讲座 论坛 沙龙 文化节 健康节 艺术节 宣传月 宣传周 宣传日 活动月 活动周 教育月 服务月 服务周 开放日 接待日 健康行 百村行
            进万家 宣讲 宣讲团 研讨会 学术会议 筛查 大讲堂 大讲坛 讲堂 读书会 演练 专题活动 志愿活动 志愿服务活动 公益活动 主题实践活动 实践活动 创建活动 提升年 大排查 大整治 大提升 大走访
            大练兵 擂台赛 运动会 膏方节 汇演 文艺汇演 联欢会 晚会 演讲比赛 知识竞赛 比赛 评选 评选活动 推选活动 主题演讲 展演 展览 文化展 仪式 快闪 徒步 寻访 宣誓
            """),
        .init(
            model.rawValue,
            """
            模式 改革 改革经验 新模式 服务模式 管理模式 诊疗模式 工作模式 工作法 工作方法 下沉模式 帮扶模式 发展模式 运行模式 治理模式 学习模式 培养模式 发展格局 工作格局 格局 新格局 路径
            新路径 组合拳 做法 四步法 查房法 管理法 闭环 就医模式 照护模式
            """),
        .init(
            mechanism.rawValue,
            """
            机制 工作机制 制度 导师制 责任制 长效机制 清单 责任清单 负面清单 任务清单 措施 举措 政策 办法 规程 准则 规范 公约 承诺制 负责制 三招 四招 五招 六招 七招 八招 九招 十招 十二招 三条 四条 五条 六条 七条 八条 九条 十条 十二条 十五条 二十条 三十条 三步法 五步法 六步法
            八项措施 十项措施 十条措施 十大举措 联动机制 激励机制 双向机制 协同机制 管理制度
            联络机制 服务清单 台账 积分制 院长制 网格 网格化管理
            """),
        .init(
            system.rawValue,
            """
            体系 服务体系 管理体系 质控体系 诊疗体系 学习体系 发展体系 责任体系 防控体系 保健服务体系 系统 结算系统 诊断系统 管理系统 信息系统 审方系统 预警系统 小程序 程序 公众号 平台系统
            应用程式 流动应用程式 手机应用程式 应用程序 手机应用程序 资讯系统 资讯平台 网站 客户端 照护网 守护网 安全网 防护网 机器人 智能体 大模型 模型 APP App 软件 一张网 网络 健康码 专网 一体化体系 培养体系 人才体系 工作体系 评价体系 指标体系 监测系统 随访系统 导诊系统 辅助诊断系统 辅助系统
            """),
        .init(
            platform.rawValue,
            """
            平台 会诊平台 服务平台 研究平台 管理平台 质控平台 云平台 信息平台 驿站 健康驿站 基地 工作站 工作室 课堂 云课堂 微课堂 学堂 学院 大学堂 血型库 血液库 样本库 标本库 资源库 数据库 人才库 专家库 知识库 案例库 孵化器 联盟 共同体 联合体 园区 长照园区
            药房 中药房 云药房 小屋 健康小屋 之家 书屋 书院 阵地 大药房 直播间 热线 专栏 栏目 云医 云医院 互联网医院 服务台 服务中心 患者服务中心 中心 诊室 门诊 专病门诊 随访门诊 专科门诊
            联合门诊 病房 病区 病床 窗口 岗 先锋岗 示范岗 室 站 点 车 通道 手术船 医疗船 医院船 健康船 巡诊车 巡回车 巡回医疗车 医疗车 体检车 筛查车 筛检车 手术车 献血车 采血车 献血屋 健康快车 移动医院 流动医院 绿色通道 快速通道 微党课 党课 大讲坛 窗 角 吧 食堂 学校
            """),
        .init(brand.rawValue, "品牌 服务品牌 党建品牌 文化品牌 活动品牌 特色品牌 子品牌 名片 党建服务品牌 支部品牌 志愿服务品牌 护理品牌 健康品牌"),
        .init(
            service.rawValue,
            """
            服务 服务包 结算 一站式结算 一站式服务 便民服务 志愿服务 上门服务 护理服务 陪诊服务 延伸服务 健康服务 医疗服务 套餐 大礼包 通办 联办 卡 爱心卡 包 家庭病床 签约服务 门诊服务 取药
            配送 报销 直付 支付 缴费 付费 减免 救助 体检
            """),
        .init(
            other.rawValue,
            """
            筛检队 筛查队 义诊队 护理队 关怀队 守护队 志工队 义工队 青年队 帮扶队 攻坚队 服务团 讲师团 专家团 巡诊队 服务队 志愿服务队 先锋队 突击队 宣讲队 医疗队 小分队 团队 专班 基金 专项基金 协议 合作协议 备忘录 倡议 倡议书 奖学金 专线 直通车 大篷车 志愿服务团 宣传队 班 培训班
            训练营 研修班 夏令营 认证体系 合伙人
            """),
    ]
}

/// The grammar words around a named initiative (项目名的上下文).
package enum ProgrammeContext {
    /// Verbs of founding and doing, found where they end: what is quoted right after them is a thing (创设动词).
    package static let founding = WordTable(
        .backward,
        [
            .init(
                1,
                """
                开展 推出 打造 创建 实施 建立 上线 启动 构建 建成 设立 开设 开通 推行 推进 创新 创办 创立 成立 举办 组建 打响 推动 落实 施行 实行 试行 启用 开办 开启 建设 推广
                搭建 首创 建有 研发 开发 引进 创设 设置 建置 布建 试点 探索 深化 组织 共建 牵头建设 自主研发 联合研发 开放 发放 发行 推广使用 合作共建 完成 通过 建构 形成 发起 制定 出台 执行 运用 应用
                使用 依托 紧扣 借助 搭载 开辟 新开 新设 开出 推介 策划 投用 承办 主办 参与 参加 纳入 入选 办好 做优 做实 叫响 擦亮 培育 塑造 凝练 提炼 深入开展 全面推行 全面实施
                扎实开展 创新推出 率先推出 整合到 整合为 设有 开 建 设 办 行 推 创 以 按照 结合 围绕 健全 完善 健全完善 建立健全 建立完善 升级 优化 改造 重点打造 着力打造 精心打造
                倾力打造 持续打造 大力实施 深入实施 全力推进 深度推进 用好 利用 借力 参照 用
                """),
            .init(
                2,
                """
                以 按照 结合 围绕 用 依托 推动 推进 深化 通过 借助 利用 运用 使用 应用 行 参照 纳入
                完成 形成 探索 健全 完善 改造 优化 组织 创新 提炼 设 办 推 创 建 开 培育 塑造 使用
                """),
        ])

    /// What follows a quotation that is rhetoric, a slogan or an attitude (非名称后词).
    package static let rhetoricAfter = WordTable(
        .forward,
        [
            .init(
                1,
                """
                作用 精神 氛围 心态 思想 意识 现象 导向 理念 定位 问题 要求 角色 形象 桥梁 品格 情怀 院训 目标 口号 称号 荣誉 奖 金字招牌 瓶颈 难题 困境 困局 难点 堵点 痛点 阵痛
                时代 之路 道路 态势 局面 感受 体验 韧劲 锐气 担当 内涵 内核 基因 原则 方针 宗旨 使命 信念 作风 风格 姿态 状态 跨越 转变 蜕变 飞跃 突破 答卷 考卷 文章 故事 感情
                深情 愿景 梦想 梦 期盼 需求 诉求 关系 距离 特点 特色 优势 指标 名单 推荐标准 标准 效应 感 力 化 式 型 性 者 味 们 人 时期 期间 末 之年 收官 开局 领导 能力
                素质 素养 习气 倾向 为重点 为主线 为核心 为抓手 为目标 为根本 为宗旨 为契机 为理念 为指引 为中心 为己任 为导向 为统领 的目标 的理念 的精神 的原则 的作用 的氛围 的良好
                的浓厚 的效果 的良好效果 的感人 的深刻 的生动 的宗旨 的方针 的思想 的要求 的重要 的战略 的形象 的初心 的信念 的使命 的誓言 的承诺 的期盼 的愿望 的情怀 的深厚 的韧劲
                的锐气 的担当 的姿态 的心态 的局面 的故事 的美誉 的赞誉 的说法 的感叹 的感慨 的定位 的角色 的问题 的瓶颈 的难题 的现象 的困境 的跨越 的转变 的历史 的时代 的发展理念
                的办院 的工作
                """)
        ])

    /// Words that may stand between the verb of founding and the quotation.
    package static let fillers = WordTable(
        .backward, [.init(1, "了 出 起 起了 出了 成 好 我市 我县 我院 全市 全县 全区 全省 全院 本市 医院 该院 一批 系列 一系列 特色 主题 等 名为 题为 以")])
    /// Nouns that say too little to make a name of a quotation that 的 parts from them.
    package static let vague = WordTable(
        .forward,
        [
            .init(
                1,
                """
                办法 措施 举措 做法 政策 思路 战略 路径 新路径 活动 服务 医疗服务 健康服务 项目 工作 网络 基地 中心 站 点 岗 窗口 窗 角 吧 车 卡 包 班 团队 团 规划 计划 工程
                规范 准则 办法措施 组合拳 品牌 名片 闭环 阵地
                """
            )
        ])
    /// Ends of quotations that are images rather than names: “金名片”, “哨点”.
    package static let vagueBefore = WordTable(
        .backward,
        [
            .init(
                1,
                """
                名片 格局 思路 路径 阵地 组合拳 团队 网络 一张网 规范 准则 措施 办法 举措 政策 战略 治疗 上门 闭环 专家团队 点 站 岗 车 窗 角 包 卡 制度 方案 报道 体检 为中心
                以人为本 为本
                """
            )
        ])
    /// Ends of titles in 《》 that are plans (1) or agreements (2).
    package static let titleEnds = WordTable(
        .backward, [.init(1, "方案 计划 规划 行动计划"), .init(2, "协议 合作协议 备忘录 制度 细则 责任书 公约 清单 倡议书")])
    /// What makes a quotation after 以 a means to work with (抓手).
    package static let meansAfter = WordTable(
        .forward, [.init(1, "为抓手 为总抓手 为重要抓手 为有力抓手 为载体 为牵引 为引领 为路径 为切入点 为突破口 为着力点 推动 推进 促进 带动")])
    /// Verbs that sum a plan up in what is quoted after them.
    package static let summing = WordTable(
        .backward, [.init(1, "归纳为 概括为 总结为 凝练为 提炼为 归结为 简称 简称为 即 就是 做到 实行 做好 突出 抓好 坚持")])
    /// Slogans of state and party, which no institution founded (时政用语).
    package static let slogans = WordTable(
        .forward,
        [
            .init(
                1,
                """
                两个确立 两个维护 四个意识 四个自信 三个代表 四个全面 五位一体 三会一课 两学一做 三严三实 两个结合 两个务必 三个务必 两个毫不动摇 一带一路 三农 四风 三公 六稳 六保 两非 两癌 双减
                两不愁三保障 一岗双责 三重一大 四种形态 三不腐 三不 两个一百年 六个必须 五个认同 四个与共 三个离不开 十四五 十五五 十三五 十二五 两会 七一 八一 十一 五一 五四 六一 三八 双十一
                一老一小 一国两制 三定 双随机 双一流 四史 五史 三资 两弹一星 三线建设 三下乡 四个服务 六个坚持 九二共识 三伏 三九 三级 十大 双高 双碳 双拥 三包 三农问题 两高 三高 四高 五高 一高两低
                """)
        ])
    /// Heads of systems that are names without quotation marks once somebody founds them.
    package static let systems = WordTable(
        .forward, [.init(1, "系统 平台 体系 小程序 机制 专网 管理系统 信息系统 服务体系 管理体系 质控体系 审方系统 研究平台 质控平台 服务平台 管理平台")])

    /// What follows a quoted name that did something or was measured: a verb or a count (名称后谓词).
    package static let predicates = WordTable(
        .forward,
        [
            .init(
                1,
                """
                开班 揭牌 上线 启用 运行 覆盖 累计 日均 开播 投用 上门 惠及 启动 落地 开诊 开业 开张 亮相 谋篇 开讲 开课 开通 正式 共计 年均 月均 每周 每月 每天 服务 惠及 吸引
                走进 登陆 建设 一期 二期 两期 项目 全年 今年 去年 已 共 首期 首批 首站 扩容 升级 挂牌 成立 投入 试运行 上半年 正式上线 正式启用 正式运行 正式揭牌 落成 竣工 问世
                发布 推出后 实施 开展 举行 举办 开幕 收官
                """)
        ])

    /// The collective noun of a list that ends in 等: “A”“B”等活动 (列举总称).
    package static let collectives = WordTable(
        .forward,
        [
            .init(
                1,
                """
                活动 特色活动 系列活动 主题活动 服务 特色服务 便民服务 举措 便民举措 惠民举措 措施 载体 政策 惠民政策 项目 品牌 制度 机制 模式 工程 行动 计划 平台 系统 城市文化活动
                文化活动 门诊 课程 栏目 特色门诊 志愿服务 公益活动 惠民措施 便民措施 服务项目 服务举措 创新举措 专项 专项行动 主题党日 方式 形式 做法 工作法 工作 特色项目 服务模式
                活动载体 党建品牌 服务品牌 阵地 场所 岗位 工作机制 制度机制 党建活动
                """)
        ])
}
