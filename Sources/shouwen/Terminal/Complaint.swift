// SPDX-License-Identifier: Apache-2.0
// What a command has to say about its own failure, on standard error.
import Kernel

/// Writes `text` to standard error, each line after the program's name.
func complain(_ text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        StandardError.write(Array("shouwen: ".utf8) + Array(line) + [UInt8(ascii: "\n")])
    }
}
