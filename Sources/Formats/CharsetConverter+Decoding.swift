// SPDX-License-Identifier: Apache-2.0
// The legacy charsets, decoded by the system's converter: every byte of no character becomes one U+FFFD and is counted.
import Kernel

extension CharsetConverter {
    /// Decodes `bytes`; each byte that belongs to no character becomes one U+FFFD.
    ///
    /// Gives up where more than a quarter of the bytes are undecodable: then the charset is another one, and a call
    /// for every wrong byte would be slow. What is left is counted as undecodable but not written out.
    borrowing func decode(_ bytes: ArraySlice<UInt8>) -> Decoding {
        reset()
        var decoding = Decoding()
        decoding.scalars.reserveCapacity(bytes.count / 2 + 1)
        var position = 0
        var buffer = [UInt32](repeating: 0, count: 16384)
        while case .rejected(let count) = convert(
            bytes, from: &position, through: &buffer,
            { batch in for scalar in batch { decoding.scalars.append(UInt32(littleEndian: scalar)) } })
        {
            decoding.reject(count)
            if decoding.undecodable > 1024, decoding.undecodable > position / 4 {
                decoding.undecodable += bytes.count - position
                break
            }
        }
        return decoding
    }
}
