// SPDX-License-Identifier: Apache-2.0
// What is made of the facts that checks find, without looking at this machine.
import Kernel
import Settings
import Testing

@testable import shouwen

@Suite("Judgements")
struct JudgementTests {
    @Test(
        "Folders by mode and owner",
        arguments: [
            (.inbox, 0o3770, 812, ["ok inbox"]), (.inbox, 0o750, 812, ["note inbox-private"]),
            (.inbox, 0o770, 812, ["warning inbox-not-sticky", "note inbox-not-setgid"]),
            (.inbox, 0o1770, 812, ["note inbox-not-setgid"]), (.inbox, 0o3777, 812, ["warning inbox-world-writable"]),
            (.inbox, 0o3770, 0, ["error inbox-owner"]), (.inbox, 0o3070, 812, ["error inbox-mode"]),
            (.work, 0o700, 812, ["ok work"]), (.work, 0o770, 812, ["warning work-writable"]),
            (.archive, 0o750, 812, ["ok archive"]), (.archive, 0o755, 812, ["note archive-world-readable"]),
            (.archive, 0o2750, 812, ["ok archive"]), (.failed, 0o777, 812, ["warning failed-writable"]),
            (.failed, 0o500, 1, ["error failed-owner", "error failed-mode"]),
        ] as [(Place, UInt32, UInt32, [String])])
    func folders(_ place: Place, _ mode: UInt32, _ owner: UInt32, _ expected: [String]) {
        let findings = judge(place, isDirectory: true, mode: mode, owner: owner, daemon: 812)
        #expect(findings.map { "\($0.level) \($0.code)" } == expected)
        #expect(findings.allSatisfy { $0.level == .ok || $0.level == .note || $0.advice != nil })
    }

    @Test("A file in the place of a folder")
    func noFolder() {
        let findings = judge(.archive, isDirectory: false, mode: 0o644, owner: 0, daemon: 0)
        #expect(findings.map(\.code) == ["archive-no-folder"])
    }

    @Test(
        "Space",
        arguments: [
            (1 << 40, false, "ok disk"), (1 << 40, true, "error disk-read-only"),
            ((64 << 20) - 1, false, "error disk-full"),
            (64 << 20, false, "warning disk-tight"), ((320 << 20) - 1, false, "warning disk-tight"),
            (320 << 20, false, "ok disk"), (0, false, "error disk-full"),
        ] as [(Int64, Bool, String)])
    func space(_ free: Int64, _ isReadOnly: Bool, _ expected: String) {
        let findings = judgeSpace(free: free, isReadOnly: isReadOnly, settings: Settings())
        #expect(findings.map { "\($0.level) \($0.code)" } == [expected])
    }

    @Test(
        "Watches",
        arguments: [
            (1, 65536, 128, "ok inotify"), (nil, 65536, 128, "ok inotify"),
            (40_000, 65536, 128, "warning inotify-watches"),
            (32_768, 65536, 128, "ok inotify"), (1, 0, 128, "warning inotify-off"),
            (1, 65536, 0, "warning inotify-off"),
            (1, nil, 128, "note inotify-unknown"), (Int.max, 65536, 128, "warning inotify-watches"),
        ] as [(Int?, Int?, Int?, String)])
    func watches(_ folders: Int?, _ watches: Int?, _ instances: Int?, _ expected: String) {
        let findings = judgeWatches(folders: folders, InotifyLimits(watches: watches, instances: instances))
        #expect(findings.map { "\($0.level) \($0.code)" } == [expected])
    }

    @Test("Polling is a note, not a fault")
    func polling() {
        #expect(judgeEvents(polledName: nil, poll: 1).level == .ok)
        let finding = judgeEvents(polledName: "NFS", poll: 5_000_000_000)
        #expect(finding.level == .note && finding.what.english.contains("5s"))
    }

    @Test("A good kernel has nothing to mend, a poor one is told all that it lacks")
    func kernels() {
        var facts = KernelFacts(
            release: "6.1.0-18-amd64", landlockABI: 2, hasSystemCallFilters: true, hasProcessDescriptors: true,
            missingCharsets: [], zoneOffset: 28800)
        #expect(judgeKernel(facts).map { "\($0.level) \($0.code)" } == ["ok kernel", "ok landlock"])
        facts.landlockABI = nil
        facts.missingCharsets = ["GB18030"]
        facts.zoneOffset = 0
        #expect(
            judgeKernel(facts).map { "\($0.level) \($0.code)" } == [
                "ok kernel", "warning no-landlock", "warning no-charset", "note zone-utc",
            ])
        facts = KernelFacts(
            release: "4.19", landlockABI: nil, hasSystemCallFilters: false, hasProcessDescriptors: false,
            missingCharsets: [], zoneOffset: -3600)
        #expect(
            judgeKernel(facts).map(\.code) == ["no-pidfd", "no-seccomp", "no-landlock"])
        #expect(judgeKernel(facts).allSatisfy { $0.advice != nil })
    }

    @Test(
        "Units and the root",
        arguments: [
            ("ReadWritePaths=/srv/shouwen\n", "/srv/shouwen", "ok unit"),
            ("ReadWritePaths=/srv/shouwen/\n", "/srv/shouwen", "ok unit"),
            ("ReadWritePaths=-/srv\n", "/srv/shouwen", "ok unit"), ("ReadWritePaths=/\n", "/srv/shouwen", "ok unit"),
            ("ReadWritePaths=/srv/shouwen\n", "/data/desk", "warning unit-other-root"),
            ("ReadWritePaths=/srv/shouwen\n", "/srv/shouwen2", "warning unit-other-root"),
            ("#ReadWritePaths=/data\n", "/data", "warning unit-other-root"),
            ("ReadWritePaths=/srv/shouwen\nReadWritePaths=\nReadWritePaths=/data\n", "/data", "ok unit"),
            ("ReadWritePaths=/srv/shouwen\nReadWritePaths=\n", "/srv/shouwen", "warning unit-other-root"),
            ("ReadWritePaths=/data /srv/shouwen /srv/shouwen/inbox\n", "/srv/shouwen", "error unit-splits-root"),
            ("ReadWritePaths=+/srv/收文\n", "/srv/收文", "ok unit"),
        ])
    func units(_ unit: String, _ root: String, _ expected: String) {
        let facts = ServiceFacts(
            isBooted: true, unit: [Array(unit.utf8)], hasJournal: true, hasCatalog: true, isNotified: false, daemon: 7)
        let findings = judgeService(facts, root: Array(root.utf8))
        #expect(findings.map { "\($0.level) \($0.code)" } == ["ok running", expected])
    }

    @Test("Without systemd, unit, journal or catalog there are only notes")
    func service() {
        var facts = ServiceFacts(
            isBooted: false, unit: [], hasJournal: false, hasCatalog: false, isNotified: false, daemon: nil)
        #expect(judgeService(facts, root: [0x2F]).map(\.code) == ["not-running", "no-systemd"])
        facts.isBooted = true
        #expect(judgeService(facts, root: [0x2F]).map(\.code) == ["not-running", "no-unit", "no-journal"])
        facts.unit = [Array("ReadWritePaths=/".utf8)]
        facts.hasJournal = true
        facts.isNotified = true
        #expect(judgeService(facts, root: [0x2F]).map(\.code) == ["not-running", "unit", "notify", "no-catalog"])
        #expect(judgeService(facts, root: [0x2F]).allSatisfy { $0.level <= .note })
    }

    @Test(
        "Renames that fail",
        arguments: [
            (18, "error other-mount"), (13, "warning not-writable"), (1, "warning not-writable"),
            (5, "error rename-failed"),
        ]
            as [(Int32, String)])
    func renames(_ code: Int32, _ expected: String) {
        let finding = judgeRename(SystemError(call: "renameat", code: code), reached: .archive)
        #expect("\(finding.level) \(finding.code)" == expected)
        #expect(finding.what.english.contains("archive"))
    }

    @Test("Settings that make little sense together are noted")
    func settings() {
        var settings = Settings()
        #expect(judgeSettings(settings, processors: 2).isEmpty)
        settings.readers.time = 1_000_000_000
        settings.readers.count = 9
        settings.disk.reserve = 0
        settings.archive.fileMode = 0o644
        settings.watch.settle = 0
        #expect(
            judgeSettings(settings, processors: 4).map(\.code) == [
                "cpu-over-time", "many-readers", "no-reserve", "open-archive", "no-settling",
            ])
    }

    @Test("Findings as text: both languages, once if they are the same, and the sum")
    func text() {
        let findings = [
            Finding(.ok, "a", "好", "good"),
            Finding(.warning, "b", "不好", "bad", advice: Bilingual("chmod 1 x", "chmod 1 x")),
        ]
        #expect(
            findingsText(findings).joined(separator: "\n") == """
                [正常 ok]      好
                               good
                [警告 warning] 不好
                               bad
                               → chmod 1 x

                错误 0 · 警告 1 · 提示 0 / errors 0, warnings 1, notes 0
                """)
    }
}
