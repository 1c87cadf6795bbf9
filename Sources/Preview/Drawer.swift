import Diagnostics

/// What there is to say of the content, as a region of a page; empty where there is nothing.
///
/// It is open where there are errors. `<details>` opens and closes by keyboard without a script.
func drawer(_ showing: Showing) -> String {
    guard let summary = showing.summary else { return "" }
    let kept = showing.isBehind && showing.site != nil ? ": the last good build is shown" : ""
    let hasErrors = showing.isBehind || showing.notices.contains { $0.severity == .error }
    let (style, open) = hasErrors ? (" has-errors", " open") : ("", "")
    return """
        <section class="candour-drawer\(style)" aria-labelledby="candour-diagnostics">
        <details\(open)>
        <summary><h2 id="candour-diagnostics">\(escaped(summary + kept))</h2></summary>
        <ol>
        \(showing.notices.map(item).joined())</ol>
        </details>
        </section>

        """
}

private func item(_ notice: DiagnosticReport.Entry) -> String {
    let place = notice.place.map { "<code>\(escaped($0))</code>: " } ?? ""
    let excerpt =
        notice.excerpt.isEmpty
        ? ""
        : "<pre role=\"group\" aria-label=\"Source\" tabindex=\"0\">\(escaped(notice.excerpt))</pre>\n"
    let notes = notice.notes.map { "<p>Help: \(escaped($0))</p>\n" }.joined()
    return """
        <li class="\(notice.severity.rawValue)">
        <p>\(place)<strong>\(notice.severity.rawValue)[\(escaped(notice.rule))]</strong>: \(escaped(notice.message))</p>
        \(excerpt)\(notes)</li>

        """
}

/// A page of `serve` itself; `body` is markup.
func ownPage(_ title: String, body: String, script: String = "") -> [UInt8] {
    Array(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title)) – candour serve</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/-/serve.css">
        \(script)</head>
        <body class="candour-page">
        <main>
        <h1>\(escaped(title))</h1>
        \(body)</main>
        </body>
        </html>

        """.utf8)
}

/// Text as it may stand between tags and in quotes.
func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
