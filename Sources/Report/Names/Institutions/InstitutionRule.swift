// SPDX-License-Identifier: Apache-2.0
// For each class of heads: what must stand before it to make a name. One function a class, each a few lines of grammar.
import Lexicon

/// What makes a head with its modifiers the name of an institution (机构名判定).
enum InstitutionRule {
    /// True where `extent` makes a name of `head`; may shorten the extent.
    static func fits(
        _ meaning: InstitutionHead, _ extent: inout InstitutionExtent, head: Range<Int>, in text: NameText
    ) -> Bool {
        guard !extent.hasGeneric, !isShortLevelName(extent, text) else { return false }
        switch meaning {
        case .hospital: return fitsHospital(extent)
        case .government: return fitsGovernment(&extent, head: head, in: text)
        case .uniqueGovernment, .uniqueMedia: return fitsUnique(&extent, head: head)
        case .committee, .administration: return fitsLevelHead(&extent, head: head, in: text)
        case .party: return extent.isSpecific || extent.hasBareLevel
        case .university: return extent.isSpecific || isBoundedRun(extent, 2...6)
        case .society: return fitsSociety(extent, head: head)
        case .media: return extent.isSpecific || isBoundedRun(extent, 2...6)
        case .company: return extent.isSpecific || isBoundedRun(extent, 2...6)
        case .other: return fitsOther(extent, head: head, in: text)
        case .studio: return extent.isSpecific || isBoundedRun(extent, 2...4)
        case .organ: return extent.nested != nil && extent.start == head.lowerBound
        case .branch: return extent.nested != nil || extent.hasNation
        case .weak, .none: return false
        }
    }

    /// True for schools, institutes and societies, which are named for a field of study.
    static func isAcademic(_ meaning: InstitutionHead, head: Range<Int>, in text: NameText) -> Bool {
        switch meaning {
        case .university, .society: true
        case .other: text.has("研究", at: head.lowerBound) || text.has("实验室", endingAt: head.upperBound)
        default: false
        }
    }

    /// The kind of an institution with this head.
    static func kind(of meaning: InstitutionHead, head: Range<Int>, in text: NameText) -> Organization.Kind {
        switch meaning {
        case .hospital: .hospital
        case .government, .uniqueGovernment, .administration: .government
        case .committee, .party: .party
        case .university: .university
        case .society: text.has("基金会", endingAt: head.upperBound) ? .other : .society
        case .branch: .society
        case .media, .uniqueMedia: .media
        case .company: .company
        case .other, .studio, .organ, .weak, .none: .other
        }
    }

    /// How much this mention says by itself.
    static func standing(
        _ meaning: InstitutionHead, _ extent: InstitutionExtent, head: Range<Int>, in text: NameText
    ) -> InstitutionMention.Standing {
        let onlyOrdinal = extent.hasOrdinal && !extent.hasPlace && !extent.hasNation && !extent.hasNamedLevel
        if meaning == .committee || meaning == .administration { return .full }
        if meaning == .hospital, extent.nested == nil {
            let isPlainHead = extent.start + 1 == head.lowerBound && isPlain(head, in: text)
            if extent.hasBareLevel, !extent.hasPlace, isPlainHead { return .abbreviation }
            if onlyOrdinal, !extent.hasBareLevel, extent.freeRun == 0 { return .abbreviation }
        }
        return extent.isSpecific || extent.hasBareLevel || meaning == .uniqueGovernment || meaning == .uniqueMedia
            ? .full : .probable
    }

    /// True where 委员会 follows an institution that 中共 stands before.
    static func isPartyCommittee(_ institution: Range<Int>, in text: NameText) -> Bool {
        text.has("中共", endingAt: institution.lowerBound) || text.has("中共", at: institution.lowerBound)
    }

    /// 医院, 卫生院, 保健院 and nothing more: with a bare level no name yet.
    static func isPlain(_ head: Range<Int>, in text: NameText) -> Bool {
        head.count == 2
            || head.count == 3 && (text.has("卫生院", at: head.lowerBound) || text.has("保健院", at: head.lowerBound))
    }

    /// An authority's office is an institution; a hospital's is a department that nobody files.
    static func canHaveOffice(_ house: InstitutionMention, head: Range<Int>, in text: NameText) -> Bool {
        house.kind == .government || house.kind == .party || isPartyCommittee(house.span, in: text)
    }

    private static func fitsHospital(_ extent: InstitutionExtent) -> Bool {
        if extent.stop == .quantifier, extent.hasBareLevel || !extent.isSpecific { return false }
        if isOnlyNational(extent) { return false }
        if extent.isSpecific || extent.hasBareLevel { return true }
        return isBoundedRun(extent, 2...4)
    }

    /// 国家医学中心, 全国示范医院: a title that many hold.
    private static func isOnlyNational(_ extent: InstitutionExtent) -> Bool {
        extent.hasNation && !extent.hasPlace && !extent.hasProper && !extent.hasNamedLevel && extent.nested == nil
            && extent.freeRun < 2
    }

    /// A level or place before the head; where each has one (香港, 澳门, 台湾), the bare bureau.
    private static func fitsGovernment(
        _ extent: inout InstitutionExtent, head: Range<Int>, in text: NameText
    ) -> Bool {
        if extent.stop == .quantifier, !extent.isSpecific { return false }
        if extent.isSpecific || extent.hasBareLevel { return true }
        guard text.isTraditional, let end = text.folded[head].last else { return false }
        let isBureau = end == han("局") || end == han("处") || end == han("署") || end == han("心")
        guard isBureau, extent.freeRun == 0, extent.start == head.lowerBound, extent.stop != .reach else {
            return false
        }
        return extent.stop != .quantifier
    }

    /// A name by itself: nothing before belongs to it, and no word may run into it.
    private static func fitsUnique(_ extent: inout InstitutionExtent, head: Range<Int>) -> Bool {
        let stands = head.count > 3 || extent.leadingRun == 0 || extent.start < head.lowerBound && extent.isSpecific
        extent.start = head.lowerBound
        extent.nested = nil
        return stands
    }

    /// 市委, 县政府: the level is in the head; what stands before is its name or nothing.
    private static func fitsLevelHead(
        _ extent: inout InstitutionExtent, head: Range<Int>, in text: NameText
    ) -> Bool {
        if let word = CommonWord.before.longest(
            endingAt: head.lowerBound + 1, in: text.folded, from: max(0, head.lowerBound - 3)), word.length > 1
        {
            return false
        }
        if let word = InstitutionModifier.table.longest(
            endingAt: head.lowerBound + 1, in: text.folded, from: max(0, head.lowerBound - 3)),
            word.length > 1, word.meaning == InstitutionModifier.generic.rawValue
        {
            return false
        }
        if extent.stop == .quantifier, extent.start == head.lowerBound {
            // 我市市委 never occurs; 全市委办局, 各县委 are not names.
            return text.has("我", endingAt: head.lowerBound)
        }
        if extent.leadingRun == 1 || extent.stop == .reach { extent.start = head.lowerBound }
        if extent.hasType || extent.hasProper, !extent.hasPlace { extent.start = head.lowerBound }
        return true
    }

    private static func fitsSociety(_ extent: InstitutionExtent, head: Range<Int>) -> Bool {
        if extent.stop == .quantifier, !extent.isSpecific { return false }
        return extent.isSpecific || extent.hasBareLevel && (extent.hasType || head.count > 2)
            || extent.freeRun >= 2 && extent.stop == .mark
    }

    private static func fitsOther(_ extent: InstitutionExtent, head: Range<Int>, in text: NameText) -> Bool {
        if text.has("队", endingAt: head.upperBound), text.startOfDigits(before: extent.start, from: 0) < extent.start {
            return true
        }
        if extent.stop == .quantifier, !extent.isSpecific { return false }
        if isOnlyNational(extent),
            text.has("中心", endingAt: head.upperBound) || text.has("实验室", endingAt: head.upperBound)
        {
            return false
        }
        if extent.isSpecific { return true }
        let isTeamOrLab = text.has("实验室", endingAt: head.upperBound) || text.has("队", endingAt: head.upperBound)
        if extent.hasBareLevel { return !isTeamOrLab && extent.stop != .quantifier }
        return isBoundedRun(extent, 2...6)
    }

    /// An unknown word of a name's length with a clear beginning.
    private static func isBoundedRun(_ extent: InstitutionExtent, _ length: ClosedRange<Int>) -> Bool {
        length ~= extent.freeRun && extent.stop != .reach && extent.stop != .quantifier
    }

    /// 一个字 before 市, 省, 区 is no place; 通县 is.
    private static func isShortLevelName(_ extent: InstitutionExtent, _ text: NameText) -> Bool {
        guard extent.leadingRun == 1, extent.start + 1 < text.count else { return false }
        switch text.folded[extent.start + 1] {
        case han("市"), han("省"), han("区"), han("州"): return !extent.hasPlace
        default: return false
        }
    }
}
