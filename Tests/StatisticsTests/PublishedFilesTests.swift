import Content
import Diagnostics
import Model
import Statistics
import TestSupport
import Testing

/// Files as other people published them, with a manifest that says how to read each: what cannot be read is refused at
/// its line.
@Suite struct PublishedFilesTests {
    private func read(
        _ path: String, _ manifest: String, channels: [String] = []
    ) throws -> Diagnosed<Record?>? {
        guard let shared = sharedFolder(for: path) else { return nil }
        let measured = """
            title: Measured
            kind: quantile
            unit: number
            decimals: 1
            direction: neutral
            level: outcome
            about_people: false
            definition: What the file gives.

            """
        return readRecord(
            [
                SourceFile(path: "candour.yml", text: "organisation: Test\ntitle: Test\n"),
                SourceFile(path: "metrics/definitions/measured.yml", text: measured),
                SourceFile(
                    path: "metrics/definitions/counted.yml",
                    text: measured.replacing("quantile", with: "flow")
                        .replacing("unit: number", with: "unit: count")),
                SourceFile(
                    path: "metrics/snapshots/file.csv",
                    bytes: try contents(of: "\(shared)/data/\(path)")),
                SourceFile(
                    path: "metrics/snapshots/file.yml",
                    text:
                        "collected: 2026-07-01\nsource: As published\nformat: table\n\(manifest)\n"),
            ]
                + channels.map {
                    SourceFile(
                        path: "channels/\($0).yml", text: "title: T\nkind: other\nonline: true\n")
                })
    }

    /// 22,887 rows of accounts by platform, language and day, with platforms and languages in several spellings.
    @Test func accountsOfTheGovernmentOfCanada() throws {
        let manifest = """
            period: {column: Date, pattern: yyyy-MM-dd}
            channel:
              column: Platform
              rename: {X: x, Facebook: facebook, YouTube: youtube, Youtube: youtube,
                Instagram: instagram, Intagram: instagram, LinkedIn: linkedin,
                Linkedin: linkedin, Flickr: flickr, Snapchat: snapchat, Reddit: reddit}
            group:
              column: Language
              rename: {Bilingue: Bilingual, bilingual: Bilingual}
            columns: {Count: {metric: followers}}
            duplicates: {keep: last, reason: "Days that were collected twice, the later count holds"}
            """
        let channels = [
            "x", "facebook", "youtube", "instagram", "linkedin", "flickr", "snapchat", "reddit",
        ]
        guard
            let read = try read(
                "metrics/gc-socials/platform_counts.csv", manifest, channels: channels)
        else { return }
        #expect(read.diagnostics == [])
        let found = findings(in: try #require(read.value))
        #expect(found.diagnostics.filter { $0.severity == .error } == [])
        let (key, day) = try place("followers/youtube/2024-10-24")
        let figure = try #require(found.value.figure(key, day))
        // YouTube 146 and Youtube 6.
        #expect(figure.value == number("152"))
        #expect(figure.remarks == ["with line 8, another spelling of the same"])
        #expect(
            try found.value.figure(place("followers:Bilingual/facebook/2024-10-24").0, day)?.value
                == number("39"))
    }

    @Test(arguments: [
        ("1-2-1", "Age, Sex", "[Observation status, Unit measure, Unit multiplier]", 294),
        ("12-5-1", "Country", "[Observation status, Unit multiplier, Units, GeoCode]", 55),
        (
            "3-6-1", "Series, Country, Region, Sex, Age",
            "[Observation status, Unit multiplier, Unit measure, GeoCode]", 432
        ),
        (
            "7-2-1", "Series, Renewable and waste source",
            "[Observation status, Unit multiplier, Units]", 576
        ),
        ("9-c-1", "Technology", "[Observation status, Unit multiplier, Units]", 46),
    ])
    func indicatorsOfTheOfficeForNationalStatistics(
        _ name: String, _ groups: String, _ ignored: String, _ rows: Int
    ) throws {
        let manifest = """
            period: {column: Year, pattern: yyyy}
            group: {columns: [\(groups)]}
            columns: {Value: {metric: measured, missing: [""]}}
            round_to: 6
            ignore: \(ignored)
            """
        guard let read = try read("plans/ons-sdg/data/indicator_\(name).csv", manifest) else {
            return
        }
        #expect(read.diagnostics == [])
        let record = try #require(read.value)
        #expect(record.snapshots.first?.observations.count == rows)
        let found = findings(in: record)
        #expect(found.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func twoElectionsInOneYearAreRefusedUntilTheManifestPassesThemOver() throws {
        let manifest = """
            period: {column: Year, pattern: yyyy}
            group: {columns: [Series, Legislative authority]}
            columns: {Value: {metric: measured}}
            ignore: [Observation status, Unit multiplier, Units]
            """
        let path = "plans/ons-sdg/data/indicator_5-5-1.csv"
        guard let refused = try read(path, manifest) else { return }
        #expect(refused.diagnostics.map(\.rule.id) == ["C0309", "C0309"])
        let ignored = """

            ignore_rows:
              - {column: Year, equals: 1974a, reason: "Of two elections of the year the second is kept"}
              - {column: Year, equals: 1974b, reason: "See above"}
            """
        #expect(try read(path, manifest + ignored)?.diagnostics == [])
    }

    @Test func aRangeOfDatesIsAPeriodAndASentenceIsNone() throws {
        let survey = """
            period: {column: Year, pattern: "d MMMM 'to' d MMMM yyyy"}
            group: {columns: [Series, Age, Sex, Country, Region]}
            columns: {Value: {metric: measured}}
            ignore: [Observation status, Units, GeoCode]
            """
        guard let read = try read("plans/ons-sdg/data/indicator_16-6-2.csv", survey) else { return }
        #expect(read.diagnostics == [])
        let observations = read.value?.snapshots.first?.observations
        #expect(observations?.count == 84)
        #expect(observations?.first?.period.code(yearStart: .april) == "2023-05-17/2023-06-11")
        let sentence = try self.read(
            "plans/ons-sdg/data/indicator_16-10-2.csv",
            "period: {column: Year}\ncolumns: {Value: {metric: measured}}")
        #expect(sentence?.diagnostics.map(\.rule.id) == ["C0309"])
        #expect(sentence?.diagnostics.first?.position.line == 2)
    }

    @Test(arguments: [
        ("poverty/employment_rate", "MMM yyyy-MMM yyyy", "area_name", "measured", 204),
        ("poverty/neet", "[yyyy/yy, yyyy]", "area_name, indicator", "measured", 204),
        ("poverty/school_readiness", "yyyy/yy", "area_name, indicator", "measured", 48),
        ("climate/vehicle_miles_travelled", "yyyy", "area_name", "counted", 204),
        ("climate/pm10_concentration", "yyyy-MM-dd", "station_name", "measured", 24),
        ("climate/no2_concentration", "yyyy-MM-dd", "station_name", "measured", 36),
    ])
    func indicatorsOfACorporatePlan(
        _ name: String, _ pattern: String, _ groups: String, _ metric: String, _ rows: Int
    ) throws {
        guard let shared = sharedFolder(for: name) else { return }
        let path = "plans/trafford-corporate-plan/data/\(name).csv"
        let data = try contents(of: "\(shared)/data/\(path)")
        let header = String(decoding: data.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
            .split(separator: ",").map(String.init)
        let named = groups.split(separator: ", ").map(String.init) + ["period", "value"]
        let ignored = header.filter { !named.contains($0) }
        let text = pattern.hasPrefix("[") ? pattern : "\"\(pattern)\""
        let manifest = """
            period: {column: period, pattern: \(text)}
            group: {columns: [\(groups)]}
            columns: {value: {metric: \(metric)}}
            ignore: [\(ignored.joined(separator: ", "))]
            """
        let read = try #require(try read(path, manifest))
        #expect(read.diagnostics == [])
        let record = try #require(read.value)
        #expect(record.snapshots.first?.observations.count == rows)
        #expect(findings(in: record).diagnostics.filter { $0.severity == .error } == [])
    }

    /// Two counts of one row, each a metric; the columns of a list without numbers are refused.
    @Test func vehiclesAndAListWithoutNumbers() throws {
        let vehicles = """
            period: {column: period, pattern: yyyy-MM-dd}
            group: {column: area_name}
            columns: {value_ulev: {metric: posts}, value_all_vehicles: {metric: followers}}
            ignore: [area_code, indicator, measure, unit]
            """
        let folder = "plans/trafford-corporate-plan/data"
        guard let read = try read("\(folder)/climate/licensed_vehicles.csv", vehicles) else {
            return
        }
        #expect(read.diagnostics == [])
        #expect(read.value?.snapshots.first?.observations.count == 408)
        for list in ["cipfa2021", "cssn"] {
            let refused = try self.read(
                "\(folder)/\(list).csv",
                "period: 2021\ncolumns: {value: {metric: measured}}\nignore: [area_code]")
            #expect(Set(refused?.diagnostics.map(\.rule.id) ?? []) == ["C0306", "C0307"])
        }
    }
}
