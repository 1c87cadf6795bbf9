import Diagnostics

// Every rule and sentence about rows that are single enquiries.

extension Rule {
    static let moment = Rule(
        "C0336", .error,
        "An enquiry's times are written as the manifest says: ISO 8601 with a clock, a pattern, or days alone with 'dates_only: true'."
    )
    static let answeredBefore = Rule(
        "C0337", .error, "An enquiry is answered after it was received, not before.")
    static let afterCollected = Rule(
        "C0338", .error, "Nothing in a file happened after the day on which it was collected.")
    static let needsReply = Rule(
        "C0339", .error,
        "Whether a message needs a reply is true or false, yes or no, 1 or 0; a blank is true.")
    static let enquiryChannel = Rule(
        "C0340", .error, "Each enquiry came on a channel: the row names it, or the manifest.")
    static let replyTarget = Rule(
        "C0341", .error,
        "The time to answer in is written PT24H, P2D, 4 hours, 1 day or 1 working day; where a file has days alone, it is in days."
    )
    static let outsideSpan = Rule(
        "C0342", .error, "A file with a period lists what was received in it, and nothing else.")
    static let oneOffset = Rule(
        "C0343", .error,
        "Where one of an enquiry's times says how far its clock is from UTC, the other does too.")
    static let enquiryManifest = Rule(
        "C0344", .error,
        "A manifest of enquiries has a fixed period or none, and no key that single enquiries have no use for."
    )
}

extension Diagnostic {
    static func notAMoment(
        _ text: String, column: String, form: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .moment, "'\(column)' is a time written like \(form), not '\(text)'", at: position)
    }

    static func coarsePattern(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .moment, "a pattern of times has a day, HH and mm, and '\(text)' has not", at: position,
            notes: ["'dates_only: true' counts in whole days"])
    }

    static func answeredBefore(received: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .answeredBefore, "an enquiry is answered after it was received, at \(received)",
            at: position)
    }

    static func afterCollected(
        _ text: String, collected: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .afterCollected, "the file was collected on \(collected), and '\(text)' is later",
            at: position)
    }

    static func needsReply(_ text: String, column: String, at position: SourcePosition)
        -> Diagnostic
    {
        Diagnostic(
            .needsReply, "'\(column)' is true or false, yes or no, 1 or 0, not '\(text)'",
            at: position)
    }

    static func noEnquiryChannel(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .enquiryChannel, "each enquiry names its channel, or the manifest does", at: position)
    }

    static func notAReplyTarget(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .replyTarget,
            "the time to answer in is written like PT24H, 4 hours, 1 day or 1 working day, not '\(text)'",
            at: position)
    }

    static func targetInHours(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .replyTarget, "where a file has days alone, the time to answer in is in whole days",
            at: position)
    }

    static func outsideSpan(_ text: String, _ span: String, at position: SourcePosition)
        -> Diagnostic
    {
        Diagnostic(
            .outsideSpan, "the file lists what was received in \(span), and '\(text)' is not in it",
            at: position)
    }

    static func oneOffset(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .oneOffset, "both times of an enquiry say how far they are from UTC, or neither does",
            at: position)
    }

    static func enquiryManifest(_ key: String, at position: SourcePosition) -> Diagnostic {
        let sentence =
            switch key {
            case "metric":
                "enquiries are counted by candour itself, so a manifest of them has no 'metric'"
            case "period": "the period of a file of enquiries is one for all rows, or left out"
            case "group": "the group of an enquiry is its 'topic'"
            case "channel":
                "the channel of all enquiries is a name; their column is under 'columns'"
            default: "single enquiries have no use for '\(key)'"
            }
        return Diagnostic(.enquiryManifest, sentence, at: position)
    }
}
