"""Audits of the whole course: who earns, decides, speaks and cares; how plainly it speaks; what it names."""

from collections.abc import Iterator
from typing import NamedTuple

from finlit.course.district import KEYS, District, district_names, read_district
from finlit.course.glossary import glossary
from finlit.course.names import NAMED
from finlit.course.plainness import Plainness, measured
from finlit.course.reading import Course
from finlit.course.source import Prose, Source
from finlit.i18n import LANGUAGES, Language
from finlit.language import FALLBACK

DEEDS = ("earns", "decides", "speaks", "cares")
_FEMALE = ("woman", "girl")


class CastRow(NamedTuple):
    """How many women and girls, and how many men and boys, do each of :data:`DEEDS` in a lesson."""

    lesson: str
    women: tuple[int, ...]
    men: tuple[int, ...]
    people: tuple[int, int]


class PlaceRow(NamedTuple):
    """How often a lesson names facts of the district, and how many of them differ between two districts."""

    lesson: str
    named: int
    differing: int


class TermRow(NamedTuple):
    """A term of a lesson's header that is in no glossary (``lang`` is ""), or that a language never says."""

    lesson: str
    term: str
    lang: str


def cast_rows(course: Course) -> list[CastRow]:
    """Count who does what in every story, one row a lesson, then one for all."""
    rows = [_cast_row(source) for source in course.lessons]
    if not rows:
        return []
    women = tuple(sum(row.women[place] for row in rows) for place in range(len(DEEDS)))
    men = tuple(sum(row.men[place] for row in rows) for place in range(len(DEEDS)))
    people = (sum(row.people[0] for row in rows), sum(row.people[1] for row in rows))
    return [*rows, CastRow("", women, men, people)]


def _cast_row(source: Source) -> CastRow:
    women = [person for person in source.front.cast if person.sex in _FEMALE]
    men = [person for person in source.front.cast if person.sex not in _FEMALE]
    counts = [tuple(sum(getattr(person, deed) for person in each) for deed in DEEDS) for each in (women, men)]
    return CastRow(source.name, counts[0], counts[1], (len(women), len(men)))


def place_rows(course: Course) -> list[PlaceRow]:
    """Count how often the first language of each lesson names its district."""
    first, second = (read_district(name) for name in _two())
    return [_place_row(source, first, second) for source in course.lessons]


def _two() -> list[str]:
    return district_names()[:2]


def _place_row(source: Source, first: District, second: District) -> PlaceRow:
    words = texts(source, FALLBACK)
    named = [name for each in words for name in NAMED.findall(each) if name in KEYS]
    differ = [name for name in named if first.said(name, FALLBACK) != second.said(name, FALLBACK)]
    return PlaceRow(source.name, len(named), len(differ))


def plain_rows(course: Course) -> dict[str, dict[Language, Plainness]]:
    """Measure the sentences of each lesson and its exercise, in every language."""
    exercises = {source.name: source for source in course.exercises}
    found = {}
    for source in course.lessons:
        sources = [each for each in (source, exercises.get(source.name)) if each]
        found[source.name] = {
            lang: measured(words for each in sources for words in texts(each, lang)) for lang in LANGUAGES
        }
    return found


def term_rows(source: Source) -> Iterator[TermRow]:
    """Find the terms of a lesson that are declared and in no glossary, or declared and not said."""
    for key in source.front.terms:
        term = glossary().get(key)
        if term is None:
            yield TermRow(source.name, key, "")
            continue
        for lang in source.front.goals:
            if not term.said_in("\n".join(texts(source, lang)), lang):
                yield TermRow(source.name, key, lang)


def texts(source: Source, lang: Language) -> list[str]:
    """Return all prose of a source in one language."""
    return [cell.words[lang] for cell in source.cells if isinstance(cell, Prose) and lang in cell.words]
