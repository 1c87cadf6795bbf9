#!/usr/bin/env python3
"""Checks the pages of a build, as a visitor's browser and a validator see them.

    .build/debug/candour build --output dist
    .venv/bin/python Tests/PageChecks/check_pages.py dist

The folder holds public/ and staff/. Every page is read: validity, links, titles, ids, tables, charts, nothing inline.
Every page is opened in Chromium: axe at two widths in light and dark, the strict security policy, requests, weight, reflow,
zoom, text spacing, and the same from disk. Some, picked so that every kind of element is seen once, are walked through by
keyboard and opened without scripts.

Needs chromium and Java, and the packages of Tests/requirements.txt. Exit code 1 where there is a fault, 2 where a tool
is missing.
"""

import pathlib
import sys
import time

import browser
import markup
import nu

WALKED_PAGES = 20


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0]).is_dir():
        sys.exit(__doc__)
    root = pathlib.Path(arguments[0]).resolve()
    pages = markup.read_pages(root)
    if not pages:
        print(f"There is no page in {root}.")
        return 1
    missing = [tool for tool in (nu.missing(), browser.missing()) if tool]
    if missing:
        print(f"Not checked: {' and '.join(missing)} not found.")
        return 2
    walked = {page.path for page in markup.pick(pages, WALKED_PAGES)}
    # Sites are opened below a path, where the page for what is not there finds nothing; what leads on is gone at once.
    opened = [page.path for page in pages if page.path != markup.NOT_FOUND and not page.leads_on]
    faults = []
    for name, check in (
        ("read", lambda: markup.faults(pages, root)),
        ("validated", lambda: nu.faults(root)),
        ("opened", lambda: browser.faults(root, opened, walked)),
    ):
        start = time.monotonic()
        found = check()
        faults += found
        seconds = time.monotonic() - start
        print(f"{len(pages)} pages {name} in {seconds:.1f} s: {len(found) or 'no'} faults")
    for path, fault in sorted(set(faults)):
        print(f"{path}: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
