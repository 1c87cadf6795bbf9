import Model

extension Findings {
    /// What records of single enquiries say; `nil` where the metric does not follow from them, or not every enquiry that
    /// the period, the channel and the group count has its record.
    func response(_ subject: Subject, _ period: Period) -> Figure? {
        guard let metric = subject.response,
            let enquiries = figure(subject.key.of("enquiries"), period),
            case .number(let count) = enquiries.value, let counted = count.whole,
            let value = responses.value(of: metric, subject.key, period, counted: counted)
        else { return nil }
        // Provisional as the count of those answered is.
        let answered = figure(subject.key.of("answered"), period)?.markers ?? []
        var markers = Set(enquiries.markers + answered)
        if subject.metric.breaks(in: period) { markers.insert(.breakInSeries) }
        return Figure(
            key: subject.key, period: period, value: value,
            markers: Marker.allCases.filter { markers.contains($0) },
            provenance: enquiries.provenance, count: Int(counted))
    }

    /// Whether a figure over several channels leaves some out that count enquiries: those without records would be missing
    /// from the unanswered, and nobody could tell.
    func isPartial(_ figure: Figure) -> Bool {
        guard figure.key.channel == nil else { return false }
        if record.metrics[figure.key.metric]?.numerator == "unanswered" {
            return figure.hasNumber
                && self.figure(figure.key.of("unanswered"), figure.period)?.hasNumber != true
        }
        guard figure.key.metric == "unanswered",
            case .number(let unanswered) = figure.value,
            case .number(let all)? = self.figure(figure.key.of("enquiries"), figure.period)?.value,
            case .number(let answered)? = self.figure(figure.key.of("answered"), figure.period)?
                .value
        else { return false }
        return answered.adding(unanswered) != all
    }
}
