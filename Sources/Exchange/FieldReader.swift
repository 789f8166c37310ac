// SPDX-License-Identifier: Apache-2.0
// Takes a payload apart, field by field. Nothing in it is believed: every length is checked against what is there.

/// A payload and how far it has been read.
struct FieldReader {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    /// Begins at the first byte.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    /// The next little-endian integer.
    mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(
        _ type: Value.Type = Value.self
    ) throws(ProtocolViolation) -> Value {
        let length = Value.bitWidth / 8
        guard bytes.endIndex - at >= length else { throw .cutShort }
        var value: Value = 0
        for index in 0..<length { value |= Value(truncatingIfNeeded: bytes[at + index]) << (8 * index) }
        at += length
        return value
    }

    /// The next integer, as an `Int` of at least 0.
    mutating func size() throws(ProtocolViolation) -> Int {
        guard let size = Int(exactly: try integer(UInt64.self)) else { throw .badValue }
        return size
    }

    /// The next string.
    mutating func string() throws(ProtocolViolation) -> String {
        let length = Int(try integer(UInt32.self))
        guard bytes.endIndex - at >= length else { throw .cutShort }
        guard let text = String(validating: bytes[at..<(at + length)], as: UTF8.self) else { throw .badValue }
        at += length
        return text
    }

    /// The next string that may be absent.
    mutating func optionalString() throws(ProtocolViolation) -> String? {
        switch try integer(UInt8.self) {
        case 0: nil
        case 1: try string()
        default: throw .badValue
        }
    }

    /// Makes sure that nothing is left.
    func finish() throws(ProtocolViolation) {
        guard at == bytes.endIndex else { throw .trailingBytes }
    }
}
