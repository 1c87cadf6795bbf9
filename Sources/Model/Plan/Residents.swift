/// Who lives here: what those who were reached are held against.
package struct Residents: Sendable {
    /// A way of dividing everyone: by age, by part of the town.
    package struct Dimension: Sendable {
        package let id: String
        /// What stands before a group's name in a sentence: "People aged".
        package let people: String?
        /// Whom the groups divide: "residents", or "residents aged 16 and over".
        package let whole: String
        /// In the order of the plan; counts, or percentages that add up to 100.
        package let groups: [(name: GroupName, size: Decimal)]

        package init(
            id: String, people: String?, of whole: String = "residents",
            groups: [(name: GroupName, size: Decimal)]
        ) {
            self.id = id
            self.people = people
            self.whole = whole
            self.groups = groups
        }
    }

    package let source: String
    package let date: Day
    package let dimensions: [Dimension]

    package init(source: String, date: Day, dimensions: [Dimension]) {
        self.source = source
        self.date = date
        self.dimensions = dimensions
    }
}

/// Figures of an edition that tell who was reached, by the groups of a dimension.
package struct Reached: Sendable {
    package let metric: Located<MetricID>
    /// `nil`: all channels together.
    package var channel: Located<ChannelID>?
    package let dimension: Located<String>
    /// `nil`: the edition's.
    package var period: Period?
    /// "those who replied".
    package let who: String

    package init(metric: Located<MetricID>, dimension: Located<String>, who: String) {
        self.metric = metric
        self.dimension = dimension
        self.who = who
    }
}

extension Reached {
    /// Of everyone who was reached.
    package var key: SeriesKey {
        SeriesKey(metric: metric.value, channel: channel?.value, group: nil)
    }
}
