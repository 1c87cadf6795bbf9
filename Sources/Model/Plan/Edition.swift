package import Diagnostics

/// One published report.
package struct Edition: Sendable {
    package let id: EditionID
    package let position: SourcePosition
    package var title: String
    package var plan: Located<PlanID>
    package var period: Period
    package var published: Day
    /// In the council's own words.
    package var summary: String?
    /// The measures of the front page, in order; empty is all of the plan's.
    package var headlines: [Located<MeasureID>] = []
    package var evaluation: Evaluation?
    package var reached: [Reached] = []

    package init(
        id: EditionID, at position: SourcePosition, title: String, plan: Located<PlanID>,
        period: Period, published: Day
    ) {
        self.id = id
        self.position = position
        self.title = title
        self.plan = plan
        self.period = period
        self.published = published
    }
}
