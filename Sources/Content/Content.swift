package import Diagnostics
import Markdown
package import Model
import Parallel

/// The first station. In come the files of `content/`, as they lie there; out goes a `Record`, typed and
/// joined, and everything there is to say about the files.
///
/// It computes nothing and leaves nothing out in silence: what it cannot read is reported where it stands,
/// and the rest is kept. `nil` where there is no `candour.yml` to begin with.
package func readRecord(_ files: [SourceFile]) -> Diagnosed<Record?> {
    let rooms = ContentRooms(files)
    let names = KnownNames(rooms)
    var reading = Reading(rooms.diagnostics)
    let organisation = rooms.site.flatMap { reading.take(readOrganisation($0)) }
    let yearStart = organisation?.yearStart ?? .april
    let metrics = reading.metrics(rooms.definitions, names: names.metrics)
    let plans = rooms.plans.compactMap { reading.take(readPlan($0, yearStart: yearStart)) }
    let channels = rooms.channels.compactMap { reading.take(readChannel($0)) }
    let editions = rooms.editions.compactMap { reading.take(readEdition($0, yearStart: yearStart)) }
    let register = Register(metrics: metrics, names: names, yearStart: yearStart)
    let snapshots = reading.snapshots(rooms, register)
    let documents = reading.documents(rooms, yearStart: yearStart)
    let guidance = reading.guidance(rooms)
    guard let organisation else { return Diagnosed(nil, reading.diagnostics) }
    var record = Record(
        organisation: organisation, plans: plans, channels: channels, metrics: metrics,
        snapshots: snapshots, editions: editions.sorted { $0.period < $1.period },
        publicDocuments: documents.everyones, staffDocuments: documents.staffs,
        assets: rooms.assets)
    record.ledgers = reading.ledgers(rooms, names, record)
    record.corrections = rooms.corrections.compactMap {
        reading.take(readCorrection($0, yearStart: yearStart))
    }
    record.statements = reading.statements(rooms, organisation)
    record.costs = rooms.costs.compactMap { reading.take(readCosts($0, yearStart: yearStart)) }
        .sorted { $1.period < $0.period }
    record.allies = rooms.allies.compactMap { reading.take(readAlly($0)) }
    record.guidance = guidance
    let faults = crossReferences(
        in: record, names: names, doubtful: reading.doubtfulFiles, drafts: documents.drafts)
    record.plans.removeAll { !$0.isWhole }
    return Diagnosed(record, reading.diagnostics + faults)
}

/// What has been said while reading.
private struct Reading {
    private(set) var diagnostics: [Diagnostic]
    /// What folders of staff documents say of themselves, by path.
    private var sections: [String: GuidanceSection] = [:]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Files in which something that has an id was left out.
    var doubtfulFiles: Set<String> {
        let rules: Set<Rule> = [.identifier, .missingKey, .shape, .emptyText, .unknownKey]
        return Set(
            diagnostics.filter { rules.contains($0.rule) || $0.rule.id.hasPrefix("C01") }
                .map(\.position.path))
    }

    mutating func take<Value>(_ read: Diagnosed<Value>) -> Value {
        diagnostics += read.diagnostics
        return read.value
    }

    /// The catalogue, with the organisation's own files over it.
    mutating func metrics(_ files: [SourceFile], names: Set<String>) -> [MetricID: Metric] {
        var metrics = Dictionary(
            uniqueKeysWithValues: MetricCatalogue.metrics.map { ($0.id, $0) })
        let reads = files.compactMap { take(readMetric($0, over: metrics, names: names)) }
        for read in reads { metrics[read.metric.id] = read.metric }
        diagnostics += componentFaults(of: reads, in: &metrics)
        return metrics
    }

    mutating func snapshots(_ rooms: ContentRooms, _ register: Register) -> [Snapshot] {
        rooms.snapshots.sorted { $0.key < $1.key }.compactMap { _, pair in
            guard let manifestFile = pair.manifest,
                let manifest = take(
                    readManifest(manifestFile, yearStart: register.yearStart, register.names)),
                let data = pair.data
            else { return nil }
            return take(readSnapshot(data, manifest, register))
        }
    }

    /// The ledgers of editions that there are, in the order of their periods.
    mutating func ledgers(
        _ rooms: ContentRooms, _ names: KnownNames, _ record: Record
    ) -> [Ledger] {
        let own = rooms.ledgers.filter { names.editions.contains(name(of: $0.path)) }
        diagnostics += rooms.ledgers.filter { !own.contains($0) }
            .map { .ledgerOfNoEdition($0.path, known: names.editions.sorted()) }
        let yearStart = record.organisation.yearStart
        let ledgers = own.compactMap { take(readLedger($0, yearStart: yearStart)) }
        return record.editions.compactMap { edition in
            var ledger = ledgers.first { $0.edition == edition.id }
            ledger?.period = edition.period
            return ledger
        }
    }

    mutating func statements(_ rooms: ContentRooms, _ organisation: Organisation) -> Statements {
        var statements = Statements()
        statements.accessibility = rooms.statements["accessibility"].flatMap {
            take(readAccessibility($0, country: organisation.country))
        }
        statements.moderation = rooms.statements["moderation"].flatMap { take(readModeration($0)) }
        statements.transparency = rooms.statements["social-media"].flatMap {
            take(readTransparency($0, yearStart: organisation.yearStart))
        }
        return statements
    }

    /// What staff have besides documents; after these have been read.
    mutating func guidance(_ rooms: ContentRooms) -> Guidance {
        var guidance = Guidance()
        guidance.sections = sections
        guidance.flows = rooms.flows.compactMap { take(readFlow($0)) }
        guidance.postingRights = rooms.registers[PostingRights.path].flatMap {
            take(readPostingRights($0))
        }
        guidance.accountSecurity = rooms.registers[AccountSecurity.path].flatMap {
            take(readAccountSecurity($0))
        }
        guidance.glossary = rooms.registers[GlossaryTerm.path].map { take(readGlossary($0)) } ?? []
        return guidance
    }

    /// Every document, read on every core.
    mutating func documents(_ rooms: ContentRooms, yearStart: YearStart) -> ReadDocuments {
        var folders: [String: FolderDefaults] = [:]
        for file in rooms.folders {
            let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
            folders[folder] = take(readFolderDefaults(file))
        }
        sections = folders.compactMapValues(\.section)
        let tree = FolderTree(folders)
        let read = parallelMap(rooms.documents) { file in
            readDocument(file, folder: tree.defaults(for: file.path), yearStart: yearStart)
        }
        var documents = ReadDocuments()
        for document in read { take(document).map { documents.add($0) } }
        return documents
    }
}

/// Documents by who may read them.
private struct ReadDocuments {
    private(set) var everyones: [Document<Public>] = []
    private(set) var staffs: [Document<Staff>] = []
    /// The paths of those that are not to be seen yet.
    private(set) var drafts: Set<String> = []

    mutating func add(_ document: ReadDocument) {
        if document.properties.isDraft {
            drafts.insert(document.properties.path)
            return
        }
        switch document {
        case .everyones(let document): everyones.append(document)
        case .staffs(let document): staffs.append(document)
        }
    }
}

/// What rows of data may be about, and how their periods are counted.
struct Register: Sendable {
    let metrics: [MetricID: Metric]
    let names: KnownNames
    let yearStart: YearStart
}
