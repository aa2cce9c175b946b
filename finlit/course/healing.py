"""A class is never stopped by one bad file of its own: it is set aside by name and made anew.

What learners handed in is never touched; everything else can be made from it again.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from finlit._beside import not_written
from finlit.course.checks import Exercise
from finlit.course.classroom import CLASS_FILE, LEARNERS_FILE, ClassRoom, learners_file, open_class, stamp
from finlit.course.places import write_beside
from finlit.errors import FinlitError, WorkshopError
from finlit.i18n import LANGUAGES, text
from finlit.language import DEFAULT

LARGEST = 20_000_000  # [bytes] of a file that a class makes itself


class SetAside(NamedTuple):
    """A bad file of a class: which, and the name under which it is kept."""

    file: str
    kept_as: str

    def sentence(self, lang: str) -> str:
        """Say what happened, in plain words."""
        return text("course.set_aside", lang, file=self.file, kept_as=self.kept_as)


def heal(class_folder: Path | str) -> tuple[SetAside, ...]:
    """Look at every file that a class keeps for itself; set aside what cannot be used.

    The next step of the class makes it anew: answers are read again, work is graded again, marks given by
    hand come back from ``marks/``.

    Parameters
    ----------
    class_folder : path

    Returns
    -------
    tuple of SetAside
        Empty for a class that is well.

    Raises
    ------
    WorkshopError
        ``class_missing``, ``class_version``, ``folder_not_writable``.
    """
    folder = Path(class_folder)
    found = list(_about(folder))
    room = open_class(folder)
    found += [*_learners(room), *_kept_text(room), *_notebooks(room), *_gradebook(room)]
    return tuple(found)


def _aside(folder: Path, path: Path) -> SetAside:
    target, count = path.with_name(f"{path.name}.damaged-{stamp()}"), 1
    while target.exists():
        count += 1
        target = path.with_name(f"{path.name}.damaged-{stamp()}-{count}")
    try:
        path.replace(target)
    except OSError as problem:
        raise not_written(path.parent, problem) from None
    return SetAside(path.relative_to(folder).as_posix(), target.name)


def _about(folder: Path) -> Iterator[SetAside]:
    """``class.toml``: what can still be read of it is kept, title and language are made up otherwise."""
    path = folder / CLASS_FILE
    has_work = any((folder / name).is_dir() for name in ("submitted", "grading"))
    try:
        open_class(folder)
    except WorkshopError as problem:
        if problem.code == "class_version" or (problem.code == "class_missing" and not has_work):
            raise
        raw = b""
        with suppress(OSError):
            raw = path.read_bytes()[:LARGEST]
        if path.exists():
            yield _aside(folder, path)
        lang = _left_over(raw, "lang")
        lang = lang if lang in LANGUAGES else _language_of_work(folder)
        title, db = _left_over(raw, "title") or text("course.class_title", lang), _left_over(raw, "db")
        lines = ["format = 1", f"title = {json.dumps(title)}", f'lang = "{lang}"']
        lines += [f"db = {json.dumps(db)}"] if db else []
        write_beside(path, "\n".join(lines) + "\n")


def _left_over(raw: bytes, name: str) -> str:
    match = re.search(rf'^{name} = ("[^"\\]+")$'.encode(), raw, re.MULTILINE)
    with suppress(ValueError):
        return str(json.loads(match[1])) if match else ""
    return ""


def _language_of_work(folder: Path) -> str:
    with suppress(OSError):
        heads = (folder / "hand-out").glob("*/README.txt")
        for path in heads:
            begins = path.read_text(encoding="utf-8-sig")[:200].strip()
            for lang in LANGUAGES:
                if begins.startswith(text("course.readme", lang, name=path.parent.name)[:7]):
                    return lang
    return DEFAULT


def _learners(room: ClassRoom) -> Iterator[SetAside]:
    path = room.folder / LEARNERS_FILE
    try:
        if path.exists():
            room.learners()
            return
    except (FinlitError, OSError, ValueError):
        yield _aside(room.folder, path)
    write_beside(path, learners_file(room))


def _kept_text(room: ClassRoom) -> Iterator[SetAside]:
    """Answers that were read and marks that were given: what has another form than ours is read anew."""
    for path in sorted((room.folder / "answers").glob("*/*.json")):
        if not _is_answers(_json(path)):
            yield _aside(room.folder, path)
    for path in sorted((room.folder / "marks").glob("*.json")):
        if not _is_marks(_json(path)):
            yield _aside(room.folder, path)


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes()) if path.stat().st_size <= LARGEST else None
    except (OSError, ValueError, RecursionError, MemoryError):
        return None


def _is_answers(found: Any) -> bool:
    if not isinstance(found, dict) or found.get("lang") not in LANGUAGES:
        return False
    texts = (found.get("answers"), found.get("reflections"))
    problems = found.get("problems")
    return (
        all(map(_is_texts, texts))
        and isinstance(problems, list)
        and all(isinstance(one, list) and len(one) <= 3 and all(map(_is_text, one)) for one in problems)
        and isinstance(found.get("graded", ""), str)
    )


def _is_text(found: Any) -> bool:
    return isinstance(found, str)


def _is_texts(found: Any) -> bool:
    return isinstance(found, dict) and all(isinstance(value, str) for value in found.values())


def _is_marks(found: Any) -> bool:
    people = found.values() if isinstance(found, dict) else [None]
    marks = [mark for one in people for mark in (one.values() if isinstance(one, dict) else [None])]
    return isinstance(found, dict) and all(
        isinstance(mark, dict)
        and isinstance(mark.get("points"), int | float | None)
        and _is_text(mark.get("comment"))
        and _is_text(mark.get("words"))
        for mark in marks
    )


def _notebooks(room: ClassRoom) -> Iterator[SetAside]:
    for step in ("source", "release"):
        for path in sorted((room.grading / step).glob("*/*.ipynb")):
            with suppress(FinlitError):  # a lesson that this finlit does not have is left alone
                if not _is_whole(_json(path), room.exercise(path.parent.name)):
                    yield _aside(room.folder, path)


def _is_whole(found: Any, exercise: Exercise) -> bool:
    cells = found.get("cells") if isinstance(found, dict) else None
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        return False
    there = {cell.get("id") for cell in cells if isinstance(cell.get("id"), str)}
    needed = {f"{exercise.slug}-{answer.name}-answer" for answer in exercise.answers}
    return needed <= there and all(
        isinstance(cell.get("source"), str | list) and isinstance(cell.get("cell_type"), str)
        for cell in cells
    )


def _gradebook(room: ClassRoom) -> Iterator[SetAside]:
    path = room.gradebook
    if not room.db and (path.is_dir() or (path.exists() and not _is_gradebook(path))):
        yield _aside(room.folder, path)
        for rest in path.parent.glob(f"{path.name}-*"):  # what SQLite keeps beside it
            with suppress(OSError):
                rest.unlink()


def _is_gradebook(path: Path) -> bool:
    """Whether SQLite finds it sound, and it has the columns that nbgrader asks for."""
    needed = {"grade": {"auto_score", "manual_score", "extra_credit"}, "comment": {"manual_comment"}}
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            if database.execute("pragma quick_check").fetchone() != ("ok",):
                return False
            for table, columns in needed.items():
                there = {row[1] for row in database.execute(f"pragma table_info({table})")}
                if not columns <= there:
                    return False
            return True
    except sqlite3.Error:
        return False
