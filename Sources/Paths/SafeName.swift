// SPDX-License-Identifier: Apache-2.0
// Names that we give to directories in archive/ and failed/, from titles and file names that anyone may have chosen.

/// A directory name made of `text`: safe to show, type and copy to other systems; `nil` if nothing is left.
///
/// White space runs become one space, characters that are unsafe to print, `/`, and those that Windows shares refuse
/// become `_`; no leading dot, dash or space, no trailing dot or space; at most `limit` bytes, cut between characters.
package func safeName(_ text: String, limit: Int = 180) -> String? {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
        if scalar.properties.isWhitespace {
            if let last = scalars.last, last != " " { scalars.append(" ") }
        } else if isUnsafeToPrint(scalar) || #"/\:*?"<>|"#.unicodeScalars.contains(scalar) {
            scalars.append("_")
        } else if !(scalars.isEmpty && (scalar == "." || scalar == "-")) {
            scalars.append(scalar)
        }
    }
    var bytes = 0
    var kept = 0
    for scalar in scalars {
        bytes += UTF8.width(scalar)
        guard bytes <= limit else { break }
        kept += 1
    }
    scalars.removeSubrange(kept...)
    while let last = scalars.last, last == " " || last == "." { scalars.removeLast() }
    guard !scalars.isEmpty else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars)
    return String(name)
}
