// SPDX-License-Identifier: Apache-2.0
// The block pass: accidents of the source removed, furniture set aside, sections and paragraphs found.
import Lexicon
package import Text

/// Cleans the source and finds title, authors, sections and paragraphs.
package func readStructure(of decoded: DecodedText, id: String, source: Source) -> Report {
    Report(id: id, source: source, text: ScalarText(decoded.scalars, fold: fold))
}
