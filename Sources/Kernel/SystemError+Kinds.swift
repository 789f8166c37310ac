// SPDX-License-Identifier: Apache-2.0
// The few errors that callers outside of this module must tell apart, without the numbers of errno.
import Glibc

extension SystemError {
    /// The other end of a socket or pipe is gone.
    package var isPeerGone: Bool { code == EPIPE || code == ECONNRESET }

    /// Nobody is at the other end.
    package static var peerGone: SystemError { SystemError(call: "sendmsg", code: EPIPE) }

    /// All that could do it are busy.
    package static var busy: SystemError { SystemError(call: "start", code: EAGAIN) }

    /// A message that `object` describes broke the rules of a conversation.
    package static func protocolError(_ object: String) -> SystemError {
        SystemError(call: "recvmsg", object: Array(object.utf8), code: EPROTO)
    }

    /// A message was too long to be sent.
    package static var messageTooLong: SystemError { SystemError(call: "sendmsg", code: EMSGSIZE) }
}
