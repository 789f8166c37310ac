// SPDX-License-Identifier: Apache-2.0
// Texts of our own, and the way from a Swift string to the bytes of any charset.
import Glibc

/// Reports in miniature, each about 200 bytes in its charset.
enum Samples {
    static let simplified = """
        县中医医院2025年工作总结
        今年以来，医院坚持以人民健康为中心，全年完成门诊23.6万人次，同比增长8.1%；开展四级手术1204台，床位使用率92%。
        下一步将继续加强学科建设，引进硕士研究生12名，提升群众满意度。

        """
    static let traditional = """
        市立醫院2025年工作報告
        本院以病人為中心，全年門診服務二十三萬六千人次，較去年增加8.1%；新增加護病床12張，並推動偏鄉巡迴醫療。
        未來將持續加強人才培育，讓民眾就近獲得優質的醫療照護。

        """
    static let hongKong = """
        醫院管理局衞生服務年報
        為配合羣眾需要，本港醫院在區內裏增設門診，着重綫上預約，全年服務二十三萬六千人次，輪候時間較去年減少三成。
        下一階段將繼續加強護士培訓，並於各區峯位時段增派人手，保障市民健康。

        """
    /// Few very common characters, many names.
    static let names = """
        王建国 李淑芬 张德胜 刘桂兰 陈志强 杨丽华 赵文博 黄晓燕 周永康路 吴佳琪 徐海涛 孙雪梅 朱振宇 马秀英
        骨科 儿科 妇产科 急诊科 影像科 检验科 药剂科 康复科 心内科 神经外科 泌尿外科 消化内科 眼科 耳鼻喉科

        """

    /// `text` in `charset` as iconv names it.
    static func bytes(_ text: String, _ charset: String) -> [UInt8] {
        guard let descriptor = iconv_open(charset, "UTF-8") else { return [] }
        defer { iconv_close(descriptor) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 8)
        var left = input.count
        var room = output.count
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return iconv(descriptor, &from, &left, &to, &room)
            }
        }
        return result == -1 ? [] : output.dropLast(room).map { UInt8(bitPattern: $0) }
    }
}
