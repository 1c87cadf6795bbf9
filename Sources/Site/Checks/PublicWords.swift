import Diagnostics
import Disclosure
import Markdown
import Model

extension PublishedRecord {
    /// Every text of plans, channels, metrics and documents that the public may read, a line each.
    var words: [UInt8] {
        var texts: [String?] = [organisation.name, organisation.title]
        texts += plans.flatMap { $0.words }
        texts += channels.flatMap {
            [$0.title, $0.purpose, $0.address, $0.hours, $0.promise, $0.owner]
        }
        texts += metrics.values.flatMap {
            [$0.title, $0.plain, $0.definition, $0.method, $0.source, $0.collector, $0.notMeaning]
                + $0.caveats
        }
        texts += documents.flatMap {
            [$0.properties.title, $0.properties.description, $0.properties.review.owner]
        }
        texts += documents.flatMap { $0.properties.takingPart?.words ?? [] }
        texts += allies.flatMap { [$0.title, $0.why, $0.handle, $0.address] + $0.areas }
        texts += revisions.corrections.flatMap { [$0.reason, $0.effect, $0.approvedBy] }
        texts += documents.map { $0.body.plainText }
        texts += statements.words + costs.flatMap { $0.account.words }
        return texts.flatMap { Array(($0 ?? "").utf8) + [UInt8(ascii: "\n")] }
    }
}

extension PublishedPlan {
    fileprivate var words: [String?] {
        var words = [title, owner, approved?.by, purpose]
        for objective in objectives {
            words += [objective.title, objective.statement, objective.outcome]
            words.append(objective.otherRoutes)
        }
        for audience in audiences {
            words += [audience.title, audience.description, audience.source, audience.needs]
            words += audience.listening.values.map { $0 }
        }
        words += parts.values.flatMap { $0 }.flatMap(\.texts)
        if let boundaries {
            words += boundaries.watched + boundaries.never
            words += [boundaries.lawfulBasis, boundaries.retention, boundaries.oversight]
        }
        words += delivery.values.flatMap { [$0.statement, $0.owner] }
        words += successFactors.values.flatMap { [$0.statement, $0.owner, $0.next] }
        for risk in risks { words += [risk.title, risk.control, risk.owner] }
        return words + measures.map(\.owner)
    }
}

extension Statements {
    fileprivate var words: [String?] {
        let own = transparency.map {
            [
                $0.why, $0.runBy, $0.approval, $0.staffAccounts, $0.records, $0.complaints,
                $0.review.owner,
            ]
        }
        let tools = transparency?.tools.flatMap { [$0.title, $0.purpose, $0.dataHeld] } ?? []
        let test = accessibility.map { [$0.test.by, $0.test.method, $0.review.owner] }
        let removal = moderation.map { [$0.appeal, $0.decidedBy, $0.kept] }
        return (own ?? []) + tools + (test ?? []) + (removal ?? [])
    }
}

extension CostAccount {
    fileprivate var words: [String?] {
        lines.flatMap { [$0.title, $0.source.words] }
            + assumptions.flatMap { [$0.text, $0.source.words] }
    }
}
