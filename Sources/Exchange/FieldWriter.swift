// SPDX-License-Identifier: Apache-2.0
// Puts the fields of a message one after the other. FieldReader takes them apart in the same order.

/// The payload of a message while it is being put together.
struct FieldWriter {
    private(set) var bytes: [UInt8] = []

    /// Adds `value`, little-endian.
    mutating func append<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) {
        for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// Adds the length of `text` in UTF-8 and its bytes.
    mutating func append(_ text: String) {
        let utf8 = Array(text.utf8)
        append(UInt32(clamping: utf8.count))
        bytes += utf8
    }

    /// Adds whether there is a text, and the text.
    mutating func append(optional text: String?) {
        append(UInt8(text == nil ? 0 : 1))
        if let text { append(text) }
    }
}
