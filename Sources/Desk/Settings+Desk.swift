// SPDX-License-Identifier: Apache-2.0
// The configuration in the words of those who are configured.
import Kernel
import Readers
import Settings
import Watch

extension Settings {
    /// Readers at work at once.
    var readerCount: Int { readers.count == 0 ? processorCount() : Int(readers.count) }

    var deskLimits: DeskLimits {
        DeskLimits(readers: readerCount, settleTime: watch.settle, maximumSize: files.maxSize)
    }

    var readerLimits: ReaderLimits {
        ReaderLimits(
            count: readerCount, recycleAfter: Int(readers.recycle), wallSeconds: wholeSeconds(readers.time),
            processorSeconds: wholeSeconds(readers.cpu), memory: UInt64(clamping: readers.memory),
            output: Int(readers.output))
    }

    var ignoredNames: IgnoredNames { IgnoredNames(more: watch.ignore.map { Array($0.utf8) }) }

    /// The keys whose values differ.
    func changedKeys(from former: Settings) -> [String] {
        Setting.all.filter { $0.text(in: self) != $0.text(in: former) }.map(\.key)
    }

    private func wholeSeconds(_ nanoseconds: Int64) -> Int { Int((nanoseconds + 999_999_999) / 1_000_000_000) }
}
