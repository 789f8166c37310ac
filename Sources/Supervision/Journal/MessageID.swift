// SPDX-License-Identifier: Apache-2.0
// The 128-bit number by which the journal and its catalog know one kind of message; see sd-id128(3).

/// A MESSAGE_ID of the journal.
package struct MessageID: Sendable, Hashable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// Both halves of the number, as `systemd-id128 new` prints it.
    package init(_ high: UInt64, _ low: UInt64) {
        self.high = high
        self.low = low
    }

    /// 32 hexadecimal digits in lower case.
    package var description: String { digits(high) + digits(low) }

    private func digits(_ half: UInt64) -> String {
        let digits = String(half, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
