// SPDX-License-Identifier: Apache-2.0
// Dates, names and the numerals that are neither: the facts besides indicators.

/// A date, time span or length of time (日期).
package struct DateMention: Sendable, Equatable {
    package var span: Range<Int>
    /// EDTF level 1, where the text fixes it.
    package var edtf: String?
    /// ISO 8601 duration.
    package var duration: String?
    /// The words that only a calendar can resolve.
    package var relative: String?
    package var rule: String

    /// All fields.
    package init(span: Range<Int>, edtf: String?, duration: String?, relative: String?, rule: String) {
        self.span = span
        self.edtf = edtf
        self.duration = duration
        self.relative = relative
        self.rule = rule
    }
}

/// One person, all mentions (人物).
package struct Person: Sendable, Equatable {
    package var name: String
    package var roles: [String]
    package var organization: String?
    package var mentions: [Range<Int>]
    package var rule: String

    /// All fields.
    package init(name: String, roles: [String], organization: String?, mentions: [Range<Int>], rule: String) {
        self.name = name
        self.roles = roles
        self.organization = organization
        self.mentions = mentions
        self.rule = rule
    }
}

/// One named institution, all mentions (机构).
package struct Organization: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case hospital, department, government, party, university, society, media, company, other
    }
    package var name: String
    package var kind: Kind
    package var mentions: [Range<Int>]
    package var rule: String

    /// All fields.
    package init(name: String, kind: Kind, mentions: [Range<Int>], rule: String) {
        self.name = name
        self.kind = kind
        self.mentions = mentions
        self.rule = rule
    }
}

/// A named initiative or system (项目、机制、平台 …).
package struct Programme: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case plan, project, campaign, model, mechanism, system, platform, brand, service, other
    }
    package var name: String
    package var kind: Kind
    package var mentions: [Range<Int>]
    package var rule: String

    /// All fields.
    package init(name: String, kind: Kind, mentions: [Range<Int>], rule: String) {
        self.name = name
        self.kind = kind
        self.mentions = mentions
        self.rule = rule
    }
}

/// An award, rank or accreditation won (荣誉).
package struct Honour: Sendable, Equatable {
    package var name: String
    package var mentions: [Range<Int>]
    package var rule: String

    /// All fields.
    package init(name: String, mentions: [Range<Int>], rule: String) {
        self.name = name
        self.mentions = mentions
        self.rule = rule
    }
}

/// A numeral that is neither an indicator nor a date, and why.
package struct OtherNumber: Sendable, Equatable {
    package enum Reason: String, Sendable {
        case name, ordinal, numbering, idiom, article, documentNumber = "document-number", contact, model, page
        case furniture, unread
    }
    package var span: Range<Int>
    package var reason: Reason

    /// All fields.
    package init(span: Range<Int>, reason: Reason) {
        self.span = span
        self.reason = reason
    }
}
