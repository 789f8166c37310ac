// SPDX-License-Identifier: Apache-2.0
// The two ways to lay out the same values.

/// How the JSON is laid out; the values are the same.
package enum Layout: Sendable {
    /// Keys and list entries on lines of their own, for people and diff.
    case readable
    /// One line.
    case compact
}
