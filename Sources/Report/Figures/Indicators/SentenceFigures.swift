// SPDX-License-Identifier: Apache-2.0
// What one sentence yields: the facts of the figure rules, in the order in which they were found.

/// The indicators, dates and other numbers of a sentence.
struct SentenceFigures {
    var indicators: [Indicator] = []
    var dates: [DateMention] = []
    var others: [OtherNumber] = []

    /// Writes down a numeral that is no figure.
    mutating func add(_ reason: OtherNumber.Reason, _ span: Range<Int>) {
        others.append(OtherNumber(span: span, reason: reason))
    }
}
