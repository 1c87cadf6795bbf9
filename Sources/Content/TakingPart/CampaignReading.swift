import Diagnostics
import Model
import YAML

/// The front matter of a document of `kind: campaign`.
func readCampaign(_ mapping: inout YAMLMapping, yearStart: YearStart) -> Campaign? {
    for key in ["starts", "ends", "routes", "conversion"] { mapping.require(key) }
    let aim = mapping.requiredText("aim")
    let starts = mapping.day("starts")
    let ends = mapping.day("ends")
    mapping.checkOrder(starts, ends, key: "ends")
    let routes = mapping.list("routes") { readRoute(&$0) }
    if case .sequence(let nodes)? = mapping.node("routes")?.content, nodes.isEmpty {
        mapping.report(.noOfflineRoute(of: "campaign", at: mapping.valuePosition(of: "routes")))
    }
    let conversion = mapping.series("conversion", yearStart: yearStart)
    let tag = mapping.tag()
    let reason = mapping.text("online_only_because")
    let outcome = mapping.text("outcome")
    let costs = mapping.list("costs") { readCost(&$0) }
    guard let aim, let starts, let ends, let conversion else { return nil }
    var campaign = Campaign(
        aim: aim, starts: starts, ends: ends, routes: routes, conversion: conversion)
    campaign.tag = tag
    campaign.onlineOnlyBecause = reason
    campaign.outcome = outcome
    campaign.costs = costs
    return campaign
}

private func readRoute(_ mapping: inout YAMLMapping) -> Campaign.Route? {
    let channel = mapping.identifier("channel", of: Channel.self)
    let title = mapping.text("title")
    let what = mapping.text("what")
    let isOnline = mapping.truth("online")
    let address = mapping.webAddress("address")
    if mapping.has("channel") == mapping.has("title") {
        mapping.report(.campaignRoute(at: mapping.position))
        return nil
    }
    if mapping.has("channel"), let key = ["online", "address"].first(where: { mapping.has($0) }) {
        mapping.report(.channelKnows(key, at: mapping.position(of: key)))
    }
    guard channel != nil || title != nil else { return nil }
    var route = Campaign.Route(
        channel: channel, title: title, isOnline: isOnline ?? false, what: what,
        at: mapping.position)
    route.address = address
    return route
}

private func readCost(_ mapping: inout YAMLMapping) -> Campaign.Cost? {
    mapping.require("amount")
    let what = mapping.requiredText("what")
    let amount = mapping.decimal("amount")
    guard let what, let amount else { return nil }
    return Campaign.Cost(what: what, amount: amount)
}
