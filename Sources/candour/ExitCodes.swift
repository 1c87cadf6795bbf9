import ArgumentParser
import Diagnostics
import Disk

/// How a run ends, for whoever called: a shell, a script, a workflow. These numbers do not change.
enum ExitStatus: Int32, Error {
    case done = 0
    /// The content has errors, or warnings under `--strict`; or a disk is full, a folder not to be written.
    case content = 1
    case usage = 2
    /// What is not for the public would be.
    case privacy = 3
    /// `--verify` found other bytes.
    case differs = 4
    /// Our own.
    case fault = 70
}

extension ExitStatus {
    /// Privacy before content: who gets a 3 must not pass it by.
    init(of diagnostics: [Diagnostic]) {
        let errors = diagnostics.filter { $0.severity == .error }
        if errors.isEmpty {
            self = .done
        } else {
            self = errors.contains { $0.rule.family == .privacy } ? .privacy : .content
        }
    }

    init(of error: any Error) {
        switch error {
        case let status as ExitStatus: self = status
        case let fault as DiskError: self = fault.cause == .refused ? .usage : .content
        default:
            switch Candour.exitCode(for: error) {
            case .success: self = .done
            case .validationFailure: self = .usage
            default: self = .fault
            }
        }
    }
}
