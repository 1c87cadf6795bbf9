// Disclosure
