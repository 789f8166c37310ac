// SPDX-License-Identifier: Apache-2.0
// A numeral that counts nothing, as the rules of this folder report it.

/// A run of characters with numerals that are no figure, and why.
struct NonFigure {
    var span: Range<Int>
    var reason: OtherNumber.Reason
    /// False for words in which no reader would look for a number (统一, 一些): nothing is written down for them.
    var isWritten = true

    /// All but the last as a rule gives them.
    init(_ span: Range<Int>, _ reason: OtherNumber.Reason, isWritten: Bool = true) {
        self.span = span
        self.reason = reason
        self.isWritten = isWritten
    }
}
