"""Pages in Chromium: axe, the strict policy, requests, reflow, and the same from disk."""

import contextlib
import functools
import http.server
import pathlib
import shutil
import threading

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
# WCAG 2.2, levels A and AA, and what is good practice beside.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = [(width, scheme) for width in (1280, 320) for scheme in ("light", "dark")]
# Sites are served below a path: an address from the root would not be found.
MOUNT = "/some/path/"

AXE = """rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
    .then(result => result.violations.map(
        v => v.id + ' at ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')))"""
WATCH = """window.refused = [];
    document.addEventListener('securitypolicyviolation',
        event => refused.push(event.effectiveDirective + ' ' + (event.blockedURI || event.sample)))"""
OVERFLOW = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
LOOK = "[document.styleSheets.length, getComputedStyle(document.body).backgroundColor, document.body.innerText].join()"
STORED = "localStorage.length + sessionStorage.length + document.cookie.length"


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


def faults(root, paths):
    import axe_playwright_python
    from playwright.sync_api import sync_playwright

    axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
    found = []
    with served(root) as base, sync_playwright() as playwright:
        # No name is looked up: what is not on the site fails, and is heard of below.
        browser = playwright.chromium.launch(
            executable_path=chromium(),
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
        )
        context = browser.new_context()
        context.add_init_script(WATCH)
        tab = Tab(context.new_page(), base)
        for path in paths:
            found += [(path, fault) for fault in tab.faults(path, axe)]
            found += [(path, fault) for fault in tab.faults_from_disk(root / path)]
        browser.close()
    return found


class Tab:
    def __init__(self, page, base):
        self.page, self.base, self.heard, self.home = page, base, [], base
        page.on("console", self.on_console)
        page.on("pageerror", lambda error: self.heard.append(f"script: {error}"))
        page.on("request", self.on_request)
        page.on("requestfailed", lambda r: self.heard.append(f"not loaded: {r.url} ({r.failure})"))
        page.on("response", lambda r: r.status >= 400 and self.heard.append(f"{r.status}: {r.url}"))

    def on_console(self, message):
        # What the policy refuses, and what is not found, is heard of in fewer words.
        known = ("Content Security Policy", "Failed to load resource")
        if message.type == "error" and not any(words in message.text for words in known):
            self.heard.append(f"console: {message.text}")

    def on_request(self, request):
        if not request.url.startswith((self.home, "data:")):
            self.heard.append(f"a request off the site: {request.url}")

    def open(self, address, home):
        self.heard, self.home = [], home
        self.page.goto(address)
        self.look = self.page.evaluate(LOOK)

    def faults(self, path, axe):
        self.page.set_viewport_size({"width": 1280, "height": 800})
        self.page.emulate_media(color_scheme="light")
        self.open(self.base + path, self.base)
        self.page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        self.page.evaluate(axe)
        views = {}
        for width, scheme in VIEWS:
            self.page.set_viewport_size({"width": width, "height": 800})
            self.page.emulate_media(color_scheme=scheme)
            for violation in self.page.evaluate(AXE, RULES):
                views.setdefault(violation, []).append(f"{width} px {scheme}")
        for violation, seen in views.items():
            yield f"axe: {violation} ({'everywhere' if len(seen) == len(VIEWS) else ', '.join(seen)})"
        overflow = self.page.evaluate(OVERFLOW)
        if overflow > 0:
            yield f"{overflow} px wider than a screen of 320 px"
        if self.page.evaluate(STORED):
            yield "it leaves something in the browser"
        for refused in self.page.evaluate("window.refused"):
            yield f"against the policy: {refused}"
        yield from self.heard

    def faults_from_disk(self, file):
        """The page must look the same when it is opened as a file."""
        self.page.set_viewport_size({"width": 1280, "height": 800})
        self.page.emulate_media(color_scheme="light")
        look = self.look
        self.open(file.as_uri(), "file://")
        if self.look != look:
            yield "it looks different from disk"
        yield from (f"from disk: {heard}" for heard in self.heard)


class Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        return super().translate_path(path.removeprefix(MOUNT[:-1])) if path.startswith(MOUNT) else "/nowhere"

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def served(root):
    handler = functools.partial(Handler, directory=root)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{MOUNT}"
    finally:
        server.shutdown()
