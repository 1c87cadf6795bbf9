import Foundation
import Testing

/// Real requests over loopback. What waits waits for the server's word, so none of it depends on time.
@Suite(.timeLimit(.minutes(3))) struct ServeTests {
    @Test func bothSitesAreServedWithTheHeadersOfProductionAndNothingIsWritten() throws {
        try withContent { folder in
            let before = try folder.files(in: ".")
            let status = try folder.served("--port", "0") { server in
                let page = try server.get("/public/")
                #expect(page.status == 200)
                #expect(page.type == "text/html; charset=utf-8")
                #expect(
                    page.policy
                        == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"
                )
                #expect(page.text.contains("Aberwen Council"))
                #expect(try server.get("/staff/").status == 200)
                #expect(
                    try server.get("/public/assets/candour.css").type == "text/css; charset=utf-8")
                let nothing = try server.get("/public/metrics/none.html")
                #expect(nothing.status == 404)
                #expect(nothing.text.contains("Aberwen Council"))
            }
            #expect(status == 0)
            #expect(try folder.files(in: ".") == before)
        }
    }

    @Test func noRequestLeavesTheTree() throws {
        try withContent(["secret.txt": "hunter2\n"]) { folder in
            try folder.served("--port", "0") { server in
                for path in [
                    "/../secret.txt", "/public/../../secret.txt", "/%2e%2e/secret.txt",
                    "/public/%2e%2e/%2e%2e/secret.txt", "/public/..%2f..%2fsecret.txt",
                    "/%252e%252e/secret.txt", "/..%5csecret.txt", "/..\\secret.txt",
                    "/public/index.html%00.txt", "/secret.txt", "/content/candour.yml",
                    "/public/../staff/", "//etc/passwd", "file:///etc/passwd",
                    "http://127.0.0.1/staff/", "*", "/\(String(repeating: "a/", count: 3000))",
                ] {
                    let answer = try server.get(path)
                    #expect((400..<500).contains(answer.status), "\(path): \(answer.status)")
                    #expect(!answer.text.contains("hunter2") && !answer.text.contains("root:"))
                }
                #expect(try server.get("/public/", method: "POST").status == 405)
                #expect(try server.get("/staff/", host: "evil.example").status == 421)
                let head = try server.get("/public/", method: "HEAD")
                #expect(head.status == 200 && head.text == "")
            }
        }
    }

    @Test func aLinkThatLeadsOutOfTheContentIsNotServed() throws {
        try withContent(["secret.txt": "hunter2\n"]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/content/public/secret.txt",
                withDestinationPath: "\(folder.path)/secret.txt")
            try folder.served("--port", "0") { server in
                let page = try server.get("/public/")
                #expect(page.status == 503)
                #expect(page.text.contains("<code>content/public/secret.txt:1:1</code>"))
                let asked = try server.get("/public/secret.txt")
                #expect(asked.status == 503 && !asked.text.contains("hunter2"))
            }
        }
    }

    @Test func aChangeIsShownAndAnErrorLeavesTheLastGoodSite() throws {
        try withContent { folder in
            try folder.served("--port", "0") { server in
                let about = "content/public/about.md"
                try folder.write("---\ntitle: About us\n---\nWe listen.\n", to: about)
                let changed = try server.state(after: 1)
                #expect(changed == (2, 2))
                #expect(try server.get("/public/about.html").text.contains("We listen."))

                try folder.write("---\ntitle: About us\n---\n[Where](nowhere.md)\n", to: about)
                let broken = try server.state(after: 2)
                #expect(broken == (3, 2))
                #expect(try server.get("/public/about.html").text.contains("We listen."))
                let drawer = try server.get("/-/diagnostics").text
                #expect(drawer.contains("<code>content/public/about.md:4:1</code>"))
                #expect(drawer.contains("    4 | [Where](nowhere.md)\n"))
                #expect(drawer.contains(">1 error: the last good build is shown</h2>"))

                try folder.write("---\ntitle: About us\n---\nWe act.\n", to: about)
                #expect(try server.state(after: 3) == (4, 3))
                #expect(try server.get("/-/diagnostics").text == "")
            }
        }
    }

    @Test func aLeakIsShownAsAnErrorAndNotServed() throws {
        try withContent(["mine/assets/note.txt": "Harmless\n"]) { folder in
            try folder.served("--port", "0", "--templates", "mine", "--poll") { server in
                try folder.write("See staff/guidance/hijack.md\n", to: "mine/assets/note.txt")
                let soon = try server.state(after: 1)
                #expect(try !server.get("/public/assets/note.txt").text.contains("hijack"))
                // The other pages are shown until all is looked through; then what was good comes back.
                let told = soon.version == 2 ? try server.state(after: 2) : soon
                #expect(told == (3, 3))
                #expect(try server.get("/public/assets/note.txt").text == "Harmless\n")
                #expect(try server.get("/-/diagnostics").text.contains("error[C0701]"))
            }
        }
    }

    @Test func oneReadershipIsServedAlone() throws {
        try withContent { folder in
            try folder.served("--port", "0", "--readership", "public", "--no-reload") { server in
                #expect(try server.get("/").status == 302)
                #expect(try server.get("/staff/").status == 404)
                let page = try server.get("/public/")
                #expect(page.status == 200 && !page.text.contains("<script src=\"/-/"))
            }
        }
    }

    @Test func aTakenPortIsAMatterOfUsage() throws {
        try withContent { folder in
            try folder.served("--port", "0") { server in
                let run = try folder.candour("serve", "--port", "\(server.port)")
                #expect(run.status == 2)
                #expect(run.said.contains("Port \(server.port) is taken"))
            }
            #expect(try folder.candour("serve", "--content", "nowhere").status == 2)
        }
    }
}
