import Disclosure
import Model
import Statistics
import Testing

@testable import Pages

@Suite struct DeliveryViewTests {
    private let asOf = Day("2026-10-19") ?? Day(number: 0)

    private func part(
        _ area: Delivery.Area, _ state: Delivery.State, due: String? = nil
    ) -> Delivery {
        Delivery(
            area: area, statement: "S", owner: "Manager", state: state,
            due: due.flatMap { Day($0) })
    }

    @Test func statesAreCountedAndWhatIsLateIsNamed() {
        let parts = [
            part(.goals, .underWay, due: "2028-03-31"), part(.team, .underWay, due: "2026-09-30"),
            part(.governance, .done, due: "2025-06-30"), part(.reputation, .paused),
        ]
        let view = DeliveryView(
            delivery: Dictionary(uniqueKeysWithValues: parts.map { ($0.area, $0) }), asOf: asOf)
        #expect(
            view.summary
                == "Three of the seven parts are not planned yet, two are under way, one is done and one is paused. One is overdue: team."
        )
        let table = String(decoding: view.table, as: UTF8.self)
        let words = table.matches(of: /<td[^>]*>([^<]+)</).map { String($0.1) }
        #expect(words.contains(["Under way, overdue", "30 September 2026"]))
        #expect(words.contains(["Done", "30 June 2025"]))
        #expect(words.contains(["Paused", "No date"]))
        #expect(words.contains("Not planned yet"))
    }

    /// Whatever the width, rows and cells stay those of a table, and each cell says of which column it is.
    @Test func aTableOfSentencesIsReadRowByRow() {
        let view = DeliveryView(delivery: [:], asOf: asOf)
        let table = String(decoding: view.table, as: UTF8.self)
        #expect(table.contains("<table id=\"delivery-table\" class=\"stack\" role=\"table\">"))
        #expect(table.contains("<th scope=\"row\" role=\"rowheader\">Goals</th>"))
        #expect(table.contains("<td role=\"cell\" data-label=\"By\">No date</td>"))
    }

    @Test func aRiskReviewThatIsOverdueIsNamed() {
        let late = ["2026-09-15", "2026-10-01", "2027-01-01"].enumerated().map { index, day in
            (title: "Risk \(index + 1)", review: Day(day))
        }
        #expect(
            RisksPage.overdue(Array(late.prefix(1)), on: asOf)
                == "One risk review is overdue: Risk 1 (due 15 September 2026).")
        #expect(
            RisksPage.overdue(late, on: asOf)
                == "Two risk reviews are overdue: Risk 1 (due 15 September 2026) and Risk 2 (due 1 October 2026)."
        )
        #expect(RisksPage.overdue([late[2]], on: asOf) == nil)
    }

    @Test func aDayIsNotLateBeforeItIsOver() {
        let due = part(.team, .planned, due: "2026-10-19")
        #expect(!due.isOverdue(on: asOf))
    }
}

/// A council with a plan, an edition, and replies by age.
private func specimen(_ replies: String, _ files: [String: String] = [:]) throws -> Specimen {
    try Specimen(
        [
            "candour.yml": """
            organisation: Little Council
            title: How we answer
            terms: house-rules
            accessibility_statement: house-rules

            """,
            "public/house-rules.md": "---\ntitle: House rules\n---\n",
            "plans/plan.yml": plan,
            "editions/june.yml": """
            title: June
            plan: plan
            period: 2026-Q1
            published: 2026-04-20
            evaluation: {worked: A, did_not: B, return: C, change: D}
            reached: [{metric: replies, dimension: age, who: those who replied}]

            """,
            "metrics/definitions/replies.yml": """
            title: Replies
            kind: flow
            unit: count
            direction: neutral
            level: outtake
            about_people: true
            definition: Replies.

            """,
            "metrics/snapshots/replies.csv": "group,value\n\(replies)",
            "metrics/snapshots/replies.yml":
                "collected: 2026-04-07\nsource: Returns\nmetric: replies\nperiod: 2026-Q1\n",
        ].merging(files) { $1 })
}

private let plan = """
    title: Talking
    period: 2026-27
    purpose: To answer
    objectives:
      - id: answer
        title: Answer
        outcome: Answers
        audiences: [all]
        channels: [desk, page]
    audiences: [{id: all, title: Everyone, participation: collectors}]
    measures:
      - {id: posts, metric: posts, objective: answer}
    listening:
      where: Here
      boundaries:
        watched: [Comments]
        lawful_basis: Our task
        retention: Two years
        never: [We keep no notes]
        oversight: The officer
        reviewed: 2026-05-04
    voice: {sounds_like: You}
    toolkit: {answering: A list}
    delivery:
      goals: {statement: S, owner: O, state: done}
      team: {statement: S, owner: O, state: done}
      infrastructure: {statement: S, owner: O, state: done}
      governance: {statement: S, owner: O, state: done}
      reputation: {statement: S, owner: O, state: done}
      intelligence: {statement: S, owner: O, state: done}
      stakeholders: {statement: S, owner: O, state: done}
    success_factors:
      leadership: {statement: S, date: 2026-05-04, owner: O, next: Ask}
      strategy: {statement: S, date: 2026-05-04, owner: O, next: Ask}
      implementation: {statement: S, date: 2026-05-04, owner: O, next: Ask}
      risk_management: {statement: S, date: 2026-05-04, owner: O, next: Ask}
      integration: {statement: S, date: 2026-05-04, owner: O, next: Ask}
      adaptation: {statement: S, date: 2026-05-04, owner: O, next: Ask}
      measurement: {statement: S, date: 2026-05-04, owner: O, next: Ask}
      considered_communication: {statement: S, date: 2026-05-04, owner: O, next: Ask}
    evaluation: {when: Later}
    residents:
      source: Estimate
      date: 2025-06-30
      dimensions:
        - {id: age, people: People aged, groups: {16 to 24: 11, 25 to 64: 59, 65 and over: 30}}

    """

@Suite struct ReachViewTests {
    private func view(_ replies: String) throws -> ReachView {
        let record = try specimen(replies).published
        let edition = try #require(record.editions.first)
        return try #require(
            ReachView.all(of: edition, in: record, on: PublicAddresses.front).first)
    }

    @Test func sharesStandBesideThoseOfResidents() throws {
        let view = try view("16 to 24,12\n25 to 64,108\n65 and over,80\n")
        #expect(view.groups.map(\.residents) == ["11.0%", "59.0%", "30.0%"])
        #expect(view.groups.map(\.share) == ["6.0%", "54.0%", "40.0%"])
        #expect(view.groups.map(\.residentsCell)[0] == .number("11.0%"))
        #expect(
            view.sentences == [
                "People aged 16 to 24 are 11.0% of residents and were 6.0% of those who replied.",
                "People aged 65 and over are 30.0% of residents and were 40.0% of those who replied.",
            ])
    }

    /// A small count is withheld, and with it a second one: neither has a share.
    @Test func whatIsWithheldHasNoShare() throws {
        let view = try view("16 to 24,2\n25 to 64,108\n65 and over,80\n")
        let hidden = view.groups.filter { $0.count == .marker(.confidential) }
        #expect(hidden.count == 2)
        #expect(
            hidden.allSatisfy { $0.group.share == nil && $0.shareCell == .marker(.confidential) })
        #expect(view.sentences.allSatisfy { !$0.contains("16 to 24") })
    }

    @Test func sharesOfFewAreMarkedAndOfVeryFewNotMade() throws {
        let few = try view("16 to 24,6\n25 to 64,7\n65 and over,8\n")
        #expect(
            few.groups.map(\.shareCell) == [
                .marked("28.6%", [.lowReliability]), .marked("33.3%", [.lowReliability]),
                .marked("38.1%", [.lowReliability]),
            ])
        let none = try view("65 and over,9\n")
        #expect(none.groups.allSatisfy { $0.group.share == nil })
        #expect(none.sentences == ["The counts are too small to compare with who lives here."])
    }

    @Test func aGroupThatWasNotCountedHasNoFigure() throws {
        let view = try view("16 to 24,50\n65 and over,50\n")
        #expect(view.groups[1].count == .blank)
        #expect(view.groups[1].shareCell == .words("not worked out"))
    }
}

@Suite struct PlanLinksTests {
    @Test func theWayBackLeadsFromAudienceAndMetricToTheObjective() throws {
        let record = try specimen("16 to 24,50\n").published
        let served = ServedObjectives(record: record, page: PublicAddresses.front)
        let address = "plans/plan/answer.html"
        #expect(served.links(of: MetricID("posts")).map(\.address) == [address])
        #expect(served.links(of: MetricID("reach")).map(\.address) == [])
        #expect(served.links(of: AudienceID("all"), in: "plan").map(\.address) == [address])
    }

    /// The ladder's words for them are a note.
    @Test func audiencesStandUnderTheirOwnNamesInTheOrderOfTheLadder() throws {
        let record = try specimen("16 to 24,50\n").published
        let page = AudiencesPage(
            record.plans[0], of: record, at: PublicAddresses.part(.audiences, of: "plan"))
        #expect(page.audiences.map(\.audience.title) == ["Everyone"])
        #expect(
            Audience.Participation.collectors.note
                == "They gather and pass on (collectors, on the ladder of participation).")
    }

    @Test func aPlanThatIsEmptyHasItsEightPartsAllTheSame() throws {
        let record = try Specimen(["plans/plan.yml": "title: Talking\nperiod: 2026-27\n"]).published
        let plan = try #require(record.currentPlan)
        let page = PlanPage(plan, of: record, at: PublicAddresses.plan("plan"))
        #expect(PlanPage.headings.count == 8)
        #expect(page.objectives.isEmpty && page.audiences.isEmpty && page.measures.isEmpty)
        // In debug builds a record is held against its shape.
        _ = page.record
        #expect(page.parts.watch == nil)
    }

    @Test func evidenceIsCalledWhatItLeadsTo() throws {
        let record = try specimen("16 to 24,50\n").published
        let links = EvidenceLinks(record: record, page: PublicAddresses.plan("plan"))
        let evidence = [
            "https://council.example/report", "channels/desk.yml", "figure:posts",
            "editions/june.yml#evaluation",
        ].map { links.link($0) }
        #expect(
            evidence.map { $0?.title } == [
                "council.example/report", "Phone desk", "Figures: posts", "June",
            ])
        #expect(
            evidence.map { $0?.address } == [
                "https://council.example/report", "../channels/desk.html",
                "../metrics/posts.html", "../editions/june.html#evaluation",
            ])
        #expect(links.link("channels/none.yml") == nil)
    }
}
