// SPDX-License-Identifier: Apache-2.0
// Lines that are no part of the report and can be told by themselves: page numbers, folio lines, share buttons, sources,
// copyright, captions. What only its neighbours betray (repeated titles, unmarked captions) is found elsewhere.
import Text

/// What kind of furniture a line is by its own words.
enum Furniture {
    /// The kind of `text`; `nil` where it belongs to the report.
    static func kind(of text: ScalarText) -> Omission.Kind? {
        guard text.count <= longest else { return nil }
        let line = LineForm.compact(text)
        if isPageNumber(line) { return .pageNumber }
        let bare = line.drop { $0 == 0x28 || $0 == 0x3010 || $0 == 0x5B || $0 == 0x2A }  // ( 【 [ *
        if share.begin(bare) || (line.count <= 30 && navigation.occur(in: line[...])) || WebMarks.areCounters(line) {
            return .share
        }
        if WebMarks.isPosting(text) { return .source }
        let isShort = line.count <= 80 && !line.contains(0x3002)
        if source.begin(bare) || (isShort && (publishing.begin(bare) || label.occur(in: line[...]))) { return .source }
        if copyright.begin(bare) || (line.count <= 100 && reserved.occur(in: line[...])) { return .copyright }
        if (internalUse.begin(bare) && line.count <= 20) || isCharacterCount(line) || isFolio(text, line)
            || isPageReference(line) || isContentsEntry(line) || isBreadcrumb(line) || isOrnament(line)
        {
            return .furniture
        }
        return Caption.isCaption(text, line) ? .caption : nil
    }

    private static let longest = 200
    private static let share = Words("分享: 分享到 分享至 分享给 分享按钮 字号: 字体: 字体大小 大中小 打印本页 列印本页")
    private static let navigation = Words(
        "上一篇: 下一篇: 上一篇 下一篇 返回顶部 关闭窗口 打印本页 扫一扫 扫描二维码 长按识别 长按二维码 点击关注 关注我们 相关阅读 点击查看 阅读原文 点击上方 往期推荐 往期回顾 推荐阅读 点个在看 浏览次数: 点击数: 阅读量: 收藏本页 加入收藏"
    )
    private static let source = Words(
        "来源: 来源| 来源/ 信息来源: 文章来源: 稿件来源: 稿源: 新闻来源: 资料来源: 转载自 转自: 原标题: 本文由 本文来自 本文转自 本文来源")
    private static let publishing = Words("发布时间: 发布日期: 发布于: 更新时间: 发表时间: 浏览: 阅读: 点击:")
    /// These name a source wherever they stand in a line without sentences: 2025-01-06 来源:….
    private static let label = Words("来源: 发布时间: 发布日期: 更新时间: 浏览次数: 阅读次数: 点击次数:")
    private static let copyright = Words(
        "版权声明 版权所有 著作权 免责声明 转载请注明 转载须注明 如需转载 未经授权 未经许可 未经书面授权 声明: 特别声明 © Copyright copyright")
    private static let reserved = Words("未经授权 版权所有 请勿转载 不得转载 严禁转载 转载请注明 侵权必究")
    private static let internalUse = Words("内部资料 内部文件 内部刊物 内部参考 仅供内部 注意保存 请勿外传")

    // MARK: Page numbers

    /// Whether `line` is a page number with its words or dashes: — 1 —, 第1页 共5页, Page 1 of 5.
    ///
    /// A number alone is decided by its neighbours.
    static func isPageNumber(_ line: [UInt16]) -> Bool {
        guard 3...20 ~= line.count else { return false }
        let inner = line.drop(while: isRule)
        let trimmed = inner[..<(inner.lastIndex { !isRule($0) }.map { $0 + 1 } ?? inner.startIndex)]
        let hasRules = trimmed.startIndex > line.startIndex && trimmed.endIndex < line.endIndex
        if hasRules, 1...4 ~= trimmed.count, trimmed.allSatisfy(isDigit) { return true }
        let words = line.filter { !isDigit($0) && !isRule($0) && $0 != 0x2C }
        guard words.count < line.count || line.contains(where: isNumeral) else { return false }
        return pageWords.contains { $0.elementsEqual(words.filter { !isNumeral($0) }) }
            && (line.contains(where: isDigit) || line.contains(where: isNumeral))
    }

    private static let pageWords: [[UInt16]] = [
        "第页", "第页共页", "共页第页", "第页/共页", "第页,共页", "Page", "Pageof", "page", "pageof",
    ]
    .map { Array($0.utf16) }

    static func isDigit(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit }

    static func isNumeral(_ unit: UInt16) -> Bool { numerals.contains(unit) }

    private static let numerals = Set("一二三四五六七八九十".utf16)

    private static func isRule(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x2D, 0x2013, 0x2014, 0x2015, 0x2500, 0xB7, 0x2022, 0x7E, 0x2212: true
        default: false
        }
    }

    /// (下转第四版), or the name of the page over an article: 健康周刊.
    private static func isPageReference(_ line: [UInt16]) -> Bool {
        let bare = line.drop { $0 == 0x28 }
        return line.count <= 14 && (turns.begin(bare) || line.count <= 6 && pages.end(line[...]))
    }

    private static let turns = Words("下转第 上接第 下转 上接")
    private static let pages = Words("周刊 专版 专栏 特刊 专刊 要闻版")

    // MARK: Folio and count

    /// The line at the top of a newspaper page: its name, the date, the day of the week, the number of the page.
    static func isFolio(_ text: ScalarText, _ line: [UInt16]) -> Bool {
        guard line.count <= 60, !LineForm.isEnded(line) || line.last == 0x29 else { return false }
        let hasPage = line.indices.contains { index in
            line[index] == 0x7248 && index > 0 && (isDigit(line[index - 1]) || isNumeral(line[index - 1]))  // 版
        }
        let hasWeekday = weekday.occur(in: line[...])
        let hasPaper = LineForm.cells(text).contains { paper.end(text.folded[$0]) }
        let hasDate = StatedDate(in: line) != nil
        return (hasPage ? 1 : 0) + (hasWeekday ? 1 : 0) + (hasPaper ? 1 : 0) + (hasDate ? 1 : 0) >= 3
            || (hasPage && line.count <= 20 && (hasPaper || hasDate))
    }

    private static let weekday = Words("星期 周一 周二 周三 周四 周五 周六 周日 农历")
    static let paper = Words("日报 晚报 早报 时报 晨报 商报 都市报 卫生报 健康报 中医药报 新闻 周刊 周报 导报 快报 青年报 工人报 农民报")

    /// 共 3221 字, 全文1386字.
    private static func isCharacterCount(_ line: [UInt16]) -> Bool {
        guard line.count <= 14 else { return false }
        let words = line.filter { !isDigit($0) && $0 != 0x28 && $0 != 0x29 && $0 != 0x2C && $0 != 0x3A }
        return line.contains(where: isDigit)
            && ["共字", "全文共字", "全文字", "本文共字", "字数"].contains { $0.utf16.elementsEqual(words) }
    }

    /// 一、总体情况……3: a table of contents.
    private static func isContentsEntry(_ line: [UInt16]) -> Bool {
        if line.elementsEqual("目录".utf16) { return true }
        let title = line.reversed().drop(while: isDigit)
        let leaders = title.prefix { $0 == 0x2E || $0 == 0x2026 || $0 == 0xB7 || $0 == 0x2024 }.count
        return title.count < line.count && title.count > leaders + 1
            && (leaders >= 3 || leaders == 2 && title.first == 0x2026)
    }

    /// 首页 > 新闻中心 > 医院动态.
    private static func isBreadcrumb(_ line: [UInt16]) -> Bool {
        guard line.count <= 60 else { return false }
        return places.begin(line[...]) || line.count { $0 == 0x3E || $0 == 0xBB || $0 == 0x203A } >= 2
    }

    private static let places = Words("当前位置: 您的位置: 您现在的位置 您当前的位置 首页> 首页»")

    /// A line of stars, dashes or dots.
    private static func isOrnament(_ line: [UInt16]) -> Bool {
        guard let mark = line.first, line.count >= 3, line.allSatisfy({ $0 == mark }) else { return false }
        return !UInt32(mark).isHan && !isDigit(mark) && !UInt32(mark).isLatinLetter && mark != 0xFFFD
    }
}
