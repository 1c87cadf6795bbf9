package import Diagnostics

extension Rule {
    /// Every rule of this station.
    package static let ofContent = [
        noSite, strayFile, nearMissName, fileName, laterRoom, frontMatter,
        blankBeforeFrontMatter, lineEndings, unknownKey, missingKey, shape, date, decimal,
        wholeNumber, truth, choice, identifier, periodCode, duration, emptyText, trap,
        repeatedID, backwards, measureTarget, metricParts, advertisingValue, widened,
        address, unknownID, deadLink, deadAnchor, linkToStaff, noOwner, datePattern,
        lonelyFile, encoding, csv, noHeader, unnamedColumn, absentColumn, cellNumber,
        cellPeriod, cellMarker, blankValue, valueUnderMarker, rowLength, shareOrder,
        shareValue, rowID, andMore, noSource, negative,
        ledgerLine, ledgerOrder, ledgerEdition, correctionName, correctionPeriods,
        unnamedTotal, unmetRow, repeatedStep,
        milestone, targetAndReason, wrongWay, sampleKind, processGrain, tolerance,
        moment, answeredBefore, afterCollected, needsReply, enquiryChannel, replyTarget,
        outsideSpan, oneOffset, enquiryManifest, noTerms, noAccessibility,
        tag, figureAddress, itemState, decidedBefore, offlineRoute, campaignRoute, chatTime,
        consent, typedPeople, tagClash, tagOwner, person,
        privateAccount, closedSuccessor, dayCount,
    ]
}
