// SPDX-License-Identifier: Apache-2.0
// Whether the reader program can be started and gets as far as saying that it is ready. One reader, no report.
import Exchange
import Kernel
import Paths
import Settings

/// Starts the reader at `program`, waits for its first word and ends it.
func checkReader(_ program: [UInt8]?) -> [Finding] {
    let advice = Bilingual("重新安装 shouwen", "install shouwen again")
    guard let program else {
        return [
            Finding(
                .error, "reader-missing", "找不到 shouwen-reader", "shouwen-reader was not found", advice: advice)
        ]
    }
    let shown = displayName(program)
    do throws(SystemError) {
        if let hello = try firstWord(of: program) {
            let walls = hello.landlockABI.map { "seccomp, Landlock ABI \($0)" } ?? "seccomp"
            return [
                Finding(
                    .ok, "reader", "阅读进程可以启动（\(walls)）：\(shown)", "the reader starts (\(walls)): \(shown)")
            ]
        }
        return [
            Finding(
                .error, "reader-silent", "\(shown) 启动后未就绪", "\(shown) was started and did not get ready", advice: advice
            )
        ]
    } catch {
        return [
            Finding(
                .error, "reader-unusable", "\(shown) 无法启动：\(error)", "\(shown) cannot be started: \(error)",
                advice: advice)
        ]
    }
}

/// What a new reader says first; `nil` if it ends, breaks the rules or says nothing for ten seconds.
private func firstWord(of program: [UInt8]) throws(SystemError) -> Hello? {
    let conversation = try LocalSocket.Pair()
    try conversation.near.descriptor.setNonBlocking()
    let nothing = try Descriptor(directory: Array("/dev".utf8)).open(Array("null".utf8), for: .reading)
    let errors = try LocalSocket.Pair()
    let memory = Settings().readers.memory
    let child = try ChildProcess(
        path: program, arguments: [Array("shouwen-reader".utf8), Array("\(memory)".utf8)],
        environment: [Array("SWIFT_BACKTRACE=enable=no".utf8), Array("LANG=C.UTF-8".utf8)], input: nothing,
        output: errors.far.descriptor, error: errors.far.descriptor, socket: conversation.far.descriptor)
    let ours = conversation.intoNear()
    let hello: Hello?
    do throws(SystemError) {
        hello = try listen(to: ours)
    } catch {
        try bury(child)
        throw error
    }
    try bury(child)
    return hello
}

private func listen(to reader: borrowing LocalSocket) throws(SystemError) -> Hello? {
    let loop = try EventLoop()
    try loop.add(reader.descriptor, token: 0)
    let deadline = monotonicNanoseconds() + 10_000_000_000
    var decoder = MessageDecoder()
    while monotonicNanoseconds() < deadline {
        guard try !loop.wait(milliseconds: 1000).isEmpty else { continue }
        let bytes = try reader.receive(4096).bytes
        guard !bytes.isEmpty else { return nil }
        decoder.append(bytes)
        do throws(ProtocolViolation) {
            if case .hello(let hello) = try decoder.next() { return hello }
        } catch {
            return nil
        }
    }
    return nil
}

private func bury(_ child: borrowing ChildProcess) throws(SystemError) {
    child.kill()
    _ = try child.waitForEnd(milliseconds: 5000)
    _ = try child.reap()
}
