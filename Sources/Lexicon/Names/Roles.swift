// SPDX-License-Identifier: Apache-2.0
// Titles and roles of persons, byline labels and verbs of speech. Which name they belong to is for the rules.

/// Words for what a person is, by where the person's name may stand (职务、职称、称谓).
package enum Role: UInt8, Sendable {
    /// An office or profession; the name follows, or goes before as a form of address: 院长, 主任.
    case office = 1
    /// A standing that many hold; the name follows only with good evidence: 市民, 患者, 护士.
    case standing = 2
    /// An office or profession that is a form of address as well; the name may stand on either side: 教授.
    case address = 3
    /// A label of a byline: 记者, 通讯员, 文/图.
    case byline = 4
    /// A label before a colon that names who is responsible: 责任编辑, 签发.
    case label = 5
    /// A mere honorific after the name: 同志, 先生.
    case honorific = 6

    /// Finds a role that begins at a place.
    package static let table = WordTable(.forward, lists)
    /// Finds a role that ends at a place.
    package static let before = WordTable(.backward, lists)
    /// Words that go before a role and belong to it as printed: 副, 退休, 见习, 心血管.
    package static let qualifiers = WordTable(.backward, [.init(1, qualifierWords)])

    private static let lists: [WordTable.List] = [
        .init(Role.standing.rawValue, standings), .init(Role.office.rawValue, offices),
        .init(Role.address.rawValue, addresses), .init(Role.byline.rawValue, bylines),
        .init(Role.label.rawValue, labels), .init(Role.honorific.rawValue, "同志 先生 女士 小姐 老先生 太太 夫人 大夫 大姐 大哥"),
    ]

    private static let offices = """
        院长 副院长 常务副院长 执行院长 名誉院长 院长助理 党委书记 党委副书记 党组书记 党组副书记 党组成员 党委委员 纪委书记 纪委副书记 纪检书记 党总支书记 党支部书记 支部书记 总支书记 工会主席
        工会副主席 团委书记 团支部书记 书记 副书记 第一书记 总书记 主任 副主任 常务副主任 主任委员 副主任委员 科主任 中心主任 大科主任 科长 副科长 处长 副处长 部长 副部长 局长 副局长 厅长
        副厅长 司长 副司长 署长 副署长 市长 副市长 县长 副县长 区长 副区长 镇长 副镇长 乡长 副乡长 州长 副州长 省长 副省长 盟长 旗长 村长 村支书 主席 副主席 常务副主席 会长 副会长 理事长
        副理事长 秘书长 副秘书长 总经理 副总经理 董事长 副董事长 校长 副校长 所长 副所长 站长 副站长 队长 副队长 团长 副团长 组长 副组长 班长 总监 副总监 总裁 行政总裁 副总裁 行政总监
        医务总监 护理总监 医疗总监 护理部主任 护士长 总护士长 科护士长 副护士长 护理长 总务长 督导长 主任医师 副主任医师 主治医师 住院医师 主治中医师 主任中医师 副主任中医师 主任护师 副主任护师
        主管护师 主任药师 副主任药师 主管药师 主任技师 副主任技师 主管技师 研究员 副研究员 助理研究员 教授 副教授 特聘教授 客座教授 讲座教授 讲师 博士生导师 博导 院士 学科带头人 学术带头人
        首席专家 特聘专家 首席医师 首席医生 国医大师 名老中医 行政长官 特首 司长 代局长 署理局长 助理署长 高级医生 顾问医生 专科医生 主治医生 署理署长 常任秘书长 专员 处长 总干事 干事 总工程师
        总会计师 总药师 首席科学家 主治医 总医师 医务秘书 主任秘书 组长 召集人 执行长 发言人 副执行长 代表团团长 领队 联络员 负责人 法人代表 创始人 总统 总理 副总理 部级 委员长 副委员长
        政协主席 政协副主席 人大主任 常委 调研员 巡视员 主任科员 一级调研员 二级调研员 三级调研员 四级调研员 一级巡视员 二级巡视员 教育长 总队长 支队长 大队长 中队长 政委 所长助理 秘书 执行主任
        馆长 副馆长 社长 副社长 台长 副台长 行长 副行长 厂长 副厂长 园长 副园长 舰长 机长 副司令员 司令员 研究馆员 副研究馆员 总护理师 船长 库长
        执行总监 联盟主席 党办主任 院办主任 医务科长 护理部副主任 检察长 庭长 董事 监事
        """

    private static let standings = """
        医生 医师 中医师 老中医 老专家 护士 护师 护理师 药师 药剂师 技师 检验师 营养师 治疗师 康复师 心理师 社工师 社工 护理员 照护员 健康照护员 照顾服务员 服务员 护工 助产士 村医 乡村医生
        家庭医生 专家 学者 科学家 名医 名师 导师 教师 老师 退休教师 学生 研究生 博士 硕士 博士后 患者 病人 市民 村民 居民 老人 老党员 党员 职工 员工 工人 农民 志愿者 志工 队员 医疗队员
        代表 委员 人大代表 政协委员 党代表 会计 司机 驾驶员 民警 战士 先进个人 劳动模范 模范个人 优秀共产党员 先锋 标兵 能手 获得者 得主 传承人 带头人 家属 儿子 女儿 母亲 父亲 妻子 丈夫
        孕妇 产妇 小伙 姑娘 大爷 大妈 阿姨 奶奶 爷爷 网友 顾问 助理 工程师 技术员 管理员 经理 店长 主管 骨干 工作人员 联系人 院士专家 医务人员 药剂员 长者 街坊 病友 个案 助理护士 注册护士
        公共卫生师 公卫师 公卫医师 修复师 规划师 设计师 建筑师 摄影师 厨师 面点师 律师 验光师 听力师 放射师 医检师 呼吸治疗师 职能治疗师 物理治疗师 语言治疗师
        社会工作师 心理咨询师 咨询师 培训师 管理师 调配师 急救员 救护员 调度员 种植户 养殖户 养殖大户 种植大户 脱贫户 监测户 采血员 接线员 话务员 保洁员 保育员 档案员 护林员 快递员 外卖员 统计员 安全员 消防员 飞行员 法官 检察官 警官 警员
        军医 船医 校医 牧民 渔民 果农 茶农 菜农 花农 棉农 蔗农 蚵农 渔农 船员 水手 轮机师傅 师傅 老兵 退伍老兵 退役老兵 抗战老兵 退役军人 军嫂 侨领 侨胞 台商 港商 骑手 矿工
        技工 焊工 电工 木工 工匠 匠人 画家 作家 诗人 书法家 演员 导演 运动员 教练 老板 企业家 个体户 华侨 校友 献血者 捐献者 捐赠者 受助者 住户 租户 读者 听众 用户 旅客 乘客
        馆员 助理馆员 图书管理员 资深护师 专科护理师 个管师 里长 村干部 网格员 辅导员 班主任 作者 编者 主持人 主讲人 讲解员 宣讲员 检验员 驻村干部 队医
        """

    private static let addresses = """
        老师 医生 医师 教授 副教授 院士 博士 主任 副主任 院长 副院长 书记 副书记 总书记 主席 副主席 总理 部长 副部长 局长 副局长 署长 司长 处长 厅长 市长 副市长 县长 副县长 区长 会长
        理事长 董事长 总经理 校长 所长 主任委员 秘书长 科长 队长 护理长 主任医师 副主任医师 主治医师 研究员 大师 总监 行政总监 行政长官 议员 委员 首席专家 科主任 护士长
        """

    private static let bylines = """
        记者 本报记者 见习记者 实习记者 首席记者 特约记者 全媒体记者 融媒体记者 融媒记者 本网记者 本台记者 新闻记者 驻站记者 摄影记者 实习生 通讯员 特约通讯员 报道员 特派记者 撰稿 供稿 供图 文/图 图/文
        图文 文图 摄影 摄影报道 摄 撰文 特约撰稿 特约撰稿人 通讯记者 健康记者 专题记者 采访人员 编译 首席评论员 评论员 特派员
        """

    private static let labels = """
        责任编辑 责编 编辑 主编 副主编 执行主编 总编 总编辑 编审 审核 审稿 校对 校审 初审 复审 终审 签发 签发人 审签 审签人 核稿 拟稿 投稿 联系人 联络人 撰稿人 报告人 主讲 主持
        汇报人 发言人 填报人 填表人 制表 制表人 审核人 负责人 主审 版式 版面 美编 监制 策划 统筹 文字 作者 讲者 编写 编辑整理 值班编辑 值班主任 本版编辑 新闻热线编辑 承办人 录入
        """

    private static let qualifierWords = """
        副 原 前 现任 时任 常务 执行 名誉 代 署理 助理 首席 特聘 资深 著名 知名 退休 见习 实习 特约 高级 中级 初级 主管 主治 住院 乡村 家庭 全科 专科 专职 兼职 年轻 老 青年 心血管
        脑血管 神经 肿瘤 儿科 骨科 中医 中西医结合 针灸 护理 感染 呼吸 消化 内分泌 麻醉 急诊 重症 心内 心外 产科 妇科 妇产 口腔 眼科 皮肤 精神 心理 营养 药学 影像 检验 康复 血液 肾病
        非遗 中学 小学 大学 高中 初中 幼儿园 退伍 退役 返乡 旅居 远洋 健康 部落 社区 山区 驻村 医疗 卫生 党委 党组 纪委 支部 党支部 党总支 总支 工会 团委 中心 科室 大科 志愿服务队 医疗队 援疆 援藏 援非 援外 全国 全媒体 融媒体 中共 行政 医务 总
        第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 机关 门诊 病房 病区 学科 团队 课题组 项目组 人大 政协 妇联 残联
        """
}

/// Verbs by which a person is quoted (言说动词).
package enum SpeechVerb {
    /// Finds one that begins at a place.
    package static let table = WordTable(
        .forward,
        [
            .init(
                1,
                """
                说 说道 表示 介绍 介绍说 介绍道 指出 认为 强调 回忆 回忆说 回忆道 坦言 直言 感慨 感慨道 感叹 感言 如是说 告诉记者 告诉 透露 解释 解释说 解释道 补充 补充道 谈到 谈及
                讲述 讲解 说明 称 称赞 笑着说 笑说 笑言 笑称 动情地说 激动地说 高兴地说 自豪地说 欣慰地说 坦承 呼吁 建议 提醒 分享 续称 续指 表明 又说 还说 说起 深有感触 深有体会
                回应 指 提到 形容 现任 担任 出任 兼任 曾任 当选 当选为 毕业于 出生于 荣立 主刀
                """)
        ])
}

/// Words that follow a person's name: what the person does, or how the sentence goes on (人名后词).
package enum AfterName {
    /// Finds one that begins at a place.
    package static let table = WordTable(
        .forward,
        [
            .init(
                1,
                """
                说 称 指 带 率 任 获 被 对 在 和 与 及 等 的 是 为 把 将 向 从 以 也 又 还 已 曾 则 便 就 都 正 于 到 受 因 由 给 让 做 作 并 至 主 赴 来 去 患
                笑 有 没 不 她 他 一 这 那 每 自 用 领 教 先 后 同 当 担 坦 讲 亲 负 荣 摘 入 成 当 共 再 常 只 仅 更 最 很 需 要 会 能 可 应 认 深 从医 带领 带队
                率队 率领 担任 兼任 出任 就任 作为 表示 介绍 教授 同志 院长 主任 书记 医生 医师 女士 先生 老师 院士 博士 团队 工作室 一行 夫妇 本人 领衔 主讲 主持 主刀 牵头 负责 参加 出席 宣布
                致辞 作报告 讲话 授课 立即 随即 马上 迅速 当场 连续 荣获 获得 获评 入选 当选 摘得 夺得 当场 今年 去年 现年 近日 日前 多年 长期 始终 一直 经常 每周 每天 每年 每月
                仔细 耐心 全面 亲自 主动 积极 坚持 组织 指导 开展 完成 成功 率先 摄 拉 握 抱 捧 拿 站 坐 躺 哭 走 看 听 想 感 住 回 找 接 送 打 问 写 背 扶 抬 跑 捐 献
                随 跟 携 偕 查 守 陪 望 竖 忙 刚 突 罹 确 家 手 脸 眼 泪 病 术 入院 出院 供图 供稿 报道 通讯员 记者 实习生 文 图 撰 编 编辑 摄影
                """)
        ])
}
