package import Diagnostics
package import Model

/// What is otherwise in a later edition, or now, than an earlier one published it.
package struct EditionChanges: Sendable {
    /// The newest one before.
    package let from: EditionID?
    /// `nil`: what is published now.
    package let to: EditionID?
    /// By metric, channel and group, then by period.
    package internal(set) var figures: [FigureChange] = []
    package internal(set) var definitions: [DefinitionChange] = []
    package internal(set) var targets: [TargetChange] = []

    init(from: EditionID?, to: EditionID?) {
        self.from = from
        self.to = to
    }

    package func figures(_ kind: FigureChange.Kind) -> [FigureChange] {
        figures.filter { $0.kind == kind }
    }

    /// Those that an earlier edition said otherwise, without those of which it was known that they go on.
    package var changedFigures: [FigureChange] {
        figures.filter { $0.kind != .new && !$0.isExpected }
    }
}

package struct FigureChange: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Published for the first time.
        case new
        /// Scheduled: it was provisional, or late data was announced.
        case revised
        /// There was an error, and it is told.
        case corrected
        /// No longer published, or no longer with a number.
        case withdrawn
        /// Changed without a word: an error of the content.
        case unexplained
    }

    package let key: SeriesKey
    package let period: Period
    package let kind: Kind
    /// As the earlier edition published it; `nil` of a new one.
    package let old: Ledger.Row?
    /// `nil` of one that is no longer there.
    package let new: Ledger.Row?
    /// The edition that published the old one, and where its ledger has it.
    package let edition: EditionID?
    package let position: SourcePosition?
    /// The cells that the old one was made from, as the ledger names them.
    package let oldSource: String
    /// What explains it; `nil` where nothing does, or where it was provisional.
    package let correction: PublishedCorrection?
    /// Whether its period went on after the edition's own: a year's last reading, until the year is over.
    package let wasOpen: Bool
    /// A year's newest reading, before the year is over: every edition has another one, and none of them is a revision.
    package var isExpected: Bool { kind == .revised && correction == nil && wasOpen }
    /// Whether the old one was withheld and a number stands there now.
    package var isUncovered: Bool {
        old?.replacement == .confidential && new.map { $0.replacement == nil } ?? false
    }
}

package struct DefinitionChange: Sendable, Equatable {
    package let metric: MetricID
    package let old: String
    /// `nil`: no figure of it is published any more.
    package let new: String?
}

package struct TargetChange: Sendable, Equatable {
    package let old: Ledger.Target
    /// `nil`: the plan no longer has it.
    package let new: Ledger.Target?
    /// Who approved the plan as it stands; `nil` where it does not say.
    package let approvedBy: String?
}

/// A correction without its notes for staff.
package struct PublishedCorrection: Sendable {
    package let id: String
    package let position: SourcePosition
    package let metric: MetricID
    package let edition: EditionID
    package let channel: ChannelID?
    package let group: GroupName?
    package let periods: [Period]
    package let kind: Correction.Kind
    package let reason: String
    package let found: Day
    package let isSubstantial: Bool
    package let effect: String?
    package let approvedBy: String?

    init(_ correction: Correction) {
        id = correction.id
        position = correction.position
        metric = correction.metric.value
        edition = correction.edition.value
        channel = correction.channel?.value
        group = correction.group
        periods = correction.periods.map(\.value)
        kind = correction.kind
        reason = correction.reason
        found = correction.found
        isSubstantial = correction.isSubstantial
        effect = correction.effect
        approvedBy = correction.approvedBy
    }
}
