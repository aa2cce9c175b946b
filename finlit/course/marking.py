"""What a trainer gives for written answers: points and a comment, one at a time or as a table."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from finlit.course.checks import Exercise, said
from finlit.course.classroom import ClassRoom, open_class
from finlit.course.extract import plain_words
from finlit.course.gradebook import ask, back_up
from finlit.course.grading import GradeRow, rows
from finlit.course.healing import heal
from finlit.course.tables import Sheet
from finlit.errors import InputError, WorkshopError
from finlit.i18n import LANGUAGES, Language, text
from finlit.money import parse_number
from finlit.tables import Line, content, cut_numbers, lines


class GivenMark(NamedTuple):
    """What a trainer gives for one written answer; None leaves points or comment as they are."""

    learner: str
    points: float | None
    comment: str | None = None
    name: str = ""
    """Which written answer; the first one without it."""


def mark_reflection(
    class_folder: Path | str,
    lesson: str | int,
    learner: str,
    points: float | None,
    name: str = "",
    comment: str | None = None,
) -> None:
    """Write the trainer's points and comment for a reflection into the gradebook.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    learner : str
        As the report shows the name, or as the files are called.
    points : float or None
        From 0 to what the reflection can give; None leaves them as they are.
    name : str
        Which reflection; the first one without it.
    comment : str, optional
        What the learner reads beside the points.

    Raises
    ------
    WorkshopError
        ``learner_unknown``, ``learner_unclear``; ``nothing_graded`` when this learner's work has not been
        graded.
    InputError
        ``points_too_many``; ``question_unknown``.
    """
    give_marks(class_folder, lesson, [GivenMark(learner, points, comment, name)])


def give_marks(class_folder: Path | str, lesson: str | int, marks: Iterable[GivenMark]) -> int:
    """Write many marks at once: all of them, or none where one cannot be given; return how many.

    Raises
    ------
    As :func:`mark_reflection`.
    """
    heal(class_folder)
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    wanted = [_checked(room, exercise, mark) for mark in marks]
    graded = {one.id for one in room.learners() if room.answers_file(exercise.name, one.id).is_file()}
    missing = [mark["learner"] for mark in wanted if mark["learner"] not in graded]
    if missing:
        raise WorkshopError("nothing_graded", name=f"{exercise.name}: {missing[0]}")
    if not wanted:
        return 0
    back_up(room)
    for line in ask(room, exercise, {"do": "mark", "marks": wanted}, missing_is="nothing_graded"):
        if line["lost"]:
            raise WorkshopError("nothing_graded", name=f"{exercise.name}: {line['lost'][0]}")
    rows(room.folder, lesson)
    return len(wanted)


def _checked(room: ClassRoom, exercise: Exercise, mark: GivenMark) -> dict[str, Any]:
    known = {reflection.name: reflection for reflection in exercise.reflections}
    name = mark.name or next(iter(known), "")
    if name not in known:
        raise InputError("question_unknown", question=mark.name, names=", ".join(known))
    if mark.points is not None and not 0 <= mark.points <= known[name].points:
        raise InputError("points_too_many", points=mark.points, out_of=known[name].points)
    comment = None if mark.comment is None else plain_words(mark.comment)
    return {
        "learner": room.find(mark.learner).id,
        "cell": f"{exercise.slug}-{name}",
        "points": mark.points,
        "comment": comment,
    }


def read_marks(file: Path | str, room: ClassRoom, exercise: Exercise) -> list[GivenMark]:
    """Read marks from a table: a column for the learner (or the name), points, and a comment.

    Cells left empty leave what was given before as it is. Headings are those of ``marks.csv``, which the
    report writes to be filled in, in either language.

    Raises
    ------
    InputError
        ``file_trouble``; ``marks_columns``; ``marks_row`` for points that are no number, with their row.
    """
    written = content(Path(file))
    found = lines(written)
    known = {word.casefold(): code for lang in LANGUAGES for code, word in _headings(lang).items()}
    columns = [known.get(cell.strip().casefold(), "") for cell in (found[0].cells if found else ())]
    if not {"points", "comment"} & set(columns) or not {"learner", "name"} & set(columns):
        headings = ", ".join(_headings(room.lang).values())
        raise InputError("marks_columns", file=str(file), columns=headings)
    marks = []
    for line in found[1:]:
        cells = dict(zip(columns, (cell.strip() for cell in line.cells), strict=False))
        points, comment = cells.get("points", ""), cells.get("comment", "")
        if points or comment:
            who = cells.get("learner") or cells.get("name", "")
            _refuse_cut(line, written, columns, who)
            given = _number(points, line.number, who, room.lang) if points else None
            marks.append(GivenMark(who, given, comment or None, _part(cells.get("question", ""), exercise)))
    return marks


def _refuse_cut(line: Line, written: str, columns: list[str], who: str) -> None:
    """Refuse points whose comma may part two columns: 2,5 stands there as 2, and 5 in the cell behind."""
    for cut in cut_numbers(line, written):
        if columns[cut.place : cut.place + 1] == ["points"] and re.fullmatch(
            r"\d+,\d+", cut.cells[cut.place]
        ):
            raise InputError("marks_row", row=line.number, learner=who, points=cut.cells[cut.place])


def _number(points: str, row: int, who: str, lang: str) -> float:
    try:
        return float(parse_number(points, lang))
    except InputError:
        raise InputError("marks_row", row=row, learner=who, points=points[:40]) from None


def _part(written: str, exercise: Exercise) -> str:
    for part in exercise.reflections:
        if written in (part.name, *part.title.values()):
            return part.name
    return written


def _headings(lang: str) -> dict[str, str]:
    heads = ("learner", "name", "question_head", "words", "points", "comment")
    codes = ("learner", "name", "question", "words", "points", "comment")
    return {code: text(f"course.report.{head}", lang) for code, head in zip(codes, heads, strict=True)}


def marks_table(exercise: Exercise, graded: Iterable[GradeRow], lang: Language) -> Sheet:
    """Return the table to fill in: one row for each written answer, with what was given already."""
    rows: list[list[str | float | None]] = [
        [row.learner, row.name, said(part.title, lang), given.words, given.points, given.comment]
        for row in graded
        for part, given in zip(exercise.reflections, row.reflections, strict=True)
        if given.words
    ]
    return Sheet(text("course.report.read", lang), list(_headings(lang).values()), rows)
