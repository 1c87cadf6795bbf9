"""Sums a large snapshot by month with candour and with DuckDB, in turn, and prints the medians.

usage: compare_figures.py CANDOUR FOLDER RUNS
"""

import subprocess
import sys
from pathlib import Path
from statistics import median

import measure
from measure import Contestant

HERE = Path(__file__).parent


def demand_rows(path: Path) -> None:
    """Ends this script if nothing was written; what it is, `same_sums.py` compares at the end."""
    if not path.exists() or path.stat().st_size < 1_000:
        sys.exit(f"{path} has no figures")


def contestants(candour: str, folder: Path, snapshot: Path) -> list[Contestant]:
    return [
        Contestant("candour", "candour.csv", lambda output: [
            candour, "list", "figures", "--content", str(folder / "candour"),
            "--period", "month", "--format", "csv"], demand_rows, prints=True),
        Contestant("DuckDB", "duckdb.csv", lambda output: [
            sys.executable, str(HERE / "sum_with_duckdb.py"), str(snapshot), str(output),
            str(folder / "costs.txt")], demand_rows),
    ]


def without_import(path: Path) -> tuple[float, float]:
    """DuckDB's median wall and processor time after its import, without the warm-up."""
    lines = [tuple(map(float, line.split())) for line in path.read_text().splitlines()[1:]]
    return median(wall for wall, _ in lines), median(processor for _, processor in lines)


# Channels, metrics, groups and months: 9,863,100 rows, and 324,000 sums.
COUNTS = ["5", "12", "45", "120"]


def rows(snapshot: Path) -> int:
    with snapshot.open("rb") as file:
        return sum(1 for _ in file) - 1


def main(candour: str, folder: Path, runs: int) -> None:
    folder.mkdir(parents=True)
    measure.run([sys.executable, str(HERE / "generate_snapshot.py"), str(folder / "candour"), *COUNTS],
                folder / "printed.txt", folder / "complaints.txt")
    snapshot = folder / "candour/metrics/snapshots/daily.csv"
    label = f"{rows(snapshot):,}"
    measure.note(f"{label} rows")
    rivals = contestants(candour, folder, snapshot)
    costs = measure.in_turn(rivals, runs, folder)
    outputs = [measure.run_folder(folder, runs) / rival.file for rival in rivals]
    print_table(label, costs, outputs, without_import(folder / "costs.txt"))
    comparison = subprocess.run([sys.executable, str(HERE / "same_sums.py"), *map(str, outputs)],
                                check=False)
    sys.exit(comparison.returncode)


def print_table(label: str, costs: dict, outputs: list[Path], bare: tuple[float, float]) -> None:
    print(measure.heading("rows", "wrote"))
    for (name, cost), output in zip(costs.items(), outputs):
        written = f"{output.stat().st_size / 1_048_576:.1f} MiB"
        print(measure.cost_row(label, name, cost, written))
    ours, theirs = costs.values()
    print(measure.ratio_row(label, "candour / DuckDB", ours.ratio(theirs)))
    wall, processor = bare
    print(f"\nWithout Python's start and import DuckDB takes {wall:.3f} s, {processor:.3f} s of "
          f"processor time; candour, whole, is {ours.wall / wall:.3f} and "
          f"{ours.processor / processor:.3f} of that.")
    print(measure.disturbance(costs.values()), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
