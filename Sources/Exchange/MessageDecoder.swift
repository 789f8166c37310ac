// SPDX-License-Identifier: Apache-2.0
// Bytes as they arrive, in any pieces, to messages. Holds at most one unfinished frame besides what it was just given.

/// Turns the bytes of one direction of a connection into messages.
package struct MessageDecoder: Sendable {
    private var buffer: [UInt8] = []
    /// Where the next frame begins in `buffer`.
    private var start = 0
    /// Bytes of an announced report that are still to come.
    private var contentLeft = 0

    /// A connection on which nothing was said yet.
    package init() {}

    /// True if the bytes so far end with a whole message and a whole report.
    package var isBetweenMessages: Bool { contentLeft == 0 && start == buffer.count }

    /// Takes the next bytes; ask ``next()`` for what they complete before more are given.
    package mutating func append(_ bytes: [UInt8]) {
        buffer.removeSubrange(..<start)
        start = 0
        buffer += bytes
    }

    /// The next message; `nil` until more bytes come.
    package mutating func next() throws(ProtocolViolation) -> Message? {
        if contentLeft > 0 { return nextContent() }
        guard let (kind, payload) = try frame() else { return nil }
        var fields = FieldReader(payload)
        let message: Message =
            switch kind {
            case .hello: .hello(try Hello(&fields))
            case .request: .request(try ReadRequest(&fields))
            case .begun: .begun(try Begun(&fields))
            case .report: .report(try ReportAnnouncement(&fields))
            case .refusal: .refusal(try Refusal(&fields))
            }
        try fields.finish()
        start = payload.endIndex
        if case .report(let announcement) = message { contentLeft = announcement.size }
        return message
    }

    private mutating func nextContent() -> Message? {
        let end = start + min(contentLeft, buffer.count - start)
        guard end > start else { return nil }
        defer {
            contentLeft -= end - start
            start = end
        }
        return .content(Array(buffer[start..<end]))
    }

    /// The frame at `start`, if all of it is there; a bad header is found before its payload is waited for.
    private func frame() throws(ProtocolViolation) -> (Frame.Kind, ArraySlice<UInt8>)? {
        guard buffer.count - start >= Frame.headerLength else { return nil }
        var header = FieldReader(buffer[start...])
        let (magic, version): (UInt8, UInt8) = (try header.integer(), try header.integer())
        guard magic == Frame.magic else { throw .noFrame }
        guard version == Frame.version else { throw .otherVersion }
        let (kind, zero): (UInt8, UInt8) = (try header.integer(), try header.integer())
        guard zero == 0 else { throw .noFrame }
        guard let kind = Frame.Kind(rawValue: kind) else { throw .unknownKind }
        let length = Int(try header.integer(UInt32.self))
        guard length <= Frame.maximumPayload else { throw .tooLong }
        let payload = start + Frame.headerLength
        guard buffer.count - payload >= length else { return nil }
        return (kind, buffer[payload..<(payload + length)])
    }
}
