// SPDX-License-Identifier: Apache-2.0
// The table as people read it: in messages, in the README and in the example file.

extension Setting {
    /// Its kind in words.
    package var kindName: Bilingual {
        switch kind {
        case .path: Bilingual("路径", "path")
        case .duration: Bilingual("时长", "duration")
        case .size: Bilingual("大小", "size")
        case .count: Bilingual("整数", "whole number")
        case .mode: Bilingual("权限", "mode")
        case .truth: Bilingual("真假", "true or false")
        case .level: Bilingual("级别", "level")
        case .patterns: Bilingual("样式列表", "list of patterns")
        }
    }

    /// What is allowed, in words.
    package var range: Bilingual {
        switch kind {
        case .path: Bilingual("绝对路径（命令行可用相对路径）", "an absolute path (as a flag also a relative one)")
        case .duration(_, let range): span(range, durationText)
        case .size(_, let range): span(range, sizeText)
        case .count(_, let range): span(range) { String($0) }
        case .mode(_, let required, let permitted):
            Bilingual(
                "至少 \(fileModeText(required))，至多 \(fileModeText(permitted))",
                "at least \(fileModeText(required)), at most \(fileModeText(permitted))")
        case .truth: Bilingual("true 或 false", "true or false")
        case .level:
            Bilingual(
                Settings.LogLevel.allCases.map(\.rawValue).joined(separator: "、"),
                Settings.LogLevel.allCases.map(\.rawValue).joined(separator: ", "))
        case .patterns: Bilingual("文件名样式，不含 /", "patterns of names, without /")
        }
    }

    private func span(_ range: ClosedRange<Int64>, _ text: (Int64) -> String) -> Bilingual {
        let both = "\(text(range.lowerBound))…\(text(range.upperBound))"
        return Bilingual(both, both)
    }

    /// Its value in `settings`, as one would write it in the file.
    package func text(in settings: Settings) -> String {
        switch kind {
        case .path(let field): String(decoding: settings[keyPath: field], as: UTF8.self)
        case .duration(let field, _): durationText(settings[keyPath: field])
        case .size(let field, _): sizeText(settings[keyPath: field])
        case .count(let field, _): String(settings[keyPath: field])
        case .mode(let field, _, _): fileModeText(settings[keyPath: field])
        case .truth(let field): settings[keyPath: field] ? "true" : "false"
        case .level(let field): settings[keyPath: field].rawValue
        case .patterns(let field):
            "[" + settings[keyPath: field].map { "\"\($0)\"" }.joined(separator: ", ")
                + "]"
        }
    }

    /// Its value if nothing sets it.
    package var defaultText: String { text(in: Settings()) }
}

/// The README's table of all keys, in Markdown.
package func settingsReference() -> String {
    var lines = [
        "| key | default | allowed | what it is | 说明 |",
        "| --- | --- | --- | --- | --- |",
    ]
    for setting in Setting.all {
        let allowed = setting.kindName.english == setting.range.english ? "" : setting.kindName.english + ", "
        lines.append(
            "| `\(setting.key)` | `\(setting.defaultText)` | \(allowed)\(setting.range.english) "
                + "| \(setting.about.english) | \(setting.about.chinese) |")
    }
    return lines.joined(separator: "\n") + "\n"
}

/// The example file: every key with its default, commented out, so that the file may be installed as it is.
package func settingsExample() -> String {
    var lines = [
        "# shouwen 的配置。每个键都可省略；改后运行 shouwen check，再 systemctl reload shouwen。",
        "# Configuration of shouwen. Every key may be left out; after a change run shouwen check, then",
        "# systemctl reload shouwen. SHOUWEN_WATCH_SETTLE=2s in the environment wins over watch.settle here.",
    ]
    var group = ""
    for setting in Setting.all {
        let parts = setting.key.utf8.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
        let indentation = parts.count == 2 ? "  " : ""
        lines.append("")
        if parts.count == 2, parts[0] != group {
            group = parts[0]
            lines.append("\(group):")
        }
        lines.append("\(indentation)# \(setting.about.chinese)")
        lines.append("\(indentation)# \(setting.about.english)")
        lines.append("\(indentation)# \(setting.range.chinese)")
        lines.append("\(indentation)#\(parts.last ?? setting.key): \(setting.defaultText)")
    }
    return lines.joined(separator: "\n") + "\n"
}
