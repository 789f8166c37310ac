// SPDX-License-Identifier: Apache-2.0
// What the kernel and the C library must offer, and what they should.
import Kernel
import Paths
import Settings

/// What was asked of the system, as values.
struct KernelFacts: Equatable {
    var release: String
    var landlockABI: Int?
    var hasSystemCallFilters: Bool
    var hasProcessDescriptors: Bool
    /// Charsets that the C library can't decode.
    var missingCharsets: [String]
    /// Seconds east of Greenwich.
    var zoneOffset: Int
}

extension KernelFacts {
    /// Those of this system.
    init() {
        self.init(
            release: Facilities.kernelRelease, landlockABI: Facilities.landlockABI,
            hasSystemCallFilters: Facilities.hasSystemCallFilters,
            hasProcessDescriptors: Facilities.hasProcessDescriptors,
            missingCharsets: ["GB18030", "BIG5-HKSCS"].filter { !Facilities.canDecode($0) },
            zoneOffset: LocalTime(nanoseconds: realtimeNanoseconds()).offset)
    }
}

/// Findings about the kernel and the C library.
func judgeKernel(_ facts: KernelFacts) -> [Finding] {
    let release = displayText(facts.release)
    var findings: [Finding] = []
    if !facts.hasProcessDescriptors {
        findings.append(
            Finding(
                .error, "no-pidfd", "内核 \(release) 没有 pidfd_open", "kernel \(release) has no pidfd_open",
                advice: Bilingual("需要 Linux 5.3 或更新", "Linux 5.3 or newer is needed")))
    }
    if !facts.hasSystemCallFilters {
        findings.append(
            Finding(
                .error, "no-seccomp", "内核不支持 seccomp，阅读进程不会启动", "the kernel has no seccomp: readers do not start",
                advice: Bilingual("换用启用 CONFIG_SECCOMP_FILTER 的内核", "use a kernel with CONFIG_SECCOMP_FILTER")))
    }
    if let abi = facts.landlockABI {
        findings.append(Finding(.ok, "landlock", "Landlock ABI \(abi)", "Landlock ABI \(abi)"))
    } else {
        findings.append(
            Finding(
                .warning, "no-landlock", "内核没有启用 Landlock：阅读进程只受 seccomp 与资源限制约束",
                "Landlock is not enabled: readers are confined by seccomp and limits only",
                advice: Bilingual(
                    "Linux 5.13 以上，启动参数 lsm= 中加入 landlock（见 /sys/kernel/security/lsm）",
                    "Linux 5.13 or newer with landlock in the boot parameter lsm= (see /sys/kernel/security/lsm)")))
    }
    if !facts.missingCharsets.isEmpty {
        let list = facts.missingCharsets.joined(separator: " ")
        findings.append(
            Finding(
                .warning, "no-charset", "C 库不能解码 \(list)：这类文本无法读取",
                "the C library cannot decode \(list): such texts cannot be read",
                advice: Bilingual(
                    "安装 libc6 的 gconv 模块（Debian：libc6；Fedora：glibc-gconv-extra）",
                    "install glibc's gconv modules (Debian: libc6; Fedora: glibc-gconv-extra)")))
    }
    if facts.zoneOffset == 0 {
        findings.append(
            Finding(
                .note, "zone-utc", "本机时区为 UTC：archive 中的日期按 UTC",
                "this machine is on UTC: days in archive are UTC days",
                advice: Bilingual("timedatectl set-timezone Asia/Shanghai", "timedatectl set-timezone Asia/Shanghai")))
    }
    if findings.allSatisfy({ $0.level < .error }) {
        findings.insert(Finding(.ok, "kernel", "内核 \(release)", "kernel \(release)"), at: 0)
    }
    return findings
}
