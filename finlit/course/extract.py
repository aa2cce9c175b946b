"""Take the answers out of a learner's notebook without trusting it.

The learner's cells run in a throw-away process and folder, with limits on time, memory and output and
without a network where the system can refuse it. What comes out is plain values and the text of the
reflections; whatever went wrong comes out as a reason in plain words. Nothing here ever meets a test or
the gradebook. This keeps mishaps and idle tricks apart from the marks; the process still runs under the
trainer's account, so it is no wall against an attacker.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from finlit.course.checks import Exercise
from finlit.errors import WorkshopError
from finlit.i18n import LANGUAGES, text

CELL_SECONDS = 10.0
TOTAL_SECONDS = 60.0
_MEMORY_MB = 1024
_LARGEST_NOTEBOOK = 20_000_000  # [bytes]
_LARGEST_RESULT = 200_000  # [bytes]
_LONGEST_REFLECTION = 20_000  # [characters]

Plain = int | float | str | bool | list[str]


class Problem(NamedTuple):
    """What went wrong: a code of the catalogue (``course.problem.<code>``) and where.

    ``where`` is the position of a cell or of a question, counted from 1, a number of answers, or empty.
    """

    code: str
    where: str = ""

    def sentence(self, lang: str) -> str:
        """Say it in plain words."""
        return text(f"course.problem.{self.code}", lang, where=self.where)


@dataclass(frozen=True)
class Submission:
    """What a learner handed in, as plain values.

    Attributes
    ----------
    learner : str
    answers : dict of name to int, float, str, bool or list of str
    reflections : dict of name to text
        Only those that were written.
    problems : tuple of Problem
    """

    learner: str
    answers: dict[str, Plain]
    reflections: dict[str, str]
    problems: tuple[Problem, ...] = ()


def extract(
    notebook: Path,
    exercise: Exercise,
    learner: str = "",
    cell_seconds: float = CELL_SECONDS,
    total_seconds: float = TOTAL_SECONDS,
) -> Submission:
    """Run a learner's notebook and take out the named answers and the reflections.

    Parameters
    ----------
    notebook : Path
        Never changed. A file that is missing or no notebook gives a submission with that problem.
    exercise : Exercise
    learner : str
        Only copied into the result.
    cell_seconds, total_seconds : float
        [s] Time for one cell and for all of them.

    Returns
    -------
    Submission
        Always: whatever the notebook does, there is one.

    Raises
    ------
    WorkshopError
        ``sandbox_failed`` when this machine cannot start the throw-away process at all.
    """
    if not notebook.is_file():
        return Submission(learner, {}, {}, (Problem("no_file"),))
    cells = _read_cells(notebook)
    if cells is None:
        return Submission(learner, {}, {}, (Problem("not_a_notebook"),))
    reflections, missing = _reflections(cells, exercise)
    code = [
        (number, _source(cell))
        for number, cell in enumerate(cells, start=1)
        if cell.get("cell_type") == "code" and not _nbgrader(cell).get("grade") and _source(cell).strip()
    ]
    names = [answer.name for answer in exercise.answers]
    if not _sandbox_starts():
        raise WorkshopError("sandbox_failed", program=sys.executable)
    answers, problems = _run(code, names, cell_seconds, total_seconds)
    unusable = sum(problem.code == "answer_not_plain" for problem in problems)
    unanswered = len(names) - len(answers) - unusable
    if unanswered:
        problems.append(Problem("answers_missing", str(unanswered)))
    return Submission(learner, answers, reflections, (*problems, *missing))


def _read_cells(notebook: Path) -> list[dict[str, Any]] | None:
    try:
        if notebook.stat().st_size > _LARGEST_NOTEBOOK:
            return None
        content = json.loads(notebook.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    cells = content.get("cells") if isinstance(content, dict) else None
    if not isinstance(cells, list):
        return None
    return [cell for cell in cells if isinstance(cell, dict)]


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    if isinstance(source, list):
        return "".join(part for part in source if isinstance(part, str))
    return source if isinstance(source, str) else ""


def _nbgrader(cell: dict[str, Any]) -> dict[str, Any]:
    metadata = cell.get("metadata")
    found = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return found if isinstance(found, dict) else {}


def _reflections(cells: Iterable[dict[str, Any]], exercise: Exercise) -> tuple[dict[str, str], list[Problem]]:
    stubs = {text("course.stub.reflection", lang).strip() for lang in LANGUAGES}
    found: dict[str, str] = {}
    seen = set()
    for cell in cells:
        name = _reflection_name(cell, exercise)
        if name is None:
            continue
        seen.add(name)
        words = _source(cell).strip()
        # A copied cell: the first that was written in counts.
        if words and words not in stubs and name not in found:
            found[name] = words[:_LONGEST_REFLECTION]
    lost = [reflection.name for reflection in exercise.reflections if reflection.name not in seen]
    return found, [Problem("reflection_missing", name) for name in lost]


def _reflection_name(cell: dict[str, Any], exercise: Exercise) -> str | None:
    marks = (cell.get("id"), _nbgrader(cell).get("grade_id"))
    for reflection in exercise.reflections:
        if f"{exercise.slug}-{reflection.name}" in marks:
            return reflection.name
    return None


def _run(
    cells: list[tuple[int, str]], names: list[str], cell_seconds: float, total_seconds: float
) -> tuple[dict[str, Plain], list[Problem]]:
    """Run the cells, again without the cell at which the process hung or died, until all had their turn."""
    answers: dict[str, Plain] = {}
    stopped: dict[int, str] = {}
    odd: set[str] = set()
    failed: set[int] = set()
    deadline = time.monotonic() + total_seconds
    while True:
        with tempfile.TemporaryDirectory(prefix="finlit-", ignore_cleanup_errors=True) as folder:
            task = {
                "cells": cells,
                "leave_out": list(stopped),
                "names": names,
                "memory_mb": _MEMORY_MB,
                "seconds": int(total_seconds) + 1,
            }
            end = _run_once(Path(folder), task, cell_seconds, deadline)
            result = _small_json(Path(folder) / "answers.json")
            at = _small_json(Path(folder) / "at.json")
        if isinstance(result, dict):
            answers |= _trusted_answers(result.get("answers"), names)
            odd = {name for name in names if name in _listed(result.get("odd"))}
            failed |= {number for number, _ in cells if number in _listed(result.get("failed"))}
        if at == -1 or not cells:
            break
        known = type(at) is int and at in dict(cells) and at not in stopped
        stopped[at if known else 0] = end if known else "notebook_stopped"
        if not known or time.monotonic() >= deadline:
            break
    for name in odd:
        answers.pop(name, None)
    ended = stopped | {number: "cell_failed" for number in failed if number not in stopped}
    problems = [Problem(code, str(number)) for number, code in sorted(ended.items())]
    unusable = [str(number) for number, name in enumerate(names, start=1) if name in odd]
    return answers, problems + [Problem("answer_not_plain", number) for number in unusable]


def _run_once(folder: Path, task: dict[str, Any], cell_seconds: float, deadline: float) -> str:
    """Run until the end or until a limit; return why it ended."""
    (folder / "cells.json").write_text(json.dumps(task), encoding="utf-8")
    command = [*_without_network(), sys.executable, "-I", "-B", "-m", "finlit.course._sandbox"]
    keep = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={
            **keep,
            "HOME": str(folder),
            "TMPDIR": str(folder),
            "TEMP": str(folder),
            # Maths libraries would otherwise start threads, which the limit on processes refuses.
            "OPENBLAS_NUM_THREADS": "1",
            "OMP_NUM_THREADS": "1",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    at, since = None, time.monotonic()
    # The first cell also waits for Python itself to start.
    allowed = cell_seconds + 10
    try:
        while process.poll() is None:
            now = time.monotonic()
            where = _small_json(folder / "at.json")
            if where != at:
                at, since, allowed = where, now, cell_seconds
            if now - since > allowed or now > deadline:
                return "cell_too_slow"
            time.sleep(0.02)
    finally:
        _stop(process)
    return "process_stopped"


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and whatever it started."""
    if hasattr(os, "killpg"):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        except PermissionError:
            process.kill()
    else:
        process.kill()
    process.wait()


@lru_cache(maxsize=1)
def _without_network() -> tuple[str, ...]:
    """Return the words before a command that take its network away, where the system has them."""
    program = shutil.which("unshare")
    for flags in ("-n", "-rn") if program else ():
        try:
            tried = subprocess.run([str(program), flags, "true"], capture_output=True, timeout=5, check=False)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if tried.returncode == 0:
            return (str(program), flags)
    return ()


@lru_cache(maxsize=1)
def _sandbox_starts() -> bool:
    with tempfile.TemporaryDirectory(prefix="finlit-", ignore_cleanup_errors=True) as folder:
        task = {"cells": [], "leave_out": [], "names": [], "memory_mb": _MEMORY_MB, "seconds": 60}
        _run_once(Path(folder), task, CELL_SECONDS, time.monotonic() + TOTAL_SECONDS)
        return bool(_small_json(Path(folder) / "at.json") == -1)


def _small_json(path: Path) -> Any:
    """Read what the process left; anything but a small plain file of JSON is nothing."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST_RESULT:
            return None
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def _listed(found: Any) -> list[Any]:
    return found if isinstance(found, list) else []


def _trusted_answers(found: Any, names: list[str]) -> dict[str, Plain]:
    """Keep only what the process was asked for, in the types it may give."""
    if not isinstance(found, dict):
        return {}
    answers: dict[str, Plain] = {}
    for name in names:
        value: Any = found.get(name)
        kind = type(value)
        texts = value if kind is list else [value] if kind is str else []
        short = all(type(part) is str and len(part) <= 1000 for part in texts)
        if kind in (int, float, bool) or (kind in (str, list) and short):
            answers[name] = value
    return answers
