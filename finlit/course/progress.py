"""How far a learner is on this machine: read from her own copies of the exercises, which are never run."""

from pathlib import Path
from typing import NamedTuple

from finlit.course.checks import exercise_files, read_exercise
from finlit.course.extract import extract
from finlit.i18n import Language


class Progress(NamedTuple):
    """An exercise of one's own: its questions, those answered, those right."""

    name: str
    questions: int
    answered: int
    right: int


def progress(folder: Path, lang: Language) -> dict[str, Progress]:
    """Read how far each exercise of a copy of the course is; those that were not begun are left out.

    Parameters
    ----------
    folder : path
        With ``exercises/<language>/release``.
    lang : str
    """
    found = {}
    for key_file in exercise_files():
        exercise = read_exercise(key_file)
        notebook = folder / "exercises" / lang / "release" / exercise.name / f"{exercise.name}.ipynb"
        answers = extract(notebook, exercise, lang=lang).answers
        if answers:
            marks = [exercise.mark(name, words, lang) for name, words in answers.items()]
            right = sum(mark.standing == "right" for mark in marks)
            found[exercise.name] = Progress(exercise.name, len(exercise.answers), len(answers), right)
    return found
