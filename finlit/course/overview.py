"""``docs/course.md``: each lesson beside the competencies of OECD/INFE and the themes of the programme."""

from collections.abc import Iterator, Sequence
from typing import get_args

from finlit.course.checks import said
from finlit.course.header import Competency, Theme
from finlit.course.key import Kind
from finlit.course.planner import page_in
from finlit.course.reading import Course
from finlit.course.source import Source
from finlit.language import FALLBACK

KINDS: tuple[str, ...] = get_args(Kind)
COMPETENCIES: tuple[str, ...] = get_args(Competency)
THEMES: tuple[str, ...] = get_args(Theme)
_HEAD = """# The course

Written by `finlit build` from the headers of the lessons; change it there. Competencies are the heads of
the OECD/INFE lists for adults (2016), with digital and fraud of 2022; themes are those of the programme.
A lesson is for those whose path it is on.
"""
_QUESTIONS = """## Lesson, questions and own numbers

How many answers of each kind an exercise has. `own` are the learner's own numbers, marked by what must hold
between them; in brackets what they are. The tool opens with what the family keeps (`own_tool` of the
header), and the blanks are those of the lesson's page of the planner.
"""


def overview(course: Course) -> str:
    """Write the page: what each lesson changes, then two tables of what it covers."""
    parts = [_HEAD, _lessons(course)]
    parts += ["## Lesson and competency\n", _covered(course, "competencies", COMPETENCIES)]
    parts += ["## Lesson and theme\n", _covered(course, "themes", THEMES)]
    parts += [_QUESTIONS, _asked(course)]
    return "\n".join(parts)


def _asked(course: Course) -> str:
    """Write which kinds of answers each exercise has, its own numbers, its tool and its planner's page."""
    rows = []
    for source in course.lessons:
        key = course.keys.get(source.name)
        answers = key.answers if key else ()
        many = [sum(answer.kind == kind for answer in answers) for kind in KINDS]
        own = [said(ask.words, FALLBACK) for answer in answers for ask in answer.asks]
        cells = [str(count or "") for count in many]
        if own:
            cells[KINDS.index("own")] += f" ({', '.join(own)})"
        blanks = len(page_in(source, FALLBACK).fields)
        rows.append((_called(course, source), *cells, source.front.own_tool, str(blanks or "")))
    return _table(("lesson", *KINDS, "own tool", "blanks"), rows)


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
