"""Collect what learners bring back: notebooks or zips in a folder, on a stick or from a chat.

Every file ends in one of three ways: it is taken, it is an older copy of what is taken, or it is named with
the reason. Nothing is overwritten, what was guessed is listed, and a collecting can be tried and undone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from finlit.course.checks import Exercise, exercise_files
from finlit.course.classroom import CLASS_FILE, ClassRoom, Learner, open_class, stamp
from finlit.course.extract import is_a_lesson, is_of, language_of, lesson_of, notebook_in
from finlit.course.handed_in import LEAVE_OUT, Corrections, Kept, Run, digest, runs, set_aside, write_runs
from finlit.course.healing import heal
from finlit.course.naming import guess
from finlit.course.people import learner_id, spoken
from finlit.course.places import notebooks_folder, write_beside
from finlit.course.walking import Item, Walk, is_called_notebook
from finlit.course.whose import Arrival, Asked, Whose
from finlit.errors import WorkshopError
from finlit.i18n import LANGUAGES, Language, text

_MOST_NAMED = 100
_NOT_MEANT = ("another_lesson", "lesson", "handed_out")
_WHOSE = ("no_learner", "which_one", "code_unknown")
_OUR_FOLDERS = "submitted answers grading backups report collected hand-out marks paper".split()


@dataclass(frozen=True)
class Collected:
    """What came out of a folder.

    Attributes
    ----------
    new : tuple of str
        Learners with work that was not here yet; the newest counts.
    unchanged : tuple of str
        Learners whose work was here already.
    added : tuple of str
        Learners who were not on the list and now are.
    skipped : tuple of (file, code)
        What could not be used, with the entry ``course.skipped.<code>`` of the catalogue.
    older : tuple of (file, learner)
        Copies that a newer one replaces; kept, but they do not count.
    same : tuple of (file, learner)
        Copies that hold what was taken already.
    asked : tuple of Asked
        What was guessed.
    corrected : tuple of (learner, learner)
        Whose work was moved to whom, as ``corrections.csv`` says.
    missing : tuple of str
        Names of those on the list who have handed nothing in for this lesson.
    passed_over : int
        Files that belong to a system.
    dry_run : bool
        Nothing was written.
    names : dict of learner to str
        What everybody of the class is called.
    """

    new: tuple[str, ...]
    unchanged: tuple[str, ...]
    added: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]
    older: tuple[tuple[str, str], ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    asked: tuple[Asked, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    passed_over: int = 0
    dry_run: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    def called(self, learner: str) -> str:
        """Return the name that is shown for a learner."""
        return self.names.get(learner, learner)

    def reasons(self, lang: str) -> list[str]:
        """Say what was skipped and why, in plain words."""
        return [text(f"course.skipped.{code}", lang, file=file) for file, code in self.skipped]

    def copies(self, lang: str) -> list[str]:
        """Say which files do not count because a newer or the same one does."""
        copies = [("older", *one) for one in self.older] + [("same", *one) for one in self.same]
        return [
            text(f"course.skipped.{code}", lang, file=file, learner=self.called(learner))
            for code, file, learner in copies
        ]

    def questions(self, lang: str) -> list[str]:
        """Say what was guessed, and ask."""
        return [
            text(
                f"course.asked.{one.code}",
                lang,
                file=one.where,
                learner=self.called(one.learner),
                other=one.other,
            )
            for one in self.asked
        ]


def collect(
    class_folder: Path | str, lesson: str | int, from_folder: Path | str, dry_run: bool = False
) -> Collected:
    """Take notebooks out of a folder into the class.

    The learner is read from the file's name ("ani.ipynb", "07_ani_05_sending_money.ipynb") or from the folder
    or zip it lies in; the list of learners and ``corrections.csv`` go before what is read. Nothing is
    overwritten: every different notebook is kept, the newest counts.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    from_folder : path
        Folder with notebooks and zips, at any depth; or one such file. Only read.
    dry_run : bool
        Say what would happen, and write nothing.

    Raises
    ------
    WorkshopError
        ``class_*``; ``folder_missing``; ``folder_not_writable``.
    """
    if not dry_run:
        heal(class_folder)
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    source = Path(from_folder)
    if not source.exists():
        raise WorkshopError("folder_missing", folder=source)
    walk = Walk(is_ours=partial(_is_class, room))
    known = {name for person in room.learners() for name in (person.id, learner_id(person.name))}
    arrivals: list[Arrival] = []
    skipped: list[Kept] = []
    for item in walk.through(source):
        found = guess(item.parts, exercise, known)
        beside = "handed_out" if _lies_beside(item.parts, exercise) else ""
        reason = beside or item.reason or _not_this(room, item, exercise, bool(found.name))
        if reason and not (reason == "too_large" and is_called_notebook(item.where)):
            skipped.append(Kept(item.where, found.name, reason=reason))
            continue
        content = b"" if reason else item.content
        arrivals.append(Arrival(item.where, found, content, digest(content), item.saved))
    few = _counted(skipped, known)
    return take_in(room, exercise, arrivals, few, str(source), dry_run, walk.passed_over)


def _counted(skipped: list[Kept], known: Set[str]) -> list[Kept]:
    """Name some files of one place and reason and count the rest, so that what matters is seen."""
    groups: dict[tuple[str, str, str], list[Kept]] = {}
    for one in skipped:
        course = re.match(r"(.*?)(?:exercises|notebooks)/", one.where) if one.reason in _NOT_MEANT else None
        place = course[0] if course else "".join(one.where.partition("/")[:2]) if "/" in one.where else ""
        who = one.learner if one.learner in known and not course else ""
        groups.setdefault((place, one.reason, who), []).append(one)
    kept: list[Kept] = []
    for (place, reason, who), group in groups.items():
        # Whoever hands the whole course in has two dozen notebooks that are not meant.
        most = 1 if place.endswith(("exercises/", "notebooks/")) else _MOST_NAMED
        shown = group if len(group) <= most + 1 else group[:most]
        kept += shown
        if len(shown) < len(group):
            kept.append(Kept(f"{place}… (+{len(group) - len(shown)})", who, reason=reason))
    return kept


def _is_class(room: ClassRoom, folder: Path) -> bool:
    """Whether a folder is a class, or one that this class keeps for itself."""
    with suppress(OSError):  # a folder that may not be entered
        if (folder / CLASS_FILE).exists():
            return True
    return folder.name in _OUR_FOLDERS and folder.parent.resolve() == room.folder.resolve()


def _not_this(room: ClassRoom, item: Item, exercise: Exercise, named: bool) -> str:
    """Say why a file is not a learner's work of this lesson; "" where it is, or may be."""
    content = notebook_in(item.content)
    if content is None:
        if is_called_notebook(item.parts[-1]):
            return "another_lesson" if _names_another(room, item.parts, exercise) else ""
        return "other"
    if is_of(content, exercise):
        # With a name on it, in the folder of a hand-out, it is still nobody's work.
        in_hand_out = any(part.startswith(exercise.name) for part in item.parts[:-1])
        untouched = (in_hand_out or not named) and item.content in _handed_out(room, exercise)
        return "handed_out" if untouched else ""
    said = lesson_of(content)
    if said is not None and said not in (0, exercise.lesson):
        return "another_lesson"
    if said == 0 or is_a_lesson(content):
        return "lesson"
    if _names_another(room, item.parts, exercise):
        return "another_lesson"
    return "" if is_called_notebook(item.parts[-1]) or "nbformat" in content else "other"


def _lies_beside(parts: tuple[str, ...], exercise: Exercise) -> bool:
    """Whether a file is one of those that a hand-out holds beside its notebooks."""
    papers = [f"{exercise.name}-{text('course.sheet.paper_file', lang)}.html" for lang in LANGUAGES]
    is_ours = parts[-1] in ("README.html", "README.txt", *papers)
    return is_ours and any(part.startswith(exercise.name) for part in parts[:-1])


def _names_another(room: ClassRoom, parts: tuple[str, ...], exercise: Exercise) -> bool:
    """Whether a file's name is that of another lesson."""
    bare = parts[-1].casefold()
    folders = [notebooks_folder() / lang for lang in LANGUAGES]
    names = {path.stem for folder in folders for path in folder.glob("[0-9][0-9]_*.ipynb")}
    names |= {path.stem for path in (*exercise_files(), *exercise_files(room.own_exercises))}
    return exercise.slug not in bare and any(name in bare for name in names - {exercise.name})


def _handed_out(room: ClassRoom, exercise: Exercise) -> list[bytes]:
    """What learners get, untouched."""
    places = (room.built(exercise) / lang / "release" / exercise.name for lang in LANGUAGES)
    return [path.read_bytes() for place in places for path in place.glob("*.ipynb")]


def take_in(
    room: ClassRoom,
    exercise: Exercise,
    arrivals: list[Arrival],
    skipped: list[Kept],
    source: str,
    dry_run: bool = False,
    passed_over: int = 0,
    asked: Sequence[Asked] = (),
) -> Collected:
    """Give every arrival its learner, and keep what is new; see :func:`collect`."""
    name, earlier = exercise.name, runs(room, exercise.name)
    corrections = Corrections(room)
    people = room.learners()
    for one in arrivals:
        said = corrections.of(one.where, one.guess.name)
        if said == LEAVE_OUT:
            one.reason = "left_out"
        elif said:
            one.learner, one.reason = who(said, people), ""
            one.new = one.learner not in {person.id for person in people}
    guessed = {learner for run in earlier for learner in run.added}
    keys = {tuple(kept.key): kept.learner for run in earlier for kept in run.kept if kept.key and kept.file}
    whose = Whose(people, keys, guessed)  # type: ignore[arg-type]
    whose.assign(arrivals)
    skipped += [Kept(one.where, one.guess.name, reason=one.reason) for one in arrivals if one.reason]
    taken = [one for one in arrivals if not one.reason]
    moves = list(_moves(room, earlier, corrections, people))
    plan = _Plan(room, name, earlier)
    for one in sorted(taken, key=lambda one: (one.learner, one.saved, one.guess.copy, one.where)):
        plan.add(one)
    added = {one.learner: _as_learner(one, room.lang) for one in taken if one.new}
    result = Collected(
        tuple(dict.fromkeys(one.learner for one, _ in plan.new)),
        tuple(sorted({who for _, who in plan.here} - {one.learner for one, _ in plan.new})),
        tuple(added),
        tuple((kept.where, kept.reason) for kept in skipped),
        tuple(plan.older()),
        tuple(plan.same),
        (*whose.asked, *asked),
        tuple((before.learner, after) for before, after in moves),
        _missing(room, name, people, taken),
        passed_over,
        dry_run,
        {person.id: person.name for person in (*people, *added.values())},
    )
    if dry_run:
        return result
    run = Run(stamp(), source, [*plan.kept(), *skipped], list(added))
    if plan.new or skipped or added or moves:
        _correct(room, name, moves, earlier)
        write_runs(room, name, [*earlier, run])  # first: what is written next can be undone
    for one, file in plan.new:
        write_beside(room.folder / "submitted" / name / one.learner / file, one.content)
    room.add_learners(list(added.values()))
    room.remember()
    corrections.ask(
        [*((one.where, one.read_as) for one in whose.asked)]
        + [(kept.where, "") for kept in skipped if kept.reason in _WHOSE]
    )
    return result


def who(said: str, people: Iterable[Learner]) -> str:
    """Return the id of whom a trainer names: by id, by name, or somebody new."""
    wanted = learner_id(said)
    for person in people:
        if wanted in (person.id, learner_id(person.name)):
            return person.id
    return wanted


def _as_learner(one: Arrival, otherwise: Language) -> Learner:
    content = notebook_in(one.content)
    lang = language_of(content) if content else None
    return Learner(one.learner, spoken(one.learner), lang or otherwise, number=one.guess.number)


def _missing(room: ClassRoom, name: str, people: list[Learner], taken: list[Arrival]) -> tuple[str, ...]:
    have = {one.learner for one in taken}
    return tuple(
        person.name for person in people if person.id not in have and not room.submitted(name, person.id)
    )


class _Plan:
    """Where each arrival will be kept: numbers in front of the names say which is newest."""

    def __init__(self, room: ClassRoom, name: str, earlier: list[Run]) -> None:
        self.room, self.name = room, name
        self.new: list[tuple[Arrival, str]] = []
        self.same: list[tuple[str, str]] = []
        self.here: list[tuple[str, str]] = []
        self._saved = {kept.digest: kept.saved for run in earlier for kept in run.kept if kept.file}
        self._files: dict[str, list[tuple[str, str, float]]] = {}
        self._now = stamp()

    def _of(self, learner: str) -> list[tuple[str, str, float]]:
        """Return name, content and moment of what a learner has, oldest first."""
        if learner not in self._files:
            found = []
            for path in self.room.submitted(self.name, learner):
                mark = digest(path.read_bytes())
                found.append((path.name, mark, self._saved.get(mark, 0.0)))
            self._files[learner] = found
        return self._files[learner]

    def add(self, one: Arrival) -> None:
        """Find the place of one arrival."""
        files = self._of(one.learner)
        if any(mark == one.digest for _, mark, _ in files):
            fresh = any(new.digest == one.digest and new.learner == one.learner for new, _ in self.new)
            (self.same if fresh else self.here).append((one.where, one.learner))
            return
        later = [saved for _, _, saved in files if one.saved and saved > one.saved]
        place = len(files) - len(later)
        number = int(re.match(r"\d*", files[place - 1][0])[0] or 0) if place else 0  # type: ignore[index]
        if not later:
            number += 1
        file = f"{number:03d}_{self._now}.ipynb"
        count = 1
        while any(file == name for name, _, _ in files):
            count += 1
            file = f"{number:03d}_{self._now}_{count}.ipynb"
        files.append((file, one.digest, one.saved))
        files.sort()
        self.new.append((one, file))

    def older(self) -> Iterator[tuple[str, str]]:
        """Everything new that is not the newest of its learner."""
        for one, file in self.new:
            if file != self._of(one.learner)[-1][0]:
                yield one.where, one.learner

    def kept(self) -> Iterator[Kept]:
        """What the class will keep of it."""
        for one, file in self.new:
            path = f"submitted/{self.name}/{one.learner}/{file}"
            yield Kept(one.where, one.learner, path, one.digest, one.saved, list(one.key))


def _moves(
    room: ClassRoom, earlier: list[Run], corrections: Corrections, people: list[Learner]
) -> Iterator[tuple[Kept, str]]:
    """Find what was collected before and belongs to somebody else, as the trainer says."""
    for run in earlier:
        for kept in run.kept:
            said = corrections.of(kept.where, kept.key[0] if kept.key else kept.learner) if kept.file else ""
            meant = LEAVE_OUT if said == LEAVE_OUT else who(said, people) if said else ""
            if meant and meant != kept.learner and (room.folder / kept.file).is_file():
                yield kept, meant


def _correct(room: ClassRoom, name: str, moves: list[tuple[Kept, str]], earlier: list[Run]) -> None:
    """Move work to whom it belongs; who was only guessed and has none left leaves the list."""
    for kept, learner in moves:
        path = room.folder / kept.file
        if learner == LEAVE_OUT:
            set_aside(room, path)
            kept.file, kept.reason = "", "left_out"
            continue
        files = room.submitted(name, learner)
        number = int(re.match(r"\d*", files[-1].name)[0] or 0) + 1 if files else 1  # type: ignore[index]
        target = path.parent.parent / learner / f"{number:03d}_{stamp()}.ipynb"
        write_beside(target, path.read_bytes())
        path.unlink()
        kept.file, kept.learner = target.relative_to(room.folder).as_posix(), learner
    guessed = {learner for run in earlier for learner in run.added}
    room.take_off([learner for learner in guessed if learner not in room.handed_in()] if moves else [])


def undo_collect(class_folder: Path | str, lesson: str | int) -> Run:
    """Take the last collecting of a lesson back: its files move to ``backups/``, nothing is deleted.

    Raises
    ------
    WorkshopError
        ``class_*``; ``nothing_to_undo``; ``folder_not_writable``.
    """
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    found = runs(room, exercise.name)
    if not found:
        raise WorkshopError("nothing_to_undo", name=exercise.name)
    last = found[-1]
    for kept in last.kept:
        path = room.folder / kept.file
        if kept.file and path.is_file():
            set_aside(room, path)
    room.take_off([learner for learner in last.added if learner not in room.handed_in()])
    write_runs(room, exercise.name, found[:-1])
    return last
