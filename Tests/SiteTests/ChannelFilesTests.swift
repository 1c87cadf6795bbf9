import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// The register for programs, and the accounts among it.
@Suite struct ChannelFilesTests {
    private let council: [SourceFile] = [
        SourceFile(
            path: "candour.yml",
            text: """
                organisation: Aberwen Council
                title: How we answer
                languages: [en, cy]
                accounts: {quiet_limit: 30 days}

                """),
        SourceFile(
            path: "channels/page.yml",
            text: """
                title: Council page
                kind: facebook
                online: true
                use: [news, conversation]
                purpose: News, and answers
                address: https://www.facebook.com/aberwen.example
                handle: "@aberwen"
                opened: 2014-05-01
                verified_on: 2026-10-05

                """),
        SourceFile(
            path: "channels/old.yml",
            text: """
                title: Old page
                kind: x
                online: true
                language: cy
                closed: 2025-12-31
                successor: page

                """),
        SourceFile(path: "channels/desk.yml", text: "title: Desk\nkind: phone\nonline: false\n"),
        SourceFile(
            path: "metrics/snapshots/posts.csv",
            text: "period,channel,metric,value\n2026-05,page,posts,4\n2026-06,page,posts,0\n"
                + "2026-07,page,posts,0\n2026-05,old,posts,0\n"),
        SourceFile(
            path: "metrics/snapshots/posts.yml",
            text: "collected: 2026-08-03\nsource: Page statistics\n"),
    ]

    @Test func theAccountsAreListedForPrograms() throws {
        let (_, published) = try disclosed(council)
        let text = String(decoding: AccountsFile(record: published).bytes, as: UTF8.self)
        #expect(
            text == """
                {
                  "organisation": "Aberwen Council",
                  "updated": "2026-08-03",
                  "accounts": [
                    {
                      "id": "old",
                      "title": "Old page",
                      "platform": "x",
                      "handle": null,
                      "url": null,
                      "language": "cy",
                      "purpose": null,
                      "uses": [],
                      "status": "closed",
                      "opened": null,
                      "closed": "2025-12-31",
                      "successor": "page",
                      "verified_on": null
                    },
                    {
                      "id": "page",
                      "title": "Council page",
                      "platform": "facebook",
                      "handle": "@aberwen",
                      "url": "https://www.facebook.com/aberwen.example",
                      "language": "en",
                      "purpose": "News, and answers",
                      "uses": [
                        "news",
                        "conversation"
                      ],
                      "status": "open",
                      "opened": "2014-05-01",
                      "closed": null,
                      "successor": null,
                      "verified_on": "2026-10-05"
                    }
                  ]
                }

                """)
    }

    @Test func aQuietAccountIsQuietAndAClosedOneIsClosed() throws {
        let rows = try dataFile("channels", of: council)
        let page = try #require(rows.first("channel", "page"))
        #expect(page["standing"] == "quiet")
        #expect(page["quiet_limit_days"] == "30")
        #expect(page["last_post_from"] == "2026-05-01" && page["last_post_to"] == "2026-05-31")
        #expect(page["posts_recorded_to"] == "2026-07-31")
        #expect(rows.first("channel", "old")?["standing"] == "closed")
        #expect(rows.first("channel", "desk")?["standing"] == "")
    }

    @Test func daysOfPostsAboutPeopleAreNotTold() throws {
        let people = SourceFile(
            path: "metrics/definitions/posts.yml", text: "about_people: true\n")
        let rows = try dataFile("channels", of: council + [people])
        #expect(rows.first("channel", "page")?["last_post_from"] == "")
        #expect(rows.first("channel", "page")?["standing"] == "")
    }

    @Test func theWarningHasTheDaysAndTheLimit() throws {
        let sites = try #require(build(BuildInput(content: Diagnosed(council))).value)
        func page(_ path: String) throws -> String {
            let file = try #require(sites.publicTree.output.files.first { $0.path == path })
            return String(decoding: file.render().value, as: UTF8.self)
        }
        #expect(
            try page("channels/page.html").contains(
                "Council page: no post for 61 days (limit 30)"))
        #expect(try !page("channels/old.html").contains("no post for"))
        #expect(try page("channels/old.html").contains("We closed it on 31 December 2025."))
        let official = try page("channels/is-this-us.html")
        #expect(official.contains("https://www.facebook.com/aberwen.example"))
        #expect(!official.contains("Desk"))
    }
}
