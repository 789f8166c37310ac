// SPDX-License-Identifier: Apache-2.0
// glibc's iconv, for the charsets whose tables we don't carry ourselves. The only file here that calls the system.
import Glibc

/// An open converter from one charset to Unicode scalars.
struct Iconv: ~Copyable {
    private let descriptor: iconv_t

    /// Opens the converter and runs it once, so that its tables are in memory; `nil` if this system has none.
    init?(from charset: String) {
        guard let opened = iconv_open("UTF-32LE", charset), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
        // A character of two bytes in GB18030 and in Big5 alike.
        _ = decode([0xA4, 0xA4][...])
    }

    deinit {
        iconv_close(descriptor)
    }

    /// Decodes `bytes`; each byte that belongs to no character becomes one U+FFFD.
    ///
    /// Gives up where more than a quarter of the bytes are undecodable: then the charset is another one, and a call
    /// for every wrong byte would be slow. What is left is counted as undecodable but not written out.
    borrowing func decode(_ bytes: ArraySlice<UInt8>) -> Decoding {
        iconv(descriptor, nil, nil, nil, nil)
        var decoding = Decoding()
        decoding.scalars.reserveCapacity(bytes.count / 2 + 1)
        var buffer = [UInt32](repeating: 0, count: 16384)
        bytes.withUnsafeBytes { input in
            // SAFETY: iconv never writes through its input pointer, whose type in C lacks the const.
            var next = UnsafeMutablePointer(mutating: input.assumingMemoryBound(to: CChar.self).baseAddress)
            var left = input.count
            while left > 0 {
                var code: Int32 = 0
                let written = buffer.withUnsafeMutableBytes { output in
                    // SAFETY: the pointers stay inside `input` and `output`, as `left` and `room` tell iconv.
                    var target = output.assumingMemoryBound(to: CChar.self).baseAddress
                    var room = output.count
                    if iconv(descriptor, &next, &left, &target, &room) == -1 { code = errno }
                    return (output.count - room) / 4
                }
                for scalar in buffer[..<written] { decoding.scalars.append(UInt32(littleEndian: scalar)) }
                guard code == EILSEQ || code == EINVAL else { continue }
                // EILSEQ: no character begins here. EINVAL: one begins and the text ends.
                let rejected = code == EINVAL ? left : 1
                decoding.reject(rejected)
                next = next?.advanced(by: rejected)
                left -= rejected
                if decoding.undecodable > 1024, decoding.undecodable > (input.count - left) / 4 {
                    decoding.undecodable += left
                    return
                }
            }
        }
        return decoding
    }
}
