/// Parts of a whole, one after the other in a bar for each label, such as what people felt about something.
package struct StackedBarChart: Hashable, Sendable {
    package struct Stack: Hashable, Sendable {
        package let label: String
        /// One for each name of the chart; what has no value draws nothing, and the parts after it move up.
        package let amounts: [Amount]
        /// What there is to know, as that a part is withheld.
        package let remark: String

        /// A remark is required where a part is missing: a stack that is not whole says so.
        package init(_ label: String, _ amounts: [Amount], remark: String = "") {
            precondition(
                !remark.isEmpty || amounts.allSatisfy { $0.value != nil },
                "a stack with a part missing says so")
            precondition(amounts.allSatisfy { $0.value ?? 0 >= 0 }, "a part is not negative")
            self.label = label
            self.amounts = amounts
            self.remark = remark
        }
    }

    package let text: ChartText
    /// What the parts are, in order.
    package let names: [String]
    package let stacks: [Stack]
    /// What a whole bar is, such as 100; `nil`: the largest of them.
    package var whole: Double?

    package init(_ text: ChartText, names: [String], stacks: [Stack]) {
        precondition((1...4).contains(names.count), "a stack has one to four parts")
        precondition(stacks.allSatisfy { $0.amounts.count == names.count }, "a part has a name")
        self.text = text
        self.names = names
        self.stacks = stacks
    }

    package var svg: [UInt8] {
        let drawing = StackedBarDrawing(self)
        var marks = SVG()
        let height = drawing.write(to: &marks)
        return SVG.picture(text, class: "chart bars", height: height) { $0.append(marks) }
    }
}
