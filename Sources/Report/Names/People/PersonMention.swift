// SPDX-License-Identifier: Apache-2.0
// One place where context shows a person. Mentions of one name become an entry in PersonEntry.

/// A name together with what its place says about the person (人物提及).
struct PersonMention {
    var name: Range<Int>
    /// As printed, in reading order.
    var roles: [Range<Int>]
    /// Where the roles begin: what ends there may be the person's institution.
    var rolesStart: Int
    let rule: String
}
