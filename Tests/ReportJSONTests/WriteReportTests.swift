// SPDX-License-Identifier: Apache-2.0
import Exchange
import Report
import ReportJSON
import Testing
import Text

@Suite("report.json")
struct WriteReportTests {
    @Test("every field, in the order of the contract, in both layouts")
    func golden() throws {
        let report = try sample()
        #expect(written(report, .readable) == readable)
        #expect(written(report, .compact) == readable.filter { $0 != "\n" } + "\n")
    }

    @Test("an empty report has every key too")
    func empty() {
        let source = Source(name: "", folder: "", bytes: 0, mediaType: "text/plain", charset: nil)
        let report = Report(id: id, source: source, text: ScalarText([], fold: narrow))
        #expect(
            written(report, .compact) == """
                {"format":"shouwen.report/1","id":"\(id)",\
                "source":{"name":"","folder":"","bytes":0,"mediaType":"text/plain","charset":null},\
                "parser":{"version":"0.1.0"},\
                "document":{"title":null,"kicker":null,"subtitle":null,"authors":[],"publisher":null,\
                "reprintedFrom":null,"date":null,"issuer":null,"language":"zh-Hans"},"text":"",\
                "sections":[],"paragraphs":[],"indicators":[],"dates":[],"people":[],"organizations":[],\
                "programmes":[],"honours":[],"otherNumbers":[],"omitted":[],"repairs":[],"warnings":[]}

                """)
    }

    @Test(
        "strings are escaped as RFC 8259 asks and not more",
        arguments: [
            ([0x22, 0x5C, 0x2F], #"\"\\/"#),
            ([0x0A, 0x09, 0x00, 0x1F, 0x7F], #"\n\u0009\u0000\u001f"# + "\u{7F}"),
            ([0x2028, 0x4E00, 0x20BB7, 0x10FFFF], "\u{2028}一𠮷\u{10FFFF}"),
            ([0xD800, 0xDFFF, 0x11_0000, 0xFFFF_FFFF], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] as [([UInt32], String)])
    func escapes(scalars: [UInt32], expected: String) {
        let source = Source(name: "", folder: "", bytes: 0, mediaType: "text/plain", charset: nil)
        let report = Report(id: id, source: source, text: ScalarText(scalars, fold: narrow))
        #expect(written(report, .compact).contains("\"text\":\"\(expected)\",\"sections\""))
    }

    @Test("a span outside the text is cut at its end, in quote and span alike")
    func clamps() throws {
        var report = try sample()
        report.dates = [DateMention(span: 32..<99, edtf: nil, duration: nil, relative: nil, rule: "")]
        #expect(written(report, .compact).contains(#""dates":[{"span":[32,34],"quote":"%。","edtf""#))
    }

    @Test("both layouts are well-formed and state the id")
    func head() throws {
        let report = try sample()
        for layout in [Layout.readable, .compact] {
            let bytes = writeReportJSON(report, parserVersion: "0.1.0", layout: layout)
            var check = JSONCheck()
            check.feed(bytes)
            #expect(check.finish() == .complete)
            #expect(ReportHead.identifier(in: bytes) == id)
        }
    }

    @Test(
        "a head that differs in one byte states no id",
        arguments: [
            "{ \"format\":\"shouwen.report/1\",\"id\":\"\(id)\",", "{\"format\":\"shouwen.report/2\",\"id\":\"\(id)\",",
            "{\"format\":\"shouwen.report/1\",\"id\":\"\(id.uppercased())\",",
            "{\"format\":\"shouwen.report/1\",\"id\":\"\(id.dropLast())\",",
            "{\"format\":\"shouwen.report/1\",\"id\":\"\(id)0\",", "{\"format\":\"shouwen.report/1\",\"id\":\"\(id)\"",
            "{\"format\":\"shouwen.report/1\",\"id\":\"sha256:\(String(repeating: "g", count: 64))\",", "",
        ])
    func foreignHead(text: String) {
        #expect(ReportHead.identifier(in: Array(text.utf8)) == nil)
    }

    // MARK: Material

    private func written(_ report: Report, _ layout: Layout) -> String {
        String(decoding: writeReportJSON(report, parserVersion: "0.1.0", layout: layout), as: UTF8.self)
    }

    /// A report with every kind of entry and every optional field both set and unset.
    private func sample() throws -> Report {
        let text = "一、成绩\n治愈率从65%升至82.5%。\n2024年评为\"C+\"%。"
        let source = Source(name: "总结.txt", folder: "甲院/2026", bytes: 99, mediaType: "text/plain", charset: "GB18030")
        var report = Report(id: id, source: source, text: ScalarText(text.unicodeScalars.map(\.value), fold: narrow))
        report.document.title = "总结"
        report.document.authors = [Author(name: "王一", role: "院长", organization: nil)]
        report.document.language = .traditional
        report.sections = [Section(level: 1, label: "一", heading: 0..<4, parent: nil)]
        report.sections.append(Section(level: 2, label: nil, heading: 0..<1, parent: 0))
        report.paragraphs = [
            Paragraph(section: 0, span: 5..<20, complete: true),
            Paragraph(section: nil, span: 21..<34, complete: false),
        ]
        var rate = Indicator(
            span: 5..<19, numeral: 14..<18, metric: "治愈率",
            value: .number(try #require(DecimalNumber(825, exponent: -1))),
            unit: "%", rule: "percent")
        rate.previous = .number(DecimalNumber(whole: 65))
        rate.direction = .up
        var grade = Indicator(
            span: 26..<32, numeral: 29..<31, metric: "评", value: .grade("C+"), unit: nil, rule: "grade")
        grade.kind = .grade
        grade.scale = 10000
        grade.to = DecimalNumber(whole: -20)
        grade.period = "2024"
        grade.status = .target
        grade.bound = .about
        grade.basis = "同比"
        grade.currency = "CNY"
        let headed = Indicator(
            span: 0..<1, numeral: 0..<1, metric: "", value: .number(DecimalNumber(whole: 1)), unit: nil, rule: "x")
        report.indicators = [rate, grade, headed]
        report.dates = [DateMention(span: 21..<26, edtf: "2024", duration: "P1Y", relative: "今年", rule: "year")]
        report.people = [
            Person(name: "王一", roles: ["院长", "主任"], organization: "甲院", mentions: [0..<1, 2..<3], rule: "")
        ]
        report.organizations = [Organization(name: "甲院", kind: .hospital, mentions: [], rule: "")]
        report.programmes = [Programme(name: "“1”计划", kind: .plan, mentions: [1..<2], rule: "")]
        report.honours = [Honour(name: "先锋号", mentions: [3..<4], rule: "")]
        report.otherNumbers = [OtherNumber(span: 0..<1, reason: .documentNumber)]
        report.omitted = [Omission(kind: .pageNumber, text: "- 1 -")]
        report.repairs = [Repair(kind: .joinedLine, count: 41)]
        report.warnings = [Warning(code: .truncatedParagraph, paragraph: 1), Warning(code: .noText)]
        return report
    }

    private let readable = """
        {"format":"shouwen.report/1","id":"\(id)",
        "source":{"name":"总结.txt","folder":"甲院/2026","bytes":99,"mediaType":"text/plain","charset":"GB18030"},
        "parser":{"version":"0.1.0"},
        "document":{"title":"总结","kicker":null,"subtitle":null,\
        "authors":[{"name":"王一","role":"院长","organization":null}],"publisher":null,"reprintedFrom":null,\
        "date":null,"issuer":null,"language":"zh-Hant"},
        "text":"一、成绩\\n治愈率从65%升至82.5%。\\n2024年评为\\"C+\\"%。",
        "sections":[
        {"id":"s1","level":1,"label":"一","heading":"一、成绩","span":[0,4],"parent":null},
        {"id":"s2","level":2,"label":null,"heading":"一","span":[0,1],"parent":"s1"}],
        "paragraphs":[
        {"id":"p1","section":"s1","span":[5,20],"complete":true},
        {"id":"p2","section":null,"span":[21,34],"complete":false}],
        "indicators":[
        {"id":"i1","paragraph":"p1","span":[5,19],"quote":"治愈率从65%升至82.5%","metric":"治愈率","kind":"level",\
        "value":82.5,"unit":"%","currency":null,"scale":1,"to":null,"bound":"exact","previous":65,"direction":"up",\
        "basis":null,"period":null,"status":"reported"},
        {"id":"i2","paragraph":"p2","span":[26,32],"quote":"评为\\"C+\\"","metric":"评","kind":"grade",\
        "value":"C+","unit":null,"currency":"CNY","scale":10000,"to":-20,"bound":"about","previous":null,\
        "direction":null,"basis":"同比","period":"2024","status":"target"},
        {"id":"i3","paragraph":null,"span":[0,1],"quote":"一","metric":"","kind":"level","value":1,"unit":null,\
        "currency":null,"scale":1,"to":null,"bound":"exact","previous":null,"direction":null,"basis":null,\
        "period":null,"status":"reported"}],
        "dates":[
        {"span":[21,26],"quote":"2024年","edtf":"2024","duration":"P1Y","relative":"今年"}],
        "people":[
        {"name":"王一","roles":["院长","主任"],"organization":"甲院","mentions":[[0,1],[2,3]]}],
        "organizations":[
        {"name":"甲院","kind":"hospital","mentions":[]}],
        "programmes":[
        {"name":"“1”计划","kind":"plan","mentions":[[1,2]]}],
        "honours":[
        {"name":"先锋号","mentions":[[3,4]]}],
        "otherNumbers":[
        {"span":[0,1],"quote":"一","reason":"document-number"}],
        "omitted":[
        {"kind":"page-number","text":"- 1 -"}],
        "repairs":[
        {"kind":"joined-line","count":41}],
        "warnings":[
        {"code":"truncated-paragraph","paragraph":"p2"},
        {"code":"no-text","paragraph":null}]}

        """
}

private let id = "sha256:" + String(repeating: "0f", count: 32)

private func narrow(_ scalar: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: scalar) }
