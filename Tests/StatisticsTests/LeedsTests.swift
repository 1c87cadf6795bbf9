import Content
import Diagnostics
import Model
import Statistics
import TestSupport
import Testing

/// Three years of daily values of four accounts: LEEDS 2023, github.com/open-innovations/leeds-2023 at 20cd42fa1ebb (MIT).
@Suite struct LeedsTests {
    private static let folder = "data/metrics/leeds-2023/social"

    /// Sums of the daily values by month and quarter, and the last audience that is not 0: worked out apart from this
    /// code, with Python's csv module.
    @Test func daysBecomeMonthsAndQuarters() throws {
        guard let found = try leeds() else { return }
        for (name, expected) in [
            ("posts/facebook/2021-01", 3), ("impressions/facebook/2021-06", 102_498),
            ("reactions/facebook/2022-12", 929), ("clicks/facebook/2023-10", 13_556),
            ("video-views/facebook/2023-12", 66_830), ("comments/facebook/2023-Q4", 569),
            ("impressions/facebook/2023-Q4", 2_822_462), ("shares/facebook/2023-Q4", 561),
            ("posts/twitter/2021-06", 103), ("impressions/twitter/2021-01", 103_642),
            ("reactions/twitter/2022-12", 803), ("impressions/twitter/2023-Q4", 380_838),
            ("posts/instagram/2023-10", 250), ("impressions/instagram/2023-12", 271_118),
            ("comments/instagram/2023-Q4", 150), ("reactions/instagram/2023-Q4", 7_982),
            ("impressions/linkedin/2021-02", 687), ("reactions/linkedin/2023-12", 178),
            ("shares/linkedin/2023-Q4", 45), ("posts/linkedin/2023-Q4", 28),
            ("posts//2023-Q4", 50 + 250 + 529 + 28),
            ("impressions//2023-Q4", 2_822_462 + 380_838 + 1_092_167 + 27_446),
            ("followers/facebook/2021-01", 2_859), ("followers/facebook/2021-02", 2_863),
            ("followers/facebook/2021-06", 3_315), ("followers/facebook/2024-01", 7_548),
            ("followers/twitter/2021-06", 13_029), ("followers/instagram/2023-10", 11_947),
            ("followers/linkedin/2022-12", 3_251),
            ("followers//2023-Q4", 7_529 + 21_507 + 12_619 + 5_533),
        ] {
            #expect(try found.value(name) == .number(Decimal(expected)), "\(name)")
        }
        #expect(try found.value("followers/twitter/2021-01") == missing(.notAvailable))
        #expect(try found.markers("posts/facebook/2024-01") == [])
        #expect(try found.value("posts/facebook/2024-01") == missing(.notAvailable))
    }

    /// An audience of 0 means "no reading", on the last two days of the file among others.
    @Test func aZeroThatIsNoReadingDoesNotLowerTheFollowers() throws {
        guard let found = try leeds() else { return }
        let key = SeriesKey(metric: "followers", channel: "facebook")
        let months = found.series(key, .month).map(\.1)
        #expect(months.count == 37)
        let values = months.compactMap { figure -> Decimal? in
            if case .number(let number)? = figure?.value { number } else { nil }
        }
        #expect(values.count == 37)
        #expect(values.allSatisfy { $0 >= Decimal(2_855) })
    }

    private func leeds() throws -> Findings? {
        guard let shared = sharedFolder(for: "three years of daily values of LEEDS 2023") else {
            return nil
        }
        let accounts = ["facebook", "instagram", "linkedin", "twitter"]
        let site = SourceFile(path: "candour.yml", text: "organisation: Leeds\ntitle: Leeds\n")
        let files = try accounts.flatMap { account in
            let data = try contents(of: "\(shared)/\(Self.folder)/\(account).csv")
            return [
                SourceFile(
                    path: "channels/\(account).yml",
                    text: "title: \(account)\nkind: other\nonline: true\n"),
                SourceFile(path: "metrics/snapshots/\(account).csv", bytes: data),
                SourceFile(
                    path: "metrics/snapshots/\(account).yml", text: manifest(account, of: data)),
            ]
        }
        let read = readRecord([site] + files)
        #expect(read.diagnostics == [])
        let found = findings(in: try #require(read.value))
        #expect(found.diagnostics == [])
        return found.value
    }

    private func manifest(_ account: String, of data: [UInt8]) -> String {
        let metrics = [
            "audience": "followers", "published_posts_total": "posts", "impressions": "impressions",
            "video_views": "video-views", "reactions": "reactions", "comments": "comments",
            "shares": "shares", "post_link_clicks": "clicks",
        ]
        let header = String(decoding: data.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
        let columns = header.split(separator: ",").map(String.init)
        let read = columns.compactMap { column in
            metrics[column].map { metric in
                let zero = metric == "followers" ? ", missing: [\"0\"]" : ""
                return "  \(column): {metric: \(metric)\(zero)}\n"
            }
        }
        let ignored = columns.filter { metrics[$0] == nil && $0 != "date" }
        return """
            collected: 2024-02-01
            format: table
            channel: \(account)
            period: {column: date, grain: day, pattern: yyyy-MM-dd}
            columns:
            \(read.joined())ignore: [\(ignored.map { "\"\($0)\"" }.joined(separator: ", "))]
            """
    }
}
