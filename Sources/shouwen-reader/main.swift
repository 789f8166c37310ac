// SPDX-License-Identifier: Apache-2.0
// The reader (读件员): a process without authority that turns one open file at a time into report.json. Started by the
// desk with the socket as descriptor 3 and the bytes of memory it may use as its only argument.
import Formats
import Kernel
import Sandbox

/// Exit statuses after sysexits(3).
enum ExitStatus {
    static let usage: CInt = 64
    static let temporaryFailure: CInt = 75
}

/// Says why on standard error, which the desk keeps as last words, and ends.
func giveUp(_ reason: String, status: CInt) -> Never {
    let standardError = Descriptor(adopting: 2)
    do throws(SystemError) {
        try standardError.write(Array("shouwen-reader: \(reason)\n".utf8))
    } catch {
        // Nobody listens; the status says enough.
    }
    endProcess(status: status)
}

/// Locks the process down to `memory` bytes and serves until the desk hangs up.
func serve(memory: UInt64) throws(SystemError) {
    try setProcessName(Array("shouwen-reader".utf8))
    Confinement.ignoreEndingSignals()
    ignoreBrokenPipes()
    // Before the lock: iconv loads its tables from disk.
    let decoders = Decoders()
    let state = try lockDown(SandboxBounds(memory: memory))
    var service = Service(socket: LocalSocket(adopting: 3), decoders: decoders)
    try service.sayHello(state)
    try service.serve()
}

guard CommandLine.arguments.count == 2, let memory = UInt64(CommandLine.arguments[1]), memory > 0 else {
    giveUp("started by shouwen, not by hand", status: ExitStatus.usage)
}
do throws(SystemError) {
    try serve(memory: memory)
} catch {
    // A desk that is gone is no failure of ours; anything else is.
    if !error.isPeerGone { giveUp(error.description, status: ExitStatus.temporaryFailure) }
}
