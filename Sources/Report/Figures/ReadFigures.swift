// SPDX-License-Identifier: Apache-2.0
// Every numeral of the text becomes an indicator, a date or an "other number".

/// Finds indicators, dates and other numbers.
package func readFigures(into report: inout Report) {
}
