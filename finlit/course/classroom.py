"""A class is a folder: who learns, what was handed in, the gradebook, the report.

::

    my-class/
      class.toml       title, language, format version
      learners.csv     learner, name, language: open it with any spreadsheet
      hand-out/        exercises to copy to USB sticks
      submitted/       every notebook ever handed in; nothing is overwritten
      answers/         what was read out of them
      grading/         nbgrader's own folders and the gradebook
      backups/         the gradebook as it was before each grading
      report/          a folder for each lesson: pages for the trainer and for each learner
      class.log        what the machinery said
"""

import csv
import json
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from finlit.course.places import write_beside
from finlit.errors import WorkshopError
from finlit.i18n import LANGUAGES, Language, check_language, text

FORMAT = 1
_COLUMNS = ("learner", "name", "language")


class Learner(NamedTuple):
    """One person of a class; ``id`` is the name of their files, ``name`` what they are called."""

    id: str
    name: str
    lang: Language


@dataclass(frozen=True)
class ClassRoom:
    """A class that exists on disk.

    Attributes
    ----------
    folder : Path
    title : str
    lang : str
        Language of the report.
    db : str
        URL of the gradebook, or "" for the SQLite file in the class folder.
    """

    folder: Path
    title: str
    lang: Language
    db: str = ""

    @property
    def grading(self) -> Path:
        """Folder in which nbgrader works."""
        return self.folder / "grading"

    @property
    def gradebook(self) -> Path:
        """SQLite file of the gradebook (unused when ``db`` names a server)."""
        return self.grading / "gradebook.db"

    @property
    def db_url(self) -> str:
        """URL of the gradebook."""
        return self.db or f"sqlite:///{self.gradebook.resolve()}"

    @property
    def log(self) -> Path:
        """File that keeps what the machinery said."""
        return self.folder / "class.log"

    def submitted(self, name: str, learner: str) -> list[Path]:
        """Every notebook a learner handed in for an exercise, oldest first."""
        return sorted((self.folder / "submitted" / name / learner).glob("*.ipynb"))

    def answers_file(self, name: str, learner: str) -> Path:
        """File with what was read out of the newest notebook."""
        return self.folder / "answers" / name / f"{learner}.json"

    def learners(self) -> list[Learner]:
        """Everybody in ``learners.csv``, in its order.

        Raises
        ------
        WorkshopError
            ``class_unreadable``.
        """
        path = self.folder / "learners.csv"
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as problem:
            raise WorkshopError("class_unreadable", file=path.name, reason=str(problem)) from None
        rows = csv.DictReader(lines, delimiter=_delimiter(lines))
        found: dict[str, Learner] = {}
        for row in rows:
            learner = learner_id(row.get("learner") or row.get("name") or "")
            written = (row.get("language") or "").strip().lower()
            lang: Language = check_language(written) if written in LANGUAGES else self.lang
            if learner and learner not in found:
                found[learner] = Learner(learner, (row.get("name") or "").strip() or _spoken(learner), lang)
        return list(found.values())

    def add_learners(self, learners: list[Learner]) -> None:
        """Add people at the end of ``learners.csv``; what stands there is left as it is."""
        if not learners:
            return
        path = self.folder / "learners.csv"
        before = path.read_text(encoding="utf-8-sig")
        delimiter = _delimiter(before.splitlines())
        rows = [delimiter.join((person.id, "", person.lang)) for person in learners]
        gap = "" if before.endswith("\n") or not before else "\n"
        write_beside(path, before + gap + "\n".join(rows) + "\n")


def new_class(folder: Path | str, lang: str = "id", title: str = "") -> ClassRoom:
    """Make a class.

    Parameters
    ----------
    folder : path
        Made if it is not there. A ``learners.csv`` that lies in it is used.
    lang : str
        Language of the report, and of learners who name no other.
    title : str
        Name of the class.

    Raises
    ------
    WorkshopError
        ``class_exists``; ``folder_not_writable``.
    InputError
        ``language_unknown``.
    """
    place, language = Path(folder), check_language(lang)
    if (place / "class.toml").exists():
        raise WorkshopError("class_exists", folder=place)
    name = title or text("course.class_title", language)
    about = [
        f"format = {FORMAT}",
        f"title = {json.dumps(name, ensure_ascii=False)}",
        f'lang = "{language}"',
        f"created = {date.today().isoformat()}",
        "# A gradebook on a server instead of the file in this folder:",
        '# db = "postgresql+psycopg://user@host/gradebook"',
    ]
    people = place / "learners.csv"
    if not people.exists():
        write_beside(people, ",".join(_COLUMNS) + "\n")
    write_beside(place / "class.toml", "\n".join(about) + "\n")
    return ClassRoom(place, name, language)


def open_class(folder: Path | str) -> ClassRoom:
    """Open a class that exists.

    Raises
    ------
    WorkshopError
        ``class_missing``, ``class_unreadable``; ``class_version`` for a class of another format, which is
        left as it is.
    """
    place = Path(folder)
    path = place / "class.toml"
    if not path.is_file():
        raise WorkshopError("class_missing", folder=place)
    try:
        about = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise WorkshopError("class_unreadable", file=path.name, reason=str(problem)) from None
    if about.get("format") != FORMAT:
        raise WorkshopError("class_version", folder=place, found=about.get("format", "?"), expected=FORMAT)
    language = check_language(str(about.get("lang", "id")))
    return ClassRoom(place, str(about.get("title", "")), language, str(about.get("db", "")))


def learner_id(name: str) -> str:
    """Turn a name into one that is safe in files, addresses and the gradebook.

    >>> learner_id(" Ibu Sri (Blitar) ")
    'ibu-sri-blitar'
    """
    kept = "".join(letter if letter.isalnum() else "-" for letter in name.strip().casefold())
    return "-".join(part for part in kept.split("-") if part)[:60]


def _spoken(learner: str) -> str:
    """Say an id as a name: ``ibu-sri`` is Ibu Sri."""
    return learner.replace("-", " ").title()


def stamp() -> str:
    """Now, as it stands in names of files: no colon, sorts by time."""
    return datetime.now().strftime("%Y%m%d-%H%M%S")


def _delimiter(lines: list[str]) -> str:
    """Indonesian spreadsheets write ``;`` between columns."""
    return ";" if lines and ";" in lines[0] else ","
