// SPDX-License-Identifier: Apache-2.0
// How a message is wrapped on the wire: eight bytes of header, then the payload. What is inside is Message's business.

/// The envelope of every message (信封): version, kind and length before the payload.
///
/// Layout, little-endian: `magic u8, version u8, kind u8, zero u8, length u32`, then `length` bytes.
package enum Frame {
    /// The first byte of every frame; finds a lost beat at once.
    package static let magic: UInt8 = 0x53
    /// Raised with every change of the wire format; desk and reader are installed together and must agree.
    package static let version: UInt8 = 1
    /// Bytes before the payload.
    package static let headerLength = 8
    /// No payload is longer; the bytes of a report follow their announcement outside of frames.
    package static let maximumPayload = 64 << 10

    /// Which message the payload holds.
    package enum Kind: UInt8, Sendable {
        case hello = 1
        case request, begun, report, refusal
    }

    /// `payload` in its envelope; `nil` if it is too long for one.
    static func wrap(_ kind: Kind, _ payload: FieldWriter) -> [UInt8]? {
        guard payload.bytes.count <= maximumPayload else { return nil }
        var frame = FieldWriter()
        frame.append(magic)
        frame.append(version)
        frame.append(kind.rawValue)
        frame.append(UInt8(0))
        frame.append(UInt32(payload.bytes.count))
        return frame.bytes + payload.bytes
    }
}
