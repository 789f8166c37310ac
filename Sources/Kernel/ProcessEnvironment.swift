// SPDX-License-Identifier: Apache-2.0
// The environment that this process was started with, as bytes. It is read, never changed.
import Glibc

/// The value of the environment variable `name`; `nil` if it is not set.
package func environmentValue(_ name: String) -> [UInt8]? {
    guard let value = getenv(name) else { return nil }
    // SAFETY: getenv(3) returns a NUL-terminated string, and nothing in this program changes the environment.
    return [UInt8](UnsafeRawBufferPointer(start: value, count: strlen(value)))
}
