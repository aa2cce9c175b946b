"""``docs/course.md``: each lesson beside the competencies of OECD/INFE and the themes of the programme."""

from collections.abc import Iterator, Sequence
from typing import get_args

from finlit.course.checks import said
from finlit.course.header import Competency, Theme
from finlit.course.reading import Course
from finlit.course.source import Source
from finlit.language import FALLBACK

COMPETENCIES: tuple[str, ...] = get_args(Competency)
THEMES: tuple[str, ...] = get_args(Theme)
_HEAD = """# The course

Written by `finlit build` from the headers of the lessons; change it there. Competencies are the heads of
the OECD/INFE lists for adults (2016), with digital and fraud of 2022; themes are those of the programme.
A lesson is for those whose path it is on.
"""


def overview(course: Course) -> str:
    """Write the page: what each lesson changes, then two tables of what it covers."""
    parts = [_HEAD, _lessons(course)]
    parts += ["## Lesson and competency\n", _covered(course, "competencies", COMPETENCIES)]
    parts += ["## Lesson and theme\n", _covered(course, "themes", THEMES)]
    return "\n".join(parts)


def uncovered(lessons: Sequence[Source]) -> list[str]:
    """Name the competencies and themes that no lesson has."""
    there = {tag for source in lessons for tag in (*source.front.competencies, *source.front.themes)}
    return [tag for tag in (*COMPETENCIES, *THEMES) if tag not in there]


def _lessons(course: Course) -> str:
    rows = [
        (
            _called(course, source),
            " + ".join(map(str, source.front.sittings)),
            str(source.front.exercise_minutes) if source.name in course.keys else "",
            said(source.front.now, FALLBACK) if source.front.now else "",
            said(source.front.then, FALLBACK) if source.front.then else "",
            ", ".join(source.front.paths),
        )
        for source in course.lessons
    ]
    heads = ("lesson", "sittings [minutes]", "exercise [minutes]", "now", "then", "paths")
    return _table(heads, rows)


def _covered(course: Course, what: str, tags: Sequence[str]) -> str:
    rows = []
    for source in course.lessons:
        mine = getattr(source.front, what)
        rows.append((_called(course, source), *("✓" if tag in mine else "" for tag in tags)))
    return _table(("lesson", *tags), rows)


def _called(course: Course, source: Source) -> str:
    return f"{source.lesson}. {said(course.titles[source.name], FALLBACK)}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join([*_lines([heads, ["---"] * len(heads), *rows]), ""])


def _lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    return (f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows)
