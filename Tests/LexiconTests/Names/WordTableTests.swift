// SPDX-License-Identifier: Apache-2.0
// The lookup of words, and what every table of the name rules must keep to.
import Testing

@testable import Lexicon

@Suite("word tables")
struct WordTableTests {
    static let forward = WordTable(.forward, [.init(1, "市 市委 市委书记"), .init(2, "市长\n\n 长")])
    static let backward = WordTable(.backward, [.init(1, "人民 中医"), .init(2, "省人民")])

    @Test(
        "words that begin at a place",
        arguments: [
            ("市委书记", 0, 4, 4, 1), ("市委书", 0, 3, 2, 1), ("市委书记", 0, 3, 2, 1), ("市长", 0, 2, 2, 2), ("市长", 1, 2, 1, 2),
            ("州市", 1, 2, 1, 1), ("州", 0, 1, 0, 0), ("市", 1, 1, 0, 0), ("市", -1, 1, 0, 0), ("市", 0, 9, 0, 0),
            ("", 0, 0, 0, 0),
        ])
    func forwardLookup(text: String, start: Int, limit: Int, length: Int, meaning: UInt8) {
        let hit = Self.forward.longest(at: start, in: Array(text.utf16), upTo: limit)
        #expect(hit?.length ?? 0 == length && hit?.meaning ?? 0 == meaning)
    }

    @Test(
        "words that end at a place",
        arguments: [
            ("湖南省人民", 5, 0, 3, 2), ("湖南省人民", 5, 3, 2, 1), ("人民", 1, 0, 0, 0), ("中医", 2, 0, 2, 1), ("中医", 2, 1, 0, 0),
            ("中医", 0, 0, 0, 0), ("中医", 3, 0, 0, 0), ("中医", 2, -1, 0, 0),
        ])
    func backwardLookup(text: String, end: Int, floor: Int, length: Int, meaning: UInt8) {
        let hit = Self.backward.longest(endingAt: end, in: Array(text.utf16), from: floor)
        #expect(hit?.length ?? 0 == length && hit?.meaning ?? 0 == meaning)
    }

    @Test("a table answers only for its own direction")
    func direction() {
        #expect(Self.forward.longest(endingAt: 1, in: Array("市".utf16), from: 0) == nil)
        #expect(Self.backward.longest(at: 0, in: Array("人民".utf16), upTo: 2) == nil)
    }

    static let tables: [(name: String, table: WordTable)] = [
        ("surnames", Surname.table), ("common words", CommonWord.before), ("roles", Role.table),
        ("qualifiers", Role.qualifiers),
        ("speech", SpeechVerb.table), ("after names", AfterName.table), ("institution heads", InstitutionHead.table),
        ("institution modifiers", InstitutionModifier.table), ("department heads", DepartmentStem.heads),
        ("department stems", DepartmentStem.stems), ("generic departments", DepartmentStem.generics),
        ("programme heads", ProgrammeHead.table), ("founding verbs", ProgrammeContext.founding),
        ("rhetoric", ProgrammeContext.rhetoricAfter), ("academic fields", AcademicField.table),
        ("slogans", ProgrammeContext.slogans), ("means", ProgrammeContext.meansAfter),
        ("summing", ProgrammeContext.summing), ("predicates", ProgrammeContext.predicates),
        ("award verbs", HonourWords.verbs), ("levels", HonourWords.levels), ("honour nouns", HonourWords.nouns),
        ("intentions", HonourWords.intentions), ("reviews", HonourWords.reviews),
    ]

    @Test("every word is in the normal form that texts are compared in", arguments: tables.map(\.name))
    func normalForm(name: String) throws {
        let table = try #require(Self.tables.first { $0.name == name }?.table)
        let words = table.words
        let foreign = words.filter { word in word.contains { fold(UInt32($0)) != $0 } }
        let spelled = foreign.map { String(decoding: $0, as: UTF16.self) }
        #expect(!words.isEmpty)
        #expect(spelled == [])
    }

    @Test(
        "given names avoid grammar",
        arguments: [("明", true), ("国", true), ("的", false), ("院", false), ("A", false), ("，", false)])
    func givenNames(character: String, expected: Bool) {
        #expect(character.utf16.allSatisfy(GivenName.mayHold) == expected)
    }
}
