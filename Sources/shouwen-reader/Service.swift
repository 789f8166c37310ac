// SPDX-License-Identifier: Apache-2.0
// The reader's conversation with the desk: one request, one answer, until the desk hangs up. What the answer is, the
// file decides in Answer.
import Exchange
import Formats
import Kernel
import Sandbox

/// The reader's end of the connection.
struct Service: ~Copyable {
    private let socket: LocalSocket
    private let decoders: Decoders
    private var decoder = MessageDecoder()
    /// The file that came with a request of which not all bytes are here yet.
    private var file: Descriptor?

    /// Serves over `socket`, converting charsets with `decoders`.
    init(socket: consuming LocalSocket, decoders: consuming Decoders) {
        self.socket = socket
        self.decoders = decoders
    }

    /// Tells the desk that this process is locked down.
    borrowing func sayHello(_ state: SandboxState) throws(SystemError) {
        try socket.send(Hello(landlockABI: state.landlockABI).encoded())
    }

    /// Answers requests until the desk hangs up.
    mutating func serve() throws(SystemError) {
        while true {
            var received = try socket.receive(Frame.maximumPayload)
            if received.bytes.isEmpty { return }
            if let file = received.file.take() { self.file = consume file }
            decoder.append(received.bytes)
            while let request = try nextRequest() {
                guard let file = file.take() else { throw .protocolError("a request without a file") }
                try answer(request, file: file)
            }
        }
    }

    private mutating func nextRequest() throws(SystemError) -> ReadRequest? {
        do throws(ProtocolViolation) {
            switch try decoder.next() {
            case .request(let request): return request
            case nil: return nil
            case .hello, .begun, .report, .content, .refusal: break
            }
        } catch {
            throw .protocolError(error.rawValue)
        }
        throw .protocolError("a message that only readers send")
    }

    private borrowing func answer(_ request: ReadRequest, file: borrowing Descriptor) throws(SystemError) {
        try socket.send(Begun(job: request.job.number).encoded())
        #if REHEARSAL
            if let rehearsal = try Rehearsal(file, request.job) { return try rehearsal.perform(on: socket) }
        #endif
        switch Answer(to: request, file: file, decoders: decoders) {
        case .report(let announcement, let json):
            try socket.send(announcement.encoded())
            try socket.send(json)
        case .refusal(let refusal):
            try socket.send(refusal.encoded())
        }
    }
}
