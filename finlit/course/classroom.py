"""A class is a folder: who learns, what was handed in, the gradebook, the report.

::

    my-class/
      class.toml       title, language, format version
      learners.csv     learner, name, language, sex, chair: open it with any spreadsheet
      hand-out/        exercises to copy to USB sticks
      submitted/       every notebook ever handed in; nothing is overwritten
      answers/         what was read out of them
      marks/           what trainers gave for written answers, beside the gradebook
      grading/         nbgrader's own folders and the gradebook
      backups/         the gradebook as it was before each grading
      report/          a folder for each lesson: pages for the trainer and for each learner
      class.log        what the machinery said
"""

import csv
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from finlit.course.places import write_beside
from finlit.errors import WorkshopError
from finlit.i18n import LANGUAGES, Language, check_language, text

FORMAT = 1
CLASS_FILE = "class.toml"
LEARNERS_FILE = "learners.csv"
_COLUMNS = ("learner", "name", "language", "sex", "chair")
SEXES = {
    "female": ("f", "female", "woman", "p", "perempuan", "wanita"),
    "male": ("m", "male", "man", "l", "laki-laki", "pria", "lk"),
}
CHAIRS = {
    "sender": ("sender", "sends", "migrant", "pengirim", "mengirim", "pekerja migran"),
    "receiver": ("receiver", "receives", "family", "penerima", "menerima", "keluarga"),
}


class Learner(NamedTuple):
    """One person of a class.

    ``id`` is the name of their files, ``name`` what they are called; ``sex`` is female or male, ``chair``
    sender or receiver, both "" where the list does not say.
    """

    id: str
    name: str
    lang: Language
    sex: str = ""
    chair: str = ""
    listed: bool = True
    """Whether the list names them, or only what they handed in."""


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

    def marks_file(self, name: str) -> Path:
        """File that keeps what was given by hand, beside the gradebook."""
        return self.folder / "marks" / f"{name}.json"

    def learners(self) -> list[Learner]:
        """Everybody in ``learners.csv``, in its order.

        Raises
        ------
        WorkshopError
            ``class_unreadable``.
        """
        path = self.folder / LEARNERS_FILE
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
                name = (row.get("name") or "").strip()
                sex, chair = _one_of(SEXES, row.get("sex")), _one_of(CHAIRS, row.get("chair"))
                found[learner] = Learner(learner, name or _spoken(learner), lang, sex, chair, bool(name))
        for learner in self.handed_in():
            found.setdefault(learner, Learner(learner, _spoken(learner), self.lang, listed=False))
        return list(found.values())

    def handed_in(self) -> list[str]:
        """Everybody who handed anything in for any lesson: an emptied list loses nobody."""
        folders = sorted((self.folder / "submitted").glob("*/*"))
        return list(dict.fromkeys(path.name for path in folders if any(path.glob("*.ipynb"))))

    def lessons(self) -> list[str]:
        """Exercises that were handed out or handed in, in their order."""
        places = [self.grading / "source", self.folder / "submitted"]
        return sorted({path.name for place in places for path in place.glob("*") if path.is_dir()})

    def find(self, who: str) -> Learner:
        """Find a learner by the name that is shown, or by the name of the files.

        Raises
        ------
        WorkshopError
            ``learner_unknown``; ``learner_unclear`` for a name that two people have.
        """
        people = self.learners()
        for person in people:
            if person.id == who.strip():
                return person
        wanted = learner_id(who)
        found = [person for person in people if wanted and wanted in (person.id, learner_id(person.name))]
        if len(found) > 1:
            raise WorkshopError("learner_unclear", learner=who, learners=tuple(one.id for one in found))
        if not found:
            names = {learner_id(person.name): person.name for person in people}
            near = get_close_matches(wanted, names, cutoff=0.5)
            shown = tuple(names[one] for one in near) or tuple(person.name for person in people[:12])
            raise WorkshopError("learner_unknown", learner=who[:60], learners=shown)
        return found[0]

    def add_learners(self, learners: list[Learner]) -> None:
        """Add people at the end of ``learners.csv``; what stands there is left as it is."""
        if not learners:
            return
        path = self.folder / LEARNERS_FILE
        before = path.read_text(encoding="utf-8-sig")
        lines = before.splitlines()
        delimiter = _delimiter(lines)
        heading = lines[0].split(delimiter) if lines else list(_COLUMNS)
        rows = [_cells(person, heading) for person in learners]
        gap = "" if before.endswith("\n") or not before else "\n"
        write_beside(path, before + gap + "\n".join(map(delimiter.join, rows)) + "\n")


def _cells(person: Learner, heading: list[str]) -> list[str]:
    name = "" if person.name == person.id else person.name.translate(str.maketrans(",;\t\n", "    "))
    values = {
        "learner": person.id,
        "name": name,
        "language": person.lang,
        "sex": person.sex,
        "chair": person.chair,
    }
    return [values.get(column.strip().strip('"').casefold(), "") for column in heading]


def new_class(folder: Path | str, lang: str = "id", title: str = "", db: str = "") -> ClassRoom:
    """Make a class.

    Parameters
    ----------
    folder : path
        Made if it is not there. A ``learners.csv`` that lies in it is used.
    lang : str
        Language of the report, and of learners who name no other.
    title : str
        Name of the class.
    db : str
        URL of a gradebook on a server (``postgresql+psycopg://...``) instead of a file in the folder.

    Raises
    ------
    WorkshopError
        ``class_exists``; ``folder_not_writable``.
    InputError
        ``language_unknown``.
    """
    place, language = Path(folder), check_language(lang)
    if (place / CLASS_FILE).exists():
        raise WorkshopError("class_exists", folder=place)
    name = title or text("course.class_title", language)
    about = [
        f"format = {FORMAT}",
        f"title = {json.dumps(name, ensure_ascii=False)}",
        f'lang = "{language}"',
        f"created = {date.today().isoformat()}",
        f"db = {json.dumps(db)}" if db else '# db = "postgresql+psycopg://user@host/gradebook"',
    ]
    people = place / LEARNERS_FILE
    if not people.exists():
        write_beside(people, ",".join(_COLUMNS) + "\n")
    write_beside(place / CLASS_FILE, "\n".join(about) + "\n")
    return ClassRoom(place, name, language, db)


def open_class(folder: Path | str) -> ClassRoom:
    """Open a class that exists.

    Raises
    ------
    WorkshopError
        ``class_missing``, ``class_unreadable``; ``class_version`` for a class of another format, which is
        left as it is.
    """
    place = Path(folder)
    path = place / CLASS_FILE
    if not path.exists():
        raise WorkshopError("class_missing", folder=place)
    try:
        about = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as problem:
        raise WorkshopError("class_unreadable", file=path.name, reason=str(problem)) from None
    if not about or about.get("lang", "id") not in LANGUAGES:
        raise WorkshopError("class_unreadable", file=path.name, reason="lang")
    if about.get("format") != FORMAT:
        raise WorkshopError(
            "class_version", folder=place, found=str(about.get("format", "?"))[:60], expected=FORMAT
        )
    language = check_language(str(about.get("lang", "id")))
    return ClassRoom(place, str(about.get("title", "")), language, str(about.get("db", "")))


def learners_file(room: ClassRoom) -> str:
    """Return a list of learners made from what was handed in; only its heading where nothing was."""
    rows = [",".join((learner, "", room.lang, "", "")) for learner in room.handed_in()]
    return "\n".join([",".join(_COLUMNS), *rows]) + "\n"


def learner_id(name: str) -> str:
    """Turn a name into one that is safe in files, addresses and the gradebook.

    >>> learner_id(" Ibu Sri (Blitar) ")
    'ibu-sri-blitar'
    """
    kept = "".join(letter if letter.isalnum() else "-" for letter in name.strip().casefold())
    return "-".join(part for part in kept.split("-") if part)[:60]


def _one_of(words: Mapping[str, tuple[str, ...]], written: str | None) -> str:
    """Return the code of what is written in a cell, in either language; "" for anything else."""
    tidy = (written or "").strip().casefold()
    return next((code for code, known in words.items() if tidy in known), "")


def _spoken(learner: str) -> str:
    """Say an id as a name: ``ibu-sri`` is Ibu Sri."""
    return learner.replace("-", " ").title()


def stamp() -> str:
    """Now, as it stands in names of files: no colon, sorts by time."""
    return datetime.now().strftime("%Y%m%d-%H%M%S")


def _delimiter(lines: list[str]) -> str:
    """Indonesian spreadsheets write ``;`` between columns."""
    return ";" if lines and ";" in lines[0] else ","
