// SPDX-License-Identifier: Apache-2.0
// Why a value does not mean anything, before anyone knows which key or file it came from.

/// A text that is no value of the wanted kind.
package struct BadValue: Error, Equatable {
    /// What is wrong and what is allowed.
    package let text: Bilingual

    init(_ chinese: String, _ english: String) { text = Bilingual(chinese, english) }

    init(_ text: Bilingual) { self.text = text }

    init(unknownUnit unit: String, of value: String, allowed: [String], example: String) {
        let list = allowed.joined(separator: " ")
        self =
            unit.isEmpty
            ? BadValue(
                "\(quoted(value))缺少单位；请写如 \(example)（单位：\(list)）",
                "\(quoted(value)) has no unit; write for example \(example) (units: \(list))")
            : BadValue(
                "\(quoted(value))中的单位\(quoted(unit))无法识别；请写如 \(example)（单位：\(list)）",
                "\(quoted(value)): no unit \(quoted(unit)); write for example \(example) (units: \(list))")
    }

    init(tooLarge value: String) {
        self.init("\(quoted(value))太大", "\(quoted(value)) is too large")
    }

    init(noMode value: String) {
        self.init(
            "\(quoted(value))不是权限；请写三到四位八进制数，如 0640",
            "\(quoted(value)) is no mode; write three or four octal digits such as 0640")
    }
}

func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

/// Takes the whole number at the start of `rest`; `value` and `example` are for the error.
func leadingNumber(
    _ rest: inout ArraySlice<UInt8>, of value: String, example: String
) throws(BadValue) -> Int64 {
    let digits = rest.prefix(while: isDigit)
    guard !digits.isEmpty else {
        throw BadValue(
            "\(quoted(value))应以整数开头；请写如 \(example)",
            "\(quoted(value)) must start with a whole number; write for example \(example)")
    }
    var number: Int64 = 0
    for digit in digits {
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
        guard !overflow, !carry else { throw BadValue(tooLarge: value) }
        number = sum
    }
    rest = rest.dropFirst(digits.count)
    return number
}
