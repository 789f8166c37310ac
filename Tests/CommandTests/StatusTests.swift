// SPDX-License-Identifier: Apache-2.0
// What `shouwen status` says: the one line, the page, what it makes of the kernel's list of locks, and what it finds in
// a root.
import Desk
import Foundation
import Kernel
import Testing

@testable import shouwen

@Suite("Status")
struct StatusTests {
    @Test(
        "The line",
        arguments: [
            (page(), "等待 0 · 解析 0 · 归档 1204 · 重复 5 · 失败 2"),
            (
                page { $0.waiting = .init(total: 3, longest: [wait("a", 7), wait("b", 12)]) },
                "等待 3 · 解析 0 · 归档 1204 · 重复 5 · 失败 2 · 最久等待 12s"
            ),
            (
                page { $0.inWork = [.init(stage: "reading", name: "a", seconds: 1)] },
                "等待 0 · 解析 1 · 归档 1204 · 重复 5 · 失败 2"
            ),
            (
                page {
                    $0.mode = .paused
                    $0.pauseReason = "disk-full"
                }, "等待 0 · 解析 0 · 归档 1204 · 重复 5 · 失败 2 · 已暂停：磁盘空间不足"
            ),
            (page { $0.mode = .paused }, "等待 0 · 解析 0 · 归档 1204 · 重复 5 · 失败 2 · 已暂停：原因不明"),
            (page { $0.mode = .stopping }, "等待 0 · 解析 0 · 归档 1204 · 重复 5 · 失败 2 · 正在停止"),
            (
                page { $0.watch = .init(mode: .polling, why: "NFS", directories: 1) },
                "等待 0 · 解析 0 · 归档 1204 · 重复 5 · 失败 2 · 轮询：NFS 不发送事件"
            ),
            (
                page {
                    $0.mode = .paused
                    $0.pauseReason = "news-to-us"
                    $0.watch = .init(mode: .mixed, why: "watch-limit", directories: 9)
                }, "等待 0 · 解析 0 · 归档 1204 · 重复 5 · 失败 2 · 已暂停：news-to-us · 轮询：inotify 监视数已达上限"
            ),
        ])
    func line(_ status: DeskStatus, _ expected: String) {
        #expect(statusLine(of: status) == expected)
    }

    @Test(
        "Durations in two units",
        arguments: [
            (-5, "0s"), (0, "0s"), (59, "59s"), (60, "1m"), (61, "1m1s"), (3599, "59m59s"), (3600, "1h"),
            (3661, "1h1m"), (86399, "23h59m"), (86400, "1d"), (90000, "1d1h"), (8_640_000, "100d"),
            (Int64.max, "106751991167300d15h"),
        ] as [(Int64, String)])
    func durations(_ seconds: Int64, _ expected: String) {
        #expect(briefDuration(seconds: seconds) == expected)
    }

    @Test("Only the twenty longest waits are kept, the longest first")
    func longest() {
        let waiting = DeskStatus.Waiting(total: 50, longest: (0..<50).map { wait("f\($0)", Int64($0)) })
        #expect(waiting.longest.map(\.seconds) == Array((30..<50).reversed()))
    }

    @Test("A page is the same after writing and reading; anything else is refused")
    func coding() throws {
        let status = page {
            $0.pauseReason = "held"
            $0.readers = [.init(pid: 7, busy: true, name: "年报 \"终稿\"/\\.docx", seconds: 3)]
        }
        #expect(try DeskStatus(decoding: status.encoded()) == status)
        let other = String(decoding: try status.encoded(), as: UTF8.self)
            .replacing("shouwen.status/1", with: "shouwen.status/9")
        for text in ["", "{}", "[]", "\u{0}\u{1}", String(repeating: "[", count: 20000), other] {
            #expect(throws: StatusUnreadable.self) { try DeskStatus(decoding: Array(text.utf8)) }
        }
    }

    @Test("The page of a busy desk")
    func busy() {
        let status = page {
            $0.line = "等待 23"
            $0.waiting = .init(
                total: 23,
                longest: [
                    wait("正在写.docx", 75, "open-for-writing", "内科/2026"), wait("b.txt", 2, "settling"),
                    wait("x\u{1B}[31m\u{202E}.txt", 1, "new\u{7}code"),
                ])
            $0.inWork = [.init(stage: "reading", name: "年报.txt", seconds: 4)]
            $0.readers = [.init(pid: 4711, busy: true, name: "年报.txt", seconds: 4), .init(pid: 4712, busy: false)]
            $0.failedInFolder = 2
        }
        let desk = DeskSighting(root: Array("/srv/收文".utf8), daemon: 812, status: status, age: 0, places: nil)
        #expect(
            statusText(desk).joined(separator: "\n") == """
                shouwen 0.1.0 · 运行中 running · 进程 pid 812 · 启动于 since 2026-11-22T09:00:00.000+08:00
                等待 23

                目录 root           /srv/收文
                监视 watch          事件 inotify · 4 个目录 folders · 上次清点 last listing 2026-11-22T09:30:00.000+08:00（定时 interval）
                磁盘 disk           剩余 free 12.5 GiB / 100.0 GiB · 正常 ok
                隔离 sandbox        Landlock ABI 6
                自启动 since start  归档 archived 1204 · 重复 duplicate 5 · 失败 failed 2
                待处理 in failed/   2

                阅读进程 readers 2
                  4711  忙 busy  4s  年报.txt
                  4712  闲 idle

                手头 in work 1
                  解析 reading  4s  年报.txt

                等待 waiting 23
                  正被写入 open for writing  1m15s  内科/2026/正在写.docx
                  等待稳定 settling          2s     b.txt
                  new\\x07code                1s     x\\x1B[31m\\xE2\\x80\\xAE.txt
                  …另有 20 个 / 20 more
                """)
    }

    @Test("A page that is old is called stale only while something is in hand")
    func stale() {
        func desk(_ status: DeskStatus, age: Int64, daemon: Int32? = 1) -> DeskSighting {
            DeskSighting(root: [0x2F], daemon: daemon, status: status, age: age, places: nil)
        }
        let waiting = page { $0.waiting = .init(total: 1, longest: [wait("a", 1)]) }
        #expect(desk(waiting, age: 61).isStale)
        #expect(!desk(waiting, age: 60).isStale)
        #expect(!desk(page(), age: 100_000).isStale)
        #expect(!desk(waiting, age: 61, daemon: nil).isStale)
        #expect(statusText(desk(waiting, age: 7200))[0].contains("stale：2h 未更新"))
    }

    @Test("A desk at rest tells what it counted and what was last said")
    func resting() {
        let desk = DeskSighting(
            root: Array("/x".utf8), daemon: nil, status: page(), age: 5,
            places: PlaceCounts(inbox: 3, work: 0, failed: nil))
        #expect(
            statusText(desk).joined(separator: "\n") == """
                shouwen · 未运行 not running

                目录 root           /x
                待收 in inbox/      3
                未完 in work/       0
                待处理 in failed/   无权查看 may not be listed
                最后状态 last said  2026-11-22T09:30:01.000+08:00 等待 0 · 解析 0 · 归档 1204 · 重复 5 · 失败 2
                """)
    }
}

@Suite("Locks")
struct LockTests {
    static let list = """
        1: FLOCK  ADVISORY  WRITE 812 fe:01:131077 0 EOF
        1: -> FLOCK  ADVISORY  WRITE 900 fe:01:555 0 EOF
        2: POSIX  ADVISORY  READ 7 fe:01:600 0 EOF
        3: OFDLCK ADVISORY  WRITE -1 00:1f:42 0 EOF
        garbage
        4: FLOCK
        """

    @Test(
        "Held or not",
        arguments: [
            (131077, 0xFE01, nil, true),  // device and inode
            (131077, 0x0030, 812, true),  // another device number, as on btrfs, but the right process
            (131077, 0x0030, 813, false), (131077, 0x0030, nil, false),
            (555, 0xFE01, 900, false),  // only waiting for it
            (600, 0xFE01, 7, false),  // a read lock
            (42, 0x001F, nil, true), (1, 0xFE01, 812, false),
        ] as [(UInt64, UInt64, Int32?, Bool)])
    func held(_ inode: UInt64, _ device: UInt64, _ pid: Int32?, _ expected: Bool) {
        #expect(isLocked(inode: inode, device: device, pid: pid, in: Array(Self.list.utf8)) == expected)
    }

    @Test(
        "Device numbers as the kernel prints them",
        arguments: [
            (0xFE01, "fe:01"), (0x0010_0800, "08:100"), (0, "00:00"), (0x1000_0000_0000, "1000:00"),
        ] as [(UInt64, String)])
    func numbers(_ device: UInt64, _ expected: String) {
        #expect(deviceNumber(device) == expected)
    }
}

func wait(_ name: String, _ seconds: Int64, _ reason: String = "settling", _ folder: String = "") -> DeskStatus.Wait {
    DeskStatus.Wait(name: name, folder: folder, reason: reason, seconds: seconds)
}

/// A quiet desk, changed by `change`.
func page(_ change: (inout DeskStatus) -> Void = { _ in }) -> DeskStatus {
    var status = DeskStatus(
        version: "0.1.0", pid: 812, startedAt: "2026-11-22T09:00:00.000+08:00",
        updatedAt: "2026-11-22T09:30:01.000+08:00", mode: .running,
        counts: .init(archived: 1204, duplicate: 5, failed: 2),
        watch: .init(
            mode: .inotify, directories: 4, lastListingAt: "2026-11-22T09:30:00.000+08:00", lastListingWhy: "interval"),
        disk: .init(freeBytes: 25 << 29, totalBytes: 100 << 30, state: "ok"), sandbox: .init(landlockABI: 6))
    change(&status)
    return status
}
