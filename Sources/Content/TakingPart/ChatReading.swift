import Diagnostics
import Model

/// The front matter of a document of `kind: chat`.
func readChat(_ mapping: inout YAMLMapping, yearStart: YearStart) -> Chat? {
    for key in ["starts", "zone", "minutes", "join"] { mapping.require(key) }
    let start = readStart(&mapping)
    let duration = mapping.wholeNumber("minutes", in: 5...1440)
    let repetition = mapping.mapping("repeats") { readRepetition(&$0) }
    let moderator = mapping.requiredText("moderator")
    let channel = mapping.identifier("channel", of: Channel.self)
    let tag = mapping.tag()
    let join = mapping.mapping("join") { readJoining(&$0) }
    let agenda = mapping.texts("agenda").map(\.value)
    let partners = mapping.identifiers("partners", of: Ally.self)
    let research = mapping.text("research")
    let result = mapping.mapping("after") { readResult(&$0, yearStart: yearStart) }
    guard let start, let duration, let moderator, let join else { return nil }
    var chat = Chat(
        start: start, duration: duration, moderator: moderator, joining: join)
    chat.repetition = repetition
    chat.channel = channel
    chat.tag = tag
    chat.agenda = agenda
    chat.partners = partners
    chat.research = research
    chat.result = result
    return chat
}

private func readJoining(_ mapping: inout YAMLMapping) -> Chat.Joining? {
    let withAccount = mapping.requiredText("with_account")
    let withoutAccount = mapping.requiredText("without_account")
    let address = mapping.webAddress("address")
    guard let withAccount, let withoutAccount else { return nil }
    return Chat.Joining(
        withAccount: withAccount, withoutAccount: withoutAccount, address: address)
}

/// The time on the zone's clock. What the author writes of the clock's distance from UTC has to agree with the zone:
/// of two that differ, half the people would come an hour late.
private func readStart(_ mapping: inout YAMLMapping) -> Located<ClockTime>? {
    let zone = mapping.choice("zone", ClockTime.Zone.self)
    let moment = mapping.value("starts", { timeWithOffset($0) }, or: { .notATime($0, at: $1) })
    guard let zone, let moment, let offset = moment.offset else { return nil }
    let (days, minute) = moment.minute.quotientAndRemainder(dividingBy: 1440)
    let time = ClockTime(day: Day(number: Int32(days)), minute: minute, zone: zone)
    let position = mapping.valuePosition(of: "starts")
    guard time.offset == offset else {
        mapping.report(.wrongOffset(time, at: position))
        return nil
    }
    return Located(time, at: position)
}

/// `2026-11-10T19:00+00:00`.
private func timeWithOffset(_ text: String) -> Moment? {
    let bytes = Array(text.utf8)
    let moment = Moment(iso: bytes.span)
    return moment?.offset == nil ? nil : moment
}

private func readRepetition(_ mapping: inout YAMLMapping) -> Chat.Repetition? {
    for key in ["every", "times"] { mapping.require(key) }
    let interval = mapping.choice("every", Chat.Repetition.Interval.self)
    let times = mapping.wholeNumber("times", in: 2...60)
    guard let interval, let times else { return nil }
    return Chat.Repetition(interval, times: times)
}

private func readResult(_ mapping: inout YAMLMapping, yearStart: YearStart) -> Chat.Result? {
    let (goals, outcomes) = (mapping.requiredText("goals"), mapping.requiredText("outcomes"))
    let challenges = mapping.requiredText("challenges")
    let barriers = mapping.requiredText("barriers")
    let messages = mapping.wholeNumber("messages", in: 0...10_000_000)
    let people = readPeople(&mapping, yearStart: yearStart)
    let themes = mapping.texts("themes").map(\.value)
    let links = mapping.list("links") { readLink(&$0) }
    let quotations = mapping.list("quotes") { readQuotation(&$0) }
    let position = mapping.valuePosition(of: "led_to")
    let ledTo = mapping.text("led_to").map { Located($0, at: position) }
    guard let goals, let outcomes, let challenges, let barriers else { return nil }
    var result = Chat.Result(
        goals: goals, outcomes: outcomes, challenges: challenges, barriers: barriers)
    result.messages = messages
    result.people = people
    result.themes = themes
    result.links = links
    result.quotations = quotations
    result.ledTo = ledTo
    return result
}

/// A number that is typed here would pass by the protection of small counts.
private func readPeople(
    _ mapping: inout YAMLMapping, yearStart: YearStart
) -> Located<FigureAddress>? {
    if let text = mapping.plainText("people"), text.utf8.allSatisfy({ (48...57).contains($0) }) {
        _ = mapping.node("people")
        mapping.report(.typedPeople(at: mapping.valuePosition(of: "people")))
        return nil
    }
    return mapping.figure("people", yearStart: yearStart)
}

private func readLink(_ mapping: inout YAMLMapping) -> Chat.Link? {
    mapping.require("address")
    let title = mapping.requiredText("title")
    let address = mapping.webAddress("address")
    guard let title, let address else { return nil }
    return Chat.Link(title: title, address: address)
}

private func readQuotation(_ mapping: inout YAMLMapping) -> Chat.Quotation? {
    let words = mapping.requiredText("words")
    let who = mapping.text("who")
    guard mapping.truth("consent") == true else {
        let position = mapping.has("consent") ? mapping.valuePosition(of: "consent") : nil
        mapping.report(.noConsent(at: position ?? mapping.position))
        return nil
    }
    return words.map { Chat.Quotation(words: $0, who: who) }
}
