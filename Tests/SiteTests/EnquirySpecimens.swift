import Diagnostics
import Model

/// A desk and a chat, and a log of enquiries that was collected when all of July to September was over.
func enquiryLog(
    _ rows: String, _ manifest: String = "channel: desk\nanswer_within: PT4H\n",
    collected: String = "2026-11-20", more: [SourceFile] = []
) -> [SourceFile] {
    [
        SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: Listening\n"),
        SourceFile(path: "channels/desk.yml", text: "title: Desk\nkind: phone\nonline: false\n"),
        SourceFile(path: "channels/chat.yml", text: "title: Chat\nkind: other\nonline: true\n"),
        SourceFile(path: "metrics/snapshots/log.csv", text: rows),
        SourceFile(
            path: "metrics/snapshots/log.yml",
            text:
                "collected: \(collected)\nsource: Log\nformat: enquiries\nperiod: 2026-Q3\n\(manifest)"
        ),
    ] + more
}

/// Definitions by which nothing is withheld, and every rate is worked out.
let enquiriesOfNobody: [SourceFile] = [
    "enquiries", "answered", "answered-in-time", "unanswered", "response-rate",
    "answered-within-target", "unanswered-share", "median-response-time", "p90-response-time",
    "oldest-unanswered",
].map { SourceFile(path: "metrics/definitions/\($0).yml", text: "about_people: false\n") }

/// A row that came on a day of July at eight and was answered so many minutes later, on that day or the next ones.
func enquiry(_ day: Int, _ wait: Int?, _ rest: String = "") -> String {
    let received = "2026-07-\(padded(day, 2))T08:00"
    guard let wait else { return "\(received),\(rest)\n" }
    let (hours, minutes) = (8 + wait / 60, wait % 60)
    let answered = "2026-07-\(padded(day + hours / 24, 2)) \(padded(hours % 24, 2))"
    return "\(received),\(answered):\(padded(minutes, 2)):30\(rest)\n"
}

/// The published figures by `metric/channel/group/period`.
func figures(of files: [SourceFile]) throws -> [String: [String: String]] {
    let rows = try dataFile("figures", of: files).rows
    return Dictionary(
        uniqueKeysWithValues: rows.map { row in
            let name = ["metric", "channel", "group", "period"].map { row[$0] ?? "" }
            return (name.joined(separator: "/"), row)
        })
}
