"""The report as tables: points of each learner, and the class in numbers without a name."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, NamedTuple

from finlit.course.checks import Exercise, said
from finlit.course.extract import plain_words
from finlit.course.figures import FEWEST, told
from finlit.course.grading import GradeRow
from finlit.errors import InputError
from finlit.i18n import Language, text

if TYPE_CHECKING:
    from finlit.course.reporting import ClassReport

Cell = str | float | None
_LONGEST = 2_000  # [characters] A spreadsheet takes no cell longer than 32,767.


class Sheet(NamedTuple):
    """A table with its heading; numbers are numbers."""

    name: str
    heading: list[str]
    rows: list[list[Cell]]


def points_sheet(exercise: Exercise, graded: Iterable[GradeRow], lang: Language) -> Sheet:
    """One row a learner: points in all and of each question, comments, notes."""
    titles = [said(part.title, lang) for part in exercise.parts]
    comments = [f"{said(part.title, lang)}: {_say('comment', lang)}" for part in exercise.reflections]
    heading = [_say(head, lang) for head in ("learner", "name", "points", "out_of")]
    return Sheet(
        _say("points", lang),
        [*heading, *titles, *comments, _say("notes", lang)],
        [_points_row(row, lang) for row in graded],
    )


def _points_row(row: GradeRow, lang: Language) -> list[Cell]:
    notes = [problem.sentence(lang) for problem in row.problems]
    if row.waiting:
        notes.append(_say("to_read", lang))
    points: list[Cell] = [None if row.points is None else answer.points for answer in row.answers]
    points += [part.points for part in row.reflections]
    comments: list[Cell] = [part.comment for part in row.reflections]
    return [row.learner, row.name, row.points, row.out_of, *points, *comments, " ".join(notes)]


def figures_sheet(exercise: Exercise, report: "ClassReport", lang: Language) -> Sheet:
    """The class in numbers, to hand on: no names, and nothing that tells of fewer than five people."""
    people = sum(row.points is not None for row in report.rows)
    rows: list[list[Cell]] = [[_say("graded", lang), "", people if people >= FEWEST else _few(lang), None]]
    for question in report.questions:
        title = f"{question.place}. {said(exercise.answers[question.place - 1].title, lang)}"
        rows.append([_say("right_of", lang), title, *_counted(question.right, people, lang)])
    for idea in report.misconceptions:
        count = len(idea.learners)
        rows.append([_say("idea", lang), exercise.hint(idea.hint, lang), *_counted(count, people, lang)])
    for group in report.groups:
        name = group_name(group.by, group.code, lang)
        if group.people is None or group.share is None:
            rows.append([_say(f"by_{group.by}", lang), name, _few(lang), None])
        else:
            rows.append([_say(f"by_{group.by}", lang), name, group.people, round(100 * group.share, 1)])
    return Sheet(
        _say("figures", lang),
        [_say(f"figures_{head}", lang) for head in ("kind", "what", "people", "percent")],
        rows,
    )


def group_name(by: str, code: str, lang: str) -> str:
    """Say who is in a group."""
    return _say(f"{by}_{code or 'unknown'}", lang)


def _counted(count: int, people: int, lang: Language) -> list[Cell]:
    shown = told(count, people)
    return [_few(lang), None] if shown is None else [shown, round(100 * shown / people, 1)]


def _few(lang: str) -> str:
    return text("course.report.few", lang, fewest=FEWEST)


def _say(key: str, lang: str) -> str:
    return text(f"course.report.{key}", lang)


def as_csv(sheet: Sheet) -> str:
    """Write a table as CSV; with a byte order mark, so that spreadsheets read the letters."""
    lines = StringIO()
    table = csv.writer(lines)
    table.writerow(sheet.heading)
    table.writerows([_csv_cell(cell) for cell in row] for row in sheet.rows)
    return "\ufeff" + lines.getvalue()


def _csv_cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return _harmless(_tidy(cell))
    return "" if cell is None else f"{cell:g}"


def _harmless(cell: str) -> str:
    """A spreadsheet runs a cell that begins like a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _tidy(cell: str) -> str:
    return " ".join(plain_words(cell).replace("\ufffd", "").split())[:_LONGEST]


def as_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Write tables as one workbook; words are words there, never formulas.

    Raises
    ------
    InputError
        ``package_missing``.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise InputError("package_missing", package="xlsxwriter", extra="export") from None
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name[:31])
        page.freeze_panes(1, 0)
        page.set_column(0, len(sheet.heading) - 1, 18, wrapped)
        for column, title in enumerate(sheet.heading):
            page.write_string(0, column, _tidy(title), bold)
        for line, row in enumerate(sheet.rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    page.write_string(line, column, _tidy(cell))
                elif cell is not None:
                    page.write_number(line, column, cell)
    book.close()
    return out.getvalue()
