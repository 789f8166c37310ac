// SPDX-License-Identifier: Apache-2.0
// 图片说明: lines that belong to a picture, told by their mark or by the credit at their end. Captions that only their
// neighbours betray are found with the headings.
import Text

/// Tells the captions of pictures.
enum Caption {
    /// A caption by its mark (▲, 图①：, 图为) or by the credit at its end ((郝立群 摄), 资料图).
    static func isCaption(_ text: ScalarText, _ line: [UInt16]) -> Bool {
        guard let first = line.first, line.count <= 120 else { return false }
        if first == 0x25B2 || first == 0x25B3 || first == 0x25BC || first == 0x2191 || first == 0x2193 { return true }
        if pictureWords.begin(line[...]) { return true }
        if first == 0x56FE, line.count > 1 {  // 图
            var at = 1
            while at < line.count,
                Furniture.isDigit(line[at]) || Furniture.isNumeral(line[at]) || 0x2460...0x2473 ~= line[at]
            { at += 1 }
            if at > 1 || line[1] == 0x3A, at < line.count, !(line[at] == 0x4E66) { return true }  // not 图书
        }
        return hasCredit(line) || hasBareCredit(text)
    }

    private static let pictureWords = Words("图为 图片: 图说: 图注: 上图 下图 左图 右图 题图 组图: 资料图")

    /// A bracket at the end that names a photographer, in a line of one or two sentences.
    private static func hasCredit(_ line: [UInt16]) -> Bool {
        let body = line.last == 0x3002 ? line.dropLast() : line[...]
        guard body.last == 0x29, let open = body.lastIndex(of: 0x28) else {
            return captionEnd.end(body) && body.count <= 60
        }
        let credit = body[(open + 1)..<(body.endIndex - 1)]
        guard open > 4, credit.count <= 20 else { return false }
        return creditEnd.end(credit) || (creditBegin.begin(credit) && credit.count > 2)
    }

    /// 护士为市民测量血压。 柯小满 摄, 病房一角。图/县医院: a credit without brackets behind the sentence.
    private static func hasBareCredit(_ text: ScalarText) -> Bool {
        guard 8...80 ~= text.count else { return false }
        if let stop = text.folded.lastIndex(of: 0x3002), stop >= 4 {
            let credit = LineForm.compact(LineForm.part(text, (stop + 1)..<text.count))
            return credit.count <= 20 && (creditBegin.begin(credit[...]) || isPhotographer(credit[...]))
        }
        // 义诊现场 王明 摄: the name is a cell of its own.
        let cells = LineForm.cells(text)
        guard cells.count >= 3, let last = cells.last, verbs.equal(text.folded[last]) else { return false }
        let name = cells[cells.count - 2]
        return 2...4 ~= name.count && text.scalars[name].allSatisfy(\.isHan) && name.lowerBound >= 5
    }

    /// 柯小满摄, 本报记者柯小满摄影.
    private static func isPhotographer(_ credit: ArraySlice<UInt16>) -> Bool {
        guard let verb = verbs.suffix(of: credit) else { return false }
        let name = credit.dropLast(verb)
        let person = roles.first(in: name).map { name[$0.upperBound...] } ?? name
        return 2...4 ~= person.count && person.allSatisfy { UInt32($0).isHan } && person.last != 0x62CD  // 拍摄
    }

    private static let verbs = Words("摄 摄影")
    private static let roles = Words("记者 见习记者 全媒体记者 通讯员 特约记者 摄影记者")
    private static let creditEnd = Words("摄 摄影 供图 提供 资料图 资料图片 图片 图源 摄影报道")
    private static let creditBegin = Words("图/ 图: 摄影: 供图: 图片来源 资料图")
    private static let captionEnd = Words("摄影报道 供图")
}
