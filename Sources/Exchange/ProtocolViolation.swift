// SPDX-License-Identifier: Apache-2.0
// What can be wrong with bytes that claim to be messages.

/// A message that does not follow the wire format; whoever sent it can't be believed any further.
package enum ProtocolViolation: String, Error, Sendable {
    /// The frame does not begin with the magic byte, or its fourth byte is not zero.
    case noFrame = "bytes that are no frame"
    /// Desk and reader are of different versions.
    case otherVersion = "a frame of another protocol version"
    /// The kind of message is unknown.
    case unknownKind = "a message of an unknown kind"
    /// The announced length is beyond what a frame may hold.
    case tooLong = "a message longer than allowed"
    /// A field goes beyond the end of its message.
    case cutShort = "a message that ends within a field"
    /// The message goes on after its last field.
    case trailingBytes = "a message with bytes after its end"
    /// A string is not UTF-8, or a field holds a value that it can't have.
    case badValue = "a field with an impossible value"
}
