// SPDX-License-Identifier: Apache-2.0
// What a public account or a news site prints around an article: the line with its name and the time of posting, and
// the counters of readers. Only the forms; what they say of the document is read with the omitted lines.
import Text

/// Lines that the web adds to an article.
enum WebMarks {
    /// 阅读 1.2万 点赞 86 在看 41: two counters or more, or a line that is one counter and nothing else.
    static func areCounters(_ line: [UInt16]) -> Bool {
        guard 3...60 ~= line.count, !line.contains(0x3002), counters.begin(line[...]) else { return false }
        var found = 0
        var covered = 0
        var at = 0
        while at < line.count {
            guard let length = counters.length(at: at, in: line[...]) else {
                at += 1
                continue
            }
            var end = at + length
            while end < line.count, line[end] == 0x3A || line[end] == 0x28 { end += 1 }
            let digits = line[end...].prefix { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2C }.count
            if digits > 0 {
                end += digits
                while end < line.count, signs.contains(line[end]) { end += 1 }
                found += 1
                covered += end - at
            }
            at = max(end, at + 1)
        }
        return found >= 2 || found == 1 && covered == line.count
    }

    private static let counters = Words("阅读 阅读量 阅读数 浏览 浏览量 点击量 点赞 点赞数 在看 评论 评论数 留言 转发 收藏 分享 喜欢 赞 赞同 推荐 热度")
    /// What may stand behind a counter's number: 万 千 次 + ).
    private static let signs: Set<UInt16> = Set("万千次+)".utf16)

    /// The parts of a posting line.
    struct Posting: Equatable {
        var author: String?
        var publisher: String?
        var date: String
    }

    /// 云岭健康 2025-12-09 07:45 发表于江苏: whether `text` says who posted the article, when and where.
    static func isPosting(_ text: ScalarText) -> Bool { posting(text) != nil }

    /// What the posting line `text` says; `nil` where it is something else.
    static func posting(_ text: ScalarText) -> Posting? {
        guard text.count <= 60 else { return nil }
        let cells = LineForm.cells(text)
        guard cells.count >= 2, let last = cells.last, let date = StatedDate(in: text.folded),
            places.begin(text.folded[last]) || regions.equal(text.folded[last])
        else { return nil }
        // Names stand before the date, and nothing but the time of day stands behind it.
        var names = cells.filter { $0.upperBound <= date.span.lowerBound }
        let behind = cells.dropLast().filter { $0.lowerBound >= date.span.upperBound }
        guard names.count <= 3, behind.allSatisfy({ text.folded[$0].allSatisfy(isTime) }),
            names.allSatisfy({ $0.count <= 16 && !text.folded[$0].contains(0x3A) })
        else { return nil }
        if regions.equal(text.folded[last]), behind.isEmpty { return nil }
        let isOriginal = names.first.map { text.folded[$0].elementsEqual("原创".utf16) } ?? false
        if isOriginal { names.removeFirst() }
        let author = isOriginal && names.count == 2 ? text.string(names[0]) : nil
        return Posting(author: author, publisher: names.last.map { text.string($0) }, date: date.edtf)
    }

    private static func isTime(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit || unit == 0x3A }

    private static let places = Words("发表于 发布于")
    private static let regions = Words(
        """
        北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 \
        内蒙古 广西 西藏 宁夏 新疆 香港 澳门
        """)
}
