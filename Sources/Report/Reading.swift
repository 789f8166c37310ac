// SPDX-License-Identifier: Apache-2.0
// The one way from decoded text to a report: structure first, then names, then figures, which spare the names.
package import Text

/// Reads one report: never fails, whatever the characters are.
package func readReport(_ decoded: DecodedText, id: String, name: String, folder: String, bytes: Int) -> Report {
    let source = Source(
        name: name, folder: folder, bytes: bytes, mediaType: decoded.mediaType, charset: decoded.charset)
    var report = readStructure(of: decoded, id: id, source: source)
    readNames(into: &report)
    readFigures(into: &report)
    return report
}
