// SPDX-License-Identifier: Apache-2.0
// Where the names of programmes, institutions and honours stand: a numeral inside one is part of the name.

/// The mentions of all names, in order, for quick look-up.
struct NameSpans {
    private let spans: [Range<Int>]

    /// Collects the mentions of `report`.
    init(_ report: Report) {
        var all: [Range<Int>] = []
        for organization in report.organizations { all += organization.mentions }
        for programme in report.programmes { all += programme.mentions }
        for honour in report.honours { all += honour.mentions }
        spans = all.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    }

    /// The name that holds `range` wholly.
    func name(around range: Range<Int>) -> Range<Int>? {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = low + (high - low) / 2
            if spans[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        // Names seldom nest deeper than this.
        for index in stride(from: low - 1, through: max(0, low - 4), by: -1) where index >= 0 {
            if spans[index].upperBound >= range.upperBound { return spans[index] }
        }
        return nil
    }
}
