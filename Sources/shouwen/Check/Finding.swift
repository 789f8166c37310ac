// SPDX-License-Identifier: Apache-2.0
// What a check found: how bad, what, and what to do about it.
import Settings

/// One fact about the system or the configuration.
struct Finding: Sendable, Equatable, Encodable {
    /// How much it matters.
    enum Level: String, Sendable, Encodable, CaseIterable, Comparable {
        /// As it should be.
        case ok
        /// Good to know; nothing to do.
        case note
        /// Works, but not as well or as safely as it could.
        case warning
        /// Does not work.
        case error

        static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .ok: 0
            case .note: 1
            case .warning: 2
            case .error: 3
            }
        }
    }

    let level: Level
    /// Stable, for scripts: `inbox-not-sticky`.
    let code: String
    let what: Bilingual
    /// What to do; only where there is something.
    let advice: Bilingual?

    init(_ level: Level, _ code: String, _ chinese: String, _ english: String, advice: Bilingual? = nil) {
        self.level = level
        self.code = code
        what = Bilingual(chinese, english)
        self.advice = advice
    }
}

/// Findings as lines for a terminal, and their sum as the last one.
func findingsText(_ findings: [Finding]) -> [String] {
    var lines: [String] = []
    for finding in findings {
        let mark = padded(finding.level.mark, to: 15)
        let rest = String(repeating: " ", count: 15)
        let said = each(finding.what)
        lines.append(mark + said[0])
        lines += said.dropFirst().map { rest + $0 }
        lines += finding.advice.map { each($0).map { rest + "→ " + $0 } } ?? []
    }
    func count(_ level: Finding.Level) -> Int { findings.count { $0.level == level } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    lines.append("")
    lines.append("错误 \(errors) · 警告 \(warnings) · 提示 \(notes) / errors \(errors), warnings \(warnings), notes \(notes)")
    return lines
}

/// Both versions, or one if they are the same: a command needs no translation.
private func each(_ text: Bilingual) -> [String] {
    text.chinese == text.english ? [text.chinese] : [text.chinese, text.english]
}

extension Finding.Level {
    fileprivate var mark: String {
        switch self {
        case .ok: "[正常 ok]"
        case .note: "[提示 note]"
        case .warning: "[警告 warning]"
        case .error: "[错误 error]"
        }
    }
}
