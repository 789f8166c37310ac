// SPDX-License-Identifier: Apache-2.0
// A file that is ours: its directory under work/, and what is known of it so far.
import Kernel
package import Paths

/// A claimed file (领取).
package final class Claim {
    /// The directory under `work/`.
    package let name: String
    let folder: Descriptor
    var record: ClaimRecord
    /// Where it lay below the inbox.
    package let path: RelativePath
    /// Its identity, once frozen.
    package internal(set) var id: ContentID?
    /// Its size, once frozen.
    package internal(set) var size: Int64 = 0
    /// How often a reader was given it.
    package internal(set) var attempts = 0
    /// Its status when its digest was taken.
    var frozenStatus: FileStatus?

    init(name: String, folder: consuming Descriptor, record: ClaimRecord, path: RelativePath) {
        self.name = name
        self.folder = folder
        self.record = record
        self.path = path
    }

    /// Whatever it was when it was looked at: only a regular file is opened.
    func refuseUnlessRegular(_ name: [UInt8]) throws(SystemError) {
        switch try folder.status(of: name).kind {
        case .regular: break
        case .symbolicLink: record.refusal = Reason.symbolicLink.rawValue
        case .directory, .other: record.refusal = Reason.specialFile.rawValue
        }
    }

    /// Takes over what is known of a claim that was interrupted, not by its file.
    package func resumeAttempts(_ number: Int) { attempts = number }

    /// Why it was claimed only to be failed.
    package var refusal: Reason? { record.refusal.map { Reason(rawValue: $0) ?? .unreadable } }

    /// The name of its bytes in `work/`, archive and failed.
    package var storedName: [UInt8] { stored(path.name) }

    /// Names that mean something in a claim's directory.
    static let droppedName = Array("dropped".utf8)
    static let copyName = Array("copy.part".utf8)
    static let reserved = [
        "claim.json", "receipt.json", "reason.json", "report.json", "claim.json.part", "receipt.json.part",
        "reason.json.part", "attempt.1", "attempt.2", "dropped", "copy.part",
    ]

    private func stored(_ name: [UInt8]) -> [UInt8] {
        Claim.reserved.contains { Array($0.utf8) == name } ? Array("original.".utf8) + name : name
    }
}

/// The name of a file for a JSON: text where it is UTF-8, and hexadecimal bytes where it is not.
func jsonName(_ bytes: [UInt8]) -> (name: String, bytes: String?) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
    return (displayName(bytes), Hexadecimal.text(bytes))
}
