/// Horizontal bars from zero, each below its label, so that labels may be long.
package struct BarChart: Hashable, Sendable {
    package struct Bar: Hashable, Sendable {
        package let label: String
        package let amount: Amount

        package init(_ label: String, _ amount: Amount) {
            self.label = label
            self.amount = amount
        }
    }

    package let text: ChartText
    package let bars: [Bar]

    package init(_ text: ChartText, bars: [Bar]) {
        self.text = text
        self.bars = bars
    }

    /// The picture, to be put into a page as it is; as high as its bars need.
    package var svg: [UInt8] {
        BarDrawing(
            rows: bars.map { BarDrawing.Row(label: $0.label, bars: [(.series(1), $0.amount)]) },
            key: []
        ).picture(text)
    }
}

/// Up to four bars for each label, such as a channel in several years.
package struct GroupedBarChart: Hashable, Sendable {
    package struct Group: Hashable, Sendable {
        package let label: String
        /// One for each name of the chart.
        package let amounts: [Amount]

        package init(_ label: String, _ amounts: [Amount]) {
            self.label = label
            self.amounts = amounts
        }
    }

    package let text: ChartText
    /// What the bars of a group are, in order.
    package let names: [String]
    package let groups: [Group]

    package init(_ text: ChartText, names: [String], groups: [Group]) {
        precondition((1...4).contains(names.count), "a group has one to four bars")
        precondition(
            groups.allSatisfy { $0.amounts.count == names.count }, "a bar has a name")
        self.text = text
        self.names = names
        self.groups = groups
    }

    package var svg: [UInt8] {
        let styles = names.indices.map { BarStyle.series($0 + 1) }
        return BarDrawing(
            rows: groups.map {
                BarDrawing.Row(label: $0.label, bars: Array(zip(styles, $0.amounts)))
            }, key: zip(styles, names).map { Key.Item(sample: .bar($0), text: $1) }
        ).picture(text)
    }
}

/// What was planned, as an outline, above what was reached.
package struct PairedBarChart: Hashable, Sendable {
    package struct Pair: Hashable, Sendable {
        package let label: String
        package let planned: Amount
        package let reached: Amount

        package init(_ label: String, planned: Amount, reached: Amount) {
            self.label = label
            self.planned = planned
            self.reached = reached
        }
    }

    package struct Names: Hashable, Sendable {
        package let planned: String
        package let reached: String

        package init(planned: String, reached: String) {
            self.planned = planned
            self.reached = reached
        }
    }

    package let text: ChartText
    package let names: Names
    package let pairs: [Pair]

    package init(_ text: ChartText, names: Names, pairs: [Pair]) {
        self.text = text
        self.names = names
        self.pairs = pairs
    }

    package var svg: [UInt8] {
        BarDrawing(
            rows: pairs.map {
                BarDrawing.Row(
                    label: $0.label, bars: [(.planned, $0.planned), (.series(1), $0.reached)])
            },
            key: [
                Key.Item(sample: .bar(.planned), text: names.planned),
                Key.Item(sample: .bar(.series(1)), text: names.reached),
            ]
        ).picture(text)
    }
}
