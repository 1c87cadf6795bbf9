import Diagnostics
import Model

/// `allies/<ally>.yml`.
func readAlly(_ file: SourceFile) -> Diagnosed<Ally?> {
    readMapping(of: file) { mapping in
        for key in ["kind", "agreed", "review"] { mapping.require(key) }
        let title = mapping.requiredText("title")
        let kind = mapping.choice("kind", Ally.Kind.self)
        let why = mapping.requiredText("why")
        let agreed = mapping.day("agreed")
        let review = mapping.locatedDay("review")
        mapping.checkOrder(agreed, review?.value, key: "review")
        let (handle, address) = (mapping.text("handle"), mapping.webAddress("address"))
        let areas = mapping.texts("areas").map(\.value)
        let staff = mapping.staffNotes()
        for key in ["title", "handle", "address", "why"] { checkForPeople(key, &mapping) }
        guard let title, let kind, let why, let agreed, let review else { return nil }
        var ally = Ally(
            id: AllyID(name(of: file.path)), at: SourcePosition(path: file.path), title: title,
            kind: kind, why: why, agreed: agreed, review: review)
        ally.handle = handle
        ally.address = address
        ally.areas = areas
        ally.staff = staff
        return ally
    }
}

/// What is published of an ally and tells of a person.
private func checkForPeople(_ key: String, _ mapping: inout YAMLMapping) {
    guard let text = mapping.plainText(key) else { return }
    if key == "title", namesAPerson(text) {
        mapping.report(.allyIsAPerson(text, at: mapping.valuePosition(of: key)))
    }
    let folded = text.lowercased()
    if let provider = personalMail.first(where: { folded.contains("@" + $0) }) {
        mapping.report(.personalMail(provider, key: key, at: mapping.valuePosition(of: key)))
    }
}

/// Whether it begins as a person is addressed, and no word says that it is an organisation.
private func namesAPerson(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, words.count > 1 else { return false }
    return formsOfAddress.contains(first) && organisationWords.isDisjoint(with: words)
}

private let formsOfAddress: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "cllr", "councillor", "rev", "reverend", "imam", "rabbi", "father", "sister", "brother",
]

private let organisationWords: Set<String> = [
    "academy", "association", "centre", "charity", "club", "college", "company", "council",
    "foundation", "fund", "group", "hospice", "hospital", "house", "library", "limited", "ltd",
    "ministries", "network", "school", "society", "trust", "union", "university",
]

private let personalMail = [
    "aol.", "btinternet.com", "gmail.com", "googlemail.com", "gmx.", "hotmail.", "icloud.com",
    "live.", "me.com", "msn.com", "outlook.", "proton.me", "protonmail.", "sky.com",
    "talktalk.net", "virginmedia.com", "xtra.co.nz", "yahoo.",
]
