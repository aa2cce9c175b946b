"""Where a class stands, and what comes next: said from its files alone, in a moment."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from finlit.course.classroom import ClassRoom, open_class
from finlit.course.gradebook import kept_marks
from finlit.errors import FinlitError

Step = Literal["hand_out", "collect", "grade", "mark", "report", "done"]


@dataclass(frozen=True)
class LessonStanding:
    """One lesson of a class.

    Attributes
    ----------
    name : str
    lesson : int
    called : str
        What names it in a command: its number, ``T21`` for a trainer's own.
    is_handed_out : bool
    people, handed_in, graded, waiting : int
        On the list; who handed in; whose newest work was read and graded; written answers to be read.
    next : str
        ``hand_out``, ``collect``, ``grade``, ``mark`` or ``done``.
    """

    name: str
    lesson: int
    called: str
    is_handed_out: bool
    people: int
    handed_in: int
    graded: int
    waiting: int

    @property
    def next(self) -> Step:
        """What to do now."""
        if self.handed_in:
            return "grade" if self.graded < self.handed_in else "mark" if self.waiting else "done"
        return "collect" if self.is_handed_out else "hand_out"


@dataclass(frozen=True)
class Standing:
    """A class and its lessons, in their order."""

    room: ClassRoom
    people: int
    lessons: tuple[LessonStanding, ...]


def standing(class_folder: Path | str) -> Standing:
    """Say where a class stands.

    Raises
    ------
    WorkshopError
        ``class_missing``, ``class_version``, ``class_unreadable``.
    """
    room = open_class(class_folder)
    people = room.learners()
    found = []
    for name in room.lessons():
        try:
            exercise = room.exercise(name)
        except FinlitError:
            continue  # of another finlit
        handed_in = [one.id for one in people if room.submitted(name, one.id)]
        graded = [learner for learner in handed_in if _is_graded(room, name, learner)]
        waiting = sum(_waits(room, name, learner) for learner in graded)
        is_out = (room.folder / "hand-out" / f"{name}.zip").is_file()
        counts = (len(people), len(handed_in), len(graded), waiting)
        found.append(LessonStanding(name, exercise.lesson, room.called(exercise), is_out, *counts))
    return Standing(room, len(people), tuple(found))


def classes_in(folder: Path | str) -> list[Path]:
    """Find the classes in a folder: itself, or those that lie in it."""
    here = Path(folder)
    places = [here, *sorted(path for path in here.iterdir() if path.is_dir())] if here.is_dir() else []
    return [path for path in places if (path / "class.toml").is_file()]


def _is_graded(room: ClassRoom, name: str, learner: str) -> bool:
    path = room.answers_file(name, learner)
    newest = room.submitted(name, learner)[-1]
    return bool(_stored(path).get("graded")) and path.stat().st_mtime >= newest.stat().st_mtime


def _waits(room: ClassRoom, name: str, learner: str) -> bool:
    """Whether words were written that nobody has marked yet."""
    given = _marks(room, name).get(learner, {})
    written = _stored(room.answers_file(name, learner)).get("reflections", {})
    return any(
        given.get(part, {}).get("points") is None or given[part].get("words") != words
        for part, words in written.items()
    )


def _marks(room: ClassRoom, name: str) -> dict[str, dict[str, dict[str, object]]]:
    try:
        return kept_marks(room, name)
    except (OSError, ValueError):
        return {}  # it is set aside by the next step


def _stored(path: Path) -> dict[str, dict[str, str]]:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
