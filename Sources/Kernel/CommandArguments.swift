// SPDX-License-Identifier: Apache-2.0
// The arguments of the program as the bytes they are: Swift's own are repaired text, by which a file can't be found.

/// The bytes of every argument, the program's name first.
package func commandArguments() -> [[UInt8]] {
    (0..<Int(CommandLine.argc)).compactMap { index in
        // SAFETY: argv has argc entries and ends in NULL, and nobody writes to it.
        CommandLine.unsafeArgv[index].map { argument in
            var bytes: [UInt8] = []
            var at = argument
            while at.pointee != 0 {
                bytes.append(UInt8(bitPattern: at.pointee))
                at += 1
            }
            return bytes
        }
    }
}
