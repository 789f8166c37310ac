// SPDX-License-Identifier: Apache-2.0
// How much was read, without what was read.

/// How many facts of each type a report holds.
package struct FactCounts: Sendable, Equatable {
    package var indicators: Int
    package var dates: Int
    package var people: Int
    package var organizations: Int
    package var programmes: Int
    package var honours: Int

    /// All counts.
    package init(
        indicators: Int = 0, dates: Int = 0, people: Int = 0, organizations: Int = 0, programmes: Int = 0,
        honours: Int = 0
    ) {
        self.indicators = indicators
        self.dates = dates
        self.people = people
        self.organizations = organizations
        self.programmes = programmes
        self.honours = honours
    }
}
