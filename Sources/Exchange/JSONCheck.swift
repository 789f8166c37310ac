// SPDX-License-Identifier: Apache-2.0
// Is a stream of bytes one JSON text? Fed in pieces, in constant memory, so that a distrusted answer is refused early.
// It builds no values and knows no schema; numbers and strings have any length.

/// An incremental validator of RFC 8259 with strict UTF-8, paired surrogates and bounded depth.
package struct JSONCheck: Sendable {
    /// What is wrong at the first byte that cannot be right.
    package enum Fault: String, Sendable {
        case syntax, encoding, depth, surrogate, truncated
        case trailingBytes = "trailing-bytes"
    }
    /// How far the bytes so far have come.
    package enum Verdict: Sendable, Equatable {
        case incomplete
        case complete
        case broken(Fault, offset: Int)
    }

    /// The deepest nesting that a bit set of 64 can hold.
    package static let greatestDepth = 64

    private enum State {
        case value, firstElement, firstKey, key, colon, afterValue, end
        case string, escape, hexadecimal(left: Int, value: UInt32), lowEscape, lowLetter
        case minus, zero, integer, point, fraction, exponent, exponentSign, exponentDigits
        case literal([UInt8], next: Int)
    }

    private var state = State.value
    /// The string being read is a key.
    private var isKey = false
    /// A high surrogate has been read, its other half must follow.
    private var awaitsLowSurrogate = false
    private var utf8 = UTF8Sequence()
    /// One bit for each open bracket, the innermost lowest: 1 is an object.
    private var objects: UInt64 = 0
    private var depth = 0
    private let maximumDepth: Int
    private var offset = 0
    private var broken: Verdict?

    /// Refuses texts nested deeper than `maximumDepth`, which is at most `greatestDepth`.
    package init(maximumDepth: Int = 16) {
        self.maximumDepth = min(max(maximumDepth, 0), Self.greatestDepth)
    }

    /// What the bytes so far are; `incomplete` also where a number may still go on.
    package var verdict: Verdict {
        if let broken { return broken }
        if case .end = state { return .complete }
        return .incomplete
    }

    /// Takes the next bytes; after the first fault they are ignored.
    package mutating func feed(_ chunk: some Sequence<UInt8>) {
        guard broken == nil else { return }
        for byte in chunk {
            if let fault = step(byte) {
                broken = .broken(fault, offset: offset)
                return
            }
            offset += 1
        }
    }

    /// Says that no byte follows: the final verdict, never `incomplete`.
    package mutating func finish() -> Verdict {
        if broken == nil, isNumberEnd, depth == 0 { state = .end }
        if verdict == .incomplete { broken = .broken(.truncated, offset: offset) }
        return verdict
    }

    // MARK: Grammar

    private var isNumberEnd: Bool {
        switch state {
        case .zero, .integer, .fraction, .exponentDigits: true
        case .value, .firstElement, .firstKey, .key, .colon, .afterValue, .end, .string, .escape, .hexadecimal,
            .lowEscape, .lowLetter, .minus, .point, .exponent, .exponentSign, .literal:
            false
        }
    }

    private mutating func step(_ byte: UInt8) -> Fault? {
        switch state {
        case .string: return inString(byte)
        case .escape, .hexadecimal, .lowEscape, .lowLetter: return inEscape(byte)
        case .minus, .zero, .integer, .point, .fraction, .exponent, .exponentSign, .exponentDigits:
            if inNumber(byte) { return nil }
            guard isNumberEnd else { return .syntax }
            endValue()
            return step(byte)
        case .literal(let word, let next):
            guard byte == word[next] else { return .syntax }
            if next + 1 < word.count { state = .literal(word, next: next + 1) } else { endValue() }
            return nil
        case .value, .firstElement, .firstKey, .key, .colon, .afterValue, .end:
            return isWhiteSpace(byte) ? nil : between(byte)
        }
    }

    private func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// A byte outside all tokens.
    private mutating func between(_ byte: UInt8) -> Fault? {
        switch (state, byte) {
        case (.end, _): return .trailingBytes
        case (.colon, UInt8(ascii: ":")): state = .value
        case (.key, UInt8(ascii: "\"")), (.firstKey, UInt8(ascii: "\"")):
            isKey = true
            state = .string
        case (.firstKey, UInt8(ascii: "}")), (.firstElement, UInt8(ascii: "]")): close()
        case (.afterValue, UInt8(ascii: ",")): state = isInObject ? .key : .value
        case (.afterValue, UInt8(ascii: "}")) where isInObject, (.afterValue, UInt8(ascii: "]")) where !isInObject:
            close()
        case (.value, _), (.firstElement, _): return beginValue(byte)
        default: return .syntax
        }
        return nil
    }

    private mutating func beginValue(_ byte: UInt8) -> Fault? {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth < maximumDepth else { return .depth }
            let isObject = byte == UInt8(ascii: "{")
            objects = objects << 1 | (isObject ? 1 : 0)
            depth += 1
            state = isObject ? .firstKey : .firstElement
        case UInt8(ascii: "\""):
            isKey = false
            state = .string
        case UInt8(ascii: "-"): state = .minus
        case UInt8(ascii: "0"): state = .zero
        case UInt8(ascii: "1")...UInt8(ascii: "9"): state = .integer
        case UInt8(ascii: "t"): state = .literal(Array("true".utf8), next: 1)
        case UInt8(ascii: "f"): state = .literal(Array("false".utf8), next: 1)
        case UInt8(ascii: "n"): state = .literal(Array("null".utf8), next: 1)
        default: return .syntax
        }
        return nil
    }

    private var isInObject: Bool { objects & 1 == 1 }

    private mutating func close() {
        objects >>= 1
        depth -= 1
        endValue()
    }

    private mutating func endValue() {
        state = depth == 0 ? .end : .afterValue
    }

    // MARK: Numbers

    /// True if `byte` goes on with the number.
    private mutating func inNumber(_ byte: UInt8) -> Bool {
        let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        switch (state, byte) {
        case (.minus, UInt8(ascii: "0")): state = .zero
        case (.minus, _) where isDigit, (.integer, _) where isDigit: state = .integer
        case (.zero, UInt8(ascii: ".")), (.integer, UInt8(ascii: ".")): state = .point
        case (.point, _) where isDigit, (.fraction, _) where isDigit: state = .fraction
        case (.zero, UInt8(ascii: "e")), (.integer, UInt8(ascii: "e")), (.fraction, UInt8(ascii: "e")),
            (.zero, UInt8(ascii: "E")), (.integer, UInt8(ascii: "E")), (.fraction, UInt8(ascii: "E")):
            state = .exponent
        case (.exponent, UInt8(ascii: "+")), (.exponent, UInt8(ascii: "-")): state = .exponentSign
        case (.exponent, _) where isDigit, (.exponentSign, _) where isDigit, (.exponentDigits, _) where isDigit:
            state = .exponentDigits
        default: return false
        }
        return true
    }

    // MARK: Strings

    private mutating func inString(_ byte: UInt8) -> Fault? {
        guard utf8.isComplete else { return utf8.accept(byte) ? nil : .encoding }
        switch byte {
        case UInt8(ascii: "\""):
            if isKey { state = .colon } else { endValue() }
        case UInt8(ascii: "\\"): state = .escape
        case 0..<0x20: return .syntax
        default: return utf8.accept(byte) ? nil : .encoding
        }
        return nil
    }

    private mutating func inEscape(_ byte: UInt8) -> Fault? {
        switch (state, byte) {
        case (.escape, UInt8(ascii: "u")), (.lowLetter, UInt8(ascii: "u")): state = .hexadecimal(left: 4, value: 0)
        case (.escape, _):
            guard Self.shortEscapes.contains(byte) else { return .syntax }
            state = .string
        case (.lowEscape, UInt8(ascii: "\\")): state = .lowLetter
        case (.hexadecimal(let left, let value), _):
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return .syntax }
            let value = value << 4 | UInt32(digit)
            guard left == 1 else {
                state = .hexadecimal(left: left - 1, value: value)
                return nil
            }
            return endEscape(value)
        default: return .surrogate
        }
        return nil
    }

    private mutating func endEscape(_ unit: UInt32) -> Fault? {
        let isLow = 0xDC00...0xDFFF ~= unit
        guard isLow == awaitsLowSurrogate else { return .surrogate }
        awaitsLowSurrogate = 0xD800...0xDBFF ~= unit
        state = awaitsLowSurrogate ? .lowEscape : .string
        return nil
    }

    private static let shortEscapes = Array("\"\\/bfnrt".utf8)
}
