// SPDX-License-Identifier: Apache-2.0
// JSON by RFC 8259, byte after byte into one array. It knows objects, lists and scalars, nothing of reports.
import Report
import Text

/// A JSON text under construction; commas come by themselves.
///
/// The caller opens and closes in pairs: a writer of one fixed document shape needs no check of that at run time.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []
    private let layout: Layout
    /// True where another key or value of the same object or list has just been written.
    private var needsComma = false

    init(layout: Layout, capacity: Int) {
        self.layout = layout
        bytes.reserveCapacity(capacity)
    }

    // MARK: Shape

    mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    /// A key of our own making, which needs no escape.
    mutating func key(_ name: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// In the readable layout, what follows stands on a line of its own.
    mutating func breakLine() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
        if layout == .readable { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    // MARK: Values

    mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func integer(_ value: Int) {
        separate()
        digits(of: value)
    }

    /// All digits, never an exponent: what the report says must not lose precision here.
    mutating func decimal(_ value: DecimalNumber) {
        separate()
        bytes.append(contentsOf: value.decimalNotation.utf8)
    }

    mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 { escape(byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func string(_ value: String?) {
        guard let value else { return null() }
        string(value)
    }

    /// `prefix` and the number of `index` counted from 1: `p7`.
    mutating func identifier(_ prefix: Unicode.Scalar, _ index: Int?) {
        guard let index else { return null() }
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: prefix))
        digits(of: index + 1)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func span(_ span: Range<Int>) {
        open("[")
        integer(span.lowerBound)
        integer(span.upperBound)
        close("]")
    }

    /// The characters of `span`, which lies inside `text`.
    mutating func quote(_ span: Range<Int>, of text: ScalarText) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.scalars[span] { encode(scalar) }
        bytes.append(UInt8(ascii: "\""))
    }

    // MARK: Bytes

    private mutating func digits(of value: Int) {
        if 0...9 ~= value {
            bytes.append(UInt8(ascii: "0") + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    /// UTF-8 of one scalar; what is no scalar value becomes U+FFFD, as in `ScalarText.string`.
    private mutating func encode(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x80:
            escape(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
            continuation(scalar)
        case 0x800..<0xD800, 0xE000..<0x1_0000:
            bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
            continuation(scalar >> 6)
            continuation(scalar)
        case 0x1_0000..<0x11_0000:
            bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
            continuation(scalar >> 12)
            continuation(scalar >> 6)
            continuation(scalar)
        default:
            encode(0xFFFD)
        }
    }

    private mutating func continuation(_ bits: UInt32) {
        bytes.append(0x80 | UInt8(truncatingIfNeeded: bits & 0x3F))
    }

    /// One byte inside quotation marks; bytes from 0x80 are parts of UTF-8 and stand as they are.
    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case UInt8(ascii: "\n"):
            bytes.append(contentsOf: "\\n".utf8)
        case 0..<0x20:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(Self.hexadecimal[Int(byte >> 4)])
            bytes.append(Self.hexadecimal[Int(byte & 0xF)])
        default:
            bytes.append(byte)
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
