// SPDX-License-Identifier: Apache-2.0
import Kernel
import Paths
import Testing
import Watch

@testable import Desk
@testable import Spool

/// A play of the desk: lines `event → effects`, without clock, disk or process.
struct Play: CustomTestStringConvertible, Sendable {
    let name: String
    let script: String
    var testDescription: String { name }
}

@Suite("Desk reducer")
struct DeskStateTests {
    /// One reader, so that queueing shows.
    ///
    /// Claims are numbered in order; `=x` after `frozen` gives the bytes.
    static let plays = [
        Play(
            name: "a file becomes a report",
            script: """
                moved a → look a
                whole a → claim a
                claimed 1 a → freeze 1
                frozen 1 =x → read 1
                answered 1 → publish 1
                filed 1 archived → idle
                """),
        Play(
            name: "the same bytes in hand twice are read once",
            script: """
                claimed 1 a → freeze 1
                claimed 2 b → freeze 2
                frozen 1 =x → read 1
                frozen 2 =x →
                answered 1 → publish 1
                filed 1 archived → duplicate 2
                filed 2 duplicate → idle
                """),
        Play(
            name: "where the first of twins fails, the second is read",
            script: """
                claimed 1 a → freeze 1
                claimed 2 b → freeze 2
                frozen 1 =x → read 1
                frozen 2 =x →
                failed 1 binary → fail 1 binary
                filed 1 failed → read 2
                """),
        Play(
            name: "where the first of twins changes, the second is read",
            script: """
                claimed 1 a → freeze 1
                claimed 2 b → freeze 2
                frozen 1 =x → read 1
                frozen 2 =x →
                changed 1 → read 2
                """),
        Play(
            name: "bytes that are filed already are never read",
            script: """
                claimed 1 a → freeze 1
                frozen-twin 1 =x → duplicate 1
                filed 1 duplicate → idle
                """),
        Play(
            name: "a reader may die once over a file, not twice",
            script: """
                claimed 1 a → freeze 1
                frozen 1 =x → read 1
                died 1 reader-crashed 1 → read 1
                died 1 reader-timeout 2 → fail 1 reader-timeout
                filed 1 failed → idle
                """),
        Play(
            name: "a file that took the daemon along twice is failed unread",
            script: """
                resumed 1 a 2 → fail 1 reader-crashed
                """),
        Play(
            name: "suspects are read alone and first",
            script: """
                readers 2
                claimed 1 a → freeze 1
                resumed 2 b 1 → freeze 2
                resumed 3 c 1 → freeze 3
                frozen 1 =x → read 1
                frozen 2 =y →
                frozen 3 =z →
                answered 1 → publish 1; read 2
                filed 1 archived →
                answered 2 → publish 2; read 3
                """),
        Play(
            name: "one reader, one at a time, in order",
            script: """
                claimed 1 a → freeze 1
                claimed 2 b → freeze 2
                frozen 2 =y → read 2
                frozen 1 =x →
                answered 2 → publish 2; read 1
                """),
        Play(
            name: "no more is claimed than can be held",
            script: """
                moved a → look a
                whole a → claim a
                moved b → look b
                whole b → claim b
                moved c → look c
                whole c → claim c
                moved d →
                claimed 1 a → freeze 1
                failed 1 empty → fail 1 empty
                filed 1 failed → look d
                """),
        Play(
            name: "a full disk stops claiming, stalls the claim, and goes on from what it left",
            script: """
                claimed 1 a → freeze 1
                frozen 1 =x → read 1
                answered 1 → publish 1
                troubled 1 →
                moved b →
                recovered → resume 1; look b
                claimed 1 a → freeze 1
                """),
        Play(
            name: "a claim that met a full disk is tried again when it is well",
            script: """
                moved a → look a
                whole a → claim a
                claim-troubled a →
                recovered → look a
                """),
        Play(
            name: "stopping gives back what nobody reads and waits for the rest",
            script: """
                claimed 1 a → freeze 1
                claimed 2 b → freeze 2
                frozen 1 =x → read 1
                frozen 2 =y →
                stop → release 2
                released 2 →
                moved c →
                answered 1 → publish 1
                filed 1 archived → idle
                """),
        Play(
            name: "a reader that dies while we stop gives its file back",
            script: """
                claimed 1 a → freeze 1
                frozen 1 =x → read 1
                stop →
                died 1 reader-crashed 1 → release 1
                released 1 → idle
                """),
        Play(
            name: "links and devices are claimed only to be failed",
            script: """
                moved a → look a
                link a → claim a symbolic-link
                refused 1 a symbolic-link → fail 1 symbolic-link
                """),
        Play(
            name: "told to stop with a look, a claim and a digest under way, nothing is begun any more",
            script: """
                moved a → look a
                moved b → look b
                whole b → claim b
                stop →
                whole a →
                claimed 1 b → release 1
                released 1 → idle
                """),
        Play(
            name: "a claim that can't go on for a reason of its own stops nobody else",
            script: """
                claimed 1 a → freeze 1
                parked 1 →
                claimed 2 b → freeze 2
                frozen 2 =y → read 2
                """),
        Play(
            name: "a claim that can't be given back while we stop stays in work/ and holds nobody up",
            script: """
                claimed 1 a → freeze 1
                stop → release 1
                parked 1 → idle
                """),
        Play(
            name: "where the first of twins is taken up anew, the second goes on",
            script: """
                claimed 1 a → freeze 1
                claimed 2 b → freeze 2
                frozen 1 =x → read 1
                frozen 2 =x →
                troubled 1 →
                recovered → resume 1
                claimed 1 a → freeze 1; read 2
                """),
        Play(
            name: "a file that vanished before its claim is forgotten",
            script: """
                moved a → look a
                whole a → claim a
                missed a → idle
                """),
    ]

    @Test("plays", arguments: plays)
    func performs(_ play: Play) throws {
        var state = DeskState(limits: DeskLimits(readers: 1, settleTime: 0, maximumSize: 1000))
        for line in play.script.split(separator: "\n") {
            let words = line.split(separator: "→", omittingEmptySubsequences: false)
            let said = words[0].split(separator: " ").map(String.init)
            if said.first == "readers" {
                let limits = DeskLimits(readers: Int(said[1]) ?? 0, settleTime: 0, maximumSize: 1000)
                _ = state.on(.configured(limits), now: 0)
                continue
            }
            let effects = state.on(try event(said), now: 0).map(describe).joined(separator: "; ")
            let expected = words[1].trimmingPrefix(" ").description
            if expected == "idle" {
                #expect(effects == "" && state.isIdle, "\(line)")
            } else {
                #expect(effects == expected, "\(line)")
            }
        }
    }

    private func event(_ words: [String]) throws -> DeskEvent {
        func path(_ at: Int) throws -> RelativePath { try #require(RelativePath(Array(words[at].utf8))) }
        func number(_ at: Int) throws -> Int { try #require(Int(words[at])) }
        func reason(_ at: Int) throws -> Reason { try #require(Reason(rawValue: words[at])) }
        func id(_ at: Int) -> ContentID { ContentID(digits: words[at]) }
        let whole = Sight.file(Signature(size: 1, modified: 1, inode: 1), writer: .none)
        switch words[0] {
        case "moved": return .hint(.movedIn, try path(1))
        case "whole": return .looked(try path(1), whole)
        case "link": return .looked(try path(1), .symbolicLink)
        case "claimed": return .claimed(try number(1), try path(2), refusal: nil, attempts: 0)
        case "resumed": return .claimed(try number(1), try path(2), refusal: nil, attempts: try number(3))
        case "refused": return .claimed(try number(1), try path(2), refusal: try reason(3), attempts: 0)
        case "missed": return .claimMissed(try path(1))
        case "frozen": return .frozen(try number(1), id(2), isFiled: false)
        case "frozen-twin": return .frozen(try number(1), id(2), isFiled: true)
        case "changed": return .changed(try number(1))
        case "answered": return .answered(try number(1))
        case "failed": return .failed(try number(1), try reason(2))
        case "died": return .died(try number(1), try reason(2), attempts: try number(3))
        case "filed": return .filed(try number(1), try #require(Verdict(rawValue: words[2])))
        case "released": return .released(try number(1))
        case "troubled": return .troubled(try number(1), .full)
        case "claim-troubled": return .claimTroubled(try path(1), .full)
        case "parked": return .parked(try number(1))
        case "recovered": return .recovered
        default: return .stop
        }
    }

    private func describe(_ effect: DeskEffect) -> String {
        switch effect {
        case .look(let path): "look \(displayName(path.bytes))"
        case .claim(let path, let refusal, _):
            "claim \(displayName(path.bytes))" + (refusal.map { " " + $0.rawValue } ?? "")
        case .freeze(let number): "freeze \(number)"
        case .read(let number): "read \(number)"
        case .publish(let number): "publish \(number)"
        case .noteDuplicate(let number): "duplicate \(number)"
        case .fail(let number, let reason): "fail \(number) \(reason.rawValue)"
        case .release(let number): "release \(number)"
        case .resume(let number): "resume \(number)"
        }
    }
}
