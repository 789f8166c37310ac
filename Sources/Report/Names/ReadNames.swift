// SPDX-License-Identifier: Apache-2.0
// The pass of names: institutions first, since people and honours stand beside them, then people, honours, programmes.

/// Finds people, organizations, programmes and honours, and completes the document's issuer and authors.
package func readNames(into report: inout Report) {
    let text = NameText(report.text, isTraditional: report.document.language == .traditional)
    let institutions = findInstitutions(in: text)
    var entries = InstitutionEntry.entries(of: institutions, in: text)
    let issuer = Issuer.choose(among: entries, document: report.document, in: text)
    let honours = findHonours(in: text)
    let departments = outside(honours, findDepartments(in: text, besides: institutions))
    // An authority's report speaks of wards in general; only a hospital's own departments are entries.
    if issuer?.kind == .hospital { entries = merged(entries, InstitutionEntry.entries(of: departments, in: text)) }
    let places = (institutions + departments).sorted { $0.span.lowerBound < $1.span.lowerBound }
    let finder = InstitutionFinder(places)
    let found = PeopleFinder(text: text, institutions: finder).all() + findBylines(in: text)
    let people = PersonEntry.entries(of: found, institutions: finder, in: text)

    let taken = places.map(\.span) + honours.map(\.span)
    let programmes = ProgrammeEntry.entries(of: findProgrammes(in: text, besides: taken), in: text)

    report.honours = HonourEntry.entries(of: honours, in: text).map {
        Honour(name: $0.name, mentions: $0.mentions, rule: $0.rule)
    }
    report.programmes = programmes.map {
        Programme(name: $0.name, kind: $0.kind, mentions: $0.mentions, rule: $0.rule)
    }
    report.organizations = entries.map {
        Organization(name: $0.name, kind: $0.kind, mentions: $0.mentions, rule: $0.rule)
    }
    report.people = people.map { person in
        let isStaff = person.holdsOffice && issuer?.kind == .hospital
        return Person(
            name: person.name, roles: person.roles, organization: person.organization ?? (isStaff ? issuer?.name : nil),
            mentions: person.mentions, rule: person.rule)
    }
    if report.document.issuer == nil { report.document.issuer = issuer?.name }
    completeAuthors(of: &report)
}

/// The departments that are no end of an honour's name: 国家级示范|卒中中心.
///
/// Both lists are in reading order.
private func outside(_ honours: [HonourMention], _ departments: [InstitutionMention]) -> [InstitutionMention] {
    var next = 0
    return departments.filter { department in
        while next < honours.count, honours[next].span.upperBound < department.span.upperBound { next += 1 }
        return next >= honours.count || honours[next].span.lowerBound >= department.span.lowerBound
    }
}

/// Both lists in the order of first mentions.
private func merged(_ first: [InstitutionEntry], _ second: [InstitutionEntry]) -> [InstitutionEntry] {
    (first + second).sorted { ($0.mentions.first?.lowerBound ?? 0) < ($1.mentions.first?.lowerBound ?? 0) }
}

/// Gives authors the institution that the text shows for them; a newspaper's reporters are the newspaper's.
private func completeAuthors(of report: inout Report) {
    for index in report.document.authors.indices where report.document.authors[index].organization == nil {
        let author = report.document.authors[index]
        let known = report.people.first { $0.name == author.name }?.organization
        let isReporter = author.role.map { Array($0.utf16).suffix(2) == Array("记者".utf16).suffix(2) } ?? false
        report.document.authors[index].organization = known ?? (isReporter ? report.document.publisher : nil)
    }
}
