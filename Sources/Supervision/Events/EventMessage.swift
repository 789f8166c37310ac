// SPDX-License-Identifier: Apache-2.0
// Text and fields of an event from one literal, so that they can't say different things.
import Kernel

/// A message whose interpolations are journal fields: `"archived \(.name, name) as \(.place, place)"`.
struct EventMessage: ExpressibleByStringInterpolation {
    /// A value by what it may reveal.
    enum Value {
        case text(String)
        case count(Int64)
        /// A path of the operator's own choosing, which is no secret.
        case path([UInt8])
        /// The name of a file or folder, which an operator may want to keep out of the journal.
        case name([UInt8])
        /// A path below the root, whose last part holds a title or name.
        case place([UInt8])
        /// A failed call, whose object may be a name.
        case error(SystemError)
    }

    enum Piece {
        case literal(String)
        case value(JournalField, Value, noun: String?)
    }

    private(set) var pieces: [Piece]
    /// Fields that the text doesn't mention.
    private(set) var silent: [(JournalField, Value)] = []

    init(stringLiteral value: String) { pieces = [.literal(value)] }

    init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

    /// Adds a field that the text doesn't mention.
    mutating func attach(_ field: JournalField, _ value: Value) { silent.append((field, value)) }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate(set) var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { pieces.append(.literal(literal)) }

        mutating func appendInterpolation(_ field: JournalField, _ value: Value) {
            pieces.append(.value(field, value, noun: nil))
        }

        mutating func appendInterpolation(_ field: JournalField, _ text: String) {
            pieces.append(.value(field, .text(text), noun: nil))
        }

        mutating func appendInterpolation(_ field: JournalField, _ count: Int) {
            pieces.append(.value(field, .count(Int64(count)), noun: nil))
        }

        mutating func appendInterpolation(_ field: JournalField, _ count: Int64) {
            pieces.append(.value(field, .count(count), noun: nil))
        }

        /// `1 date`, `13 dates`.
        mutating func appendInterpolation(_ field: JournalField, _ count: Int, _ noun: String) {
            pieces.append(.value(field, .count(Int64(count)), noun: noun))
        }

        mutating func appendInterpolation(_ field: JournalField, _ error: SystemError) {
            pieces.append(.value(field, .error(error), noun: nil))
        }
    }
}
