/// What holds for all of an organisation's accounts.
package struct AccountRules: Sendable, Equatable {
    /// After so many days without a post an account counts as quiet, unless it has a limit of its own; `nil`: none does.
    package var quietLimit: Int?
    /// What it never asks of anyone on an account: passwords, bank details.
    package var neverAsk: [String] = []
    /// How to report an account that pretends to be its own.
    package var reportFake: String?
    /// Which accounts look official and are not: those of councillors, of candidates.
    package var notOfficial: String?

    package init() {}
}
