// SPDX-License-Identifier: Apache-2.0
// The small words at the edges of a clause that are no part of what is counted.

/// Words that open a clause and say nothing of the subject: connectives, adverbs, scope, actors.
package let openingWords = WordClasses<Bool>(
    """
    其中 其 并 并且 同时 此外 另外 而 且 还 也 又 则 再 以及 及 和 与 或 但 但是 然而 不过 只是 因此 所以 从而 进而 于是 据统计 据悉 据介绍 据了解 统计显示 据不完全统计 数据显示 测评显示 调查显示
    无论是 不论是 把 累计 共 共计 总计 一共 先后 已 已经 现已 目前 现在 如今 当前 全年 全面 年内 截至 截至目前 截止 截止目前 至今 迄今 成功 圆满 顺利 有效 切实 积极 大力 全力 着力 一举 稳步
    努力 持续 不断 进一步 扎实 逐步 逐年 全部 均 都 分别 特别 尤其 首次 率先 将 会 能 可 拟 要 应 需 共有 总共 已累计 累计已 常态化 推动 促进 确保 保证 力争 争取 实现 使 让 令 致使 使得
    目标 计划 预计 预期 医院 我院 全院 该院 本院 我县 全县 全市 我市 全省 我省 全区 我区 全国 全州 全镇 全乡 全疆 本市 本县 该县 该市 该区 本区 本省 全系统 全行业 该科 该科室 我科 全科 本科室
    该中心 该校 该计划
    我们 他们 她们 它们 本单位 我单位 各单位 各科室 上述 这些 该 期间 就 只 仅 便 才 约 的 了 着 每月 每周 每日 每季度 本年度 年度 今年 去年 本年 上年 日前 近日 近期 上半年 下半年 三季度 四季度
    一季度 二季度 一是 二是 三是 四是 五是 六是
    首先 其次 再次 最后 一方面 另一方面 即 例如 比如 主要 其中有 尚 仍 仍有 还有 另有 更 甚至 只有 仅有 拥有 现有 建有 设有 下设 内设 优化设置 虽然 年内 预计年 由此 通过该 大幅 显著 明显 合计 计
    有 较 比
    """)

/// Compounds that begin like an opening word and are none: 共建, 及时率, 再住院率.
package let protectedOpenings = WordClasses<Bool>(
    """
    把握 把关 把脉 把手     比例 比重 比率 比值 比较 比赛 较大 较快 较好 较高 较多 成功率 使用率 使用量 使用强度 将来 让步 令人 现有职工 促进率     共建 共同 共享 共产 共青 共识 共病 并发 并联 和谐 和睦 和平 和田 与会 再住院 再生 再入院 再手术 再就业 再贷款 再造 已婚 及时 及格 均次 均价 均分 均衡 还款 还建 其他 其它 其余 使用 使命 让利 令牌 则 会诊 会议 会员 能耗 能力 能源 可转 可用 可持续 可疑 应急
    应收 应付 应用 应诊 应届 应检 应答 应交 应缴 需求 要素 要求 要案 有效率 有效期 有效回收 有偿 有机 有关 有源 有色 累计参保 计生 计算 计量 计划生育 计划免疫 计划外 目标人群 目标管理 平均住院 平均住院日 平均预期寿命 平均等候 平均候诊 平均年龄 平均抵达 平均水平 平均时间 平均费用 平均响应 平均床位 平均每 医院感染 医院等级
    医院管理 将军 更新 更换 更年期 全年级 全科医生 全科医师 全科 主要负责 主要指标 主要领导 累计参 且末 或有 而今 仅用 就业 就诊 就医 就餐 就近 便民 便携 便利 才艺 约谈 约诊 约束 的士 了解 着装 着力点 实现率 确保 争取到 目标值 医院等 促进会 目标完成 有氧
    """)

/// Predicates after what is counted that say nothing of which it is: 三千名职工只争朝夕, 23位老人已经到齐.
package let idlePredicates = WordClasses<Bool>(
    """
    已 已经 早已 正在 仍在 还在 众志成城 上下一心 团结一心 万众一心 齐心协力 同心协力 戮力同心 凝心聚力 攻坚克难 只争朝夕 坚守 奋战 日夜 连夜 昼夜 紧急
    """)

/// Weak verbs: the number counts their object, and the verb adds nothing (完成门急诊 → 门急诊).
package let lightVerbs = WordClasses<Bool>(
    """
    完成 开展 实现 实现了 实施 实行 组织 举办 召开 进行 建成 拥有 具有 具备 设 设有 设立 设立了 设置 建立 建立了 建有 建设 配备 配置 成立 成立了 布建 落实 推出 推行
    打造 形成 创建 使用 应用 采用 做到 达到 保持 控制 牵头 整合 覆盖 出具 承担 主持 主持了 参与 推动 推进 强化 加强 加快 提升 优化 使 让 征集 发现 开放 现有 有 共有 下设 内设 共设 编制 结合
    配有 争取 争取到 启用 投用 上线 新开 开通 签约 结成 组成 组建 依托 联合 携手 包括 含 涵盖 涉及 深入 指导 带动 为 给 向 对 与 同 惠及 帮助 领办 构建 推广 选树 涌现 涌现出 编印 编制了 规范
    全面 制定 聚焦 购置 斥资购置
    """)

/// Verbs that say what was counted and stay in the metric (接诊各族患者).
package let tellingVerbs = WordClasses<Bool>(
    """
    吸引 荣获 获得 获批 获 取得 收获 合建 启动 新增 增设 新建 新设 新开设 新辟 新招 新招聘 新引进 新发展 新入职 新获 新获批 新购 新购置 引进 引入 柔性引进 招聘 招录 招收 招募 选派 派出 派遣 下派 派驻 抽调 选拔 选调 选聘 聘请 聘任 邀请 培养 自主培养 培训 轮训 培育
    带教 接诊 接待 收治 救治 抢救 诊治 治疗 服务 护送 转运 转诊 下转 上转 接收 接收上转 接获 收到 获赠 收获 发放 免费发放 配送 派发 捐赠 捐助 资助 救助 帮扶 慰问 走访 随访 巡诊 筛查 检出 检测 检查 检验 排查 查出 排查出 发现 整改
    处置 处理 查处 办理 办结 受理 化解 调解 约谈 通报 处分 清退 退还 上缴 拒收 减免 节约 节省 节支 减少 增加 增收 投入 投资 斥资 筹资 筹措 募集 争取 到账 到位 拨付 支出 收入 报销 支付 结算 补助 补贴 发表 出版 收录 获批
    授权 申报 立项 结题 转化 申请 采集 采购 购买 购置 更新 更换 安装 改造 改扩建 新改扩建 扩建 修缮 修订 制定 制修订 编制 印发 印刷 印制 张贴 悬挂 播放 推送 发布 刊发 拍摄 制作 录制 调研 督导 督查 巡查 检查 抽查 考核 评选 表彰
    评选出 表彰了 签订 签署 签约 建立 组建 覆盖 惠及 受益 带动 辐射 参与 参加 参训 参会 参赛 出动 动员 组织 发动 志愿服务 献血 捐款 捐献 接种 免费接种 注射 输血 采血 供血 配药 调剂 代煎 贴敷 种植 采收 栽种 流转 征收
    互认 互派 传输 上传 下载 注册 绑定 签约 建档 录入 生成 出具 完善 修复 清理 清除 拆除 关停 取缔 注销 吊销 罚没 追缴 挽回 追回 立案 结案 审结 移送 起诉 逮捕 破获 抓获 收缴 抽检 送检 上报 主动上报 剩余 缩短 少跑 选树 分流 输送
    填补 陪诊 免费陪诊 上门护理 负责 收案 布建 投入使用 交流 进修 外出进修 研修 出诊 坐诊 查房 会诊 义诊 宣讲 宣传 讲授 授课 学习
    """)

/// Words at which a noun phrase after the measure word ends: verbs, prepositions and adverbs of a predicate.
package let predicateOpeners = WordClasses<Bool>(
    """
    完成 实现 开展 利用 深入 赴 到 来 在 为 对 向 将 把 被 与 均 都 全部 已 已经 也 就 又 还 仍 可 能 会 要 获 获批 获得 荣获 入选 通过 参加 参与 进行 提供 建成 运行 达到 达 出现 任
    担任 始终 中 中有 互联互通 组建 纳入 布建 外出 实施 组成
    签订 下沉 建立 接受 接收 分别 先后 正在 正 开始 累计 共 共同 结对 从 由 以 用 让 使 是 有 没有 未 无 不 驻 入驻 走进 前往 加入 成为 受到 得到 因 经 经过 给 按 按照 依托 围绕 负责 承担
    于 并 并且 及其 填补 占 所有 其中 同时 进修 超过 超 突破 低于 高于 资产负债率 亏损 诊疗人次
    稳定 保持 全覆盖 落地 投用 上线 揭牌 挂牌 立项 推行 试行 实行 到岗 上岗 就业 入职 获评 被评为 评为 互派 对口 结成 形成 打造 升级 免费 一起 一道 紧急 众志成城 上下一心 团结一心 万众一心 齐心协力 同心协力 戮力同心 凝心聚力 攻坚克难 只争朝夕 坚守 奋战 日夜 连夜 昼夜
    """)

/// Attributes that need the noun before them: 成功率 of what, 占比 of what.
package let bareAttributes = WordClasses<Bool>(
    """
    成功率 覆盖率 回收率 整改率 办结率 好评率 完成率 合格率 占比 占 比例 比重 占有率 达标率 优秀率 优良率 通过率 满意率 总量 总数 价值 平均 最高 最低 最多 最少 最大 最小 最远 最长 最短 最快 最慢 最早 最晚 人均 户均 均价 总额 增速 增幅 降幅 余额 治愈率 有效率
    好转率 参与率
    """)

/// Nouns that measure a length of time: a time after them is a figure, not a date.
package let timeMeasureHeads = WordClasses<Bool>(
    """
    时间 时长 账期 工期 轮候 住院日 平均住院日 住院天数 天数 日数 时限 周期 中位数 中位时间 耗时 用时 时效 间隔 期限 寿命 年限 工龄 时差 车程 等候 等待 候诊 预约 时数 时程 窗口期 均值 平均值 里程 差距 年龄
    平均年龄 学时 日 病程 周转 龄 余命 有效期 工时 机时
    """)

/// Words directly before a length of time that make it a figure: 平均58.5分钟, 要等4天, 只够用3天.
package let timeStatingWords = WordClasses<Bool>(
    """
    平均 平均为 平均每台 平均每例 平均每人 平均每件 平均每次 平均每单 最短 最长 最快 最慢 人均 次均 例均 要等 需等 得等 要等待 需要等 等上 够用 只够用 仅够用 只够 仅够 平均需 平均要 平均只需 平均仅需 平均用
    平均耗时 平均用时 平均等待 平均等候
    """)

/// Bare indices: a number without a unit after them is a figure.
package let indexHeads = WordClasses<Bool>(
    """
    值 指数 系数 因子 得分 评分 比 比值 分值 权重 得分率 倍数 次数 人数 人次 例数 台数 床数 台次 项数 数量 总数 总量 数 量 总分 均分 均次 IF 影响因子 CMI RW MEWS
    """)

/// Heads that may be shared by the members of a list: 高血压、2型糖尿病|患者规范管理率.
package let sharedHeads = WordClasses<Bool>(
    """
    患者 病人 人数 人次 占比 占 比例 比重 率 费用 时间 等候 预约 病例 手术 床位 数量 收入 支出 总量 量 平均 得分 评分 满意度 等级 面积 投入 资金 课题 项目 患者数 死亡 健康 管理 规范 发病 使用
    合格 疫苗 接种 指标 水平 增速 增幅 经费 服务 筛查
    """)

/// Adverbs inside a phrase that part the actor from what is counted: 院长带队|赴分院调研.
package let innerAdverbs = WordClasses<Bool>("先后 累计 共计 陆续 相继 带队 总共 一共 已累计 共完成 共组织 分批 率先 成功")

/// Verbs of dealing with things counted before: 排查问题76个,已整改73个.
package let disposalVerbs = WordClasses<Bool>(
    """
    整改 办结 销号 剩余 解决 完成 开放 投用 到岗 落实 使用 结案 审结 处理 化解 归档 整改销号 整改完成 启用 投入使用 验收 完工 竣工 开工 拨付 兑现 回复 答复 通过
    """)
