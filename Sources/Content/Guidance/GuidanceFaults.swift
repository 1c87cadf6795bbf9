import Diagnostics
import Model

/// What staff files refer to and is not there, and open accounts that a register forgot.
func guidanceFaults(in record: Record, names: KnownNames) -> [Diagnostic] {
    let guidance = record.guidance
    var faults: [Diagnostic] = []
    let unknown = { (id: Located<ChannelID>) -> Diagnostic? in
        names.channels.contains(id.value.text)
            ? nil
            : .unknownID(
                id.value.text, of: "channel", known: names.channels.sorted(), at: id.position)
    }
    if let rights = guidance.postingRights {
        faults += rights.rights.flatMap { $0.channels ?? [] }.compactMap(unknown)
        faults += openAccounts(in: record).filter { rights.rights(on: $0.id).isEmpty }
            .map { .accountWithoutRights($0.id, at: rights.position) }
    }
    if let security = guidance.accountSecurity {
        faults += security.accounts.map(\.channel).compactMap(unknown)
        let known = Set(security.accounts.map(\.channel.value))
        faults += openAccounts(in: record).filter { !known.contains($0.id) }
            .map { .accountWithoutSecurity($0.id, at: security.position) }
    }
    return faults
}

/// Accounts on other people's platforms that are in use.
private func openAccounts(in record: Record) -> [Channel] {
    record.channels.filter { $0.kind.isAccount && $0.closed == nil }
}
