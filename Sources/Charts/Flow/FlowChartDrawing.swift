/// A flow laid out in rows: a question at the left, what to do at the right.
struct FlowChartDrawing {
    private struct Row {
        let lines: [String]
        /// With the answer that leads to it.
        let outcomes: [(answer: String, lines: [String])]
        /// The upper edge.
        var top = 0.0
        var height: Double

        /// Where the question's ways to the sides begin.
        var middle: Double { top + height / 2 }
    }

    /// A way along the side, past other questions.
    private struct Detour {
        let from: Int
        let to: Int
        let answer: String
        /// Where it begins, from the middle of its question: two of one question do not begin at one place.
        var offset = 0.0
        var lane = 0
    }

    private let chart: FlowChart
    private var rows: [Row] = []
    private var detours: [Detour] = []
    private let left: Double

    init(_ chart: FlowChart) {
        self.chart = chart
        detours = Self.detours(of: chart)
        let lanes = (detours.map(\.lane).max() ?? -1) + 1
        // A flow with very many lanes is drawn over its edge rather than without room for its questions.
        left = lanes == 0 ? 2 : min(Self.labelRoom + Double(lanes) * Self.lane, Self.mostLeft)
        var y = 2.0
        for question in chart.questions {
            var row = row(of: question)
            row.top = y
            y += row.height + Self.gap
            rows.append(row)
        }
    }

    func picture() -> [UInt8] {
        let height = (rows.last.map { $0.top + $0.height } ?? 20) + 2
        return SVG.picture(chart.text, class: "chart flow", height: height) { svg in
            for (index, row) in rows.enumerated() { write(row, index, to: &svg) }
            for detour in detours { write(detour, to: &svg) }
        }
    }
}

extension FlowChartDrawing {
    private static let gap = 34.0
    private static let lane = 10.0
    private static let labelRoom = 34.0
    private static let mostLeft = 90.0
    private static let inset = 9.0
    private static let between = 42.0
    private static let outcomeWidth = 158.0

    private var right: Double { Frame.width - Self.outcomeWidth - Self.between - 2 }
    private var outcomeLeft: Double { right + Self.between }

    private func row(of question: FlowChart.Question) -> Row {
        let lines = Lettering.wrap(question.text, to: right - left - 2 * Self.inset)
        let outcomes = [(chart.yes, question.yes), (chart.no, question.no)].compactMap {
            answer, target -> (answer: String, lines: [String])? in
            guard case .outcome(let text) = target else { return nil }
            return (answer, Lettering.wrap(text, to: Self.outcomeWidth - 2 * Self.inset, .bold))
        }
        let beside =
            outcomes.map { Self.height($0.lines) }.reduce(0, +)
            + Double(max(0, outcomes.count - 1)) * 8
        return Row(lines: lines, outcomes: outcomes, height: max(Self.height(lines), beside))
    }

    private static func height(_ lines: [String]) -> Double {
        Double(lines.count) * Lettering.lineHeight + 2 * inset
    }

    /// Ways to questions that are not the next one, each in the first lane that is free all the way.
    private static func detours(of chart: FlowChart) -> [Detour] {
        var detours: [Detour] = []
        for (index, question) in chart.questions.enumerated() {
            for var detour in Self.detours(of: question, at: index, chart) {
                let taken = detours.filter { $0.from <= detour.to && detour.from <= $0.to }
                while taken.contains(where: { $0.lane == detour.lane }) { detour.lane += 1 }
                detours.append(detour)
            }
        }
        return detours
    }

    /// Of one question: none, one, one for both answers, or one for each.
    private static func detours(
        of question: FlowChart.Question, at index: Int, _ chart: FlowChart
    ) -> [Detour] {
        let aside = [(chart.yes, question.yes), (chart.no, question.no)].compactMap {
            answer, target -> Detour? in
            guard case .question(let next) = target, next != index + 1 else { return nil }
            return Detour(from: index, to: next, answer: answer)
        }
        guard aside.count == 2 else { return aside }
        if aside[0].to == aside[1].to {
            return [Detour(from: index, to: aside[0].to, answer: "\(chart.yes), \(chart.no)")]
        }
        return zip(aside, [-9, 9]).map { detour, offset in
            var detour = detour
            detour.offset = offset
            return detour
        }
    }

    private func write(_ row: Row, _ index: Int, to svg: inout SVG) {
        writeBox("question", from: left, to: right, row.top, row.height, row.lines, to: &svg)
        var top = row.top
        for outcome in row.outcomes {
            let single = row.outcomes.count == 1
            let height = single ? row.height : Self.height(outcome.lines)
            let middle = top + height / 2
            writeBox(
                "outcome", from: outcomeLeft, to: Frame.width - 2, top, height, outcome.lines,
                to: &svg)
            writeArrow("M\(right) \(middle)H\(outcomeLeft - 1)", to: &svg)
            writeHead(at: Place(x: outcomeLeft - 1, y: middle), .right, to: &svg)
            svg.writeText(
                outcome.answer, "way", at: Place(x: right + 17, y: middle - 5), anchor: .middle)
            top += height + 8
        }
        for answer in answersToNext(of: index) {
            let start = row.top + row.height
            let x = (left + right) / 2
            writeArrow("M\(x) \(start)V\(start + Self.gap - 1)", to: &svg)
            writeHead(at: Place(x: x, y: start + Self.gap - 1), .down, to: &svg)
            svg.writeText(
                answer, "way", at: Place(x: x + 8, y: start + Self.gap / 2 + 2), anchor: .start)
        }
    }

    /// "No", or both in one where both lead on.
    private func answersToNext(of index: Int) -> [String] {
        let question = chart.questions[index]
        let answers = [(chart.yes, question.yes), (chart.no, question.no)]
            .filter { $0.1 == .question(index + 1) }.map(\.0)
        return answers.isEmpty ? [] : [answers.joined(separator: ", ")]
    }

    private func write(_ detour: Detour, to svg: inout SVG) {
        let x = left - Self.labelRoom + 4 - Double(detour.lane) * Self.lane
        let start = rows[detour.from].middle + detour.offset
        let end = rows[detour.to].middle - 6
        writeArrow("M\(left) \(start)H\(x)V\(end)H\(left - 1)", to: &svg)
        writeHead(at: Place(x: left - 1, y: end), .right, to: &svg)
        svg.writeText(
            detour.answer, "way",
            at: Place(x: left - 4, y: detour.offset > 0 ? start + 16 : start - 5), anchor: .end)
    }

    private func writeBox(
        _ name: String, from x: Double, to end: Double, _ top: Double, _ height: Double,
        _ lines: [String], to svg: inout SVG
    ) {
        svg.write(#"<rect class="\#(name)-box" x="\#(x)" y="\#(top)" width="\#(end - x)" "#)
        svg.write(#"height="\#(height)" rx="\#(name == "outcome" ? 14 : 3)"/>"#)
        svg.write("\n")
        let block = Double(lines.count) * Lettering.lineHeight
        for (index, line) in lines.enumerated() {
            let y = top + (height - block) / 2 + Double(index + 1) * Lettering.lineHeight - 5
            svg.writeText(line, name, at: Place(x: x + Self.inset, y: y), anchor: .start)
        }
    }

    private func writeArrow(_ path: SVG.Markup, to svg: inout SVG) {
        svg.write(#"<path class="way-line" d="\#(path)"/>"#)
        svg.write("\n")
    }

    private enum Direction { case right, down }

    private func writeHead(at tip: Place, _ direction: Direction, to svg: inout SVG) {
        let (x, y) = (tip.x, tip.y)
        switch direction {
        case .right:
            svg.write(
                #"<path class="way-head" fill="currentColor" stroke="none" d="M\#(x) \#(y)l-8 -4.5v9z"/>"#
            )
        case .down:
            svg.write(
                #"<path class="way-head" fill="currentColor" stroke="none" d="M\#(x) \#(y)l-4.5 -8h9z"/>"#
            )
        }
        svg.write("\n")
    }
}
