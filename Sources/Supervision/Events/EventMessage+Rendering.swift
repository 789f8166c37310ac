// SPDX-License-Identifier: Apache-2.0
// Event messages as text and fields, with names or without: what an operator keeps out of the journal is decided here.
import Kernel
import Paths

extension EventMessage {
    /// The text for people; without names each is `…`, and a place keeps its date and number.
    func text(namesShown: Bool) -> String {
        pieces.map { piece in
            switch piece {
            case .literal(let literal): literal
            case .value(_, let value, let noun):
                shown(value, namesShown: namesShown) + (noun.map { counted($0, value) } ?? "")
            }
        }.joined()
    }

    /// The fields, in the order of the text; without names those that are nothing but a name are left out.
    func fields(namesShown: Bool) -> [JournalEntry.Field] {
        let mentioned: [(JournalField, Value)] = pieces.compactMap { piece in
            guard case .value(let field, let value, _) = piece else { return nil }
            return (field, value)
        }
        var fields: [JournalEntry.Field] = []
        for (field, value) in mentioned + silent {
            if case .error(let error) = value {
                fields.append(JournalEntry.Field(JournalField.errno.rawValue, Array("\(error.code)".utf8)))
            }
            guard let bytes = kept(value, namesShown: namesShown) else { continue }
            fields.append(JournalEntry.Field(field.rawValue, bytes))
        }
        return fields
    }

    private func shown(_ value: Value, namesShown: Bool) -> String {
        switch value {
        case .text(let text): displayText(text)
        case .count(let count): "\(count)"
        case .path(let path): displayName(path)
        case .name(let name): namesShown ? displayName(name) : "…"
        case .place(let place): displayName(namesShown ? place : withoutTitle(place))
        case .error(let error): (namesShown ? error : SystemError(call: error.call, code: error.code)).description
        }
    }

    private func kept(_ value: Value, namesShown: Bool) -> [UInt8]? {
        switch value {
        case .text(let text): Array(text.utf8)
        case .count(let count): Array("\(count)".utf8)
        case .path(let path): path
        case .name(let name): namesShown ? name : nil
        case .place(let place): namesShown ? place : withoutTitle(place)
        case .error: Array(shown(value, namesShown: namesShown).utf8)
        }
    }

    private func counted(_ noun: String, _ value: Value) -> String {
        if case .count(1) = value { return " \(noun)" }
        return " \(noun)s"
    }

    /// `archive/2026/11/22/年度总结.3f2a1b4c` as `archive/2026/11/22/….3f2a1b4c`.
    private func withoutTitle(_ place: [UInt8]) -> [UInt8] {
        let start = place.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        let folder = place[..<start] + Array("…".utf8)
        guard let dot = place[start...].lastIndex(of: UInt8(ascii: ".")), isNumber(place[(dot + 1)...]) else {
            return Array(folder)
        }
        return Array(folder + place[dot...])
    }

    /// True for the first digits of an id, with or without the `-2` that keeps two of them apart.
    private func isNumber(_ suffix: ArraySlice<UInt8>) -> Bool {
        suffix.count >= 8
            && suffix.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
