"""Bring the classes of several trainers together; who or what could be two things is shown, never guessed.

Two learners of one name in two classes are two people, until their work says otherwise: the same notebook
in both classes is one person's. Nothing in the classes that are merged is changed.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from finlit.course.classroom import ClassRoom, open_class, stamp
from finlit.course.gradebook import back_up, kept_marks
from finlit.course.grading import GradeRow, Progress, grade
from finlit.course.healing import heal
from finlit.course.marking import GivenMark, give_marks
from finlit.course.people import Learner, another
from finlit.course.places import write_beside
from finlit.errors import InputError
from finlit.i18n import text

_KNOWN = "merged.csv"


class Conflict(NamedTuple):
    """What two classes say differently.

    ``same_name`` (kept as two people), ``mark`` (ours stays), ``old_mark`` (given for words written anew).
    """

    code: str
    learner: str
    ours: str
    theirs: str

    def sentence(self, lang: str) -> str:
        """Say it in plain words."""
        return text(f"course.conflict.{self.code}", lang, **self._asdict())


@dataclass(frozen=True)
class Merged:
    """What came into a class: learners, notebooks, marks given by hand, and the conflicts."""

    learners: tuple[str, ...]
    notebooks: int
    marks: int
    conflicts: tuple[Conflict, ...]
    lessons: tuple[str, ...]


def merge(class_folder: Path | str, others: Iterable[Path | str], progress: Progress | None = None) -> Merged:
    """Bring other classes into this one: learners, all work handed in, marks given by hand; then grade.

    Doing it again brings only what is new.

    Parameters
    ----------
    class_folder : path
        The class that grows.
    others : iterable of path
        Classes of other trainers. Only read.
    progress : callable, optional
        As for :func:`finlit.course.grade`.

    Raises
    ------
    WorkshopError
        ``class_*``, ``folder_not_writable``, ``grading_failed``.
    InputError
        ``class_itself`` for a class that is to be merged into itself.
    """
    heal(class_folder)
    room = open_class(class_folder)
    back_up(room)
    rooms = [open_class(place) for place in others]
    if any(other.folder.resolve() == room.folder.resolve() for other in rooms):
        raise InputError("class_itself", folder=room.folder)
    known = _known(room)
    learners: list[str] = []
    conflicts: list[Conflict] = []
    notebooks, lessons = 0, set[str]()
    people = [_people(room, other, known, learners, conflicts) for other in rooms]
    for other, target in zip(rooms, people, strict=True):
        for name in other.lessons():
            notebooks += sum(_copied(room, other, name, theirs, ours) for theirs, ours in target.items())
            lessons.add(name)
    room.remember()
    marks = 0
    for name in sorted(lessons & set(room.lessons())):
        graded = grade(room.folder, name, progress)
        for other, target in zip(rooms, people, strict=True):
            given = list(_marks(room, other, name, target, graded, conflicts))
            marks += give_marks(room.folder, name, given)
    return Merged(tuple(learners), notebooks, marks, tuple(conflicts), tuple(sorted(lessons)))


def _key(other: ClassRoom) -> str:
    """What a class is known by: its title and the day it was made; folders move about on sticks."""
    about = (other.folder / "class.toml").read_text(encoding="utf-8")
    created = next((line for line in about.splitlines() if line.startswith("created")), "")
    return f"{other.title} {created.partition('=')[2].strip()} {other.folder.resolve().name}".strip()


def _known(room: ClassRoom) -> dict[tuple[str, str], str]:
    try:
        rows = csv.reader((room.folder / _KNOWN).read_text(encoding="utf-8").splitlines())
        return {(row[0], row[1]): row[2] for row in rows if len(row) == 3}
    except (OSError, ValueError, csv.Error):
        return {}


def _people(
    room: ClassRoom,
    other: ClassRoom,
    known: dict[tuple[str, str], str],
    learners: list[str],
    conflicts: list[Conflict],
) -> dict[str, str]:
    """Say who of the other class is who in this one; newcomers are written on the list."""
    here = {person.id: person for person in room.learners()}
    target: dict[str, str] = {}
    added: list[Learner] = []
    for person in other.learners():
        key = (_key(other), person.id)
        ours = known.get(key, "")
        if ours not in here:
            ours = person.id
            if ours in here and not _is_one_person(room, other, person, here[ours]):
                ours = another(person.id, here)
                conflicts.append(Conflict("same_name", person.name, str(room.folder), str(other.folder)))
            if ours not in here:
                name = person.name if ours == person.id else f"{person.name} ({other.title})"
                newcomer = person._replace(id=ours, name=name)
                added.append(newcomer)
                here[ours] = newcomer
        known[key] = target[person.id] = ours
    room.add_learners(added)
    learners += [person.id for person in added]
    lines = StringIO()
    csv.writer(lines).writerows((*key, ours) for key, ours in known.items())
    write_beside(room.folder / _KNOWN, lines.getvalue())
    return target


def _is_one_person(room: ClassRoom, other: ClassRoom, theirs: Learner, ours: Learner) -> bool:
    """Whether one of the two handed nothing in, or both handed in the same file."""
    mine = [path for name in room.lessons() for path in room.submitted(name, ours.id)]
    yours = [path for name in other.lessons() for path in other.submitted(name, theirs.id)]
    if not mine or not yours:
        return True
    return bool({path.read_bytes() for path in mine} & {path.read_bytes() for path in yours})


def _copied(room: ClassRoom, other: ClassRoom, name: str, theirs: str, ours: str) -> int:
    """Copy what is not here yet, older work before newer."""
    folder, count = room.folder / "submitted" / name / ours, 0
    for path in other.submitted(name, theirs):
        content, earlier = path.read_bytes(), room.submitted(name, ours)
        if content in (one.read_bytes() for one in earlier):
            continue
        write_beside(folder / f"{len(earlier) + 1:03d}_{stamp()}.ipynb", content)
        count += 1
    return count


def _marks(
    room: ClassRoom,
    other: ClassRoom,
    name: str,
    target: dict[str, str],
    graded: list[GradeRow],
    conflicts: list[Conflict],
) -> Iterator[GivenMark]:
    """Marks that the other trainer gave; where both classes have one, ours stays and both are shown."""
    try:
        theirs, ours = kept_marks(other, name), kept_marks(room, name)
    except (OSError, ValueError):
        return
    written = {row.learner: {part.name: part.words for part in row.reflections} for row in graded}
    for their_id, parts in theirs.items():
        learner = target.get(their_id, their_id)
        for part, mark in parts.items():
            mine = ours.get(learner, {}).get(part)
            shown = f"{mark['points']} {mark['comment']}".strip()
            if mine and (mine["points"], mine["comment"]) != (mark["points"], mark["comment"]):
                before = f"{mine['points']} {mine['comment']}".strip()
                conflicts.append(Conflict("mark", learner, before, shown))
            elif not mine and written.get(learner, {}).get(part) != mark["words"]:
                conflicts.append(Conflict("old_mark", learner, "", shown))
            elif not mine:
                yield GivenMark(learner, mark["points"], mark["comment"] or None, part)
