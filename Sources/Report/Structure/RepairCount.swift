// SPDX-License-Identifier: Apache-2.0
// How often each accident of the source was removed.

/// Counts repairs by kind.
struct RepairCount {
    private var counts: [Repair.Kind: Int] = [:]

    mutating func add(_ kind: Repair.Kind, _ number: Int = 1) {
        guard number > 0 else { return }
        counts[kind, default: 0] += number
    }

    /// One entry for each kind that occurred, in the order of the contract.
    var repairs: [Repair] {
        Repair.Kind.allCases.compactMap { kind in counts[kind].map { Repair(kind: kind, count: $0) } }
    }
}
