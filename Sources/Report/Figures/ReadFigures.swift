// SPDX-License-Identifier: Apache-2.0
// Every numeral of the text becomes an indicator, a date or an "other number".

/// Finds indicators, dates and other numbers.
package func readFigures(into report: inout Report) {
    var reader = FigureReader(report)
    let figures = reader.read()
    report.indicators = figures.indicators.sorted { $0.numeral.lowerBound < $1.numeral.lowerBound }
    report.dates = figures.dates.sorted { $0.span.lowerBound < $1.span.lowerBound }
    report.otherNumbers = figures.others.sorted { $0.span.lowerBound < $1.span.lowerBound }
}
