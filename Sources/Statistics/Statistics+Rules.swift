package import Diagnostics

extension Rule {
    /// Every rule of this station.
    package static let ofStatistics = [
        repeatedObservation, impossibleShare, mixedBases, hiddenTotal, disagreeingTotal,
        implausible, overlap, gap, unreconciled, stepOutside, withoutFigures,
        overdueFix, overdueReview,
        unansweredConsultation, chatWithoutRecord, campaignWithoutOutcome, allyReviewOverdue,
        noWayToReply,
        guidanceOverdue, guidanceLapsed, beforeVote,
    ]
}
