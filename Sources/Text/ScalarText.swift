// SPDX-License-Identifier: Apache-2.0
// The text that every rule reads: one array of source characters, one of their normal forms, same indices.
// It knows nothing of reports; cleaning lives in Repair, meaning in Report.

/// A text addressed by Unicode scalar, with the normal form that rules compare.
///
/// `folded[i]` is the normal form of `scalars[i]`: half-width, simplified, lower case never changed. Folding is one to
/// one, so an index into either is an offset of `report.json` spans (Unicode scalars, `[start, end)`).
package struct ScalarText: Sendable, Equatable {
    /// The characters of the source, as they will be quoted.
    package let scalars: [UInt32]
    /// Their normal forms; a character outside the Basic Multilingual Plane is `0xFFFF`.
    package let folded: [UInt16]

    /// Folds `scalars` one by one with `fold`.
    package init(_ scalars: [UInt32], fold: (UInt32) -> UInt16) {
        self.scalars = scalars
        self.folded = scalars.map(fold)
    }

    /// How many Unicode scalars the text has.
    package var count: Int { scalars.count }

    /// The source characters of `span` as a string; the part outside the text is left out.
    package func string(_ span: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[span.clamped(to: 0..<scalars.count)] {
            view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
        }
        return String(view)
    }
}
