// SPDX-License-Identifier: Apache-2.0
// What readers may use up. The values come from configuration; these defaults are those of the configuration.

/// The budgets of the readers (额度).
package struct ReaderLimits: Sendable, Equatable {
    /// How many readers work at once.
    package var count: Int
    /// Reports after which a reader is replaced by a fresh one.
    package var recycleAfter: Int
    /// Seconds that one report may take.
    package var wallSeconds: Int
    /// Seconds of processor that one report may take.
    package var processorSeconds: Int
    /// Bytes of memory of one reader.
    package var memory: UInt64
    /// Bytes of one report.json.
    package var output: Int
    /// Unicode scalars of one report.
    package var textLimit: Int

    /// All limits.
    package init(
        count: Int, recycleAfter: Int = 1000, wallSeconds: Int = 60, processorSeconds: Int = 60,
        memory: UInt64 = 512 << 20, output: Int = 64 << 20, textLimit: Int = 4_000_000
    ) {
        self.count = max(1, count)
        self.recycleAfter = max(1, recycleAfter)
        self.wallSeconds = max(1, wallSeconds)
        self.processorSeconds = max(1, processorSeconds)
        self.memory = max(64 << 20, memory)
        self.output = max(1, output)
        self.textLimit = max(1, textLimit)
    }
}
