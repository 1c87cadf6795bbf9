"""Guidance that nobody wrote: seeded Markdown bodies of 2 to 6 kB that link to each other.

The same number always gives the same text, in whatever order pages are asked for.
"""

from random import Random

SEED = 2026

ACTIONS = (
    "Answering", "Checking", "Closing", "Escalating", "Handing over", "Logging", "Moderating",
    "Planning", "Recording", "Reviewing", "Scheduling", "Sharing", "Translating", "Withdrawing",
)
MATTERS = (
    "a comment", "a complaint", "a consultation", "a correction", "a freedom of information request",
    "a live chat", "a photograph", "a press question", "a private message", "a public meeting",
    "a road closure", "a service change", "a survey", "a weather warning",
)
HEADINGS = (
    "Before you start", "Who decides", "What to write", "What to leave out", "When to hand over",
    "How quickly we answer", "Words we use", "Keeping a record", "If it goes wrong",
    "Out of hours", "Pictures and video", "Questions from the press", "Working with partners",
    "Translation and easy read", "Checking your work", "After you have finished",
    "Where the figures come from", "Learning from it", "Elections", "Closing the conversation",
)
PEOPLE = (
    "The duty officer", "A second pair of eyes", "The service manager", "Your team leader",
    "Whoever opened the case", "The contact centre", "An editor", "The consultation lead",
)
VERBS = (
    "answers", "checks", "records", "passes on", "reads through", "acknowledges", "signs off",
    "keeps a copy of",
)
THINGS = (
    "the first message", "every reply", "the draft", "the case notes", "what the resident asked",
    "the agreed wording", "the list of open questions", "a complaint about a service",
    "any picture that shows a person", "the summary for councillors",
)
TAILS = (
    "within one working day", "before it is published", "in the case management system",
    "in plain words", "on the same channel", "with the service that knows the answer",
    "and says when a full answer will come", "unless somebody may be at risk",
    "even when nothing has changed", "so that nobody has to ask twice",
)
ADVICE = (
    "*Do not* argue in public", "Say **what happens next**", "Set the case to `waiting`",
    "Use the person's own words", "Thank people *once*", "Ask before you copy anybody in",
    "Note the time in `first_reply`", "Write for somebody who is **in a hurry**",
)
STATES = ("open", "waiting", "answered", "closed", "reopened")
CODE = (
    "case: 2026-04817\nstate: waiting\nowner: contact-centre\nnext: call back before noon\n",
    "from   to         hours\nopen   answered       8\nopen   escalated      2\n",
    "received,answered,channel\n2026-04-01,2026-04-02,web-chat\n2026-04-01,2026-04-01,letters\n",
)


def title(number: int) -> str:
    """What a page is called; its number keeps titles apart."""
    action = ACTIONS[number % len(ACTIONS)]
    return f"{action} {MATTERS[number // len(ACTIONS) % len(MATTERS)]}, case {number}"


def headings(number: int) -> list[str]:
    """All headings of a page, in order: others link to them before the page is written."""
    source = Random(f"headings {SEED} {number}")
    return source.sample(HEADINGS, source.randint(3, 6))


def anchor(heading: str) -> str:
    return heading.lower().replace(" ", "-")


class Writer:
    """One page being written; `link` draws another page and gives the Markdown of a link to it."""

    def __init__(self, number: int, link):
        self.source = Random(f"body {SEED} {number}")
        self.headings = headings(number)
        self.link = link

    def body(self) -> str:
        size = self.source.randint(2_100, 5_300)
        share = size // len(self.headings)
        parts = [self.paragraph(), "\n"]
        for heading in self.headings:
            parts.append(self.section(heading, share))
        return "".join(parts)

    def section(self, heading: str, size: int) -> str:
        parts = [f"## {heading}\n\n", self.paragraph()]
        length = sum(map(len, parts))
        while length < size - 150:
            parts += ["\n", self.block()]
            length += len(parts[-1])
        return "".join(parts) + "\n"

    def block(self) -> str:
        kind = self.source.randrange(24)
        if kind < 15:
            return self.paragraph()
        if kind < 19:
            return self.list("- ")
        if kind < 21:
            return self.list("1. ")
        if kind == 21:
            return self.table()
        if kind == 22:
            return f"```\n{self.source.choice(CODE)}```\n"
        return f"> {self.sentence()}\n"

    def sentence(self) -> str:
        choose = self.source.choice
        return f"{choose(PEOPLE)} {choose(VERBS)} {choose(THINGS)} {choose(TAILS)}."

    def paragraph(self) -> str:
        sentences = [self.sentence() for _ in range(self.source.randint(2, 4))]
        if self.source.randrange(3) == 0:
            sentences.append(f"{self.source.choice(ADVICE)}.")
        if self.source.randrange(5) == 0:
            sentences.append(f"See {self.link(self.source)}.")
        return "\n".join(sentences) + "\n"

    def list(self, marker: str) -> str:
        items = [self.source.choice(ADVICE) for _ in range(self.source.randint(3, 6))]
        return "".join(f"{marker}{item}.\n" for item in items)

    def table(self) -> str:
        rows = "".join(
            f"| {state} | {self.source.randint(1, 72)} | {self.source.choice(TAILS)} |\n"
            for state in STATES
        )
        return "| State | Hours | What to do |\n| :--- | ---: | --- |\n" + rows
