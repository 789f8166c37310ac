// SPDX-License-Identifier: Apache-2.0
// What the name rules found in a text, one line a fact, for corpus files and tables of cases.
import Lexicon
import Text

@testable import Report

/// A report of `text`, one paragraph a line, with nothing read yet.
func unread(_ text: String) -> Report {
    let scalars = text.unicodeScalars.map(\.value)
    let source = Source(name: "case.txt", folder: "", bytes: scalars.count, mediaType: "text/plain", charset: "UTF-8")
    var report = Report(id: "sha256:0", source: source, text: ScalarText(scalars, fold: fold))
    report.document.language = Script(of: scalars) == .traditional ? .traditional : .simplified
    return report
}

/// The report of `text` after the name rules.
func named(_ text: String) -> Report {
    var report = unread(text)
    readNames(into: &report)
    return report
}

/// One line for the issuer and for every person, institution, programme and honour of `report`.
func dump(_ report: Report) -> [String] {
    func places(_ spans: [Range<Int>]) -> String {
        spans.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
    }
    var lines = report.document.issuer.map { ["issuer \($0)"] } ?? []
    lines += report.people.map {
        "person \($0.name) | \($0.roles.joined(separator: "/")) | \($0.organization ?? "-") | \(places($0.mentions))"
    }
    lines += report.organizations.map { "institution \($0.name) | \($0.kind.rawValue) | \(places($0.mentions))" }
    lines += report.programmes.map { "programme \($0.name) | \($0.kind.rawValue) | \(places($0.mentions))" }
    lines += report.honours.map { "honour \($0.name) | \(places($0.mentions))" }
    return lines
}
