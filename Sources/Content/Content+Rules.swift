package import Diagnostics

extension Rule {
    /// Every rule of this station.
    package static let ofContent =
        [
            noSite, strayFile, nearMissName, fileName, laterRoom, frontMatter,
            blankBeforeFrontMatter, lineEndings, unknownKey, missingKey, shape, date, decimal,
            wholeNumber, truth, choice, identifier, periodCode, duration, emptyText, trap,
            repeatedID, backwards, measureTarget, metricParts, advertisingValue, widened,
            address, unwrittenText, unwrittenCorrection, unknownID, deadLink, deadAnchor,
            linkToStaff, noOwner, datePattern,
            lonelyFile, encoding, csv, noHeader, unnamedColumn, absentColumn, cellNumber,
            cellPeriod, cellMarker, blankValue, valueUnderMarker, rowLength, shareOrder,
            shareValue, rowID, andMore, noSource, negative,
            ledgerLine, ledgerOrder, ledgerEdition, correctionName, correctionPeriods,
            unnamedTotal, unmetRow, repeatedStep,
            milestone, targetAndReason, wrongWay, sampleKind, processGrain, tolerance,
            moment, answeredBefore, afterCollected, needsReply, enquiryChannel, replyTarget,
            textForEntry, reservedID, inactiveWithoutRoute, factorWithoutNext, residentGroups,
            noBoundaries, missingDelivery, missingFactors, missingParts, unmeasured, noOutcome,
            onlyOnline, unnamed, noEvaluation,
            outsideSpan, oneOffset, enquiryManifest, noTerms, noAccessibility,
            privateAccount, closedSuccessor, dayCount,
            colour, contrast, logo, unsafeDrawing, heavyLogo, compliance, unexplainedReason,
            amountRange,
            bareResult, oneStatement,
            tag, figureAddress, itemState, decidedBefore, offlineRoute, campaignRoute, chatTime,
            consent, typedPeople, tagClash, tagOwner, person,
        ] + ofGuidance
}
