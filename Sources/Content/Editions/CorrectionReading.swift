import Diagnostics
import Model

/// `corrections/<date>-<metric>.yml`: why a figure that was published is another one now.
func readCorrection(_ file: SourceFile, yearStart: YearStart) -> Diagnosed<Correction?> {
    readMapping(of: file) { mapping in
        for key in ["metric", "edition", "kind", "found", "substantial"] { mapping.require(key) }
        let metric = mapping.identifier("metric", of: Metric.self)
        let edition = mapping.identifier("edition", of: Edition.self)
        let kind = mapping.choice("kind", Correction.Kind.self)
        let reason = mapping.requiredText("reason")
        let found = mapping.day("found")
        let isSubstantial = mapping.truth("substantial")
        let periods = readPeriods(&mapping, yearStart: yearStart)
        let channel = mapping.identifier("channel", of: Channel.self)
        let group = mapping.text("group").map { GroupName($0) }
        let (effect, role) = (mapping.text("effect"), mapping.text("approved_by"))
        let staff = mapping.staffNotes()
        guard let metric, let edition, let kind, let reason, let found, let isSubstantial,
            !periods.isEmpty
        else { return nil }
        let id = name(of: file.path)
        if id != "\(found)-\(metric.value)" {
            mapping.report(
                .correctionName(id, expected: "\(found)-\(metric.value)", path: file.path))
        }
        var correction = Correction(
            id: id, at: SourcePosition(path: file.path), metric: metric, edition: edition,
            periods: periods, kind: kind, reason: reason, found: found,
            isSubstantial: isSubstantial)
        correction.channel = channel
        correction.group = group
        correction.effect = effect
        correction.approvedBy = role
        correction.staff = staff
        return correction
    }
}

/// Those of `periods`, or the one of `period`.
private func readPeriods(
    _ mapping: inout YAMLMapping, yearStart: YearStart
) -> [Located<Period>] {
    if mapping.has("period") == mapping.has("periods") {
        mapping.report(.correctionPeriods(at: mapping.position))
    }
    if mapping.has("period") {
        _ = mapping.node("periods")
        let position = mapping.valuePosition(of: "period")
        return mapping.period("period", yearStart: yearStart).map { [Located($0, at: position)] }
            ?? []
    }
    return mapping.texts("periods").compactMap { code in
        guard let period = Period.code(code.value, yearStart: yearStart) else {
            mapping.report(.notAPeriod(code.value, key: "periods", at: code.position))
            return nil
        }
        return Located(period, at: code.position)
    }
}
