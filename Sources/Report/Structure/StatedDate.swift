// SPDX-License-Identifier: Apache-2.0
// The date that a document bears: letterhead, folio line, signature, publishing time. Dates in sentences are facts, read elsewhere.
import Text

/// A calendar date written out, with the place where it stands.
struct StatedDate: Equatable {
    var year: Int
    var month: Int
    var day: Int?
    var span: Range<Int>

    /// EDTF: `2025-10-13` or `2025-10`.
    var edtf: String {
        let parts = [month] + (day.map { [$0] } ?? [])
        return parts.reduce(String(year)) { $0 + ($1 < 10 ? "-0" : "-") + String($1) }
    }

    /// The first date in `folded`, which must name year and month.
    init?(in folded: [UInt16]) {
        for start in folded.indices {
            // A year does not begin in the middle of a number.
            if start > 0, Self.digit(folded[start - 1]) != nil { continue }
            var reader = Reader(folded: folded, at: start)
            if let date = reader.date() {
                self = date
                self.span = start..<reader.at
                return
            }
        }
        return nil
    }

    private init(year: Int, month: Int, day: Int?) {
        self.year = year
        self.month = month
        self.day = day
        span = 0..<0
    }

    /// 0…9 for Arabic and Chinese digits, also 〇 ○ 零.
    fileprivate static func digit(_ unit: UInt16) -> Int? {
        if 0x30...0x39 ~= unit { return Int(unit) - 0x30 }
        return chinese[unit]
    }

    private static let chinese: [UInt16: Int] = {
        var digits: [UInt16: Int] = [0x25CB: 0, 0x4F: 0, 0x96F6: 0, 0x3007: 0]
        for (value, unit) in "一二三四五六七八九".utf16.enumerated() { digits[unit] = value + 1 }
        return digits
    }()

    private static let republic = Words("民国 中华民国")

    /// A date from one place on.
    private struct Reader {
        let folded: [UInt16]
        var at: Int

        private var unit: UInt16 { at < folded.count ? folded[at] : 0 }

        mutating func date() -> StatedDate? {
            guard let year = year() else { return nil }
            let separator = unit
            at += 1
            switch separator {
            case 0x5E74:  // 年
                guard let month = number(), 1...12 ~= month, unit == 0x6708 else { return nil }  // 月
                at += 1
                let mark = at
                if let day = number(), 1...31 ~= day, unit == 0x65E5 || unit == 0x53F7 {  // 日 号
                    at += 1
                    return StatedDate(year: year, month: month, day: day)
                }
                at = mark
                return StatedDate(year: year, month: month, day: nil)
            case 0x2D, 0x2F, 0x2E:  // 2025-10-13 2025/10/13 2025.10.13
                guard let month = number(), 1...12 ~= month, unit == separator else { return nil }
                at += 1
                guard let day = number(), 1...31 ~= day, !(0x30...0x39 ~= unit) else { return nil }
                return StatedDate(year: year, month: month, day: day)
            default: return nil
            }
        }

        /// Four digits, or a year of the Republic.
        private mutating func year() -> Int? {
            if let era = StatedDate.republic.length(at: at, in: folded[...]) {
                at += era
                guard let year = number(), 1...300 ~= year else { return nil }
                return year + 1911
            }
            var year = 0
            for _ in 0..<4 {
                guard let digit = StatedDate.digit(unit), unit != 0x4F || at > 0 else { return nil }
                year = year * 10 + digit
                at += 1
            }
            return 1900...2199 ~= year ? year : nil
        }

        /// Up to 99 in Arabic digits, or in Chinese ones with 十.
        private mutating func number() -> Int? {
            var value: Int?
            var digits = 0
            while digits < 3 {
                if unit == 0x5341 {  // 十
                    value = (value ?? 1) * 10
                    at += 1
                    if let ones = StatedDate.digit(unit) {
                        value = (value ?? 0) + ones
                        at += 1
                    }
                    return value
                }
                guard let digit = StatedDate.digit(unit) else { break }
                value = (value ?? 0) * 10 + digit
                at += 1
                digits += 1
            }
            return value
        }
    }
}
