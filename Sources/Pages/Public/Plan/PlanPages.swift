import Disclosure
import Model

/// The plans, the pages of their parts, and a page for each of their objectives.
func planPages(_ record: PublishedRecord) -> [Page<Public>] {
    record.plans.flatMap { plan in
        let page = PublicAddresses.plan(plan.id)
        let objectives = plan.objectives.map { objective in
            let page = PublicAddresses.objective(objective.id, of: plan.id)
            return Page(page) { ObjectivePage(objective, of: plan, record, at: page) }
        }
        return [Page(page) { PlanPage(plan, of: record, at: page) }]
            + partPages(of: plan, record) + objectives
    }
}

private func partPages(of plan: PublishedPlan, _ record: PublishedRecord) -> [Page<Public>] {
    let delivery = PublicAddresses.part(.delivery, of: plan.id)
    let audiences = PublicAddresses.part(.audiences, of: plan.id)
    let factors = PublicAddresses.part(.successFactors, of: plan.id)
    let risks = PublicAddresses.part(.risks, of: plan.id)
    return [
        Page(delivery) { DeliveryPage(plan, of: record, at: delivery) },
        Page(audiences) { AudiencesPage(plan, of: record, at: audiences) },
        Page(factors) { SuccessFactorsPage(plan, of: record, at: factors) },
        Page(risks) { RisksPage(plan, of: record, at: risks) },
    ]
}

/// What a plan has a page of its own for, beside its objectives.
enum PlanPart: String {
    case delivery = "how-we-deliver"
    case audiences
    case successFactors = "success-factors"
    case risks

    /// The heading of the page.
    var title: String {
        switch self {
        case .delivery: "How we deliver"
        case .audiences: "Who we talk with"
        case .successFactors: "How we judge ourselves"
        case .risks: "Risks"
        }
    }
}

extension PublicAddresses {
    static func part(_ part: PlanPart, of plan: PlanID) -> Address<Public> {
        Address("plans/\(plan)/\(part.rawValue).html")
    }
}

extension PublicFrame {
    /// Of a page below a plan's.
    func frame(
        _ part: PlanPart, of plan: PublishedPlan, at page: Address<Public>, _ description: String
    ) -> Frame {
        frame(
            part.title, at: page, in: .plan, description: description,
            below: [(plan.title, PublicAddresses.plan(plan.id))])
    }
}

extension LinkView {
    /// To a part of a plan.
    init(_ part: PlanPart, of plan: PlanID, on page: Address<Public>, _ title: String? = nil) {
        self.init(
            title: title ?? part.title,
            address: PublicAddresses.part(part, of: plan).relative(to: page))
    }
}
