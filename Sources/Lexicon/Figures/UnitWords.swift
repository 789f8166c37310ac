// SPDX-License-Identifier: Apache-2.0
// The units and measure words of reports, by class. Folded form; what a unit is worth is not here.

/// All units, longest match first.
package let unitWords = WordClasses<UnitClass>([
    (
        .count,
        """
        个 名 位 人 人次 例 例次 项 项次 张 张次 台 台次 台套 家 家次 所 支 条 件 件次 次 场 场次 批 批次 份 份次 人份 篇
        部 册 套 辆 架 架次 艘 座 栋 幢 间 处 户 户次 组 队 轮 轮次 趟 单 宗 起 案 笔 株 棵 颗 粒 片 枚 盒 瓶 袋 包 箱 桶
        支次 剂 剂次 针 针次 针剂 床 床日 床次 日次 门次 款 种 种次 幅 块 把 具 根 盏 扇 顶 点次 站次 车次 人天 人日 人时
        人年 课时 学时 学分 节课 组次 通 通次 封 餐 餐次 碗 枝 顿 科次 例数 份额 病例 人头 家庭 人员 期次 科目 卷 帧
        条次 处次 样次 人份次 例份 支队 万人 单次 户家庭 床位 副 只 头 匹 尾 滴 管 管次 人/次
        """
    ),
    (
        .weakCount,
        """
        期 类 门 层 班 班次 节 讲 届 代 科 点 面 口 道 本 对 双 股 声 回 遍 站 车 列 席 票 圈 页 字 级 号 步 环 分 度 岁月 团
        则 首 版 屏 句 集 排 角 方 样 线 单位 U 系列 个系列 维 路 环节 关 格 栏 颗星 星 国际单位 治疗量
        """
    ),
    (
        .noun,
        """
        乡镇 乡 镇 村 县 县区 县市 县市区 区县 市 市州 地州 省 省份 省市 省区市 盟市 旗县 街道 社区 村寨 村居 院区 科室 学科
        病区 病种 国 国家 部门 中心 专业 学校 医院 机构 网点 单元 岗位 乡镇街道 镇街 部委 民族 病组 品种 品规 指标
        """
    ),
    (.percent, "% ‰ ‱ ％"),
    (.points, "百分点 千分点 个百分点 个千分点"),
    (.tenths, "成"),
    (.fold, "倍"),
    (
        .physical,
        """
        平方米 平方公里 平方公尺 平方千米 平方尺 平方呎 平方厘米 立方米 立方厘米 公里 公尺 公分 千米 米 厘米 毫米 微米 纳米
        海里 英里 英尺 英寸 呎 尺 亩 公顷 坪 平米 吨 公吨 千克 公斤 斤 克 毫克 微克 纳克 磅 升 公升 毫升 微升 千瓦时 千瓦
        兆瓦 瓦 瓦时 度电 吨标准煤 吉字节 TB GB MB PB KB Gbps Mbps kg g mg μg ug ng km m cm mm nm mL ml L dL kW kWh MW MWp W V
        DDDs DDD mmHg mmol/L mg/L kPa Hz MHz GHz dB ℃ 摄氏度 °C 分贝 勒克斯 千卡 卡路里 格雷 Gy mSv Bq 居里 焦耳 马力 m² m3 km²
        """
    ),
    (
        .money,
        """
        元 港元 美元 欧元 日元 日圆 英镑 澳元 加元 澳门元 澳门币 葡币 新元 新台币 台币 人民币 港币 港圆 韩元 卢布 元人民币
        元港币 元新台币 美金 圆 块钱 元整 元钱 镑 法郎 瑞郎 泰铢 角钱
        """
    ),
    (.age, "岁 周岁 岁零"),
    (.year, "年 周年 载 学年 年度 个年头"),
    (.month, "个月 个多月 月龄 个月份"),
    (.week, "周 个星期 星期 个礼拜 礼拜 个周"),
    (.day, "天 日 个工作日 工作日 昼夜 个昼夜 个自然日 晚 夜"),
    (.hour, "小时 个小时 个多小时 钟头 个钟头 个多钟头 h 时"),
    (.minute, "分钟 min 分半钟 刻钟"),
    (.second, "秒 秒钟 毫秒 微秒 ms s"),
    (.quarter, "个季度 季度 季"),
])

/// Words for the score of a test or a survey (分值): they follow 分 only in its sense of points.
package let scoreHeads = WordClasses<Bool>(
    """
    满意度 得分 评分 总分 均分 平均分 分数 成绩 考核 测评 评价 满分 积分 指数 目标 评估 打分 综合得分 满意率 考评 分值 测试 扣 加
    """)
