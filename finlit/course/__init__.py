"""The course: build notebooks from their sources, check answers, run a class.

A learner's notebook needs one name, and it loads at once::

    from finlit.course import check

    check("sending_money.arrives_a", 6328200, lang="id")

Everything else is loaded when it is first touched, because building and grading need Jupyter. The
builder is ``finlit.course.build.build`` and the reader of a learner's notebook
``finlit.course.extract.extract``.
"""

from finlit._lazy import attach

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "checks": ["Mark", "check", "load_exercise"],
        "classroom": ["ClassRoom", "new_class", "open_class"],
        "collecting": ["Collected", "collect"],
        "examples": ["write_examples"],
        "extract": ["Problem", "Submission"],
        "grading": ["GradeRow", "grade", "mark_reflection"],
        "handout": ["hand_out"],
        "places": ["exercises_folder", "notebooks_folder"],
        "reporting": ["ClassReport", "report"],
    },
)
