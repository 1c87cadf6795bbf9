"""Search on both sites, as a visitor uses it: by keyboard, below a path and from disk, with slips, in any order."""

import pathlib
import urllib.parse

import browser
from served import served

INDEX, FINDING, TEXTS = "search-index.js", "assets/search-find.js", "search-text.js"
FIELD = "form.search input"
OPENED = "document.querySelector('form.search').classList.contains('open')"
FOCUSED = "document.activeElement.href || document.activeElement.type || ''"
STORED = "localStorage.length + sessionStorage.length + document.cookie.length"


class Visitor:
    """One tab that hears of every request of a site."""

    def __init__(self, page, home):
        self.page, self.home, self.heard, self.requests = page, home, [], []
        page.on("pageerror", lambda error: self.heard.append(f"script: {error}"))
        page.on("console", lambda message: message.type == "error" and self.heard.append(message.text))
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path):
        self.requests.clear()
        self.page.goto(self.home + path)

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, words):
        """Types the words into the field, and waits for what is said of them."""
        self.page.focus(FIELD)
        self.press("Control+A", "Delete")
        self.page.keyboard.type(words)
        self.page.wait_for_function(
            "words => document.querySelector('form.search [role=status]').textContent.includes(words)",
            arg=f"for “{words}”",
        )
        self.page.wait_for_load_state("networkidle")

    def said(self):
        return self.page.inner_text("form.search [role=status]")

    def results(self):
        return self.page.evaluate("[...document.querySelectorAll('.found a')].map(a => [a.textContent, a.href])")

    def loaded(self):
        return [url.removeprefix(self.home) for url in self.requests]

    def is_open(self):
        return self.page.evaluate(OPENED)

    def focused(self):
        return self.page.evaluate(FOCUSED)


def faults(root):
    """Of both sites of a build; each fault with the site's name."""
    from playwright.sync_api import sync_playwright

    found = []
    with served(root) as base, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser.chromium(),
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
        )
        for site in ("public", "staff"):
            for place, home in (("below a path", f"{base}{site}/"), ("from disk", f"{(root / site).as_uri()}/")):
                context = chromium.new_context(reduced_motion="reduce")
                context.add_init_script(browser.WATCH)
                visitor = Visitor(context.new_page(), home)
                found += [(site, f"{place}: {fault}") for fault in site_faults(visitor, words(site))]
                context.close()
            found += [(site, fault) for fault in faults_without_scripts(chromium, f"{base}{site}/", root / site)]
        chromium.close()
    return found


def words(site):
    """A page of the example, a query of two of its words, the same with a slip, and a page that is deep in the tree."""
    if site == "public":
        return "channels/is-this-us.html", "account really", "acocunt realy", "metrics/index.html"
    return "answering/moderation.html", "moderation hide", "moderaton hide", "answering/moderation.html"


def site_faults(visitor, example):
    target, query, slip, deep = example
    page = visitor.page
    visitor.open(deep)
    address = page.url
    early = [name for name in visitor.loaded() if name in (INDEX, FINDING, TEXTS)]
    if early:
        yield f"{', '.join(early)} loaded before a key was pressed"
    visitor.requests.clear()
    visitor.type(query)
    if sorted(set(visitor.loaded())) != sorted([INDEX, FINDING, TEXTS]):
        yield f"a search loads {visitor.loaded()}"
    visitor.requests.clear()
    yield from faults_of_results(visitor, target, query, slip)
    if visitor.home.endswith("staff/"):
        yield from faults_in_a_hurry(visitor)
    yield from faults_by_keyboard(visitor, query)
    # From disk a browser gives axe no style sheets.
    if address.startswith("http"):
        yield from faults_of_looks(visitor, query)
    if [url for url in visitor.requests if not url.startswith("data:")]:
        yield f"later searches make requests: {visitor.loaded()[:3]}"
    if page.url != address:
        yield f"a search changed the address to {page.url}"
    if page.url.startswith("http") and page.evaluate(STORED):
        yield "a search leaves something in the browser"
    yield from (f"against the policy: {refused}" for refused in page.evaluate("window.refused"))
    # Last, for it leaves the page: Enter leads to the first result, at its heading.
    visitor.type(query)
    visitor.press("Enter")
    goal = visitor.focused()
    visitor.press("Enter")
    page.wait_for_timeout(500)
    anchor = urllib.parse.unquote(urllib.parse.urlsplit(page.url).fragment)
    if page.url != goal or anchor and not page.evaluate("id => !!document.getElementById(id)", anchor):
        yield f"Enter on the first result leads to {page.url}, not to {goal}"
    yield from visitor.heard


def faults_of_results(visitor, target, query, slip):
    def leads_there(results):
        return any(href.removeprefix(visitor.home).split("#")[0] == target for _, href in results[:3])

    first = visitor.results()
    if not leads_there(first):
        yield f"'{query}' does not find {target}: {first[:3]}"
    if not visitor.page.evaluate("document.querySelector('.found li p mark') !== null"):
        yield f"no text around what '{query}' found has a mark"
    if not any("›" in text and "#" in href for text, href in first):
        yield f"no result of '{query}' is a heading: {first[:3]}"
    visitor.type(" ".join(reversed(query.split())))
    if sorted(first) != sorted(visitor.results()):
        yield "words in another order find something else"
    for name, other in (("a slip", slip), ("beginnings", query[:-1]), ("capitals", query.upper())):
        visitor.type(other)
        if not leads_there(visitor.results()):
            yield f"with {name}, '{other}' does not find {target}: {visitor.results()[:3]}"
    visitor.type("qqqqqqqq")
    if visitor.said() != "No result for “qqqqqqqq”. The A–Z lists all pages." or visitor.results():
        yield f"of what is not there it says '{visitor.said()}'"


# What staff in a hurry type into the example, and which page comes first; None where there is none.
HURRY = (
    ("kill myself", "cards/someone-wants-to-die.html"),
    ("threatened in a comment", "cards/abuse-and-wellbeing.html"),
    ("racist", "cards/abuse-and-wellbeing.html"),
    ("press", "start/who-to-ask.html"),
    ("linkedin", None),
)


def faults_in_a_hurry(visitor):
    for query, target in HURRY:
        visitor.type(query)
        first = [href.removeprefix(visitor.home).split("#")[0] for _, href in visitor.results()[:1]]
        if first != ([target] if target else []):
            yield f"'{query}' leads to {first}, not to {target}"
    visitor.type("needs somebody")
    if any(href.removeprefix(visitor.home).split("#")[0] == "index.html" for _, href in visitor.results()):
        yield "the desk is found, which is another every day"


def faults_by_keyboard(visitor, query):
    visitor.type(query)
    links = [href for _, href in visitor.results()]
    visitor.press("ArrowDown", "ArrowDown")
    if visitor.focused() != links[min(1, len(links) - 1)]:
        yield "two arrows down do not lead to the second result"
    visitor.press("ArrowUp", "ArrowUp")
    if visitor.focused() != "search":
        yield "two arrows up do not lead back to the field"
    visitor.press("Tab", "Tab")
    if visitor.focused() != links[0]:
        yield "Tab does not lead from the field over its button to the first result"
    visitor.press("Escape")
    if visitor.focused() != "search" or visitor.is_open():
        yield "Escape does not close the results and lead back to the field"
    visitor.type(query)
    for _ in range(len(links) + 2):
        visitor.press("Tab")
    visitor.page.wait_for_timeout(50)
    if visitor.is_open() or visitor.page.evaluate("document.activeElement.closest('form') !== null"):
        yield "Tab past the last result does not leave and close them"


def faults_of_looks(visitor, query):
    """With results open: axe, reflow, a ring around each stop, nothing in print."""
    import axe_playwright_python

    axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
    page = visitor.page
    page.evaluate(axe)
    for width, scheme in browser.VIEWS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        visitor.type(query)
        for violation in page.evaluate(browser.AXE, browser.JUDGE_ALL):
            yield f"with results, {width} px {scheme}: axe: {violation}"
        if page.evaluate(browser.OVERFLOW) > 0:
            yield f"with results, {width} px: wider than the screen"
        visitor.press("ArrowDown")
        stop = page.evaluate(browser.FOCUS)
        if not stop["ring"] or not stop["seen"] or stop["covered"]:
            yield f"with results, {width} px: the focus on '{stop['name']}' is not seen"
    visitor.type(query)
    page.evaluate(f"{{ {browser.SPACING} }}")
    if page.evaluate(browser.OVERFLOW) > 0 or page.evaluate(browser.CUT):
        yield "with results and text spacing: too wide, or cut off"
    page.evaluate(browser.PLAIN)
    page.emulate_media(media="print")
    if page.is_visible("form.search"):
        yield "the search field is printed"
    page.emulate_media(media="screen", color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 800})


def faults_without_scripts(chromium, home, folder):
    """The field is not there; the A–Z is, on every page, and names each page once."""
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(home + "index.html")
    if page.is_visible("form.search"):
        yield "without scripts there is a search field"
    page.click("nav[aria-label=Main] >> text=A–Z")
    if page.url != home + "a-to-z.html":
        yield f"A–Z leads to {page.url}"
    listed = page.eval_on_selector_all("main section a", "links => links.map(link => link.getAttribute('href'))")
    pages = {str(file.relative_to(folder)) for file in folder.rglob("*.html")}
    left_out = {"404.html", "a-to-z.html", "latest/index.html"}
    if sorted(listed) != sorted(pages - left_out):
        yield f"the A–Z does not name each page once: {sorted(set(listed) ^ (pages - left_out))[:5]}"
    if page.eval_on_selector_all("nav.letters a", "links => links.length") < 2:
        yield "the A–Z has no letters to go to"
    page.context.close()
