// SPDX-License-Identifier: Apache-2.0
// Exact decimals: 20.4万 must be 204000 and 99.86 must print as 99.86, so no binary fraction ever stands between.

/// `coefficient` × 10^`exponent`, in lowest terms: no trailing zero in the coefficient unless it is 0.
package struct DecimalNumber: Sendable, Hashable {
    package let coefficient: Int64
    package let exponent: Int

    /// The number, normalised; `nil` if the exponent is outside -30…30.
    package init?(_ coefficient: Int64, exponent: Int = 0) {
        var c = coefficient
        var e = exponent
        if c == 0 { e = 0 }
        while c != 0, c % 10 == 0 {
            c /= 10
            e += 1
        }
        guard -30...30 ~= e else { return nil }
        self.coefficient = c
        self.exponent = e
    }

    /// A whole number.
    package init(whole: Int) {
        var c = Int64(whole)
        var e = 0
        while c != 0, c % 10 == 0 {
            c /= 10
            e += 1
        }
        coefficient = c
        exponent = e
    }

    /// The product with 10^`power`; `nil` out of range.
    package func scaled(byPowerOfTen power: Int) -> DecimalNumber? {
        guard -60...60 ~= power else { return nil }
        return DecimalNumber(coefficient, exponent: exponent + power)
    }

    /// Plain decimal notation, never an exponent: `204000`, `0.333333`, `-3`.
    package var decimalNotation: String {
        let digits = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let fraction = -exponent
        if digits.utf8.count > fraction {
            return sign + String(digits.dropLast(fraction)) + "." + String(digits.suffix(fraction))
        }
        return sign + "0." + String(repeating: "0", count: fraction - digits.utf8.count) + digits
    }
}
