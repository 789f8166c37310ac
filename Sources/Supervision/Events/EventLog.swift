// SPDX-License-Identifier: Apache-2.0
// The one way from an event to the journal.

/// Tells events to the journal.
///
///     let events = EventLog(sink: .automatic(), namesShown: settings.journal.names)
///     events.record(.archived(file, place: place, facts: facts, milliseconds: 1042))
///
/// That is one entry with a MESSAGE_ID, a priority, the message
/// `archived 年度总结.txt as archive/2026/11/22/年度总结.3f2a1b4c in 1042 ms: 36 indicators, 13 dates`
/// and the fields of ``JournalField`` that apply.
package struct EventLog: Sendable {
    private let sink: JournalSink
    /// Whether names of files and folders, and the titles made of them, may be in the journal.
    private let namesShown: Bool

    /// A log that writes to `sink`.
    package init(sink: JournalSink, namesShown: Bool = true) {
        self.sink = sink
        self.namesShown = namesShown
    }

    /// Tells `event`; never fails, never waits for anything but the journal's socket.
    package func record(
        _ event: JournalEvent, file: String = #fileID, line: UInt = #line, function: String = #function
    ) {
        let message = event.message
        sink.write(
            JournalEntry(
                message.text(namesShown: namesShown), priority: event.kind.priority, messageID: event.kind.messageID,
                fields: message.fields(namesShown: namesShown),
                origin: JournalEntry.Origin(file: file, line: line, function: function)))
    }
}
