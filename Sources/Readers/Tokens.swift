// SPDX-License-Identifier: Apache-2.0
// How the pool's readers are told apart in the desk's event loop.

/// The event tokens of one place in the pool.
struct Tokens {
    /// What can be ready.
    enum Part: UInt64, CaseIterable { case answers, errors, end }

    private let first: UInt64

    /// The tokens of the place `index` of a pool whose tokens begin at `first`.
    init(first: UInt64, place index: Int) {
        self.first = first + UInt64(index) * UInt64(Part.allCases.count)
    }

    func token(_ part: Part) -> UInt64 { first + part.rawValue }

    /// The place and the part that `token` means in a pool whose tokens begin at `first`.
    static func read(_ token: UInt64, first: UInt64) -> (place: Int, part: Part)? {
        guard token >= first, let place = Int(exactly: (token - first) / UInt64(Part.allCases.count)),
            let part = Part(rawValue: (token - first) % UInt64(Part.allCases.count))
        else { return nil }
        return (place, part)
    }
}
