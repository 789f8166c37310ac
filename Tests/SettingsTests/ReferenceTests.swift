// SPDX-License-Identifier: Apache-2.0
// The table describes itself completely, and the README and the example file say what it says.
import Foundation
import Testing

@testable import Settings

@Suite("Reference")
struct ReferenceTests {
    @Test("Every row is complete, in both languages, and its default is allowed", arguments: Setting.all)
    func row(_ setting: Setting) throws {
        #expect(setting.about.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(setting.about.english.unicodeScalars.allSatisfy { $0.isASCII })
        #expect(setting.about.english.hasSuffix(".") && setting.about.chinese.hasSuffix("。"))
        #expect(!setting.range.chinese.isEmpty && !setting.kindName.english.isEmpty)
        #expect(throws: Never.self) { try gather(yaml(setting.key, setting.defaultText)) }
    }

    @Test("Keys and variables are different from each other, and every group is one of a key")
    func names() {
        #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
        #expect(Set(Setting.all.map(\.variable)).count == Setting.all.count)
        #expect(Setting.all.first { $0.key == "files.max-size" }?.variable == "SHOUWEN_FILES_MAX_SIZE")
        let groups = Setting.all.compactMap { setting in
            setting.key.firstIndex(of: ".").map { String(setting.key[..<$0]) }
        }
        #expect(Set(groups) == Set(Setting.groups))
    }

    @Test("The example file changes nothing as it is, and everything when its comments are taken away")
    func example() throws {
        #expect(try gather(settingsExample()).settings == Settings())
        var active = ""
        for line in settingsExample().split(separator: "\n", omittingEmptySubsequences: false) {
            let isSetting = line.firstMatch(of: /^( *)#([a-z-]+: )/) != nil
            active += (isSetting ? line.replacing("#", with: "", maxReplacements: 1) : line) + "\n"
        }
        let gathered = try gather(active)
        #expect(gathered.settings == Settings())
        #expect(gathered.origins.count == Setting.all.count)
    }

    /// The project's folder, from the place of this file.
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let readme = text("README.md")

    private static func text(_ path: String) -> String? {
        (try? Data(contentsOf: project.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("The example file that is installed is this one: shouwen settings --example > deploy/shouwen.yaml")
    func installed() throws {
        let installed = try #require(Self.text("deploy/shouwen.yaml"))
        #expect(installed == settingsExample())
    }

    @Test(
        "The README's reference is this one: shouwen settings --markdown",
        .enabled(if: readme?.contains("<!-- settings -->") == true))
    func reference() throws {
        let readme = try #require(Self.readme)
        let block = try #require(readme.firstMatch(of: /<!-- settings -->\n+((?s).*?)\n*<!-- \/settings -->/))
        #expect(block.1 + "\n" == settingsReference())
    }
}
