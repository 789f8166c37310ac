// SPDX-License-Identifier: Apache-2.0
// One row of the configuration's table: everything that is known about a key. Validation, `shouwen check`, the
// reference and the example file all read it from here.

/// One key: its name, kind, range and meaning, and where its value lives.
package struct Setting: Sendable {
    /// A place in the settings that a row of the table writes to.
    typealias Field<Value> = any WritableKeyPath<Settings, Value> & Sendable

    /// What a value may be, and the place it goes to.
    enum Kind: Sendable {
        case path(Field<[UInt8]>)
        case duration(Field<Int64>, ClosedRange<Int64>)
        case size(Field<Int64>, ClosedRange<Int64>)
        case count(Field<Int64>, ClosedRange<Int64>)
        /// Permission bits: those that must be there, and those that may.
        case mode(Field<UInt32>, required: UInt32, permitted: UInt32)
        case truth(Field<Bool>)
        case level(Field<Settings.LogLevel>)
        case patterns(Field<[String]>)
    }

    /// The parts of its name in the file, joined by dots.
    package let key: String
    let kind: Kind
    /// What it does, a sentence or two.
    package let about: Bilingual

    init(_ key: String, _ kind: Kind, _ chinese: String, _ english: String) {
        self.key = key
        self.kind = kind
        about = Bilingual(chinese, english)
    }

    /// The beginning of every environment variable of ours.
    static let prefix = "SHOUWEN_"
    /// The beginning of those that are for test builds and no settings.
    static let rehearsalPrefix = "SHOUWEN_REHEARSAL"

    /// The names before the dots.
    static let groups = ["watch", "readers", "files", "disk", "archive", "journal", "log", "stop"]

    /// Its environment variable: `SHOUWEN_FILES_MAX_SIZE`.
    package var variable: String {
        let letters = key.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
            case UInt8(ascii: "."), UInt8(ascii: "-"): UInt8(ascii: "_")
            default: byte
            }
        }
        return Setting.prefix + String(decoding: letters, as: UTF8.self)
    }

    /// True if it takes a list.
    var isList: Bool {
        if case .patterns = kind { true } else { false }
    }
}

/// A value as it was written.
enum SettingText: Equatable {
    case scalar(String)
    case list([String])
}
