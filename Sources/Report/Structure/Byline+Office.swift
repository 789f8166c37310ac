// SPDX-License-Identifier: Apache-2.0
// The bylines of offices: who gave the report, with institution and office before the name. Those of the press are in Byline.
import Lexicon
import Text

extension Byline {
    /// 市人民医院党委书记 罗红斌: an institution, an office, a name behind a blank.
    static func office(_ text: ScalarText) -> [Author] {
        let parts = LineForm.cells(text)
        guard parts.count >= 2 else { return [] }
        // The name is the last cell, or the last two where each is one character.
        var name = parts[parts.count - 1]
        if name.count == 1, parts.count >= 3, parts[parts.count - 2].count == 1 {
            name = parts[parts.count - 2].lowerBound..<name.upperBound
        }
        let letters = name.filter { !text.scalars[$0].isSpace }
        // 报告人:站长 王小明.
        let label = speakers.length(at: 0, in: text.folded[...]) ?? 0
        guard label <= name.lowerBound else { return [] }
        let head = trimmed(text, label..<name.lowerBound)
        guard 2...4 ~= letters.count, letters.allSatisfy({ text.scalars[$0].isHan }), 2...50 ~= head.count,
            positions.end(text.folded[head]), !text.folded[head].contains(0x2C)
        else { return [] }
        let end = institutionEnd(text, head)
        let organization = end > head.lowerBound ? text.string(head.lowerBound..<end).filter { $0 != " " } : nil
        let role = text.string(end..<head.upperBound).filter { $0 != " " }
        let spelled = String(letters.map { text.string($0..<$0 + 1) }.joined())
        return [Author(name: spelled, role: role, organization: organization)]
    }

    /// Where in `span` the name of the institution ends and the office begins.
    private static func institutionEnd(_ text: ScalarText, _ span: Range<Int>) -> Int {
        var end = span.lowerBound
        for index in span {
            guard let length = institutions.length(at: index, in: text.folded[index..<span.upperBound]),
                index + length < span.upperBound
            else { continue }
            // 院长, 局长 are offices; 党委书记 and 纪委书记 too.
            let next = text.folded[index + length]
            let before = index > span.lowerBound ? text.folded[index - 1] : 0
            let isCommittee = text.folded[index] == 0x59D4 && (before == 0x515A || before == 0x7EAA)  // 党委 纪委
            if next == 0x957F || isCommittee { continue }  // 长
            end = index + length
        }
        return end
    }

    private static let speakers = Words("报告人: 汇报人: 发言人: 述职人: 主讲人: 讲话人:")
    private static let institutions = Words(
        "医院 保健院 卫生院 委员会 委 局 厅 部 处 科 院 站 所 中心 学院 大学 集团 公司 协会 学会 政府 办公室 )")
    private static let positions = Words(
        """
        书记 院长 副院长 主任 局长 处长 部长 厅长 会长 主席 理事长 市长 县长 区长 镇长 乡长 校长 所长 站长 科长 董事长 总经理 经理 委员 秘书长 \
        教授 研究员 主任医师 医师 护士长 护师 负责人 专员 巡视员 调研员 干事 主编 总编 总编辑 顾问 主管 组长 队长 团长 秘书 委员长 代表 副主任 馆长
        """)
}
