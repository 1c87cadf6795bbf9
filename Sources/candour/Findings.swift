import Diagnostics
import Disk
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
}
