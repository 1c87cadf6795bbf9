import Charts
import Testing

private let text = ChartText(
    id: "fig3", title: "Process chart of enquiries answered within target, by month",
    description: "No clear change. All values are in Table 1.")

private typealias Signal = ProcessChart.Signal

private let names = ProcessChart.Names(
    mean: "Average", range: "Usual range", trialRange: "Usual range, first estimate",
    signal: [
        .improvement(.above): "Better than usual", .improvement(.below): "Better than usual",
        .concern(.above): "Worse than usual", .concern(.below): "Worse than usual",
        .neutral(.above): "Higher than usual", .neutral(.below): "Lower than usual",
    ])

private func limits(
    _ mean: Double, _ reach: Double, _ standing: ProcessChart.Limits.Standing = .settled
) -> ProcessChart.Limits {
    ProcessChart.Limits(
        mean: mean, range: (mean - reach)...(mean + reach),
        near: (mean - reach * 2 / 3)...(mean + reach * 2 / 3), standing)
}

private func points(_ values: [Double?], _ signals: [Int: Signal] = [:]) -> [ProcessChart.Point] {
    values.enumerated().map { ProcessChart.Point($1, $1 == nil ? nil : signals[$0]) }
}

private func chart(_ stretches: ProcessChart.Stretch...) -> ProcessChart {
    ProcessChart(
        text, categories: months(stretches.reduce(0) { $0 + $1.points.count }),
        stretches: stretches, names: names, tickText: percent)
}

struct ProcessChartTests {
    @Test func aSteadySeriesHasItsAverageAndItsUsualRange() throws {
        var chart = chart(.init(points(wave(14, by: 0)), limits(71, 9)))
        chart.target = .init(85, label: "Target 85%")
        try expectGolden(chart.svg, "process")
    }

    @Test func whatStandsOutIsMarkedByShapeAndSide() throws {
        let values = wave(18, by: 0).enumerated().map { index, value -> Double? in
            [4: 84, 11: 58, 15: 82][index] ?? value
        }
        let chart = chart(
            .init(
                points(
                    values,
                    [
                        4: .improvement(.above), 11: .concern(.below), 15: .neutral(.above),
                        16: .neutral(.below), 7: .concern(.above), 8: .improvement(.below),
                    ]), limits(71, 9)))
        try expectGolden(chart.svg, "process-signals")
    }

    @Test func eachStretchHasItsOwnLimits() throws {
        let after = points(
            wave(8, from: 84, by: 0), [5: .improvement(.above), 6: .improvement(.above)])
        let chart = chart(
            .init(points(wave(13, by: 0)), limits(71, 9)),
            .init(after, limits(86, 7, .trial), reason: "A second evening shift began"))
        try expectGolden(chart.svg, "process-rebased")
    }

    @Test func aGapIsAGapAndSaysWhy() throws {
        var points = points([71, 74, 70, 73, 72, nil, 69, 71, nil, nil, 73, 70, 72, 74])
        points[8] = .init(nil, marker: "[c]")
        points[9] = .init(nil, marker: "[x]")
        try expectGolden(chart(.init(points, limits(72, 5))).svg, "process-gaps")
    }

    @Test func threePoints() throws {
        try expectGolden(chart(.init(points([71, 74, 69]), nil)).svg, "process-three")
    }

    @Test func threeHundredPoints() throws {
        var signals: [Int: Signal] = [40: .concern(.below), 41: .concern(.below)]
        for category in 200...230 { signals[category] = .improvement(.above) }
        let values = wave(300, by: 0).enumerated().map { index, value in
            value.map { (200...230).contains(index) ? $0 + 9 : [40, 41].contains(index) ? 55 : $0 }
        }
        try expectGolden(
            chart(.init(points(values, signals), limits(71, 12))).svg, "process-three-hundred")
    }

    @Test func onePointAndNothingAtAll() throws {
        try expectGolden(chart(.init(points([71]), nil)).svg, "process-one")
        var nothing = chart(.init(points([nil, nil, nil]), nil))
        nothing.absence = "No figures have been published for these months"
        try expectGolden(nothing.svg, "process-nothing")
    }

    @Test func limitsBeyondWhatIsPossibleAreDrawnAtItsEdge() throws {
        var chart = chart(.init(points([97, 99, 94, 98, 100, 96, 99, 97]), limits(97.5, 8)))
        #expect(chart.scale.domain.upperBound > 100)
        chart.possible = 0...100
        #expect(chart.scale.domain.upperBound == 100)
        try expectGolden(chart.svg, "process-clipped")
    }

    @Test func nearLimitsAreNotDrawn() {
        let values = points(wave(14, by: 0))
        let one = ProcessChart.Limits(mean: 71, range: 62...80, near: 65...77, .settled)
        let other = ProcessChart.Limits(mean: 71, range: 62...80, near: 70...72, .settled)
        #expect(chart(.init(values, one)).svg == chart(.init(values, other)).svg)
    }

    @Test func noLineLeadsFromOneStretchToTheNext() throws {
        let rebased = chart(
            .init(points([71, 72]), limits(71, 3)), .init(points([80, 81]), limits(80, 3)))
        let svg = String(decoding: rebased.svg, as: UTF8.self)
        #expect(svg.matches(of: /class="line"/).count == 2)
        #expect(svg.matches(of: /class="limit"/).count == 3)
        #expect(svg.matches(of: /class="break"/).count == 1)
    }

    @Test func theKeyNamesWhatIsDrawnAndNoMore() {
        let plain = String(
            decoding: chart(.init(points([71, 72, 71]), limits(71, 3))).svg, as: UTF8.self)
        #expect(plain.contains("Usual range<"))
        #expect(!plain.contains("first estimate"))
        #expect(!plain.contains("than usual"))
    }
}
