// SPDX-License-Identifier: Apache-2.0
import Report
import Testing
import Text

/// Small questions to the block pass, one line each; whole pages are in the corpus.
@Suite("Structure, line by line")
struct StructureTableTests {
    private static let body = "\n\n全院开放床位420张，全年门诊量突破30万人次，住院1.9万人次。\n"

    @Test(
        "bylines",
        arguments: [
            ("记者 张三 通讯员 李四光", "张三/记者/- 李四光/通讯员/-"),
            ("记者张三 王五 通讯员李四", "张三/记者/- 王五/记者/- 李四/通讯员/-"),
            ("■楚州晚报全媒体记者 朱嘉", "朱嘉/全媒体记者/楚州晚报"),
            ("通讯员 李四 楚州日报记者 张三", "李四/通讯员/- 张三/记者/楚州日报"),
            ("文/图 王小明", "王小明/文/图/-"), ("作者：欧阳明月", "欧阳明月/作者/-"),
            ("撰稿：宣传科 王 芳", "王芳/撰稿/宣传科"), ("特约记者 艾山·买买提", "艾山·买买提/特约记者/-"),
            ("县人民医院党委书记 罗红斌", "罗红斌/党委书记/县人民医院"),
            ("云岭县卫生健康局党组书记、局长 高 峰", "高峰/党组书记、局长/云岭县卫生健康局"),
            ("云岭县医院骨科主任 郑一", "郑一/主任/云岭县医院骨科"), ("罗 明", "罗明/-/-"), ("罗明远", "罗明远/-/-"),
            ("記者陳大文", "陳大文/記者/-"), ("报告人：馆长 苏婉", "苏婉/馆长/-"), ("汇报人: 县医院副院长 高 峰", "高峰/副院长/县医院"),
            ("（宣传科 苏小婉供稿）", "苏小婉/供稿/宣传科"), ("（医务处　欧阳明撰稿）", "欧阳明/撰稿/医务处"),
        ])
    func bylines(line: String, authors: String) {
        let found = document("医院改革见实效\n\n\(line)\(Self.body)").authors
        let listed = found.map { "\($0.name)/\($0.role ?? "-")/\($0.organization ?? "-")" }
        #expect(listed.joined(separator: " ") == authors)
    }

    @Test(
        "lines under a title that name nobody",
        arguments: ["（征求意见稿）", "2025年第3期", "——改革纪实", "医院办公室", "同志们：", "作者单位：县医院"])
    func noByline(line: String) {
        #expect(document("医院改革见实效\n\n\(line)\(Self.body)").authors.isEmpty)
    }

    @Test(
        "dates of the document",
        arguments: [
            ("2025年1月8日", "2025-01-08"), ("二〇二五年十二月三十日", "2025-12-30"), ("二○二五年十月", "2025-10"),
            ("2025-10-13", "2025-10-13"), ("2025/3/5 09:30", "2025-03-05"), ("2025.03.05", "2025-03-05"),
            ("（2026年1月15日）", "2026-01-15"), ("中華民國114年10月13日", "2025-10-13"),
            ("2025年3月5日 星期三", "2025-03-05"), ("发布时间：2025-10-13 09:42", "2025-10-13"), ("2025年", nil),
            ("3月5日", nil), ("2025年13月1日", nil), ("12025-10-13", nil),
        ] as [(String, String?)])
    func dates(line: String, expected: String?) {
        #expect(document("医院改革见实效\(Self.body)\n\(line)\n").date == expected)
    }

    @Test(
        "cleaning of running text",
        arguments: [
            ("开展 手术 1,200 台,占 65%,其中微创;好!", "开展手术1,200台，占65%，其中微创；好！"),
            ("医护比1:0.6,时间9:30,见(附件)和DR(DX)机", "医护比1:0.6，时间9:30，见（附件）和DR（DX）机"),
            ("Ｃ Ｔ与ＭＲＩ共１２台", "C T与MRI共12台"), ("use AI Lab (v2) now, ok", "use AI Lab (v2) now, ok"),
            ("他说:\"好,很好\",走了", "他说：\"好，很好\"，走了"), ("占１２，０００．５元", "占12,000.5元"),
            ("(2)推进 (三)落实", "（2）推进（三）落实"), ("HPV疫苗,MMR疫苗", "HPV疫苗，MMR疫苗"), ("率93.6%,65岁", "率93.6%，65岁"),
        ])
    func cleaning(line: String, expected: String) {
        let report = read("医院改革见实效\n\n医院说明如下：\n\n\(line)。")
        let last = report.paragraphs.last?.span ?? 0..<0
        #expect(report.text.string(last) == expected + "。")
    }

    @Test(
        "what is left out by its own words",
        arguments: [
            ("— 12 —", "page-number"), ("- 3 -", "page-number"), ("第 3 页 共 10 页", "page-number"),
            ("第三页", "page-number"),
            ("来源：人民网", "source"), ("稿源: 健康报", "source"), ("版权所有：县医院", "copyright"), ("轉載請註明出處", "copyright"),
            ("分享到：微信 微博", "share"), ("打印本页 关闭窗口", "share"), ("（共 3221 字）", "furniture"),
            ("内部资料 注意保存", "furniture"), ("▲义诊现场", "caption"), ("图①：手术现场。", "caption"), ("图为义诊现场。", "caption"),
            ("专家义诊。（王明 摄）", "caption"), ("護理師量血壓。（圖／縣醫院提供）", "caption"), ("当前位置：首页>新闻", "furniture"),
            ("********", "furniture"), ("阅读 1.2万 点赞 86", "share"), ("赞同46 评论(3)", "share"),
            ("云岭医讯 2025-12-09 07:45 发表于江苏", "source"), ("云岭医讯 2025年12月9日 07:45 湖南", "source"),
            ("护士为孩子接种。张小满 摄", "caption"), ("专家义诊现场 王明 摄", "caption"), ("手术进行中。记者 张小满摄影", "caption"),
            ("病房一角。图/县医院", "caption"), ("往期推荐", "share"),
        ])
    func furniture(line: String, kind: String) {
        let report = read("医院改革见实效\(Self.body)\n\(line)\(Self.body)")
        #expect(report.omitted == [Omission(kind: Omission.Kind(rawValue: kind) ?? .byline, text: line)])
    }

    @Test(
        "what only looks like furniture stays",
        arguments: [
            "来源广泛的捐款共计120万元，用于救助困难患者。", "第3页所列问题已全部整改，整改率100%。", "图书馆藏书3万册，阅览座位120个。",
            "分享会共举办12场，参加人员860人次。", "全年共撰写简报120字以内的短讯46条，采用率85%。",
            "阅读推广活动36场，参与读者4200人次。", "会议时间：2025-12-09 09:30，参会人员120人。",
        ])
    func staying(line: String) {
        let report = read("医院改革见实效\(Self.body)\n\(line)\(Self.body)")
        #expect(report.omitted.isEmpty)
        #expect(report.paragraphs.contains { report.text.string($0.span) == line })
    }

    @Test("no characters make it fail, and every span lies in the text", arguments: 0..<40)
    func noise(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = Self.pieces
        let text = (0..<400).map { _ in pieces[next(pieces.count)] }.joined()
        let report = read(text, isMarkdown: seed % 2 == 0)
        for span in report.sections.map(\.heading) + report.paragraphs.map(\.span) {
            #expect(!span.isEmpty && span.upperBound <= report.text.count)
        }
        #expect(report.text.scalars.count { $0 == 0x0A } + 1 >= report.sections.count + report.paragraphs.count)
    }

    private static let pieces = [
        "\n", "\n\n", "\r\n", " ", "　　", "医院", "，", "。", ",", "(", ")", "（", "\"", "“", "”", "一、", "（一）", "1.", "1.1 ",
        "# ", "## ", "**", "- ", "> ", "|", "[", "](x)", "记者", "来源：", "2025年1月8日", "— 1 —", "▲", "第3期", "——", "百分之",
        "12,345",
        "\u{200B}", "\u{FFFD}", "𠮷", "附件：", "全院开放床位420张，全年门诊量突破30万人次", "■", "：", "A", "9.5%",
    ]

    private func document(_ text: String) -> Document { read(text).document }

    private func read(_ text: String, isMarkdown: Bool = false) -> Report {
        let decoded = DecodedText(
            scalars: text.unicodeScalars.map(\.value), charset: "UTF-8", mediaType: "text/plain",
            markup: isMarkdown ? .markdown : .plain)
        let source = Source(name: "case", folder: "", bytes: 0, mediaType: "text/plain", charset: "UTF-8")
        return readStructure(of: decoded, id: "", source: source)
    }
}
