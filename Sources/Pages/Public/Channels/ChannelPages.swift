import Disclosure
import Model

/// The register of accounts and routes, and a page for each.
func channelPages(_ record: PublishedRecord) -> [Page<Public>] {
    let channels = record.channels.map { channel in
        let page = PublicAddresses.channel(channel.id)
        return Page(page) { ChannelPage(channel, of: record, at: page) }
    }
    return [Page(PublicAddresses.channels) { ChannelsPage(record) }] + channels
}
