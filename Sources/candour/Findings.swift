import Diagnostics
import Disk
import Model
import Site
import Statistics

extension ContentOptions {
    /// Everything that can be computed from content without an error; what has one is reported, and ends the run.
    func findings() throws -> Findings {
        let (place, input) = try input()
        let read = readFindings(input)
        let errors = read.diagnostics.filter { $0.severity == .error }
        if let findings = read.value, errors.isEmpty { return findings }
        let report = Report(
            format: .human, input: input, content: place.content)
        try report.print(errors)
        throw ExitStatus(of: errors)
    }

    /// The same for what needs no content: `nil`, and a note why, where none is near or it has errors.
    func findingsIfSound() throws -> Findings? {
        guard content != nil || ContentPlace.nearest != nil else {
            note("there is no content/candour.yml here or in a folder above")
            return nil
        }
        let (place, input) = try input()
        let read = readFindings(input)
        if let findings = read.value, !read.diagnostics.contains(where: { $0.severity == .error }) {
            return findings
        }
        note("\(place.content) has errors, which 'candour check' names")
        return nil
    }

    private func note(_ reason: String) {
        Terminal.say("note: \(reason): this is the built-in catalogue alone\n")
    }
}

/// The metrics that need no content.
let builtInMetrics = MetricCatalogue.metrics
