import Diagnostics
import Model

/// `editions/<edition>.yml`.
func readEdition(_ file: SourceFile, yearStart: YearStart) -> Diagnosed<Edition?> {
    readMapping(of: file) { mapping in
        for key in ["plan", "period", "published"] { mapping.require(key) }
        let title = mapping.requiredText("title")
        let plan = mapping.identifier("plan", of: Plan.self)
        let period = mapping.period("period", yearStart: yearStart)
        let published = mapping.day("published")
        let summary = mapping.text("summary")
        let headlines = mapping.identifiers("headlines", of: Measure.self)
        let evaluation = mapping.mapping("evaluation", readEvaluation)
        let reached = mapping.list("reached") { readReached(&$0, yearStart: yearStart) }
        guard let title, let plan, let period, let published else { return nil }
        var edition = Edition(
            id: EditionID(name(of: file.path)), at: SourcePosition(path: file.path), title: title,
            plan: plan, period: period, published: published)
        edition.summary = summary
        edition.headlines = headlines
        edition.evaluation = evaluation
        edition.reached = reached
        return edition
    }
}
