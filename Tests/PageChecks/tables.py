"""Tables of pages against the data files that they offer, and data sets in the heads of pages."""

import dataclasses
import html.parser
import json
import os
import re

MONTHS = {
    name: number
    for number, name in enumerate(
        "January February March April May June July August September October November December".split(), 1
    )
}
# What a data set for search engines has; schema.org asks for no more.
MEMBERS = (
    "@context @type name description license creator publisher temporalCoverage dateModified variableMeasured".split()
)
# The columns that tables show.
NUMBERS = "value numerator denominator residents_percent reached reached_percent".split()


@dataclasses.dataclass
class Table:
    file: str
    caption: str = ""
    rows: list = dataclasses.field(default_factory=list)


class Reader(html.parser.HTMLParser):
    """The tables with a data file, their cells as read aloud, and the data sets."""

    def __init__(self):
        super().__init__()
        self.tables, self.sets, self.table, self.cell, self.script = [], [], None, None, None
        self.hidden, self.names = 0, False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "table":
            self.table = Table(values["data-csv"]) if values.get("data-csv") else None
            if self.table:
                self.tables.append(self.table)
        self.names |= tag == "caption"
        if tag == "tr" and self.table:
            self.table.rows.append([])
        if tag in ("th", "td") and self.table:
            self.cell = ""
        # The words for ears stand beside the shorthand for eyes: the shorthand is what the file has.
        if tag == "span" and (self.hidden or values.get("class") == "visually-hidden"):
            self.hidden += 1
        if tag == "script" and values.get("type") == "application/ld+json":
            self.script = ""

    def handle_data(self, data):
        if self.script is not None:
            self.script += data
        if self.names and self.table:
            self.table.caption += data
        if self.cell is not None and not self.hidden:
            self.cell += data

    def handle_endtag(self, tag):
        if tag == "span" and self.hidden:
            self.hidden -= 1
        if tag in ("th", "td") and self.cell is not None:
            self.table.rows[-1].append(self.cell.strip())
            self.cell = None
        self.names &= tag != "caption"
        if tag == "table":
            self.table = None
        if tag == "script" and self.script is not None:
            self.sets.append(self.script)
            self.script = None


SHORT = {name[:3]: number for name, number in MONTHS.items()}
MONTHS |= SHORT


def code(words):
    """'September 2026' is 2026-09, 'Jul to Sep 2026' is 2026-Q3; nothing of other periods."""
    month = re.fullmatch(r"(\w+) (\d{4})", words)
    if month and month[1] in MONTHS:
        return f"{month[2]}-{MONTHS[month[1]]:02}"
    quarter = re.fullmatch(r"(\w+) to (\w+) (\d{4})", words)
    if quarter and quarter[1] in MONTHS and MONTHS.get(quarter[2]) == MONTHS[quarter[1]] + 2:
        return f"{quarter[3]}-Q{MONTHS[quarter[2]] // 3}"
    return None


def reading(cell):
    """How to know what a cell shows among what the file has for its period; nothing of words."""
    shorthand = re.match(r"\[(\w+)\]", cell)
    if shorthand or cell == "not reached":
        words = shorthand[1] if shorthand else cell
        return lambda known: known == words
    cell = cell.split(" [")[0]
    time = re.fullmatch(r"(?:(\d+) days?)? ?(?:(\d+) hours?)? ?(?:(\d+) minutes?)?", cell)
    if time and any(time.groups()):
        days, hours, minutes = (int(part or 0) for part in time.groups())
        whole = days * 1440 + hours * 60 + minutes
        # A time is told to the minute; or the figure is one of days.
        return lambda known: isinstance(known, float) and (abs(known - whole) <= 0.5 or known == days)
    plain = re.fullmatch(r"[£$]?(-?[\d,]+(?:\.\d+)?)%?", cell)
    return (lambda known: known == float(plain[1].replace(",", ""))) if plain else None


def table_faults(table, rows):
    """Every number of the table stands in the file, for the same period."""
    known = {}
    for row in rows:
        own = known.setdefault(row["period"], set())
        own.update(float(row[name]) for name in NUMBERS if row.get(name))
        own.update(row["marker"].split())
        if not row.get("value") and row.get("note"):
            own.add("not reached")
    compared = 0
    whole = next(filter(None, map(code, re.findall(r"(?:\w+ to )?\w+ \d{4}", table.caption))), None)
    columns = [code(head) for head in table.rows[0][1:]] if table.rows else []
    for head, *cells in (row for row in table.rows[1:] if row):
        # Rows are periods, or else the columns are, or the whole table is of one.
        for cell, column in zip(cells, columns):
            period = code(head) or column or whole
            is_meant = reading(cell) if period else None
            compared += bool(is_meant)
            if is_meant and not any(map(is_meant, known.get(period, ()))):
                yield f"the table of {table.file} says '{cell}' of {period}, and the file does not"
    if not compared:
        yield f"no cell of the table of {table.file} could be compared"


def set_faults(text):
    try:
        found = json.loads(text)
    except ValueError as error:
        yield f"its data set is no JSON: {error}"
        return
    for name in MEMBERS:
        if not found.get(name):
            yield f"its data set has no {name}"
    if found.get("@type") != "Dataset" or not 50 <= len(found.get("description", "")) <= 5000:
        yield "its data set is none, or its description is shorter than 50 characters or longer than 5,000"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", found.get("temporalCoverage", "")):
        yield "its data set does not say from which day to which"


def faults(root, rows_of):
    files = {}
    for page in sorted((root / "public").rglob("*.html")):
        reader = Reader()
        reader.feed(page.read_text(encoding="utf-8"))
        path = str(page.relative_to(root))
        for table in reader.tables:
            file = page.parent.joinpath(table.file).resolve()
            if not file.is_file():
                yield path, f"the table's file {table.file} is not there"
                continue
            files.setdefault(file, rows_of(file))
            if {"period", "marker"} <= set(files[file][0] if files[file] else []):
                yield from ((path, fault) for fault in table_faults(table, files[file]))
        yield from ((path, fault) for text in reader.sets for fault in set_faults(text))
        if os.path.basename(page.parent) == "metrics" and page.name != "index.html" and not reader.sets:
            yield path, "it has no data set in its head"
