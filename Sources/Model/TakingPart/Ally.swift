package import Diagnostics

package typealias AllyID = Identifier<Ally>

/// An organisation that helps to reach people or to understand them; never a person.
package struct Ally: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case charity, company, school, university
        case communityGroup = "community-group"
        case faithGroup = "faith-group"
        case media
        case publicBody = "public-body"
        case socialEnterprise = "social-enterprise"
        case tradeUnion = "trade-union"
    }

    package let id: AllyID
    package let position: SourcePosition
    package let title: String
    package let kind: Kind
    /// What it does for residents that the council cannot.
    package let why: String
    package let agreed: Day
    package let review: Located<Day>
    /// As it is written on a platform: `@aberwenfood`.
    package var handle: String?
    /// A web address.
    package var address: String?
    /// What it works on.
    package var areas: [String] = []
    package var staff = StaffNotes.none

    package init(
        id: AllyID, at position: SourcePosition, title: String, kind: Kind, why: String,
        agreed: Day, review: Located<Day>
    ) {
        self.id = id
        self.position = position
        self.title = title
        self.kind = kind
        self.why = why
        self.agreed = agreed
        self.review = review
    }
}
