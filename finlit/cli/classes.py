"""``finlit class``: a class from the first hand-out to the report."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from finlit import course
from finlit.cli.collecting import collect, paper
from finlit.cli.frame import Spoken
from finlit.cli.options import ClassFolder, Json, Lang, Lesson
from finlit.cli.screen import LANG, done, progress, say, screen, table
from finlit.errors import InputError
from finlit.i18n import number
from finlit.money import parse_number

class_app = Spoken()


@class_app.callback()
def everywhere(lang: Lang = "") -> None:
    """Choose the language for any command; it is read earlier, by screen.language."""


@class_app.command("new", help=say("class.new.help"))
def new(
    folder: ClassFolder,
    title: Annotated[str, typer.Option("--title", help=say("class.new.title"))] = "",
    lang: Lang = "",
) -> None:
    """Make a class folder."""
    room = course.new_class(folder, LANG, title)
    done(say("class.new.done", folder=room.folder))
    screen.print(say("class.new.next", folder=room.folder))


@class_app.command("hand-out", help=say("class.hand_out.help"))
def hand_out(folder: ClassFolder, lesson: Lesson, lang: Lang = "") -> None:
    """Write the learners' copies as a folder and a zip."""
    packed = course.hand_out(folder, lesson)
    done(say("class.hand_out.done", file=packed))
    screen.print(say("class.hand_out.next", folder=folder, lesson=lesson))


class_app.command("collect", help=say("class.collect.help"))(collect)
class_app.command("paper", help=say("class.paper.help"))(paper)


@class_app.command("grade", help=say("class.grade.help"))
def grade(folder: ClassFolder, lesson: Lesson, as_json: Json = False, lang: Lang = "") -> None:
    """Grade the newest notebook of everybody, and write the report."""
    rows = graded(folder, lesson)
    report = course.report(folder, lesson, rows)
    if as_json:
        screen.print_json(json.dumps([_plain(row) for row in rows]))
        return
    show(rows)
    done(say("class.report.done", file=report.index))


@class_app.command("report", help=say("class.report.help"))
def report(folder: ClassFolder, lesson: Lesson, lang: Lang = "") -> None:
    """Write the pages again, for instance after marking reflections."""
    done(say("class.report.done", file=course.report(folder, lesson).index))


# So that -1 is read as points, and refused as such.
@class_app.command("mark", help=say("class.mark.help"), context_settings={"ignore_unknown_options": True})
def mark(
    folder: ClassFolder,
    lesson: Lesson,
    learner: Annotated[str, typer.Argument(help=say("class.mark.learner"), metavar="LEARNER")],
    points: Annotated[str, typer.Argument(help=say("class.mark.points"), metavar="POINTS")],
    lang: Lang = "",
) -> None:
    """Give points for a reflection."""
    try:
        given = float(parse_number(points, LANG))
    except InputError:
        raise InputError("number_unreadable", name=say("class.column.points"), value=points) from None
    course.mark_reflection(folder, lesson, learner, given)
    done(say("class.mark.done", learner=learner, folder=folder, lesson=lesson))


def graded(folder: Path, lesson: str | int) -> list[Any]:
    """Grade with a progress bar."""
    with progress(say("class.grade.working")) as at:
        return list(course.grade(folder, lesson, progress=at))


def show(rows: list[Any]) -> None:
    """Print one line for each learner."""
    columns = [say(f"class.column.{name}") for name in ("learner", "points", "remark")]
    table(say("class.grade.title"), columns, [line(row) for row in rows], right=[1])


def line(row: Any) -> list[str]:
    """Say one learner's result: name, points, remarks."""
    points = "–" if row.points is None else number(row.points, LANG)
    remarks = [problem.sentence(LANG) for problem in row.problems]
    if row.waiting:
        remarks.append(say("class.grade.waiting"))
    return [row.name or row.learner, f"{points} / {number(row.out_of, LANG)}", " ".join(remarks)]


def _plain(row: Any) -> dict[str, Any]:
    return {
        "learner": row.learner,
        "points": row.points,
        "out_of": row.out_of,
        "answers": {
            answer.name: {"written": answer.written, "points": answer.points} for answer in row.answers
        },
        "reflections": {
            text.name: {"points": text.points, "status": text.status} for text in row.reflections
        },
        "problems": [problem.code for problem in row.problems],
    }
