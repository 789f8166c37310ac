// SPDX-License-Identifier: Apache-2.0
// One place where an initiative or system is named. Mentions of one name become an entry in ProgrammeEntry.
import Lexicon

/// A place of the text that names an initiative (项目提及).
struct ProgrammeMention {
    /// With the head noun, as the entry will be called.
    var span: Range<Int>
    /// The part that tells it from others: inside the quotation marks, or the whole name.
    var core: Range<Int>
    var kind: Programme.Kind
    let rule: String
}

extension ProgrammeHead {
    /// The kind in `report.json`.
    var kind: Programme.Kind {
        switch self {
        case .plan: .plan
        case .project: .project
        case .campaign: .campaign
        case .model: .model
        case .mechanism: .mechanism
        case .system: .system
        case .platform: .platform
        case .brand: .brand
        case .service: .service
        case .other: .other
        }
    }
}
