import Disclosure
import Formats
import Model
import Pages
import Statistics

/// Where each measure of each plan stands, with everything its status was worked out from.
struct ProgressFile: Sendable {
    static let header = DataColumn.progress.map(\.name)

    let record: PublishedRecord

    var bytes: [UInt8] {
        var text = CSVText()
        text.add(row: ProgressFile.header)
        for plan in record.plans {
            for measure in plan.measures { add(measure, of: plan, to: &text) }
        }
        return text.bytes
    }

    private func add(
        _ measure: PublishedMeasure, of plan: PublishedPlan, to text: inout CSVText
    ) {
        let metric = measure.key.flatMap { record.metrics[$0.metric] }
        let figure = record.currentFigure(of: measure, in: plan)
        let current = metric.flatMap { figure?.printed(by: $0) }
        let progress = figure.flatMap { record.progress(of: measure, in: $0.period) }
        text.add(plan.id.text)
        text.add(measure.id.text)
        text.add(measure.key?.metric.text ?? "")
        text.add(measure.key?.channel?.text ?? "")
        text.add(freeText: measure.key?.group?.text ?? "")
        let isMilestone = measure.milestoneStatus(on: record.asOf) != nil
        text.add(isMilestone ? "milestone" : measure.direction?.rawValue ?? "")
        text.add(measure.baseline?.value.description ?? "")
        text.add(measure.baseline?.date.description ?? "")
        addTarget(of: measure, isMilestone: isMilestone, to: &text)
        text.add(current?.description ?? "")
        let day = isMilestone ? measure.done : current == nil ? nil : figure?.period.last
        text.add(day?.description ?? "")
        let hasTolerance = measure.target != nil && !isMilestone
        text.add(hasTolerance ? measure.target?.tolerance.description ?? "" : "")
        for number in [progress?.fraction, progress?.expected, progress?.projected] {
            text.add(number.map { significantDigits($0) } ?? "")
        }
        text.add(status(of: measure, figure, progress))
        text.endRow()
    }

    private func addTarget(
        of measure: PublishedMeasure, isMilestone: Bool, to text: inout CSVText
    ) {
        var cells = ["", "", ""]
        switch measure.target?.goal {
        case .value(let value)?: cells[0] = value.description
        case .range(let low, let high)?: (cells[1], cells[2]) = (low.description, high.description)
        case .milestone?, nil: break
        }
        text.add(cells[0])
        text.add(measure.target?.date.description ?? "")
        text.add(cells[1])
        text.add(cells[2])
    }

    private func status(
        of measure: PublishedMeasure, _ figure: PublishedFigure?, _ progress: Progress?
    ) -> String {
        if let status = measure.milestoneStatus(on: record.asOf) { return status.name }
        guard measure.target != nil else { return "no target" }
        guard let figure else { return "no figure" }
        if figure.replacement != nil { return "withheld" }
        return progress?.status.name ?? "not known"
    }
}

extension PublishedMeasure {
    fileprivate func milestoneStatus(on day: Day) -> Progress.Status? {
        target?.milestoneStatus(done: done, on: day)
    }
}

extension Progress.Status {
    /// As in data files.
    var name: String {
        switch self {
        case .met: "met"
        case .missed: "missed"
        case .onTrack: "on track"
        case .slightlyBehind: "slightly behind"
        case .behind: "behind"
        case .withinRange: "within"
        case .outsideRange: "outside"
        case .slightlyBelow: "slightly below"
        case .below: "below"
        case .slightlyAbove: "slightly above"
        case .above: "above"
        case .due: "due"
        }
    }
}
