// SPDX-License-Identifier: Apache-2.0
// `shouwen settings`: every key, its value in effect and where that came from. Also prints the example file and the
// README's reference, so that both are what the program knows.
import ArgumentParser
import Settings

/// Lists the settings.
struct SettingsCommand: ParsableCommand {
    enum Form: String, EnumerableFlag {
        case list, example, markdown

        static func help(for value: Form) -> ArgumentHelp? {
            switch value {
            case .list: "列出每项及其现值与来源 / every key with its value and origin"
            case .example: "输出示例配置文件 / print an example file"
            case .markdown: ArgumentHelp("the reference in Markdown", visibility: .hidden)
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "列出全部配置项、现值与来源 / list every setting, its value and where that comes from",
        discussion: """
            shouwen settings
            shouwen settings --example > /etc/shouwen/shouwen.yaml
            """)

    @OptionGroup var options: SettingsOptions
    @Flag var form: Form = .list

    func run() throws {
        switch form {
        case .example: print(settingsExample(), terminator: "")
        case .markdown: print(settingsReference(), terminator: "")
        case .list:
            do throws(SettingsError) {
                for line in settingsList(try options.gather()) { print(line) }
            } catch {
                complain(error.description)
                throw error.exitCode
            }
        }
    }
}

/// One row a key: value, origin, range, meaning in Chinese and English.
func settingsList(_ gathered: GatheredSettings) -> [String] {
    let rows = Setting.all.map { setting in
        [
            setting.key, setting.text(in: gathered.settings),
            gathered.origins[setting.key]?.description ?? "默认 default", setting.range.chinese,
        ]
    }
    return textTable([["键 key", "现值 value", "来源 origin", "范围 allowed"]] + rows)
}
