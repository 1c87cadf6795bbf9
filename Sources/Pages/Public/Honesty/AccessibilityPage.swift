import Disclosure
import Model
import Mustache

/// How far everyone can use the site, in the words of the model statement. What is overdue is said plainly.
struct AccessibilityPage: PageContent {
    let frame: Frame
    let statement: AccessibilityStatement
    let organisation: Organisation
    let asOf: Day

    static let template = "public/honesty/accessibility"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "organisation": .text,
        "site_title": .text,
        "is_uk": .flag,
        "has_abilities": .flag,
        "abilities": .texts,
        "is_full": .flag,
        "is_partial": .flag,
        "is_none": .flag,
        "version": .text,
        "has_exceptions": .flag,
        "has_failures": .flag,
        "failures": .list(failure),
        "has_burdens": .flag,
        "burdens": .list(exemption),
        "has_outside": .flag,
        "outside": .list(exemption),
        "formats": .text,
        "response": .text,
        "is_ehrc": .flag,
        "is_ecni": .flag,
        "prepared": .text,
        "reviewed": .optional(.text),
        "review_due": .optional(.text),
        "is_review_overdue": .flag,
        "tested": .text,
        "tested_by": .text,
        "method": .text,
    ]
    private static let failure: TemplateShape = [
        "what": .text, "criterion": .text, "reason": .optional(.text), "fix_by": .text,
        "is_overdue": .flag,
    ]
    private static let exemption: TemplateShape = [
        "what": .text, "criterion": .optional(.text), "reason": .text,
    ]

    init(_ statement: AccessibilityStatement, of record: PublishedRecord) {
        self.statement = statement
        organisation = record.organisation
        asOf = record.asOf
        frame = PublicFrame(record: record).frame(
            "Accessibility statement", at: PublicAddresses.accessibility, in: .honesty,
            description:
                "How far everyone can use this report, what does not work yet, and how to get it another way."
        )
    }

    var record: TemplateRecord {
        let dates = Dates.english
        let hasBurdens = !statement.disproportionate.isEmpty
        let hasOutside = !statement.outsideScope.isEmpty
        let due = statement.review.due
        return TemplateRecord(
            AccessibilityPage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .text(organisation.name),
                .text(organisation.title),
                .flag(organisation.country == .uk),
                .flag(!statement.abilities.isEmpty),
                .texts(statement.abilities),
                .flag(statement.compliance == .full),
                .flag(statement.compliance == .partial),
                .flag(statement.compliance == .none),
                .text(statement.standard.version),
                .flag(!statement.failures.isEmpty || hasBurdens || hasOutside),
                .flag(!statement.failures.isEmpty),
                .list(statement.failures.map(failure)),
                .flag(hasBurdens),
                .list(statement.disproportionate.map(exemption)),
                .flag(hasOutside),
                .list(statement.outsideScope.map(exemption)),
                .text(formats),
                .text(
                    Numerals.english.counted(
                        statement.responseDays, "working day", "working days")),
                .flag(statement.enforcement == .ehrc),
                .flag(statement.enforcement == .ecni),
                .text(dates.day(statement.prepared)),
                .text(ifPresent: statement.review.lastReviewed.map { dates.day($0) }),
                .text(ifPresent: due.map { dates.day($0) }),
                .flag(due.map { $0 < asOf } ?? false),
                .text(dates.day(statement.test.day)),
                .text(statement.test.by),
                .text(statement.test.method),
            ])
    }

    private var formats: String {
        statement.otherFormats.isEmpty
            ? "on paper or read aloud"
            : "such as " + Numerals.english.list(statement.otherFormats)
    }

    private func failure(_ failure: AccessibilityStatement.Failure) -> TemplateRecord {
        TemplateRecord(
            AccessibilityPage.failure,
            [
                .text(failure.what), .text(failure.criterion), .text(ifPresent: failure.reason),
                .text(Dates.english.day(failure.fixBy.value)), .flag(failure.fixBy.value < asOf),
            ])
    }

    private func exemption(_ exemption: AccessibilityStatement.Exemption) -> TemplateRecord {
        TemplateRecord(
            AccessibilityPage.exemption,
            [
                .text(exemption.what), .text(ifPresent: exemption.criterion),
                .text(exemption.reason),
            ])
    }
}
