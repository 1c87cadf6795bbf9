import Diagnostics
import Testing

@testable import Site

/// A word of its own in every field, title, tag and file name that is for staff; none of them in any public byte.
@Suite struct CanaryTests {
    /// The content, and how many words there are.
    private static func content() -> (files: [String: String], count: Int) {
        var count = 0
        func word() -> String {
            count += 1
            return "zq\(count)x"
        }
        func sentence() -> String { "\(word()) is a sentence that only staff may read" }
        var files = staffContent
        files["candour.yml"] = """
            organisation: A
            title: T
            staff_title: \(word())
            staff_base_url: https://\(word()).example/
            guidance:
              problem: "mailto:\(word())@a.example"
              source: "https://\(word()).example/{path}"
            rules:
              - {rule: C0541, level: warning, folder: staff/\(word()), reason: \(word()), until: 2030-01-01}

            """
        files["channels/page.yml"]? += "staff: {notes: \(sentence())}\n"
        files["channels/\("desk").yml"] =
            "title: Desk\nkind: phone\nonline: false\nstaff: {\(word()): \(sentence())}\n"
        files["allies/food.yml"] = """
            title: Food bank
            kind: charity
            why: They help.
            agreed: 2026-01-01
            review: 2027-01-01
            staff: {notes: \(sentence())}

            """
        files["plans/talk.yml"] = """
            title: Talking
            period: 2026
            staff: {notes: \(sentence()), \(word()): \(sentence())}
            objectives:
              - id: answer
                title: We answer
                staff: {notes: \(sentence())}
            risks:
              - {id: fire, title: Fire, likelihood: low, impact: low, control: Water, staff: {notes: \(sentence())}}
            \(boundaries)
            """
        let folder = word()
        files["staff/\(folder)/_folder.yml"] = "title: \(word())\ndescription: \(sentence())\n"
        files["staff/\(folder)/\(word()).md"] = """
            ---
            title: \(sentence())
            description: \(sentence())
            kind: card
            owner: \(sentence())
            last_reviewed: 2026-01-01
            review_in: 1 month
            tags: [\(word())]
            related: [../answering/late.md]
            changes: [{date: 2026-01-01, what: \(sentence())}]
            ---
            # \(word())

            \(sentence()). ![\(word())](../../assets/\("plan").svg)
            """
        files["assets/plan.svg"] =
            "<svg xmlns='http://www.w3.org/2000/svg'><title>\(word())</title></svg>"
        files["public/secret/narrow.md"] =
            "---\ntitle: \(word())\naudience: staff\nowner: O\nlast_reviewed: 2026-06-01\n"
            + "review_in: 1 year\ntags: [\(word())]\n---\n\(sentence()).\n"
        files["public/draft.md"] = "---\ntitle: \(word())\ndraft: true\n---\n\(sentence()).\n"
        files["staff/flows/\(word()).yml"] = """
            title: \(sentence())
            description: \(sentence())
            owner: \(word())
            start: s\(count)
            nodes: {s\(count): {ask: "\(sentence())", help: "\(sentence())", if_yes: o1, if_no: o2}}
            outcomes:
              o1: {do: \(sentence()), within: PT5M, record: true, reply: \(sentence())}
              o2: {do: \(sentence()), within: null, record: false}
            considerations: [\(sentence())]

            """
        files["staff/who-may-post.yml"] = """
            owner: \(word())
            rights:
              - {role: \(word()), actions: [post], approver: \(word()), cover: \(word())}

            """
        files["staff/account-security.yml"] =
            "accounts:\n  - {channel: page, two_factor: true, note: \(sentence())}\n"
        files["staff/glossary.yml"] =
            "terms:\n  - {term: \(word()), also: [\(word())], meaning: \(sentence())}\n"
        return (files, count)
    }

    @Test func noneIsInThePublicTreeAndAllOthersAreInTheStaffOne() throws {
        let (files, count) = Self.content()
        let (staff, open, _) = try sites(files)
        for (path, text) in open {
            #expect(path.firstMatch(of: /zq[0-9]+x/) == nil, "\(path)")
            #expect(text.firstMatch(of: /zq[0-9]+x/) == nil, "\(path)")
        }
        #expect(!open.keys.contains { $0.contains("reviews") || $0.contains("staff") })
        var found: Set<Substring> = []
        for (path, text) in staff {
            found.formUnion((path + text).matches(of: /zq[0-9]+x/).map(\.output))
        }
        // Rules' folders and reasons, plans' and registers' notes to staff, drafts have no page.
        #expect(found.count > 35, "of \(count) words only \(found.count) are on the staff site")
    }
}
