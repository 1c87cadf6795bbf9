"""Runs whole processes in turn and says what they cost.

A process is measured from its start to its end by what the kernel says of it (`wait4`). The kernel
counts the memory of the parent at the moment of the start as the child's, so a measuring script
must stay small: it loads no data, and `floor()` says below what nothing can be seen.
"""

import os
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Cost:
    wall: float        # seconds
    processor: float   # seconds, user and system, of all threads
    memory: float      # bytes, at the peak
    elsewhere: float = 0   # seconds of processor time that other processes took meanwhile

    def ratio(self, other: "Cost") -> "Cost":
        return Cost(self.wall / other.wall, self.processor / other.processor,
                    self.memory / other.memory)


@dataclass(frozen=True)
class Contestant:
    """A command that makes an output, and a check that ends this script if that is not enough."""

    name: str
    file: str   # what its output is called in the folder of a run
    command: Callable[[Path], list[str]]
    check: Callable[[Path], None]
    prints: bool = False   # what it prints is its output


def run(command: list[str], prints_to: Path, complaints: Path) -> Cost:
    """Ends this script, with the last complaints, where the command does not succeed."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    files = [(os.POSIX_SPAWN_OPEN, 1, str(prints_to), flags, 0o644),
             (os.POSIX_SPAWN_OPEN, 2, str(complaints), flags, 0o644)]
    busy, start = busy_seconds(), time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=files)
    _, status, usage = os.wait4(process, 0)
    wall, busy = time.perf_counter() - start, busy_seconds() - busy
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        last = complaints.read_text(errors="replace")[-2_000:]
        sys.exit(f"{' '.join(command)}\nended with {code}:\n{last}")
    processor = usage.ru_utime + usage.ru_stime
    return Cost(wall, processor, usage.ru_maxrss * 1024, max(0, busy - processor))


def busy_seconds() -> float:
    """The processor time of all processes since the machine started, in steps of 10 ms."""
    with open("/proc/stat") as file:
        user, nice, system, _, _, *rest = map(int, file.readline().split()[1:9])
    return (user + nice + system + sum(rest)) / os.sysconf("SC_CLK_TCK")


def measured(contestant: Contestant, folder: Path) -> Cost:
    """One run into a folder of its own, begun when nothing is left to be written to the disk."""
    output = folder / contestant.file
    command = contestant.command(output)
    os.sync()
    printed = output if contestant.prints else folder / "printed.txt"
    cost = run(command, printed, folder / "complaints.txt")
    contestant.check(output)
    return cost


def in_turn(contestants: list[Contestant], runs: int, folder: Path) -> dict[str, Cost]:
    """The median cost of each: all run once unmeasured, then one after the other, so many times.

    Every run has a new folder, and nothing is removed before the end: ext4 without a journal steps
    over what was deleted in the last minutes, and then takes ten times as long to make a file.
    """
    costs = {contestant.name: [] for contestant in contestants}
    for number in range(runs + 1):
        folder_of_run = run_folder(folder, number)
        folder_of_run.mkdir()
        for contestant in contestants:
            cost = measured(contestant, folder_of_run)
            note(f"{number or 'warm-up'}: {contestant.name} {cost.wall:.2f} s")
            if number > 0:
                costs[contestant.name].append(cost)
    return {name: middle(those) for name, those in costs.items()}


def run_folder(folder: Path, number: int) -> Path:
    """Where a run leaves its outputs; 0 is the warm-up."""
    return folder / f"run-{number}"


def middle(costs: list[Cost]) -> Cost:
    return Cost(median(cost.wall for cost in costs), median(cost.processor for cost in costs),
                median(cost.memory for cost in costs), median(cost.elsewhere for cost in costs))


def disturbance(costs: Collection[Cost]) -> str:
    """How much of the machine others used meanwhile; wall times mean little if that is much."""
    time = sum(cost.wall for cost in costs) * os.cpu_count()
    share = sum(cost.elsewhere for cost in costs) / time
    return f"Other processes took {share:.0%} of the processors' time meanwhile."


def floor(folder: Path) -> float:
    """The least memory, in bytes, that can be seen from here."""
    return run(["true"], folder / "printed.txt", folder / "complaints.txt").memory


def note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def cost_row(label: str, name: str, cost: Cost, remark: str = "") -> str:
    return (f"| {label} | {name} | {cost.wall:.3f} s | {cost.processor:.3f} s "
            f"| {cost.memory / 1_048_576:,.0f} MiB | {remark} |")


def ratio_row(label: str, name: str, ratio: Cost) -> str:
    return (f"| {label} | **{name}** | **{ratio.wall:.3f}** | **{ratio.processor:.3f}** "
            f"| **{ratio.memory:.3f}** | |")


def heading(first: str, last: str) -> str:
    return (f"| {first} | | wall time | processor time | peak memory | {last} |\n"
            "| ---: | --- | ---: | ---: | ---: | --- |")
