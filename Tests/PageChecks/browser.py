"""Pages in Chromium: axe, the strict policy, requests, weight, reflow, text spacing, zoom, keyboard, and the same from
disk and without scripts."""

import concurrent.futures
import multiprocessing
import os
import pathlib
import shutil

from served import served

# WCAG 2.2, levels A and AA, and what is good practice beside.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules that judge colours, which take most of the time.
COLOURS = ["color-contrast", "link-in-text-block"]
JUDGE_ALL = {"runOnly": {"type": "tag", "values": RULES}}
VIEWS = [(width, scheme) for width in (1280, 320) for scheme in ("light", "dark")]
# What a first view may cost, with everything it loads, as the files lie there (before any compression).
MOST_BYTES, MOST_REQUESTS, MOST_ELEMENTS, MOST_SHIFT = 60_000, 10, 1_500, 0.02

AXE = """options => axe.run(document, {...options, resultTypes: ['violations'], preload: false})
    .then(result => result.violations.map(
        v => v.id + ' at ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')))"""
JUDGE_FORM = {"runOnly": {"type": "tag", "values": RULES}, "rules": {name: {"enabled": False} for name in COLOURS}}
JUDGE_COLOURS = {"runOnly": {"type": "rule", "values": COLOURS}}
# Where everything is: what the rules judge that do not look at colours.
PLACES = """[...document.querySelectorAll('body *')].map(part => {
    const box = part.getBoundingClientRect();
    return [box.x, box.y, box.width, box.height].map(Math.round) + getComputedStyle(part).visibility;
}).join()"""
# How each text is painted and on what, once for all texts that are painted alike: what the rules on colours judge. Of its
# size they ask whether it is large; text of drawings they do not read.
PAINTS = """() => {
    const grounds = new Map();
    const ground = part => {
        if (!part) return '';
        if (!grounds.has(part)) {
            const style = getComputedStyle(part), above = ground(part.parentElement);
            const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.position].join();
            grounds.set(part, own === 'rgba(0, 0, 0, 0),none,1,none,static' ? above : own + ' on ' + above);
        }
        return grounds.get(part);
    };
    const paint = part => {
        const style = getComputedStyle(part), link = part.closest('a');
        const around = link && getComputedStyle(link.parentElement);
        const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
        return [style.color, large, style.textShadow, style.textDecorationLine, style.visibility,
            link && getComputedStyle(link).textDecorationLine, around && around.color, around && around.display,
            ground(part)].join('; ');
    };
    const hasText = part => [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    return [...new Set([...document.querySelectorAll('body *:not(svg *)')].filter(hasText).map(paint))];
}"""
WATCH = """window.refused = []; window.shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) shift += e.value }))
        .observe({type: 'layout-shift', buffered: true});
    document.addEventListener('securitypolicyviolation',
        event => refused.push(event.effectiveDirective + ' ' + (event.blockedURI || event.sample)))"""
OVERFLOW = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
LOOK = "[document.styleSheets.length, getComputedStyle(document.body).backgroundColor, document.body.innerText].join()"
STORED = "localStorage.length + sessionStorage.length + document.cookie.length"
OPEN = "document.querySelectorAll('details').forEach(part => part.open = true)"
ELEMENTS = "document.querySelectorAll('*').length"
# Text that its box cuts off: none may, but what is hidden for the eye alone and what can be scrolled.
CUT = """[...document.querySelectorAll('body *:not(svg *)')].filter(part => {
    const style = getComputedStyle(part);
    if (!['hidden', 'clip'].includes(style.overflowX) || style.clipPath !== 'none' || !part.innerText) return false;
    return part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
}).map(part => part.className || part.tagName)"""
# The spacing of WCAG 2.2, 1.4.12, as a reader's own style sheet sets it; not of drawings, whose text is placed.
SPACING = """const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*:not(svg *) { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet]"""
TEXT_TWICE_AS_LARGE = """const large = new CSSStyleSheet();
    large.replaceSync('html { font-size: 225% !important }');
    document.adoptedStyleSheets = [large]"""
PLAIN = "document.adoptedStyleSheets = []"
# What has the focus: its words, where it is, and whether that can be seen.
FOCUS = """() => {
    const part = document.activeElement;
    if (!part || part === document.body) return null;
    const box = part.getClientRects()[0] || part.getBoundingClientRect(), style = getComputedStyle(part);
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return {
        name: (part.innerText || part.getAttribute('aria-label') || part.id || part.tagName).trim().slice(0, 40),
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        covered: top !== null && !part.contains(top) && !top.contains(part),
        order: [...document.querySelectorAll('*')].indexOf(part),
    };
}"""


def chromium():
    return shutil.which("chromium") or shutil.which("chromium-browser")


def missing():
    if not chromium():
        return "Chromium"
    try:
        import axe_playwright_python  # noqa: F401
    except ImportError:
        return "axe (axe-playwright-python)"
    return None


def faults(root, paths, thorough):
    """Every page is opened; those in `thorough`, one for each kind, are walked through by keyboard too."""
    workers = max(1, min(os.cpu_count() or 1, len(paths)))
    parts = [(root, paths[index::workers], thorough) for index in range(workers)]
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(workers, mp_context=context) as pool:
        return [fault for found in pool.map(faults_of_part, parts) for fault in found]


def faults_of_part(part):
    import axe_playwright_python
    from playwright.sync_api import sync_playwright

    root, paths, thorough = part
    axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
    found = []
    with served(root) as base, sync_playwright() as playwright:
        # No name is looked up: what is not on the site fails, and is heard of below.
        browser = playwright.chromium.launch(
            executable_path=chromium(),
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
        )
        context = browser.new_context(reduced_motion="reduce")
        context.add_init_script(WATCH)
        tab = Tab(context.new_page(), base)
        bare = browser.new_context(java_script_enabled=False).new_page()
        for path in paths:
            found += [(path, fault) for fault in tab.faults(path, axe)]
            if path in thorough:
                found += [(path, fault) for fault in tab.faults_by_keyboard(path)]
                found += [(path, fault) for fault in tab.faults_without_scripts(path, bare)]
            found += [(path, fault) for fault in tab.faults_from_disk(root / path)]
        browser.close()
    return found


class Tab:
    def __init__(self, page, base):
        self.page, self.base, self.heard, self.home, self.loaded = page, base, [], base, []
        self.judged = {view: set() for view in VIEWS}
        page.on("console", self.on_console)
        page.on("pageerror", lambda error: self.heard.append(f"script: {error}"))
        page.on("request", self.on_request)
        page.on("requestfailed", lambda r: self.heard.append(f"not loaded: {r.url} ({r.failure})"))
        page.on("response", self.on_response)

    def on_console(self, message):
        # What the policy refuses, and what is not found, is heard of in fewer words.
        known = ("Content Security Policy", "Failed to load resource")
        if message.type == "error" and not any(words in message.text for words in known):
            self.heard.append(f"console: {message.text}")

    def on_request(self, request):
        if not request.url.startswith((self.home, "data:")):
            self.heard.append(f"a request off the site: {request.url}")

    def on_response(self, response):
        if response.status >= 400:
            self.heard.append(f"{response.status}: {response.url}")
        if not response.url.startswith("data:"):
            self.loaded.append(int(response.headers.get("content-length", 0)))

    def open(self, address, home):
        self.heard, self.home, self.loaded = [], home, []
        self.page.goto(address)
        self.look = self.page.evaluate(LOOK)

    def view(self, width, height=800, scheme="light"):
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")

    def faults(self, path, axe):
        self.view(1280)
        self.open(self.base + path, self.base)
        yield from self.faults_of_weight()
        self.page.evaluate(OPEN)
        self.page.evaluate(axe)
        views, self.places = {}, None
        for width, scheme in VIEWS:
            self.view(width, scheme=scheme)
            for violation in self.violations((width, scheme)):
                views.setdefault(violation, []).append(f"{width} px {scheme}")
        for violation, seen in views.items():
            yield f"axe: {violation} ({'everywhere' if len(seen) == len(VIEWS) else ', '.join(seen)})"
        yield from self.faults_of_layout()
        if self.page.evaluate(STORED):
            yield "it leaves something in the browser"
        for refused in self.page.evaluate("window.refused"):
            yield f"against the policy: {refused}"
        yield from self.heard

    def violations(self, view):
        """What axe finds. It is not asked twice about the same: not in the dark about what stands where it stood in the
        light, and not about colours where every text is painted as some text was, in this view, on a page without a fault."""
        places = self.page.evaluate(PLACES)
        if places != self.places:
            self.places, self.form = places, self.page.evaluate(AXE, JUDGE_FORM)
        paints = set(self.page.evaluate(PAINTS))
        if paints <= self.judged[view]:
            return self.form
        colours = self.page.evaluate(AXE, JUDGE_COLOURS)
        if not colours:
            self.judged[view] |= paints
        return self.form + colours

    def faults_of_weight(self):
        elements, shift = self.page.evaluate(ELEMENTS), self.page.evaluate("shift")
        if sum(self.loaded) > MOST_BYTES:
            yield f"it loads {sum(self.loaded):,} bytes, limit {MOST_BYTES:,}"
        if len(self.loaded) > MOST_REQUESTS:
            yield f"it makes {len(self.loaded)} requests, limit {MOST_REQUESTS}"
        if elements > MOST_ELEMENTS:
            yield f"it has {elements} elements, limit {MOST_ELEMENTS}"
        if shift > MOST_SHIFT:
            yield f"it shifts by {shift:.3f} while it loads, limit {MOST_SHIFT}"

    def faults_of_layout(self):
        """Reflow (1.4.10), zoom of 200 % (1.4.4), text spacing (1.4.12)."""
        for width, name, change in (
            (320, "320 px", PLAIN),
            (640, "200 % zoom", PLAIN),
            (1280, "text twice as large", TEXT_TWICE_AS_LARGE),
            (1280, "text spacing at 1280 px", SPACING),
            (320, "text spacing at 320 px", SPACING),
        ):
            self.view(width)
            self.page.evaluate(f"{{ {change} }}")
            overflow, cut = self.page.evaluate(OVERFLOW), self.page.evaluate(CUT)
            if overflow > 0:
                yield f"{name}: {overflow} px wider than the screen"
            if cut:
                yield f"{name}: text is cut off in {', '.join(cut[:3])}"
        self.page.evaluate(PLAIN)

    def faults_by_keyboard(self, path):
        """Each stop of the Tab key is seen, has a ring, and comes in the order of the page; the first skips to the content."""
        self.view(1280)
        self.open(self.base + path, self.base)
        first, last, stops = None, -1, 0
        while stops < 400:
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate(FOCUS)
            if stop is None or stop["order"] == first:
                break
            first = stop["order"] if first is None else first
            if stops == 0 and not stop["name"].startswith("Skip"):
                yield f"the first stop of the Tab key is '{stop['name']}'"
            for bad, words in (
                (not stop["ring"], "has no ring"),
                (not stop["seen"], "is not on the screen"),
                (stop["covered"], "is covered"),
                (stop["order"] <= last, "comes out of order"),
            ):
                if bad:
                    yield f"by keyboard: '{stop['name']}' {words}"
            last, stops = stop["order"], stops + 1

    def faults_without_scripts(self, path, bare):
        self.view(1280)
        self.open(self.base + path, self.base)
        bare.set_viewport_size({"width": 1280, "height": 800})
        bare.goto(self.base + path)
        # What scripts add stands in an element that says so; all else is there without them.
        self.page.evaluate("document.querySelectorAll('[data-added]').forEach(part => part.hidden = true)")
        if bare.evaluate("document.querySelector('main').innerText") != self.page.evaluate(
            "document.querySelector('main').innerText"
        ):
            yield "without scripts its content differs"

    def faults_from_disk(self, file):
        """The page must look the same when it is opened as a file."""
        self.view(1280)
        look = self.look
        self.open(file.as_uri(), "file://")
        if self.look != look:
            yield "it looks different from disk"
        yield from (f"from disk: {heard}" for heard in self.heard)
