// SPDX-License-Identifier: Apache-2.0
// Settings together with where they came from, for `shouwen check`; the daemon itself needs only the values.

/// The settings in effect and the place that set each of them.
package struct GatheredSettings: Sendable, Equatable {
    package let settings: Settings
    /// By key; a key that is missing has its default.
    package let origins: [String: SettingOrigin]
    /// The file that was read, or `nil` if the default one does not exist.
    package let file: [UInt8]?
}
