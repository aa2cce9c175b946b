"""All lessons and exercises as their sources say them, read and proved."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from finlit.course.checks import Exercise, read_exercise
from finlit.course.names import Names, read_names
from finlit.course.places import exercises_folder, notebooks_folder
from finlit.course.proof import prove, prove_prose
from finlit.course.source import Prose, Source, read_source
from finlit.errors import InputError
from finlit.i18n import Language


class Sources(NamedTuple):
    """The folders with the sources of lessons and exercises."""

    lessons: Path
    exercises: Path


@dataclass(frozen=True)
class Course:
    """Every lesson and exercise, with what their names in braces say.

    Attributes
    ----------
    lessons, exercises : list of Source
    keys : dict of name to Exercise
        The answer key of each exercise.
    titles : dict of name to (dict of language to text)
        Of each lesson.
    names : Names
    """

    lessons: list[Source]
    exercises: list[Source]
    keys: dict[str, Exercise]
    titles: dict[str, dict[Language, str]]
    names: Names


def sources_in(root: Path | None = None) -> Sources:
    """Say where the sources lie: in a checkout, or beside the package."""
    if root is not None:
        return Sources(root / "notebooks" / "src", root / "exercises" / "src")
    return Sources(notebooks_folder() / "src", exercises_folder() / "src")


def lesson_files(root: Path | None = None) -> list[Path]:
    """Every source of a lesson, in their order."""
    return sorted(sources_in(root).lessons.glob("[0-9][0-9]_*.py"))


def read_course(root: Path | None = None, names: Names | None = None) -> Course:
    """Read and prove all lessons and exercises.

    Parameters
    ----------
    root : path, optional
        A checkout; without it where the course lies.
    names : Names, optional
        What prose may name; without it, of the district that the committed notebooks are built with.

    Raises
    ------
    InputError
        ``source_*``, ``exercise_*``, ``facts_unreadable``.
    """
    names = names or read_names(folder=sources_in(root).lessons)
    lessons, exercises = read_sources(root)
    keys = {source.name: answer_key(source, names) for source in exercises}
    titles = {source.name: title_of(source, keys.get(source.name)) for source in lessons}
    return Course(lessons, exercises, keys, titles, names)


def read_sources(root: Path | None = None, stale_allowed: bool = False) -> tuple[list[Source], list[Source]]:
    """Read the sources of all lessons and exercises; see :func:`finlit.course.source.read_source`.

    Raises
    ------
    InputError
        ``source_*``, ``exercise_without_lesson``.
    """
    lessons = [read_source(path, stale_allowed) for path in lesson_files(root)]
    fronts = {source.name: source.front for source in lessons}
    paths = sorted(sources_in(root).exercises.glob("[0-9][0-9]_*.py"))
    for path in paths:
        if path.stem not in fronts:
            raise InputError("exercise_without_lesson", file=path.name, lesson=f"notebooks/src/{path.name}")
    return lessons, [read_source(path, stale_allowed, fronts[path.stem]) for path in paths]


def title_of(source: Source, key: Exercise | None) -> dict[Language, str]:
    """Return the title, said once: in the key where there is one, else in the source, or the file's name."""
    if key is not None and source.front.title:
        raise InputError("said_twice", file=source.path.name, entries="title", place=f"{key.name}.toml")
    if key is not None:
        return key.title
    words = source.slug.replace("_", " ").capitalize()
    return source.front.title or dict.fromkeys(source.front.goals, words)


def answer_key(source: Source, names: Names) -> Exercise:
    """Read the answer key beside a source, and prove both.

    Raises
    ------
    InputError
        ``exercise_*``, ``source_question_*``.
    """
    path = source.path.with_suffix(".toml")
    if not path.is_file():
        raise InputError("exercise_key_missing", file=source.path.name, key=path.name)
    key = read_exercise(path)
    asked = [cell.name for cell in source.cells if isinstance(cell, Prose) and cell.role]
    known = [part.name for part in key.parts]
    for name in asked:
        if asked.count(name) > 1:
            raise InputError("source_question_twice", file=source.path.name, name=name)
        if name not in known:
            raise InputError("source_question_unknown", file=source.path.name, name=name, key=path.name)
    for name in known:
        if name not in asked:
            raise InputError("source_question_missing", file=source.path.name, name=name, key=path.name)
    prove(key, path.name)
    prove_prose(source, key, names)
    return key
