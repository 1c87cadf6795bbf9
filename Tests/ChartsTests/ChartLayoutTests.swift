import Testing

@testable import Charts

/// What holds for every picture of every kind: texts do not cover each other, nothing lies outside, the same data are the
/// same bytes, and more is drawn further along.
struct ChartLayoutTests {
    private static let counts = [0, 1, 2, 3, 7, 13, 36, 300]

    private func expectSound(_ name: String, seed: Int, _ svg: () -> [UInt8]) throws {
        let first = svg()
        #expect(first == svg())
        let marks = try DrawnMarks(first)
        #expect(marks.collisions == [], "\(name), seed \(seed)")
        #expect(marks.strays == [], "\(name), seed \(seed)")
    }

    private func text(_ chance: inout Chance) -> ChartText {
        ChartText(id: "fig1", title: chance.words(3), description: chance.words(9))
    }

    @Test(arguments: 0..<120)
    func lineCharts(seed: Int) throws {
        var chance = Chance(seed)
        let count = chance.pick(ChartLayoutTests.counts)
        let series = (0..<1 + chance.below(4)).map { _ in
            let values = chance.values(count)
            var markers: [Int: String] = [:]
            for (category, value) in values.enumerated() where value == nil {
                markers[category] = chance.pick(["[c]", "[x]", "not reached"])
            }
            let label = chance.words(3)
            return LineChart.Series(
                label, values, label: chance.pick(["", label]), markers: markers)
        }
        let longest = chance.pick([1, 1, 3])
        var chart = LineChart(
            text(&chance), categories: (0..<count).map { _ in chance.words(longest) },
            series: series, tickText: { $0.magnitude < 1e9 ? "\(Int($0))" : "huge" })
        if chance.below(2) == 0 {
            let value = chance.values(12).compactMap { $0 }.first ?? 3
            chart.target = .init(value, label: chance.words(6))
        }
        chart.breaks = (0..<chance.below(4)).map { _ in
            .init(before: chance.below(count + 2), label: chance.words(6))
        }
        chart.absence = "Nothing"
        try expectSound("line chart", seed: seed) { chart.svg }
    }

    @Test(arguments: 0..<120)
    func processCharts(seed: Int) throws {
        var chance = Chance(seed)
        let stretches = (0..<1 + chance.below(4)).map { _ in
            let values = chance.values(chance.pick(ChartLayoutTests.counts))
            let points = values.map { value in
                let signal = chance.pick(ProcessChart.Signal.all.map(Optional.some) + [nil, nil])
                return ProcessChart.Point(
                    value, value == nil ? nil : signal,
                    marker: value == nil ? chance.pick([nil, "[c]", "not reached"]) : nil)
            }
            let mean = values.compactMap { $0 }.first ?? 0
            let reach = chance.pick([0.0, 10, 1e5])
            let limits = ProcessChart.Limits(
                mean: mean, range: (mean - reach)...(mean + reach), near: mean...mean,
                chance.pick([.settled, .trial]))
            return ProcessChart.Stretch(
                points, chance.pick([nil, limits]), reason: chance.words(5))
        }
        let count = stretches.reduce(0) { $0 + $1.points.count }
        let words = (0..<9).map { _ in chance.words(4) }
        var signals: [ProcessChart.Signal: String] = [:]
        for (signal, word) in zip(ProcessChart.Signal.all, words) { signals[signal] = word }
        var chart = ProcessChart(
            text(&chance), categories: (0..<count).map { _ in chance.words(1) },
            stretches: stretches,
            names: .init(mean: words[6], range: words[7], trialRange: words[8], signal: signals),
            tickText: { $0.magnitude < 1e9 ? "\(Int($0))" : "huge" })
        chart.target = chance.pick([nil, .init(60, label: chance.words(5))])
        try expectSound("process chart", seed: seed) { chart.svg }
    }

    @Test(arguments: 0..<80)
    func bars(seed: Int) throws {
        var chance = Chance(seed)
        let names = (0..<1 + chance.below(4)).map { _ in chance.words(3) }
        let longest = chance.pick([1, 2, 9])
        let groups = (0..<chance.pick([0, 1, 3, 12])).map { _ in
            (label: chance.words(9), values: chance.values(names.count))
        }
        let shown = groups.map { group in
            (group.label, group.values.map { Amount($0, chance.words(longest)) })
        }
        let own = text(&chance)
        let grouped = GroupedBarChart(
            own, names: names, groups: shown.map { .init($0.0, $0.1) })
        try expectSound("grouped bars", seed: seed) { grouped.svg }
        let simple = BarChart(own, bars: shown.map { .init($0.0, $0.1[0]) })
        try expectSound("bars", seed: seed) { simple.svg }
        let pairs = PairedBarChart(
            own, names: .init(planned: "Planned", reached: chance.words(2)),
            pairs: shown.map { .init($0.0, planned: $0.1[0], reached: $0.1[$0.1.count - 1]) })
        try expectSound("paired bars", seed: seed) { pairs.svg }
        let stacked = StackedBarChart(
            own, names: names,
            stacks: shown.map { label, amounts in
                .init(
                    label, amounts.map { Amount($0.value?.magnitude, $0.text) },
                    remark: chance.words(9))
            })
        try expectSound("stacked bars", seed: seed) { stacked.svg }
    }

    @Test(arguments: 0..<80)
    func intervals(seed: Int) throws {
        var chance = Chance(seed)
        let longest = chance.pick([1, 2, 9])
        let rows = (0..<chance.pick([0, 1, 3, 12])).map { _ in
            let value = chance.values(1)[0]
            let reach = Double(chance.below(20))
            return IntervalChart.Row(
                chance.words(9), Amount(value, chance.words(longest)),
                value.map { ($0 - reach)...($0 + reach) })
        }
        var chart = IntervalChart(
            text(&chance), rows: rows,
            tickText: { $0.magnitude < 1e9 ? "£\(Int($0)).00" : "a huge number" })
        chart.reference = chance.pick([nil, .init(60, label: chance.words(9))])
        try expectSound("intervals", seed: seed) { chart.svg }
    }

    @Test(arguments: 0..<40)
    func sparklines(seed: Int) throws {
        var chance = Chance(seed)
        let svg = Sparkline(chance.values(chance.pick(ChartLayoutTests.counts))).svg
        guard !svg.isEmpty else { return }
        let marks = try DrawnMarks(svg)
        #expect(marks.places.allSatisfy { (0...96).contains($0.x) && (0...24).contains($0.y) })
    }

    @Test func aLargerValueIsNeverDrawnLower() {
        var frame = Frame(scale: Scale(covering: [-40, 1200]), categories: 9)
        frame.left = 40
        let values = stride(from: -40.0, through: 1200, by: 3.7)
        let heights = values.map { frame.y($0) }
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 > $1 })
        let across = (0..<9).map { frame.x($0) }
        #expect(zip(across, across.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func aLargerValueHasALongerBar() {
        let span = BarSpan([Amount(-20, "x"), Amount(90, "y")])
        let ends = stride(from: -20.0, through: 90, by: 1.3).map { span.x($0) }
        #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 })
        #expect(abs(span.x(40) - span.x(0) - (span.x(80) - span.x(40))) < 1e-9)
    }
}
