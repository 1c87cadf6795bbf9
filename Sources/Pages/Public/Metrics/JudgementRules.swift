import Model
import Statistics

/// The rules by which figures are judged, so that a reader can do it again.
extension MethodRules {
    /// Source: domain rule 4.2.
    var targets: MethodRule {
        MethodRule(
            id: "targets", title: "How we judge a target",
            texts: [
                "The word beside each measure follows from its numbers by one rule, and the numbers stand beside the word. We draw a straight line from where the measure began to its target, and look where the figure stands on the last day of the period.",
                "\"Slightly\" means no further off than a tenth of the way from start to target (or a tenth of the least or the most), unless the plan sets another share.",
            ],
            points: [
                "Met: the target is reached, on time or before.",
                "Missed: the target's day has come and it is not reached.",
                "On track: the figure is on the line or better.",
                "Slightly behind, or behind: it is short of the line.",
                "Within range, or outside range: where the plan names a least and a most.",
                "Met, slightly below or below: where the plan names a least that is to be kept. Met, slightly above or above: where it names a most.",
                "Due, met or missed: for something that has to be done by a certain day.",
                "Not known yet: there is no figure. If the figure is withheld, so is the word: it could tell the figure.",
            ])
    }

    /// Source: domain rule 3, NHS England, Making Data Count.
    var change: MethodRule {
        let fewest = Numerals.english.whole(ProcessPolicy.fewestPoints)
        let settled = Numerals.english.whole(ProcessPolicy.fewestSettled)
        return MethodRule(
            id: "change", title: "When we say that something changed",
            texts: [
                "Every figure goes up and down a little by chance. Two points are no trend. We work out the usual range of each series as the NHS does (an XmR chart, as in Making Data Count): the average, plus and minus 2.66 times the average step from one point to the next. Steps of more than 3.267 times the average step are left out of it. We need \(fewest) points; with fewer than \(settled) the range is a first impression.",
                "What there is on a day, such as followers, has no usual range: we draw it as a line, and say how much more or less it is.",
                "We speak of a change only if the newest point is one of these. Anything else is \"no clear change\". Whether a change is good depends on the figure: each page says which way is better.",
            ],
            points: [
                "outside the usual range;",
                "one of seven or more points in a row that each rise, or each fall;",
                "one of two in any three, all on one side of the average, that are in the outer third of the range;",
                "one of seven or more points in a row on one side of the average.",
            ])
    }

    /// Source: domain rule 4.1.
    var samples: MethodRule {
        MethodRule(
            id: "samples", title: "Samples",
            texts: [
                "Some figures come from asking a part of the people, such as a survey. For those we say between which two numbers the true figure is likely to be: nineteen times in twenty it is (Wilson's interval for shares, Newcombe's for differences, Byar's for counts). Figures that count everything have no such interval."
            ])
    }

    var breaks: MethodRule {
        MethodRule(
            id: "breaks", title: "When something is counted differently",
            texts: [
                "Where a definition or a service changed, the series is marked \(Marker.breakInSeries.bracketed) and figures before and after are not compared: each side has a usual range of its own. Where the plan names a known change in how things work, the usual range starts anew from that day, with the reason and who decided it."
            ])
    }
}
