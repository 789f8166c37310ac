// SPDX-License-Identifier: Apache-2.0
// What 元 means in a text in traditional characters: the region shows in the words of its institutions.

extension FigureText {
    /// ISO 4217 of the region that the text is from; `nil` where no word or words of several regions show it.
    var regionalCurrency: String? {
        let regions: [(String, [StaticString])] = [
            ("TWD", ["民国", "新台币", "健保", "卫福部", "卫生福利部", "长照", "台湾"]),
            ("HKD", ["港元", "港币", "医管局", "香港", "屋邨"]),
            ("MOP", ["澳门", "本澳", "镜湖", "仁伯爵"]),
        ]
        let counts = regions.map { region in
            (region.0, region.1.filter { contains($0, in: 0..<folded.count) }.count)
        }
        guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0, counts.filter({ $0.1 == best.1 }).count == 1
        else {
            return nil
        }
        return best.0
    }
}
