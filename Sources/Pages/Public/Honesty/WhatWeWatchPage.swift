import Disclosure
import Model
import Mustache

/// What the organisation watches and what it never does, by the plan that it reports on.
struct WhatWeWatchPage: PageContent {
    static let title = "What we watch and what we do not"
    /// What it is about, in one sentence.
    static let introduction =
        "We listen to what people say about our services. This is how far we go, and where we stop."

    let frame: Frame
    let boundaries: ListeningBoundaries
    let plan: LinkView

    static let template = "public/honesty/what-we-watch"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "introduction": .text,
        "watched": .texts, "lawful_basis": .text, "retention": .text, "never": .texts,
        "oversight": .text, "reviewed": .record(DateView.shape), "plan": .record(LinkView.shape),
    ]

    static func isNeeded(for record: PublishedRecord) -> Bool {
        record.currentPlan?.boundaries != nil
    }

    init(
        _ boundaries: ListeningBoundaries, of plan: PublishedPlan, _ record: PublishedRecord
    ) {
        let page = PublicAddresses.whatWeWatch
        self.boundaries = boundaries
        self.plan = LinkView(
            title: plan.title,
            address: PublicAddresses.plan(plan.id).relative(to: page) + "#listening")
        frame = PublicFrame(record: record).frame(
            WhatWeWatchPage.title, at: page, in: .honesty,
            description: WhatWeWatchPage.introduction)
    }

    var record: TemplateRecord {
        TemplateRecord(
            WhatWeWatchPage.shape,
            [
                .record(frame.record), .text(frame.title), .text(WhatWeWatchPage.introduction),
                .texts(boundaries.watched), .text(boundaries.lawfulBasis),
                .text(boundaries.retention), .texts(boundaries.never),
                .text(boundaries.oversight),
                .record(DateView(day: boundaries.reviewed).record), .record(plan.record),
            ])
    }
}

extension PublicAddresses {
    static let whatWeWatch = Address<Public>("what-we-watch.html")
}
