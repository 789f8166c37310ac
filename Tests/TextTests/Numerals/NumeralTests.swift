// SPDX-License-Identifier: Apache-2.0
// Numerals of every writing: what number each writes, how much of the text it takes, and what is none.
import Testing
import Text

@Suite("Numerals")
struct NumeralTests {
    @Test(
        "write their number",
        arguments: [
            // Arabic, with separators, decimals and multipliers.
            ("7", "7"), ("286万", "2860000"), ("1,234", "1234"), ("1,234,567.8", "1234567.8"), ("1.2亿", "120000000"),
            ("3万余", "30000+"), ("300余万", "3000000+"), ("66万余", "660000+"), ("2000多", "2000+"), ("5百万", "5000000"),
            ("3萬8,560".folded, "38560"), ("1亿2,000万", "120000000"), ("0.03", "0.03"), ("12,34", "12 34"),
            ("156余", "156+"),
            ("5多", "5"), ("3千克", "3 bare 1000"), ("3千", "3000"),
            // Chinese, whole.
            ("三", "3"), ("十", "10"), ("十二", "12"), ("二十", "20"), ("三百二十", "320"), ("三百零五", "305"), ("一千零一", "1001"),
            ("一百二", "120"), ("三万五", "35000"), ("一百零二", "102"), ("廿三", "23"), ("卅", "30"), ("两千", "2000"),
            ("壹佰贰拾叁", "123"), ("九千八百七十六万五千四百三十二", "98765432"), ("一万亿", "1000000000000"), ("十二亿三千万", "1230000000"),
            // Chinese, open.
            ("两千多", "2000+"), ("十几", "10+"), ("几十", "10+"), ("数百", "100+"), ("数十万", "100000+"), ("二百六十余", "260+"),
            ("十余", "10+"), ("百余", "100+"), ("二十几", "20+"),
            // Two neighbours.
            ("二三十", "20~30"), ("三五百", "300~500"), ("四五", "4~5"), ("一两", "1~2"), ("七八千", "7000~8000"),
            ("十七八", "irregular"),
            // Digits one by one.
            ("二〇二五", "2025"), ("二零二五", "2025"), ("三六二", "362"), ("一九四九", "1949"),
            // No number.
            ("十四五", "irregular"), ("99999999999999999999999", "irregular"), ("百", "bare 100"), ("万", "bare 10000"),
        ])
    func writeTheirNumber(_ input: String, _ expected: String) {
        #expect(dump(input) == expected)
    }

    @Test("are not begun by words", arguments: ["数据", "几个", "余", "多", "多少", "人", ""])
    func wordsAreNone(_ input: String) {
        #expect(scanNumerals(Array(input.utf16)).isEmpty)
    }

    @Test(
        "take what is theirs and no more", arguments: [("完成286万人次", 2..<6), ("近1,234.5万元", 1..<9), ("新技术十几项", 3..<5)])
    func takeTheirs(_ input: String, _ range: Range<Int>) {
        #expect(scanNumerals(Array(input.utf16)).first?.range == range)
    }

    @Test("are found in time that grows with the text", arguments: ["一", "1", "万", "1,", "三百", "几"])
    func linearTime(_ piece: String) {
        let text = Array(String(repeating: piece, count: 200_000).utf16)
        let numerals = scanNumerals(text)
        #expect(numerals.allSatisfy { $0.range.upperBound <= text.count && !$0.range.isEmpty })
    }

    private func dump(_ input: String) -> String {
        scanNumerals(Array(input.utf16)).map { numeral in
            if numeral.form == .irregular { return "irregular" }
            let value = decimal(numeral.coefficient, numeral.exponent)
            let upper = numeral.upperCoefficient.map { "~" + decimal($0, numeral.exponent) } ?? ""
            let bare = numeral.form == .bareMultiplier ? "bare " : ""
            return bare + value + upper + (numeral.isOpenEnded ? "+" : "")
        }.joined(separator: " ")
    }

    private func decimal(_ coefficient: Int64, _ exponent: Int) -> String {
        let digits = String(coefficient)
        if exponent >= 0 { return digits + String(repeating: "0", count: exponent) }
        let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
        return padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
}

extension String {
    /// The one traditional character of these cases, in the form that the scanner sees.
    fileprivate var folded: String { String(map { $0 == "萬" ? "万" : $0 }) }
}
