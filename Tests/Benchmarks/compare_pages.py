"""Builds the same guidance with candour and with Hugo, in turn, and prints the medians.

usage: compare_pages.py CANDOUR HUGO FOLDER RUNS COUNT...
"""

import os
import sys
from pathlib import Path

import measure
from measure import Contestant

GENERATOR = Path(__file__).parent / "generate_pages.py"


def files(folder: Path):
    for at, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(at, name)


def pages(folder: Path) -> int:
    return sum(path.endswith(".html") for path in files(folder))


def extent(folder: Path) -> str:
    count, size = 0, 0
    for path in files(folder):
        count += 1
        size += os.stat(path).st_size
    return f"{pages(folder):,} pages in {count:,} files, {size / 1_048_576:,.1f} MiB"


def demand_pages(count: int):
    """A check that a tree is there, so that a build that fails cannot win."""

    def check(folder: Path) -> None:
        if pages(folder) < count:
            sys.exit(f"{folder} has {pages(folder)} pages, not {count} or more")

    return check


def contestants(candour: str, hugo: str, folder: Path, count: int) -> list[Contestant]:
    content, site = str(folder / "candour"), str(folder / "hugo")
    check = demand_pages(count)
    return [
        Contestant("candour", "candour", lambda output: [
            candour, "build", "--content", content, "--output", str(output)], check),
        Contestant("Hugo", "hugo", lambda output: [
            hugo, "build", "--source", site, "--destination", str(output), "--noBuildLock"], check),
        Contestant("`cp -r`", "copy", lambda output: [
            "cp", "-r", str(output.with_name("candour")), str(output)], check),
    ]


def compare(candour: str, hugo: str, folder: Path, runs: int, count: int) -> str:
    """Prints the rows of one size; returns how quiet the machine was."""
    folder.mkdir(parents=True)
    os.environ["HUGO_CACHEDIR"] = str(folder / "hugo-cache")
    measure.note(f"{count:,} pages")
    measure.run([sys.executable, str(GENERATOR), str(count), str(folder / "candour"),
                 str(folder / "hugo")], folder / "printed.txt", folder / "complaints.txt")
    rivals = contestants(candour, hugo, folder, count)
    costs = measure.in_turn(rivals, runs, folder)
    print_rows(f"{count:,}", rivals, costs, measure.run_folder(folder, runs))
    return measure.disturbance(costs.values())


def print_rows(label: str, rivals: list[Contestant], costs: dict, outputs: Path) -> None:
    for rival in rivals:
        print(measure.cost_row(label, rival.name, costs[rival.name], extent(outputs / rival.file)))
    ours, theirs, copy = (costs[rival.name] for rival in rivals)
    print(measure.ratio_row(label, "candour / Hugo", ours.ratio(theirs)))
    print(measure.ratio_row(label, "`cp -r` / Hugo", copy.ratio(theirs)))
    print(measure.ratio_row(label, "candour / `cp -r`", ours.ratio(copy)), flush=True)


def main(candour: str, hugo: str, folder: Path, runs: int, counts: list[int]) -> None:
    print(measure.heading("pages", "written"))
    quiet = [f"{count:,} pages: " + compare(candour, hugo, folder / f"pages-{count}", runs, count)
             for count in counts]
    least = measure.floor(folder) / 1_048_576
    print("\n" + "\n".join(quiet))
    print(f"Peak memory below {least:.0f} MiB cannot be seen from here and counts as that much.")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]), list(map(int, sys.argv[5:])))
