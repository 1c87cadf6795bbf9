import Disclosure
import Model

/// The way back: from an audience or a metric to the objectives that it serves.
struct ServedObjectives {
    let record: PublishedRecord
    let page: Address<Public>

    /// Through the measures that use it.
    func links(of metric: MetricID) -> [LinkView] {
        links { objective, plan in
            plan.measures.contains { $0.key?.metric == metric && $0.objective == objective.id }
        }
    }

    func links(of audience: AudienceID, in plan: PlanID) -> [LinkView] {
        links { objective, own in own.id == plan && objective.audiences.contains(audience) }
    }

    private func links(
        _ isServed: (PublishedObjective, PublishedPlan) -> Bool
    ) -> [LinkView] {
        record.plans.flatMap { plan in
            plan.objectives.filter { isServed($0, plan) }.map { objective in
                LinkView(
                    title: objective.title,
                    address: PublicAddresses.objective(objective.id, of: plan.id)
                        .relative(to: page),
                    note: objective.outcome)
            }
        }
    }
}
