package import Diagnostics

/// An attempt to help people to do something: with posts, letters, talks and stalls, and with a number that says whether
/// they do it.
package struct Campaign: Sendable {
    /// A way by which it reaches people: a channel of the register, or one that is in none, such as a stall.
    package struct Route: Sendable {
        package let position: SourcePosition
        package let channel: Located<ChannelID>?
        /// Of one that is no channel.
        package let title: String?
        /// Of one that is no channel; a channel's own register says it.
        package let isOnline: Bool
        /// What is done there.
        package let what: String?
        /// A page of one that is no channel, where people can do what the campaign is about.
        package var address: String?

        package init(
            channel: Located<ChannelID>?, title: String?, isOnline: Bool, what: String?,
            at position: SourcePosition
        ) {
            self.position = position
            self.channel = channel
            self.title = title
            self.isOnline = isOnline
            self.what = what
        }
    }

    package struct Cost: Sendable, Equatable {
        package let what: String
        /// In the country's money.
        package let amount: Decimal

        package init(what: String, amount: Decimal) {
            self.what = what
            self.amount = amount
        }
    }

    /// What people are meant to do.
    package let aim: String
    package let starts: Day
    package let ends: Day
    package let routes: [Route]
    /// What people do: from a service's own system, not from a platform.
    package let conversion: Located<FigureAddress>
    package var tag: Located<Tag>?
    /// Why no route is without the internet.
    package var onlineOnlyBecause: String?
    /// What came of it, so far.
    package var outcome: String?
    package var costs: [Cost] = []

    package init(
        aim: String, starts: Day, ends: Day, routes: [Route],
        conversion: Located<FigureAddress>
    ) {
        self.aim = aim
        self.starts = starts
        self.ends = ends
        self.routes = routes
        self.conversion = conversion
    }
}
