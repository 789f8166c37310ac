// SPDX-License-Identifier: Apache-2.0
// A date as the date rules hand it to the figure rules: the fact, and what the calendar makes of it.

/// A date mention with its place in the calendar.
struct FoundDate {
    var mention: DateMention
    /// `nil` for vague words and lengths of time.
    var point: CalendarPoint?
    /// True where the date has a beginning and no end: 2024年以来.
    var isOpen = false
    var span: Range<Int> { mention.span }
}
