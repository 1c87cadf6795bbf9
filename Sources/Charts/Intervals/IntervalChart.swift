/// Estimates with the range in which the true value probably lies: a point on a line for each label.
package struct IntervalChart: Sendable {
    package struct Row: Hashable, Sendable {
        /// With how many it rests on: "July to September 2026, 214 answers".
        package let label: String
        /// The value as it is read, or why there is none.
        package let amount: Amount
        /// `nil` where there is no value, or no interval of it.
        package let interval: ClosedRange<Double>?

        package init(_ label: String, _ amount: Amount, _ interval: ClosedRange<Double>?) {
            precondition(
                amount.value != nil || interval == nil, "an interval is that of a value")
            self.label = label
            self.amount = amount
            self.interval = interval.flatMap {
                $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil
            }
        }
    }

    package let text: ChartText
    package let rows: [Row]
    package var extent: Scale.Extent = .fitted
    /// What the estimates are compared with, as a target or an average.
    package var reference: TargetLine?
    let tickText: @Sendable (Double) -> String

    package init(
        _ text: ChartText, rows: [Row], tickText: @escaping @Sendable (Double) -> String
    ) {
        self.text = text
        self.rows = rows
        self.tickText = tickText
    }

    package var scale: Scale {
        var values = rows.flatMap { row in
            [row.amount.value, row.interval?.lowerBound, row.interval?.upperBound]
        }.compactMap { $0 }
        if values.isEmpty { return Scale(covering: values) }
        if let reference { values.append(reference.value) }
        return Scale(covering: values, extent)
    }

    package var svg: [UInt8] {
        let drawing = IntervalChartDrawing(self)
        return SVG.picture(text, class: "chart intervals", height: drawing.height) {
            drawing.write(to: &$0)
        }
    }
}
