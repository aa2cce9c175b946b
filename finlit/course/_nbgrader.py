"""The one process in which nbgrader runs.

Started by :mod:`finlit.course.grading` as ``python -P -m finlit.course._nbgrader``. It reads one request
from standard input and answers with lines of JSON on standard output; whatever nbgrader, SQLAlchemy or
the kernels say goes to standard error, which the parent keeps in the class's log file.
"""

import json
import os
import re
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, TextIO

from finlit.course._jupyter import UNUSED
from finlit.course.book import clean_copy


def main() -> None:
    """Serve one request."""
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    request = json.loads(sys.stdin.read())
    # Kernels inherit standard output; only our own lines may go where the parent listens.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    _load_less()
    # nbgrader calls the program `alembic` when it brings a gradebook up to date.
    os.environ["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    try:
        {"grade": _grade, "scores": _scores, "mark": _mark, "back up": _back_up}[request["do"]](request, out)
    except Exception as problem:
        traceback.print_exc()
        _say(out, failed=f"{type(problem).__name__}: {problem}"[:300])
    finally:
        if "finlit.course._kernel" in sys.modules:
            sys.modules["finlit.course._kernel"].close()


def _load_less() -> None:
    """Keep out what takes seconds to load and has no part in grading."""
    sys.modules |= dict.fromkeys(UNUSED)  # type: ignore[arg-type]  # as if they were not installed
    # What asks a hub who somebody is, and what takes archives apart: archives were taken apart before.
    archives = ModuleType("setuptools.archive_util")
    archives.unpack_archive = archives.unpack_tarfile = archives.unpack_zipfile = None  # type: ignore[attr-defined]
    sys.modules |= {"requests": ModuleType("requests"), archives.__name__: archives}
    # nbgrader's own __init__ loads the web server that shows its pages.
    for name in ("assignment_list", "course_list", "validate_assignment", "formgrader"):
        part = ModuleType(f"nbgrader.server_extensions.{name}")
        part.load_jupyter_server_extension = None  # type: ignore[attr-defined]
        sys.modules[part.__name__] = part
    pages = ModuleType("nbgrader.server_extensions")
    pages.__path__ = []
    sys.modules[pages.__name__] = pages


def _keep_book_open(db_url: str) -> Any:
    """Open the gradebook once and return what commits; nbgrader opens it a dozen times a learner.

    What nbgrader would commit cell by cell waits until the learner is done: all of it is kept, or nothing.
    """
    from nbgrader import api

    api.get_alembic_version = _newest_form
    opened = api.Gradebook(db_url)
    session = opened.db()
    commit, session.commit = session.commit, session.flush

    def open_again(
        book: Any, db_url: str, course_id: str = opened.course_id, authenticator: Any = None
    ) -> None:
        vars(book).update(vars(opened), course_id=course_id)

    api.Gradebook.__init__, api.Gradebook.close = open_again, lambda book: None
    return commit


def _newest_form() -> str:
    """The form of the tables from which no newer one was made; nbgrader starts a program to ask for it."""
    folder = Path(sys.modules["nbgrader"].__path__[0]) / "alembic" / "versions"
    known = [path.read_text(encoding="utf-8") for path in folder.glob("*.py")]
    made = [re.findall(r"^(?:down_)?revision = ['\"](\w+)", written, re.MULTILINE) for written in known]
    (newest,) = {str(form) for form, *_ in made} - {form for _, *before in made for form in before}
    return newest


def _leave_with(parent: int) -> None:
    """End with whoever asked: a grading that was killed leaves no process behind."""
    while os.getppid() == parent:
        time.sleep(0.5)
    if "finlit.course._kernel" in sys.modules:
        sys.modules["finlit.course._kernel"].kill()
    os._exit(1)


def _say(out: TextIO, **line: Any) -> None:
    out.write(json.dumps(line) + "\n")
    out.flush()


def _api(request: dict[str, Any]) -> Any:
    from jsonschema import Draft4Validator  # type: ignore[import-untyped]
    from nbgrader.apps import NbGraderAPI
    from nbgrader.converters import Autograde
    from nbgrader.preprocessors import CheckCellMetadata, Execute
    from traitlets.config import Config

    from finlit.course._execute import OneKernel
    from finlit.course.writing import stubs

    # nbgrader's own form of what it says of a cell would be looked at for every cell.
    Draft4Validator.check_schema = lambda *_, **__: None
    config = Config()
    config.CourseDirectory.root = request["root"]
    config.CourseDirectory.db_url = request["db_url"]
    if not request["db_url"].startswith("sqlite"):
        config.CourseDirectory.course_id = "default_course"  # a server insists on a course that it knows
    config.ClearSolutions = Config(stubs(request["lang"]))
    usual = Autograde.class_traits()["autograde_preprocessors"].default()
    # The copy was checked when it was taken in, a moment before, and is our own.
    config.Autograde.autograde_preprocessors = [
        OneKernel if step is Execute else step for step in usual if step is not CheckCellMetadata
    ]
    config.OneKernel.timeout = 60
    return NbGraderAPI(config=config)


def _grade(request: dict[str, Any], out: TextIO) -> None:
    name = request["name"]
    if request["changed"]:
        from finlit.course import _kernel

        _kernel.start(request["root"])  # while nbgrader loads
    commit = _keep_book_open(request["db_url"])
    api = _api(request)
    released = Path(request["root"]) / "release" / name / f"{name}.ipynb"
    if name not in {assignment.name for assignment in _assignments(api)} or not released.is_file():
        made = api.generate_assignment(name, force=True, create=True)
        if not made["success"]:
            sys.stderr.write(str(made.get("log", "")) + str(made.get("error", "")))
            _say(out, failed="generate_assignment")
            return
        commit()
    for learner in request["learners"]:
        if learner not in request["changed"] and _is_graded(api, name, learner):
            _say(out, learner=learner, graded=True)
            continue
        clean_copy(Path(request["root"]), name, learner, request["cells"][learner])
        is_new = not _is_graded(api, name, learner)
        settled = _settled(api, name, learner) if learner in request["settled"] else set()
        result = api.autograde(name, learner, force=True, create=True)
        sys.stderr.write(f"== {learner}\n{result.get('log', '')}{result.get('error') or ''}\n")
        _let_stand(api, name, learner, settled)
        if is_new:  # a gradebook that was lost, or another trainer's class
            with api.gradebook as gradebook:
                for mark in request["marks"].get(learner, ()):
                    _give(gradebook, name, {"learner": learner, **mark})
        commit()
        _say(out, learner=learner, graded=bool(result["success"]))
    _scores(request, out)


def _is_graded(api: Any, name: str, learner: str) -> bool:
    with api.gradebook as gradebook:
        return any(grade.auto_score is not None for grade in _grades(gradebook, name, learner))


def _assignments(api: Any) -> list[Any]:
    with api.gradebook as gradebook:
        return list(gradebook.assignments)


def _settled(api: Any, name: str, learner: str) -> set[str]:
    """Cells that the trainer has marked."""
    with api.gradebook as gradebook:
        grades = list(_grades(gradebook, name, learner))
        return {
            grade.name for grade in grades if grade.manual_score is not None and not grade.needs_manual_grade
        }


def _let_stand(api: Any, name: str, learner: str, settled: set[str]) -> None:
    """nbgrader asks for every manual mark again after grading; an unchanged text needs none."""
    with api.gradebook as gradebook:
        for grade in _grades(gradebook, name, learner):
            if grade.name in settled:
                grade.needs_manual_grade = False
        gradebook.db.commit()


def _grades(gradebook: Any, name: str, learner: str) -> Iterator[Any]:
    from nbgrader.api import MissingEntry

    try:
        submission = gradebook.find_submission(name, learner)
    except MissingEntry:
        return
    for notebook in submission.notebooks:
        yield from notebook.grades


def _scores(request: dict[str, Any], out: TextIO) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(request["db_url"]) as gradebook:
        for learner in request["learners"]:
            grades = {
                grade.name: {
                    "auto": grade.auto_score,
                    "manual": _by_hand(grade),
                    "waiting": bool(grade.needs_manual_grade),
                    "comment": "",
                }
                for grade in _grades(gradebook, request["name"], learner)
            }
            for comment in _comments(gradebook, request["name"], learner):
                grades.setdefault(comment.name, {})["comment"] = comment.manual_comment or ""
            _say(out, learner=learner, scores=grades)


def _by_hand(grade: Any) -> float | None:
    """What the trainer gave: the mark of the marking page, with the extra credit of nbgrader's own."""
    if grade.manual_score is None:
        return None
    return float(grade.manual_score + (grade.extra_credit or 0))


def _comments(gradebook: Any, name: str, learner: str) -> Iterator[Any]:
    from nbgrader.api import MissingEntry

    try:
        submission = gradebook.find_submission(name, learner)
    except MissingEntry:
        return
    for notebook in submission.notebooks:
        yield from notebook.comments


def _mark(request: dict[str, Any], out: TextIO) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(request["db_url"]) as gradebook:
        lost = [mark["learner"] for mark in request["marks"] if not _give(gradebook, request["name"], mark)]
    _say(out, lost=lost)


def _give(gradebook: Any, name: str, mark: dict[str, Any]) -> bool:
    """Write one mark as nbgrader's own marking page does; say whether there was something to mark."""
    from nbgrader.api import MissingEntry

    try:
        grade = gradebook.find_grade(mark["cell"], name, name, mark["learner"])
    except MissingEntry:
        return False
    if mark["points"] is not None:
        grade.manual_score, grade.extra_credit = mark["points"], None
        grade.needs_manual_grade = bool(mark.get("anew"))
    if mark["comment"] is not None:
        comment = gradebook.find_comment(mark["cell"], name, name, mark["learner"])
        comment.manual_comment = mark["comment"] or None
    gradebook.db.commit()
    return True


def _back_up(request: dict[str, Any], out: TextIO) -> None:
    """Copy a gradebook that lies on a server into a file, table by table."""
    from nbgrader.api import Base
    from sqlalchemy import create_engine, insert, inspect, select

    source, target = create_engine(request["db_url"]), create_engine(f"sqlite:///{request['file']}")
    there = set(inspect(source).get_table_names())
    Base.metadata.create_all(target)
    with source.connect() as read, target.begin() as write:
        for table in Base.metadata.sorted_tables:
            rows = [dict(row._mapping) for row in read.execute(select(table))] if table.name in there else []
            if rows:
                write.execute(insert(table), rows)
    source.dispose()
    target.dispose()
    _say(out, copied=True)


if __name__ == "__main__":
    main()
