// SPDX-License-Identifier: Apache-2.0
// A reader that obeys a script instead of reading: its first line is `#!shouwen-rehearsal ACTION …`. It exists in test
// builds only (SHOUWEN_REHEARSAL=1) and tests every promise of the desk about readers.
#if REHEARSAL
    import CRehearsal
    import Exchange
    import Kernel

    /// One scripted misbehaviour.
    struct Rehearsal {
        private let job: ReadJob
        private let action: String
        private let number: Int

        /// Reads the script at the beginning of `file`; `nil` if there is none.
        init?(_ file: borrowing Descriptor, _ job: ReadJob) throws(SystemError) {
            let line = try file.read(at: 0, count: 200).prefix { $0 != UInt8(ascii: "\n") }
            let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
            guard words.count >= 2, words[0] == "#!shouwen-rehearsal" else { return nil }
            action = words[1]
            number = words.count > 2 ? Int(words[2]) ?? 0 : 0
            self.job = job
        }

        /// Does what the script says.
        func perform(on socket: borrowing LocalSocket) throws(SystemError) {
            switch action {
            case "crash", "abort", "overflow", "exit", "words": die()
            case "hang": while !(try socket.receive(1).bytes.isEmpty) {}
            case "spin": while true { spin() }
            case "spin-on":
                crehearsal_ignore_processor_limit()
                while true { spin() }
            case "work":
                let end = monotonicNanoseconds() + Int64(number) * 1_000_000
                while monotonicNanoseconds() < end { spin() }
                try send(json(id: job.id), on: socket)
            case "allocate": allocate()
            case "close":
                crehearsal_close_socket()
                while true { spin() }
            case "deaf":
                try send(json(id: job.id), on: socket)
                while true { spin() }
            case "attack": try socket.send(Refusal(job: job.number, reason: "rehearsal", detail: attack()).encoded())
            default: try answer(on: socket)
            }
        }

        private func die() {
            let none: [Int] = []
            switch action {
            case "crash": _ = none[job.size]
            case "abort": crehearsal_abort()
            case "overflow": _ = crehearsal_overflow(0)
            case "words":
                let standardError = Descriptor(adopting: 2)
                for line in 0..<number {
                    do throws(SystemError) { try standardError.write(Array("word \(line)\n".utf8)) } catch { return }
                }
                crehearsal_abort()
            default: endProcess(status: CInt(truncatingIfNeeded: number))
            }
        }

        /// Keeps the processor busy in a way that no compiler removes.
        private func spin() { _ = monotonicNanoseconds() }

        private func allocate() {
            var hoard: [[UInt8]] = []
            while true { hoard.append([UInt8](repeating: UInt8(truncatingIfNeeded: hoard.count), count: 4 << 20)) }
        }

        private func attack() -> String {
            (0..<crehearsal_count()).map { index in
                "\(String(cString: crehearsal_name(index)))=\(crehearsal_try(index))"
            }.joined(separator: " ")
        }

        /// Answers, rightly or in one of the ways to lie.
        private func answer(on socket: borrowing LocalSocket) throws(SystemError) {
            let whole = json(id: job.id)
            switch action {
            case "report": try send(whole, on: socket)
            case "report-and-die":
                try send(whole, on: socket)
                crehearsal_abort()
            case "twice":
                try send(whole, on: socket)
                try send(whole, on: socket)
            case "wrong-id": try send(json(id: "sha256:" + String(repeating: "f", count: 64)), on: socket)
            case "wrong-job": try send(whole, job: job.number + 1, on: socket)
            case "no-json": try send(Array(whole.dropLast(2)) + Array("]}".utf8), on: socket)
            case "half-json": try send(Array(whole.dropLast(2)), on: socket)
            case "no-utf8": try send(Array(whole.dropLast(4)) + [0xFF] + whole.suffix(4), on: socket)
            case "other-json": try send(Array("{}".utf8), on: socket)
            case "nothing": try send([], on: socket)
            case "short":
                try send(Array(whole.prefix(whole.count / 2)), size: whole.count, on: socket)
                endProcess(status: 0)
            case "huge": try send(whole, size: Int.max, on: socket)
            case "endless":
                try send(whole, on: socket)
                while true { try socket.send(whole) }
            case "garbage": try socket.send([UInt8](repeating: 0xAA, count: 1000))
            case "hello": try socket.send(Hello(landlockABI: 1).encoded())
            case "refuse": try socket.send(Refusal(job: job.number, reason: "binary", detail: "\u{1B}[31m红").encoded())
            default: try socket.send(Refusal(job: job.number, reason: "unknown-script", detail: action).encoded())
            }
        }

        /// A report of `id`, at least `number` bytes long.
        private func json(id: String) -> [UInt8] {
            let padding = String(repeating: "x", count: max(64, number))
            return Array("{\"format\":\"shouwen.report/1\",\"id\":\"\(id)\",\"padding\":\"\(padding)\"}\n".utf8)
        }

        private func send(
            _ json: [UInt8], job number: UInt64? = nil, size: Int? = nil, on socket: borrowing LocalSocket
        ) throws(SystemError) {
            let announcement = ReportAnnouncement(
                job: number ?? job.number, title: "排练", counts: FactCounts(), warnings: 0, size: size ?? json.count)
            try socket.send(announcement.encoded())
            try socket.send(json)
        }
    }
#endif
