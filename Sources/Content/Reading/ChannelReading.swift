import Diagnostics
import Model

/// `channels/<channel>.yml`.
func readChannel(_ file: SourceFile) -> Diagnosed<Channel?> {
    readMapping(of: file) { mapping in
        for key in ["kind", "online"] { mapping.require(key) }
        let title = mapping.requiredText("title")
        let kind = mapping.choice("kind", Channel.Kind.self)
        let isOnline = mapping.truth("online")
        var channel = Channel(
            id: ChannelID(name(of: file.path)), at: SourcePosition(path: file.path),
            title: title ?? "", kind: kind ?? .other, isOnline: isOnline ?? true)
        channel.purpose = mapping.text("purpose")
        channel.address = mapping.text("address")
        channel.hours = mapping.text("hours")
        channel.promise = mapping.text("promise")
        channel.owner = mapping.text("owner")
        channel.opened = mapping.day("opened")
        channel.closed = mapping.day("closed")
        channel.successor = mapping.identifier("successor")
        channel.staff = mapping.staffNotes()
        return title == nil ? nil : channel
    }
}
