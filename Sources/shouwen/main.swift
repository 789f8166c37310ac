// SPDX-License-Identifier: Apache-2.0
import Formats
import Glibc
import Report
import ReportJSON

let path = CommandLine.arguments.last ?? ""
let descriptor = open(path, O_RDONLY)
var bytes: [UInt8] = []
var chunk = [UInt8](repeating: 0, count: 65536)
while true {
    let n = read(descriptor, &chunk, chunk.count)
    guard n > 0 else { break }
    bytes += chunk[..<n]
}
let decoders = Decoders()
do throws(FormatFailure) {
    let decoded = try decode(bytes, name: path, with: decoders)
    let id = "sha256:" + String(repeating: "0", count: 64)
    let report = readReport(decoded, id: id, name: path, folder: "", bytes: bytes.count)
    let json = writeReportJSON(report, parserVersion: "0.1.0", layout: .readable)
    _ = json.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
} catch {
    exit(1)
}
