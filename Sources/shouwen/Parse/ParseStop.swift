// SPDX-License-Identifier: Apache-2.0
// Why `shouwen parse` ends otherwise than well. Reasons of single files are told as they occur, by ParsedFile.
import ArgumentParser
import Kernel

/// The end of a run that did not write every report.
enum ParseStop: Error {
    /// Every file was tried, some could not be read.
    case failedFiles
    /// Nobody reads our output any more.
    case outputClosed
    /// This machine, not a file, is the reason.
    case trouble(SystemError)
    /// The reader can't work here.
    case noReader(detail: String)

    /// What to say; `nil` where all is said.
    var message: String? {
        switch self {
        case .failedFiles, .outputClosed: nil
        case .trouble(let error): error.description
        case .noReader(let detail):
            "shouwen-reader 无法工作 / shouwen-reader can't work here: \(detail)"
        }
    }

    /// The exit status of the program.
    var exitCode: ExitCode {
        switch self {
        case .failedFiles: .failure
        // As a shell reports a death by SIGPIPE.
        case .outputClosed: ExitCode(141)
        case .trouble(let error): error.exitCode
        case .noReader: .internalError
        }
    }
}
