import Diagnostics
import Model

/// What staff files refer to and is not there, and open accounts that a register forgot.
///
/// `doubtful` are the files in which something was left out that could not be read: it may have named the account.
func guidanceFaults(
    in record: Record, names: KnownNames, doubtful: Set<String>
) -> [Diagnostic] {
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
        faults += openAccounts(in: record, rights.position, doubtful).filter {
            rights.rights(on: $0).isEmpty
        }
        .map { .accountWithoutRights($0.id, at: rights.position) }
        if !doubtful.contains(rights.position.path) {
            faults += coversWithoutRight(rights, on: record.channels)
        }
    }
    if let security = guidance.accountSecurity {
        faults += security.accounts.map(\.channel).compactMap(unknown)
        let known = Set(security.accounts.map(\.channel.value))
        faults += openAccounts(in: record, security.position, doubtful).filter {
            !known.contains($0.id)
        }
        .map { .accountWithoutSecurity($0.id, at: security.position) }
    }
    return faults
}

/// Who stands in for a role and may not do what it does.
private func coversWithoutRight(
    _ rights: PostingRights, on channels: [Channel]
) -> [Diagnostic] {
    rights.rights.compactMap { right in
        let missing = channels.filter { right.holds(on: $0) }.compactMap {
            channel -> (ChannelID, [PostingRights.Action])? in
            let own = rights.rights(on: channel).filter { $0.belongs(to: right.cover.value) }
            let actions = right.actions.filter { action in
                !own.contains { $0.actions.contains(action) }
            }
            return actions.isEmpty ? nil : (channel.id, actions)
        }
        guard let (channel, actions) = missing.first else { return nil }
        return .coverWithoutRight(
            right.cover.value, actions[0].rawValue, on: channel, of: right.role,
            at: right.cover.position)
    }
}

/// Accounts on other people's platforms that are in use, as far as a register can be asked for them.
private func openAccounts(
    in record: Record, _ register: SourcePosition, _ doubtful: Set<String>
) -> [Channel] {
    guard !doubtful.contains(register.path) else { return [] }
    return record.channels.filter(\.isOpenAccount)
}
