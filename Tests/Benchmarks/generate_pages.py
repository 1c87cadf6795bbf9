"""Writes the same guidance pages twice: as a content folder of candour and as a Hugo site.

usage: generate_pages.py COUNT CANDOUR_FOLDER HUGO_FOLDER

The bodies are the same bytes. The front matter differs in one word: `kind` means something else
to Hugo, so there it is called `document_kind`.
"""

import shutil
import sys
from pathlib import Path
from random import Random

from prose import SEED, Writer, anchor, headings, title

PAGES_IN_A_FOLDER = 100
HERE = Path(__file__).parent
OWNERS = ("Digital manager", "Contact centre manager", "Head of communications", "Editor")
REVIEWS = ("12 months", "18 months", "24 months")


def folder(number: int) -> str:
    return f"folder-{number // PAGES_IN_A_FOLDER + 1:04}"


def file(number: int) -> str:
    return f"page-{number + 1:06}.md"


def linker(number: int, count: int):
    """A function that draws a link from one page to another: half stay near, half name a heading."""

    def link(source: Random) -> str:
        first = number // PAGES_IN_A_FOLDER * PAGES_IN_A_FOLDER
        near = range(first, min(first + PAGES_IN_A_FOLDER, count))
        other = source.choice(near if source.randrange(2) else range(count))
        if other == number:
            other = (number + 1) % count
        path = file(other) if folder(other) == folder(number) else f"../{folder(other)}/{file(other)}"
        if source.randrange(2):
            path += "#" + anchor(source.choice(headings(other)))
        return f"[{title(other)}]({path})"

    return link


def front_matter(number: int, kind: str) -> str:
    source = Random(f"front matter {SEED} {number}")
    return (
        f"---\ntitle: {title(number)}\n"
        f"description: What to do, step by step, and whom to ask when case {number} comes up\n"
        f"owner: {source.choice(OWNERS)}\n"
        f"last_reviewed: 2026-{source.randint(1, 9):02}-{source.randint(1, 28):02}\n"
        f"review_in: {source.choice(REVIEWS)}\n"
        f"{kind}: guidance\n---\n\n"
    )


def write_sections(guidance: Path, count: int) -> None:
    """What makes a folder a section for Hugo."""
    for number in range(0, count, PAGES_IN_A_FOLDER):
        section = guidance / folder(number)
        section.mkdir(parents=True)
        (section / "_index.md").write_text(f"---\ntitle: {folder(number)}\n---\n")
    (guidance / "_index.md").write_text("---\ntitle: Guidance\n---\n")


def main(count: int, candour: Path, hugo: Path) -> None:
    for old in (candour, hugo):
        shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(HERE / "hugo", hugo)
    write_sections(hugo / "content/guidance", count)
    candour.mkdir(parents=True)
    shutil.copy(HERE / "candour.yml", candour)
    for number in range(count):
        body = Writer(number, linker(number, count)).body()
        path = Path(folder(number)) / file(number)
        for guidance, kind in ((candour / "staff/guidance", "kind"),
                               (hugo / "content/guidance", "document_kind")):
            (guidance / path).parent.mkdir(parents=True, exist_ok=True)
            (guidance / path).write_text(front_matter(number, kind) + body)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
