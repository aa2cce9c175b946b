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
      exercises/       the trainer's own exercises, with their keys; never handed out
"""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from finlit.course.checks import Exercise, load_exercise
from finlit.course.people import CHAIRS as CHAIRS
from finlit.course.people import COLUMNS, read_people, spoken, with_more, without
from finlit.course.people import SEXES as SEXES
from finlit.course.people import Learner as Learner
from finlit.course.people import learner_id as learner_id
from finlit.course.places import exercises_folder, write_beside
from finlit.errors import InputError, WorkshopError
from finlit.i18n import LANGUAGES, Language, check_language, text
from finlit.language import DEFAULT

FORMAT = 1
CLASS_FILE = "class.toml"
LEARNERS_FILE = "learners.csv"
SPREADSHEETS = ("learners.xlsx", "learners.xls", "learners.ods")
"""A list that was saved as a spreadsheet's own file is read too."""


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

    @property
    def own_exercises(self) -> Path:
        """Folder of the trainer's own exercises, in the form of the course's."""
        return self.folder / "exercises"

    def exercise(self, lesson: str | int) -> Exercise:
        """Load an exercise of this class: one of the trainer's own goes before the course's.

        Raises
        ------
        InputError
            ``question_unknown``, with the names that exist.
        """
        return load_exercise(lesson, self.own_exercises)

    def called(self, exercise: Exercise) -> str:
        """Return the shortest that names an exercise in a command: its number, unless that names another."""
        return exercise.code if self.exercise(exercise.code).name == exercise.name else exercise.name

    def built(self, exercise: Exercise) -> Path:
        """Return the folder in which the notebooks of an exercise were built."""
        return self.own_exercises if exercise.is_own else exercises_folder()

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
        found = {person.id: person for person in self.listed() or self.remembered()}
        for learner in self.handed_in():
            found.setdefault(learner, Learner(learner, spoken(learner), self.lang, listed=False))
        return list(found.values())

    def listed(self) -> list[Learner]:
        """Everybody whom ``learners.csv`` names, or else a spreadsheet of that name beside it.

        Raises
        ------
        WorkshopError
            ``class_unreadable``.
        """
        for name in (LEARNERS_FILE, *SPREADSHEETS):
            path = self.folder / name
            try:
                found = read_people(path.read_bytes(), self.lang) if path.exists() else []
            except (OSError, InputError) as problem:
                raise WorkshopError("class_unreadable", file=path.name, reason=_reason(problem)) from None
            if found:
                return found
        return []

    @property
    def _memory(self) -> Path:
        return self.folder / "backups" / LEARNERS_FILE

    def remembered(self) -> list[Learner]:
        """Everybody of the last list that had anybody in it."""
        try:
            return read_people(self._memory.read_bytes(), self.lang)
        except (OSError, InputError):
            return []

    def remember(self) -> None:
        """Keep the list as it is now, should it be emptied by a slip; an empty one is not kept."""
        people = self.listed()
        if people and people != self.remembered():
            write_beside(self._memory, with_more(b"", people))

    def take_off(self, learners: Iterable[str]) -> None:
        """Take those off the list whom only a collecting had put on it; a row that somebody typed stays.

        Raises
        ------
        WorkshopError
            ``folder_not_writable``.
        """
        gone = list(learners)
        for path in (self.folder / LEARNERS_FILE, self._memory) if gone else ():
            before = path.read_bytes() if path.is_file() else b""
            after = without(before, gone)
            if after != before:
                write_beside(path, after)

    def handed_in(self) -> list[str]:
        """Everybody who handed anything in for any lesson: an emptied list loses nobody."""
        folders = sorted((self.folder / "submitted").glob("*/*"))
        return list(dict.fromkeys(path.name for path in folders if any(path.glob("*.ipynb"))))

    def lessons(self) -> list[str]:
        """Exercises that were handed out or handed in, in their order."""
        places = [self.grading / "source", self.folder / "submitted"]
        return sorted({path.name for place in places for path in place.glob("*") if path.is_dir()})

    def find(self, who: str) -> Learner:
        """Find a learner by the name that is shown or a part of it, or by the name of the files.

        Raises
        ------
        WorkshopError
            ``learner_unknown``, also for a part of several names; ``learner_unclear`` for the name of two.
        """
        people = self.learners()
        for person in people:
            if person.id == who.strip():
                return person
        wanted = learner_id(who)
        found = [person for person in people if wanted and wanted in (person.id, learner_id(person.name))]
        if len(found) > 1:
            raise WorkshopError("learner_unclear", learner=who, learners=tuple(one.id for one in found))
        words = set(wanted.split("-")) - {""}
        found = found or [one for one in people if words and words <= set(learner_id(one.name).split("-"))]
        if len(found) == 1:
            return found[0]
        names = {learner_id(person.name): person.name for person in people}
        near = [names[one] for one in get_close_matches(wanted, names, cutoff=0.5)]
        shown = [person.name for person in found or people][:12]
        raise WorkshopError(
            "learner_unknown", learner=who[:60], learners=tuple(near if not found and near else shown)
        )

    def add_learners(self, learners: list[Learner]) -> None:
        """Add people at the end of ``learners.csv``; what stands there is left as it is."""
        if not learners:
            return
        path = self.folder / LEARNERS_FILE
        try:
            before = path.read_bytes() if path.exists() else b""
            if not read_people(before, self.lang):
                learners = [*self.listed(), *learners]  # those of a spreadsheet beside it
            write_beside(path, with_more(before, learners))
        except (OSError, InputError) as problem:
            raise WorkshopError("class_unreadable", file=path.name, reason=_reason(problem)) from None


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or str(problem)


def new_class(folder: Path | str, lang: str = DEFAULT, title: str = "", db: str = "") -> ClassRoom:
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
        write_beside(people, ",".join(COLUMNS) + "\n")
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
    if not about or about.get("lang", DEFAULT) not in LANGUAGES:
        raise WorkshopError("class_unreadable", file=path.name, reason="lang")
    if about.get("format") != FORMAT:
        raise WorkshopError(
            "class_version", folder=place, found=str(about.get("format", "?"))[:60], expected=FORMAT
        )
    language = check_language(str(about.get("lang", DEFAULT)))
    return ClassRoom(place, str(about.get("title", "")), language, str(about.get("db", "")))


def learners_file(room: ClassRoom) -> str:
    """Return a list of learners made from the last good one and what was handed in."""
    known = room.remembered()
    missing = [learner for learner in room.handed_in() if learner not in {person.id for person in known}]
    made = [Learner(learner, "", room.lang) for learner in missing]
    return with_more(b"", [*known, *made]).decode()


def stamp() -> str:
    """Now, as it stands in names of files: no colon, sorts by time."""
    return datetime.now().strftime("%Y%m%d-%H%M%S")
