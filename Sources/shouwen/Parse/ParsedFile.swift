// SPDX-License-Identifier: Apache-2.0
// One file of `shouwen parse`: opened, hashed, handed over, and what came of it.
import Exchange
import Kernel
import Paths
import Readers
import Spool

/// A file on its way through `shouwen parse`.
final class ParsedFile {
    private static let pieceLength = 1 << 20

    private let path: [UInt8]
    /// What is read; kept open to see whether it changed meanwhile.
    private let file: Descriptor
    private let status: FileStatus
    private let output: Descriptor
    private let identifier: ContentID

    /// Opens the file at `path` and takes its digest.
    init(path: [UInt8]) throws(ParseFailure) {
        self.path = path
        do throws(SystemError) {
            file = try openOperatorFile(path)
            status = try file.status()
            output = try Descriptor(inMemory: Array("report.json".utf8))
        } catch {
            throw ParseFailure(error)
        }
        switch status.kind {
        case .regular: break
        case .directory: throw .directory
        case .symbolicLink, .other: throw .reason(.specialFile, detail: "")
        }
        do throws(SystemError) {
            identifier = try Self.digest(of: file, size: status.size)
        } catch {
            throw ParseFailure(error)
        }
    }

    private static func digest(of file: borrowing Descriptor, size: Int64) throws(SystemError) -> ContentID {
        var digest = ContentDigest()
        var offset: Int64 = 0
        while offset < size {
            let piece = try file.read(at: offset, count: min(pieceLength, Int(size - offset)))
            if piece.isEmpty { break }
            digest.update(piece)
            offset += Int64(piece.count)
        }
        return digest.finish()
    }

    /// The order to read it, as the job `number`.
    func job(_ number: UInt64, layout: ReadJob.Layout) -> ReadJob {
        let name = path.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? path
        return ReadJob(
            number: number, id: identifier.description, name: readableName(name), folder: "", size: Int(status.size),
            layout: layout, parserVersion: programVersion)
    }

    /// Starts `job` in `pool`.
    func start(_ job: ReadJob, in pool: ReaderPool, loop: borrowing EventLoop) throws(SystemError) {
        try pool.start(
            job, file: try file.duplicate(), output: try output.duplicate(), loop: loop, now: monotonicNanoseconds())
    }

    /// What `outcome` means for it: `nil` if its report may be copied.
    func failure(in outcome: ReadOutcome) throws(ParseStop) -> ParseFailure? {
        switch outcome {
        case .report: return hasChanged ? .changed : nil
        case .refused(_, let reason, let detail): return ParseFailure(refusal: reason, detail: detail)
        case .died(_, let reason, let detail, let lastWords):
            return .died(reason, detail: lastWords.isEmpty ? detail : "\(detail): \(lastWords)")
        case .notReady(_, let detail, let lastWords): throw .noReader(detail: "\(detail) \(lastWords)")
        case .unwritten(_, let error): throw .trouble(error)
        }
    }

    /// Size, content or inode data changed since the digest was taken: the report would bear a wrong id.
    private var hasChanged: Bool {
        do throws(SystemError) {
            let now = try file.status()
            return now.size != status.size || now.modified != status.modified || now.changed != status.changed
        } catch {
            return true
        }
    }

    /// Copies its report.json to `target`.
    func copyReport(to target: borrowing Descriptor) throws(SystemError) {
        var offset: Int64 = 0
        while true {
            let piece = try output.read(at: offset, count: Self.pieceLength)
            if piece.isEmpty { return }
            try target.write(piece)
            offset += Int64(piece.count)
        }
    }
}
