"""Grade a class: read what was handed in, rebuild clean copies, let nbgrader grade those.

No cell of a learner is ever run. A class of N gives N rows: whatever one notebook holds, that learner's
row says so in plain words and the others are not touched. Only new or changed work is graded again.
"""

import hashlib
import html
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from finlit import __version__
from finlit.course.checks import Exercise, Mark, load_exercise
from finlit.course.classroom import ClassRoom, Learner, open_class, stamp
from finlit.course.extract import Problem, Submission, extract
from finlit.course.handout import set_up
from finlit.course.key import Value
from finlit.course.places import write_beside
from finlit.errors import InputError, WorkshopError
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


def grade(class_folder: Path | str, lesson: str | int, progress: Progress | None = None) -> list[GradeRow]:
    """Grade the newest notebook of every learner.

    Marks that a trainer gave by hand stay. The gradebook is copied to ``backups/`` first. Grading again
    gives the same result, and grades only what is new or has changed.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    progress : callable, optional
        Called with (learners done, learners in all, learner).

    Returns
    -------
    list of GradeRow
        One per learner of ``learners.csv``, in its order.

    Raises
    ------
    WorkshopError
        ``class_*`` (``class_empty`` when nobody is in it), ``exercise_not_built``, ``folder_not_writable``,
        ``grading_failed``.
    """
    room, exercise = open_class(class_folder), load_exercise(lesson)
    set_up(room, exercise)
    people = room.learners()
    if not people:
        raise WorkshopError("class_empty", folder=room.folder)
    found = {learner.id: _newest(room, exercise, learner) for learner in people}
    failed, scores = _graded(room, exercise, found, progress or (lambda done, total, learner: None))
    # Stored only now: a grading that was cut off must not pass for one that was done.
    for learner, submission in found.items():
        if learner in failed:
            problems = (*submission.problems, Problem("not_graded"))
            _store(room, exercise, replace(submission, problems=problems), "")
        else:
            _store(room, exercise, submission, _fingerprint(room, exercise, submission))
    return _rows(room, exercise, scores)


def _newest(room: ClassRoom, exercise: Exercise, learner: Learner) -> Submission:
    handed_in = room.submitted(exercise.name, learner.id)
    newest = handed_in[-1] if handed_in else room.folder / "submitted" / "nothing"
    return extract(newest, exercise, learner.id, learner.lang)


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
        if before and before.reflections == submission.reflections:
            settled.append(learner)
    if not work:
        return failed, scores
    back_up(room)
    request = {
        "do": "grade",
        "learners": list(work),
        "changed": changed,
        "settled": settled,
        "cells": {learner: _clean_cells(exercise, submission) for learner, submission in work.items()},
    }
    done = 0
    for line in _nbgrader(room, exercise, request):
        if "graded" in line:
            done += 1
            tell(done, len(work), line["learner"])
            failed |= set() if line["graded"] else {line["learner"]}
        else:
            scores[line["learner"]] = line["scores"]
    return failed, scores


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
    room, exercise = open_class(class_folder), load_exercise(lesson)
    people = room.learners()
    if not any(room.answers_file(exercise.name, learner.id).is_file() for learner in people):
        raise WorkshopError("nothing_graded", name=exercise.name)
    scores: dict[str, Any] = {}
    handed_in = [learner.id for learner in people if room.submitted(exercise.name, learner.id)]
    if handed_in:
        for line in _nbgrader(room, exercise, {"do": "scores", "learners": handed_in}):
            scores[line["learner"]] = line["scores"]
    return _rows(room, exercise, scores)


def _rows(room: ClassRoom, exercise: Exercise, scores: dict[str, Any]) -> list[GradeRow]:
    return [
        _row(exercise, learner, _stored(room, exercise, learner.id)[0], scores.get(learner.id) or {})
        for learner in room.learners()
    ]


def mark_reflection(
    class_folder: Path | str, lesson: str | int, learner: str, points: float, name: str = "reflection"
) -> None:
    """Write the trainer's points for a reflection into the gradebook.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    learner : str
    points : float
        From 0 to what the reflection can give.
    name : str
        Which reflection.

    Raises
    ------
    WorkshopError
        ``learner_unknown``; ``nothing_graded`` when this learner's work has not been graded.
    InputError
        ``points_too_many``; ``question_unknown``.
    """
    room, exercise = open_class(class_folder), load_exercise(lesson)
    known = {reflection.name: reflection for reflection in exercise.reflections}
    if name not in known:
        raise InputError("question_unknown", question=name, names=", ".join(known))
    if not 0 <= points <= known[name].points:
        raise InputError("points_too_many", points=points, out_of=known[name].points)
    people = [person.id for person in room.learners()]
    if learner not in people:
        raise WorkshopError("learner_unknown", learner=learner, learners=tuple(people))
    back_up(room)
    request = {"do": "mark", "learner": learner, "cell": f"{exercise.slug}-{name}", "points": points}
    for line in _nbgrader(room, exercise, request, missing_is="nothing_graded"):
        assert line["marked"]


def back_up(room: ClassRoom) -> Path | None:
    """Copy the gradebook to ``backups/`` under the date and time; None when there is none to copy."""
    if room.db or not room.gradebook.is_file():
        return None
    folder, name = room.folder / "backups", f"gradebook-{stamp()}"
    target, count = folder / f"{name}.db", 1
    while target.exists():
        count += 1
        target = folder / f"{name}-{count}.db"
    write_beside(target, room.gradebook.read_bytes())
    return target


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
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        problems = tuple(Problem(*problem) for problem in content["problems"])
        found = Submission(
            learner, content["answers"], content["reflections"], problems, content.get("lang", room.lang)
        )
        return found, content.get("graded", "")
    except (ValueError, KeyError, TypeError) as problem:
        raise WorkshopError("class_unreadable", file=path.name, reason=str(problem)) from None


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


def _literal(name: str, value: Value) -> str:
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
    manual = score["manual"] if score else None
    status: Status = "waiting" if words else "missing"
    if manual is not None and score:
        status = "changed" if score["waiting"] else "marked"
    return ReflectionRow(name, words, manual, out_of, status)


def _points(score: dict[str, float | None] | None) -> float | None:
    if not score:
        return None
    return score["auto"] if score["manual"] is None else score["manual"]


def _nbgrader(
    room: ClassRoom, exercise: Exercise, request: dict[str, Any], missing_is: str = "grading_failed"
) -> Iterator[dict[str, Any]]:
    """Ask the process that holds nbgrader; its chatter goes to the class's log file."""
    request |= {
        "root": str(room.grading.resolve()),
        "db_url": room.db_url,
        "lang": room.lang,
        "name": exercise.name,
    }
    with room.log.open("a", encoding="utf-8") as log:
        log.write(f"\n=== {stamp()} {request['do']} {exercise.name}\n")
        log.flush()
        process = subprocess.Popen(
            [sys.executable, "-P", "-W", "ignore", "-m", "finlit.course._nbgrader"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            encoding="utf-8",
        )
        assert process.stdin is not None
        assert process.stdout is not None
        with process:
            process.stdin.write(json.dumps(request))
            process.stdin.close()
            for written in process.stdout:
                line = json.loads(written)
                if "failed" in line:
                    process.kill()
                    raise WorkshopError(missing_is, name=exercise.name, reason=line["failed"], log=room.log)
                yield line
        if process.returncode:
            raise WorkshopError("grading_failed", reason=f"nbgrader {process.returncode}", log=room.log)
