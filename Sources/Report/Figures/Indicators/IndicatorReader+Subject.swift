// SPDX-License-Identifier: Apache-2.0
// Completes the subject of a figure from the words after it or from the figures before it.
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
            pieces = [isLast && following.hasPredicate ? capped(following.clause) : following.noun]
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
        for particle: StaticString in ["了", "出", "近", "约", "共", "超", "过"]
        where text.has(particle, endingAt: at) && at > lower {
            if particle.description == "出", tellingVerbs.match(text.folded, endingAt: at, after: lower) != nil { break }
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

    private func verbAtStart(of range: Range<Int>) -> Range<Int>? {
        let telling = tellingVerbs.match(text.folded, at: range.lowerBound, before: range.upperBound)?.length
        let light = lightVerbs.match(text.folded, at: range.lowerBound, before: range.upperBound)?.length
        return [telling, light].compactMap { $0 }.max().map { range.lowerBound..<range.lowerBound + $0 }
    }

    /// At most twenty characters of a clause.
    private func capped(_ range: Range<Int>) -> Range<Int> {
        metrics.trimmed(range.lowerBound..<min(range.upperBound, range.lowerBound + 20))
    }

    /// 增加床位50张, 减少支出300万元: the number is the change, its object the metric.
    func takeObjectOfChange(_ draft: inout Draft, lower: Int) {
        guard draft.change.direction == nil, draft.quantity.ownChange == nil, let start = draft.phrase.start else {
            return
        }
        let verbs: [(StaticString, Indicator.Direction)] = [
            ("增加", .up), ("减少", .down), ("净增", .up), ("增收", .up), ("压减", .down), ("削减", .down), ("少跑", .down),
            ("降低", .down),
        ]
        if let end = draft.phrase.pieces.last?.upperBound,
            text.has("增收", endingAt: end) || text.has("增支", endingAt: end)
        {
            draft.change.isChange = true
            draft.change.direction = .up
            return
        }
        for (verb, direction) in verbs where text.has(verb, at: start) {
            let object = start + verb.description.utf16.count
            guard let end = draft.phrase.pieces.last?.upperBound, object < end || verb.description == "少跑" else {
                continue
            }
            draft.change.isChange = true
            draft.change.direction = direction
            if object < end, draft.phrase.pieces.count == 1 { draft.phrase = MetricPhrase([object..<end]) }
            draft.rule = "figure.change.object"
            return
        }
    }

    /// Takes the subject of the figure before where this one has none, and the noun where it has only a verb or a rate.
    func inherit(_ draft: inout Draft, lower: Int) {
        let phrase = draft.phrase
        if phrase.isEmpty {
            if let measured = measuredSubject(before: draft.quantity.span.lowerBound) {
                draft.phrase = measured
                draft.rule += ".earlier-clause"
            } else if let last = history.last(where: { $0.isLevel }) ?? history.last {
                draft.phrase = isCumulative(draft, lower: lower) ? withoutNew(last.phrase) : last.phrase
                draft.rule += ".inherited"
            } else if let earlier = earlierSubject(before: draft.quantity.span.lowerBound) {
                draft.phrase = earlier
                draft.rule += ".earlier-clause"
            }
            return
        }
        if phrase.isAttribute, phrase.count == 2, let piece = phrase.pieces.first, text.has("最", at: piece.lowerBound),
            let last = history.last, let end = last.phrase.pieces.last?.upperBound
        {
            // 最高的92%,最低的73.5%: the superlative changes, the rate stays.
            var pieces = last.phrase.pieces
            if text.has("最", at: end - 2), let piece = pieces.last, piece.count > 2 {
                pieces[pieces.count - 1] = piece.lowerBound..<piece.upperBound - 2
            }
            draft.phrase = MetricPhrase(pieces + phrase.pieces)
        } else if phrase.isVerbOnly, let last = history.last(where: { $0.isLevel }),
            last.quantity.unit == draft.quantity.unit,
            last.quantity.isCount, !last.phrase.isEmpty, !last.phrase.isVerbOnly
        {
            draft.phrase = MetricPhrase(last.phrase.pieces + phrase.pieces)
            draft.rule += ".inherited"
        } else if phrase.isAttribute,
            let last = history.last(where: { $0.isLevel && $0.quantity.unitClass != .percent && $0.phrase.count <= 12 })
        {
            draft.phrase = MetricPhrase(last.phrase.pieces + phrase.pieces)
            draft.rule += ".inherited"
        } else if let piece = phrase.pieces.first, phrase.pieces.count == 1, isLevelOfAuthority(piece),
            let last = history.last, let noun = last.phrase.pieces.last
        {
            draft.phrase = MetricPhrase([piece, withoutAuthority(noun)])
        }
    }

    /// 新增社区医院3家,累计达到9家: the sum is no longer of the new ones.
    private func isCumulative(_ draft: Draft, lower: Int) -> Bool {
        let window = lower..<draft.quantity.span.lowerBound
        return text.contains("累计", in: window) || text.contains("总数", in: window) || text.contains("总量", in: window)
    }

    private func withoutNew(_ phrase: MetricPhrase) -> MetricPhrase {
        guard let first = phrase.pieces.first, first.count > 3 else { return phrase }
        let verbs: [StaticString] = ["新增", "新建", "增设", "新设", "新获批", "新创建"]
        for verb in verbs where text.has(verb, at: first.lowerBound) {
            let rest = first.lowerBound + verb.description.utf16.count..<first.upperBound
            return MetricPhrase([rest] + phrase.pieces.dropFirst())
        }
        return phrase
    }

    /// 省级, 市级 by themselves: 省级科研课题4项、市级11项.
    private func isLevelOfAuthority(_ range: Range<Int>) -> Bool {
        let words: [StaticString] = ["国家级", "省级", "市级", "县级", "区级", "院级", "州级", "厅级", "省部级", "地市级", "自治区级"]
        return words.contains { text.has($0, at: range.lowerBound) && $0.description.utf16.count == range.count }
    }

    private func withoutAuthority(_ range: Range<Int>) -> Range<Int> {
        guard let level = text.position(of: "级", in: range), level + 1 < range.upperBound else { return range }
        return level + 1..<range.upperBound
    }

    /// 满意度创历史新高,达到99.5%: the measure that the clause before speaks of without a figure.
    private func measuredSubject(before position: Int) -> MetricPhrase? {
        let start = text.clauseStart(position, in: sentence.range)
        guard start > sentence.range.lowerBound, consumed < start else { return nil }
        let before = max(consumed, text.clauseStart(start - 1, in: sentence.range))
        guard before < start - 1, let (head, _) = attributeHeads.first(text.folded, in: before..<start - 1),
            head.count >= 2 || text.has("率", at: head.lowerBound)
        else { return nil }
        let verbs: [StaticString] = ["创", "再创", "持续", "稳步", "不断", "大幅", "显著", "明显", "逐年", "进一步", "稳中"]
        guard verbs.contains(where: { text.has($0, at: head.upperBound) }) else { return nil }
        let phrase = metrics.subject(in: before..<head.upperBound)
        return phrase.isEmpty ? nil : phrase
    }

    /// The subject of an earlier clause of the sentence that had no figure: 孕产妇…, 全年无死亡, 下降5%.
    private func earlierSubject(before position: Int) -> MetricPhrase? {
        let start = text.clauseStart(position, in: sentence.range)
        guard start > sentence.range.lowerBound, history.isEmpty else { return nil }
        let before = text.clauseStart(start - 1, in: sentence.range)
        let phrase = metrics.subject(in: before..<start - 1)
        return phrase.isEmpty || phrase.count > 24 ? nil : phrase
    }
}
