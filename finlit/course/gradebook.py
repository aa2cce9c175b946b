"""The gradebook of a class: asked in a process of its own, copied before it changes, its marks kept."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from finlit.course import book
from finlit.course.checks import OWN_FOLDER, Exercise
from finlit.course.classroom import ClassRoom, stamp
from finlit.course.extract import Submission
from finlit.course.places import write_beside
from finlit.errors import WorkshopError

if TYPE_CHECKING:
    from finlit.course.grading import GradeRow

_LEFT_FREE = 1_000_000  # [bytes] With less, whatever else is said, the disk was full.


def ask(
    room: ClassRoom, exercise: Exercise | None, request: dict[str, Any], missing_is: str = "grading_failed"
) -> Iterator[dict[str, Any]]:
    """Ask the process that holds nbgrader; its chatter goes to the class's log file."""
    request |= {
        "root": str(room.grading.resolve()),
        "db_url": room.db_url,
        "lang": room.lang,
        "name": exercise.name if exercise else "",
    }
    # The kernel's own files lie in the class too, and nothing of the trainer's own settings is run.
    own = str(room.grading.resolve() / ".kernel")
    with room.log.open("a", encoding="utf-8") as log:
        log.write(f"\n=== {stamp()} {request['do']} {request['name']}\n")
        log.flush()
        process = subprocess.Popen(
            [sys.executable, "-P", "-W", "ignore", "-m", "finlit.course._nbgrader"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=os.environ
            | {"IPYTHONDIR": own, "JUPYTER_RUNTIME_DIR": own, OWN_FOLDER: str(room.own_exercises.resolve())},
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
                    raise _failed(line["failed"], missing_is, request["name"], room)
                yield line
        if process.returncode:
            raise _failed(f"nbgrader {process.returncode}", "grading_failed", request["name"], room)


def _failed(reason: str, otherwise: str, name: str, room: ClassRoom) -> WorkshopError:
    """Say which of the reasons it was that a trainer can do something about."""
    if shutil.disk_usage(room.folder).free < _LEFT_FREE:
        return WorkshopError("disk_full", folder=room.grading)
    if reason.startswith("ModuleNotFoundError"):
        module = reason.split("'")[1] if "'" in reason else reason
        return WorkshopError("database_driver_missing", name=module)
    if "OperationalError" in reason:
        return WorkshopError("database_silent", db=room.db or room.gradebook, log=room.log)
    return WorkshopError(otherwise, name=name, reason=reason, log=room.log)


def scores_of(room: ClassRoom, exercise: Exercise, learners: list[str]) -> dict[str, Any]:
    """Read what the gradebook says of each cell of each learner; a file is read without nbgrader.

    Raises
    ------
    WorkshopError
        ``grading_failed``, ``database_*``.
    """
    if not room.db and room.gradebook.is_file():
        with suppress(sqlite3.Error):
            return book.scores(room.gradebook, exercise.name, learners)
    answered = ask(room, exercise, {"do": "scores", "learners": learners})
    return {line["learner"]: line["scores"] for line in answered}


def back_up(room: ClassRoom) -> Path | None:
    """Copy the gradebook to ``backups/`` under the date and time; None when there is none to copy.

    Raises
    ------
    WorkshopError
        ``folder_not_writable``; ``grading_failed`` for a server that does not answer.
    """
    if not room.db and not room.gradebook.is_file():
        return None
    folder, name = room.folder / "backups", f"gradebook-{stamp()}"
    target, count = folder / f"{name}.db", 1
    while target.exists():
        count += 1
        target = folder / f"{name}-{count}.db"
    if not room.db:
        write_beside(target, room.gradebook.read_bytes())
        return target
    folder.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f"{target.name}.new")
    for line in ask(room, None, {"do": "back up", "file": str(beside.resolve())}):
        assert line["copied"]
    beside.replace(target)
    return target


def keep_marks(room: ClassRoom, name: str, graded: Iterable["GradeRow"]) -> None:
    """Keep beside the gradebook what trainers gave by hand: nothing else could bring it back."""
    path = room.marks_file(name)
    before = kept_marks(room, name)
    now = {}
    for row in graded:
        given = {
            one.name: {
                "points": one.points,
                "comment": one.comment,
                "words": before.get(row.learner, {}).get(one.name, {}).get("words", "")
                if one.status == "changed"
                else one.words,
            }
            for one in row.reflections
            if one.points is not None or one.comment
        }
        # Who is not in the gradebook (now) keeps what is known of them.
        given = given or (before.get(row.learner, {}) if row.points is None else {})
        if given:
            now[row.learner] = given
    if now != before:
        write_beside(path, json.dumps(now, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def kept_marks(room: ClassRoom, name: str) -> dict[str, Any]:
    """Return what was given by hand: learner, written answer, then points, comment and words."""
    path = room.marks_file(name)
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def given_before(room: ClassRoom, exercise: Exercise, found: Submission) -> list[dict[str, Any]]:
    """Marks that a gradebook without this learner is to be given; of words written anew, to be read again."""
    kept = kept_marks(room, exercise.name).get(found.learner, {})
    return [
        {
            "cell": f"{exercise.slug}-{name}",
            "points": mark["points"],
            "comment": mark["comment"],
            "anew": mark["words"] != found.reflections.get(name, ""),
        }
        for name, mark in kept.items()
        if name in {reflection.name for reflection in exercise.reflections}
    ]
