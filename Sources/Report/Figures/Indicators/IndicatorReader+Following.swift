// SPDX-License-Identifier: Apache-2.0
// Completes the subject of a figure from the words after it: the noun that is counted, the predicate it takes part in.
import Lexicon
import Text

extension IndicatorReader {
    /// 24个基层党支部, 派出30多名技术骨干, 80%的乡镇卫生院达到标准: the noun after the figure.
    func takeFollowing(_ index: Int, _ draft: inout Draft, lower: Int) {
        let quantity = draft.quantity
        let limit = upperBound(of: index)
        if draft.change.direction != nil, !draft.change.isChange { return }
        let isFollowed = index + 1 < quantities.count && quantities[index + 1].span.lowerBound <= limit
        guard
            let following = metrics.following(
                quantity.span.upperBound, before: limit, isFollowedByFigure: isFollowed)
        else { return }
        if !quantity.isCount, !(quantity.unitClass == .physical && draft.phrase.isVerbOnly) {
            takePredicate(following, &draft, index)
            return
        }
        let isJoined = index > 0 && (self.isJoined(quantities[index - 1], quantity) || continuesList(quantity))
        let isLast = !isFollowed && !isJoined
        let verb = adjacentVerb(before: quantity.span.lowerBound, after: lower)
        var pieces: [Range<Int>]
        if following.noun.isEmpty {
            // 31人到岗, 选派62人赴…进修.
            if text.has("为", at: following.clause.lowerBound), !draft.phrase.isEmpty || !history.isEmpty {
                pieces = [metrics.withoutClosing(following.clause.lowerBound + 1..<following.clause.upperBound)]
            } else if !draft.phrase.isEmpty, isAuxiliary(following.clause.lowerBound) {
                return  // 剩余2个将于9月底前销号
            } else if draft.phrase.isEmpty || verb != nil {
                pieces = [verb ?? 0..<0, capped(following.clause)]
            } else {
                return
            }
        } else if text.has("为", endingAt: quantity.span.lowerBound), isLast, following.hasPredicate,
            following.clause.upperBound - following.noun.upperBound <= 11
        {
            pieces = [following.clause]
        } else if let verb {
            let tells = isTelling(verb)
            pieces = metrics.joined(tells ? verb : nil, following.noun)
            if !tells, following.noun.count < 2 { pieces = [verb, following.noun] }
        } else if draft.phrase.isEmpty, isJoined, let last = history.last, let first = last.phrase.pieces.first,
            let verb = verbAtStart(of: first), isTelling(verb)
        {
            pieces = [verb, following.noun]
        } else if draft.phrase.isEmpty {
            let isIdle =
                idlePredicates.match(
                    text.folded, at: following.noun.upperBound, before: following.clause.upperBound) != nil
            pieces = [isLast && following.hasPredicate && !isIdle ? capped(following.clause) : following.noun]
        } else if let last = draft.phrase.pieces.last, text.has("等", endingAt: quantity.span.lowerBound) {
            pieces = listHead(last) + [following.noun]
        } else if following.noun.count < 2 || draft.phrase.count <= 2 {
            pieces = draft.phrase.pieces + [following.noun]
        } else {
            pieces = [following.noun]
        }
        let phrase = MetricPhrase(pieces)
        guard !phrase.isEmpty else { return }
        if let verb, let floor = floorBound(before: verb.lowerBound) { draft.quantity.bound = floor }
        draft.phrase = phrase
        draft.following = phrase.pieces.last
        draft.rule += ".counted-noun"
    }

    /// Whether only 、 or 和 stands between the last figure's noun and this one: 15家乡镇卫生院、186个村卫生室.
    private func continuesList(_ quantity: Quantity) -> Bool {
        let gap = consumed..<max(consumed, quantity.span.lowerBound)
        return gap.count == 1 && [0x3001, 0x548C, 0x4E0E, 0x53CA].contains(text.character(gap.lowerBound))
    }

    /// 将, 已, 均, 正: the predicate says what becomes of the thing, not what it is.
    private func isAuxiliary(_ at: Int) -> Bool {
        [0x5C06, 0x5DF2, 0x5747, 0x6B63, 0x5168, 0x90FD].contains(text.character(at))  // 将 已 均 正 全 都
    }

    /// The rest of the clause after a percentage: 质量问题100%整改, 80%的乡镇卫生院达到标准.
    private func takePredicate(_ following: MetricReader.Following, _ draft: inout Draft, _ index: Int) {
        guard draft.quantity.unitClass == .percent || draft.quantity.unitClass == .tenths, !draft.change.isChange else {
            return
        }
        let isShareOfThem = text.has("其中", endingAt: draft.quantity.span.lowerBound)
        if draft.phrase.isEmpty, isShareOfThem || text.has("的", at: draft.quantity.span.upperBound) {
            draft.phrase = MetricPhrase([capped(following.clause)])
            draft.following = draft.phrase.pieces.last
        } else if !draft.phrase.isEmpty, following.clause.count <= 5 || text.has("为", at: following.clause.lowerBound) {
            let rest = metrics.withoutOpening(
                text.has("为", at: following.clause.lowerBound)
                    ? following.clause.lowerBound + 1..<following.clause.upperBound : following.clause)
            guard rest.count <= 8 else { return }
            draft.phrase = MetricPhrase(draft.phrase.pieces + [rest])
            draft.following = rest
        } else if draft.phrase.isEmpty, text.has("为", at: following.clause.lowerBound), let last = history.last {
            // 学员48名,半数以上为“90后”.
            draft.phrase = MetricPhrase(
                last.phrase.pieces + [following.clause.lowerBound + 1..<following.clause.upperBound])
            draft.following = draft.phrase.pieces.last
        }
    }

    /// The verb that stands directly before a figure: 派出30多名, 引进了23名.
    private func adjacentVerb(before end: Int, after lower: Int) -> Range<Int>? {
        var at = end
        for particle: String in ["了", "出", "近", "约", "共", "超", "过"]
        where text.has(particle, endingAt: at) && at > lower {
            if particle == "出", tellingVerbs.match(text.folded, endingAt: at, after: lower) != nil { break }
            at -= 1
            break
        }
        if let (length, _) = tellingVerbs.match(text.folded, endingAt: at, after: lower) { return at - length..<at }
        if let (length, _) = lightVerbs.match(text.folded, endingAt: at, after: lower) { return at - length..<at }
        return nil
    }

    /// 至少建成5个: the bound stands before the verb.
    private func floorBound(before verb: Int) -> Indicator.Bound? {
        text.has("至少", endingAt: verb) || text.has("最少", endingAt: verb) ? .over : nil
    }

    func isTelling(_ verb: Range<Int>) -> Bool {
        tellingVerbs.match(text.folded, at: verb.lowerBound, before: verb.upperBound)?.length == verb.count
    }

    /// What stands before the list of A、B等十几个C: a verb, or the noun whose kinds are listed.
    private func listHead(_ phrase: Range<Int>) -> [Range<Int>] {
        if let verb = verbAtStart(of: phrase) { return isTelling(verb) ? [verb] : [] }
        if let quotation = (phrase.lowerBound..<phrase.upperBound).first(where: {
            text.quotations(openingAt: $0) != nil
        }) {
            return [metrics.trimmed(phrase.lowerBound..<quotation)]
        }
        return []
    }

    func verbAtStart(of range: Range<Int>) -> Range<Int>? {
        let telling = tellingVerbs.match(text.folded, at: range.lowerBound, before: range.upperBound)?.length
        let light = lightVerbs.match(text.folded, at: range.lowerBound, before: range.upperBound)?.length
        return [telling, light].compactMap { $0 }.max().map { range.lowerBound..<range.lowerBound + $0 }
    }

    /// At most twenty characters of a clause.
    func capped(_ range: Range<Int>) -> Range<Int> {
        metrics.trimmed(range.lowerBound..<min(range.upperBound, range.lowerBound + 20))
    }
}
