// SPDX-License-Identifier: Apache-2.0
// From a written value to a checked one in its place.

extension Setting {
    /// Puts `text` into `settings` if it is allowed; `origin` matters for paths, which only a flag may give relative.
    func apply(_ text: SettingText, from origin: SettingOrigin, to settings: inout Settings) throws(BadValue) {
        switch (kind, text) {
        case (.patterns(let field), .list(let items)):
            try checkPatterns(items)
            settings[keyPath: field] = items
        case (.patterns, .scalar):
            throw BadValue(Bilingual.needsList)
        case (_, .list):
            throw BadValue(Bilingual.needsScalar)
        case (.path(let field), .scalar(let value)):
            settings[keyPath: field] = try parsePath(value, from: origin)
        case (.duration(let field, let range), .scalar(let value)):
            settings[keyPath: field] = try inRange(parseDuration(value), range, value)
        case (.size(let field, let range), .scalar(let value)):
            settings[keyPath: field] = try inRange(parseSize(value), range, value)
        case (.count(let field, let range), .scalar(let value)):
            settings[keyPath: field] = try inRange(parseCount(value), range, value)
        case (.mode(let field, let required, let permitted), .scalar(let value)):
            settings[keyPath: field] = try parseMode(value, required: required, permitted: permitted)
        case (.truth(let field), .scalar(let value)):
            settings[keyPath: field] = try parseTruth(value)
        case (.level(let field), .scalar(let value)):
            guard let level = Settings.LogLevel(rawValue: value) else { throw notAllowed(value) }
            settings[keyPath: field] = level
        }
    }

    private func inRange(_ number: Int64, _ range: ClosedRange<Int64>, _ value: String) throws(BadValue) -> Int64 {
        guard range.contains(number) else { throw notAllowed(value) }
        return number
    }

    private func notAllowed(_ value: String) -> BadValue {
        BadValue("\(quoted(value))不在允许范围内：\(range.chinese)", "\(quoted(value)) is not allowed: \(range.english)")
    }

    private func parseCount(_ value: String) throws(BadValue) -> Int64 {
        var rest = Array(value.utf8)[...]
        let number = try leadingNumber(&rest, of: value, example: "4")
        guard rest.isEmpty else {
            throw BadValue("\(quoted(value))不是整数", "\(quoted(value)) is not a whole number")
        }
        return number
    }

    private func parseMode(_ value: String, required: UInt32, permitted: UInt32) throws(BadValue) -> UInt32 {
        let bits = try parseFileMode(value)
        guard bits & required == required, bits & ~permitted == 0 else { throw notAllowed(value) }
        return bits
    }

    private func parseTruth(_ value: String) throws(BadValue) -> Bool {
        switch value {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: throw BadValue("\(quoted(value))应为 true 或 false", "\(quoted(value)) must be true or false")
        }
    }

    private func parsePath(_ value: String, from origin: SettingOrigin) throws(BadValue) -> [UInt8] {
        var bytes = Array(value.utf8)
        guard !bytes.isEmpty, !bytes.contains(0), bytes.count < 4096 else {
            throw BadValue("\(quoted(value))不是路径", "\(quoted(value)) is no path")
        }
        if case .flag = origin {
        } else if bytes[0] != UInt8(ascii: "/") {
            throw BadValue("\(quoted(value))应为绝对路径，以 / 开头", "\(quoted(value)) must be an absolute path, from / on")
        }
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        return bytes
    }

    private func checkPatterns(_ items: [String]) throws(BadValue) {
        guard items.count <= 1000 else {
            throw BadValue("样式超过 1000 个", "more than 1000 patterns")
        }
        for item in items {
            let bytes = item.utf8
            guard !bytes.isEmpty, bytes.count <= 255, !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")) else {
                throw BadValue(
                    "\(quoted(item))不是文件名样式；样式不含 /，至多 255 字节",
                    "\(quoted(item)) is no pattern for a name; a pattern has no / and at most 255 bytes")
            }
        }
    }
}
