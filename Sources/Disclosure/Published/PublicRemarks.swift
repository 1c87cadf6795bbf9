import Model
import Statistics

/// Which remarks about people are printed: those of cells that are published as a figure of their own.
///
/// A total takes over what was said of its parts. So what goes with a withheld part, or with a day, which is never
/// published, is not said beside the total either (domain rule 5.5). Where numbers are rounded none is said: words may hold the exact one.
struct PublicRemarks {
    private var said: Set<String> = []
    private var unsaid: Set<String> = []

    init(
        _ figures: [FigurePlace: Figure], _ withheld: Set<FigurePlace>,
        _ metrics: [MetricID: Metric]
    ) {
        for (place, figure) in figures where metrics[place.key.metric]?.isAboutPeople ?? true {
            let remarks = figure.remarks
            if remarks.isEmpty { continue }
            if withheld.contains(place) {
                unsaid.formUnion(remarks)
            } else if figure.sources.reduce(0, { $0 + $1.lines.count }) == 1 {
                said.formUnion(remarks)
            }
        }
    }

    func areSaid(_ remark: String) -> Bool { said.contains(remark) && !unsaid.contains(remark) }
}

extension Figure {
    /// The same with those of its remarks alone.
    func saying(_ isSaid: (String) -> Bool) -> Figure {
        let remarks = remarks
        if remarks.allSatisfy(isSaid) { return self }
        return with(value, remarks: remarks.filter(isSaid))
    }

    /// The same with another value.
    func with(_ value: Value, remarks: [String]) -> Figure {
        Figure(
            key: key, period: period, value: value, markers: markers, sources: sources,
            remarks: remarks)
    }
}
