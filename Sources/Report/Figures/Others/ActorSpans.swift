// SPDX-License-Identifier: Apache-2.0
// Where people and institutions stand: who did something is no part of what was counted.

/// The mentions of people and institutions, in order.
struct ActorSpans {
    private let spans: [Range<Int>]

    /// Collects the mentions of `report`.
    init(_ report: Report) {
        var all: [Range<Int>] = []
        for person in report.people { all += person.mentions }
        for organization in report.organizations where organization.kind != .department { all += organization.mentions }
        spans = all.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The last mention that lies in `range`.
    func last(in range: Range<Int>) -> Range<Int>? {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = low + (high - low) / 2
            if spans[middle].lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        guard low > 0, spans[low - 1].lowerBound >= range.lowerBound, spans[low - 1].upperBound <= range.upperBound
        else {
            return nil
        }
        return spans[low - 1]
    }
}
