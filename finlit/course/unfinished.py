"""What a lesson still lacks: told by ``finlit build`` while lessons are being written, and no error."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from finlit.course.audit import term_rows, texts
from finlit.course.checks import Exercise
from finlit.course.district import KEYS
from finlit.course.names import NAMED
from finlit.course.overview import uncovered
from finlit.course.plainness import AVERAGE, measured
from finlit.course.source import PRINTED, TAUGHT, Prose, Source, numbers_in
from finlit.i18n import Language, text
from finlit.language import language

_MAY_LACK = ("pause", "aloud", "sunday")
_HEADER = ("audience", "now", "then", "competencies", "themes", "paths", "cast", "terms")
_FACTS = 6


def unfinished(lessons: list[Source], keys: dict[str, Exercise], lang: Language) -> list[str]:
    """Say what each lesson lacks, one line each."""
    lines = [line for source in lessons for line in _of(source, keys.get(source.name), lang)]
    lost = uncovered(lessons)
    return [*lines, text("course.unfinished.uncovered", lang, tags=", ".join(lost))] if lost else lines


def _of(source: Source, key: Exercise | None, lang: Language) -> Iterator[str]:
    file = source.path.name
    prose = [cell for cell in source.cells if isinstance(cell, Prose)]
    if key is None:
        place = Path("exercises/src") / f"{source.name}.toml"
        yield text("course.unfinished.exercise", lang, file=file, key=place.as_posix())
    elif not key.reflections:
        yield text("course.unfinished.kinds", lang, file=file, what="reflection")
    elif not any(answer.kind == "own" for answer in key.answers):
        yield text("course.unfinished.kinds", lang, file=file, what="kind = own")
    empty = [entry for entry in _HEADER if not getattr(source.front, entry)]
    if empty:
        yield text("course.unfinished.header", lang, file=file, entries=", ".join(empty))
    blocks = list(dict.fromkeys(cell.block for cell in prose if cell.block))
    missing = [block for block in (*TAUGHT, *PRINTED) if block not in (*blocks, *_MAY_LACK)]
    if missing:
        yield text("course.unfinished.blocks", lang, file=file, blocks=", ".join(missing))
    yield from _out_of_order(file, blocks, lang)
    yield from _hard_to_read(source, lang)
    yield from _differing(source, key, lang)
    unnamed = sum(not cell.block for cell in prose)
    if unnamed:
        yield text("course.unfinished.unnamed", lang, file=file, count=unnamed)
    named = {name for cell in prose for words in cell.words.values() for name in NAMED.findall(words)}
    if len(named & KEYS.keys()) < _FACTS:
        yield text("course.unfinished.facts", lang, file=file, count=len(named & KEYS.keys()))


def _hard_to_read(source: Source, lang: Language) -> Iterator[str]:
    """What ``finlit build --audit`` tells in full: long sentences, terms never said as the glossary does."""
    for spoken in source.front.goals:
        found = measured(texts(source, spoken))
        if found.average > AVERAGE:
            values = {"average": round(found.average, 1), "language": language(spoken).name}
            yield text("course.unfinished.long", lang, file=source.path.name, **values)
    terms = list(dict.fromkeys(row.term for row in term_rows(source)))
    if terms:
        yield text("course.unfinished.terms", lang, file=source.path.name, terms=", ".join(terms))


def _differing(source: Source, key: Exercise | None, lang: Language) -> Iterator[str]:
    """Words of the key whose numbers are not the same in every language."""
    if key is None:
        return
    said = {f"hints.{name}": words for name, words in key.hints.items()} | {
        "title": key.title,
        "rule": key.rule,
    }
    said |= {f"{part.name}.title": part.title for part in key.parts}
    said |= {
        f"{each.name}.rubric": {one: "\n".join(lines) for one, lines in each.rubric.items()}
        for each in key.reflections
    }
    for place, words in said.items():
        counted = [numbers_in(each, one) for one, each in words.items()]
        if any(each != counted[0] for each in counted):
            yield text("course.unfinished.numbers", lang, file=f"{source.name}.toml", place=place)


def _out_of_order(file: str, blocks: list[str], lang: Language) -> Iterator[str]:
    taught = [block for block in blocks if block in TAUGHT and block != "pause"]
    for before, block in pairwise(taught):
        if TAUGHT.index(before) > TAUGHT.index(block):
            yield text("course.unfinished.order", lang, file=file, block=before, other=block)
