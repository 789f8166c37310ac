// SPDX-License-Identifier: Apache-2.0
// Who wins: defaults < file < environment < flags, for every key; and that everything wrong is reported at once.
import Testing

@testable import Settings

@Suite("Precedence")
struct PrecedenceTests {
    /// Per key: four values that differ, as text in the file, and what the setting then shows.
    static let others: [String: (file: String, environment: String, flag: String)] = [
        "root": ("/a", "/b", "/c"),
        "watch.settle": ("2s", "3s", "4s"),
        "watch.rescan": ("10s", "20s", "30s"),
        "watch.poll": ("1s", "2s", "3s"),
        "readers.count": ("1", "2", "3"),
        "readers.recycle": ("1", "2", "3"),
        "readers.time": ("1s", "2s", "3s"),
        "readers.cpu": ("1s", "2s", "3s"),
        "readers.memory": ("65MiB", "66MiB", "67MiB"),
        "readers.output": ("1MiB", "2MiB", "3MiB"),
        "files.max-size": ("1MiB", "2MiB", "3MiB"),
        "disk.reserve": ("1MiB", "2MiB", "3MiB"),
        "archive.file-mode": ("0600", "0644", "0660"),
        "archive.directory-mode": ("0700", "0755", "0770"),
        "journal.names": ("false", "true", "false"),
        "log.level": ("trace", "error", "critical"),
        "stop.grace": ("1s", "2s", "3s"),
    ]

    @Test("Each source wins over the one before it", arguments: Setting.all.filter { !$0.isList })
    func rising(_ setting: Setting) throws {
        let values = try #require(Self.others[setting.key])
        let file = yaml(setting.key, values.file)
        let environment = [setting.variable: values.environment]

        func value(_ text: String, _ environment: [String: String], _ flags: [String: String]) throws -> String {
            setting.text(in: try gather(text, environment, flags).settings)
        }
        #expect(try value("", [:], [:]) == setting.defaultText)
        #expect(try value(file, [:], [:]) == values.file)
        #expect(try value(file, environment, [:]) == values.environment)
        #expect(try value(file, environment, [setting.key: values.flag]) == values.flag)
        #expect(try value("", environment, [:]) == values.environment)
    }

    @Test("A list comes from the file as a sequence and from the environment with commas")
    func lists() throws {
        let file = "watch:\n  ignore: ['*.bak', \"草稿*\"]\n"
        #expect(try gather(file, [:], [:]).settings.watch.ignore == ["*.bak", "草稿*"])
        let environment = ["SHOUWEN_WATCH_IGNORE": "*.old,~*"]
        #expect(try gather(file, environment, [:]).settings.watch.ignore == ["*.old", "~*"])
    }

    @Test("The origin of every value is known")
    func origins() throws {
        let gathered = try gather(
            "root: /x\nwatch:\n  poll: 2s\n", ["SHOUWEN_LOG_LEVEL": "debug"], ["root": "./here"])
        #expect(gathered.settings.root == Array("./here".utf8))
        #expect(
            gathered.origins == [
                "root": .flag("root"),
                "log.level": .environment("SHOUWEN_LOG_LEVEL"),
                "watch.poll": .file(Array("t.yaml".utf8), TextMark(line: 3, column: 9)),
            ])
    }

    @Test("A bad value that a better source overrides does not matter; all others are reported together")
    func collected() {
        let text = "root: x\nwatch:\n  settle: 5\n  poll: 2s\nreaders:\n  cuont: 3\n"
        let error = #expect(throws: SettingsError.self) {
            try gather(
                text, ["SHOUWEN_STOP_GRACE": "1y", "SHOUWEN_ROOOT": "/x", "HOME": "/", "SHOUWEN_REHEARSAL": "1"],
                ["root": "/y"])
        }
        let places = error?.problems.map { "\($0.origin.description) \($0.key ?? "-")" }
        #expect(
            places == [
                "t.yaml:6:3 -", "SHOUWEN_ROOOT -", "t.yaml:3:11 watch.settle", "SHOUWEN_STOP_GRACE stop.grace",
            ])
    }
}

/// One line of YAML, or two, that sets `key`.
func yaml(_ key: String, _ value: String) -> String {
    let parts = key.split(separator: ".")
    return parts.count == 1 ? "\(key): \(value)\n" : "\(parts[0]):\n  \(parts[1]): \(value)\n"
}

/// Settings from `text` as the file `t.yaml`.
func gather(
    _ text: String, _ environment: [String: String] = [:], _ flags: [String: String] = [:]
) throws(SettingsError) -> GatheredSettings {
    try Settings.gather(
        SettingsFile(path: Array("t.yaml".utf8), bytes: Array(text.utf8)), environment: environment, overrides: flags)
}
