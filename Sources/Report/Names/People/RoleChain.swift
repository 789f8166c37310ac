// SPDX-License-Identifier: Apache-2.0
// Reads the roles that stand before a name from right to left: 党支部书记、主任|顾雪芹.
import Lexicon

/// The roles that belong to one name (职务链).
struct RoleChain {
    /// As printed, in reading order.
    private(set) var roles: [Range<Int>]
    /// Where the first role begins.
    var start: Int { roles.first?.lowerBound ?? 0 }

    /// The roles that end with `title`, as far back as `floor`.
    init(endingWith title: Range<Int>, from floor: Int, in text: NameText, _ institutions: InstitutionFinder) {
        roles = [Self.qualified(title, from: floor, in: text, institutions)]
        var first = roles[0].lowerBound
        while roles.count < 6 {
            // 省医学会副会长、|市医师协会|会长: the chain goes on before an institution.
            if let house = institutions.institution(endingAt: first) { first = house.span.lowerBound }
            guard first - 1 > floor, Self.joinsRoles(text.folded[first - 1]),
                let hit = Role.before.longest(endingAt: first - 1, in: text.folded, from: max(floor, first - 11)),
                hit.meaning == Role.office.rawValue || hit.meaning == Role.address.rawValue
                    || hit.meaning == Role.standing.rawValue
            else { break }
            let role = Self.afterInstitution(first - 1 - hit.length..<first - 1, institutions)
            roles.insert(Self.qualified(role, from: floor, in: text, institutions), at: 0)
            first = roles[0].lowerBound
        }
    }

    /// `title` without the end of the institution that it begins with: 神经外|科主任 is 神经外科|主任.
    static func afterInstitution(_ title: Range<Int>, _ institutions: InstitutionFinder) -> Range<Int> {
        for index in title.dropFirst().prefix(2)
        where title.upperBound - index >= 2 && institutions.institution(endingAt: index) != nil {
            return index..<title.upperBound
        }
        return title
    }

    /// `title` with the words before it that belong to the role as printed: 退休|护士长.
    private static func qualified(
        _ title: Range<Int>, from floor: Int, in text: NameText, _ institutions: InstitutionFinder
    ) -> Range<Int> {
        var start = title.lowerBound
        for _ in 0..<3 where institutions.institution(endingAt: start) == nil {
            guard let hit = Role.qualifiers.longest(endingAt: start, in: text.folded, from: max(floor, start - 6))
            else {
                break
            }
            start -= hit.length
        }
        return start..<title.upperBound
    }

    private static func joinsRoles(_ character: UInt16) -> Bool {
        character == Mark.enumerationComma || character == han("兼") || character == han("和")
    }
}
