"""Answers that came without a notebook, from paper, chat or phone: they are kept as one all the same.

So there is one reader, one check and one report, whichever way an answer took.
"""

import json
from collections.abc import Mapping

from finlit.course.answers import LONGEST
from finlit.course.cells import first_line
from finlit.course.checks import Exercise
from finlit.i18n import Language


def typed_notebook(exercise: Exercise, answers: Mapping[str, str], lang: Language, came_by: str) -> bytes:
    """Write answers and reflections into a notebook that holds nothing else.

    Parameters
    ----------
    answers : dict of name to text
        Of answers and reflections; what is missing was not answered.
    came_by : str
        "paper", "chat" or "phone".
    """
    cells = []
    for place, answer in enumerate(exercise.answers, start=1):
        words = answers.get(answer.name, "")[: LONGEST + 1]
        source = f"{first_line(f'{exercise.code}.{place}', lang)}\n{words}"
        cells.append(_cell("code", f"{exercise.slug}-{answer.name}-answer", source))
    for part in exercise.reflections:
        cells.append(_cell("markdown", f"{exercise.slug}-{part.name}", answers.get(part.name, "")))
    about = {"lesson": exercise.lesson, "slug": exercise.slug, "lang": lang, "came_by": came_by}
    notebook = {"cells": cells, "metadata": {"finlit": about}, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(notebook, ensure_ascii=True, indent=1) + "\n").encode()


def _cell(kind: str, cell_id: str, source: str) -> dict[str, object]:
    more: dict[str, object] = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return {"cell_type": kind, "id": cell_id, "metadata": {}, "source": source, **more}
