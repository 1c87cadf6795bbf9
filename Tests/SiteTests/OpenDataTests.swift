import Diagnostics
import Disclosure
import Foundation
import Model
import Pages
import Testing

@testable import Site

/// What stands beside the data files for programs.
@Suite struct OpenDataTests {
    @Test func everyDataFileHasItsMetadataAndIsInThePackage() throws {
        let (_, published) = try disclosed()
        let files = dataFiles(of: published)
        let names = files.map(\.path).filter { $0.hasSuffix(".csv") }
        for name in names {
            let metadata = try json(name + "-metadata.json", in: files)
            #expect(metadata["url"] as? String == name.replacing("data/", with: ""))
        }
        let package = try json("data/datapackage.json", in: files)
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(resources.compactMap { $0["path"] as? String }.map { "data/" + $0 } == names)
    }

    @Test func theHeaderOfAFileIsWhatItsMetadataNames() throws {
        let (_, published) = try disclosed()
        let files = dataFiles(of: published)
        for file in files where file.path.hasSuffix(".csv") {
            let text = String(decoding: file.render().value, as: UTF8.self)
            let header = text.prefix { !$0.isNewline }.split(separator: ",").map(String.init)
            let metadata = try json(file.path + "-metadata.json", in: files)
            let schema = try #require(metadata["tableSchema"] as? [String: Any])
            let columns = try #require(schema["columns"] as? [[String: Any]])
            #expect(columns.compactMap { $0["name"] as? String } == header, "\(file.path)")
        }
    }

    @Test func theRowsOfEveryFileAreCounted() throws {
        let (_, published) = try disclosed()
        let files = dataFiles(of: published)
        for table in dataTables(of: published) {
            let file = try #require(files.first { $0.path == "data/\(table.name).csv" })
            let text = String(decoding: file.render().value, as: UTF8.self)
            let rows = text.split(separator: "\r\n").count - 1
            #expect(table.rowCount == rows, "\(table.name)")
        }
    }

    /// A series with a page has a file, with its rows of the metric's file and no others; one description tells of them all.
    @Test func theFilesOfSeriesHoldTheirRowsOfTheMetricsFile() throws {
        let months = (1...7).map { "2026-0\($0)" }
        let rows = months.flatMap { ["\($0),desk,posts,1", "\($0),page,posts,2"] }
        let data = "period,channel,metric,value\n" + rows.joined(separator: "\n") + "\n"
        let page = SourceFile(
            path: "channels/page.yml", text: "title: Page\nkind: facebook\nonline: true\n")
        let council = smallCouncil.map { file in
            file.path == "metrics/snapshots/desk.csv"
                ? SourceFile(path: file.path, text: data) : file
        }
        let (_, published) = try disclosed(council + [page])
        let files = dataFiles(of: published)
        func lines(_ path: String) throws -> [String] {
            let file = try #require(files.first { $0.path == path }, "\(path) is not there")
            return String(decoding: file.render().value, as: UTF8.self)
                .split(separator: "\r\n").map(String.init)
        }
        let all = try lines("data/posts.csv")
        for channel in ["desk", "page"] {
            let own = [all[0]] + all.filter { $0.hasPrefix("posts,\(channel),") }
            #expect(own.count > 7)
            #expect(try lines("data/posts/\(channel).csv") == own)
        }
        let metadata = try json("data/posts/csv-metadata.json", in: files)
        let tables = try #require(metadata["tables"] as? [[String: Any]])
        #expect(tables.compactMap { $0["url"] as? String } == ["desk.csv", "page.csv"])
        #expect(
            tables.compactMap { $0["dc:title"] as? String } == ["Posts: Phone desk", "Posts: Page"])
        for table in tables {
            let schema = try #require(table["tableSchema"] as? [String: Any])
            #expect((schema["columns"] as? [Any])?.count == all[0].split(separator: ",").count)
        }
    }

    @Test func metadataNameTheLicenceTheKeyAndWhatAMarkerLooksLike() throws {
        let (_, published) = try disclosed()
        let metadata = try json(
            "data/enquiries.csv-metadata.json", in: dataFiles(of: published))
        #expect(metadata["dc:title"] as? String == "Enquiries")
        let licence = metadata["dc:license"] as? [String: String]
        #expect(licence?["@id"]?.contains("open-government-licence") == true)
        let schema = try #require(metadata["tableSchema"] as? [String: Any])
        #expect(
            schema["primaryKey"] as? [String] == [
                "metric", "channel", "group", "grain", "period",
            ])
        let columns = try #require(schema["columns"] as? [[String: Any]])
        let marker = columns.first { $0["name"] as? String == "marker" }
        let format = (marker?["datatype"] as? [String: String])?["format"]
        let letters = "(b|c|e|f|low|p|r|u|w|x|z)"
        #expect(format == "^\(letters)( \(letters))*$")
    }

    @Test func theJSONOfAMetricHasTheFiguresOfItsCSV() throws {
        let (_, published) = try disclosed()
        let files = dataFiles(of: published)
        for metric in ["enquiries", "response-rate", "visits"] {
            let rows = try dataFile(metric, of: smallCouncil).rows
            let figures = try #require(
                try json("data/\(metric).json", in: files)["figures"] as? [[String: Any]])
            #expect(figures.count == rows.count)
            for (figure, row) in zip(figures, rows) {
                for name in ["channel", "group", "grain", "period", "status", "note"] {
                    #expect(figure[name] as? String ?? "" == row[name])
                }
                for name in ["value", "low", "high", "numerator", "denominator"] {
                    #expect((figure[name] as? Double) == row[name].flatMap(Double.init))
                }
                #expect((figure["markers"] as? [String])?.joined(separator: " ") == row["marker"])
            }
        }
    }

    @Test func theJSONNamesFileColumnAndRowsOfEachFigure() throws {
        let (_, published) = try disclosed()
        let figures = try #require(
            try json("data/enquiries.json", in: dataFiles(of: published))["figures"]
                as? [[String: Any]])
        let quarter = figures.first { $0["period"] as? String == "2026-Q1" }
        let source = try #require((quarter?["sources"] as? [[String: Any]])?.first)
        #expect(source["file"] as? String == "metrics/snapshots/desk.csv")
        #expect(source["column"] as? String == "value")
        #expect(source["first_row"] as? Int == 2)
        #expect(source["last_row"] as? Int == 4)
        #expect(source["collected"] as? String == "2026-04-02")
    }

    @Test func textThatASpreadsheetWouldRunIsMadeHarmless() throws {
        let data = """
            period,channel,metric,group,value
            2026-01,desk,posts,=1+1,7
            2026-01,desk,posts,@home,8

            """
        let files = smallCouncil.map { file in
            file.path == "metrics/snapshots/desk.csv"
                ? SourceFile(path: file.path, text: data) : file
        }
        let groups = Set(try dataFile("posts", of: files).rows.compactMap { $0["group"] })
        #expect(groups.contains("'=1+1"))
        #expect(groups.contains("'@home"))
        #expect(!groups.contains { "=@".contains($0.first ?? " ") })
    }
}

/// A JSON file of those.
private func json(_ path: String, in files: [SiteFile]) throws -> [String: Any] {
    let file = try #require(files.first { $0.path == path }, "\(path) is not there")
    let data = Data(file.render().value)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}
