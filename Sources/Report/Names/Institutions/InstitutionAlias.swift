// SPDX-License-Identifier: Apache-2.0
// Which shorter names a full name goes by in the same report. It compares names only, never places.

/// The shapes in which one institution's name is written (简称).
enum InstitutionAlias {
    /// `key` with every official long form in its usual short one, so that both compare equal.
    static func canonical(_ key: [UInt16]) -> [UInt16] {
        var result: [UInt16] = []
        result.reserveCapacity(key.count)
        var at = 0
        scan: while at < key.count {
            for (long, short) in shortForms where begins(long, in: key, at: at) {
                result += short
                at += long.count
                continue scan
            }
            result.append(key[at])
            at += 1
        }
        return result
    }

    /// The canonical forms by which `canonical` may also be called: without its place, or without 人民, 综合.
    static func shorter(of canonical: [UInt16]) -> [[UInt16]] {
        var found: [[UInt16]] = []
        for start in 0..<max(0, canonical.count - 2) {
            let suffix = Array(canonical[start...])
            if start > 0 { found.append(suffix) }
            for at in 1..<suffix.count {
                for dropped in droppable where begins(dropped, in: suffix, at: at) && suffix.count - dropped.count >= 3
                {
                    found.append(Array(suffix[..<at] + suffix[(at + dropped.count)...]))
                }
            }
        }
        return found
    }

    private static func begins(_ word: [UInt16], in key: [UInt16], at index: Int) -> Bool {
        guard index + word.count <= key.count else { return false }
        for offset in word.indices where key[index + offset] != word[offset] { return false }
        return true
    }

    private static let shortForms: [(long: [UInt16], short: [UInt16])] = [
        ("中医医院", "中医院"), ("卫生健康委员会", "卫健委"), ("卫生健康委", "卫健委"), ("卫生健康局", "卫健局"), ("疾病预防控制中心", "疾控中心"),
        ("疾病预防控制局", "疾控局"), ("医疗保障局", "医保局"), ("药品监督管理局", "药监局"), ("市场监督管理局", "市场监管局"),
        ("妇幼保健院", "妇保院"), ("人民政府", "政府"), ("卫生福利部", "卫福部"), ("医院管理局", "医管局"), ("世界卫生组织", "世卫组织"),
        ("发展和改革委员会", "发改委"), ("发展改革委", "发改委"), ("疾病管制署", "疾管署"), ("中央健康保险署", "健保署"),
        ("健康保险署", "健保署"), ("国民健康署", "国健署"), ("食品药物管理署", "食药署"),
    ].map { (Array($0.utf16), Array($1.utf16)) }

    private static let droppable: [[UInt16]] = [
        "综合", "政府", "人民", "中心", "县人民", "市人民", "区人民", "省", "市", "县", "区", "纪念", "医疗财团法人", "市立", "县立",
    ].map { Array($0.utf16) }
}
