// SPDX-License-Identifier: Apache-2.0
// One safe line of a message that may hold values already made safe. Names go through `displayName` before this.
import Paths

/// `text` with everything escaped that could start a new line, move a cursor or reorder what people read.
///
/// Unlike `displayText` it leaves a backslash alone: the parts of a message that came from outside have been escaped
/// on their own, and escaping them again would show a name that doesn't exist.
package func singleLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafeToPrint) else { return text }
    var line = ""
    for scalar in text.unicodeScalars {
        if isUnsafeToPrint(scalar) {
            line += displayText(String(Character(scalar)))
        } else {
            line.unicodeScalars.append(scalar)
        }
    }
    return line
}

/// The first `limit` bytes of `text` at most, cut between characters (not only between scalars).
package func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var bytes = 0
    var kept = ""
    for character in text {
        bytes += character.utf8.count
        guard bytes <= limit else { break }
        kept.append(character)
    }
    return kept
}
