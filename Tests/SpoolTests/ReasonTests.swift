// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Spool

@Suite("Reasons")
struct ReasonTests {
    /// The README's table, as it must stand between its markers.
    static var table: String {
        (["| reason | what | 意思 | what to do | 怎么办 |", "| --- | --- | --- | --- | --- |"]
            + Reason.allCases.map {
                "| `\($0.rawValue)` | \($0.what.en) | \($0.what.zh) | \($0.advice.en) | \($0.advice.zh) |"
            }).joined(separator: "\n")
    }

    @Test("the README explains every reason in both languages")
    func readmeExplainsReasons() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let parts = readme.components(separatedBy: "<!-- reasons -->\n")
        #expect(parts.count == 2)
        #expect(parts.last?.hasPrefix(Self.table + "\n<!-- /reasons -->") == true, "should be:\n\(Self.table)")
    }
}
