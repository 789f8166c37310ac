// SPDX-License-Identifier: Apache-2.0
// The words that institution names end in, with their kinds. What goes before them is in InstitutionModifier.

/// The last word of an institution's name (机构名中心词).
package enum InstitutionHead: UInt8, Sendable {
    /// 医院, 卫生院.
    case hospital = 1
    /// 卫生健康委员会, 医保局; needs an administrative prefix.
    case government = 2
    /// 卫生福利部, 卫生署: unique in its country, a name by itself.
    case uniqueGovernment = 3
    /// 市委; the administrative level is part of the word.
    case committee = 4
    /// 县政府; the administrative level is part of the word.
    case administration = 5
    /// 党校, 组织部; needs a prefix.
    case party = 6
    /// 大学, 医学院.
    case university = 7
    /// 学会, 协会.
    case society = 8
    /// 晚报, 电视台.
    case media = 9
    /// 人民网: a name by itself.
    case uniqueMedia = 10
    /// 有限公司.
    case company = 11
    /// 研究院, 博物馆.
    case other = 12
    /// 院士工作站: what goes before is a person's name.
    case studio = 13
    /// 办公室, 党委 after an institution: part of its name, or an organ of it.
    case organ = 14
    /// 专业委员会, 分会: needs a society before it.
    case branch = 15
    /// 社区, 敬老院 and the like: too often generic, only with a name of their own.
    case weak = 16
    /// Looks like a head and isn't one: 医院感染, 大学生, 市委托.
    case none = 17

    /// Finds a head that begins at a place.
    package static let table = WordTable(
        .forward,
        [
            .init(hospital.rawValue, hospitals), .init(government.rawValue, governments),
            .init(uniqueGovernment.rawValue, uniqueGovernments), .init(committee.rawValue, committees),
            .init(administration.rawValue, administrations), .init(party.rawValue, parties),
            .init(university.rawValue, universities), .init(society.rawValue, societies),
            .init(media.rawValue, mediaHeads), .init(uniqueMedia.rawValue, uniqueMediaNames),
            .init(company.rawValue, companies), .init(other.rawValue, others), .init(studio.rawValue, studios),
            .init(organ.rawValue, organs), .init(branch.rawValue, branches), .init(weak.rawValue, weakHeads),
            .init(none.rawValue, lookalikes),
        ])

    private static let hospitals = """
        医院 中医院 中医医院 人民医院 卫生院 中心卫生院 保健院 妇幼保健院 妇保院 妇幼保健计划生育服务中心 妇幼保健所 疗养院 社区卫生服务中心 社区卫生服务站 卫生服务中心 卫生服务站 精神卫生中心
        急救中心 紧急救援中心 血液中心 中心血站 防治院 防治所 护理院 康复院 医疗中心 医疗集团 医院集团 健康院 疾病防治院 妇产中心 肿瘤中心 老年护理院 卫生所 门诊部 诊所 妇儿中心 临床医学中心
        医学中心 医疗健康集团 医疗与健康集团 分院 医院联网 紧急医疗救援中心 医疗急救中心 急救医疗中心 医疗救援中心 采供血中心
        """

    private static let governments = """
        卫生健康委员会 卫生健康委 卫健委 卫生健康局 卫健局 卫生局 卫生计生委 卫计委 卫生计生局 公共卫生局 医疗保障局 医保局 药品监督管理局 药监局 市场监督管理局 市场监管局 市监局 疾病预防控制局
        疾控局 疾病预防控制中心 疾控中心 卫生监督所 卫生监督局 中医药管理局 中医药局 中医局 财政局 财政厅 教育局 教育厅 民政局 民政厅 公安局 公安厅 人力资源和社会保障局 人社局 人力资源社会保障局
        人力资源社会保障厅 人力资源和社会保障厅 人社厅 发展和改革委员会 发改委 发展改革委 科技局 科学技术局 科技厅 审计局 审计厅 统计局 自然资源局 住建局 住房和城乡建设局 交通局 交通运输局 应急管理局
        应急局 农业农村局 乡村振兴局 文化和旅游局 文旅局 体育局 信访局 司法局 税务局 生态环境局 卫生健康厅 卫生厅 卫生计生委员会 残疾人联合会 人大常委会 人民代表大会常务委员会 人民政府 政协 红十字会
        妇联 妇女联合会 总工会 团委 人民法院 人民检察院 消防局 消防救援支队 消防救援大队 消防大队 海关 警察局 卫生处 退役军人事务局 工业和信息化局 工信局 机关事务管理局 国资委 行政审批局 大数据局
        数据局 医疗保障事务中心 医保中心 医保经办中心 爱卫办 爱国卫生运动委员会 老龄委 老龄办 卫健办 行政服务中心 政务服务中心 民政处 卫生福利局 社会局 卫生和计划生育局 卫生和计划生育委员会
        档案局 林业局 水利局 水务局 商务局 粮食局 气象局 地震局 民宗局 民族宗教局 民族宗教事务局 侨办 外办 台办 外事办 城管局 城市管理局 综合执法局 烟草局 邮政局 文物局 文化局 广电局 新闻出版局
        保密局 史志办 党史研究室 地方志办公室 人防办 退役军人局 规划局 城乡规划局 环保局 环境保护局 农业局 畜牧局 园林局 知识产权局 国土局 国土资源局 能源局 海事局 供销社 总务局 老干部局 物价局
        档案厅 水利厅 商务厅 司法厅 生态环境厅 自然资源厅 交通运输厅 农业农村厅 应急管理厅 文化和旅游厅 住房和城乡建设厅 退役军人事务厅 献血办 献血办公室 红会 政数局 政务服务局 信访办 扶贫办 医改办
        开发区管委会 管委会 管理委员会 党工委 街道办事处 街道办 居委会 村委会 社区居委会 人口和计划生育局 卫生健康和体育局 卫生健康管理中心
        """

    private static let uniqueGovernments = """
        国务院 国家卫健委 国家卫生健康委 国家卫生健康委员会 国家医保局 国家医疗保障局 国家药监局 国家药品监督管理局 国家中医药管理局 国家中医药局 国家疾控局 国家疾病预防控制局 国家发展改革委 国家发改委
        国家统计局 国家市场监管总局 国家民委 教育部 科技部 财政部 民政部 卫生部 公安部 人力资源社会保障部 人社部 工业和信息化部 工信部 国家知识产权局 国家自然科学基金委 国家自然科学基金委员会
        世界卫生组织 世卫组织 联合国 联合国儿童基金会 卫生福利部 卫福部 卫生署 健保署 中央健康保险署 疾管署 疾病管制署 国健署 国民健康署 食药署 食品药物管理署 医事司 长照司 社家署 原民会
        原住民族委员会 国发会 行政院 立法院 监察院 考试院 司法院 数位发展部 劳动部 内政部 经济部 医院管理局 医管局 医务卫生局 食物及卫生局 卫生防护中心 卫生局局长办公室 社会福利署 消防处 入境事务处
        劳工及福利局 教育局局长办公室 政制及内地事务局 保安局 基层医疗署 医务委员会 立法会 社会文化司 卫生事务局 药物监督管理局 澳门特别行政区政府 香港特别行政区政府 香港特区政府 澳门特区政府 特区政府
        港府 澳府 中联办 国务院港澳办 国家中医药管理局监测统计中心 中国疾控中心 中国疾病预防控制中心
        """

    private static let committees = """
        省委 市委 县委 区委 州委 旗委 盟委 地委 镇党委 乡党委 区党委 自治区党委 街道党工委 兵团党委 师市党委 团市委 团省委 团县委 团区委 市纪委 县纪委 区纪委 省纪委 市纪委监委 县纪委监委
        省纪委监委 区纪委监委 市委办 县委办 区委办 市委办公室 县委办公室 区委办公室 省委办公厅 市委组织部 县委组织部 区委组织部 省委组织部 市委宣传部 县委宣传部 区委宣传部 省委宣传部 市委统战部
        县委统战部 市委党校 县委党校 省委党校 区委党校 市委编办 县委编办 省委编办 区委编办 市委政法委 县委政法委 市直机关工委 县直机关工委 省直机关工委 市委市直机关工委 区直机关工委 省委组织部
        市委社会工作部 省委政法委 州委组织部 州委宣传部 州委党校 州纪委监委 市委教育工委 省委教育工委 市委老干部局 县委老干部局
        """

    private static let administrations = """
        省政府 市政府 县政府 区政府 州政府 旗政府 镇政府 乡政府 自治区政府 省人民政府 市人民政府 县人民政府 区人民政府 州人民政府 旗人民政府 镇人民政府 乡人民政府 自治区人民政府 市政府办公室
        县政府办公室 区政府办公室 省政府办公厅 市政协 县政协 区政协 省政协 州政协 市人大 县人大 区人大 省人大 州人大 市政协办公室 县政协办公室 区政协办公室 市人大常委会 县人大常委会 区人大常委会
        省人大常委会 州人大常委会 市人大常委会办公室 县人大常委会办公室 区人大常委会办公室 市政府办 县政府办 区政府办 市府办 自治州政府 自治县政府 自治州人民政府 自治县人民政府
        """

    private static let parties = """
        党校 组织部 宣传部 统战部 机关工委 政法委 直属机关党委 机关党委
        """

    private static let universities = """
        大学 学院 医学院 大学医学部 大学医学院 大学医学中心 职业技术学院 职业学院 卫生学校 卫校 中医学校 护理学校 高等专科学校 师范学校 中等专业学校 医专 科技大学 医科大学 中医药大学 中医大学
        医院管理学院 医学系 研究生院 公共卫生学院 护理学院 药学院 中医学院 中医药学院 职业技术大学 幼儿师范学校 中学 小学 幼儿园
        """

    private static let societies = """
        学会 协会 医学会 医院管理学会 医院管理协会 医师协会 护理学会 中医药学会 中西医结合学会 中医学会 预防医学会 药学会 医院协会 联合会 促进会 研究会 研究学会 联谊会 商会 公会 总会 慈善会 慈善总会 基金会 科协
        科学技术协会 志愿者协会 康复医学会 抗癌协会 校友会 防痨协会 针灸学会 中医师公会 医师公会 护理师公会 学社 残联
        """

    private static let mediaHeads = """
        晚报 日报 早报 晨报 时报 商报 都市报 快报 周报 周刊 新闻网 电视台 广播电台 广播电视台 融媒体中心 新闻社 通讯社 日报社 晚报社 早报社 晨报社 时报社 商报社 都市报社 快报社 报社 杂志社 出版社 卫视 报业集团 传媒集团 政府网 健康网 新闻中心 健康报
        联合报 导报 观察报
        """

    private static let uniqueMediaNames = """
        人民网 新华网 新华社 央视网 央视 中央电视台 中央广播电视总台 光明网 中国网 中新网 中新社 中国新闻网 中国日报 人民日报 光明日报 经济日报 科技日报 工人日报 农民日报 健康报 中国中医药报
        中国青年报 中国妇女报 健康时报 环球时报 央广网 中国新闻社 澎湃新闻 学习强国 文汇报 大公报 明报 星岛日报 东方日报 苹果日报 信报 联合报 中国时报 自由时报 中央社 澳门日报 华侨报 凤凰网
        腾讯网 新浪网 搜狐网 网易 今日头条
        """

    private static let companies = """
        有限公司 有限责任公司 股份有限公司 集团有限公司 集团公司 分公司 科技公司 药业公司 药业集团 制药集团 医药集团 保险公司 制药厂 药厂 银行 药业 控股集团 控股有限公司 实业有限公司 石油公司
        油田公司 煤业集团 钢铁集团
        """

    private static let others = """
        研究院 研究所 研究中心 博物馆 图书馆 纪念馆 科技馆 档案馆 文化馆 体育馆 美术馆 展览馆 福利院 养护院 养老院 敬老院 实验室 重点实验室 科学院 医学科学院 工程院 研究基地 应用研究基地 钻井队
        检验所 鉴定中心 勤务中心 指挥中心 救援队 考试院 评审中心 出版中心 临床研究中心 医学研究中心 慈善基金 纪念堂 疗养所 监狱 志愿服务队 志愿者服务队 志愿队 义工队 志愿服务总队 志愿服务支队 戒毒所 看守所 强制隔离戒毒所 机场 火车站 产业园 科技园 科学城
        工业园
        """

    private static let studios = """
        院士工作站 院士专家工作站 专家工作站 名医工作室 名老中医工作室 名中医工作室 传承工作室 名医传承工作室 名老中医药专家传承工作室 全国名老中医药专家传承工作室 名师工作室 大师工作室 国医大师工作室
        劳模工作室 创新工作室 劳模创新工作室
        """

    private static let organs = """
        办公室 办公厅 委员会 直属机关党委
        """

    private static let branches = """
        专业委员会 专委会 分会 工作委员会 青年委员会 专科分会 学组 理事会
        """

    private static let weakHeads = """
        社区 公园 广场 车站
        """

    /// Longer words that hide a head.
    private static let lookalikes = """
        医院感染 医院管理 医院党委 医院感染管理科 医院信息系统 医院文化 大学生 大学毕业 大学本科 大学生村医 大学习 市委托 县委托 省委托 区委托 区委派 市委派 省委派 县委派 市委员会 区委员会 区委会
        学会了 学会用 学会使用 学会看 学会如何 中学习 中学到 中学会 大学专科 大学生志愿者 小学生 中学生 大学文化 政协商 区委会 分院长 分院区 院办公室 医院办公室 诊所得 门诊部分 医疗中心建设 医院管理学 银行卡
        财政部门 教育部门 民政部门 卫生部门 科技部门 公安部门 劳动部门 国务院政府特殊津贴 卫生部分 人民医院感染 社区委员会 研究所需 研究所得 协会同 学会同 学院里 学院派 社区医院 中心医院集团化
        市委书 日报告
        """
}
