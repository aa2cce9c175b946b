"""Six made-up submissions, to show and to try a class without any learner."""

import json
from pathlib import Path
from typing import Any

from finlit.course.checks import Exercise, load_exercise, typed
from finlit.course.handout import built_file
from finlit.course.places import write_beside
from finlit.i18n import Language, check_language, text
from finlit.language import DEFAULT

# Story names, not people, and which of a question's wrong answers each of them gives: the key lists the
# most frequent ones first.
_WITH_MISTAKES = {"yanti": 0, "karto": 1, "wati": 2}


def write_examples(folder: Path | str, lesson: str | int = 5, lang: str = DEFAULT) -> list[Path]:
    """Write six example submissions of a lesson: right, three with its misconceptions, blank, broken file.

    Parameters
    ----------
    folder : path
        Made if it is not there.
    lesson : str or int
    lang : str
        Language of the notebooks.

    Returns
    -------
    list of Path
        ``sri`` (all right), ``yanti``, ``karto`` and ``wati`` (the first, second and third wrong answer that
        the key knows for each question), ``budi`` (blank), ``ani`` (a file cut off in the middle).
    """
    exercise, language = load_exercise(lesson), check_language(lang)
    released = built_file(exercise, language, "release").read_text(encoding="utf-8")
    words = text("course.example_reflection", language)
    contents = {"sri": _filled(released, exercise, _answers(exercise, language, None), words)}
    for learner, mistake in _WITH_MISTAKES.items():
        contents[learner] = _filled(released, exercise, _answers(exercise, language, mistake), words)
    contents |= {"budi": released, "ani": released[: len(released) // 3]}
    paths = []
    for learner, content in contents.items():
        path = Path(folder) / f"{learner}_{exercise.name}.ipynb"
        write_beside(path, content)
        paths.append(path)
    return paths


def _answers(exercise: Exercise, lang: Language, mistake: int | None) -> dict[str, str]:
    """What is written in each answer cell: the right answer, or the wrong one of that place in the key."""
    found = {}
    for answer in exercise.answers:
        values = [wrong.value for wrong in answer.wrong] if mistake is not None else []
        value = values[mistake] if mistake is not None and mistake < len(values) else answer.value
        found[answer.name] = typed(value, lang)
    return found


def _filled(released: str, exercise: Exercise, answers: dict[str, str], words: str) -> str:
    notebook: dict[str, Any] = json.loads(released)
    for cell in notebook["cells"]:
        for name, value in answers.items():
            if cell["id"] == f"{exercise.slug}-{name}-answer":
                cell["source"] = "".join(cell["source"]).rstrip() + f"\n{value}"
        for reflection in exercise.reflections:
            if cell["id"] == f"{exercise.slug}-{reflection.name}":
                cell["source"] = words
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
