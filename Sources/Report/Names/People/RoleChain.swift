// SPDX-License-Identifier: Apache-2.0
// Reads the roles that stand before a name from right to left: 党支部书记、主任|顾雪芹.
import Lexicon

/// The roles that belong to one name (职务链).
enum RoleChain {
    /// `title` without the end of the institution that it begins with: 神经外|科主任 is 神经外科|主任.
    static func afterInstitution(_ title: Range<Int>, _ institutionEnds: Set<Int>) -> Range<Int> {
        for index in title.dropFirst().prefix(2) where title.upperBound - index >= 2 && institutionEnds.contains(index) {
            return index..<title.upperBound
        }
        return title
    }

    /// The roles that end with `title`, in reading order, and where they begin.
    static func before(_ title: Range<Int>, from floor: Int, in text: NameText, institutionEnds: Set<Int>) -> (
        roles: [Range<Int>], start: Int
    ) {
        var roles = [qualified(title, from: floor, in: text, institutionEnds)]
        while roles.count < 6, let first = roles.last, first.lowerBound - 1 > floor {
            let joint = first.lowerBound - 1
            guard isJoint(text.folded[joint]),
                let hit = Role.before.longest(endingAt: joint, in: text.folded, from: max(floor, joint - 10)),
                hit.meaning == Role.office.rawValue || hit.meaning == Role.address.rawValue
                    || hit.meaning == Role.standing.rawValue
            else { break }
            roles.append(qualified(joint - hit.length..<joint, from: floor, in: text, institutionEnds))
        }
        let start = roles.last?.lowerBound ?? title.lowerBound
        return (roles.reversed(), start)
    }

    /// `title` with the words before it that belong to the role as printed: 退休|护士长.
    private static func qualified(
        _ title: Range<Int>, from floor: Int, in text: NameText, _ institutionEnds: Set<Int>
    ) -> Range<Int> {
        var start = title.lowerBound
        for _ in 0..<3 where !institutionEnds.contains(start) {
            guard let hit = Role.qualifiers.longest(endingAt: start, in: text.folded, from: max(floor, start - 6)) else {
                break
            }
            start -= hit.length
        }
        return start..<title.upperBound
    }

    private static func isJoint(_ character: UInt16) -> Bool {
        character == Mark.enumerationComma || character == 0x517C || character == 0x548C  // 兼 和
    }
}
