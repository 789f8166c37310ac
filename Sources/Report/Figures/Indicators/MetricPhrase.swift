// SPDX-License-Identifier: Apache-2.0
// The words that say what a figure is of, as pieces of the text.

/// What is counted or measured, in the words of the text (指标名称).
struct MetricPhrase {
    /// In the order of the text where they come from one clause.
    var pieces: [Range<Int>]
    /// True where the phrase is only a verb: 整改, 剩余.
    var isVerbOnly = false
    /// True where the phrase needs the noun of the figure before it: 成功率, 最低的.
    var isAttribute = false

    /// A phrase of `pieces`, empty ones left out.
    init(_ pieces: [Range<Int>]) {
        self.pieces = pieces.filter { !$0.isEmpty }
    }

    /// True where there are no words.
    var isEmpty: Bool { pieces.isEmpty }

    /// How many characters the words have.
    var count: Int { pieces.reduce(0) { $0 + $1.count } }

    /// Where the words begin in the text.
    var start: Int? { pieces.first?.lowerBound }
}
