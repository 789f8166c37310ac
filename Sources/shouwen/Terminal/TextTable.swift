// SPDX-License-Identifier: Apache-2.0
// Rows in columns as wide as their widest cell. No borders: the output is read by people and cut by tools alike.

/// `rows` as lines, columns two spaces apart, each line after `indentation` and without spaces at its end.
func textTable(_ rows: [[String]], indentation: String = "") -> [String] {
    var widths: [Int] = []
    for row in rows {
        for (column, cell) in row.enumerated() {
            if column == widths.count { widths.append(0) }
            widths[column] = max(widths[column], displayWidth(cell))
        }
    }
    return rows.map { row in
        var line = indentation
        for (column, cell) in row.enumerated() {
            line += column == row.count - 1 ? cell : padded(cell, to: widths[column]) + "  "
        }
        while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
        return line
    }
}
