"""The course: build notebooks from their sources, check answers, run a class.

A learner's notebook needs one name, and it loads at once::

    from finlit.course import check

    check("sending_money.arrives_a", 6328200, lang="id")

Everything else is loaded when it is first touched, because building and grading need Jupyter. The
builder is ``finlit.course.build.build`` and the reader of a learner's notebook
``finlit.course.extract.extract``.
"""

import importlib
from typing import Any

_HOMES = {
    "ClassReport": "reporting",
    "ClassRoom": "classroom",
    "Collected": "collecting",
    "GradeRow": "grading",
    "Mark": "checks",
    "Problem": "extract",
    "Submission": "extract",
    "check": "checks",
    "collect": "collecting",
    "exercises_folder": "places",
    "grade": "grading",
    "hand_out": "handout",
    "load_exercise": "checks",
    "mark_reflection": "grading",
    "new_class": "classroom",
    "notebooks_folder": "places",
    "open_class": "classroom",
    "report": "reporting",
    "write_examples": "examples",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"finlit.course has no {name!r}; there are {', '.join(__all__)}")
    return getattr(importlib.import_module(f"finlit.course.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return list(__all__)
