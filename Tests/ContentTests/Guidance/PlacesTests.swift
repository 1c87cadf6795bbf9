import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct PlacesTests {
    @Test(arguments: [
        ("staff/who-may-posts.yml", "staff/who-may-post.yml"),
        ("staff/who_may_post.yml", "staff/who-may-post.yml"),
        ("staff/Who-May-Post.yml", "staff/who-may-post.yml"),
        ("staff/who-may-post.yaml", "staff/who-may-post.yml"),
        ("staff/glossary.yaml", "staff/glossary.yml"),
        ("staff/glosary.yml", "staff/glossary.yml"),
        ("staff/account-securty.yml", "staff/account-security.yml"),
        ("staff/account-security.YML", "staff/account-security.yml"),
        // In another folder, where they are read by nobody or even by everyone.
        ("staff/cards/glossary.yml", "staff/glossary.yml"),
        ("glossary.yml", "staff/glossary.yml"),
        ("account-security.yaml", "staff/account-security.yml"),
        ("public/account-security.yml", "staff/account-security.yml"),
        ("public/about/glossary.yml", "staff/glossary.yml"),
        ("assets/account-security.yml", "staff/account-security.yml"),
        // Flows.
        ("staff/flows/responses.yaml", "staff/flows/responses.yml"),
        ("staff/flow/responses.yml", "staff/flows/responses.yml"),
        ("staff/Flows/responses.yml", "staff/flows/responses.yml"),
    ])
    func aNearMissIsReported(_ path: String, _ meant: String) {
        #expect(said(of: [.named(path)]) == [.nearMissName(path, meant: meant)])
    }

    @Test(arguments: ["staff/flows/a/b.yml", "staff/flows/notes.md", "staff/flows/way.svg"])
    func whatIsNoFlowIsNotAmongThem(_ path: String) {
        let help = ["staff/flows/ holds flows, each a file such as responses.yml"]
        #expect(said(of: [.named(path)]) == [.strayFile(path, near: help)])
    }

    @Test(arguments: [
        ("staff/flows/Upper.yml", "Upper"), ("staff/flows/two words.yml", "two words"),
        ("staff/flows/.yml", ""),
    ])
    func aFlowsNameCanBeAnID(_ path: String, _ stem: String) {
        #expect(said(of: [.named(path)]) == [.fileName(stem, path: path)])
    }

    @Test(arguments: ["staff/flows.yml", "staff/rota.yml", "staff/cards/rota.yml"])
    func anotherFileIsNotTakenForOne(_ path: String) {
        let help = ["what a document shows or offers stands in assets/"]
        #expect(said(of: [.named(path)]) == [.strayFile(path, near: help)])
    }

    @Test func aFolderOfFlowsMaySayWhatItIs() {
        let folder = SourceFile(path: "staff/flows/_folder.yml", text: "title: Flows\n")
        let read = reading(of: [folder])
        #expect(read.diagnostics == [])
        #expect(read.value?.guidance.sections["staff/flows"]?.title == "Flows")
        #expect(read.value?.guidance.flows.isEmpty == true)
    }
}
