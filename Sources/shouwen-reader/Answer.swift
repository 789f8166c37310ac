// SPDX-License-Identifier: Apache-2.0
// One file's way through the reader: bytes, decoded text, report, JSON; or the reason why not. Sends nothing.
import Exchange
import Formats
import Kernel
import Report
import ReportJSON
import Text

/// What the reader has to say about one file.
enum Answer {
    case report(ReportAnnouncement, json: [UInt8])
    case refusal(Refusal)

    /// Reads `file` as `request` wants it.
    init(to request: ReadRequest, file: borrowing Descriptor, decoders: borrowing Decoders) {
        let job = request.job
        do throws(Unreadable) {
            let text = try Self.text(of: file, for: request, decoders: decoders)
            let report = readReport(text, id: job.id, name: job.name, folder: job.folder, bytes: job.size)
            let json = writeReportJSON(report, parserVersion: job.parserVersion, layout: Layout(job.layout))
            self = .report(ReportAnnouncement(report, job: job.number, size: json.count), json: json)
        } catch {
            self = .refusal(Refusal(job: job.number, reason: error.reason, detail: error.detail))
        }
    }

    private static func text(
        of file: borrowing Descriptor, for request: ReadRequest, decoders: borrowing Decoders
    ) throws(Unreadable) -> DecodedText {
        // No charset spends more than four bytes on a character: such a file needn't be read to be refused.
        let (longest, overflow) = request.textLimit.multipliedReportingOverflow(by: 4)
        guard overflow || request.job.size <= longest else {
            throw Unreadable("too-long", "\(request.job.size) bytes, at most \(request.textLimit) characters are read")
        }
        let bytes = try contents(of: file, size: request.job.size)
        let text: DecodedText
        do throws(FormatFailure) {
            text = try decode(bytes, name: request.job.name, with: decoders)
        } catch {
            throw Unreadable(error.reason.rawValue, error.detail)
        }
        guard text.scalars.count <= request.textLimit else {
            throw Unreadable("too-long", "\(text.scalars.count) characters, at most \(request.textLimit) are read")
        }
        return text
    }

    private static func contents(of file: borrowing Descriptor, size: Int) throws(Unreadable) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try file.read(at: 0, count: size)
        } catch {
            throw Unreadable("unreadable", error.description)
        }
        guard bytes.count == size else {
            throw Unreadable("changed", "\(bytes.count) of \(size) bytes are left")
        }
        return bytes
    }
}

extension Layout {
    fileprivate init(_ layout: ReadJob.Layout) {
        switch layout {
        case .readable: self = .readable
        case .compact: self = .compact
        }
    }
}

extension ReportAnnouncement {
    fileprivate init(_ report: Report, job: UInt64, size: Int) {
        var counts = FactCounts()
        counts.indicators = report.indicators.count
        counts.dates = report.dates.count
        counts.people = report.people.count
        counts.organizations = report.organizations.count
        counts.programmes = report.programmes.count
        counts.honours = report.honours.count
        self.init(
            job: job, title: report.document.title, counts: counts, warnings: report.warnings.count, size: size)
    }
}
