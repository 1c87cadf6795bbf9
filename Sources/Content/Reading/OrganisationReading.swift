import Diagnostics
import Model

/// `candour.yml`.
func readOrganisation(_ file: SourceFile) -> Diagnosed<Organisation?> {
    readMapping(of: file) { site in
        let name = site.requiredText("organisation")
        let title = site.requiredText("title")
        var organisation = Organisation(name: name ?? "", title: title ?? name ?? "")
        organisation.staffTitle = site.text("staff_title") ?? organisation.staffTitle
        organisation.languages = readLanguages(&site)
        organisation.country = site.choice("country") ?? .uk
        organisation.yearStart = readYearStart(&site, of: organisation.country)
        organisation.baseAddress = site.webAddress("base_url")
        organisation.staffBaseAddress = site.webAddress("staff_base_url")
        organisation.contact = site.mapping("contact", readContact) ?? organisation.contact
        organisation.accessibilityStatement = site.locatedText("accessibility_statement")
        organisation.terms = site.locatedText("terms")
        organisation.licence = site.choice("licence") ?? .openGovernment
        organisation.brand = site.mapping("brand", readBrand)
        organisation.example = site.text("example")
        organisation.threshold = readThreshold(&site)
        organisation.protection =
            site.choice("disclosure", Organisation.Protection.self) ?? .suppress
        organisation.ruleLevels = site.list("rules", readRuleLevel)
        organisation.accounts = site.mapping("accounts", readAccountRules) ?? AccountRules()
        organisation.guidance = site.mapping("guidance", readGuidanceRules) ?? GuidanceRules()
        organisation.preElection = site.list("pre_election", readPreElectionWindow)
        return name == nil ? nil : organisation
    }
}

private func readLanguages(_ site: inout YAMLMapping) -> [String] {
    let languages = site.texts("languages").map(\.value)
    return languages.isEmpty ? ["en"] : languages
}

private func readYearStart(_ site: inout YAMLMapping, of country: Organisation.Country) -> YearStart
{
    let own = country == .uk ? YearStart.april : .july
    let months = ["january": YearStart.january, "april": .april, "july": .july]
    return site.value(
        "year_start", { months[$0] },
        or: { .notOneOf($0, key: "year_start", choices: months.keys.sorted(), at: $1) }) ?? own
}

/// 5 where none is given; one that cannot be read withholds more, not less.
private func readThreshold(_ site: inout YAMLMapping) -> Int {
    let given = site.value(
        "threshold", { [5: 5, 10: 10][Int($0) ?? 0] },
        or: { .notOneOf($0, key: "threshold", choices: ["5", "10"], at: $1) })
    return given ?? (site.has("threshold") ? 10 : 5)
}

private func readContact(_ contact: inout YAMLMapping) -> Organisation.Contact? {
    Organisation.Contact(
        email: contact.text("email"), phone: contact.text("phone"), post: contact.text("post"),
        page: contact.text("page"))
}

private func readRuleLevel(_ level: inout YAMLMapping) -> RuleLevel? {
    for key in ["rule", "level", "reason", "until"] { level.require(key) }
    let position = level.valuePosition(of: "rule")
    let rule = level.text("rule")
    let folder = level.text("folder")
    let wanted = level.choice("level", RuleLevel.Level.self)
    let reason = level.text("reason")
    let until = level.day("until")
    guard let rule, let wanted, let reason, let until else { return nil }
    return RuleLevel(
        rule: rule, level: wanted, folder: folder, reason: reason, until: until, at: position)
}

extension YAMLMapping {
    /// Words, and where they stand.
    mutating func locatedText(_ key: String) -> Located<String>? {
        let position = valuePosition(of: key)
        return text(key).map { Located($0, at: position) }
    }

    /// An address that begins with https:// or http://.
    mutating func webAddress(_ key: String) -> String? {
        value(
            key, { isWebAddress($0) ? $0 : nil },
            or: { .notAnAddress($0, key: key, at: $1) })
    }
}
