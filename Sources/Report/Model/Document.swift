// SPDX-License-Identifier: Apache-2.0
// The fields that describe the report as a whole.

/// What the report says of itself: title, authors, publisher (文头).
package struct Document: Sendable, Equatable {
    package var title: String?
    /// 引题, the line above the title.
    package var kicker: String?
    /// 副标题.
    package var subtitle: String?
    package var authors: [Author] = []
    package var publisher: String?
    /// 来源/转载自.
    package var reprintedFrom: String?
    /// EDTF, only if the document states it.
    package var date: String?
    /// The institution that the report is about.
    package var issuer: String?
    package var language: Language = .simplified

    /// No field known yet.
    package init() {}

    /// The script of the text, from its characters.
    package enum Language: String, Sendable {
        case simplified = "zh-Hans"
        case traditional = "zh-Hant"
    }
}

/// Who signed the report (署名).
package struct Author: Sendable, Equatable {
    package var name: String
    package var role: String?
    package var organization: String?

    /// All fields.
    package init(name: String, role: String?, organization: String?) {
        self.name = name
        self.role = role
        self.organization = organization
    }
}
