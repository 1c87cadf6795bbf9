import Diagnostics
import Model

/// `statements/moderation.yml`.
func readModeration(_ file: SourceFile) -> Diagnosed<ModerationStatement?> {
    readMapping(of: file) { mapping in
        for key in ["metric", "reasons"] { mapping.require(key) }
        let metric = mapping.identifier("metric", of: Metric.self)
        let reasonsPosition = mapping.position(of: "reasons")
        let reasons = mapping.list("reasons", readReason)
        let appeal = mapping.requiredText("appeal")
        let decidedBy = mapping.text("decided_by")
        let appealDays = mapping.wholeNumber("appeal_days", in: 1...60)
        let kept = mapping.text("kept")
        let never = mapping.texts("never_removed").map(\.value)
        guard let metric, let appeal else { return nil }
        var statement = ModerationStatement(
            at: SourcePosition(path: file.path), metric: metric, reasons: reasons,
            reasonsAt: reasonsPosition, appeal: appeal)
        statement.decidedBy = decidedBy
        statement.appealDays = appealDays
        statement.kept = kept
        statement.neverRemoved = never
        return statement
    }
}

private func readReason(_ reason: inout YAMLMapping) -> ModerationStatement.Reason? {
    let group = reason.requiredText("group")
    let title = reason.requiredText("title")
    let meaning = reason.requiredText("meaning")
    guard let group, let title, let meaning else { return nil }
    return ModerationStatement.Reason(
        group: GroupName(group), title: title, meaning: meaning)
}

/// Each reason that was counted is one that the page explains.
func unexplainedReasons(in record: Record) -> [Diagnostic] {
    guard let statement = record.statements.moderation else { return [] }
    let explained = Set(statement.reasons.map(\.group))
    let counted = record.snapshots.flatMap(\.keys)
        .filter { $0.metric == statement.metric.value }.compactMap(\.group)
    return Set(counted).subtracting(explained).sorted().map {
        .unexplainedReason($0.text, at: statement.reasonsPosition)
    }
}
