"""Pages that say how a class did: one for the trainer, one for each learner, and a table of points.

Every page is a single file that asks nothing of the network, can be read on a phone and printed.
"""

import csv
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

from finlit.course.checks import Exercise, load_exercise, said, shortened
from finlit.course.classroom import ClassRoom, open_class
from finlit.course.grading import GradeRow, rows
from finlit.course.places import write_beside
from finlit.i18n import LANGUAGES, Language, day, number, text
from finlit.language import language

# What a mark says about the file or the keyboard, not about a misconception.
_NO_MISCONCEPTION = {"right", "unanswered", "unreadable", "other_currency", "not_yet"}


@dataclass(frozen=True)
class Misconception:
    """A wrong idea that several learners may share.

    ``hint`` is the catalogue entry ``course.hint.<hint>``, ``learners`` who met it, ``questions`` the
    numbers of the questions in which it was met.
    """

    hint: str
    learners: tuple[str, ...]
    questions: tuple[int, ...]


@dataclass(frozen=True)
class ClassReport:
    """Where the pages of a report are, and what is in them.

    Attributes
    ----------
    index : Path
        Trainer's page in the class's language.
    indexes : dict of language to Path
        The same page in both languages.
    grades : Path
        Table of points (CSV).
    feedback : dict of learner to Path
    rows : tuple of GradeRow
    misconceptions : tuple of Misconception
        Most frequent first.
    average : float or None
        [points] Mean over those who were graded.
    """

    index: Path
    indexes: dict[Language, Path]
    grades: Path
    feedback: dict[str, Path]
    rows: tuple[GradeRow, ...]
    misconceptions: tuple[Misconception, ...]
    average: float | None


def report(class_folder: Path | str, lesson: str | int, graded: list[GradeRow] | None = None) -> ClassReport:
    """Write the trainer's page, the table of points and one feedback page per learner.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    graded : list of GradeRow, optional
        What ``grade`` just returned; without it the gradebook is read, so marks given since then count.

    Raises
    ------
    WorkshopError
        ``class_*``, ``nothing_graded``, ``folder_not_writable``.
    """
    room, exercise = open_class(class_folder), load_exercise(lesson)
    found = rows(room.folder, lesson) if graded is None else graded
    folder = room.folder / "report" / exercise.name
    order = _own_first(room.lang)
    indexes = {lang: folder / ("index.html" if lang == room.lang else f"index.{lang}.html") for lang in order}
    feedback = {row.learner: folder / "feedback" / f"{row.learner}.html" for row in found}
    points = [row.points for row in found if row.points is not None]
    result = ClassReport(
        indexes[room.lang],
        indexes,
        folder / "grades.csv",
        feedback,
        tuple(found),
        misconceptions(found),
        sum(points) / len(points) if points else None,
    )
    for lang, path in indexes.items():
        write_beside(path, _class_page(room, exercise, result, lang))
    for row in found:
        write_beside(feedback[row.learner], _feedback_page(exercise, row))
    write_beside(result.grades, _table(exercise, found, room.lang))
    return result


def misconceptions(graded: list[GradeRow]) -> tuple[Misconception, ...]:
    """Gather the misconceptions that were met, the most frequent first."""
    met: dict[str, list[tuple[str, int]]] = {}
    for row in graded:
        for place, answer in enumerate(row.answers, start=1):
            if answer.mark.outcome not in _NO_MISCONCEPTION:
                met.setdefault(answer.mark.outcome, []).append((row.learner, place))
    found = [
        Misconception(
            hint,
            tuple(dict.fromkeys(learner for learner, _ in where)),
            tuple(sorted({place for _, place in where})),
        )
        for hint, where in met.items()
    ]
    return tuple(sorted(found, key=lambda idea: (-len(idea.learners), idea.questions, idea.hint)))


def _own_first(lang: Language) -> list[Language]:
    return sorted(LANGUAGES, key=lambda other: other != lang)


def _page(template: str, **values: Any) -> str:
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
        "language": language,
    }
    return pages.get_template(template).render(**values)


def _words(lang: str) -> Any:
    """Return a function that looks a sentence of the course up: ``t("report.title")``."""
    return partial(_sentence, lang)


def _sentence(lang: str, key: str, **values: Any) -> str:
    return text(f"course.{key}", lang, **values)


def _class_page(room: ClassRoom, exercise: Exercise, found: ClassReport, lang: Language) -> str:
    other = next(other for other in LANGUAGES if other != lang)
    return _page(
        "report.html.j2",
        lang=lang,
        other=other,
        other_file=found.indexes[other].name,
        room=room,
        exercise=exercise,
        report=found,
        handed_in=sum(row.points is not None for row in found.rows),
        waiting=sum(row.waiting for row in found.rows),
        today=day(date.today(), lang),
    )


def _feedback_page(exercise: Exercise, row: GradeRow) -> str:
    marks = {lang: _marks(exercise, row, lang) for lang in LANGUAGES}
    return _page(
        "feedback.html.j2",
        exercise=exercise,
        row=row,
        marks=marks,
        order=_own_first(row.lang),
        unread=any(problem.code == "not_a_notebook" for problem in row.problems),
    )


def _marks(exercise: Exercise, row: GradeRow, lang: Language) -> list[Any]:
    """Each answer with its question and its hint in this language, right ones first."""
    rank = {"right": 0, "part": 1, "wrong": 2, "unanswered": 3}
    answers = [
        (place, answer, replace(answer.mark, lang=lang), said(exercise.answer(answer.name).title, lang))
        for place, answer in enumerate(row.answers, start=1)
    ]
    return sorted(answers, key=lambda entry: rank[entry[2].standing])


def _table(exercise: Exercise, graded: list[GradeRow], lang: Language) -> str:
    """Write the points as CSV; with a byte order mark, so that spreadsheets read the letters."""
    lines = StringIO()
    table = csv.writer(lines)
    titles = [said(part.title, lang) for part in exercise.parts]
    heads = [text(f"course.report.{head}", lang) for head in ("learner", "name", "points", "out_of", "notes")]
    table.writerow([*heads[:4], *titles, heads[4]])
    for row in graded:
        notes = [problem.sentence(lang) for problem in row.problems]
        if row.waiting:
            notes.append(text("course.report.to_read", lang))
        points = (
            [f"{answer.points:g}" for answer in row.answers]
            if row.points is not None
            else [""] * len(row.answers)
        )
        points += ["" if part.points is None else f"{part.points:g}" for part in row.reflections]
        total = "" if row.points is None else f"{row.points:g}"
        table.writerow([row.learner, _harmless(row.name), total, f"{row.out_of:g}", *points, " ".join(notes)])
    return "\ufeff" + lines.getvalue()


def _harmless(cell: str) -> str:
    """A spreadsheet runs a cell that begins like a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell
