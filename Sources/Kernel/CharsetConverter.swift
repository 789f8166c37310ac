// SPDX-License-Identifier: Apache-2.0
// glibc's iconv, for the charsets whose tables we don't carry ourselves.
import Glibc

/// An open converter from one charset to Unicode scalars.
package struct CharsetConverter: ~Copyable {
    /// What one call brought.
    package enum Progress: Sendable {
        /// All bytes are converted.
        case finished
        /// No character begins at this many bytes; they were skipped.
        case rejected(Int)
    }

    private let descriptor: iconv_t

    /// Opens the converter and runs it once, so that its tables are in memory; `nil` if this system has none.
    package init?(from charset: String) {
        guard let opened = iconv_open("UTF-32LE", charset), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
        // A character of two bytes in GB18030 and in Big5 alike.
        var position = 0
        var buffer = [UInt32](repeating: 0, count: 4)
        _ = convert([0xA4, 0xA4][...], from: &position, through: &buffer) { _ in }
    }

    deinit {
        iconv_close(descriptor)
    }

    /// Forgets the state of an earlier text.
    package borrowing func reset() {
        iconv(descriptor, nil, nil, nil, nil)
    }

    /// Converts `bytes` from the offset `position` until all are done or some are no character.
    ///
    /// `position` moves past what was converted or rejected; the scalars come in batches as large as `buffer`, which
    /// must not be empty and is the caller's so that a text full of wrong bytes needs only one.
    package borrowing func convert(
        _ bytes: ArraySlice<UInt8>, from position: inout Int, through buffer: inout [UInt32],
        _ take: (ArraySlice<UInt32>) -> Void
    ) -> Progress {
        bytes.withUnsafeBytes { input in
            while position < input.count {
                // SAFETY: iconv never writes through its input pointer, whose type in C lacks the const.
                var next = UnsafeMutablePointer(mutating: input.assumingMemoryBound(to: CChar.self).baseAddress)?
                    .advanced(by: position)
                var left = input.count - position
                var code: Int32 = 0
                let written = buffer.withUnsafeMutableBytes { output in
                    // SAFETY: the pointers stay inside `input` and `output`, as `left` and `room` tell iconv.
                    var target = output.assumingMemoryBound(to: CChar.self).baseAddress
                    var room = output.count
                    if iconv(descriptor, &next, &left, &target, &room) == -1 { code = errno }
                    return (output.count - room) / 4
                }
                take(buffer[..<written])
                position = input.count - left
                guard code == EILSEQ || code == EINVAL else { continue }
                // EILSEQ: no character begins here. EINVAL: one begins and the text ends.
                let rejected = code == EINVAL ? left : 1
                position += rejected
                return .rejected(rejected)
            }
            return .finished
        }
    }
}
