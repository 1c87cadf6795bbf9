import Disclosure
import Model

/// The register of accounts and routes, a page for each, and how to tell an account of ours; nothing where none is registered.
func channelPages(_ record: PublishedRecord) -> [Page<Public>] {
    if record.channels.isEmpty { return [] }
    var pages = [Page(PublicAddresses.channels) { ChannelsPage(record) }]
    if OfficialAccountsPage.isNeeded(for: record) {
        pages.append(
            Page(PublicAddresses.officialAccounts) { OfficialAccountsPage(record) })
    }
    return pages
        + record.channels.map { channel in
            let page = PublicAddresses.channel(channel.id)
            return Page(page) { ChannelPage(channel, of: record, at: page) }
        }
}
