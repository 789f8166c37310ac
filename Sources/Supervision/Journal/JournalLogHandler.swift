// SPDX-License-Identifier: Apache-2.0
// swift-log's way into the journal, for what is no event: diagnostics without a MESSAGE_ID. Events go by EventLog.
package import Logging

/// A log handler whose metadata become journal fields: `shouwen.id` is SHOUWEN_ID.
///
///     let sink = JournalSink.automatic()
///     LoggingSystem.bootstrap { label in JournalLogHandler(label: label, sink: sink) }
package struct JournalLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    package var logLevel: Logger.Level = .info
    private let label: String
    private let sink: JournalSink

    /// A handler for the logger `label` that writes to `sink`.
    package init(label: String, sink: JournalSink) {
        self.label = label
        self.sink = sink
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var all = metadata
        for more in [metadataProvider?.get(), event.metadata] {
            if let more { all.merge(more) { _, new in new } }
        }
        // Sorted, so that the same event is the same entry.
        var annotations = all.sorted { $0.key < $1.key }.map { key, value in
            JournalEntry.Field(JournalEntry.fieldName(key), Array(value.description.utf8))
        }
        if let error = event.error {
            annotations.append(JournalEntry.Field(JournalField.error.rawValue, Array("\(error)".utf8)))
        }
        sink.write(
            JournalEntry(
                event.message.description, priority: JournalPriority(event.level),
                fields: [JournalEntry.Field(JournalEntry.fieldName("logger"), Array(label.utf8))],
                annotations: annotations,
                origin: JournalEntry.Origin(file: event.file, line: event.line, function: event.function)))
    }
}
