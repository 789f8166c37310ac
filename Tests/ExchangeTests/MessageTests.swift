// SPDX-License-Identifier: Apache-2.0
// The wire format: whatever is sent arrives the same in any pieces, and nothing that isn't a message passes for one.
import Exchange
import Testing

private let job = ReadJob(
    number: 7, id: "sha256:" + String(repeating: "0", count: 64), name: "年度总结\\x1B.docx", folder: "市中医医院/2026",
    size: 1 << 40, layout: .readable, parserVersion: "0.1.0")
private var counts: FactCounts {
    var counts = FactCounts()
    (counts.indicators, counts.dates, counts.people) = (70_000, 2, 3)
    (counts.organizations, counts.programmes, counts.honours) = (4, 5, 6)
    return counts
}
private let announcement = ReportAnnouncement(job: 7, title: "一、总结", counts: counts, warnings: 9, size: 5)
private let refusal = Refusal(job: .max, reason: "too-long", detail: "")

@Suite("Messages") struct MessageTests {
    /// Feeds `bytes` in pieces of `length` and collects what comes out.
    private func decode(_ bytes: [UInt8], pieces length: Int) throws -> [Message] {
        var decoder = MessageDecoder()
        var messages: [Message] = []
        for start in stride(from: 0, to: bytes.count, by: length) {
            decoder.append(Array(bytes[start..<min(bytes.count, start + length)]))
            while let message = try decoder.next() { messages.append(message) }
        }
        #expect(decoder.isBetweenMessages)
        return messages
    }

    @Test("survive any cutting", arguments: [1, 2, 3, 7, 8, 9, 64, 1 << 20])
    func roundTrip(length: Int) throws {
        let request = ReadRequest(job: job, textLimit: 4_000_000)
        var bytes = Hello(landlockABI: nil).encoded() + Hello(landlockABI: 6).encoded()
        bytes += try #require(request.encoded())
        bytes += Begun(job: 7).encoded() + announcement.encoded() + Array("{}  \n".utf8)
        bytes += refusal.encoded()
        var content: [UInt8] = []
        let messages = try decode(bytes, pieces: length).filter {
            if case .content(let piece) = $0 { content += piece } else { return true }
            return false
        }
        #expect(
            messages == [
                .hello(Hello(landlockABI: nil)), .hello(Hello(landlockABI: 6)), .request(request),
                .begun(Begun(job: 7)), .report(announcement), .refusal(refusal),
            ])
        #expect(content == Array("{}  \n".utf8))
    }

    @Test(
        "that aren't any are refused as soon as it shows",
        arguments: [
            ([0x47, 1, 1, 0, 1, 0, 0, 0], ProtocolViolation.noFrame),
            ([0x53, 1, 1, 9, 1, 0, 0, 0], .noFrame),
            ([0x53, 2, 1, 0, 1, 0, 0, 0], .otherVersion),
            ([0x53, 1, 0, 0, 1, 0, 0, 0], .unknownKind),
            ([0x53, 1, 6, 0, 1, 0, 0, 0], .unknownKind),
            // One byte over the limit, and all that 32 bits can say.
            ([0x53, 1, 2, 0, 1, 0, 1, 0], .tooLong),
            ([0x53, 1, 5, 0, 255, 255, 255, 255], .tooLong),
            ([0x53, 1, 1, 0, 0, 0, 0, 0], .cutShort),
            ([0x53, 1, 1, 0, 2, 0, 0, 0, 6, 6], .trailingBytes),
            // A refusal whose reason claims more bytes than the message has.
            ([0x53, 1, 5, 0, 13, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 127, 97], .cutShort),
            // … whose reason is no code, is empty, is not UTF-8.
            ([0x53, 1, 5, 0, 17, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 65, 0, 0, 0, 0], .badValue),
            ([0x53, 1, 5, 0, 16, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], .badValue),
            ([0x53, 1, 5, 0, 17, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 255, 0, 0, 0, 0], .badValue),
            // A report whose title is neither there nor absent.
            ([0x53, 1, 4, 0, 9, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2], .badValue),
        ] as [([UInt8], ProtocolViolation)])
    func corrupt(bytes: [UInt8], violation: ProtocolViolation) {
        var decoder = MessageDecoder()
        decoder.append(bytes)
        #expect(throws: violation) { try decoder.next() }
    }

    @Test("with any single byte changed decode or are refused, and never trap")
    func everyByte() throws {
        let bytes = announcement.encoded()
        var refused = 0
        for index in bytes.indices {
            for value in UInt8.min...UInt8.max {
                var damaged = bytes
                damaged[index] = value
                var decoder = MessageDecoder()
                decoder.append(damaged)
                do throws(ProtocolViolation) {
                    while try decoder.next() != nil {}
                } catch {
                    refused += 1
                }
            }
        }
        #expect(refused > 1000)
    }

    @Test("of a size that no machine has are refused")
    func hugeReport() throws {
        var bytes = announcement.encoded()
        bytes.replaceSubrange((bytes.count - 8)..., with: [255, 255, 255, 255, 255, 255, 255, 255])
        var decoder = MessageDecoder()
        decoder.append(bytes)
        #expect(throws: ProtocolViolation.badValue) { try decoder.next() }
    }

    @Test("keep long texts within their bounds, cut between characters")
    func bounds() throws {
        let title = String(repeating: "长", count: 2000)
        let announced = ReportAnnouncement(job: 1, title: title, counts: FactCounts(), warnings: 0, size: 1)
        #expect(announced.title == String(repeating: "长", count: 341))
        let refused = Refusal(job: 1, reason: "Not a code", detail: title)
        #expect(refused.reason == "unreadable")
        #expect(try decode(refused.encoded(), pieces: 100) == [.refusal(refused)])
        var deep = job
        deep.folder = String(repeating: "深", count: 30_000)
        #expect(ReadRequest(job: deep, textLimit: 1).encoded() == nil)
    }

    @Test("that are unfinished are waited for")
    func unfinished() throws {
        var decoder = MessageDecoder()
        #expect(decoder.isBetweenMessages)
        decoder.append(Array(announcement.encoded().dropLast()))
        #expect(try decoder.next() == nil)
        #expect(!decoder.isBetweenMessages)
        decoder.append(announcement.encoded().suffix(1))
        #expect(try decoder.next() == .report(announcement))
        #expect(!decoder.isBetweenMessages)
        #expect(try decoder.next() == nil)
        decoder.append([1, 2, 3, 4, 5, 6])
        #expect(try decoder.next() == .content([1, 2, 3, 4, 5]))
        #expect(!decoder.isBetweenMessages)
    }
}
