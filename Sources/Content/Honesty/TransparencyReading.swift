import Diagnostics
import Model

/// `statements/social-media.yml`.
func readTransparency(
    _ file: SourceFile, yearStart: YearStart
) -> Diagnosed<TransparencyStatement?> {
    readMapping(of: file) { mapping in
        for key in ["tools", "advertising"] { mapping.require(key) }
        let why = mapping.requiredText("why")
        let runBy = mapping.requiredText("run_by")
        let records = mapping.requiredText("records")
        let complaints = mapping.requiredText("complaints")
        let review = Review(
            owner: mapping.text("owner"), lastReviewed: mapping.day("reviewed"),
            interval: mapping.months("review_in"))
        let (approval, accounts) = (mapping.text("approval"), mapping.text("staff_accounts"))
        let tools = mapping.list("tools", readTool)
        let advertising = mapping.list("advertising") {
            readAdvertising(&$0, yearStart: yearStart)
        }
        guard let why, let runBy, let records, let complaints else { return nil }
        var statement = TransparencyStatement(
            at: SourcePosition(path: file.path), why: why, runBy: runBy, records: records,
            complaints: complaints, review: review)
        statement.approval = approval
        statement.staffAccounts = accounts
        statement.tools = tools
        statement.advertising = advertising
        return statement
    }
}

private func readTool(_ tool: inout YAMLMapping) -> TransparencyStatement.Tool? {
    let title = tool.requiredText("title")
    let purpose = tool.requiredText("purpose")
    let data = tool.requiredText("data_held")
    guard let title, let purpose, let data else { return nil }
    return TransparencyStatement.Tool(title: title, purpose: purpose, dataHeld: data)
}

private func readAdvertising(
    _ advertising: inout YAMLMapping, yearStart: YearStart
) -> TransparencyStatement.Advertising? {
    for key in ["period", "spend"] { advertising.require(key) }
    let period = advertising.period("period", yearStart: yearStart)
    let spend = advertising.decimal("spend")
    let purpose = advertising.text("purpose")
    let targeting = advertising.text("targeting")
    guard let period, let spend else { return nil }
    return TransparencyStatement.Advertising(
        period: period, spend: spend, purpose: purpose, targeting: targeting)
}
