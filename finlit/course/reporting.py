"""Pages that say how a class did: for the trainer, for each learner, and tables for a spreadsheet.

Every page is a single file that asks nothing of the network, can be read on a phone and printed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from finlit.course.checks import Exercise, said, shortened
from finlit.course.classroom import ClassRoom, open_class
from finlit.course.extract import plain_words
from finlit.course.figures import (
    FEWEST,
    Attendance,
    Group,
    Misconception,
    Question,
    attendance,
    groups,
    misconceptions,
    questions,
)
from finlit.course.grading import GradeRow, ReflectionRow, rows
from finlit.course.households import Household, households
from finlit.course.marking import marks_table
from finlit.course.places import write_beside
from finlit.course.tables import as_csv, as_xlsx, figures_sheet, points_sheet
from finlit.i18n import LANGUAGES, Language, day, number, percent, text
from finlit.language import language

LARGEST_PAGE = 140_000  # [bytes] so that an old phone opens it
_TOGETHER = 60  # [learners] on one page of the trainer's
_LONGEST_WORDS = (4_000, 1_500, 600, 250, 80)  # [characters] of a written answer on a page with others


@dataclass(frozen=True)
class ClassReport:
    """Where the pages of a report are, and what is in them.

    Attributes
    ----------
    index : Path
        Trainer's page in the class's language.
    indexes : dict of language to Path
        The same page in both languages.
    grades, figures : Path
        Tables (CSV): points of each learner; the class in numbers, without names.
    workbook : Path or None
        The same tables as XLSX, where it was asked for.
    prints : tuple of Path
        All feedback in one file to print (several for a very large class).
    feedback : dict of learner to Path
    rows : tuple of GradeRow
    questions, misconceptions, groups
        Counted; misconceptions the most frequent first.
    households : tuple of Household
        Whether those of one household wrote the same plan, where the exercise asks for one.
    attendance : Attendance
    average : float or None
        [points] Mean over those who were graded.
    """

    index: Path
    indexes: dict[Language, Path]
    grades: Path
    figures: Path
    workbook: Path | None
    prints: tuple[Path, ...]
    feedback: dict[str, Path]
    rows: tuple[GradeRow, ...]
    questions: tuple[Question, ...]
    misconceptions: tuple[Misconception, ...]
    groups: tuple[Group, ...]
    households: tuple[Household, ...]
    attendance: Attendance
    average: float | None


def report(
    class_folder: Path | str,
    lesson: str | int,
    graded: list[GradeRow] | None = None,
    workbook: bool = False,
) -> ClassReport:
    """Write the trainer's page, the tables and one feedback page per learner, and all of them to print.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    graded : list of GradeRow, optional
        What ``grade`` just returned; without it the gradebook is read, so marks given since then count.
    workbook : bool
        Write the tables as XLSX, too.

    Raises
    ------
    WorkshopError
        ``class_*``, ``nothing_graded``, ``folder_not_writable``.
    InputError
        ``package_missing`` for a workbook without xlsxwriter.
    """
    found = rows(class_folder, lesson) if graded is None else graded
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    folder = room.folder / "report" / exercise.name
    people, points = room.learners(), [row.points for row in found if row.points is not None]
    indexes = {
        lang: folder / ("index.html" if lang == room.lang else f"index.{lang}.html")
        for lang in _own_first(room.lang)
    }
    homes = households(exercise, people, found)
    printed = _printed(exercise, found, homes, room)
    result = ClassReport(
        index=indexes[room.lang],
        indexes=indexes,
        grades=folder / "grades.csv",
        figures=folder / "figures.csv",
        workbook=folder / "grades.xlsx" if workbook else None,
        prints=tuple(
            folder / f"print{'' if place == 1 else f'-{place}'}.html" for place in range(1, len(printed) + 1)
        ),
        feedback={row.learner: folder / "feedback" / f"{row.learner}.html" for row in found},
        rows=tuple(found),
        questions=questions(found),
        misconceptions=misconceptions(found),
        groups=groups(people, found),
        households=homes,
        attendance=attendance(people, found),
        average=sum(points) / len(points) if points else None,
    )
    sheets = [points_sheet(exercise, found, room.lang), figures_sheet(exercise, result, room.lang)]
    if result.workbook:
        write_beside(result.workbook, as_xlsx(sheets))
    sheets.append(marks_table(exercise, found, room.lang))
    for path, sheet in zip((result.grades, result.figures, folder / "marks.csv"), sheets, strict=True):
        write_beside(path, as_csv(sheet))
    for lang in indexes:
        _write_class_pages(room, exercise, result, lang)
    for row in found:
        write_beside(result.feedback[row.learner], _feedback_page(exercise, row, homes))
    for path, page in zip(result.prints, printed, strict=True):
        write_beside(path, page)
    return result


def marking_page(
    room: ClassRoom,
    exercise: Exercise,
    graded: list[GradeRow],
    saved: int | None = None,
    refused: str = "",
) -> str:
    """Return the page on which a trainer reads written answers and gives points and comments."""
    return _page(
        "marking.html.j2",
        lang=room.lang,
        room=room,
        exercise=exercise,
        rows=graded,
        saved=saved,
        refused=refused,
        steps=_steps,
    )


def _steps(given: ReflectionRow) -> list[float]:
    """The points to choose from: whole ones, and what was given otherwise."""
    whole = {float(step) for step in range(int(given.out_of) + 1)} | {given.out_of}
    return sorted(whole | ({given.points} if given.points is not None else set()))


def _own_first(lang: Language) -> list[Language]:
    return sorted(LANGUAGES, key=lambda other: other != lang)


def _page(template: str, **values: Any) -> str:
    return plain_words(_pages().get_template(template).render(**values))


@cache
def _pages() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    pages = Environment(
        loader=PackageLoader("finlit.course"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.globals |= {
        "said": said,
        "words": _words,
        "shortened": shortened,
        "number": number,
        "percent": percent,
        "language": language,
        "fewest": FEWEST,
    }
    return pages


def _words(lang: str) -> Any:
    """Return a function that looks a sentence of the course up: ``t("report.title")``."""
    return partial(_sentence, lang)


def _sentence(lang: str, key: str, **values: Any) -> str:
    return text(f"course.{key}", lang, **values)


def _small(render: Callable[[int], str]) -> str:
    """Return a page with as much of the written answers as it can hold."""
    for longest in _LONGEST_WORDS:
        page = render(longest)
        if len(page.encode()) <= LARGEST_PAGE:
            break
    return page


def _write_class_pages(room: ClassRoom, exercise: Exercise, found: ClassReport, lang: Language) -> None:
    """Write the trainer's page; a very large class has several."""
    other = next(other for other in LANGUAGES if other != lang)
    first = found.indexes[lang]
    parts = [found.rows[start : start + _TOGETHER] for start in range(0, len(found.rows), _TOGETHER)] or [()]
    files = [first.name, *(f"{first.stem}-{place}.html" for place in range(2, len(parts) + 1))]
    for part, (file, some) in enumerate(zip(files, parts, strict=True), start=1):
        values = {
            "lang": lang,
            "other": other,
            "other_file": found.indexes[other].name,
            "room": room,
            "folder": _typed(room.folder),
            "exercise": exercise,
            "report": found,
            "rows": some,
            "part": part,
            "parts": len(parts),
            "files": files,
            "prints": [path.name for path in found.prints],
            "waiting": sum(row.waiting for row in found.rows),
            "today": day(date.today(), lang),
        }
        write_beside(first.with_name(file), _small(partial(_class_page, values)))


def _class_page(values: dict[str, Any], longest: int) -> str:
    return _page("report.html.j2", longest=longest, **values)


def _typed(folder: Path) -> str:
    """Write a folder as it is typed: with quotation marks where it has spaces."""
    return f'"{folder}"' if " " in str(folder) else str(folder)


def _feedback_page(exercise: Exercise, row: GradeRow, homes: Sequence[Household]) -> str:
    return _page("feedback.html.j2", order=_own_first(row.lang), **_of_learner(exercise, row, homes))


def _of_learner(exercise: Exercise, row: GradeRow, homes: Sequence[Household]) -> dict[str, Any]:
    return {
        "exercise": exercise,
        "row": row,
        "homes": [home for home in homes if row.learner in home.learners],
        "marks": {lang: _marks(exercise, row, lang) for lang in LANGUAGES},
        "unread": any(problem.code == "not_a_notebook" for problem in row.problems),
    }


def _printed(
    exercise: Exercise, found: list[GradeRow], homes: Sequence[Household], room: ClassRoom
) -> list[str]:
    """Return the pages that hold everybody's feedback, each in the learner's own language."""
    from markupsafe import Markup

    title = f"{room.title}: {said(exercise.title, room.lang)}"
    parts: list[list[Any]] = [[]]
    size = 0
    for row in found:
        values = _of_learner(exercise, row, homes)
        marks = values.pop("marks")[row.lang]
        section = _page("printed.html.j2", lang=row.lang, marks=marks, first=True, longest=600, **values)
        if size + len(section.encode()) > LARGEST_PAGE - 10_000 and parts[-1]:
            parts.append([])
            size = 0
        parts[-1].append(Markup(section))
        size += len(section.encode())
    return [_page("print.html.j2", lang=room.lang, title=title, sections=part) for part in parts]


def _marks(exercise: Exercise, row: GradeRow, lang: Language) -> list[Any]:
    """Each answer with its question and its hint in this language, right ones first."""
    rank = {"right": 0, "part": 1, "wrong": 2, "unanswered": 3}
    answers = [
        (place, answer, replace(answer.mark, lang=lang), said(exercise.answer(answer.name).title, lang))
        for place, answer in enumerate(row.answers, start=1)
    ]
    return sorted(answers, key=lambda entry: rank[entry[2].standing])
