"""``finlit class``: a class from the first hand-out to the report."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from finlit import course
from finlit.cli.collecting import collect, paper
from finlit.cli.folders import healed, typed
from finlit.cli.frame import Spoken
from finlit.cli.options import AllowCode, ClassFolder, Exercises, Json, Lang, Lesson, NoBrowser, Port
from finlit.cli.screen import LANG, done, note, progress, say, screen, show_json, table
from finlit.course.class_standing import LessonStanding, classes_in, standing
from finlit.course.classroom import open_class
from finlit.course.handout import each_folder
from finlit.errors import InputError
from finlit.i18n import number
from finlit.money import parse_number

class_app = Spoken(invoke_without_command=True, no_args_is_help=False)
Db = Annotated[str, typer.Option("--db", help=say("class.db"), metavar="URL")]


@class_app.callback()
def everywhere(context: typer.Context, lang: Lang = "") -> None:
    """Say where the classes of this folder stand, where no command is asked for."""
    if context.invoked_subcommand is None:
        found = classes_in(Path())
        for folder in found:
            healed(folder)
            stands(folder)
        if not found:
            screen.print(say("class.none"))


@class_app.command("start", help=say("class.start.help"))
def start(
    folder: Annotated[Path | None, typer.Argument(help=say("class.folder"), metavar="[DIR]")] = None,
    name: Annotated[str | None, typer.Option("--name", help=say("class.new.title"))] = None,
    lesson: Annotated[str | None, typer.Option("--lesson", help=say("class.lesson"))] = None,
    stick: Annotated[
        str | None, typer.Option("--stick", help=say("class.start.stick"), metavar="DIR")
    ] = None,
    db: Db = "",
    exercises: Exercises = None,
    lang: Annotated[str | None, typer.Option("--lang", help=say("class.start.lang"))] = None,
) -> None:
    """Ask what is needed, and do the next step."""
    from finlit.cli.starting import start_class

    start_class(folder, name, lesson, stick, lang, db, exercises)


@class_app.command("status", help=say("class.status.help"))
def status(folder: ClassFolder, as_json: Json = False, lang: Lang = "") -> None:
    """Say where a class stands and what comes next."""
    healed(folder)
    if not as_json:
        stands(folder)
        return
    found = standing(folder)
    lessons = [vars(lesson) | {"next": lesson.next} for lesson in found.lessons]
    show_json(json.dumps({"title": found.room.title, "people": found.people, "lessons": lessons}))


@class_app.command("new", help=say("class.new.help"))
def new(
    folder: ClassFolder,
    title: Annotated[str, typer.Option("--title", help=say("class.new.title"))] = "",
    db: Db = "",
    exercises: Exercises = None,
    allow_code: AllowCode = False,
    lang: Lang = "",
) -> None:
    """Make a class folder."""
    room = course.new_class(folder, LANG, title, db)
    with_exercises(room, exercises, allow_code)
    done(say("class.new.done", folder=room.folder))
    screen.print(say("class.new.list", file=room.folder / "learners.csv"))
    screen.print(say("class.new.next", folder=typed(room.folder)))


@class_app.command("hand-out", help=say("class.hand_out.help"))
def hand_out(
    folder: ClassFolder,
    lesson: Lesson,
    exercises: Exercises = None,
    allow_code: AllowCode = False,
    lang: Lang = "",
) -> None:
    """Write the learners' copies as a folder and a zip."""
    healed(folder)
    room = open_class(folder)
    with_exercises(room, exercises, allow_code)
    packed = course.hand_out(folder, lesson, allow_code)
    done(say("class.hand_out.done", file=packed))
    each = each_folder(room, room.exercise(lesson))
    if each.is_dir():
        screen.print(say("class.hand_out.each", folder=each), markup=False, soft_wrap=True)
    screen.print(say("class.hand_out.next", folder=typed(folder), lesson=lesson))


class_app.command("collect", help=say("class.collect.help"))(collect)
class_app.command("paper", help=say("class.paper.help"))(paper)


@class_app.command("grade", help=say("class.grade.help"))
def grade(
    folder: ClassFolder,
    lesson: Lesson,
    as_json: Json = False,
    allow_code: AllowCode = False,
    lang: Lang = "",
) -> None:
    """Grade the newest notebook of everybody, and write the report."""
    healed(folder)
    rows = graded(folder, lesson, allow_code)
    report = course.report(folder, lesson, rows)
    if as_json:
        show_json(json.dumps([_plain(row) for row in rows]))
        return
    show(rows)
    done(say("class.report.done", file=report.index))
    if any(row.waiting for row in rows):
        screen.print(say("class.mark.next", folder=typed(folder), lesson=lesson))


@class_app.command("report", help=say("class.report.help"))
def report(
    folder: ClassFolder,
    lesson: Lesson,
    xlsx: Annotated[bool, typer.Option("--xlsx", help=say("class.report.xlsx"))] = False,
    lang: Lang = "",
) -> None:
    """Write the pages again, for instance after marking reflections."""
    healed(folder)
    found = course.report(folder, lesson, workbook=xlsx)
    done(say("class.report.done", file=found.index))
    for path in (*found.prints, *([found.workbook] if found.workbook else ())):
        screen.print(f"  {path}", markup=False, soft_wrap=True)


# So that -1 is read as points, and refused as such.
@class_app.command("mark", help=say("class.mark.help"), context_settings={"ignore_unknown_options": True})
def mark(
    folder: ClassFolder,
    lesson: Lesson,
    learner: Annotated[str, typer.Argument(help=say("class.mark.learner"), metavar="[LEARNER]")] = "",
    points: Annotated[str, typer.Argument(help=say("class.mark.points"), metavar="[POINTS]")] = "",
    comment: Annotated[str | None, typer.Option("--comment", help=say("class.mark.comment"))] = None,
    file: Annotated[Path | None, typer.Option("--from", help=say("class.mark.from"), metavar="FILE")] = None,
    port: Port = 0,
    no_browser: NoBrowser = False,
    lang: Lang = "",
) -> None:
    """Give points and a comment: to one learner, from a table, or on a page."""
    healed(folder)
    if file is not None:
        room = open_class(folder)
        exercise = room.exercise(lesson)
        count = course.give_marks(folder, lesson, course.read_marks(file, room, exercise))
        course.report(folder, lesson)
        done(say("class.mark.many", count=count))
        return
    if not learner:
        from finlit.cli.marking import serve

        serve(folder, lesson, port, no_browser)
        return
    given = _points(points) if points or comment is None else None
    course.mark_reflection(folder, lesson, learner, given, comment=comment)
    name = open_class(folder).find(learner).name
    done(say("class.mark.done", learner=name, folder=typed(folder), lesson=lesson))


@class_app.command("merge", help=say("class.merge.help"))
def merge(
    folder: ClassFolder,
    others: Annotated[list[Path], typer.Argument(help=say("class.merge.others"), metavar="OTHER…")],
    lang: Lang = "",
) -> None:
    """Bring classes of other trainers into this one."""
    healed(folder)
    with progress(say("class.grade.working")) as at:
        found = course.merge(folder, others, at)
    done(say("class.merge.done", people=len(found.learners), notebooks=found.notebooks, marks=found.marks))
    for conflict in found.conflicts:
        note(conflict.sentence(LANG))
    for name in found.lessons:
        done(say("class.report.done", file=course.report(folder, name).index))


@class_app.command("formgrader", help=say("class.formgrader.help"))
def formgrader(folder: ClassFolder, port: Port = 0, no_browser: NoBrowser = False, lang: Lang = "") -> None:
    """Open nbgrader's own marking page on the class's gradebook."""
    from finlit.cli.lab import run_formgrader

    healed(folder)
    run_formgrader(open_class(folder), port, no_browser)


def stands(folder: Path) -> None:
    """Print where a class stands, and the command that comes next."""
    found = standing(folder)
    rows = [_standing_line(lesson) for lesson in found.lessons]
    columns = ("lesson", "list", "handed_in", "graded", "to_read")
    caption = f"{found.room.title} ({folder.resolve().name})"
    table(caption, [say(f"class.status.{name}") for name in columns], rows, right=range(1, 5))
    if not found.people:
        screen.print(say("class.new.list", file=folder / "learners.csv"), markup=False)
    if not found.lessons:
        screen.print(say("class.new.next", folder=typed(folder)), markup=False)
    for lesson in found.lessons:
        values = {"folder": typed(folder), "lesson": lesson.called}
        screen.print(say(f"class.next.{lesson.next}", **values), markup=False, soft_wrap=True)


def _standing_line(lesson: LessonStanding) -> list[str]:
    counts = (lesson.people, lesson.handed_in, lesson.graded, lesson.waiting)
    return [lesson.called, *(number(count, LANG) for count in counts)]


def _points(written: str) -> float:
    try:
        return float(parse_number(written, LANG))
    except InputError:
        raise InputError("number_unreadable", name=say("class.column.points"), value=written[:60]) from None


def with_exercises(room: course.ClassRoom, folder: Path | None, allow_code: bool) -> None:
    """Bring a trainer's own exercises into a class, where a folder of them is named."""
    if folder is not None:
        names = course.take_exercises(room, folder, allow_code)
        done(say("class.exercises.done", names=tuple(names)))


def graded(folder: Path, lesson: str | int, allow_code: bool = False) -> list[Any]:
    """Grade with a progress bar."""
    with progress(say("class.grade.working")) as at:
        return list(course.grade(folder, lesson, at, allow_code))


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
            text.name: {"points": text.points, "status": text.status, "comment": text.comment}
            for text in row.reflections
        },
        "problems": [problem.code for problem in row.problems],
    }
