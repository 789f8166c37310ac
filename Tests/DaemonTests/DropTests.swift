// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// One way of dropping files, as a shell script in the inbox, and what must have become of them.
struct Drop: CustomTestStringConvertible, Sendable {
    let name: String
    let script: String
    var archived = 0
    var reasons: [String] = []
    var settle = "200ms"
    /// The folder of the drop, which stays, has a name that Foundation can't follow.
    var leavesUnreadableFolder = false
    var testDescription: String { name }
}

@Suite("Ways of dropping", .timeLimit(.minutes(10)))
struct DropTests {
    static let drops = [
        Drop(name: "cp", script: "cp ../report 年报.txt", archived: 1),
        Drop(name: "mv", script: "mv ../report 年报.txt", archived: 1, settle: "1h"),
        Drop(name: "hard link", script: "ln ../report 年报.txt", archived: 1),
        Drop(
            name: "O_TMPFILE and linkat",
            script: """
                python3 -c '
                import os
                f = os.open(".", os.O_TMPFILE | os.O_WRONLY)
                os.write(f, open("../report", "rb").read())
                os.link(f"/proc/self/fd/{f}", "年报.txt", src_dir_fd=f, follow_symlinks=True)'
                """, archived: 1),
        Drop(
            name: "a populated tree moved in",
            script: "mkdir -p ../t/a/b; cp ../report ../t/a/b/1.txt; echo 二 > ../t/a/2.txt; mv ../t .", archived: 2),
        Drop(
            name: "folders made and filled at once",
            script: "mkdir -p 一/二/三/四/五/六; cp ../report 一/二/三/四/五/六/年报.txt; echo 乙 > 一/二/b.txt", archived: 2),
        Drop(
            name: "a folder renamed while it is filled",
            script: "mkdir x; echo 甲 > x/a.txt; mv x y; echo 乙 > y/b.txt; mv y z; echo 丙 > z/c.txt", archived: 3),
        Drop(name: "the same bytes twice", script: "cp ../report a.txt; cp ../report b.txt", archived: 1),
        Drop(
            name: "written in pieces, slower than nothing but faster than the settle time",
            script: "for i in 1 2 3 4 5 6; do echo 第$i行 >> a.txt; sleep 0.05; done", archived: 1),
        Drop(
            name: "opened again after it was closed", script: "echo 甲 > a.txt; sleep 0.1; echo 乙 >> a.txt", archived: 1),
        Drop(
            name: "names that are never reports",
            script: "for n in .x '~$a.docx' a.part b.tmp c.crdownload d.filepart Thumbs.db desktop.ini .DS_Store; "
                + "do cp ../report \"$n\"; done; mkdir @eaDir .git; cp ../report @eaDir/x; cp ../report .git/y; "
                + "mv ../report z.txt", archived: 1),
        Drop(name: "a symbolic link", script: "ln -s /etc/passwd 密码", reasons: ["symbolic-link"]),
        Drop(name: "a link to a folder", script: "ln -s / 根", reasons: ["symbolic-link"]),
        Drop(name: "a FIFO", script: "mkfifo 管道", reasons: ["special-file"]),
        Drop(
            name: "a socket",
            script: "python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"套接字\")'", reasons: ["special-file"]
        ),
        Drop(name: "an empty file", script: "touch 空.txt", reasons: ["empty"]),
        Drop(name: "junk", script: "head -c 5000 /dev/urandom > x.bin", reasons: ["binary"]),
        Drop(name: "an ELF program", script: "cp /bin/true x.txt", reasons: ["binary"]),
        Drop(name: "nothing but NUL bytes", script: "head -c 5000 /dev/zero > x.txt", reasons: ["binary"]),
        Drop(
            name: "a GBK name", script: "cp ../report \"$(printf '\\304\\352\\261\\250.txt')\"", archived: 1),
        Drop(
            name: "names that are no text in any charset",
            script:
                "cp ../report \"$(printf '\\377.txt')\"; mkdir \"$(printf 'd\\201')\"; echo 乙 > \"$(printf 'd\\201')/b.txt\"",
            archived: 2, leavesUnreadableFolder: true),
        Drop(
            name: "folders so deep and long that their path fits no message",
            script: """
                python3 -c '
                import os
                os.chdir(".")
                for level in range(40):
                    os.mkdir("夹" * 85)
                    os.chdir("夹" * 85)
                open("a.txt", "w").write("甲")'
                """,
            archived: 1),
        Drop(
            name: "names with newlines and escapes",
            script: "cp ../report \"$(printf 'a\\n<3>b\\033[31m.txt')\"", archived: 1),
        Drop(
            name: "a name of 255 bytes", script: "cp ../report \"$(printf '字%.0s' {1..85})\"", archived: 1),
        Drop(
            name: "names of our own records",
            script: "for n in report.json receipt.json claim.json dropped; do echo \"$n\" > $n; done", archived: 4),
        Drop(
            name: "a hundred levels", script: "d=$(printf 'd/%.0s' {1..100}); mkdir -p $d; cp ../report ${d}a.txt",
            archived: 1),
        Drop(
            name: "gone before it settled", script: "echo 甲 > a.txt; rm a.txt; cp ../report b.txt", archived: 1),
        Drop(name: "replaced by a rename over it", script: "echo 甲 > a.txt; mv ../report a.txt", archived: 1),
    ]

    /// Dropped while the daemon runs.
    @Test("live", arguments: drops)
    func live(_ drop: Drop) throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": drop.settle])
        try prepare(daemon)
        try daemon.start()
        try shell(drop.script, in: daemon.inbox)
        try check(drop, daemon)
    }

    /// Dropped before the daemon starts: the backlog goes through the same rule.
    @Test("backlog", arguments: drops.filter { $0.settle != "1h" })
    func backlog(_ drop: Drop) throws {
        let daemon = try RunningDaemon(["WATCH_SETTLE": drop.settle])
        try prepare(daemon)
        try shell(drop.script, in: daemon.inbox)
        try daemon.start()
        try check(drop, daemon)
    }

    private func prepare(_ daemon: RunningDaemon) throws {
        try Data(sample(1).utf8).write(to: daemon.root.appending(path: "report"))
    }

    private func check(_ drop: Drop, _ daemon: RunningDaemon) throws {
        try daemon.until(drop.name) {
            daemon.archived == drop.archived && daemon.failed == drop.reasons.count
                && !daemon.tree().contains { $0.hasPrefix("work/") }
        }
        #expect(try daemon.reasons() == drop.reasons)
        let left = daemon.tree().filter { $0.hasPrefix("inbox/") }
        #expect(drop.name == "names that are never reports" || drop.leavesUnreadableFolder || left.isEmpty, "\(left)")
        #expect(daemon.stop() == 0)
    }
}
