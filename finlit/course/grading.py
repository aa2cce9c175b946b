"""Grade a class: read what was handed in, rebuild clean copies, let nbgrader grade those.

No cell of a learner is ever run. A class of N gives N rows: whatever one notebook holds, that learner's
row says so in plain words and the others are not touched. Only new or changed work is graded again.
"""

import hashlib
import html
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, Literal

from finlit import __version__
from finlit.course.book import Late, write_late
from finlit.course.checks import Exercise, Mark
from finlit.course.classroom import ClassRoom, Learner, open_class
from finlit.course.extract import Problem, Submission, extract, plain_words
from finlit.course.gradebook import ask, back_up, given_before, keep_marks, kept_marks, scores_of
from finlit.course.handed_in import unusable
from finlit.course.handout import set_up
from finlit.course.healing import heal
from finlit.course.key import Value
from finlit.course.people import learner_id
from finlit.course.places import write_beside
from finlit.course.sandbox import refuse_code, run_answers
from finlit.errors import WorkshopError
from finlit.i18n import Language

Progress = Callable[[int, int, str], None]
Status = Literal["missing", "waiting", "marked", "changed"]


@dataclass(frozen=True)
class AnswerRow:
    """One answer of one learner: what was written ("" for nothing), the points of the gradebook, the mark."""

    name: str
    written: str
    points: float
    out_of: float
    mark: Mark


@dataclass(frozen=True)
class ReflectionRow:
    """One reflection: its words, the trainer's points, and whether the trainer has to read it.

    ``status`` is ``missing`` (nothing written), ``waiting`` (to be read), ``marked``, or ``changed`` (marked,
    then written anew).
    """

    name: str
    words: str
    points: float | None
    out_of: float
    status: Status
    comment: str = ""


@dataclass(frozen=True)
class GradeRow:
    """One learner's result.

    Attributes
    ----------
    learner, name : str
    lang : str
    points : float or None
        So far; None when nothing was handed in or it could not be graded.
    out_of : float
    answers : tuple of AnswerRow
    reflections : tuple of ReflectionRow
    problems : tuple of Problem
    """

    learner: str
    name: str
    lang: Language
    points: float | None
    out_of: float
    answers: tuple[AnswerRow, ...]
    reflections: tuple[ReflectionRow, ...]
    problems: tuple[Problem, ...]

    @property
    def waiting(self) -> bool:
        """Whether the trainer still has something to read."""
        return any(reflection.status in ("waiting", "changed") for reflection in self.reflections)


def grade(
    class_folder: Path | str,
    lesson: str | int,
    progress: Progress | None = None,
    allow_code: bool = False,
) -> list[GradeRow]:
    """Grade the newest notebook of every learner.

    Marks that a trainer gave by hand stay. The gradebook is copied to ``backups/`` first. Grading again
    gives the same result, and grades only what is new or has changed.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    progress : callable, optional
        Called with (learners done, learners in all, name of the last one).
    allow_code : bool
        Run the code that an exercise asks for (``runs_code``), walled off by bubblewrap.

    Returns
    -------
    list of GradeRow
        One per learner of ``learners.csv``, in its order.

    Raises
    ------
    WorkshopError
        ``class_*`` (``class_empty`` when nobody is in it), ``exercise_not_built``, ``folder_not_writable``,
        ``grading_failed``; ``sandbox_missing``, ``sandbox_fails`` for code that cannot be walled off.
    InputError
        ``exercise_runs_code`` for an exercise that asks for code where that is not allowed.
    """
    heal(class_folder)
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    refuse_code(exercise, allow_code)
    set_up(room, exercise)
    people = room.learners()
    if not people:
        raise WorkshopError("class_empty", folder=room.folder)
    found = {learner.id: _newest(room, exercise, learner, allow_code) for learner in people}
    called = {learner.id: learner.name for learner in people}

    def tell(done: int, total: int, learner: str) -> None:
        if progress:
            progress(done, total, called[learner])

    failed, scores = _graded(room, exercise, found, tell)
    # Stored only now: a grading that was cut off must not pass for one that was done.
    for learner, submission in found.items():
        if learner in failed:
            problems = (*submission.problems, Problem("not_graded"))
            _store(room, exercise, replace(submission, problems=problems), "")
        else:
            _store(room, exercise, submission, _fingerprint(room, exercise, submission))
    return _rows(room, exercise, scores, keep=True)


def _newest(room: ClassRoom, exercise: Exercise, learner: Learner, may_run: bool = False) -> Submission:
    handed_in = room.submitted(exercise.name, learner.id)
    newest = handed_in[-1] if handed_in else room.folder / "submitted" / "nothing"
    run = partial(run_answers, exercise) if may_run and exercise.runs_code else None
    found = extract(newest, exercise, learner.id, learner.lang, run)
    came = unusable(room, exercise.name) if not handed_in else {}
    where, reason = came.get(learner.id) or came.get(learner_id(learner.name)) or ("", "")
    return replace(found, problems=(Problem("unusable", reason, where),)) if reason else found


def _graded(
    room: ClassRoom, exercise: Exercise, found: dict[str, Submission], tell: Progress
) -> tuple[set[str], dict[str, Any]]:
    """Have the clean copies graded; return who could not be, and the points of everybody else."""
    work = {learner: each for learner, each in found.items() if room.submitted(exercise.name, learner)}
    failed: set[str] = set()
    scores: dict[str, Any] = {}
    changed, settled = [], []
    for learner, submission in work.items():
        before, fingerprint = _stored(room, exercise, learner)
        if fingerprint != _fingerprint(room, exercise, submission):
            changed.append(learner)
        words = before.reflections if before else _marked_words(room, exercise, learner)
        if words == submission.reflections:
            settled.append(learner)
    if not work:
        return failed, scores
    back_up(room)
    # With nobody graded before there is no book to write into: a class, or one whose gradebook was lost.
    if not room.db and 0 < len(changed) < len(work):
        late = [_late(room, exercise, work[learner], learner in settled) for learner in changed]
        if write_late(room.grading, exercise, late, [one for one in work if one not in changed]):
            for done, learner in enumerate(work, start=1):
                tell(done, len(work), learner)
            return failed, scores_of(room, exercise, list(work))
    if not changed:
        scores = scores_of(room, exercise, list(work))
        if all(scores.get(learner) for learner in work):
            return failed, scores
        scores = {}  # the gradebook was lost: all are graded anew, with the marks that were given
    request = {
        "do": "grade",
        "learners": list(work),
        "changed": changed,
        "settled": settled,
        "cells": {learner: _clean_cells(exercise, submission) for learner, submission in work.items()},
        "marks": {learner: given_before(room, exercise, submission) for learner, submission in work.items()},
    }
    done = 0
    for line in ask(room, exercise, request):
        if "graded" in line:
            done += 1
            tell(done, len(work), line["learner"])
            failed |= set() if line["graded"] else {line["learner"]}
        else:
            scores[line["learner"]] = line["scores"]
    return failed, scores


def _late(room: ClassRoom, exercise: Exercise, found: Submission, settled: bool) -> Late:
    marks = {}
    for answer in exercise.answers:
        mark = exercise.mark(answer.name, found.answers.get(answer.name), found.lang)
        unread: Value | None = "?" if mark.outcome != "unanswered" else None
        value = unread if mark.value is None else mark.value
        marks[f"{exercise.slug}-{answer.name}"] = exercise.mark(answer.name, _as_read(value), room.lang)
    written = frozenset(f"{exercise.slug}-{name}" for name in found.reflections)
    cells, given = _clean_cells(exercise, found), given_before(room, exercise, found)
    return Late(found.learner, cells, marks, written, settled, given)


def _marked_words(room: ClassRoom, exercise: Exercise, learner: str) -> dict[str, str] | None:
    kept = kept_marks(room, exercise.name).get(learner)
    return {name: mark["words"] for name, mark in kept.items()} if kept else None


def _fingerprint(room: ClassRoom, exercise: Exercise, found: Submission) -> str:
    """What a grading depends on: with the same fingerprint it would come out the same."""
    source = room.grading / "source" / exercise.name / f"{exercise.name}.ipynb"
    parts = [__version__, exercise.model_dump_json(), json.dumps(_clean_cells(exercise, found))]
    return hashlib.sha256("\0".join(parts).encode() + source.read_bytes()).hexdigest()


def rows(class_folder: Path | str, lesson: str | int) -> list[GradeRow]:
    """Read every learner's row from the answers and the gradebook as they are now.

    Raises
    ------
    WorkshopError
        ``class_*``, ``nothing_graded``, ``grading_failed``.
    """
    heal(class_folder)
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    people = room.learners()
    places = [room.folder / "answers" / exercise.name, room.grading / "autograded"]
    if not any(any(place.glob("*")) for place in places):
        raise WorkshopError("nothing_graded", name=exercise.name)
    handed_in = [learner.id for learner in people if room.submitted(exercise.name, learner.id)]
    scores = scores_of(room, exercise, handed_in) if handed_in else {}
    return _rows(room, exercise, scores, keep=True)


def _rows(room: ClassRoom, exercise: Exercise, scores: dict[str, Any], keep: bool) -> list[GradeRow]:
    found = []
    for learner in room.learners():
        submission = _stored(room, exercise, learner.id)[0]
        if submission is None and room.submitted(exercise.name, learner.id):
            submission = _newest(room, exercise, learner)
        found.append(_row(exercise, learner, submission, scores.get(learner.id) or {}))
    if keep:
        keep_marks(room, exercise.name, found)
    return found


def _store(room: ClassRoom, exercise: Exercise, found: Submission, fingerprint: str) -> None:
    content = json.dumps(
        asdict(found) | {"graded": fingerprint}, ensure_ascii=False, indent=1, sort_keys=True
    )
    write_beside(room.answers_file(exercise.name, found.learner), content + "\n")


def _stored(room: ClassRoom, exercise: Exercise, learner: str) -> tuple[Submission | None, str]:
    """Return what was read when it was last graded, and the fingerprint of that grading."""
    path = room.answers_file(exercise.name, learner)
    if not path.is_file():
        return None, ""
    content = json.loads(path.read_text(encoding="utf-8"))
    problems = tuple(Problem(*problem) for problem in content["problems"])
    found = Submission(learner, content["answers"], content["reflections"], problems, content["lang"])
    return found, content.get("graded", "")


def _clean_cells(exercise: Exercise, found: Submission) -> dict[str, str]:
    """What stands in the clean copy: numbers and letters as they were read, reflections as inert text."""
    cells = {}
    for answer in exercise.answers:
        mark = exercise.mark(answer.name, found.answers.get(answer.name), found.lang)
        cells[f"{exercise.slug}-{answer.name}-answer"] = _assignment(answer.name, mark)
    for name, words in found.reflections.items():
        # The marking page would run what a learner writes between < and >.
        cells[f"{exercise.slug}-{name}"] = html.escape(words, quote=False)
    return cells


def _assignment(name: str, mark: Mark) -> str:
    if mark.outcome == "unanswered":
        return f"{name} = None"
    if mark.value is None:
        return f'{name} = "?"  # could not be read'
    return _literal(name, mark.value)


def _as_read(value: Value | None) -> Value | None:
    return [str(each) for each in value] if isinstance(value, list) else value  # own numbers are read exactly


def _literal(name: str, value: Value) -> str:
    value = _as_read(value) or value
    if not isinstance(value, Decimal):
        return f"{name} = {value!r}"
    if value == int(value):
        return f"{name} = {int(value)}"
    if Decimal(repr(float(value))) == value:
        return f"{name} = {float(value)!r}"
    return f'from decimal import Decimal\n\n{name} = Decimal("{value}")'


def _row(exercise: Exercise, learner: Learner, found: Submission | None, scores: dict[str, Any]) -> GradeRow:
    found = found or Submission(learner.id, {}, {}, (Problem("no_file"),))
    answers = []
    for answer in exercise.answers:
        written = found.answers.get(answer.name, "")
        mark = replace(exercise.mark(answer.name, written, found.lang), lang=learner.lang)
        points = _points(scores.get(f"{exercise.slug}-{answer.name}")) or 0.0
        answers.append(AnswerRow(answer.name, written, points, answer.points, mark))
    reflections = tuple(
        _reflection_row(found, part.name, part.points, scores.get(f"{exercise.slug}-{part.name}"))
        for part in exercise.reflections
    )
    known = [row.points for row in answers] + [row.points or 0.0 for row in reflections]
    graded = scores and Problem("not_graded") not in found.problems
    points_so_far = sum(known) if graded else None
    return GradeRow(
        learner.id,
        learner.name,
        learner.lang,
        points_so_far,
        exercise.out_of,
        tuple(answers),
        reflections,
        found.problems,
    )


def _reflection_row(
    found: Submission, name: str, out_of: float, score: dict[str, Any] | None
) -> ReflectionRow:
    words = found.reflections.get(name, "")
    manual = score.get("manual") if score else None
    status: Status = "waiting" if words else "missing"
    if manual is not None and score:
        status = "changed" if score["waiting"] else "marked"
    return ReflectionRow(name, words, manual, out_of, status, plain_words((score or {}).get("comment") or ""))


def _points(score: dict[str, Any] | None) -> float | None:
    if not score:
        return None
    found: float | None = score.get("auto") if score.get("manual") is None else score["manual"]
    return found
