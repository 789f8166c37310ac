// SPDX-License-Identifier: Apache-2.0
// One place where an institution is named. Mentions become entries in InstitutionEntries.

/// A place of the text that names an institution (机构提及).
struct InstitutionMention {
    /// How much the place alone says.
    enum Standing: Equatable {
        /// A name of its own.
        case full
        /// 市医院, 第一人民医院: only another mention says which.
        case abbreviation
        /// An unknown word before a head; a name if it comes back or is well bounded.
        case probable
    }

    var span: Range<Int>
    var kind: Organization.Kind
    var standing: Standing
    /// True where a mark or particle stands before it, so that its beginning is certain.
    var beginsCertainly: Bool
    /// True where only an unknown word stands before 医院, so that it must come back or begin certainly.
    var needsCompany = false
    let rule: String
}
