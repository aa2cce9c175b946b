"""``finlit course``: which lessons there are, for whom, and for which platform."""

from typing import Annotated

import typer

from finlit.cli.frame import Spoken
from finlit.cli.options import Lang
from finlit.cli.platforms import kolibri, scorm
from finlit.cli.screen import LANG, say, screen, table
from finlit.course.checks import said
from finlit.course.paths import WAYS, Entry, entries
from finlit.errors import InputError
from finlit.i18n import text

course_app = Spoken()


@course_app.callback()
def course() -> None:
    """Keep ``list`` a word of its own: a group of one command would swallow it."""


@course_app.command("list", help=say("course.list.help"))
def list_lessons(
    path: Annotated[str, typer.Option("--path", help=say("course.list.path"), metavar="|".join(WAYS))] = "",
    lang: Lang = "",
) -> None:
    """List the lessons: number, title, minutes of each sitting, points of the exercise, paths."""
    if path and path not in WAYS:
        raise InputError("choice_unknown", name="--path", value=path, choices=", ".join(WAYS))
    lessons = [entry for entry in entries() if not path or path in entry.source.front.paths]
    columns = [say(f"course.column.{name}") for name in ("number", "title", "minutes", "points", "paths")]
    table(say("course.list.title"), columns, [_row(entry) for entry in lessons], right=[0, 3])
    screen.print(say("course.list.next"))


def _row(entry: Entry) -> list[str]:
    front = entry.source.front
    points = f"{entry.key.out_of:g}" if entry.key else "–"
    sittings = " + ".join(map(str, front.sittings))
    whom = ", ".join(text(f"course.way.{way}", LANG) for way in front.paths)
    return [str(entry.source.lesson), said(entry.title, LANG), sittings, points, whom]


course_app.command("scorm", help=say("course.scorm.help"))(scorm)
course_app.command("kolibri", help=say("course.kolibri.help"))(kolibri)
