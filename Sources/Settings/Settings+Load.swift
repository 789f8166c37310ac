// SPDX-License-Identifier: Apache-2.0
// Gathering: file, then environment, then flags, each over the one before. The precedence is swift-configuration's;
// what a value means and whether it is allowed is the table's.
import Configuration

extension Settings {
    /// Where the file is if nobody says otherwise; it may be missing.
    package static let defaultFile = Array("/etc/shouwen/shouwen.yaml".utf8)

    /// Reads `file`, `environment` and `overrides` (values by key, from flags), later ones winning.
    ///
    /// Errors: every problem found, not only the first.
    ///
    /// - Parameter file: a file that must exist, or `nil` for the default one, which need not.
    package static func load(
        file: [UInt8]?, environment: [String: String], overrides: [String: String] = [:]
    ) throws(SettingsError) -> Settings {
        try gather(file: file, environment: environment, overrides: overrides).settings
    }

    /// Like ``load(file:environment:overrides:)``, with the place that each value came from.
    package static func gather(
        file: [UInt8]?, environment: [String: String], overrides: [String: String] = [:]
    ) throws(SettingsError) -> GatheredSettings {
        try gather(SettingsFile(reading: file), environment: environment, overrides: overrides)
    }

    static func gather(
        _ file: SettingsFile, environment: [String: String], overrides: [String: String]
    ) throws(SettingsError) -> GatheredSettings {
        var problems = file.problems
        problems += unknownVariables(in: environment)
        let sources = SettingSources()
        // Swift-configuration asks the first provider first.
        let reader = ConfigReader(
            providers: [
                InMemoryProvider(
                    name: "flags",
                    values: Dictionary(
                        overrides.map { (configurationKey($0), ConfigValue(.string($1), isSecret: false)) },
                        uniquingKeysWith: { first, _ in first })),
                EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "shouwen"),
                InMemoryProvider(name: "file", values: file.values),
            ], accessReporter: sources)
        var settings = Settings()
        var origins: [String: SettingOrigin] = [:]
        for setting in Setting.all {
            let key = ConfigKey(configurationKey(setting.key).components)
            let text: SettingText
            if setting.isList {
                guard let items = reader.stringArray(forKey: key) else { continue }
                text = .list(items)
            } else {
                guard let item = reader.string(forKey: key) else { continue }
                text = .scalar(item)
            }
            let origin =
                switch sources.source(of: setting.key) {
                case .flag: SettingOrigin.flag(setting.key)
                case .environment: SettingOrigin.environment(setting.variable)
                case .file: SettingOrigin.file(file.path, file.marks[setting.key])
                }
            origins[setting.key] = origin
            do throws(BadValue) {
                try setting.apply(text, from: origin, to: &settings)
            } catch {
                problems.append(SettingsProblem(origin: origin, key: setting.key, error.text))
            }
        }
        guard problems.isEmpty else { throw SettingsError(problems: problems) }
        return GatheredSettings(settings: settings, origins: origins, file: file.exists ? file.path : nil)
    }

    /// Variables of our prefix that mean nothing: most likely misspelt, so an error like a misspelt key.
    private static func unknownVariables(in environment: [String: String]) -> [SettingsProblem] {
        let known = Setting.all.map(\.variable)
        return environment.keys.sorted().filter { name in
            name.utf8.starts(with: Setting.prefix.utf8) && !known.contains(name)
                && !name.utf8.starts(with: Setting.rehearsalPrefix.utf8)
        }.map { name in
            SettingsProblem(origin: .environment(name), key: nil, .unknownVariable(name, among: known))
        }
    }
}

/// The key of swift-configuration for one of ours: its parts between the dots.
func configurationKey(_ key: String) -> AbsoluteConfigKey {
    AbsoluteConfigKey(key.utf8.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) })
}
