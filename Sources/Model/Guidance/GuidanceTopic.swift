/// What guidance for staff has to cover, whoever writes it.
///
/// Source: the page lists of public bodies' guidance, domain 10.1, in its order.
package enum GuidanceTopic: String, Sendable, CaseIterable {
    case whySocialMedia = "why-social-media"
    case accounts
    case rolesAndSignOff = "roles-and-sign-off"
    case gettingStarted = "getting-started"
    case planningContent = "planning-content"
    case plainEnglish = "plain-english"
    case accessiblePosts = "accessible-posts"
    case listening
    case answering
    case responseFlow = "response-flow"
    case moderation
    case abuseAndThreats = "abuse-and-threats"
    case falseInformation = "false-information"
    case emergencies
    case elections
    case personalData = "personal-data"
    case lookingPeopleUp = "looking-people-up"
    case socialWorkers = "social-workers"
    case boundaries
    case contactAndPostsAboutYou = "contact-and-posts-about-you"
    case childrenAndContact = "children-and-contact"
    case practice
    case yourOwnAccounts = "your-own-accounts"
    case wellbeing
    case security
    case records
    case copyrightAndAdvertising = "copyright-and-advertising"
    case risks
    case mishaps
    case measuring
    case learningAndClosing = "learning-and-closing"
    case glossaryAndContacts = "glossary-and-contacts"
}
