"""Compares two CSV files of monthly figures, row by row, and says how many are the same.

usage: same_sums.py OURS THEIRS

Of OURS only the months of single channels and groups count: candour may list other periods, and all
channels or groups together, as well.
"""

import csv
import re
import sys
from decimal import Decimal

MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")   # 2020-21 is a financial year


def sums(path: str) -> dict[tuple[str, ...], Decimal]:
    found = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            if not row["channel"] or not MONTH.fullmatch(row["period"]):
                continue
            key = (row["metric"], row["channel"], row["group"], row["period"])
            if key in found:
                sys.exit(f"{path} has {' '.join(key)} twice")
            found[key] = Decimal(row["value"])
    return found


def main(ours: str, theirs: str) -> None:
    our, their = sums(ours), sums(theirs)
    if all(group for _, _, group, _ in their):
        our = {key: value for key, value in our.items() if key[2]}
    differing = sorted(key for key in our.keys() | their.keys() if our.get(key) != their.get(key))
    for key in differing[:5]:
        print(f"{' '.join(key)}: {our.get(key)}, not {their.get(key)}", file=sys.stderr)
    if differing or not our:
        sys.exit(f"{len(differing):,} of {len(our.keys() | their.keys()):,} sums differ")
    print(f"{len(our):,} monthly sums compared row by row: all the same.")


if __name__ == "__main__":
    main(*sys.argv[1:3])
