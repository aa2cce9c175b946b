"""Six made-up submissions, to show and to try a class without any learner."""

import json
from pathlib import Path
from typing import Any

from finlit.course.checks import Exercise, load_exercise
from finlit.course.handout import built_file
from finlit.course.places import write_beside
from finlit.i18n import check_language, text

# Story names, not people: what each of them wrote in lesson 5.
_RIGHT = {
    "arrives_a": "6328200",
    "arrives_b": '"6.368.025"',
    "b_minus_a": "39825",
    "cost_a_percent": "2.5",
    "less_in_four": "290925",
}
_SUBMISSIONS: dict[str, dict[str, str] | None] = {
    "sri": _RIGHT,
    # forgets that the fee is taken out first, and the fees of the small sendings
    "yanti": _RIGHT
    | {"arrives_a": "6360000", "arrives_b": "6465000", "b_minus_a": "105000", "less_in_four": "0"},
    # counts the fee and takes the middle rate for the shop's
    "karto": _RIGHT | {"arrives_a": "6456555", "arrives_b": "6391665", "cost_a_percent": "0.5"},
    # stays in dollars, turns the difference around, writes a share for a percentage
    "wati": {
        "arrives_a": "2985",
        "arrives_b": "6368025",
        "b_minus_a": "-39825",
        "cost_a_percent": "0.025",
        "less_in_four": "387900",
    },
    "budi": {},
    "ani": None,
}


def write_examples(folder: Path | str, lesson: str | int = 5, lang: str = "id") -> list[Path]:
    """Write six example submissions of lesson 5: right, three misconceptions, blank, broken file.

    Parameters
    ----------
    folder : path
        Made if it is not there.
    lesson : str or int
        The examples answer lesson 5.
    lang : {"id", "en"}
        Language of the notebooks.

    Returns
    -------
    list of Path
        ``sri_05_sending_money.ipynb`` (all right), ``yanti`` (fee ignored), ``karto`` (margin ignored),
        ``wati`` (dollars, turned around), ``budi`` (blank), ``ani`` (a file cut off in the middle).
    """
    exercise, language = load_exercise(lesson), check_language(lang)
    released = built_file(exercise, language, "release").read_text(encoding="utf-8")
    paths = []
    for learner, answers in _SUBMISSIONS.items():
        words = text("course.example_reflection", language) if answers else ""
        content = (
            released[: len(released) // 3] if answers is None else _filled(released, exercise, answers, words)
        )
        path = Path(folder) / f"{learner}_{exercise.name}.ipynb"
        write_beside(path, content)
        paths.append(path)
    return paths


def _filled(released: str, exercise: Exercise, answers: dict[str, str], words: str) -> str:
    notebook: dict[str, Any] = json.loads(released)
    for cell in notebook["cells"]:
        for name, value in answers.items():
            if cell["id"] == f"{exercise.slug}-{name}-answer":
                cell["source"] = f"{name} = {value}"
        for reflection in exercise.reflections:
            if words and cell["id"] == f"{exercise.slug}-{reflection.name}":
                cell["source"] = words
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
