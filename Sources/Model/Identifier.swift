/// The name a thing is known by: the name of its file, or its `id` in a plan.
///
/// Lower-case letters, digits and hyphens. The phantom type keeps a metric's from being used as a channel's.
package struct Identifier<Thing>: Hashable, Comparable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func < (one: Self, other: Self) -> Bool { one.text < other.text }

    /// Whether the text is spelt as an id is.
    package static func isWellFormed(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
            }
    }
}

extension Identifier: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: CustomStringConvertible {
    package var description: String { text }
}

package typealias MetricID = Identifier<Metric>
package typealias ChannelID = Identifier<Channel>
package typealias PlanID = Identifier<Plan>
package typealias ObjectiveID = Identifier<Objective>
package typealias AudienceID = Identifier<Audience>
package typealias MeasureID = Identifier<Measure>
package typealias EditionID = Identifier<Edition>
package typealias SnapshotID = Identifier<Snapshot>
/// A breakdown's part, such as a ward or a topic; the word is the data's own and may hold any character.
package typealias GroupName = Identifier<Observation>
