import Disclosure
import Model

/// How much of what a channel posts invites or gets an answer, and how much only tells.
struct Dialogue {
    let own: ChannelFigures

    /// Empty where nothing of it is recorded.
    var sentences: [String] { [asking, telling, replies].compactMap { $0 } }

    /// "About 3 in 10 posts invited a reply (46 of 146)."
    private var asking: String? {
        sentence("posts-that-ask", none: "No post invited a reply") { "\($0) invited a reply" }
    }

    private var telling: String? {
        sentence(
            "broadcast-share", none: "No post only told people something"
        ) { "\($0) only told people something: we asked nothing, and answered nobody under them" }
    }

    private var replies: String? {
        guard let count = own.figure("replies-given")?.printed else { return nil }
        if count.isZero { return "We wrote no reply under our posts." }
        let noun = count == Decimal(1) ? "reply" : "replies"
        return "We wrote \(Numerals.english.plain(count)) \(noun) under our posts."
    }

    private func sentence(
        _ metric: MetricID, none: String, _ say: (String) -> String
    ) -> String? {
        guard case .share(let share)? = own.figure(metric)?.value, share.denominator > .zero else {
            return nil
        }
        let base =
            "(\(Numerals.english.plain(share.numerator)) of \(Numerals.english.plain(share.denominator)))"
        if share.numerator.isZero { return "\(none) \(base)." }
        return "\(say(inTen(share))) \(base)."
    }

    /// "3 in 10 posts", said to the nearest tenth.
    private func inTen(_ share: Share) -> String {
        let tenths = Decimal.quotient(share.numerator, share.denominator, times: 10, places: 0)
        let isExact =
            Decimal.quotient(
                share.numerator, share.denominator, times: 10, places: 6)?.whole != nil
        let about = isExact ? "" : "About "
        switch tenths?.whole ?? 0 {
        case ...0: return "Fewer than 1 in 10 posts"
        case 10 where share.numerator == share.denominator: return "Every post"
        case 10...: return "Nearly every post"
        case let number: return "\(about)\(number) in 10 posts"
        }
    }
}
