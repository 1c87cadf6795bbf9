"""Writes a content folder with one large native snapshot: daily counts by channel, metric and group.

usage: generate_snapshot.py FOLDER CHANNELS METRICS GROUPS MONTHS [days | series]

The rows stand in the order of their dates, as an export has them, or series after series. Whole months
only, so that no month is partly observed: 5 channels, 12 metrics, 45 groups and 120 months are
9,863,100 rows.
"""

import shutil
import sys
from datetime import date, timedelta
from itertools import cycle, product
from pathlib import Path
from random import Random

FIRST_YEAR = 2020
HEADER = "period,channel,metric,group,value,numerator,denominator,marker,note\n"
MANIFEST = """\
collected: {after}
source: Daily export, generated
basis: accrued
status: final
complete: true
"""
CHANNEL = """\
title: Office {number}
kind: other
online: false
purpose: Questions at the counter of office {number}
owner: Head of communications
"""
METRIC = """\
title: Visits of kind {number}
plain: visits of kind {number}
kind: flow
unit: count
decimals: 0
direction: neutral
level: output
about_people: false
definition: How often somebody came about matter {number}. Each visit counts once.
"""


def names(word: str, count: int) -> list[str]:
    return [f"{word}-{number:03}" for number in range(1, count + 1)]


def days(months: int):
    """All days of so many whole months, from the first."""
    end = date(FIRST_YEAR + months // 12, months % 12 + 1, 1)
    day = date(FIRST_YEAR, 1, 1)
    while day < end:
        yield day
        day += timedelta(days=1)


def write_register(folder: Path, text: str, identifiers: list[str]) -> None:
    folder.mkdir(parents=True)
    for number, identifier in enumerate(identifiers, start=1):
        (folder / f"{identifier}.yml").write_text(text.format(number=number))


def write_rows(path: Path, series: list[str], months: int, order: str) -> None:
    """Writes all rows: most days are quiet, a few are not."""
    source = Random("rows")
    values = [str(source.randrange(40) if source.randrange(10) else source.randrange(4_000))
              for _ in range(9_973)]
    following = cycle(values)
    dates = [str(day) for day in days(months)]
    with path.open("w") as file:
        file.write(HEADER)
        if order == "series":
            for one in series:
                file.writelines(f"{day},{one},{next(following)},,,,\n" for day in dates)
        else:
            for day in dates:
                file.writelines(f"{day},{one},{next(following)},,,,\n" for one in series)


def main(folder: Path, counts: list[int], order: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    channel_count, metric_count, group_count, months = counts
    channels, metrics = names("office", channel_count), names("visits", metric_count)
    groups = names("ward", group_count) if group_count > 0 else [""]
    write_register(folder / "channels", CHANNEL, channels)
    write_register(folder / "metrics/definitions", METRIC, metrics)
    shutil.copy(Path(__file__).parent / "candour.yml", folder)
    snapshots = folder / "metrics/snapshots"
    snapshots.mkdir()
    series = [",".join(one) for one in product(channels, metrics, groups)]
    write_rows(snapshots / "daily.csv", series, months, order)
    *_, last = days(months)
    (snapshots / "daily.yml").write_text(MANIFEST.format(after=last + timedelta(days=5)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(word) for word in sys.argv[2:6]], *(sys.argv[6:7] or ["days"]))
