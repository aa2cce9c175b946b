"""The course: build notebooks from their sources, check answers, run a class.

In a notebook ``%load_ext finlit.course`` makes answer cells work (``finlit lab`` does it by itself)::

    %%answer 5.1
    6,328,200

and everywhere else one function does the same, and loads at once::

    from finlit.course import check

    check("5.1", "6,328,200", lang="en")

Everything else is loaded when it is first touched, because building and grading need Jupyter. The
builder is ``finlit.course.build.build`` and the reader of a learner's notebook
``finlit.course.extract.extract``.
"""

from typing import Any

from finlit._lazy import attach

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "checks": ["Mark", "check", "load_exercise"],
        "classroom": ["ClassRoom", "new_class", "open_class"],
        "by_chat": ["collect_chat"],
        "by_paper": ["collect_paper", "write_paper"],
        "chat": ["answer_line"],
        "collecting": ["Collected", "collect", "undo_collect"],
        "examples": ["write_examples"],
        "extract": ["Problem", "Submission"],
        "grading": ["GradeRow", "grade"],
        "handout": ["hand_out", "keep_up"],
        "healing": ["SetAside", "heal"],
        "merging": ["Conflict", "Merged", "merge"],
        "marking": ["read_marks", "GivenMark", "give_marks", "mark_reflection"],
        "unseen": ["take_exercises"],
        "places": ["exercises_folder", "notebooks_folder"],
        "reporting": ["ClassReport", "report"],
        "kolibri": ["Channel", "write_channel"],
        "scorm": ["scorm_package"],
        "blocks": ["read_lesson"],
        "start": ["start_here"],
        "own_pages": ["our_page", "revision_day"],
        "class_standing": ["Standing", "classes_in", "standing"],
    },
)


def load_ipython_extension(shell: Any) -> None:
    """Make answer cells work in a running notebook."""
    from finlit.course.magic import load

    load(shell)
