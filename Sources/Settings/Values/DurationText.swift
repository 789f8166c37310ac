// SPDX-License-Identifier: Apache-2.0
// Durations as people write them: a number and its unit, nothing to guess.

private let units: [(name: String, nanoseconds: Int64)] = [
    ("d", 86_400_000_000_000), ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000),
    ("ms", 1_000_000),
]

/// The nanoseconds of `500ms`, `2m` or `1h30m`; a bare `0` needs no unit.
///
/// Parts go from the larger unit to the smaller, each unit at most once.
package func parseDuration(_ text: String) throws(BadValue) -> Int64 {
    if text == "0" { return 0 }
    var rest = Array(text.utf8)[...]
    var total: Int64 = 0
    var allowed = units[...]
    repeat {
        let number = try leadingNumber(&rest, of: text, example: "5s")
        let name = String(decoding: rest.prefix { !isDigit($0) }, as: UTF8.self)
        guard let at = allowed.firstIndex(where: { $0.name == name }) else {
            throw BadValue(unknownUnit: name, of: text, allowed: units.reversed().map(\.name), example: "5s")
        }
        rest = rest.dropFirst(name.utf8.count)
        let (product, overflow) = number.multipliedReportingOverflow(by: allowed[at].nanoseconds)
        let (sum, carry) = total.addingReportingOverflow(product)
        guard !overflow, !carry else { throw BadValue(tooLarge: text) }
        total = sum
        allowed = allowed[(at + 1)...]
    } while !rest.isEmpty
    return total
}

/// `nanoseconds` in the fewest parts that say it exactly: `1m30s`.
package func durationText(_ nanoseconds: Int64) -> String {
    guard nanoseconds > 0 else { return "0" }
    var rest = nanoseconds
    var text = ""
    for unit in units where rest >= unit.nanoseconds {
        text += "\(rest / unit.nanoseconds)\(unit.name)"
        rest %= unit.nanoseconds
    }
    return text
}
