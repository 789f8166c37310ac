// SPDX-License-Identifier: Apache-2.0
// What a reader says: answers on its socket, complaints on standard error. Reads what is there and never waits.
import Exchange
import Kernel

extension Reader {
    private static let pieceLength = 64 << 10
    /// Pieces read in one turn, so that one loud reader doesn't keep the loop from the others.
    private static let piecesPerTurn = 16

    /// Reads what it answered, `toTheEnd` if it can't write any more; an outcome ends the job in hand.
    func listen(now: Int64, toTheEnd: Bool = false) -> ReadOutcome? {
        guard fault == nil else { return nil }
        do throws(Fault) {
            var pieces = 0
            while toTheEnd || pieces < Self.piecesPerTurn {
                guard let bytes = try receive() else { return nil }
                guard !bytes.isEmpty else {
                    hungUp(now: now)
                    return nil
                }
                decoder.append(bytes)
                if let outcome = try understand(now: now) {
                    finishJob()
                    return outcome
                }
                pieces += 1
            }
        } catch {
            kill(for: error, now: now)
        }
        return nil
    }

    /// Reads what it complained of, as far as it will be remembered.
    func hear(toTheEnd: Bool = false) {
        var pieces = 0
        while toTheEnd || pieces < Self.piecesPerTurn {
            do throws(SystemError) {
                guard let bytes = try errors?.receiveBytes(Self.pieceLength) else { return }
                guard !bytes.isEmpty else { return closeErrors() }
                lastWords.append(bytes)
            } catch {
                return closeErrors()
            }
            pieces += 1
        }
    }

    private func receive() throws(Fault) -> [UInt8]? {
        do throws(SystemError) {
            return try connection?.receiveBytes(Self.pieceLength)
        } catch {
            if error.isPeerGone { return [] }
            throw .lied(error.description)
        }
    }

    private func understand(now: Int64) throws(Fault) -> ReadOutcome? {
        while let message = try nextMessage() {
            if case .hello(let hello) = message, self.hello == nil {
                self.hello = hello
                continue
            }
            guard hello != nil else { throw .lied("a message before the greeting") }
            guard let assignment else { throw .lied("an answer that nobody asked for") }
            guard let outcome = try assignment.accept(message, now: now) else { continue }
            guard decoder.isBetweenMessages else { throw .lied("bytes after the answer") }
            return outcome
        }
        return nil
    }

    private func nextMessage() throws(Fault) -> Message? {
        do throws(ProtocolViolation) {
            return try decoder.next()
        } catch {
            throw .lied(error.rawValue)
        }
    }
}
