extension Vocabulary {
    /// Has every phrase. Source: ONS and GOV.UK style as domain rule 8.3 settles it.
    static let english = Vocabulary(
        "en",
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ],
        short: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
        [
            .minute: Forms("minute", "minutes"),
            .hour: Forms("hour", "hours"),
            .day: Forms("day", "days"),
            .week: Forms("week", "weeks"),
            .month: Forms("month", "months"),
            .quarter: Forms("quarter", "quarters"),
            .calendarYear: Forms("calendar year", "calendar years"),
            .financialYear: Forms("financial year", "financial years"),
            .period: Forms("period", "periods"),
            .percentagePoint: Forms("percentage point", "percentage points"),
            .million: "# million",
            .lessThan: "less than #",
            .moreThan: "more than #",
            .negative: "negative #",
            .up: "up #",
            .down: "down #",
            .noChange: "no change",
            .range: "# to #",
            .between: "between # and #",
            .and: "# and #",
        ])
}
