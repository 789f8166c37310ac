// SPDX-License-Identifier: Apache-2.0
// Sizes as people write them. `K`, `M` and `G` alone are refused: half the world means 1000 by them.

private let units: [(name: String, bytes: Int64)] = [
    ("TiB", 1 << 40), ("TB", 1_000_000_000_000), ("GiB", 1 << 30), ("GB", 1_000_000_000), ("MiB", 1 << 20),
    ("MB", 1_000_000), ("KiB", 1 << 10), ("KB", 1000), ("kB", 1000), ("B", 1),
]

/// The bytes of `64MiB`, `256MB` or `512B`; a bare `0` needs no unit.
package func parseSize(_ text: String) throws(BadValue) -> Int64 {
    if text == "0" { return 0 }
    var rest = Array(text.utf8)[...]
    let number = try leadingNumber(&rest, of: text, example: "64MiB")
    let name = String(decoding: rest, as: UTF8.self)
    guard let unit = units.first(where: { $0.name == name }) else {
        throw BadValue(
            unknownUnit: name, of: text, allowed: ["B", "KiB", "MiB", "GiB", "TiB", "KB", "MB", "GB", "TB"],
            example: "64MiB")
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit.bytes)
    guard !overflow else { throw BadValue(tooLarge: text) }
    return bytes
}

/// `bytes` in the largest unit that says it exactly, binary ones first: `64MiB`, `256MB`.
package func sizeText(_ bytes: Int64) -> String {
    guard bytes > 0 else { return "0" }
    for unit in units where unit.name != "kB" && bytes.isMultiple(of: unit.bytes) {
        return "\(bytes / unit.bytes)\(unit.name)"
    }
    return "\(bytes)B"
}
