// SPDX-License-Identifier: Apache-2.0
// Keeps free text within the bounds of a message.

/// The beginning of `text` that fits into `limit` bytes of UTF-8, cut between Unicode scalars.
func shortened(_ text: String, to limit: Int) -> String {
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
        length += UTF8.width(scalar)
        guard length <= limit else { break }
        kept.append(scalar)
    }
    return String(kept)
}
