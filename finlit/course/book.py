"""The gradebook of a class where it is a file: read at once, and a late learner's work written into it.

nbgrader grades a class. To load it takes longer than to look at one more notebook, so when a few notebooks
came later, what nbgrader would write is written here: the same check gives the points, and the rows and the
marked copy are those that it makes. A test holds the two equal; what is not as expected is left to nbgrader.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from finlit.course.checks import Exercise, Mark
from finlit.course.places import write_beside

_FEW = 3  # learners: with more, nbgrader itself has soon loaded
_GRADES = """
select who.student_id, cell.name, grade.id, grade.auto_score, grade.manual_score, grade.extra_credit,
    grade.needs_manual_grade
from grade join base_cell cell on cell.id = grade.cell_id
    join submitted_notebook book on book.id = grade.notebook_id
    join submitted_assignment who on who.id = book.assignment_id
    join assignment on assignment.id = who.assignment_id
where assignment.name = ?
"""
_COMMENTS = """
select who.student_id, cell.name, comment.id, comment.manual_comment
from comment join base_cell cell on cell.id = comment.cell_id
    join submitted_notebook book on book.id = comment.notebook_id
    join submitted_assignment who on who.id = book.assignment_id
    join assignment on assignment.id = who.assignment_id
where assignment.name = ?
"""


@dataclass(frozen=True)
class Late:
    """One learner's new work: what its clean copy says, the marks of its answers, what it wrote.

    ``settled`` says that its written answers are as they were when the trainer marked them; ``given`` are
    marks for a learner whom the gradebook does not know yet.
    """

    learner: str
    cells: Mapping[str, str]
    marks: Mapping[str, Mark]
    written: frozenset[str]
    settled: bool
    given: Iterable[Mapping[str, Any]]


def scores(gradebook: Path, name: str, learners: Iterable[str]) -> dict[str, dict[str, dict[str, Any]]]:
    """Read what the gradebook says of each cell of each learner.

    Raises
    ------
    sqlite3.Error
        For a file that is no gradebook.
    """
    with closing(sqlite3.connect(f"{gradebook.resolve().as_uri()}?mode=ro", uri=True)) as book:
        return _scores(book, name, learners)


def _scores(
    book: sqlite3.Connection, name: str, learners: Iterable[str]
) -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = {learner: {} for learner in learners}
    for learner, cell, _, auto, manual, extra, waits in book.execute(_GRADES, (name,)):
        by_hand = None if manual is None else float(manual + (extra or 0))
        told = {"auto": auto, "manual": by_hand, "waiting": bool(waits), "comment": ""}
        found.get(learner, {})[cell] = told
    for learner, cell, _, comment in book.execute(_COMMENTS, (name,)):
        found.get(learner, {}).setdefault(cell, {})["comment"] = comment or ""
    return found


def clean_copy(grading: Path, name: str, learner: str, cells: Mapping[str, str]) -> None:
    """Put what was read into a clean copy of the release, where nbgrader looks for it."""
    file = Path(name) / f"{name}.ipynb"
    notebook = json.loads((grading / "release" / file).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = cells.get(cell["id"], cell["source"])
    write_beside(grading / "submitted" / learner / file, json.dumps(notebook, ensure_ascii=False, indent=1))


def write_late(grading: Path, exercise: Exercise, late: list[Late], others: Iterable[str]) -> bool:
    """Write the work of a few learners into the gradebook of a class that nbgrader has graded.

    Parameters
    ----------
    grading : Path
        Folder in which nbgrader works.
    exercise : Exercise
    late : list of Late
    others : iterable of str
        Everybody else; without a grade for each of them nbgrader has to run.

    Returns
    -------
    bool
        Whether it was done; if not, nothing was written.
    """
    gradebook = grading / "gradebook.db"
    if not late or len(late) > _FEW or not gradebook.is_file():
        return False
    try:
        with closing(sqlite3.connect(gradebook)) as book:
            known = _scores(book, exercise.name, others)
            if not known or not all(
                any(cell.get("auto") is not None for cell in one.values()) for one in known.values()
            ):
                return False
            for one in late:
                marked = _marked_copy(grading, exercise, one, list(known))
                clean_copy(grading, exercise.name, one.learner, one.cells)
                _write(book, exercise, one)
                _keep(grading, exercise.name, one.learner, marked)
            book.commit()
    except (OSError, sqlite3.Error, ValueError, KeyError, TypeError, LookupError):
        return False
    return True


def _marked_copy(grading: Path, exercise: Exercise, one: Late, others: list[str]) -> str:
    """Make the copy that formgrader shows, of one that nbgrader has marked."""
    places = [grading / "autograded" / who / exercise.name for who in (one.learner, *others)]
    files = [place / f"{exercise.name}.ipynb" for place in places]
    path = next((path for path in files if path.is_file()), files[0])
    released = json.loads((grading / "release" / exercise.name / path.name).read_text(encoding="utf-8"))
    stubs = {cell["id"]: cell["source"] for cell in released["cells"]}
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        place = cell["id"]
        cell["metadata"].pop("execution", None)
        if place in one.cells or place in one.written or _is_reflection(exercise, place):
            cell["source"] = one.cells.get(place, stubs[place])
        mark = one.marks.get(place)
        if mark is not None:
            data = {"text/html": mark._repr_html_(), "text/plain": repr(mark)}
            count = cell["execution_count"]
            output = {"output_type": "execute_result", "data": data, "metadata": {}}
            cell["outputs"] = [output | {"execution_count": count}]
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _is_reflection(exercise: Exercise, cell: str) -> bool:
    return any(cell == f"{exercise.slug}-{part.name}" for part in exercise.reflections)


def _keep(grading: Path, name: str, learner: str, marked: str) -> None:
    path = grading / "autograded" / learner / name / f"{name}.ipynb"
    write_beside(path, marked)
    with suppress(OSError):
        path.chmod(0o444)  # as nbgrader leaves it


def _write(book: sqlite3.Connection, exercise: Exercise, one: Late) -> None:
    is_new = not _rows(book, _GRADES, exercise.name, one.learner)
    if is_new:
        _add(book, exercise.name, one.learner)
    for cell, row, _, manual, _, waited in _rows(book, _GRADES, exercise.name, one.learner):
        mark = one.marks.get(cell)
        auto = float(repr(mark)) if mark is not None else None if cell in one.written else 0.0
        waits = manual is not None or auto is None
        if one.settled and manual is not None and not waited:
            waits = False
        change = "update grade set auto_score = ?, needs_manual_grade = ? where id = ?"
        book.execute(change, (auto, waits, row))
    for cell, row, _ in _rows(book, _COMMENTS, exercise.name, one.learner):
        empty = _is_reflection(exercise, cell) and cell not in one.written
        change = "update comment set auto_comment = ? where id = ?"
        book.execute(change, ("No response." if empty else None, row))
    for given in one.given if is_new else ():
        _give(book, exercise.name, one.learner, given)


def _rows(book: sqlite3.Connection, query: str, name: str, learner: str) -> list[tuple[Any, ...]]:
    """Rows of one learner: the name of the cell, the id of the row, the rest."""
    return [row[1:] for row in book.execute(f"{query} and who.student_id = ?", (name, learner))]


def _add(book: sqlite3.Connection, name: str, learner: str) -> None:
    """Add a learner's submission with a row for each cell, as nbgrader does."""
    (assignment,) = book.execute("select id from assignment where name = ?", (name,)).fetchone()
    book.execute("insert or ignore into student (id) values (?)", (learner,))
    submission = uuid4().hex
    book.execute(
        "insert into submitted_assignment (id, assignment_id, student_id) values (?, ?, ?)",
        (submission, assignment, learner),
    )
    for (notebook,) in book.execute(
        "select id from notebook where assignment_id = ?", (assignment,)
    ).fetchall():
        copy = uuid4().hex
        book.execute(
            "insert into submitted_notebook (id, assignment_id, notebook_id, flagged) values (?, ?, ?, 0)",
            (copy, submission, notebook),
        )
        for cell in _cells(book, "grade_cells", notebook):
            book.execute(
                "insert into grade (id, notebook_id, cell_id, needs_manual_grade) values (?, ?, ?, 0)",
                (uuid4().hex, copy, cell),
            )
        for cell in _cells(book, "solution_cells", notebook):
            book.execute(
                "insert into comment (id, notebook_id, cell_id) values (?, ?, ?)", (uuid4().hex, copy, cell)
            )


def _cells(book: sqlite3.Connection, kind: str, notebook: str) -> Iterator[str]:
    query = f"select {kind}.id from {kind} join base_cell on base_cell.id = {kind}.id where notebook_id = ?"
    yield from (cell for (cell,) in book.execute(query, (notebook,)).fetchall())


def _give(book: sqlite3.Connection, name: str, learner: str, mark: Mapping[str, Any]) -> None:
    for cell, row, *_ in _rows(book, _GRADES, name, learner):
        if cell == mark["cell"] and mark["points"] is not None:
            change = (
                "update grade set manual_score = ?, extra_credit = null, needs_manual_grade = ? where id = ?"
            )
            book.execute(change, (mark["points"], bool(mark["anew"]), row))
    for cell, row, _ in _rows(book, _COMMENTS, name, learner):
        if cell == mark["cell"] and mark["comment"] is not None:
            change = "update comment set manual_comment = ? where id = ?"
            book.execute(change, (mark["comment"] or None, row))
