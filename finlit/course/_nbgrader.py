"""The one process in which nbgrader runs.

Started by :mod:`finlit.course.grading` as ``python -P -m finlit.course._nbgrader``. It reads one request
from standard input and answers with lines of JSON on standard output; whatever nbgrader, SQLAlchemy or
the kernels say goes to standard error, which the parent keeps in the class's log file.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from finlit.course.places import write_beside


def main() -> None:
    """Serve one request."""
    request = json.loads(sys.stdin.read())
    # Kernels inherit standard output; only our own lines may go where the parent listens.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    # A checker of addresses in other alphabets takes over a second to load, and no notebook needs it.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    # nbgrader calls the program `alembic` when it makes a gradebook.
    os.environ["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    try:
        {"grade": _grade, "scores": _scores, "mark": _mark}[request["do"]](request, out)
    finally:
        kernel = sys.modules.get("finlit.course._kernel")
        if kernel:
            kernel.OneKernel.close()


def _say(out: TextIO, **line: Any) -> None:
    out.write(json.dumps(line) + "\n")
    out.flush()


def _api(request: dict[str, Any]) -> Any:
    from nbgrader.apps import NbGraderAPI
    from nbgrader.converters import Autograde
    from nbgrader.preprocessors import Execute
    from traitlets.config import Config

    from finlit.course._kernel import OneKernel
    from finlit.course.build import stubs

    config = Config()
    config.CourseDirectory.root = request["root"]
    config.CourseDirectory.db_url = request["db_url"]
    config.ClearSolutions = Config(stubs(request["lang"]))
    usual = Autograde.class_traits()["autograde_preprocessors"].default()
    config.Autograde.autograde_preprocessors = [OneKernel if step is Execute else step for step in usual]
    config.OneKernel.timeout = 60
    return NbGraderAPI(config=config)


def _grade(request: dict[str, Any], out: TextIO) -> None:
    name = request["name"]
    api = _api(request)
    if name not in {assignment.name for assignment in _assignments(api)}:
        made = api.generate_assignment(name, force=True, create=True)
        if not made["success"]:
            sys.stderr.write(str(made.get("log", "")) + str(made.get("error", "")))
            _say(out, failed="generate_assignment")
            return
    for learner in request["learners"]:
        if learner not in request["changed"] and _is_graded(api, name, learner):
            _say(out, learner=learner, graded=True)
            continue
        _rebuild(request, learner)
        settled = _settled(api, name, learner) if learner in request["settled"] else set()
        result = api.autograde(name, learner, force=True, create=True)
        sys.stderr.write(f"== {learner}\n{result.get('log', '')}{result.get('error') or ''}\n")
        _let_stand(api, name, learner, settled)
        _say(out, learner=learner, graded=bool(result["success"]))
    _scores(request, out)


def _rebuild(request: dict[str, Any], learner: str) -> None:
    """Put what was read into a clean copy of the release, where nbgrader will look for it."""
    name, root = request["name"], Path(request["root"])
    file = Path(name) / f"{name}.ipynb"
    notebook = json.loads((root / "release" / file).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = request["cells"][learner].get(cell["id"], cell["source"])
    write_beside(root / "submitted" / learner / file, json.dumps(notebook, ensure_ascii=False, indent=1))


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
                    "manual": grade.manual_score,
                    "waiting": bool(grade.needs_manual_grade),
                }
                for grade in _grades(gradebook, request["name"], learner)
            }
            _say(out, learner=learner, scores=grades)


def _mark(request: dict[str, Any], out: TextIO) -> None:
    from nbgrader.api import Gradebook, MissingEntry

    name = request["name"]
    with Gradebook(request["db_url"]) as gradebook:
        try:
            grade = gradebook.find_grade(request["cell"], name, name, request["learner"])
        except MissingEntry:
            _say(out, failed="missing")
            return
        grade.manual_score = request["points"]
        grade.needs_manual_grade = False
        gradebook.db.commit()
    _say(out, marked=True)


if __name__ == "__main__":
    main()
