"""What can be said of pages from their text alone."""

import collections
import dataclasses
import html.parser
import os
import urllib.parse

SITES = ("public", "staff")
LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src"}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


@dataclasses.dataclass
class Page:
    """A page, and what it holds."""

    path: str
    title: str = ""
    language: str = ""
    headings: list = dataclasses.field(default_factory=list)
    ids: list = dataclasses.field(default_factory=list)
    references: list = dataclasses.field(default_factory=list)
    links: list = dataclasses.field(default_factory=list)
    inline: list = dataclasses.field(default_factory=list)
    tables: list = dataclasses.field(default_factory=list)
    # Whether it sends its readers to another page at once.
    leads_on: bool = False
    pictures: list = dataclasses.field(default_factory=list)
    # Each element with each of its classes: what the page can show a checker.
    kinds: set = dataclasses.field(default_factory=set)


class Table:
    """What a table must have: a caption or a region with a name around it, heads with a scope, rows of equal width."""

    def __init__(self, is_named):
        self.is_named, self.is_headed, self.widths = is_named, False, []

    def start(self, tag, values):
        self.is_named |= tag == "caption"
        self.is_headed |= tag == "th" and "scope" in values
        if tag == "tr":
            self.widths.append(0)
        if tag in ("td", "th") and self.widths:
            self.widths[-1] += int(values.get("colspan") or 1)

    def faults(self):
        if not self.is_named:
            yield "has no name"
        if not self.is_headed:
            yield "has no head with a scope"
        if len(set(self.widths)) > 1:
            yield f"has rows of {min(self.widths)} and {max(self.widths)} cells"


class Picture:
    """What a drawing must have: a role, a name and a description of its own, and a figure around it."""

    def __init__(self, values, is_in_figure):
        self.values, self.is_in_figure, self.texts = values, is_in_figure, {}

    def faults(self):
        if self.values.get("role") != "img":
            yield "has no role"
        if not self.texts.get("title") or self.values.get("aria-labelledby") != self.texts.get("title"):
            yield "is not named by its title"
        if not self.texts.get("desc") or self.values.get("aria-describedby") != self.texts.get("desc"):
            yield "is not described"
        if not self.is_in_figure:
            yield "stands outside a figure"


class Reader(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.page = page
        self.open = []
        self.region = False

    def handle_starttag(self, tag, attributes):
        page, values = self.page, dict(attributes)
        self.open.append(tag)
        page.kinds.update((tag, name) for name in (values.get("class") or "").split() or [""])
        if tag == "html":
            page.language = values.get("lang") or ""
        if "id" in values:
            page.ids.append(values["id"])
        for name in REFERENCES:
            page.references += (values.get(name) or "").split()
        if values.get(LINKS.get(tag)):
            page.links.append(values[LINKS[tag]])
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            page.headings.append(int(tag[1]))
        if values.get("role") == "region":
            self.region = bool(values.get("aria-label"))
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            page.leads_on = True
            page.links.append((values.get("content") or "").partition("url=")[2])
        if tag == "table":
            page.tables.append(Table(self.region))
        if page.tables:
            page.tables[-1].start(tag, values)
        if tag == "img" and "alt" not in values:
            page.inline.append("a picture without alternative text")
        if tag == "svg" and values.get("aria-hidden") != "true":
            page.pictures.append(Picture(values, "figure" in self.open))
        if page.pictures and tag in ("title", "desc") and "svg" in self.open:
            page.pictures[-1].texts[tag] = values.get("id")
        if tag == "style" or "style" in values:
            page.inline.append(f"a style on <{tag}>")
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            page.inline.append("a script within the page")
        page.inline += [f"{name} on <{tag}>" for name in values if name.startswith("on")]

    def handle_data(self, data):
        # The title of a drawing is not the page's.
        if self.open[-1:] == ["title"] and "svg" not in self.open:
            self.page.title += data

    def handle_endtag(self, tag):
        if tag == "table":
            self.region = False
        while self.open and self.open.pop() != tag:
            pass


def read_pages(root):
    """Every page below the sites' folders, in the order of their paths."""
    pages = []
    for site in SITES:
        for file in sorted((root / site).rglob("*.html")):
            page = Page(str(file.relative_to(root)))
            Reader(page).feed(file.read_text(encoding="utf-8"))
            pages.append(page)
    return pages


def pick(pages, count):
    """Few pages that together hold every kind of element, so that each template is among them."""
    rest, picked, seen = [page for page in pages if not page.leads_on], [], set()
    while rest and len(picked) < count:
        best = max(rest, key=lambda page: len(page.kinds - seen))
        if not best.kinds - seen:
            break
        picked.append(best)
        rest.remove(best)
        seen |= best.kinds
    # And from each folder one, while there is room.
    folders = {os.path.dirname(page.path) for page in picked}
    for page in rest:
        if len(picked) < count and os.path.dirname(page.path) not in folders:
            folders.add(os.path.dirname(page.path))
            picked.append(page)
    return sorted(picked, key=lambda page: page.path)


def faults(pages, root):
    found = []
    by_path = {page.path: page for page in pages}
    for page in pages:
        found += [(page.path, fault) for fault in own_faults(page)]
        found += [(page.path, fault) for fault in link_faults(page, by_path, root)]
    for site in SITES:
        titles = collections.defaultdict(list)
        for page in pages:
            if page.path.startswith(site + "/"):
                titles[page.title].append(page.path)
        for title, paths in titles.items():
            found += [(path, f"its title '{title}' is also that of {paths[0]}") for path in paths[1:]]
    return found


def own_faults(page):
    if not page.title.strip():
        yield "it has no title"
    if not page.language:
        yield "it does not say its language"
    if page.headings.count(1) != 1:
        yield f"it has {page.headings.count(1)} first-level headings"
    for above, below in zip(page.headings, page.headings[1:]):
        if below > above + 1:
            yield f"a heading of level {below} follows one of level {above}"
    for name, count in collections.Counter(page.ids).items():
        if count > 1:
            yield f"the id '{name}' stands there {count} times"
    for name in set(page.references) - set(page.ids):
        yield f"it names the id '{name}', which is not there"
    for number, table in enumerate(page.tables, 1):
        yield from (f"table {number} {fault}" for fault in table.faults())
    for number, picture in enumerate(page.pictures, 1):
        yield from (f"drawing {number} {fault}" for fault in picture.faults())
    yield from page.inline


def link_faults(page, pages, root):
    site = page.path.split("/")[0]
    for link in sorted(set(page.links)):
        parts = urllib.parse.urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        if parts.path.startswith("/"):
            # It is shown at any depth: only addresses from the root reach its style sheet and its links.
            if page.path.endswith("404.html"):
                continue
            yield f"'{link}' begins at the root, so it breaks below a path"
            continue
        target = page.path
        if parts.path:
            folder = os.path.dirname(page.path)
            target = os.path.normpath(os.path.join(folder, urllib.parse.unquote(parts.path)))
        if site == "public" and not target.startswith("public/"):
            yield f"'{link}' leads out of the public site"
        elif not (root / target).is_file():
            yield f"'{link}' leads nowhere"
        elif parts.fragment and target in pages:
            if urllib.parse.unquote(parts.fragment) not in pages[target].ids:
                yield f"'{link}' names a heading that is not there"
