#!/usr/bin/env python3
"""Checks the data files of a build, as those who load them see them.

    .build/debug/candour build --output dist
    .venv/bin/python Tests/PageChecks/check_data.py dist

Every CSV file below public/data has its metadata (CSV on the Web) and agrees with it; the data package is sound; the
JSON of a metric has the figures of its CSV; the file of a series has its rows of the metric's; the tables of pages have
the figures of the file that they offer; what pages say for search engines is a data set.

Needs the packages of Tests/requirements.txt. Exit code 1 where there is a fault, 2 where a tool is missing.
"""

import csv
import json
import pathlib
import sys

import tables

NUMBERS = ("value", "low", "high", "numerator", "denominator")
WORDS = ("channel", "group", "grain", "period", "status")


def missing():
    try:
        import csvw  # noqa: F401
        import frictionless  # noqa: F401
    except ImportError as error:
        return error.name
    return None


def rows_of(file):
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def shape_faults(file):
    """The profile of the data files: UTF-8 without a mark, CRLF, lower_snake_case names, nothing a spreadsheet runs."""
    content = file.read_bytes()
    if content.startswith(b"\xef\xbb\xbf"):
        yield "it begins with a byte-order mark"
    if content.count(b"\n") != content.count(b"\r\n"):
        yield "a line does not end in CRLF"
    header = content.split(b"\r\n", 1)[0].decode()
    for name in header.split(","):
        if not name or name != name.lower() or not name.replace("_", "").isalnum():
            yield f"the column '{name}' is not lower_snake_case"
    for number, row in enumerate(rows_of(file), 2):
        for name, cell in row.items():
            is_number = cell.lstrip("-").replace(".", "", 1).isdigit()
            if cell[:1] in "=+-@\t\r" and cell and not is_number:
                yield f"row {number}: a spreadsheet would run '{cell}' of {name}"


def metadata_faults(file):
    metadata = file.with_name(file.name + "-metadata.json")
    if not metadata.is_file():
        yield "it has no metadata"
        return
    yield from csvw_faults(metadata)


def csvw_faults(metadata):
    import warnings

    import csvw

    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        if not csvw.CSVW(str(metadata), validate=True).is_valid:
            yield "it does not agree with its metadata: " + "; ".join(str(w.message) for w in said)


def package_faults(data):
    import frictionless

    file = data / "datapackage.json"
    report = frictionless.validate(str(file))
    for task in report.tasks:
        for error in task.errors:
            yield f"{task.name}: {error.message}"
    for error in report.errors:
        yield error.message
    named = {resource["path"] for resource in json.loads(file.read_text())["resources"]}
    for path in sorted({path.name for path in data.glob("*.csv")} ^ named):
        yield f"'{path}' is not both a file and in the package"


def twin_faults(file):
    """A metric's JSON: as many figures, in the same order, and the same cells."""
    twin = file.with_suffix(".json")
    if not twin.is_file():
        return
    figures, rows = json.loads(twin.read_text(encoding="utf-8"))["figures"], rows_of(file)
    if len(figures) != len(rows):
        yield f"its JSON has {len(figures)} figures, not {len(rows)}"
    for number, (figure, row) in enumerate(zip(figures, rows), 2):
        same = [name for name in WORDS if (figure[name] or "") != row[name]]
        same += [name for name in NUMBERS if figure[name] != (float(row[name]) if row[name] else None)]
        if " ".join(figure["markers"]) != row["marker"] or (figure["note"] or "") != row["note"]:
            same.append("marker or note")
        if same:
            yield f"row {number}: its JSON says otherwise: {', '.join(same)}"


def series_faults(folder):
    """The files of a metric's series: described together, each with the rows of its channel and no others."""
    metadata = folder / "csv-metadata.json"
    if not metadata.is_file():
        yield "it has no metadata"
        return
    yield from csvw_faults(metadata)
    files = sorted(folder.glob("*.csv"))
    named = [table["url"] for table in json.loads(metadata.read_text())["tables"]]
    if named != [file.name for file in files]:
        yield f"its metadata name {', '.join(named)}, which are not its files"
    rows = rows_of(folder.with_name(folder.name + ".csv"))
    for file in files:
        if rows_of(file) != [row for row in rows if row["channel"] == file.stem]:
            yield f"{file.name} has other rows than the metric's file has of that channel"
        yield from (f"{file.name}: {fault}" for fault in shape_faults(file))


def faults(root):
    data = root / "public" / "data"
    files = sorted(data.glob("*.csv"))
    if not files:
        yield "public/data", "there is no data file"
    for file in files:
        path = str(file.relative_to(root))
        for check in (shape_faults, metadata_faults, twin_faults):
            yield from ((path, fault) for fault in check(file))
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        yield from ((str(folder.relative_to(root)), fault) for fault in series_faults(folder))
    yield from (("public/data/datapackage.json", fault) for fault in package_faults(data))
    yield from tables.faults(root, rows_of)


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0]).is_dir():
        sys.exit(__doc__)
    if missing():
        print(f"Not checked: {missing()} not found.")
        return 2
    found = sorted(set(faults(pathlib.Path(arguments[0]).resolve())))
    for path, fault in found:
        print(f"{path}: {fault}")
    print(f"Data files checked: {len(found) or 'no'} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
