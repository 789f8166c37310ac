// SPDX-License-Identifier: Apache-2.0
// The YAML file as flat keys with their places, in the shape that the table wants: scalars and lists. What a scalar
// means is not decided here.
import Configuration

/// The content of a configuration file, and everything that is wrong with its shape.
struct SettingsFile {
    /// Larger files are no configuration.
    static let sizeLimit = 256 * 1024
    /// Groups nest once; more leaves room for a clear message.
    static let depthLimit = 8

    /// Whoever reads that many problems has seen enough, and naming the nearest key takes time.
    static let problemLimit = 100

    let path: [UInt8]
    let exists: Bool
    /// What swift-configuration is given.
    private(set) var values: [AbsoluteConfigKey: ConfigValue] = [:]
    /// Where the value of each key stands.
    private(set) var marks: [String: TextMark] = [:]
    private(set) var problems: [SettingsProblem] = []

    private init(absent path: [UInt8]) {
        self.path = path
        exists = false
    }

    /// Takes `bytes` apart; any bytes are possible.
    init(path: [UInt8], bytes: [UInt8]) {
        self.path = path
        exists = true
        do throws(Refusal) {
            try checkEncoding(bytes)
            var events = YAMLEvents(bytes)
            try readDocument(&events)
        } catch {
            note(nil, error.mark, error.text)
        }
    }

    /// The default file, which is not there.
    static func absent(_ path: [UInt8]) -> SettingsFile { SettingsFile(absent: path) }

    /// Something after which reading on makes no sense.
    private struct Refusal: Error {
        let mark: TextMark
        let text: Bilingual
    }

    private mutating func note(_ key: String?, _ mark: TextMark, _ text: Bilingual) {
        problems.append(SettingsProblem(origin: .file(path, mark), key: key, text))
    }

    private func checkEncoding(_ bytes: [UInt8]) throws(Refusal) {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw Refusal(mark: TextMark(at: error.byteOffsets.lowerBound, in: bytes), text: .notUTF8)
        }
    }

    // MARK: The document

    private typealias Step = (event: YAMLEvents.Event, mark: TextMark)

    private func next(_ events: inout YAMLEvents) throws(Refusal) -> Step {
        let step: Step
        do throws(YAMLEvents.SyntaxError) {
            step = try events.next()
        } catch {
            throw Refusal(mark: error.mark, text: .syntax(error.reason))
        }
        switch step.event {
        case .alias: throw Refusal(mark: step.mark, text: .aliases)
        case .tag: throw Refusal(mark: step.mark, text: .tags)
        default: return step
        }
    }

    private mutating func readDocument(_ events: inout YAMLEvents) throws(Refusal) {
        guard try next(&events).event == .documentStart else { return }
        let root = try next(&events)
        switch root.event {
        case .mappingStart: try readMapping(&events, prefix: "", depth: 1)
        case .scalar("", isPlain: true): break
        default: throw Refusal(mark: root.mark, text: .notAMapping)
        }
        while true {
            let step = try next(&events)
            switch step.event {
            case .end: return
            case .documentEnd: continue
            default: throw Refusal(mark: step.mark, text: .secondDocument)
            }
        }
    }

    private mutating func readMapping(_ events: inout YAMLEvents, prefix: String, depth: Int) throws(Refusal) {
        while true {
            let step = try next(&events)
            if step.event == .mappingEnd { return }
            guard problems.count < SettingsFile.problemLimit else { throw Refusal(mark: step.mark, text: .andMore) }
            guard case .scalar(let name, _) = step.event else { throw Refusal(mark: step.mark, text: .keyIsNotText) }
            let key = prefix.isEmpty ? name : prefix + "." + name
            try readValue(&events, of: key, at: step.mark, depth: depth)
        }
    }

    private mutating func readValue(
        _ events: inout YAMLEvents, of key: String, at keyMark: TextMark, depth: Int
    ) throws(Refusal) {
        let value = try next(&events)
        let setting = Setting.all.first { $0.key == key }
        let isGroup = Setting.all.contains { $0.key.utf8.starts(with: (key + ".").utf8) }
        guard setting != nil || isGroup else {
            note(nil, keyMark, .unknownKey(key, among: Setting.all.map(\.key) + Setting.groups))
            return try skip(&events, from: value, depth: depth)
        }
        switch value.event {
        case .mappingStart where isGroup:
            guard depth < SettingsFile.depthLimit else { throw Refusal(mark: value.mark, text: .tooDeep) }
            try readMapping(&events, prefix: key, depth: depth + 1)
        case .scalar(let text, let isPlain):
            let isEmpty = isPlain && ["", "~", "null"].contains(text)
            if isGroup {
                // `watch:` with all its keys commented out is an empty group, as in the example file.
                if !isEmpty { note(key, value.mark, .needsGroup) }
            } else if isEmpty {
                note(key, keyMark, .noValue)
            } else if setting?.isList == true {
                note(key, value.mark, .needsList)
            } else {
                set(key, .string(text), value.mark, keyMark)
            }
        case .sequenceStart where setting?.isList == true:
            guard let items = try readItems(&events, depth: depth) else {
                note(key, value.mark, .needsList)
                return
            }
            set(key, .stringArray(items), value.mark, keyMark)
        default:
            note(key, value.mark, isGroup ? .needsGroup : setting?.isList == true ? .needsList : .needsScalar)
            try skip(&events, from: value, depth: depth)
        }
    }

    private mutating func set(_ key: String, _ content: ConfigContent, _ mark: TextMark, _ keyMark: TextMark) {
        if let first = marks[key] {
            note(key, keyMark, .duplicateKey(firstLine: first.line))
            return
        }
        marks[key] = mark
        values[configurationKey(key)] = ConfigValue(content, isSecret: false)
    }

    /// The items up to the end of the sequence; `nil` if one is no scalar.
    private func readItems(_ events: inout YAMLEvents, depth: Int) throws(Refusal) -> [String]? {
        var items: [String] = []
        var isFlat = true
        while true {
            let step = try next(&events)
            switch step.event {
            case .sequenceEnd: return isFlat ? items : nil
            case .scalar(let text, _): items.append(text)
            default:
                isFlat = false
                try skip(&events, from: step, depth: depth + 1)
            }
        }
    }

    /// Passes over the rest of the value that begins with `first`.
    private func skip(_ events: inout YAMLEvents, from first: Step, depth: Int) throws(Refusal) {
        var open = 0
        var step = first
        while true {
            switch step.event {
            case .mappingStart, .sequenceStart: open += 1
            case .mappingEnd, .sequenceEnd: open -= 1
            case .end: return
            default: break
            }
            guard open > 0 else { return }
            guard depth + open <= SettingsFile.depthLimit else { throw Refusal(mark: step.mark, text: .tooDeep) }
            step = try next(&events)
        }
    }
}
