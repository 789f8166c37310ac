// SPDX-License-Identifier: Apache-2.0
// The sentences of configuration errors, in one place so that they agree in wording.
private import Paths

extension Bilingual {
    static func unknownKey(_ key: String, among known: [String]) -> Bilingual {
        unknown("键", "key", key, among: known)
    }

    static func unknownVariable(_ name: String, among known: [String]) -> Bilingual {
        unknown("环境变量", "environment variable", name, among: known)
    }

    private static func unknown(
        _ chinese: String, _ english: String, _ name: String, among known: [String]
    ) -> Bilingual {
        let shown = quoted(name)
        guard let nearest = nearestName(to: name, among: known) else {
            return Bilingual(
                "没有\(shown)这个\(chinese)；运行 shouwen settings 可列出全部",
                "no \(english) \(shown); shouwen settings lists them all")
        }
        return Bilingual(
            "没有\(shown)这个\(chinese)；是否要写 \(nearest)？", "no \(english) \(shown); did you mean \(nearest)?")
    }

    static func duplicateKey(firstLine: Int) -> Bilingual {
        Bilingual("重复：第 \(firstLine) 行已经写过", "written twice: first on line \(firstLine)")
    }

    static let needsList = Bilingual("应为列表，例如 [\"*.bak\"]", "must be a list such as [\"*.bak\"]")
    static let needsScalar = Bilingual("应为单个值，不能是列表或分组", "must be a single value, not a list or a group")
    static let needsGroup = Bilingual(
        "是分组，其下应有缩进的键，不能直接写值", "is a group: it takes indented keys, not a value")
    static let noValue = Bilingual("没有值；要用默认值就删去此行", "has no value; remove the line to use the default")

    static func notReadable(_ reason: String) -> Bilingual {
        Bilingual("配置文件无法读取：\(reason)", "the configuration file cannot be read: \(reason)")
    }
    static func tooLarge(limit: Int) -> Bilingual {
        Bilingual("配置文件超过 \(limit / 1024) KiB", "the configuration file is larger than \(limit / 1024) KiB")
    }
    static let notUTF8 = Bilingual("不是 UTF-8 编码；请另存为 UTF-8", "not UTF-8; save the file as UTF-8")
    static func syntax(_ reason: String) -> Bilingual {
        Bilingual("YAML 语法错误（\(reason)）", "not YAML: \(reason)")
    }
    static let notAMapping = Bilingual("应为“键: 值”的形式", "must be “key: value” pairs")
    static let keyIsNotText = Bilingual("键应为文字", "a key must be text")
    static let aliases = Bilingual("不支持别名（*名称）", "aliases (*name) are not supported")
    static let tags = Bilingual("不支持标签（!名称）", "tags (!name) are not supported")
    static let secondDocument = Bilingual("只允许一个 YAML 文档", "only one YAML document is allowed")
    static let andMore = Bilingual("问题过多，其余未检查", "too many problems; the rest was not looked at")
    static let tooDeep = Bilingual("嵌套过深", "nested too deeply")
}

/// `text` in quotation marks, safe to print and of bounded length.
func quoted(_ text: String) -> String {
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(40)))
    return "“" + displayText(head) + (head.utf8.count < text.utf8.count ? "…" : "") + "”"
}

/// The one of `known` that differs from `name` by at most two edits, nearest first; `nil` if none does.
func nearestName(to name: String, among known: [String]) -> String? {
    guard name.utf8.count <= 64 else { return nil }
    let wanted = Array(name.utf8)
    let ranked = known.map { (distance(wanted, Array($0.utf8)), $0) }
    guard let best = ranked.min(by: { $0.0 < $1.0 }), best.0 <= 2 else { return nil }
    return best.1
}

/// Levenshtein's distance of two short byte strings.
private func distance(_ from: [UInt8], _ to: [UInt8]) -> Int {
    var row = Array(0...to.count)
    for (i, byte) in from.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in to.enumerated() {
            let substituted = diagonal + (byte == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[to.count]
}
