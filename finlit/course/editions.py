"""What is printed of a lesson, each edition from the same blocks: nothing is written twice.

For whoever learns: a sheet to take home, a page of the planner, the exercise on paper. For whoever teaches:
the trainer's page and the key. For a hall without computers, for a Sunday in the park, for the radio.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from finlit import tools
from finlit.course.blocks import Asked, Lesson, lesson_numbers, read_lesson
from finlit.course.cells import without_keys
from finlit.course.checks import said, typed
from finlit.course.district import DISTRICT
from finlit.course.key import Answer, Reflection
from finlit.course.names import SKIN
from finlit.course.planner import on_paper
from finlit.course.shown import tool_shown
from finlit.errors import InputError
from finlit.export import Sheet, booklet, link
from finlit.i18n import check_language, text
from finlit.values import one_of

_LINES_OF_A_REFLECTION = 6
_ROWS_OF_A_HALL = 10


_BLOCKS = {
    "sheet": ("rule", "paper", "promise", "turn"),
    "trainer": ("trainer",),
    "hall": ("story", "hall", "paper", "rule", "turn"),
    "sunday": ("guess", "sunday", "aloud", "paper", "rule", "promise"),
    "radio": ("radio",),
    "talkshow": ("talkshow", "turn"),
}
"""The editions that are blocks of the lesson, and which"""


def _of_blocks(*names: str) -> Callable[[Lesson], tuple[str, ...]]:
    return lambda lesson: tuple(lesson.block(name) for name in names if lesson.block(name))


def _hall(lesson: Lesson) -> tuple[str, ...]:
    """The blocks of the hall edition, with a line for each row of a large hall."""
    parts = _of_blocks(*_BLOCKS["hall"])(lesson)
    return tuple(_with_rows(part) if part == lesson.block("hall") else part for part in parts)


def _with_rows(words: str) -> str:
    """Repeat the last line of the sheet for counting until there are enough rows."""
    lines = words.split("\n")
    place = max(place for place, line in enumerate(lines) if line.startswith("|"))
    there = sum(line == lines[place] for line in lines)
    return "\n".join([*lines[:place], *[lines[place]] * (_ROWS_OF_A_HALL - there), *lines[place:]])


def _planner(lesson: Lesson) -> tuple[str, ...]:
    words = lesson.block("planner")
    return (on_paper(words),) if words else ()


def _exercise(lesson: Lesson) -> tuple[str, ...]:
    """The exercise with lines to write on; what is said of the keyboard is left out."""
    if not lesson.questions:
        return ()
    parts = [
        f"{_say('name', lesson.lang)} ..................................................................."
    ]
    parts += [words for words in map(without_keys, lesson.story) if words]
    for asked in lesson.questions:
        parts += [asked.words, *_to_write_on(asked, lesson.lang)]
    return (*parts, *filter(None, map(without_keys, lesson.ending)))


def _to_write_on(asked: Asked, lang: str) -> list[str]:
    part = asked.part
    if not isinstance(part, Answer):
        return [""] * _LINES_OF_A_REFLECTION
    if not part.asks:
        return [_say("answer", lang), ""]
    return ["\n".join(f"- {said(one.words, lang)}: {'.' * 40}" for one in part.asks)]


def _key(lesson: Lesson) -> tuple[str, ...]:
    """Right answers, what each usual mistake comes from, and what a reflection earns."""
    parts = []
    for asked in lesson.questions:
        part, lang = asked.part, lesson.lang
        head = f"## {asked.number}. {said(part.title, lang)}"
        if isinstance(part, Answer):
            right = _say("right", lang, value=typed(part.value, lang).replace("\n", "; "))
            wrong = [
                f"- {typed(one.value, lang)}: {text(f'course.hint.{one.hint}', lang)}"
                for one in part.wrong
                if not isinstance(one.value, tuple | list)
            ]
            parts.append("\n\n".join([head, f"**{right}**", "\n".join(dict.fromkeys(wrong))]))
        elif isinstance(part, Reflection):
            parts.append("\n\n".join([head, "\n".join(f"- {line}" for line in said(part.rubric, lang))]))
    return tuple(parts)


EDITIONS: dict[str, Callable[[Lesson], tuple[str, ...]]] = {
    "sheet": _of_blocks(*_BLOCKS["sheet"]),
    "planner": _planner,
    "exercise": _exercise,
    "trainer": _of_blocks(*_BLOCKS["trainer"]),
    "key": _key,
    "hall": _hall,
    "sunday": _of_blocks(*_BLOCKS["sunday"]),
    "radio": _of_blocks(*_BLOCKS["radio"]),
    "talkshow": _of_blocks(*_BLOCKS["talkshow"]),
}
"""Every edition, and what of a lesson it is made of."""

# The sheet is one page, and its numbers stand in the lesson with their sources.
_WITH_SOURCES = ("trainer", "hall", "sunday", "radio", "talkshow")


def sheets_of(lesson: Lesson, editions: Iterable[str] = (), address: str = "") -> list[Sheet]:
    """Return what is printed of a lesson; an edition that it does not have is left out.

    Parameters
    ----------
    lesson : Lesson
    editions : names, optional
        Of :data:`EDITIONS`; without them all.
    address : str, optional
        Of the tools' page: QR codes on the sheet then open the lesson's tools.

    Raises
    ------
    InputError
        ``choice_unknown``.
    """
    made = []
    for name in tuple(editions) or tuple(EDITIONS):
        one_of(name, "edition", tuple(EDITIONS))
        parts = EDITIONS[name](lesson)
        if not parts:
            continue
        made.append(
            Sheet(
                kind=_say(f"edition.{name}", lesson.lang),
                of=text("course.lesson_number", lesson.lang, number=lesson.number),
                title=lesson.title,
                parts=parts,
                codes=tuple(_codes(lesson, address)) if name == "sheet" and address else (),
                tight=name in ("sheet", "trainer", "talkshow"),
                roomy=name == "planner",
                small=_sources(lesson, name),
            )
        )
    return made


def _sources(lesson: Lesson, edition: str) -> str:
    """Where the numbers come from; the data sets, where an edition has numbers of the tools too."""
    if edition not in _WITH_SOURCES:
        return ""
    return lesson.sources_of(*_BLOCKS[edition], with_data=edition in ("trainer", "hall"))


def _codes(lesson: Lesson, address: str) -> Iterable[tuple[str, str]]:
    """The address of each tool of the lesson with the numbers of its story, and its question."""
    seen = set()
    for name, given in map(tool_shown, lesson.tools):
        if name in seen or name not in tools.names():
            continue
        seen.add(name)
        yield link(tools.ask(name, lesson.lang, **given), address), tools.title(name, lesson.lang)


def printed(
    lang: str,
    *,
    district: str | Path = DISTRICT,
    skin: str = SKIN,
    lessons: Sequence[int] = (),
    editions: Sequence[str] = (),
    address: str = "",
    on: date | None = None,
    root: Path | None = None,
) -> bytes:
    """Return the course on paper: one PDF of A4 pages for a language and a district.

    Parameters
    ----------
    lang : str
    district, skin : str
        As in :func:`finlit.course.read_lesson`.
    lessons : sequence of int
        Without them all.
    editions : sequence of str
        Of :data:`EDITIONS`; without them all.
    address : str
        Of the tools' page, for QR codes.
    on : date, optional
        The day on which facts are looked at.
    root : Path, optional

    Raises
    ------
    InputError
        ``choice_unknown``, ``question_unknown``, ``district_unknown``, ``edition_empty`` when there is
        nothing to print.
    """
    check_language(lang)
    sheets, called = [], ""
    for number in lessons or lesson_numbers(root):
        lesson = read_lesson(number, lang, district, skin, on, root)
        called = lesson.names.district.said("district", lang)
        sheets += sheets_of(lesson, editions, address)
    if not sheets:
        raise InputError("edition_empty", editions=", ".join(editions or EDITIONS))
    title = _say("title", lang, district=called)
    return booklet(sheets, title, lang, foot=title)


def _say(key: str, lang: str, **values: Any) -> str:
    return text(f"course.print.{key}", lang, **values)
