// SPDX-License-Identifier: Apache-2.0
// Why a configuration is refused. Everything that is wrong is collected, so that one round of editing can mend it.

/// A configuration that cannot be used, with every reason.
package struct SettingsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Never empty; in the order of the file, then by key.
    package let problems: [SettingsProblem]

    /// One line a problem.
    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

/// One thing that is wrong in a configuration.
package struct SettingsProblem: Sendable, Equatable, CustomStringConvertible {
    package let origin: SettingOrigin
    /// The key, where one is meant.
    package let key: String?
    package let text: Bilingual

    init(origin: SettingOrigin, key: String?, _ text: Bilingual) {
        self.origin = origin
        self.key = key
        self.text = text
    }

    /// `/etc/shouwen/shouwen.yaml:4:11: watch.settle: 缺少单位… / no unit…`.
    package var description: String {
        [origin.description, key, "\(text.chinese) / \(text.english)"].compactMap(\.self).joined(separator: ": ")
    }
}

/// One sentence in both languages of the house.
package struct Bilingual: Sendable, Equatable, Codable {
    package let chinese: String
    package let english: String

    /// Both versions.
    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }
}
