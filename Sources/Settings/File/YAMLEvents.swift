// SPDX-License-Identifier: Apache-2.0
// libyaml as a source of events with their places. Nothing is expanded or constructed here, so no text of some
// kilobytes can grow into gigabytes.
import CYAML

/// Reads YAML event by event.
struct YAMLEvents: ~Copyable {
    /// What comes next in the text.
    enum Event: Equatable {
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case documentStart, documentEnd
        case alias
        case tag
        case end
    }

    /// The text breaks the rules of YAML.
    struct SyntaxError: Error {
        let reason: String
        let mark: TextMark
    }

    // On the heap: libyaml keeps pointers into both.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Whether libyaml could set itself up; without memory it can't.
    private let isReady: Bool

    init(_ text: [UInt8]) {
        parser = .allocate(capacity: 1)
        bytes = .allocate(capacity: text.count)
        _ = bytes.initialize(from: text)
        isReady = yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
        bytes.deallocate()
    }

    /// The next event and where it starts; `.end` is the last, and not to be read beyond.
    mutating func next() throws(SyntaxError) -> (event: Event, mark: TextMark) {
        guard isReady else { throw SyntaxError(reason: "out of memory", mark: TextMark(line: 1, column: 1)) }
        while true {
            var raw = yaml_event_t()
            guard yaml_parser_parse(parser, &raw) == 1 else { throw syntaxError() }
            defer { yaml_event_delete(&raw) }
            let mark = TextMark(raw.start_mark)
            if let event = Event(raw) { return (event, mark) }
        }
    }

    private func syntaxError() -> SyntaxError {
        let reason = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        // A character that may not be in YAML is found before places are counted: only its offset is known.
        let mark =
            parser.pointee.error == YAML_READER_ERROR
            ? TextMark(at: Int(clamping: parser.pointee.problem_offset), in: Array(bytes))
            : TextMark(parser.pointee.problem_mark)
        return SyntaxError(reason: reason, mark: mark)
    }
}

extension YAMLEvents.Event {
    /// `nil` for the start of the stream, which says nothing.
    fileprivate init?(_ raw: yaml_event_t) {
        switch raw.type {
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            guard scalar.tag == nil else {
                self = .tag
                return
            }
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            self = .scalar(String(decoding: text, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT: self = raw.data.sequence_start.tag == nil ? .sequenceStart : .tag
        case YAML_MAPPING_START_EVENT: self = raw.data.mapping_start.tag == nil ? .mappingStart : .tag
        case YAML_SEQUENCE_END_EVENT: self = .sequenceEnd
        case YAML_MAPPING_END_EVENT: self = .mappingEnd
        case YAML_DOCUMENT_START_EVENT: self = .documentStart
        case YAML_DOCUMENT_END_EVENT: self = .documentEnd
        case YAML_ALIAS_EVENT: self = .alias
        case YAML_STREAM_END_EVENT: self = .end
        default: return nil
        }
    }
}

extension TextMark {
    fileprivate init(_ mark: yaml_mark_t) {
        // libyaml counts from 0; the file is bounded, so neither comes near the limit of Int.
        self.init(line: Int(clamping: mark.line &+ 1), column: Int(clamping: mark.column &+ 1))
    }
}
