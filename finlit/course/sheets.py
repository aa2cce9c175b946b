"""What lies beside the notebooks of a hand-out: how it goes, the exercise on paper, the trainer's sheet."""

import json
from html import escape
from pathlib import Path
from typing import Any

from finlit.course.cells import prose, without_keys
from finlit.course.checks import Exercise, asked_for, said
from finlit.course.classroom import ClassRoom
from finlit.course.places import trainer_folder
from finlit.export import as_html
from finlit.i18n import LANGUAGES, Language, text
from finlit.language import language
from finlit.paper.sheet import sheet, table

_LINE = '<p style="border-bottom:1px solid #444;height:11mm;margin:0"></p>'
_LINES_OF_A_REFLECTION = 6


def how_page(room: ClassRoom, exercise: Exercise) -> str:
    """Return the page that a learner opens first: how a laptop gets finlit from the stick, how to hand in."""
    order = sorted(LANGUAGES, key=lambda lang: lang != room.lang)
    body = "".join(_how(exercise, lang) for lang in order)
    title = f"{said(exercise.title, room.lang)}: {_say('title', room.lang)}"
    return _sheet(title, body, room.lang)


def _how(exercise: Exercise, lang: Language) -> str:
    steps = ["open", "name", "fill", "hand_in"]
    told = "".join(f"<li>{escape(_say(step, lang, name=exercise.name))}</li>" for step in steps)
    laptop = "".join(f"<p>{escape(line)}</p>" for line in _say("laptop", lang).split("\n"))
    commands = escape(_say("commands", lang)).replace("\n", "<br>")
    return (
        f'<section lang="{lang}"><h2>{escape(language(lang).name)}: {escape(_say("how", lang))}</h2>'
        f"<ol>{told}</ol><h2>{escape(_say('laptop_head', lang))}</h2>{laptop}<p><code>{commands}</code></p>"
        f"<h2>{escape(_say('paper_head', lang))}</h2>"
        f"<p>{escape(_say('paper', lang, folder=lang))}</p></section>"
    )


def paper_exercise(notebook: Path, exercise: Exercise, lang: Language) -> str:
    """Return an exercise as a page to print and to write on; made of the learners' own notebook."""
    cells: list[dict[str, Any]] = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    questions = {f"{exercise.slug}-{answer.name}-answer": answer for answer in exercise.answers}
    reflections = {f"{exercise.slug}-{part.name}" for part in exercise.reflections}
    body = f"<p>{escape(_say('name_line', lang))} ………………………………………………………………</p>"
    for cell in cells[1:]:  # the title is the page's own
        if cell["id"] in questions:
            # Of one's own numbers each has its line.
            asked = asked_for(questions[cell["id"]], lang) or [_say("answer_line", lang)]
            body += "".join(f"<p>{escape(words)}</p>{_LINE}" for words in asked)
        elif cell["id"] in reflections:
            body += _LINE * _LINES_OF_A_REFLECTION
        elif cell["cell_type"] == "markdown" and cell["id"] != f"{exercise.slug}-next":  # links of a screen
            body += as_html(without_keys(prose(cell)))
    return _sheet(said(exercise.title, lang), body, lang)


def _sheet(title: str, body: str, lang: str) -> str:
    return sheet(title, body, lang, foot=_say("foot", lang))


def trainer_sheet(room: ClassRoom, exercise: Exercise) -> str:
    """Return the trainer's sheet of a lesson, and below it which notebook each learner gets."""
    path = trainer_folder() / f"{exercise.name}.{room.lang}.md"
    words = path.read_text(encoding="utf-8") if path.is_file() else f"# {said(exercise.title, room.lang)}"
    title, _, body = words.partition("\n")
    people = [
        (person.name, language(person.lang).name, f"{person.lang}/{exercise.name}.ipynb", "")
        for person in room.learners()
    ]
    rows = people or [("", "", "", "") for _ in range(15)]
    heads = [_say(head, room.lang) for head in ("who", "speaks", "file", "present")]
    listed = table(_say("list", room.lang), heads, rows, signed=True, by_thumb=True)
    return _sheet(title.lstrip("# ").strip(), as_html(body) + listed, room.lang)


def _say(key: str, lang: str, **values: Any) -> str:
    return text(f"course.sheet.{key}", lang, **values)
