package import Model
import Mustache

/// What stands around every page: head, navigation, footer.
package struct Frame: Sendable {
    struct Step: Sendable {
        let title: String
        /// From the page; `nil` for the page itself.
        let address: String?
    }

    /// What every reader has to know at the moment, and where more stands.
    struct Notice: Sendable {
        let words: String
        let link: LinkView?
    }

    /// An entry of the navigation.
    struct Entry: Sendable {
        let title: String
        let address: String
        /// "page" on the page itself, "true" on those below it; `nil` elsewhere.
        let current: String?
    }

    /// Of the page, as its first heading has it.
    let title: String
    var description: String?
    /// What stands after the title in the browser's title bar.
    let siteTitle: String
    let organisation: Organisation
    /// From the page to the root of its tree: "" or "../".
    let root: String
    let front: String
    let navigation: [Entry]
    /// Whether it stands for a page that is not there, and so nowhere below the front page.
    var isLost = false
    /// From the front page down to this one; empty on the front page.
    var breadcrumbs: [Step] = []
    /// Whole, where the organisation gives its address.
    var canonical: String?
    /// Whether there is a style sheet with the organisation's colours.
    var isBranded = false
    /// Its picture, and the words in its place.
    var logo: LinkView?
    /// Other words for what the page is about; search knows them like its title.
    var keywords: [String] = []
    /// What every page of a site leads to.
    var footer: [LinkView] = []
    /// Of a staff page: what to do when something happens.
    var cards: [LinkView] = []
    /// Above the page, for as long as it holds.
    var notice: Notice?
    /// Of a staff page: what the leak check looks for in public bytes.
    var canary: String?

    static let shape: TemplateShape = [
        "title": .text,
        "page_title": .text,
        "description": .optional(.text),
        "keywords": .optional(.text),
        "language": .text,
        "site_title": .text,
        "organisation": .text,
        "root": .text,
        "front": .text,
        "canonical": .optional(.text),
        "canary": .optional(.text),
        "example": .optional(.text),
        "navigation": .list(item),
        "has_breadcrumbs": .flag,
        "breadcrumbs": .list(step),
        "is_branded": .flag,
        "logo": .optional(.record(LinkView.shape)),
        "footer": .list(LinkView.shape),
        "has_cards": .flag,
        "cards": .list(LinkView.shape),
        "notice": .optional(.record(noticeShape)),
        "email": .optional(.text),
        "phone": .optional(.text),
        "post": .optional(.text),
        "contact_page": .optional(.text),
        "licence": .text,
        "licence_address": .text,
    ]

    private static let noticeShape: TemplateShape = [
        "words": .text, "link": .optional(.record(LinkView.shape)),
    ]
    private static let item: TemplateShape = [
        "title": .text, "address": .text, "current": .optional(.text),
    ]
    private static let step: TemplateShape = ["title": .text, "address": .optional(.text)]

    /// The front page is called as its site: its heading is another page's too.
    private var pageTitle: String {
        let steps = isLost ? [title] : breadcrumbs.dropFirst().reversed().map(\.title)
        return distinct(steps + [siteTitle, organisation.name]).joined(separator: " – ")
    }

    var record: TemplateRecord {
        let contact = organisation.contact
        return TemplateRecord(
            Frame.shape,
            [
                .text(title),
                .text(pageTitle),
                .text(ifPresent: description),
                .text(ifPresent: keywords.isEmpty ? nil : keywords.joined(separator: ", ")),
                .text(organisation.languages.first ?? "en"),
                .text(siteTitle),
                .text(organisation.name),
                .text(root),
                .text(front),
                .text(ifPresent: canonical),
                .text(ifPresent: canary),
                .text(ifPresent: organisation.example),
                .list(
                    navigation.map {
                        TemplateRecord(
                            Frame.item,
                            [.text($0.title), .text($0.address), .text(ifPresent: $0.current)])
                    }),
                .flag(!breadcrumbs.isEmpty),
                .list(
                    breadcrumbs.map {
                        TemplateRecord(
                            Frame.step, [.text($0.title), .text(ifPresent: $0.address)])
                    }),
                .flag(isBranded),
                .record(ifPresent: logo?.record),
                .list(footer),
                .flag(!cards.isEmpty),
                .list(cards),
                .record(
                    ifPresent: notice.map {
                        TemplateRecord(
                            Frame.noticeShape,
                            [.text($0.words), .record(ifPresent: $0.link?.record)])
                    }),
                .text(ifPresent: contact.email),
                .text(ifPresent: contact.phone),
                .text(ifPresent: contact.post),
                .text(ifPresent: contact.page),
                .text(organisation.licence.title),
                .text(organisation.licence.address),
            ])
    }
}

extension Organisation.Licence {
    package var title: String {
        switch self {
        case .openGovernment: "Open Government Licence v3.0"
        case .creativeCommons: "Creative Commons Attribution 4.0"
        }
    }

    package var address: String {
        switch self {
        case .openGovernment:
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        case .creativeCommons: "https://creativecommons.org/licenses/by/4.0/"
        }
    }
}

/// From a page to the root of its tree: nothing, or so many steps up.
func root<Reader: Readership>(from page: Address<Reader>) -> String {
    String(repeating: "../", count: page.path.split(separator: "/").count - 1)
}

/// The whole address of a page, where its site's is known.
func canonical<Reader: Readership>(_ base: String?, _ page: Address<Reader>) -> String? {
    base.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + page.path }
}
