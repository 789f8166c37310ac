// SPDX-License-Identifier: Apache-2.0
// Reads the figures of flattened tables: one indicator a cell, the metric from the heads of row and column.
import Lexicon
import Text

/// Reads rows, with the head of the table they stand under.
struct TableReader {
    let text: FigureText
    /// What 元 alone means.
    private let currency: String?
    /// The head of the table being read.
    private var head: TableRow?

    /// A reader under no head.
    init(text: FigureText, currency: String?) {
        self.text = text
        self.currency = currency
    }

    /// The figures of `sentence` if its line is a row of a table; `nil` if it is running text.
    mutating func read(_ sentence: Sentence) -> SentenceFigures? {
        guard sentence.range == sentence.block, !sentence.isHeading, let row = TableRow(sentence.block, in: text) else {
            if sentence.opensBlock { head = nil }
            return nil
        }
        if row.isHead(in: text) {
            head = row
            return nil
        }
        guard !row.hasDigit(0, in: text) else { return nil }
        if let head, head.cells.count == row.cells.count { return columns(row, under: head) }
        return labelled(row)
    }

    /// A row under a head: 门急诊人次 612,480 +8.3% 2,350,000.
    private func columns(_ row: TableRow, under head: TableRow) -> SentenceFigures? {
        var figures = SentenceFigures()
        let subject = row.cells[0]
        for index in 1..<row.cells.count where row.hasDigit(index, in: text) {
            let cell = row.cells[index]
            guard var quantity = value(in: cell) else { return nil }
            let column = head.cells[index]
            let word = columnWords.last(text.folded, in: column)?.value
            if case .some(.none) = word {
                figures.add(.ordinal, cell)
                continue
            }
            if quantity.unit == nil { inheritUnit(&quantity, from: [column, subject], isChange: word == .change) }
            var pieces = [subject]
            let year = word == nil ? year(of: column) : nil
            if word == nil, year == nil { pieces.append(withoutUnit(column)) }
            if case .former? = word { pieces.append(column) }
            var fact = Indicator(
                span: subject.lowerBound..<cell.upperBound, numeral: quantity.numeral,
                metric: text.string(pieces.map(withoutUnit)), value: .number(quantity.value), unit: quantity.unit,
                rule: "table.cell")
            fact.scale = quantity.scale
            fact.to = quantity.upper
            fact.bound = quantity.bound
            fact.currency = quantity.unitClass == .money ? quantity.currency ?? currency : nil
            if word == .change {
                fact.kind = .change
                fact.direction = quantity.sign ?? .up
                fact.basis = text.string([column])
            }
            fact.period = year
            if word == .target { fact.status = .target }
            figures.indicators.append(fact)
        }
        return figures
    }

    /// The year that the head of a column is, as in 2024年 and 2025年度.
    private func year(of column: Range<Int>) -> String? {
        guard let numeral = text.numeral(at: column.lowerBound), numeral.form == .arabic, numeral.wholeDigits == 4,
            let year = numeral.smallWhole, 1900...2199 ~= year
        else { return nil }
        let end = numeral.range.upperBound
        let isWhole = end + 1 == column.upperBound && text.has("年", at: end)
        return isWhole || (end + 2 == column.upperBound && text.has("年度", at: end)) ? padded(year, 4) : nil
    }

    /// A row whose cells say what they are: 心脏中心 得分96.8分 等级A+ 较上季度+1.4分.
    private func labelled(_ row: TableRow) -> SentenceFigures? {
        var figures = SentenceFigures()
        let subject = row.cells[0]
        var last = subject.upperBound..<subject.upperBound
        for index in 1..<row.cells.count {
            let cell = row.cells[index]
            if let grade = gradeCell(cell, of: subject) {
                figures.indicators.append(grade)
                continue
            }
            let first = text.firstNumeral(from: cell.lowerBound)
            guard first < text.numerals.count, text.numerals[first].range.upperBound <= cell.upperBound,
                let quantity = QuantityReader(text: text).quantity(text.numerals[first], in: cell),
                quantity.span.upperBound == cell.upperBound, quantity.unit != nil
            else { return nil }
            let label = cell.lowerBound..<quantity.span.lowerBound
            let isChange =
                quantity.sign != nil
                || basisHeads.match(text.folded, at: cell.lowerBound, before: label.upperBound) != nil
            if !isChange { last = label }
            guard !last.isEmpty else { return nil }
            var fact = Indicator(
                span: subject.lowerBound..<cell.upperBound, numeral: quantity.numeral,
                metric: text.string([subject, last]), value: .number(quantity.value), unit: quantity.unit,
                rule: "table.labelled-cell")
            fact.scale = quantity.scale
            fact.bound = quantity.bound
            if isChange {
                fact.kind = .change
                fact.direction = quantity.sign ?? .up
                fact.basis = label.isEmpty ? nil : text.string([label])
            }
            figures.indicators.append(fact)
        }
        return figures.indicators.isEmpty ? nil : figures
    }

    /// 等级A+ as a cell.
    private func gradeCell(_ cell: Range<Int>, of subject: Range<Int>) -> Indicator? {
        let heads: [String] = ["等级", "评级", "等次"]
        guard let head = heads.first(where: { text.has($0, at: cell.lowerBound) }) else { return nil }
        let letters = cell.lowerBound + head.unicodeScalars.count..<cell.upperBound
        guard 1...4 ~= letters.count, 0x41...0x45 ~= text.character(letters.lowerBound),
            letters.allSatisfy({
                0x41...0x45 ~= text.character($0) || text.character($0) == 0x2B || text.character($0) == 0x2D
            })
        else { return nil }
        var fact = Indicator(
            span: subject.lowerBound..<cell.upperBound, numeral: letters,
            metric: text.string([subject, cell.lowerBound..<letters.lowerBound]), value: .grade(text.string([letters])),
            unit: nil, rule: "table.grade")
        fact.kind = .grade
        return fact
    }

    /// The number that fills `cell` wholly, sign and unit included.
    private func value(in cell: Range<Int>) -> Quantity? {
        let first = text.firstNumeral(from: cell.lowerBound)
        guard first < text.numerals.count, text.numerals[first].range.upperBound <= cell.upperBound else { return nil }
        let numeral = text.numerals[first]
        guard var quantity = QuantityReader(text: text).quantity(numeral, in: cell),
            quantity.span.upperBound == cell.upperBound
        else { return nil }
        let before = cell.lowerBound..<min(quantity.span.lowerBound, numeral.range.lowerBound)
        if before.isEmpty { return quantity }
        guard before.count == 1 else { return nil }
        switch text.character(before.lowerBound) {
        case 0x2B, 0x2191: quantity.sign = .up  // + ↑
        case 0x2D, 0x2212, 0x2193: quantity.sign = .down  // - − ↓
        default: return nil
        }
        return quantity
    }

    /// The unit that a head names: 手术台次, 总收入(万元), 增幅(%).
    private func inheritUnit(_ quantity: inout Quantity, from heads: [Range<Int>], isChange: Bool) {
        for head in heads {
            let bracket = text.position(of: "(", in: head)
            let inside = bracket.map { $0 + 1..<head.upperBound - 1 }
            if let inside, !inside.isEmpty,
                let (length, unitClass) = unitWords.match(
                    text.folded, endingAt: inside.upperBound, after: inside.lowerBound)
            {
                take(inside.upperBound - length..<inside.upperBound, unitClass, into: &quantity)
                scale(&quantity, by: inside.lowerBound..<inside.upperBound - length)
                return
            }
            if isChange { continue }
            if bracket == nil,
                let (length, unitClass) = unitWords.match(
                    text.folded, endingAt: head.upperBound, after: head.lowerBound + 1),
                length >= 2, unitClass == .count
            {
                take(head.upperBound - length..<head.upperBound, unitClass, into: &quantity)
                return
            }
        }
        if isChange {
            quantity.unit = "%"
            quantity.unitClass = .percent
        }
    }

    private func take(_ unit: Range<Int>, _ unitClass: UnitClass, into quantity: inout Quantity) {
        quantity.unit = text.string([unit])
        quantity.unitClass = unitClass
        if unitClass == .money {
            quantity.currency = currencyWords.match(text.folded, at: unit.lowerBound, before: unit.upperBound)?.value
        }
    }

    /// The 万 of (万元) multiplies the cell.
    private func scale(_ quantity: inout Quantity, by multiplier: Range<Int>) {
        let power: Int
        switch multiplier.count == 1 ? NumeralCharacter(text.character(multiplier.lowerBound)) : nil {
        case .large(10_000)?: power = 4
        case .large?: power = 8
        case .small(1000)?: power = 3
        case .small(100)?: power = 2
        default: return
        }
        guard let value = quantity.value.scaled(byPowerOfTen: power) else { return }
        quantity.value = value
        quantity.upper = quantity.upper?.scaled(byPowerOfTen: power)
        for _ in 0..<power { quantity.scale *= 10 }
    }

    /// A head without its bracketed unit.
    private func withoutUnit(_ head: Range<Int>) -> Range<Int> {
        guard let bracket = text.position(of: "(", in: head), bracket > head.lowerBound,
            text.has(")", endingAt: head.upperBound),
            unitWords.match(text.folded, endingAt: head.upperBound - 1, after: bracket + 1) != nil
        else { return head }
        return head.lowerBound..<bracket
    }
}
