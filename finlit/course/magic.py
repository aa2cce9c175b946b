"""``%%answer`` in a notebook: one cell, one Shift + Enter, the points and the hint of what stands there.

Loaded by ``%load_ext finlit.course``; ``finlit lab`` does that by itself. What a learner wrote is handed on
as text and never run, so there is no old value that could be judged and no Python error to meet.
"""

import html
from dataclasses import dataclass
from functools import partial
from typing import Any

from finlit.course.cells import AnswerCell, answer_cell, answer_cells, first_line, words_of_magic
from finlit.course.checks import Mark, exercise_files, find_question, read_exercise, shortened
from finlit.errors import InputError
from finlit.i18n import Language, text


@dataclass(frozen=True, repr=False)
class Told:
    """A sentence in place of points."""

    words: str
    lang: Language

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        return (
            f'<div lang="{self.lang}" role="status" style="border-left:.4em solid;padding:.4em .8em;'
            f'font-size:1.1em;line-height:1.5;max-width:40em">{html.escape(self.words)}</div>'
        )


def load(shell: Any) -> None:
    """Teach a running IPython the word of every language; twice does no harm."""
    from IPython.core.magic import no_var_expand

    for word, lang in words_of_magic().items():
        # IPython would otherwise work out what a learner writes between { and }.
        shell.register_magic_function(no_var_expand(partial(answered, shell, lang)), "cell", word)
    if _with_a_body not in shell.input_transformers_cleanup:
        shell.input_transformers_cleanup.append(_with_a_body)


def answered(shell: Any, lang: Language, line: str, cell: str) -> Mark | Told:
    """Judge what one cell says, and keep it under the answer's name for the check that grades it.

    Where several answers stand in one cell, all are shown.
    """
    from IPython.display import display

    *before, last = answer_cells(f"{first_line(line, lang)}\n{cell}")
    for one in before:
        display(_judged(shell, one))  # type: ignore[no-untyped-call]
    return _judged(shell, last)


def _judged(shell: Any, one: AnswerCell) -> Mark | Told:
    try:
        exercise, answer = find_question(one.question)
    except InputError:
        return _not_here(one.question, one.words, one.lang)
    shell.user_ns[answer.name] = one.words
    return exercise.mark(answer.name, one.words, one.lang)


def _not_here(question: str, words: str, lang: Language) -> Told:
    """Say what to do about a question that is not known here: a slip, or one that the trainer keeps."""
    lesson = question.partition(".")[0]
    known = [read_exercise(path) for path in exercise_files()]
    meant = [each for each in known if lesson in (str(each.lesson), each.slug)]
    if not meant and lesson.upper().removeprefix("T").isdigit():
        key = "course.cell.kept" if words else "course.cell.empty"
        return Told(text(key, lang, written=shortened(words)), lang)
    numbers = [f"{each.lesson}.{place}" for each in meant or known for place, _ in enumerate(each.answers, 1)]
    return Told(text("course.cell.unknown", lang, question=question, names=", ".join(numbers)), lang)


def _with_a_body(lines: list[str]) -> list[str]:
    """IPython refuses a cell of one line; people write behind the question, or have not written yet."""
    source = "".join(lines)
    if answer_cell(source) is None:
        return lines
    first, _, below = source.lstrip().removeprefix("%%").partition("\n")
    word, _, line = first.strip().partition(" ")
    return [f"get_ipython().run_cell_magic({word.casefold()!r}, {line!r}, {below or chr(10)!r})\n"]
