import Diagnostics
package import Model
import Statistics

/// A plan without what stood under `staff:`.
package struct PublishedPlan: Sendable {
    package let id: PlanID
    package let path: String
    package let title: String
    package let period: Period
    package let owner: String?
    package let approved: Plan.Approval?
    package let purpose: String?
    package let objectives: [PublishedObjective]
    package let audiences: [PublishedAudience]
    package let parts: [(part: Plan.Part, texts: [LabelledText])]
    package let risks: [PublishedRisk]
    package let measures: [PublishedMeasure]

    fileprivate init(_ plan: Plan, measures: [PublishedMeasure]) {
        id = plan.id
        path = plan.position.path
        title = plan.title
        period = plan.period
        owner = plan.owner
        approved = plan.approved
        purpose = plan.purpose
        objectives = plan.objectives.map { PublishedObjective($0) }
        audiences = plan.audiences.map { PublishedAudience($0) }
        parts = Plan.Part.allCases.compactMap { part in plan.parts[part].map { (part, $0) } }
        risks = plan.risks.map { PublishedRisk($0) }
        self.measures = measures
    }
}

package struct PublishedObjective: Sendable {
    package let id: ObjectiveID
    package let title: String
    package let statement: String?
    package let kind: Objective.Kind?
    package let outcome: String?
    package let audiences: [AudienceID]
    package let channels: [ChannelID]
    package let otherRoutes: String?

    fileprivate init(_ objective: Objective) {
        id = objective.id
        title = objective.title
        statement = objective.statement
        kind = objective.kind
        outcome = objective.outcome
        audiences = objective.audiences.map(\.value)
        channels = objective.channels.map(\.value)
        otherRoutes = objective.otherRoutes
    }
}

package struct PublishedAudience: Sendable {
    package let id: AudienceID
    package let title: String
    package let description: String?
    package let participation: Audience.Participation?
    package let size: Int?
    package let source: String?
    package let offlineRoute: ChannelID?

    fileprivate init(_ audience: Audience) {
        id = audience.id
        title = audience.title
        description = audience.description
        participation = audience.participation
        size = audience.size
        source = audience.source
        offlineRoute = audience.offlineRoute?.value
    }
}

package struct PublishedRisk: Sendable {
    package let title: String
    package let likelihood: Risk.Degree?
    package let impact: Risk.Degree?
    package let control: String?
    package let owner: String?

    fileprivate init(_ risk: Risk) {
        title = risk.title
        likelihood = risk.likelihood
        impact = risk.impact
        control = risk.control
        owner = risk.owner
    }
}

/// A measure without its notes for staff.
package struct PublishedMeasure: Sendable {
    package let id: MeasureID
    /// `nil` of a milestone without a metric.
    package let key: SeriesKey?
    package let objective: ObjectiveID?
    package let direction: Measure.Direction?
    package let baseline: Measure.Baseline?
    package let target: Measure.Target?
    /// Why there is none yet.
    package let noTargetBecause: String?
    /// When its milestone was reached.
    package let done: Day?
    package let owner: String?
    package let review: Day?
    package let stepChanges: [Measure.StepChange]
    package let screensOutliers: Bool
    package let fixAfter: Int?

    fileprivate init(_ measure: Measure, metric: Metric?, _ figures: PublishedFigures) {
        id = measure.id
        key = measure.key
        objective = measure.objective?.value
        direction = measure.direction ?? metric?.direction.ofMeasure
        // A baseline is a number like any other: a small one about people is no more published than its month is.
        baseline = measure.baseline.flatMap { baseline in
            let countsPeople = metric.map { $0.isAboutPeople && $0.countsPeople } ?? true
            guard countsPeople else { return baseline }
            if isSmall(baseline.value, smallest: figures.threshold) { return nil }
            return figures.isRounded
                ? Measure.Baseline(value: baseline.value.roundedToFive, date: baseline.date)
                : baseline
        }
        target = measure.target
        noTargetBecause = measure.noTargetBecause
        done = measure.done
        owner = measure.owner
        review = measure.review
        stepChanges = measure.stepChanges
        screensOutliers = measure.screensOutliers
        fixAfter = measure.fixAfter
    }
}

func published(
    _ plan: Plan, metrics: [MetricID: Metric], _ figures: PublishedFigures
) -> PublishedPlan {
    PublishedPlan(
        plan,
        measures: plan.measures.map {
            PublishedMeasure(
                $0, metric: $0.metric.flatMap { metrics[$0.value] }, figures)
        })
}
