"""What a class keeps about everything that was handed in: which file came from where, and whose it is.

::

    collected/NAME.json    every collecting of an exercise, oldest first
    corrections.csv        what was guessed, one line each; a trainer writes who it really is
"""

import csv
import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from finlit.course.classroom import ClassRoom, stamp
from finlit.course.people import learner_id
from finlit.course.places import write_beside
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, text
from finlit.tables import content, lines_one_by_one

CORRECTIONS = "corrections.csv"
LEAVE_OUT = "-"
_COLUMNS = ("file", "read_as", "should_be")
_MOST_CORRECTIONS = 5_000


@dataclass
class Kept:
    """One file of the class, or one that could not be used (``file`` is "" and ``reason`` says why)."""

    where: str
    learner: str
    file: str = ""
    digest: str = ""
    saved: float = 0.0
    key: list[str] = field(default_factory=list)
    """Name, number and place that were read from its path."""
    reason: str = ""


@dataclass
class Run:
    """One collecting: when, from where, what was kept, and who was added to the list."""

    when: str
    source: str
    kept: list[Kept]
    added: list[str]


def journal_file(room: ClassRoom, name: str) -> Path:
    """Return the file that says what was collected for an exercise."""
    return room.folder / "collected" / f"{name}.json"


def runs(room: ClassRoom, name: str) -> list[Run]:
    """Every collecting of an exercise, oldest first; none where the file is missing or damaged."""
    try:
        found = json.loads(journal_file(room, name).read_bytes())
        return [
            Run(
                str(run["when"]),
                str(run["source"]),
                [Kept(**kept) for kept in run["kept"]],
                [str(learner) for learner in run["added"]],
            )
            for run in found
        ]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []


def write_runs(room: ClassRoom, name: str, found: Iterable[Run]) -> None:
    """Keep the collectings of an exercise."""
    plain: list[dict[str, Any]] = [asdict(run) for run in found]
    write_beside(journal_file(room, name), json.dumps(plain, ensure_ascii=False, indent=1) + "\n")


def unusable(room: ClassRoom, name: str) -> dict[str, tuple[str, str]]:
    """Return, for everybody whose last file could not be used, that file and the reason."""
    found: dict[str, tuple[str, str]] = {}
    for run in runs(room, name):
        for kept in run.kept:
            if kept.reason and kept.learner and kept.reason not in ("left_out", "another_lesson"):
                found[kept.learner] = (kept.where, kept.reason)
    return found


def digest(raw: bytes) -> str:
    """Say in a few letters what a file holds."""
    return hashlib.sha256(raw).hexdigest()


class Corrections:
    """``corrections.csv``: who a file, or everybody who was read by one name, really is."""

    def __init__(self, room: ClassRoom) -> None:
        self.path = room.folder / CORRECTIONS
        self.lang = room.lang
        self._known: set[tuple[str, str]] = set()
        self._said: dict[tuple[str, str], str] = {}
        for file, read_as, should_be in self._rows():
            self._known.add((file, read_as))
            if should_be:
                self._said[file, read_as] = should_be

    def _rows(self) -> Iterable[tuple[str, str, str]]:
        try:
            found = lines_one_by_one(content(self.path)) if self.path.exists() else []
        except InputError:
            return
        heads = {
            word: column
            for column in _COLUMNS
            for lang in LANGUAGES
            for word in text(f"course.correction.{column}", lang).split("|")
        }
        columns = [heads.get(cell.strip().casefold(), "") for cell in found[0].cells] if found else []
        has_heading = "should_be" in columns
        for line in found[has_heading:_MOST_CORRECTIONS]:
            cells = dict(zip(columns if has_heading else _COLUMNS, map(str.strip, line.cells), strict=False))
            file, read_as, should_be = (_plain(cells.get(column, "")) for column in _COLUMNS)
            yield file, learner_id(read_as), should_be

    def of(self, where: str, read_as: str) -> str:
        """Return what the trainer wrote about a file, or else about everybody who was read by that name."""
        learner = learner_id(read_as)
        for entry in ((where, learner), (where, ""), ("", learner)):
            if entry in self._said:
                return self._said[entry]
        return next((said for (file, _), said in self._said.items() if file and file == where), "")

    def ask(self, asked: Iterable[tuple[str, str]]) -> bool:
        """Add a line for each file and reading that has none yet; say whether any was added."""
        new = [entry for entry in dict.fromkeys(asked) if (entry[0], learner_id(entry[1])) not in self._known]
        if not new:
            return False
        out = StringIO(newline="")
        table = csv.writer(out, delimiter=";", lineterminator="\r\n")
        before = content(self.path) if self.path.exists() else ""
        if not before.strip():
            heads = [text(f"course.correction.{column}", self.lang).split("|")[0] for column in _COLUMNS]
            table.writerow(heads)
        table.writerows((harmless(file), read_as, "") for file, read_as in new)
        gap = "" if not before or before.endswith("\n") else "\r\n"
        write_beside(self.path, "\ufeff" + before + gap + out.getvalue())
        return True


def harmless(cell: str) -> str:
    """A spreadsheet runs a cell that begins like a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) and cell != LEAVE_OUT else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) != cell[1:] else cell


def set_aside(room: ClassRoom, path: Path) -> Path:
    """Move a file of the class to ``backups/``, where nothing is ever deleted."""
    inside = path.relative_to(room.folder)
    target, count = room.folder / "backups" / f"undone-{stamp()}" / inside, 1
    while target.exists():
        count += 1
        target = target.with_name(f"{path.stem}-{count}{path.suffix}")
    write_beside(target, path.read_bytes())
    path.unlink()
    return target
