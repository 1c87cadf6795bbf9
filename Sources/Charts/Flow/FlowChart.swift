/// Questions one below another, each with its two answers: down to the next question, along the side to a later one, or to a
/// box beside it that says what to do.
package struct FlowChart: Hashable, Sendable {
    /// Where an answer leads.
    package enum Answer: Hashable, Sendable {
        /// By the place in the list; a later one.
        case question(Int)
        case outcome(String)
    }

    package struct Question: Hashable, Sendable {
        package let text: String
        package let yes: Answer
        package let no: Answer

        package init(_ text: String, yes: Answer, no: Answer) {
            self.text = text
            self.yes = yes
            self.no = no
        }
    }

    package let text: ChartText
    package let questions: [Question]
    /// The words on the ways: "Yes", "No".
    package let yes: String
    package let no: String

    package init(_ text: ChartText, questions: [Question], yes: String, no: String) {
        self.text = text
        self.questions = questions
        self.yes = yes
        self.no = no
    }

    /// The picture, to be put into a page as it is; as high as its questions need.
    package var svg: [UInt8] { FlowChartDrawing(self).picture() }
}
