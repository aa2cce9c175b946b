"""Paths through the course: for whom a lesson is, and with which ones a stage of working abroad begins."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from finlit.course.checks import Exercise, exercise_files, read_exercise, said
from finlit.course.header import Way
from finlit.course.reading import lesson_files, sources_in, title_of
from finlit.course.source import Source, read_source
from finlit.errors import InputError
from finlit.i18n import Language

WAYS: tuple[str, ...] = get_args(Way)
STAGES = ("debt", "send", "save")


@dataclass(frozen=True)
class Entry:
    """A lesson as a list of lessons needs it.

    Attributes
    ----------
    source : Source
    key : Exercise or None
    title : dict of language to text
    """

    source: Source
    key: Exercise | None
    title: dict[Language, str]

    def link(self) -> str:
        """Where its notebook lies, seen from the list of lessons."""
        return f"{self.source.name}.ipynb"

    def exercise_link(self, lang: Language) -> str:
        """Where its exercise lies, seen from the list of lessons."""
        return f"../../exercises/{lang}/release/{self.source.name}/{self.source.name}.ipynb"

    def called(self, lang: Language) -> str:
        """Say its number and title."""
        return f"{self.source.lesson}. {said(self.title, lang)}"


def entries(root: Path | None = None) -> list[Entry]:
    """List the lessons, in their order."""
    keys = {path.stem: path for path in exercise_files()} if root is None else _keys(root)
    found = []
    for path in lesson_files(root):
        source = read_source(path)
        key = read_exercise(keys[source.name]) if source.name in keys else None
        found.append(Entry(source, key, title_of(source, key)))
    return found


def _keys(root: Path) -> dict[str, Path]:
    return {path.stem: path for path in sources_in(root).exercises.glob("[0-9][0-9]_*.toml")}


def path_of(lessons: list[Entry], way: str, stage: str) -> list[Entry]:
    """Put the lessons for somebody in order: those of the stage first, then the others by their number.

    Parameters
    ----------
    lessons : list of Entry
    way : str
        One of :data:`WAYS`.
    stage : str
        One of :data:`STAGES`.

    Raises
    ------
    InputError
        ``choice_unknown``.
    """
    for name, value, known in (("way", way, WAYS), ("stage", stage, STAGES)):
        if value not in known:
            raise InputError("choice_unknown", name=name, value=value, choices=", ".join(known))
    first = _stages()[stage]
    mine = [entry for entry in lessons if way in entry.source.front.paths]
    place = {slug: number for number, slug in enumerate(first)}
    return sorted(mine, key=lambda entry: (place.get(entry.source.slug, len(place)), entry.source.lesson))


def _stages() -> dict[str, list[str]]:
    path = sources_in().lessons / "stages.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
