package import Disclosure
package import Model

/// Every data file, those with figures first. A file that is not here has no metadata, and a test says so.
package func dataTables(of record: PublishedRecord) -> [DataTable] {
    let byMetric = Dictionary(grouping: record.figures.keys, by: \.metric)
    let each = byMetric.sorted { $0.key < $1.key }.compactMap { id, keys in
        record.metrics[id].map { DataTable(of: $0, rowCount: record.figures.count(of: keys)) }
    }
    let all = DataTable(
        name: "figures", title: "All figures", description: "Every figure of this site.",
        columns: DataColumn.figures, key: DataTable.figureKey,
        rowCount: record.figures.count(of: record.figures.keys))
    return [all] + each + DataTable.ofProcesses(record)
        + [
            .progress(record), .reach(record), .revisions(record), .channels(record),
            .costs(record),
        ]
        .compactMap { $0 } + takingPartTables(of: record)
}

/// The files that hold one channel's rows of a metric, for each page of such a series: the same rows as in the metric's file,
/// so they are in no list of all data. Their names are below `data/<metric>/`.
package func seriesTables(of metric: Metric, _ record: PublishedRecord) -> [DataTable] {
    record.channelsWithPages(of: metric.id).map { channel in
        let title = PublicFigures(record: record).channelTitle(channel)
        return DataTable(
            name: channel.text, title: "\(metric.title): \(title)",
            description: metric.definition, columns: DataColumn.figures,
            key: DataTable.figureKey, rowCount: nil)
    }
}

extension DataTable {
    static let figureKey = ["metric", "channel", "group", "grain", "period"]

    /// The figures of one metric.
    init(of metric: Metric, rowCount: Int) {
        self.init(
            name: metric.id.text, title: metric.title, description: metric.definition,
            columns: DataColumn.figures, key: DataTable.figureKey, rowCount: rowCount)
    }

    static func ofProcesses(_ record: PublishedRecord) -> [DataTable] {
        let points = record.processKeys.map { record.processPointCount(of: $0) }
        return [
            DataTable(
                name: "process", title: "Process charts",
                description:
                    "Each series point by point, with its usual range and what the point says; not those of what there is on a day, such as followers.",
                columns: DataColumn.process, key: ["metric", "channel", "group", "period"],
                rowCount: points.reduce(0, +)),
            DataTable(
                name: "variation", title: "What is changing",
                description: "What the newest point of each series says.",
                columns: DataColumn.variation, key: ["metric", "channel", "group"],
                rowCount: points.count { $0 > 0 }),
            DataTable(
                name: "changes", title: "Changes",
                description: "Figures beside the period before and the same period a year before.",
                columns: DataColumn.changes, key: figureKey + ["compared_with"],
                rowCount: record.comparedKeys.reduce(0) { total, key in
                    total
                        + PublishedFigures.grains.reduce(0) {
                            $0 + record.comparisons(of: key, $1).count
                        }
                }),
        ]
    }

    static func progress(_ record: PublishedRecord) -> DataTable {
        DataTable(
            name: "progress", title: "Progress to targets",
            description:
                "Where each measure of each plan stands, and what that was worked out from.",
            columns: DataColumn.progress, key: ["plan", "measure"],
            rowCount: record.plans.reduce(0) { $0 + $1.measures.count })
    }

    /// `nil` where no edition holds those who were reached against who lives here.
    static func reach(_ record: PublishedRecord) -> DataTable? {
        let groups = record.editions.flatMap { record.reach(of: $0) }.flatMap(\.groups)
        guard !groups.isEmpty else { return nil }
        return DataTable(
            name: "who-we-reached", title: "Who we reached, against who lives here",
            description:
                "Shares of those who took part beside shares of residents, group by group.",
            columns: DataColumn.reach,
            key: ["edition", "metric", "channel", "period", "dimension", "group"],
            rowCount: groups.count)
    }

    /// `nil` where none is registered.
    static func channels(_ record: PublishedRecord) -> DataTable? {
        guard !record.channels.isEmpty else { return nil }
        return DataTable(
            name: "channels", title: "Accounts and routes",
            description: "The register: what each is for, who runs it, and when it last posted.",
            columns: DataColumn.channels, key: ["channel"], rowCount: record.channels.count)
    }

    /// `nil` where no account of costs is given.
    static func costs(_ record: PublishedRecord) -> DataTable? {
        guard !record.costs.isEmpty else { return nil }
        return DataTable(
            name: "costs-and-return", title: "Costs and return",
            description: "What went in, with its source, and what it comes to, from low to high.",
            columns: DataColumn.costs, key: [],
            rowCount: record.costs.reduce(0) { $0 + $1.account.inputAndResultCount })
    }

    /// `nil` before an edition is published: nothing can have changed since.
    static func revisions(_ record: PublishedRecord) -> DataTable? {
        let steps = record.revisions.steps
        guard !steps.isEmpty else { return nil }
        return DataTable(
            name: "revisions", title: "Revisions and corrections",
            description: "Every published figure, definition and target that is not what it was.",
            columns: DataColumn.revisions, key: [],
            rowCount: steps.reduce(0) { total, step in
                total + step.changedFigures.count + step.definitions.count + step.targets.count
            })
    }
}

extension CostAccount {
    /// Hours have a row for what each cost too; contacts, total and cost per contact follow; a shift has seven.
    fileprivate var inputAndResultCount: Int {
        let rows = lines.map { line in
            switch line.amount {
            case .sum: 1
            case .hours: 2
            }
        }
        return rows.reduce(3, +) + (shift == nil ? 0 : 7)
    }
}

extension PublishedFigures {
    fileprivate func count(of keys: [SeriesKey]) -> Int {
        keys.reduce(0) { total, key in
            total
                + PublishedFigures.grains.reduce(0) {
                    $0 + series(key, $1).count { $0.figure != nil }
                }
        }
    }
}
