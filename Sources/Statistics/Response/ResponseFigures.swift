import Model

extension Findings {
    /// What records of single enquiries say of response times; `nil` where the metric does not follow from them, or not
    /// every enquiry that the period, the channel and the group count has its record.
    func responseTime(_ subject: Subject, _ period: Period) -> Figure? {
        guard !responses.isEmpty, let time = ResponseTime(subject.key.metric),
            let enquiries = figure(subject.key.of("enquiries"), period),
            case .number(let count) = enquiries.value, let counted = count.whole,
            let value = responses.value(
                of: time, subject.key, period, counted: counted, unit: subject.metric.unit)
        else { return nil }
        // Provisional as the count of those answered is.
        let answered = figure(subject.key.of("answered"), period)?.markers ?? []
        var markers = Set(enquiries.markers + answered)
        if subject.metric.breaks(in: period) { markers.insert(.breakInSeries) }
        var figure = Figure(
            key: subject.key, period: period, value: value,
            markers: Marker.allCases.filter { markers.contains($0) },
            provenance: enquiries.provenance)
        figure.count = Int(counted)
        return figure
    }
}
