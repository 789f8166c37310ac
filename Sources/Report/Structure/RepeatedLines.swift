// SPDX-License-Identifier: Apache-2.0
// Lines that stand in the source again and again: the title above every picture, the running head on every page.
import Text

/// Finds repeated lines and page numbers without words, and says what each is.
struct RepeatedLines {
    private var counts: [[UInt16]: Int] = [:]
    private let keys: [[UInt16]?]
    private let lines: [SourceLine]

    private static let longest = 60

    init(_ lines: [SourceLine]) {
        self.lines = lines
        keys = lines.map { line in
            guard line.text.count <= Self.longest else { return nil }
            return LineForm.compact(line.text)
        }
        for case let key? in keys { counts[key, default: 0] += 1 }
    }

    /// The kind of each line that is left out for being repeated; `kinds` has what is known so far.
    func omissions(_ kinds: [Omission.Kind?]) -> [Omission.Kind?] {
        var kinds = kinds
        markBarePageNumbers(&kinds)
        markNumberedHeads(&kinds)
        let heads = runningHeads(kinds)
        var title: [UInt16]?
        for index in lines.indices where kinds[index] == nil {
            guard let key = keys[index] else {
                // Running text: what comes first only now is no title.
                title = title ?? []
                continue
            }
            if heads.contains(key) {
                kinds[index] = .furniture
            } else if title == nil {
                title = key
            } else if key == title, key.count >= 4, !isSignature(index) {
                kinds[index] = .repeatedTitle
            }
        }
        markCaptionsUnderTitles(&kinds)
        return kinds
    }

    /// Numbers alone on a line that count up by one through the text.
    private func markBarePageNumbers(_ kinds: inout [Omission.Kind?]) {
        var bare: [(line: Int, number: Int)] = []
        for (index, key) in keys.enumerated() where kinds[index] == nil {
            guard let key, 1...3 ~= key.count, key.allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
            bare.append((index, key.reduce(0) { $0 * 10 + Int($1) - 0x30 }))
        }
        guard bare.count >= 2,
            zip(bare, bare.dropFirst()).allSatisfy({ $1.number == $0.number + 1 && $1.line > $0.line + 3 })
        else { return }
        for page in bare { kinds[page.line] = .pageNumber }
    }

    /// A running head with the number of the page in it: the same line again but for its digits.
    private func markNumberedHeads(_ kinds: inout [Omission.Kind?]) {
        var found: [[UInt16]: [Int]] = [:]
        for (index, key) in keys.enumerated() where kinds[index] == nil {
            guard let key, key.count <= 40, key.contains(0x9875), key.contains(where: { 0x30...0x39 ~= $0 }) else {
                continue
            }  // 页
            found[key.filter { !(0x30...0x39 ~= $0) }, default: []].append(index)
        }
        for lines in found.values where lines.count >= 2 {
            for index in lines { kinds[index] = .furniture }
        }
    }

    /// Repeated lines that stand beside a page number at least twice.
    private func runningHeads(_ kinds: [Omission.Kind?]) -> Set<[UInt16]> {
        var beside: [[UInt16]: Int] = [:]
        for index in lines.indices where kinds[index] == .pageNumber {
            for neighbour in [index - 1, index + 1] where lines.indices.contains(neighbour) {
                guard kinds[neighbour] == nil, let key = keys[neighbour], key.count >= 2, counts[key, default: 0] >= 2,
                    !LineForm.endsSentence(key), !LineForm.hasSentencePunctuation(key)
                else { continue }
                beside[key, default: 0] += 1
            }
        }
        return Set(beside.filter { $0.value >= 2 }.keys)
    }

    /// The institution that heads the document signs it too, over the date.
    private func isSignature(_ index: Int) -> Bool {
        index + 1 == lines.count || DocumentHead.dateLine(lines[index + 1].text) != nil
    }

    /// A short sentence right under a repeated title is the caption of the picture that the title was taken from.
    private func markCaptionsUnderTitles(_ kinds: inout [Omission.Kind?]) {
        for index in lines.indices where kinds[index] == .repeatedTitle {
            let next = index + 1
            guard next < lines.count, kinds[next] == nil, let key = keys[next], key.count <= 40, LineForm.isEnded(key),
                !LineForm.hasSentencePunctuation(key), Numbering(of: lines[next].text) == nil
            else { continue }
            kinds[next] = .caption
        }
    }
}
