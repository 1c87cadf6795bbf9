#!/usr/bin/env python3
"""Checks the search of a build, as a visitor uses it.

    .build/debug/candour build --output dist
    .venv/bin/python Tests/PageChecks/check_search.py dist

The folder holds public/ and staff/ of the example. On each site, behind a server below a path and from disk: what is loaded
and when, results in any order of words, with slips and for nothing, keys, axe and reflow with results open; and the A–Z
without scripts.

Needs chromium and the packages of Tests/requirements.txt. Exit code 1 where there is a fault, 2 where a tool is missing.
"""

import pathlib
import sys

import browser
import search


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0]).is_dir():
        sys.exit(__doc__)
    if browser.missing():
        print(f"Not checked: {browser.missing()} not found.")
        return 2
    faults = search.faults(pathlib.Path(arguments[0]).resolve())
    for site, fault in faults:
        print(f"{site}: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
