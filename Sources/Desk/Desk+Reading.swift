// SPDX-License-Identifier: Apache-2.0
// A frozen claim in a reader's hands, and what comes back.
import Exchange
import Kernel
import Paths
import Readers
import Spool
import Supervision

extension Desk {
    /// A folder's name as far as a reader needs it: a request has to fit a message.
    private func shortened(_ text: String) -> String {
        text.utf8.count <= 4096 ? text : String(text.unicodeScalars.suffix(1024).map(Character.init))
    }

    func read(_ number: ClaimNumber) throws {
        guard let hand = hands[number], let id = hand.claim.id else { return }
        if try spool.placeOfTwin(of: hand.claim) != nil {
            // Filed meanwhile, by a rename that reported an error and had happened.
            feed(.frozen(number, id, isFiled: true))
            return
        }
        let file = try spool.beginAttempt(hand.claim)
        let job = ReadJob(
            number: UInt64(number), id: id.description, name: readableName(hand.claim.path.name),
            folder: shortened(readableName(hand.claim.path.folder.bytes)), size: Int(hand.claim.size),
            layout: .readable,
            parserVersion: surroundings.version)
        do throws(SystemError) {
            try pool.start(job, file: file, output: try spool.openAnswer(hand.claim), loop: loop, now: now())
        } catch {
            try spool.undoAttempt(hand.claim)
            throw error
        }
    }

    /// Takes what became of a job.
    func take(_ outcome: ReadOutcome) {
        let number = ClaimNumber(outcome.job.number)
        guard let hand = hands[number] else { return }
        switch outcome {
        case .report(_, let summary):
            hands[number]?.summary = summary
            feed(.answered(number))
        case .refused(_, reason: "changed", detail: _):
            // It has become shorter than what was hashed: not the last word on it.
            attempt(number) {
                try spool.undoAttempt(hand.claim)
                letSettle(number)
            }
        case .refused(_, let reason, let detail):
            let known = Reason(rawValue: reason) ?? .readerProtocol
            hands[number]?.failure = Failure(known, stage: "reading", detail: detail)
            feed(.failed(number, known))
        case .died(_, let cause, let detail, let lastWords):
            let reason = Reason(rawValue: cause.rawValue) ?? .readerCrashed
            hands[number]?.deaths += 1
            hands[number]?.failure = Failure(reason, stage: "reading", detail: detail, lastWords: lastWords)
            if let file = reportFile(number) {
                events.record(
                    .readerDied(file, reason: reason.rawValue, detail: detail, process: 0, attempt: hand.deaths + 1))
            }
            feed(.died(number, reason, attempts: hand.deaths + 1))
        case .notReady(_, let detail, let lastWords):
            attempt(number) {
                try spool.undoAttempt(hand.claim)
                throw ReaderUnusable(detail: detail + " " + lastWords)
            }
        case .unwritten(_, let error):
            attempt(number) {
                try spool.undoAttempt(hand.claim)
                throw error
            }
        }
    }
}

/// No reader gets as far as being ready.
struct ReaderUnusable: Error, CustomStringConvertible {
    let detail: String
    var description: String { "the reader does not start: \(detail)" }
}

extension Supervision.FactCounts {
    init(_ counts: Exchange.FactCounts) {
        self.init(
            indicators: counts.indicators, dates: counts.dates, people: counts.people,
            organizations: counts.organizations, programmes: counts.programmes, honours: counts.honours)
    }
}
