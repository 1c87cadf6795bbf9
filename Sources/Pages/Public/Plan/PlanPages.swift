import Disclosure
import Model

/// The plans, and a page for each of their objectives.
func planPages(_ record: PublishedRecord) -> [Page<Public>] {
    record.plans.flatMap { plan in
        let page = PublicAddresses.plan(plan.id)
        let objectives = plan.objectives.map { objective in
            let page = PublicAddresses.objective(objective.id, of: plan.id)
            return Page(page) { ObjectivePage(objective, of: plan, record, at: page) }
        }
        return [Page(page) { PlanPage(plan, of: record, at: page) }] + objectives
    }
}
