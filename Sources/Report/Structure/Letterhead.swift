// SPDX-License-Identifier: Apache-2.0
// Lines that a letter or a brief bears around its text: 第18期, 签发, 报送, 文号, 联系人. They stay in the text.
import Text

/// The fixed lines above and below the text of a document.
enum Letterhead {
    /// A label of the office and what follows it: 报送:…, 联系人:….
    static func isField(_ text: ScalarText) -> Bool {
        // (联系人:…) stands in brackets as well.
        let bare = text.folded.drop { $0 == 0x28 }
        guard text.count <= 200, let colon = bare.prefix(10).firstIndex(of: 0x3A) else { return false }
        return labels.begin(bare) && !bare[..<colon].contains(0x2C)
    }

    /// A word and a colon before the rest, whatever the word: 门诊量:32万人次.
    static func isLabelled(_ text: ScalarText) -> Bool {
        text.count > 4 && text.folded.prefix(10).dropFirst().contains(0x3A)
    }

    /// 第18期, (总第436期), 岭医运〔2025〕47号.
    static func isIssueOrNumber(_ text: ScalarText) -> Bool {
        guard text.count <= 40 else { return false }
        let line = LineForm.compact(text)
        let bare = line.drop { $0 == 0x28 }
        let isIssue = line.last == 0x671F || line.last == 0x29 && line.dropLast().last == 0x671F  // 期
        if issue.begin(bare), isIssue { return true }
        // A year in 〔〕 [] () and 号 at the end.
        return line.last == 0x53F7 && line.contains { $0 == 0x3014 || $0 == 0x5B || $0 == 0x28 } && line.count <= 30
    }

    /// 卫生健康简报: the name of the periodical, over the number of the issue.
    static func isMasthead(_ text: ScalarText) -> Bool {
        text.count <= 20 && mastheads.end(text.folded[...])
    }

    private static let issue = Words("第 总第 增刊第")
    private static let mastheads = Words("简报 新闻公报 新闻稿 通讯 动态 信息 专报 快报 参阅 参考 专刊 要情 摘报 月报 季报 旬报 文件")
    private static let labels = Words(
        """
        报: 送: 发: 抄: 报送: 抄送: 抄报: 主送: 发送: 分送: 呈报: 呈送: 发至: 印发: 联系人: 联系电话: 电话: 传真: 地址: 邮编: 邮箱: 责任编辑: 责编: 编辑: \
        审核: 审稿: 签发: 签发人: 校对: 附件: 主题词: 报告单位: 报告日期: 报告人: 报告时间: 填报单位: 填报日期: 填报人: 单位: 日期: 时间: 密级: \
        关键词: 撰稿: 撰文: 作者: 供稿: 供稿单位: 投稿: 文: 图: 摄影: 制图: 主办: 主办单位: 承办: 印数: 初审: 复审: 终审: 监制: 编审: 摘要: 摘 要:
        """)
}
