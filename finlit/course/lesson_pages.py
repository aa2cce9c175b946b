"""A lesson as a page that stands alone: its words, its pictures, and the exercise, marked in the page.

No Python, no network, no other host, nothing kept: a learning platform shows it (:mod:`finlit.course.scorm`,
:mod:`finlit.course.kolibri`), and a browser opens it from a stick. Where a platform offers SCORM 1.2, it is
told how far somebody is.
"""

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from finlit import tools
from finlit.course.blocks import Asked, Lesson
from finlit.course.cells import without_keys
from finlit.course.key import Answer
from finlit.course.page_key import fields_of, page_key
from finlit.course.shown import tool_shown
from finlit.export import as_html, link
from finlit.i18n import text

_FILES = Path(__file__).with_name("lesson_page")
_SCRIPTS = ("numbers.js", "spelled.js", "reading.js", "marking.js", "lesson_data.js", "lesson.js")
_DAY_IN_ZIPS = (1980, 1, 1, 0, 0, 0)
_STANDINGS = {"right": "✓", "part": "◐", "unanswered": "…", "wrong": "→"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What the page may do: nothing but run its own files."""


def lesson_page(lesson: Lesson, address: str = "", on: date | None = None) -> dict[str, bytes]:
    """Return the files of a lesson's page, ``index.html`` first.

    Parameters
    ----------
    lesson : Lesson
        From :func:`finlit.course.blocks.read_lesson`.
    address : str, optional
        Of the tools' page: each picture then has a link to the tool with its numbers.
    on : date, optional
        The day on which the pictures are worked out; today when left out.
    """
    data = json.dumps(_data(lesson), ensure_ascii=False, sort_keys=True)
    files = {"index.html": _html(lesson, address, on or date.today()).encode()}
    files |= {
        name: (_FILES / name).read_bytes() for name in ("lesson.css", *_SCRIPTS) if name != "lesson_data.js"
    }
    return files | {"lesson_data.js": f"window.finlitLesson = {data};\n".encode()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return files as one zip: the same bytes for the same files, whenever it is made."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(zipfile.ZipInfo(name, _DAY_IN_ZIPS), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _data(lesson: Lesson) -> dict[str, Any]:
    lang = lesson.lang
    return {
        "slug": lesson.slug,
        "key": page_key(lesson.key, lang) if lesson.key else None,
        "words": {
            "standing": {name: text(f"course.mark.{name}", lang) for name in _STANDINGS},
            "sign": _STANDINGS,
            "earned": text("course.points_of", lang, points="{points}", out_of="{out_of}"),
            "kept": text("course.page.kept", lang),
            "not_kept": text("course.page.not_kept", lang),
        },
    }


def _html(lesson: Lesson, address: str, day: date) -> str:
    title = f"{text('course.lesson_number', lesson.lang, number=lesson.number)}: {lesson.title}"
    scripts = "".join(f'<script src="{name}" defer></script>' for name in _SCRIPTS)
    parts = [
        f'<p class="number">{escape(text("course.lesson_number", lesson.lang, number=lesson.number))}</p>',
        f"<h1>{escape(lesson.title)}</h1>",
        f'<p class="rule">{escape(lesson.rule)}</p>' if lesson.rule else "",
        *_taught(lesson, address, day),
        *_exercise(lesson),
        f"<footer>{as_html(lesson.sources)}</footer>" if lesson.sources else "",
    ]
    return (
        f'<!doctype html>\n<html lang="{lesson.lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<title>{escape(title)}</title>"
        f'<link rel="stylesheet" href="lesson.css">{scripts}</head>'
        f"<body><main>{''.join(parts)}</main></body></html>\n"
    )


def _taught(lesson: Lesson, address: str, day: date) -> Iterator[str]:
    """Words and pictures in their order."""
    lang, is_first = lesson.lang, True
    for block, words in lesson.taught:
        if block:
            yield as_html(_without_boxes(words, lang))
            continue
        name, given = tool_shown(words)
        if name not in tools.names():
            continue
        if is_first:
            yield f'<p class="how">{escape(text("course.page.still", lang))}</p>'
        is_first = False
        yield _picture(tools.ask(name, lang, day, **given), address)


def _without_boxes(words: str, lang: str) -> str:
    """Say "look at the picture" where the notebook says "run the box"."""
    look = text("course.page.look", lang)

    def as_written(found: re.Match[str]) -> str:
        return look.capitalize() if found[0][0].isupper() else look

    run = text("course.page.run_the_box", lang)
    return re.sub(rf"(?:{run})(?:: [^.]*\*\*Shift \+ Enter\*\*)?", as_written, words, flags=re.IGNORECASE)


def _picture(answer: tools.Answer, address: str) -> str:
    """The picture of a tool with the numbers of the story, and what it says."""
    svg = re.sub(r' style="[^"]*"', "", answer.picture, count=1)
    careful = "".join(f"<li>⚠ {escape(one)}</li>" for one in answer.warnings)
    opens = (
        f'<a href="{escape(link(answer, address))}">{escape(text("course.page.try", answer.lang))}</a>'
        if address
        else ""
    )
    return (
        f"<figure>{svg}<figcaption>{escape(tools.question(answer.tool, answer.lang))}"
        f"<strong>{escape(answer.big_number)}</strong>{escape(answer.headline)}"
        f"{f'<ul>{careful}</ul>' if careful else ''}{opens}</figcaption></figure>"
    )


def _exercise(lesson: Lesson) -> Iterator[str]:
    yield from map(as_html, filter(None, map(without_keys, lesson.story)))
    for asked in lesson.questions:
        yield f"<section>{as_html(asked.words)}{_form(asked, lesson.lang)}</section>"
    yield from map(as_html, filter(None, map(without_keys, lesson.ending)))


def _form(asked: Asked, lang: str) -> str:
    part, number, kind = asked.part, asked.number, "reflection"
    if isinstance(part, Answer):
        kind, button = str(part.kind), "check"
        named = fields_of(part, lang)
        fields = "".join(
            f'<label for="q{number}-{place}">{escape(name or text("course.print.answer", lang))}</label>'
            f'<input id="q{number}-{place}" maxlength="500" autocomplete="off" autocapitalize="off">'
            for place, name in enumerate(named, start=1)
        )
        how = "" if part.asks else f'<p class="how">{escape(asked.how)}</p>'
    else:
        button, how = "keep", ""
        fields = (
            f'<label for="q{number}-1">{escape(text("course.print.answer", lang))}</label>'
            f'<textarea id="q{number}-1" maxlength="2000"></textarea>'
        )
    return (
        f'<form data-question="{part.name}" data-kind="{kind}">{how}{fields}'
        f'<button type="submit">{escape(text(f"course.page.{button}", lang))}</button>'
        '<div class="mark" role="status"></div></form>'
    )
