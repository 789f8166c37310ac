// SPDX-License-Identifier: Apache-2.0
// What stands inside an institution's name before its head: places, levels, types, numbers, and what makes it generic.

/// A word inside an institution's name (机构名修饰语).
package enum InstitutionModifier: UInt8, Sendable {
    /// 省, 市, 县: a name may stand before it, and it may stand alone (县人民医院).
    case level = 1
    /// 镇, 街道: only with a name before it.
    case smallLevel = 2
    /// A place by name: 湖北, 衡阳. It begins a name.
    case place = 3
    /// 中国, 国家, 中共: it begins a name.
    case nation = 4
    /// What kind of house it is: 人民, 中医, 附属. Says nothing of which.
    case type = 5
    /// Which one: 第一, 协和, 友谊.
    case proper = 6
    /// Makes the whole generic: 三甲, 县级, 公立.
    case generic = 7

    /// Finds a modifier that ends at a place.
    package static let table = WordTable(
        .backward,
        [
            .init(level.rawValue, levels), .init(smallLevel.rawValue, smallLevels),
            .init(place.rawValue, Gazetteer.places),
            .init(nation.rawValue, nations), .init(type.rawValue, types), .init(proper.rawValue, propers),
            .init(generic.rawValue, generics),
        ])

    private static let levels = """
        省 市 县 区 州 旗 自治区 自治州 自治县 特别行政区 特区 新区 开发区 高新区 经开区 林区 地区 兵团 师市 经济技术开发区 高新技术产业开发区 示范区
        """

    private static let smallLevels = """
        镇 乡 街道 村 岛 山 岭 农场 林场 团场 苏木 嘎查 社区 办事处
        """

    private static let nations = """
        中国 中华 中华民族 国家 全国 世界 亚洲 亚太 中共 中华人民共和国 中华民国 海峡两岸 两岸 粤港澳 粤港澳大湾区 长三角 京津冀 欧洲 美国 英国 日本 德国 法国 韩国 俄罗斯 泰国 新加坡
        马来西亚 加拿大 澳大利亚 印度尼西亚 菲律宾 越南 老挝 柬埔寨 缅甸 蒙古国 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 巴基斯坦 尼泊尔 坦桑尼亚 赞比亚 赤道几内亚 几内亚比绍
        阿尔及利亚 摩洛哥 葡萄牙
        """

    private static let types = """
        大学 学院 医学院 医科大学 中医药大学 研究院 国际 人民 中医 中医药 中西医 中西医结合 中心 综合 附属 附设 妇幼 妇幼保健 妇产 妇女儿童 妇儿 儿童 肿瘤 传染病 胸科 妇产科 儿科 皮肤科
        耳鼻喉科 外科 口腔 眼科 精神 精神病 精神卫生 骨伤 骨科 康复 老年 老年病 心血管 心血管病 脑血管病 皮肤 皮肤病 皮肤病性病 性病 职业病 结核病 肝病 肾病 肝胆 脑科 专科 总 职工 民族
        蒙医 藏医 维吾尔医 维医 苗医 壮医 傣医 回医 哈萨克医 朝医 卫生 健康 卫生健康 医疗 医学 医药 药学 保健 保健计划生育 生殖 美容 整形 中医骨伤 针灸 推拿 耳鼻喉 五官科 疾病 预防 控制
        社会 福利 科学 技术 科学技术 工程 农业 师范 理工 职业 职业技术 工业 财经 政法 外国语 体育 艺术 交通 林业 电力 民政 退役军人 荣军 荣誉军人 中医院 护理 公共 公共卫生 传统 传统医药
        青年 临床 药品 食品 食品药品 监督 检验 慢性病 地方病 血吸虫病 基层卫生 妇幼健康 心理 心理卫生 癌症 防癌 抗癌 糖尿病 高血压 卒中 脑卒中 急诊 重症 麻醉 影像 放射 超声 内镜 呼吸 消化
        泌尿 神经 骨质疏松 风湿 内分泌 血液 病理 营养 输血 医师 医院 院感 感染 卫生信息 结合 脑心同治 志愿者 志愿服务 慈善 公益 残疾人 老龄 计划生育 研究 应用 学科 行业 分级 诊疗 门诊
        住院 医养 医养结合 养老 健康促进 健康教育 中药 中药材 种植 种植应用 院前 质控 质量控制 质量 医疗质量
        """

    private static let propers = """
        第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 第十一 第十二 第一人民 第二人民 第三人民 附一 附二 协和 同济 同仁 仁济 仁和 和平 友谊 解放军 武警 陆军 海军 空军 军区 总队
        中部战区 东部战区 西部战区 南部战区 北部战区 联勤保障部队 红十字 友好 太和 华西 湘雅 齐鲁 瑞金 中山 华山 朝阳 天坛 安贞 宣武 积水潭 阜外 西京 唐都 新桥 西南 大坪 珠江 南方 曙光
        龙华 岳阳 东方 平安 光明 胜利 希望 仁爱 博爱 慈爱 康宁 安定 安宁 安康 铁路 将军 铁路局 中铁 华侨 邵逸夫 孙逸仙 逸夫 玛丽 玛嘉烈 伊利沙伯 伊丽莎白 基督教联合 仁伯爵 镜湖 科大 长庚
        荣民 荣民总 荣总 三军总 国泰 新光 马偕 慈济 台大 成大 奇美 秀传 彰化基督教 屯门 威尔斯亲王 律敦治 东华 东华三院 广华 仁安 养和 圣保禄 董恺忻 葛量洪 赛马会 国医堂 和睦家 大医 泰和
        永和 德和 怡和 正和 中和 同和 安和 保和 康和 济和 人和 义和 同安 从化 从江 于都 和田 和布克赛尔 呼和浩特 和林格尔 向阳 至善 至诚 至德 至仁 无锡 无为 无极 如东 如皋 自贡 自流井
        时珍 得荣 乃东 尤德夫人那打素 雅丽氏何妙龄那打素 那打素 明爱 圣母 圣德肋撒 嘉诺撒 嘉诺撒圣心 佛教 基督教灵实 灵实 基督教 北大屿山 黄竹坑 麦理浩 青山 小榄 葵涌 九龙 东区 北区 港怡 启德
        天水围 香港儿童 港安 播道 宝血 振兴 耕莘 亚东 双和 万芳 义大 高医 门诺 罗东圣母 阳明 嘉基 彰基 童 光田 澄清 联新 敏盛 博爱 若瑟 圣功 阮综合 国泰综合 新光吴火狮 台北荣民
        台中荣民 高雄荣民 佛教慈济 花莲慈济 纪念 国立 市立 县立 省立 私立 州立 军立 中南 江南 湘南 岭南 黄河 长江 淮海 泰山 天山 昆仑 东南 西北 华东 华中 华南 华北 中原 江汉 江淮 滨海
        临港 高坪
        """

    private static let generics = """
        三甲 三级甲等 三级 二甲 二级甲等 二级 一级 三乙 三级乙等 三级综合 二级综合 县级 市级 省级 区级 乡级 村级 国家级 公立 民营 社会办 县域 市域 省域 区域 城市 城区 城乡 县乡 市县 县市
        县市区 县区 市区 乡镇 社区 辖区 院区 片区 园区 校区 地市 大型 中型 小型 中小 医共体 医联体 成员 牵头 牵头组建的 托管 受援 支援 对口 教学 实习 合作 签约 帮扶 协作 定点 监测 哨点
        方舱 互联网 智慧 绿色 清廉 平安 文明 无烟 示范 现代 现代化 国内 国际一流 一流 著名 知名 名牌 研究型 高水平 百姓 群众 总院 高等 专业 各级 各类 上级 下级 基层 同级 外地 本地 当地
        县人民 都会 都会区 大都会 偏乡 离岛 外岛 本岛 平地 私营 私家 下属 直管 党员 团员 部属 委属 省属 市属 区属 直属 民办 龙头 三级公立 二级公立 公办 普惠 村 居民 高职 流动 移动 家门口 身边 临时 标准化 甲级 乙级 一体化 紧密型 国家区域 国家医学 区域性 区域级
        省级区域 省区域 北疆区域 西部区域
        """
}
