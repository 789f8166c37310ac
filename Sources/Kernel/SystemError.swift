// SPDX-License-Identifier: Apache-2.0
// The one error of this module, and the one way from -1 and errno to it.
import Glibc
import Paths

/// A system call that failed: which, on what, and why.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The C function.
    package let call: String
    /// The path or object it was called on, as bytes; empty where there is none.
    package let object: [UInt8]
    /// The value of errno.
    package let code: CInt

    /// All fields.
    package init(call: String, object: [UInt8] = [], code: CInt) {
        self.call = call
        self.object = object
        self.code = code
    }

    /// What the failure says of the disk; `nil` if it says nothing.
    package var diskTrouble: DiskTrouble? {
        switch code {
        case ENOSPC, EDQUOT: .full
        case EROFS: .readOnly
        case EIO, ENODEV, ENXIO, ESTALE, ENOTCONN: .failing
        case EMFILE, ENFILE, ENOMEM: .noResources
        default: nil
        }
    }

    /// Nothing is at the path.
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    /// Something is at the path already.
    package var isClash: Bool { code == EEXIST || code == ENOTEMPTY }
    /// The two paths are on different mounts.
    package var isOtherMount: Bool { code == EXDEV }
    /// We may not.
    package var isDenied: Bool { code == EACCES || code == EPERM }
    /// The path is too long, or loops.
    package var isPathProblem: Bool { code == ENAMETOOLONG || code == ELOOP }
    /// The kernel's limit on watches is reached.
    package var isOutOfWatches: Bool { code == ENOSPC || code == ENOMEM }

    /// `rename 年报.txt: No space left on device (28)`.
    package var description: String {
        let reason = String(cString: strerror(code))
        return object.isEmpty ? "\(call): \(reason) (\(code))" : "\(call) \(displayName(object)): \(reason) (\(code))"
    }
}

/// Runs `body` until it is not interrupted and turns -1 into an error.
///
/// `errno` is read on the line after the call; inlining could put a release between the two.
@inline(never)
package func check(
    _ call: String, _ object: [UInt8] = [], _ body: () -> Int
) throws(SystemError) -> Int {
    while true {
        let result = body()
        if result != -1 { return result }
        let code = errno
        if code != EINTR { throw SystemError(call: call, object: object, code: code) }
    }
}

/// Runs `body` with `name` as a NUL-terminated string.
func withName<Result>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var terminated = name
    terminated.append(0)
    return terminated.withUnsafeBufferPointer { buffer in
        // SAFETY: CChar and UInt8 share layout, and the buffer is never empty: it ends in the NUL just added.
        buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress.unsafelyUnwrapped) }
    }
}
