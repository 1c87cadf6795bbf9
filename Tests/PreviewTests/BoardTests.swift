import Testing

@testable import Preview

@Suite struct BoardTests {
    @Test func theLastGoodSiteStaysWhileTheContentHasErrors() {
        let board = Board()
        board.publish(built())
        board.publish(built(nil, [notice()]))
        #expect(board.showing.site === smallSite)
        #expect(board.showing.isBehind)
        #expect(board.showing.siteNumber == 1)
        #expect(board.showing.notices == [notice()])
    }

    @Test func aSecondBuildOfTheSameIsNoNews() {
        let board = Board()
        #expect(board.publish(built()))
        #expect(!board.publish(built()))
        #expect(board.showing.version == 1)
    }

    @Test func errorsThatAreMendedAreNewsAndTheSiteIsTheSame() {
        let board = Board()
        board.publish(built())
        #expect(board.publish(built(nil, [notice()])))
        #expect(board.publish(built()))
        #expect(board.showing.version == 3)
        #expect(board.showing.siteNumber == 1)
        #expect(!board.showing.isBehind)
    }

    @Test func whatIsShownUncheckedGivesWayToTheLastGoodSite() {
        let board = Board()
        board.publish(built())
        let next = ServedSite(files: ["public/a": [1]], readerships: [.public])
        board.publish(PreviewBuild(.unchecked(next), notices: [], summary: nil))
        #expect(board.showing.site === next)
        #expect(board.publish(PreviewBuild(.withdrawn, notices: [notice()], summary: "1 error")))
        #expect(board.showing.site === smallSite)
        #expect(board.showing.siteNumber == 3)
        #expect(board.showing.isBehind)
    }

    @Test func aCheckThatFindsNothingIsNoNews() {
        let board = Board()
        let next = ServedSite(files: ["public/a": [1]], readerships: [.public])
        board.publish(PreviewBuild(.unchecked(next), notices: [], summary: nil))
        #expect(!board.publish(built(next)))
        board.publish(PreviewBuild(.withdrawn, notices: [notice()], summary: "1 error"))
        #expect(board.showing.site === next)
        #expect(board.showing.siteNumber == 1)
    }

    /// Two saves may come so soon that the first is never looked through.
    @Test func whatIsShownUncheckedStaysWhileTheContentHasErrors() {
        let board = Board()
        board.publish(built())
        let next = ServedSite(files: ["public/a": [1]], readerships: [.public])
        board.publish(PreviewBuild(.unchecked(next), notices: [], summary: nil))
        board.publish(built(nil, [notice()]))
        #expect(board.showing.site === next)
        #expect(board.showing.siteNumber == 2)
    }

    @Test func anotherSiteHasAnotherNumber() {
        let board = Board()
        board.publish(built())
        board.publish(built(ServedSite(files: ["public/a": [1]], readerships: [.public])))
        #expect(board.showing.siteNumber == 2)
    }
}
