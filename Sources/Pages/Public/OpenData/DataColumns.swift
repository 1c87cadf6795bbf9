import Model
import Statistics

/// The columns of the data files, in their order.
extension DataColumn {
    private static let metric = DataColumn(
        "metric", "The figure's name, as in the address of its page"
    )
    .always
    private static let channel = DataColumn("channel", "Empty: all channels together")
    private static let group = DataColumn("group", "Empty: everyone")
    private static let grain = DataColumn(
        "grain", .choice(["month", "quarter", "year", "financial-year"]), "How long the period is")
    private static let period = DataColumn(
        "period",
        "2026-09 a month, 2026-Q3 a calendar quarter, 2026 a year, 2026-27 a financial year"
    ).always
    private static let unit = DataColumn(
        "unit", .choice(Metric.Unit.allCases.map(\.rawValue)), "What the value counts")
    private static let series = [metric, channel, group]
    private static let limits = [
        DataColumn("mean", .number, "The average of the points before the next step"),
        DataColumn("lower_limit", .number, "The bottom of the usual range"),
        DataColumn("upper_limit", .number, "The top of the usual range"),
        DataColumn("lower_near", .number, "Two thirds of the way to the bottom"),
        DataColumn("upper_near", .number, "Two thirds of the way to the top"),
    ]

    package static let figures =
        series + [
            grain.always, period,
            DataColumn("value", .number, "As it is printed; empty where a marker says why"),
            DataColumn(
                "low", .number, "The least that is likely, of a sample; or the least that it can be"
            ),
            DataColumn(
                "high", .number, "The most that is likely, of a sample; or the most that it can be"),
            DataColumn("numerator", .number, "Of a share: what was counted"),
            DataColumn("denominator", .number, "Of a share: out of how many"),
            DataColumn("marker", .markers, "Why a value is missing, or what qualifies it"),
            DataColumn(
                "status", .choice(["final", "provisional", "revised"]), "Whether it may change"
            ).always,
            unit.always,
            DataColumn("source", "The data file and its rows, from the first to the last"),
            DataColumn("note", "What is to be known beside the value"),
        ]

    package static let process =
        series + [period, DataColumn("value", .number, "Not rounded; empty of a gap")] + limits + [
            DataColumn(
                "label", .choice(Signal.allCases.map(\.rawValue)),
                "What the point says; empty without limits"),
            DataColumn("special", .truth, "Whether chance is an unlikely reason").always,
        ]

    package static let variation =
        series + [
            DataColumn(
                "variation", .choice(ProcessSeries.Variation.allCases.map(\.rawValue)),
                "What the newest point says; empty without limits"),
            DataColumn(
                "assurance", .choice(ProcessSeries.Assurance.allCases.map(\.rawValue)),
                "Whether the target would be met if nothing changed"),
            DataColumn("trial_limits", .truth, "Whether the limits rest on few points").always,
        ]

    package static let changes =
        series + [
            grain.always, period,
            DataColumn("compared_with", "The period before, or the same a year before").always,
            DataColumn("value", .number, "Of the period"),
            DataColumn("previous", .number, "Of the period that it is compared with"),
            DataColumn("change", .number, "The difference, not rounded"),
            DataColumn("low", .number, "The least that the difference is likely to be, of samples"),
            DataColumn("high", .number, "The most that the difference is likely to be, of samples"),
            DataColumn(
                "verdict",
                .choice([
                    "clear change up", "clear change down", "no clear change",
                    "too few points to tell",
                ]), "Whether it is more than chance"
            ).always,
        ]

    package static let progress =
        [
            DataColumn("plan", "The plan's name, as in the address of its page").always,
            DataColumn("measure", "Its name in the plan").always,
            DataColumn("metric", "The metric. Empty where the measure is a task, not a number"),
            channel, group,
            DataColumn("direction", "Which way the number is meant to go; milestone is no number"),
            DataColumn("baseline", .number, "Where it began"),
            DataColumn("baseline_date", .day, "When it began"),
            DataColumn("target", .number, "Where it is to be"),
            DataColumn("target_date", .day, "When it is to be there"),
            DataColumn("range_low", .number, "The least, of a range"),
            DataColumn("range_high", .number, "The most, of a range"),
            DataColumn("current", .number, "Where it is"),
            DataColumn("current_date", .day, "When it was there; of a milestone: when it was done"),
            DataColumn("tolerance", .number, "How far behind is slightly behind, as a share"),
            DataColumn("progress", .number, "The share of the way that is done"),
            DataColumn("expected", .number, "Where the straight line from start to target stands"),
            DataColumn("projected", .number, "Where it would end if it went on like this"),
            DataColumn("status", "In words, by the rule on the page of methods").always,
        ]

    package static let reach = [
        DataColumn("edition", "That holds it against who lives here").always,
        metric, channel, period,
        DataColumn("dimension", "By what residents are divided").always,
        DataColumn("group", "One part of them").always,
        DataColumn("of", "Whom the groups divide"),
        DataColumn("residents", .number, "How many live here; or their percentage"),
        DataColumn("residents_percent", .number, "Of everyone whom the groups divide"),
        DataColumn("who", "Who was reached"),
        DataColumn("reached", .number, "How many of the group; empty where a marker says why"),
        DataColumn(
            "reached_total", .number,
            "Everyone, with those who did not say what group they are in; empty where no share is made"
        ),
        DataColumn("reached_percent", .number, "The group's share of everyone who was reached"),
        DataColumn(
            "difference", .number,
            "In percentage points: reached_percent less residents_percent"),
        DataColumn("marker", .markers, "Why a value is missing, or what qualifies it"),
        DataColumn("residents_source", "Where the number of residents comes from"),
        DataColumn("residents_date", .day, "Of which day it is"),
    ]

    package static let revisions = [
        DataColumn("edition", "That published it first; empty of what is new"),
        DataColumn("change", "revised, corrected, withdrawn, unexplained, definition or target")
            .always,
        metric, channel, group, DataColumn("grain", "How long the period is, or what part moved"),
        DataColumn("period", "Of the figure; of a target: its measure"),
        DataColumn("old_value", "As it was published, with a marker where there was no number"),
        DataColumn("new_value", "As it is"), DataColumn("reason", "Why"),
        DataColumn("kind", "correction: there was an error; revision: it was announced"),
    ]
}
