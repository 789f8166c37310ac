// SPDX-License-Identifier: Apache-2.0
// One thing to be said, before it is known who hears it: journald, a terminal or a file.

/// A message with its fields.
package struct JournalEntry: Sendable, Equatable {
    /// A field besides those that every entry has.
    package struct Field: Sendable, Equatable {
        /// A name that journald accepts; see ``JournalEntry/fieldName(_:)``.
        package let name: String
        /// Any bytes: journald keeps them as they are.
        package let value: [UInt8]

        /// Both parts.
        package init(_ name: String, _ value: [UInt8]) {
            self.name = name
            self.value = value
        }
    }

    /// The place in the code that speaks.
    package struct Origin: Sendable, Equatable {
        package let file: String
        package let line: UInt
        package let function: String

        /// All parts, by default of the caller.
        package init(file: String = #fileID, line: UInt = #line, function: String = #function) {
            self.file = file
            self.line = line
            self.function = function
        }
    }

    /// One line, safe to print.
    package let message: String
    package let priority: JournalPriority
    package let messageID: MessageID?
    package let fields: [Field]
    /// Fields that the message doesn't tell already; lines for people append them as `key=value`.
    package let annotations: [Field]
    package let origin: Origin

    /// All parts; the message is made one safe line.
    package init(
        _ message: String, priority: JournalPriority, messageID: MessageID? = nil, fields: [Field] = [],
        annotations: [Field] = [], origin: Origin
    ) {
        self.message = singleLine(message)
        self.priority = priority
        self.messageID = messageID
        self.fields = fields
        self.annotations = annotations
        self.origin = origin
    }

    /// `key` in the form that journald accepts, with our prefix: `shouwen.id` and `id` are both `SHOUWEN_ID`.
    ///
    /// Letters become capitals and anything but ASCII letters and digits `_`. The prefix keeps foreign keys from
    /// posing as fields that mean something to journald; names end at the 64 bytes that it allows.
    package static func fieldName(_ key: String) -> String {
        var name: [UInt8] = key.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: UInt8(ascii: "_")
            }
        }
        let prefix = Array("SHOUWEN_".utf8)
        if !name.starts(with: prefix) { name = prefix + name }
        return String(decoding: name.prefix(64), as: UTF8.self)
    }
}
