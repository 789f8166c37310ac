// SPDX-License-Identifier: Apache-2.0
// The first message of a reader: it is locked down and ready.

/// What a reader says when it has locked itself down and can take work.
package struct Hello: Sendable, Equatable {
    /// The Landlock ABI that confines it; `nil` where the kernel has none.
    package var landlockABI: Int?

    /// All fields.
    package init(landlockABI: Int?) { self.landlockABI = landlockABI }

    /// The bytes to send.
    package func encoded() -> [UInt8] {
        var fields = FieldWriter()
        fields.append(UInt8(clamping: landlockABI ?? 0))
        // One byte always fits into a frame.
        return Frame.wrap(.hello, fields) ?? []
    }

    init(_ fields: inout FieldReader) throws(ProtocolViolation) {
        let abi = Int(try fields.integer(UInt8.self))
        landlockABI = abi == 0 ? nil : abi
    }
}
