package import Diagnostics

package typealias FlowID = Identifier<ResponseFlow>

/// Questions with two answers that lead from something somebody wrote to what is to be done about it.
///
/// Source: the United States Air Force's web posting response assessment, with steps for councils (domain 10.2).
package struct ResponseFlow: Sendable {
    /// Of a question or an outcome.
    package typealias Step = String

    package struct Question: Sendable {
        package let id: Step
        package let ask: String
        /// A sentence for those who hesitate.
        package let help: String?
        package let yes: Located<Step>
        package let no: Located<Step>
        package let position: SourcePosition

        package init(
            id: Step, ask: String, help: String?, yes: Located<Step>, no: Located<Step>,
            at position: SourcePosition
        ) {
            self.id = id
            self.ask = ask
            self.help = help
            self.yes = yes
            self.no = no
            self.position = position
        }
    }

    package struct Outcome: Sendable {
        package let id: Step
        /// What to do.
        package let action: String
        /// `nil` where there is nothing to be in time for.
        package let within: TimeLimit?
        /// Whether it is written down.
        package let isRecorded: Bool
        /// Words for an answer, or what kind of answer it is.
        package var reply: String?
        /// A document, as a link would write it.
        package var see: Located<String>?
        package let position: SourcePosition

        package init(
            id: Step, action: String, within: TimeLimit?, isRecorded: Bool,
            at position: SourcePosition
        ) {
            self.id = id
            self.action = action
            self.within = within
            self.isRecorded = isRecorded
            self.position = position
        }
    }

    package let id: FlowID
    package let path: String
    package let title: String
    package var description: String?
    package var review = Review()
    package var topics: [GuidanceTopic] = []
    package let start: Located<Step>
    /// In the order of the file.
    package let questions: [Question]
    package let outcomes: [Outcome]
    /// Where what was done is written down: a document, as a link would write it, or a web address.
    package var recordIn: Located<String>?
    /// What to keep in mind whatever the outcome.
    package var considerations: [String] = []

    package init(
        id: FlowID, path: String, title: String, start: Located<Step>, questions: [Question],
        outcomes: [Outcome]
    ) {
        self.id = id
        self.path = path
        self.title = title
        self.start = start
        self.questions = questions
        self.outcomes = outcomes
    }
}

extension ResponseFlow {
    package func question(_ id: Step) -> Question? { questions.first { $0.id == id } }

    package func outcome(_ id: Step) -> Outcome? { outcomes.first { $0.id == id } }

    /// How long one may take: whole minutes, hours or days, as it was written; no time at all is now.
    package struct TimeLimit: Sendable, Hashable {
        package enum Unit: Sendable, Hashable { case minute, hour, day }

        package let count: Int
        package let unit: Unit

        package init(_ count: Int, _ unit: Unit) {
            self.count = count
            self.unit = unit
        }

        package static let now = TimeLimit(0, .minute)

        /// From `now`, `PT15M`, `PT4H` or `P1D`; `nil` of anything else.
        package init?(_ text: String) {
            if text == "now" {
                self = .now
                return
            }
            let isOfDay = text.hasPrefix("PT")
            guard text.hasPrefix("P"), let unit = text.last,
                let count = Int(text.dropFirst(isOfDay ? 2 : 1).dropLast()),
                (1...99).contains(count), !text.contains("+")
            else { return nil }
            switch (isOfDay, unit) {
            case (true, "M"): self.init(count, .minute)
            case (true, "H"): self.init(count, .hour)
            case (false, "D"): self.init(count, .day)
            default: return nil
            }
        }
    }
}
