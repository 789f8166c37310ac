// SPDX-License-Identifier: Apache-2.0
// A full or read-only disk is a state of the world, not an error of a file.

/// Why the disk can't take what we write.
package enum DiskTrouble: String, Sendable {
    case full = "disk-full"
    case readOnly = "disk-read-only"
    case failing = "disk-failing"
    /// Descriptors or memory of the machine have run out.
    case noResources = "no-resources"
}
