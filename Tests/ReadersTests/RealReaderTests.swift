// SPDX-License-Identifier: Apache-2.0
// The pool with the reader that people get: locked down, reading real text.
import Exchange
import Foundation
import Kernel
import Readers
import Testing

@Suite("The real reader", .timeLimit(.minutes(10)))
struct RealReaderTests {
    @Test("reads a report into the output, in both layouts", arguments: [ReadJob.Layout.compact, .readable])
    func reads(layout: ReadJob.Layout) throws {
        let bench = try Bench()
        let text = "# 市中医医院年度总结\n\n2025年门诊量达286万人次，同比增长12.3%。\n"
        let job = try bench.start(Array(text.utf8), layout: layout)
        let outcome = try #require(try bench.outcomes().first)
        guard case .report(job, let summary) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let json = try bench.written(job)
        #expect(json.count == summary.bytes)
        let report = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(report["id"] as? String == job.id)
        let source = try #require(report["source"] as? [String: Any])
        #expect(source["name"] as? String == "报告.txt")
        #expect(source["folder"] as? String == "市中医医院")
        #expect(source["bytes"] as? Int == text.utf8.count)
        #expect((report["text"] as? String)?.contains("门诊量达286万人次") == true)
        #expect(bench.pool.freeSlots == 1)
        #expect(bench.pool.takeSandboxWarning() == nil)
    }

    @Test("one reader reads many files, one after the other")
    func reads() throws {
        let bench = try Bench()
        for number in 0..<20 {
            let job = try bench.start(Array("第\(number)号文件。".utf8))
            #expect(try bench.outcomes().map(\.job) == [job])
        }
        #expect(bench.pool.status.map(\.jobsDone) == [20])
    }

    @Test("says why a file can't be read and goes on")
    func refuses() throws {
        let bench = try Bench(ReaderLimits(count: 1, textLimit: 1000))
        for (content, size, reason) in [
            ([], 0, "empty"), (Array("短".utf8), 300, "changed"),
            (Array(repeating: UInt8(ascii: "a"), count: 5000), 5000, "too-long"),
            (Array(repeating: UInt8(ascii: "a"), count: 1001), 1001, "too-long"),
        ] {
            try bench.start(content, size: size)
            let outcome = try #require(try bench.outcomes().first)
            guard case .refused(_, reason: let code, detail: let detail) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
            #expect(code == reason)
            #expect(!detail.isEmpty)
        }
        #expect(bench.pool.status.map(\.jobsDone) == [4])
    }
}
