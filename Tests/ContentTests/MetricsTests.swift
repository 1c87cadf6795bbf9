import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct MetricsTests {
    private func metric(_ lines: String, named name: String = "calls") -> MarkedSource {
        MarkedSource(
            """
            title: Calls
            unit: count
            direction: increase
            level: output
            about_people: true
            definition: Calls to the desk.
            \(lines)

            """, path: "metrics/definitions/\(name).yml")
    }

    @Test func anOwnMetricSaysWhatItIs() {
        let source = MarkedSource("1️⃣plain: calls\n", path: "metrics/definitions/calls.yml")
        let keys = ["title", "kind", "unit", "direction", "level", "about_people", "definition"]
        #expect(said(of: source) == keys.sorted().map { .missingKey($0, at: source["1️⃣"]) })
    }

    @Test func aBuiltInMetricKeepsWhatItsFileLeavesOut() throws {
        let file = SourceFile(
            path: "metrics/definitions/reach.yml", text: "caveats: [Estimated]\ndecimals: 2\n")
        let read = reading(of: [file])
        #expect(read.diagnostics == [])
        var expected = try #require(MetricCatalogue.metrics.first { $0.id == "reach" })
        expected.caveats = ["Estimated"]
        expected.decimals = 2
        expected.position = SourcePosition(path: file.path)
        #expect(read.value?.metrics["reach"] == expected)
    }

    @Test func aRatioNamesBothOfItsSides() {
        let half = metric("1️⃣kind: ratio\nnumerator: answered\n")
        let start = SourcePosition(path: half.file.path)
        #expect(said(of: half) == [.metricParts("ratio", at: start)])
        let flow = metric("kind: flow\nnumerator: answered\ndenominator: enquiries\n")
        #expect(said(of: flow) == [.metricParts("flow", at: start)])
    }

    @Test func itsSidesAreCountsThatExist() {
        let unknown = metric("kind: ratio\nnumerator: 1️⃣anwered\ndenominator: enquiries")
        let known = (MetricCatalogue.metrics.map(\.id.text) + ["calls"]).sorted()
        #expect(
            said(of: unknown) == [
                .unknownID("anwered", of: "metric", known: known, at: unknown["1️⃣"])
            ])
        let ofRatio = metric("kind: ratio\nnumerator: 1️⃣response-rate\ndenominator: 2️⃣net-sentiment")
        #expect(
            said(of: ofRatio) == [
                .metricComponent("response-rate", "is a ratio", at: ofRatio["1️⃣"]),
                .metricComponent("net-sentiment", "is an index", at: ofRatio["2️⃣"]),
            ])
    }

    @Test func aSumDoesNotRestOnItself() throws {
        let one = metric("kind: flow\nparts: [posts, 1️⃣other]", named: "one")
        let other = metric("kind: flow\nparts: [2️⃣one]", named: "other")
        let read = reading(of: [one.file, other.file])
        #expect(
            read.diagnostics == [
                .metricComponent("other", "rests on 'one' itself", at: one["1️⃣"])
            ])
        #expect(read.value?.metrics["one"]?.parts == [])
    }

    @Test(arguments: [
        ("calls", "title: 1️⃣AVE of the month"), ("1️⃣emv", "title: Calls"),
        ("calls", "title: 1️⃣Earned media value"), ("calls", "title: 1️⃣Publicity values"),
        ("calls", "title: Calls\nplain: 1️⃣pounds of ad equivalency"),
    ])
    func advertisingValueIsRefusedUnderAllItsNames(_ name: String, _ lines: String) {
        let isID = name != "calls"
        let source = MarkedSource(
            """
            \(lines)
            kind: flow
            unit: pounds
            direction: increase
            level: output
            about_people: false
            definition: What it would have cost.
            """, path: "metrics/definitions/\(isID ? "emv" : "calls").yml")
        let found = said(of: source)
        #expect(found.map(\.rule.id) == ["C0218"])
        if !isID { #expect(found.first?.position == source["1️⃣"]) }
    }

    @Test(arguments: ["ave", "emv", "advertising-value", "media-value-equivalent"])
    func advertisingValueIsRefusedWhereNobodyDefinedIt(_ name: String) {
        let source = MarkedSource(
            "period,metric,value\n2026-07,1️⃣\(name),5\n", path: "metrics/snapshots/s.csv")
        let manifest = SourceFile(
            path: "metrics/snapshots/s.yml", text: "collected: 2026-08-01\nsource: S\n")
        let found = reading(of: [source.file, manifest]).diagnostics
        #expect(found == [.advertisingValue(name, at: source["1️⃣"])])
    }

    @Test func wordsThatHoldItsLettersAreNone() {
        let source = metric(
            "kind: flow\nplain: people have an average; a wave; add values, load value")
        #expect(said(of: source) == [])
    }

    @Test func aDefinitionSaysSomething() {
        let source = MarkedSource(
            """
            title: Calls
            kind: flow
            unit: count
            direction: increase
            level: output
            about_people: true
            definition: 1️⃣" "
            """, path: "metrics/definitions/calls.yml")
        #expect(said(of: source) == [.emptyText("definition", at: source["1️⃣"])])
    }

    @Test func advertisingValueIsRefused() {
        let source = MarkedSource(
            """
            title: 1️⃣Advertising value equivalent
            kind: flow
            unit: pounds
            direction: increase
            level: output
            about_people: false
            definition: What it would have cost.
            """, path: "metrics/definitions/ave.yml")
        #expect(
            said(of: source) == [
                .advertisingValue("Advertising value equivalent", at: source["1️⃣"])
            ])
    }
}
