// SPDX-License-Identifier: Apache-2.0
// People, organizations, programmes and honours, each one entry with all its mentions.

/// Finds people, organizations, programmes and honours, and settles the issuer.
package func readNames(into report: inout Report) {
}
