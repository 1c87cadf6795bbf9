/// One series with the range it usually stays in (XmR): what stands out is marked, by shape as well as by colour.
///
/// Limits and signals come in as they were computed; nothing is worked out here.
package struct ProcessChart: Sendable {
    package enum Side: Hashable, Sendable { case above, below }

    /// What is special about a point, and which way it lies.
    package enum Signal: Hashable, Sendable {
        case improvement(Side)
        case concern(Side)
        case neutral(Side)
    }

    package struct Point: Hashable, Sendable {
        /// `nil` is a gap, and so is a number that is not finite.
        package let value: Double?
        package let signal: Signal?
        /// What is written at the base line in place of a value, such as "[c]".
        package let marker: String?

        /// A marker stands where there is no value.
        package init(_ value: Double?, _ signal: Signal? = nil, marker: String? = nil) {
            precondition(value == nil || marker == nil, "a marker stands in for a value")
            self.value = value?.isFinite == true ? value : nil
            self.signal = signal
            self.marker = marker
        }
    }

    package struct Limits: Hashable, Sendable {
        package enum Standing: Hashable, Sendable {
            case settled
            /// Of few points: drawn in another dash.
            case trial
        }

        package let mean: Double
        package let range: ClosedRange<Double>
        /// Two thirds of the way to the limits: known to the chart, not drawn.
        package let near: ClosedRange<Double>
        package let standing: Standing

        package init(
            mean: Double, range: ClosedRange<Double>, near: ClosedRange<Double>,
            _ standing: Standing
        ) {
            self.mean = mean
            self.range = range
            self.near = near
            self.standing = standing
        }
    }

    /// Points with limits of their own; between two of them the chart is cut.
    package struct Stretch: Hashable, Sendable {
        package let points: [Point]
        package let limits: Limits?
        /// Why it begins; the first begins without a reason.
        package let reason: String

        package init(_ points: [Point], _ limits: Limits?, reason: String = "") {
            self.points = points
            self.limits = limits
            self.reason = reason
        }
    }

    /// The words of the key.
    package struct Names: Hashable, Sendable {
        package let mean: String
        package let range: String
        package let trialRange: String
        package let signal: [Signal: String]

        package init(mean: String, range: String, trialRange: String, signal: [Signal: String]) {
            self.mean = mean
            self.range = range
            self.trialRange = trialRange
            self.signal = signal
        }
    }

    package let text: ChartText
    package let categories: [String]
    package let stretches: [Stretch]
    package let names: Names
    /// What values there can be, such as 0 to 100: limits beyond it are drawn at its edge.
    package var possible: ClosedRange<Double>?
    package var target: TargetLine?
    package var breaks: [SeriesBreak] = []
    /// Stands in the middle of a chart that has no value to draw.
    package var absence = ""
    let tickText: @Sendable (Double) -> String

    /// The stretches together have a point for each category. `tickText` is asked for each tick of the axis.
    package init(
        _ text: ChartText, categories: [String], stretches: [Stretch], names: Names,
        tickText: @escaping @Sendable (Double) -> String
    ) {
        precondition(
            stretches.reduce(0) { $0 + $1.points.count } == categories.count,
            "there is a point for each category")
        self.text = text
        self.categories = categories
        self.stretches = stretches
        self.names = names
        self.tickText = tickText
    }

    package var svg: [UInt8] {
        let drawing = ProcessChartDrawing(self)
        return SVG.picture(text, class: "chart process", height: drawing.frame.height) {
            drawing.write(to: &$0)
        }
    }
}

extension ProcessChart {
    var points: [Point] { stretches.flatMap(\.points) }

    /// The axis that holds all values, the limits as they are drawn, and the target.
    package var scale: Scale {
        var values = points.compactMap(\.value)
        if values.isEmpty { return Scale(covering: values) }
        for limits in stretches.compactMap(\.limits) {
            values += [drawn(limits.range.lowerBound), drawn(limits.range.upperBound), limits.mean]
        }
        if let target { values.append(target.value) }
        return Scale(covering: values)
    }

    /// A limit within what is possible.
    func drawn(_ limit: Double) -> Double {
        guard let possible else { return limit }
        return min(max(limit, possible.lowerBound), possible.upperBound)
    }

    /// The categories at which a stretch begins, but for the first.
    var cuts: [SeriesBreak] {
        var (cuts, next): ([SeriesBreak], Int) = ([], 0)
        for stretch in stretches {
            if next > 0 { cuts.append(SeriesBreak(before: next, label: stretch.reason)) }
            next += stretch.points.count
        }
        return cuts + breaks.filter { own in !cuts.contains { $0.category == own.category } }
    }
}
