// SPDX-License-Identifier: Apache-2.0
// Is a text marked up as Markdown? Told by its headings; weaker marks count only with the name.

/// Whether `scalars` are Markdown: headings with `#`, or lists and emphasis in a file that says so by its name.
func hasMarkdown(_ scalars: [UInt32], name: String) -> Bool {
    let isNamed = [".md", ".markdown", ".mkd"].contains { name.lowercased().hasSuffix($0) }
    var headings = 0
    var weak = 0
    var isFirst = true
    var isLineStart = true
    for (at, scalar) in scalars.enumerated() {
        if scalar == 0x0A || scalar == 0x0D {
            isLineStart = true
            continue
        }
        guard isLineStart, scalar != 0x20 else { continue }
        isLineStart = false
        switch scalar {
        case 0x23:  // #
            let marks = scalars[at..<min(scalars.count, at + 7)].prefix { $0 == 0x23 }.count
            guard marks <= 6, at + marks < scalars.count, scalars[at + marks] == 0x20 else { break }
            // A text that opens with a heading needs no second one.
            headings += isFirst ? 2 : 1
        case 0x2A, 0x2D, 0x3E:  // * - >
            if at + 1 < scalars.count, scalars[at + 1] == 0x20 || scalars[at + 1] == 0x2A { weak += 1 }
        default: break
        }
        isFirst = false
    }
    return headings >= 2 || isNamed && headings + weak > 0
}
