// SPDX-License-Identifier: Apache-2.0
// Fields of study and practice that schools, institutes and learned societies are named for. Most are everyday words,
// which end any other name; whether one stands inside a name is for the rules.

/// Fields that schools, institutes and societies are named for (学科领域).
package enum AcademicField {
    /// Finds a field that ends at a place.
    package static let table = WordTable(
        .backward,
        [
            .init(
                1,
                """
                信息 管理 信息管理 信息工程 公共管理 行政管理 医院管理 卫生管理 健康管理 经济 经济管理 卫生经济 卫生政策 政策 政治 行政 财政 金融 会计 审计 统计 商 工商管理 法 法律 国际法 新闻
                传播 新闻传播 新闻与传播 新闻工作 新闻工作者 社会工作者 思想政治工作 人文 历史 考古 文物 博物 文献 图书 图书馆 档案 出版 教育 心理 社会 社会工作 马克思主义 哲学 文 文学 外语 外国语 语言 体育 音乐 美术 艺术 设计 舞蹈 戏剧 书法
                摄影 作家 建筑 城市规划 规划 土木 水利 水利水电 电力 电气 机械 材料 化学 化工 物理 数学 数据 数据科学 大数据 计算机 软件 网络 网络安全 人工智能 自动化 电子 通信 光电 生物 生命
                生命科学 生物医学 生物医学工程 生物工程 环境 资源 地质 测绘 海洋 大气 气象 农 林 林业 园林 畜牧 兽医 动物医学 水产 食品 食品科学 粮食 茶叶 旅游 交通 交通运输 物流 安全 应急管理
                基础医学 临床医学 口腔医学 检验医学 影像医学 预防医学 转化医学 全科医学 康复医学 急诊医学 护理 药 药学 中药 中医 针灸推拿 中医药 公共卫生 卫生 健康 健康科学 健康产业 老年健康 营养
                流行病 循证医学 医学信息 医学教育 医学 医药 医疗 医疗保险 医疗保障 人口 人口健康 人口与健康 老龄 乡村振兴 区域发展 发展 质量 标准化 计量 科技 科技情报 科学 技术 工程 消费者 质量管理
                院校 职业教育 继续教育 远程教育 师范 民族 民俗 宗教 华侨 妇女 青少年 家庭教育 家政 环保 生态 生态环境 节能 能源 新能源 土地 国土 房地产 价格 税务 保险 银行 会展 广告 电子商务
                气功 武术 太极拳 红十字 无偿献血 献血 输血 采供血 疫苗 微生物 病毒 遗传 基因 干细胞 药物 毒理 影像 超声 检验 康复 养老 殡葬 志愿服务 精神文明 党建 纪检监察 监察
                """)
        ])
}
