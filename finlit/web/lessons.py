"""The course on the page: its lessons with their rules and tools, the exercises, and what the words mean.

Prose comes from the built exercises, so that a phone shows what the notebook shows; an answer is marked by
the same :func:`finlit.course.check`.
"""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from finlit import tools
from finlit.course.cells import prose
from finlit.course.checks import (
    Exercise,
    asked_for,
    check,
    exercise_files,
    load_exercise,
    read_exercise,
    said,
)
from finlit.course.glossary import glossary
from finlit.course.places import exercises_folder, notebooks_folder
from finlit.export import as_html
from finlit.i18n import text
from finlit.language import check_language

_SHOWN = re.compile(r"""\bshow\(\s*["']([a-z-]+)["']""")


def course(lang: str) -> dict[str, Any]:
    """Return the lessons: number, title, the rule to take home, and the tools that they open.

    Examples
    --------
    >>> [one["rule"] for one in course("en")["lessons"] if one["number"] == 5]
    ['Compare the rupiah that arrive.']
    """
    check_language(lang)
    return {"lang": lang, "lessons": [_lesson(read_exercise(path), lang) for path in exercise_files()]}


def words_told(lang: str) -> dict[str, Any]:
    """Return the words of the glossary, each with its other names and its plain meaning."""
    check_language(lang)
    found = [
        {"word": term.name(lang), "others": term.names(lang)[1:], "meaning": term.means(lang)}
        for term in glossary().values()
    ]
    return {"lang": lang, "terms": sorted(found, key=lambda one: str(one["word"]).casefold())}


def exercise(number: str | int, lang: str) -> dict[str, Any]:
    """Return an exercise: the story as HTML of our own builder, and between it what is asked.

    Raises
    ------
    InputError
        ``question_unknown``, ``language_unknown``.
    """
    key = load_exercise(number)
    check_language(lang)
    return _lesson(key, lang) | {"lang": lang, "parts": list(_parts(key, lang))}


@lru_cache(maxsize=64)
def sheet(number: str | int, lang: str) -> dict[str, Any]:
    """Return the one-page sheet of a lesson, as it is printed to take home.

    Raises
    ------
    InputError
        ``question_unknown``, ``language_unknown``.
    """
    # What reads lessons is large; a phone that counts by itself is told the sheets and never loads it.
    from finlit.course.blocks import read_lesson
    from finlit.course.editions import sheets_of

    key = load_exercise(number)
    check_language(lang)
    (printed,) = sheets_of(read_lesson(key.lesson, lang), ["sheet"])
    told = {"lang": lang, "kind": printed.kind, "html": as_html("\n\n".join(printed.parts))}
    return _lesson(key, lang) | told


def marked(question: str, value: str, lang: str) -> dict[str, Any]:
    """Say how much of an answer is right, with a hint; see :func:`finlit.course.check`.

    Raises
    ------
    InputError
        ``question_unknown``, ``language_unknown``.

    Examples
    --------
    >>> marked("5.1", "6.328.200", "id")["standing"]
    'right'
    """
    mark = check(question, value, check_language(lang))
    return {
        "question": mark.question,
        "standing": mark.standing,
        "sign": mark.sign,
        "word": text(f"course.mark.{mark.standing}", lang),
        "points": mark.points,
        "out_of": mark.out_of,
        "earned": text("course.points_of", lang, points=mark.points, out_of=mark.out_of),
        "hint": mark.hint,
    }


def _lesson(key: Exercise, lang: str) -> dict[str, Any]:
    return {
        "number": key.lesson,
        "title": said(key.title, lang),
        "rule": said(key.rule, lang),
        "tools": _tools(notebooks_folder() / lang / f"{key.name}.ipynb"),
    }


def _tools(notebook: Path) -> list[str]:
    """Return the tools that a lesson opens, each once."""
    shown = [name for cell in _cells(notebook) for name in _SHOWN.findall(cell["source"])]
    return [name for name in dict.fromkeys(shown) if name in tools.names()]


@lru_cache(maxsize=64)
def _cells(notebook: Path) -> tuple[dict[str, str], ...]:
    """Read the cells of a built notebook; none where the language does not have it yet."""
    if not notebook.is_file():
        return ()
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return tuple({"id": cell["id"], "source": prose(cell)} for cell in cells)


def _parts(key: Exercise, lang: str) -> list[dict[str, Any]]:
    folder = exercises_folder() / lang / "release" / key.name
    by_name = {f"{key.slug}-{answer.name}-question": answer for answer in key.answers}
    asked = {f"{key.slug}-{one.name}-question" for one in key.reflections}
    # The first prose says how a notebook is used, the last how it is saved.
    story = [one["id"] for one in _cells(folder / f"{key.name}.ipynb") if _is_story(one["id"], key)][1:-1]
    found: list[dict[str, Any]] = []
    for cell in _cells(folder / f"{key.name}.ipynb"):
        html = {"html": as_html(cell["source"])}
        if answer := by_name.get(cell["id"]):
            asks = asked_for(answer, lang)
            question = f"{key.code}.{key.place(answer)}"
            found.append(html | {"question": question, "kind": answer.kind, "asks": asks})
        elif cell["id"] in story or cell["id"] in asked:
            found.append(html)
    return found


def _is_story(name: str, key: Exercise) -> bool:
    return bool(re.fullmatch(rf"{key.slug}-\d+", name))
