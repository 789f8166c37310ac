// SPDX-License-Identifier: Apache-2.0
// A set of words with their meanings, looked up at one place of a folded text. It finds; it doesn't judge.

/// Words and what they mean, found at or before a place of a folded text (词表).
///
/// A trie in flat arrays: the first character indexes a table, the rest are searched among the node's sorted children.
/// A lookup reads at most as many characters as the longest word has, whatever the text is.
package struct WordTable: Sendable {
    /// From which end words are matched.
    package enum Reading: Sendable {
        /// Words begin at the place asked for.
        case forward
        /// Words end at the place asked for.
        case backward
    }

    /// A word that was found.
    package struct Hit: Sendable, Equatable {
        /// In characters.
        package let length: Int
        /// The number that the word's list was entered with.
        package let meaning: UInt8
    }

    /// One list of words that mean the same to the rules; white space separates them.
    package struct List: Sendable {
        let meaning: UInt8
        let words: String

        /// All fields; `meaning` must not be 0, which says "no word ends here".
        package init(_ meaning: UInt8, _ words: String) {
            self.meaning = meaning
            self.words = words
        }
    }

    private let reading: Reading
    /// The node of each first character; 0 is none.
    private let roots: [UInt16]
    private let childStart: [Int]
    private let childCharacter: [UInt16]
    private let childNode: [UInt16]
    private let meanings: [UInt8]

    /// The words of all `lists`; where two lists hold the same word, the later one counts.
    package init(_ reading: Reading, _ lists: [List]) {
        var children: [[(character: UInt16, node: UInt16)]] = [[]]
        var meanings: [UInt8] = [0]
        for list in lists {
            for word in list.words.utf16.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                var node = 0
                for character in reading == .forward ? Array(word) : word.reversed() {
                    if let next = children[node].first(where: { $0.character == character }) {
                        node = Int(next.node)
                        continue
                    }
                    precondition(children.count < 0xFFFF, "a word table holds at most 65534 nodes")
                    children[node].append((character, UInt16(children.count)))
                    node = children.count
                    children.append([])
                    meanings.append(0)
                }
                meanings[node] = list.meaning
            }
        }
        var roots = [UInt16](repeating: 0, count: 0x1_0000)
        for child in children[0] { roots[Int(child.character)] = child.node }
        var childStart: [Int] = []
        var childCharacter: [UInt16] = []
        var childNode: [UInt16] = []
        for list in children {
            childStart.append(childNode.count)
            for child in list.sorted(by: { $0.character < $1.character }) {
                childCharacter.append(child.character)
                childNode.append(child.node)
            }
        }
        childStart.append(childNode.count)
        self.reading = reading
        self.roots = roots
        self.childStart = childStart
        self.childCharacter = childCharacter
        self.childNode = childNode
        self.meanings = meanings
    }

    /// The longest word that begins at `start` and ends no later than `limit`.
    package func longest(at start: Int, in text: [UInt16], upTo limit: Int) -> Hit? {
        guard start >= 0, start < limit, limit <= text.count, reading == .forward else { return nil }
        var node = Int(roots[Int(text[start])])
        var found: Hit?
        var index = start
        while node != 0 {
            index += 1
            if meanings[node] != 0 { found = Hit(length: index - start, meaning: meanings[node]) }
            guard index < limit else { break }
            node = child(of: node, text[index])
        }
        return found
    }

    /// The longest word that ends at `end` and begins no earlier than `limit`.
    package func longest(endingAt end: Int, in text: [UInt16], from limit: Int) -> Hit? {
        guard limit >= 0, limit < end, end <= text.count, reading == .backward else { return nil }
        var node = Int(roots[Int(text[end - 1])])
        var found: Hit?
        var index = end - 1
        while node != 0 {
            if meanings[node] != 0 { found = Hit(length: end - index, meaning: meanings[node]) }
            guard index > limit else { break }
            index -= 1
            node = child(of: node, text[index])
        }
        return found
    }

    /// All words, for checks of the tables themselves; a lookup never needs it.
    package var words: [[UInt16]] {
        var found: [[UInt16]] = []
        var open: [(node: Int, word: [UInt16])] = [(0, [])]
        while let (node, word) = open.popLast() {
            if meanings[node] != 0 { found.append(reading == .forward ? word : word.reversed()) }
            for child in childStart[node]..<childStart[node + 1] {
                open.append((Int(childNode[child]), word + [childCharacter[child]]))
            }
        }
        return found
    }

    /// The child of `node` for `character`; 0 is none.
    private func child(of node: Int, _ character: UInt16) -> Int {
        var low = childStart[node]
        var high = childStart[node + 1]
        while low < high {
            let middle = (low + high) / 2
            if childCharacter[middle] < character {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < childStart[node + 1], childCharacter[low] == character else { return 0 }
        return Int(childNode[low])
    }
}
