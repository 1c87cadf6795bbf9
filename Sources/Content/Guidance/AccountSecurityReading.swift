import Diagnostics
import Model

/// `staff/account-security.yml`.
func readAccountSecurity(_ file: SourceFile) -> Diagnosed<AccountSecurity?> {
    let read = readMapping(of: file) { mapping in
        mapping.require("accounts")
        let limits = mapping.mapping("limits", readLimits) ?? [:]
        var security = AccountSecurity(
            at: SourcePosition(path: file.path), accounts: mapping.list("accounts", readAccount),
            limits: limits)
        security.review = mapping.review()
        return security
    }
    let secrets = secretFaults(in: file)
    let lines = Set(secrets.map(\.position.line))
    // What else is said of such a line might say the secret.
    return Diagnosed(
        read.value, read.diagnostics.filter { !lines.contains($0.position.line) } + secrets)
}

private func readLimits(_ mapping: inout YAMLMapping) -> [AccountSecurity.Check: Int]? {
    var limits: [AccountSecurity.Check: Int] = [:]
    for check in AccountSecurity.Check.allCases {
        limits[check] = mapping.months(check.rawValue)
    }
    return limits
}

private func readAccount(_ mapping: inout YAMLMapping) -> AccountSecurity.Account? {
    for key in ["channel", "two_factor"] { mapping.require(key) }
    let channel: Located<ChannelID>? = mapping.identifier("channel")
    let hasTwoFactor = mapping.truth("two_factor")
    var dates: [AccountSecurity.Check: Day] = [:]
    for check in AccountSecurity.Check.allCases { dates[check] = mapping.day(check.rawValue) }
    let holders = mapping.wholeNumber("holders", in: 0...1000)
    let note = mapping.text("note")
    if hasTwoFactor == false {
        mapping.report(.noSecondFactor(at: mapping.valuePosition(of: "two_factor")))
    }
    guard let channel else { return nil }
    // What cannot be read is reported, and the account is not forgotten besides.
    var account = AccountSecurity.Account(
        channel: channel, hasTwoFactor: hasTwoFactor ?? false, dates: dates)
    account.holders = holders
    account.note = note
    return account
}
