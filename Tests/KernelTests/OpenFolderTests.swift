// SPDX-License-Identifier: Apache-2.0
// Folders below a directory: found as deep as they lie, and never through a link, whoever put it on the way.
import Foundation
import Glibc
import Paths
import Testing

@testable import Kernel

@Suite("Opening a folder below another")
final class OpenFolderTests {
    private let top: URL
    private let root: Descriptor

    init() throws {
        top = FileManager.default.temporaryDirectory.appending(path: "shouwen-open-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: top.appending(path: "甲/乙"), withIntermediateDirectories: true)
        try Data().write(to: top.appending(path: "file"))
        for (name, target) in [("outside", "/"), ("inside", "甲"), ("甲/up", "..")] {
            try FileManager.default.createSymbolicLink(
                atPath: top.appending(path: name).path(percentEncoded: false), withDestinationPath: target)
        }
        root = try Descriptor(directory: Array(top.path(percentEncoded: false).utf8))
    }

    @Test(
        "whole folders open; links, files and what is missing don't",
        arguments: [
            ("", nil), ("甲", nil), ("甲/乙", nil), ("outside", ENOTDIR), ("inside", ENOTDIR), ("inside/乙", ENOTDIR),
            ("甲/up", ENOTDIR), ("甲/up/甲", ENOTDIR), ("file", ENOTDIR), ("file/x", ENOTDIR), ("none", ENOENT),
            ("甲/none/x", ENOENT),
        ] as [(String, CInt?)])
    func opens(path: String, code: CInt?) throws {
        let path = try #require(RelativePath(Array(path.utf8)))
        do throws(SystemError) {
            let folder = try root.openFolder(path)
            #expect(code == nil)
            #expect(try folder.status().kind == .directory)
        } catch {
            #expect(error.code == code)
            #expect(error.object == path.bytes)
        }
    }

    @Test("the same folder that its path names, also beyond the longest path that a call takes")
    func deep() throws {
        let name = Array(repeating: UInt8(ascii: "d"), count: 200)
        var path = RelativePath.root
        var folder = try root.openFolder(path)
        for _ in 0..<30 {
            try folder.makeDirectory(name, mode: 0o700)
            folder = try folder.openFolder(try #require(RelativePath(name)))
            path = try #require(path.appending(name))
        }
        #expect(path.bytes.count > 4096)
        #expect(try root.openFolder(path).status().inode == folder.status().inode)
        // Taken apart from the top: nothing that works on paths could remove it.
        let kept = Array("kept".utf8)
        for _ in 1..<30 {
            try root.openFolder(try #require(RelativePath(name))).rename(name, to: root, kept)
            try root.removeDirectory(name)
            try root.rename(kept, to: root, name)
        }
    }

    deinit {
        #expect(throws: Never.self) { try FileManager.default.removeItem(at: top) }
    }
}
