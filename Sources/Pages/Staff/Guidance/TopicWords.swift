import Model

extension GuidanceTopic {
    /// Source: domain 10.1.
    var title: String {
        switch self {
        case .whySocialMedia: "Why we use social media"
        case .accounts: "Which accounts, and who runs them"
        case .rolesAndSignOff: "Roles and sign-off"
        case .gettingStarted: "Getting started"
        case .planningContent: "Planning content"
        case .plainEnglish: "Plain English and tone"
        case .accessiblePosts: "Accessible posts"
        case .listening: "Listening"
        case .answering: "Answering people"
        case .responseFlow: "Whether to answer, and how"
        case .moderation: "House rules and moderation"
        case .abuseAndThreats: "Abuse and threats"
        case .falseInformation: "False information"
        case .emergencies: "Emergencies"
        case .elections: "Elections and neutrality"
        case .personalData: "Personal data and confidentiality"
        case .lookingPeopleUp: "Looking people up"
        case .socialWorkers: "Social workers: professional use"
        case .boundaries: "Friend requests and boundaries"
        case .contactAndPostsAboutYou: "Contact, and posts about you"
        case .childrenAndContact: "Children, contact and adoption"
        case .practice: "Social media in practice"
        case .yourOwnAccounts: "Your own accounts"
        case .wellbeing: "Wellbeing"
        case .security: "Security"
        case .records: "Records and information rights"
        case .copyrightAndAdvertising: "Copyright, images, advertising"
        case .risks: "Risks"
        case .mishaps: "Mishaps"
        case .measuring: "Measuring"
        case .learningAndClosing: "Learning and closing"
        case .glossaryAndContacts: "Glossary and contacts"
        }
    }
}
