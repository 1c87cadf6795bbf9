import Disclosure
import Formats
import Model
import Statistics

/// The figures of a page for search engines, as schema.org's `Dataset`; it stands in the page's head.
///
/// Source: https://schema.org/Dataset.
struct DatasetDescription {
    let scope: MetricScope
    /// The page's.
    let title: String

    private var metric: Metric { scope.metric }
    private var figures: PublicFigures { scope.figures }
    private var organisation: Organisation { figures.organisation }

    /// On one line; no `<` is in it that could end the script element.
    var bytes: [UInt8] { JSON.object(members).bytes() }

    private var members: [JSON.Member] {
        [
            JSON.Member("@context", "https://schema.org/"),
            JSON.Member("@type", "Dataset"),
            JSON.Member("name", .text("\(title), \(organisation.name)")),
            JSON.Member("description", .text(description)),
            member("url", address(scope.page)),
            JSON.Member("license", .text(organisation.licence.address)),
            JSON.Member("isAccessibleForFree", true),
            JSON.Member("inLanguage", .text(organisation.languages.first ?? "en")),
            JSON.Member("creator", publisher),
            JSON.Member("publisher", publisher),
            member("dateModified", newest),
            member("temporalCoverage", coverage),
            JSON.Member("variableMeasured", .list([variable])),
            member("measurementTechnique", metric.method ?? metric.formula?.text),
            whole,
            distribution,
        ].compactMap { $0 }
    }

    private func member(_ name: String, _ text: String?) -> JSON.Member? {
        text.map { JSON.Member(name, .text($0)) }
    }

    private func address(_ page: Address<Public>) -> String? {
        canonical(organisation.baseAddress, page)
    }

    /// Search engines want fifty characters and more.
    private var description: String {
        let withheld =
            metric.isAboutPeople ? " Small numbers are withheld, so that nobody can be told." : ""
        return "\(metric.definition) Published by \(organisation.name).\(withheld)"
    }

    private var publisher: JSON {
        ["@type": "GovernmentOrganization", "name": .text(organisation.name)]
    }

    private var variable: JSON {
        [
            "@type": "PropertyValue", "name": .text(metric.title),
            "unitText": .text(metric.unit.rawValue),
        ]
    }

    /// When the newest of it was collected.
    private var newest: String? {
        let sources = scope.keys.flatMap { key in
            PublishedFigures.grains.flatMap { grain in
                figures.series(key, grain).flatMap { $0.figure?.sources ?? [] }
            }
        }
        return sources.map(\.collected).max()?.description
    }

    /// From the first day that a number speaks of to the last.
    private var coverage: String? {
        let periods = scope.keys.flatMap { key in
            PublishedFigures.grains.flatMap { grain in
                figures.series(key, grain).filter { $0.figure?.printed != nil }.map(\.period)
            }
        }
        guard let first = periods.map(\.first).min(), let last = periods.map(\.last).max()
        else { return nil }
        return "\(first)/\(last)"
    }

    /// Of one channel's figures: those of all channels.
    private var whole: JSON.Member? {
        guard scope.channel != nil else { return nil }
        let name = JSON.Member("name", .text("\(metric.title), \(organisation.name)"))
        let page = member("url", address(PublicAddresses.metric(metric.id)))
        let type = JSON.Member("@type", "Dataset")
        return JSON.Member("isPartOf", .object([type, name] + [page].compactMap { $0 }))
    }

    /// Where the files are, which is not known before the site has an address.
    private var distribution: JSON.Member? {
        let csv = [("text/csv", scope.data)]
        // The JSON has all channels: it is no form of one channel's figures.
        let json =
            scope.channel == nil ? [("application/json", PublicAddresses.json(metric.id))] : []
        let files = csv + json
        let downloads = files.compactMap { format, file -> JSON? in
            address(file).map {
                [
                    "@type": "DataDownload", "encodingFormat": .text(format),
                    "contentUrl": .text($0),
                ]
            }
        }
        return downloads.isEmpty ? nil : JSON.Member("distribution", .list(downloads))
    }
}
