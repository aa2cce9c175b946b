"""Read the answers out of a learner's notebook. It is data: no cell of it is ever run.

Answers are the text of the answer cells, reflections the text of theirs; whatever else a notebook holds
is passed over. What cannot be read comes out as a reason in plain words, and there is always a result.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from finlit.course.answers import LONGEST
from finlit.course.cells import answer_cell, answer_cells, assigned, without_notes
from finlit.course.checks import Exercise, shortened
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, Language, text
from finlit.language import DEFAULT

LARGEST = 20_000_000  # [bytes] of a notebook
_LONGEST_REFLECTION = 20_000  # [characters]
_MOST_CELLS = 5_000
_TELLING = ("source", "input", "id", "metadata")  # thousands of empty cells hide no answer
_LONGEST_NUMBER = 400  # [digits] in a file
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")  # the direction of a whole page
_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Problem(NamedTuple):
    """What is to be said about a notebook: a code of the catalogue (``course.problem.<code>``), and where.

    ``where`` is the number of a question or a number of answers, ``said`` what was written there.
    """

    code: str
    where: str = ""
    said: str = ""

    def sentence(self, lang: str) -> str:
        """Say it in plain words."""
        if self.code == "unusable":  # a file that came, but holds no answers: the reason stands in ``where``
            return text(f"course.skipped.{self.where}", lang, file=self.said)
        return text(f"course.problem.{self.code}", lang, where=self.where, said=self.said)


@dataclass(frozen=True)
class Submission:
    """What a learner handed in, as text.

    Attributes
    ----------
    learner : str
    answers : dict of name to text
        Only those that were written.
    reflections : dict of name to text
        Only those that were written.
    problems : tuple of Problem
    lang : str
        Language of the notebook: how its numbers are written.
    """

    learner: str
    answers: dict[str, str]
    reflections: dict[str, str]
    problems: tuple[Problem, ...] = ()
    lang: Language = DEFAULT


class _Cell(NamedTuple):
    source: str
    marks: tuple[Any, ...]
    """Its id and its nbgrader name: either may be lost."""
    is_check: bool
    is_code: bool


Run = Callable[[list[str], Language], tuple[Mapping[str, str], str]]
"""Takes the code cells of a notebook and its language; gives answers by name, and a reason or ""."""


def extract(
    notebook: Path, exercise: Exercise, learner: str = "", lang: Language = DEFAULT, run: Run | None = None
) -> Submission:
    """Read a learner's notebook.

    Parameters
    ----------
    notebook : Path
        Never changed, never run. A file that is missing or no notebook gives a submission with that problem.
    exercise : Exercise
    learner : str
        Only copied into the result.
    lang : str
        Language of a notebook that does not say its own.
    run : callable, optional
        What works the answers out where an exercise asks for code; see :mod:`finlit.course.sandbox`.

    Returns
    -------
    Submission
        Always: whatever the notebook holds, there is one.
    """
    if not notebook.is_file():
        return Submission(learner, {}, {}, (Problem("no_file"),), lang)
    content = _read(notebook)
    if content is None:
        return Submission(learner, {}, {}, (Problem("not_a_notebook"),), lang)
    cells = list(_cells(content["cells"]))
    language = _language(content, cells) or lang
    answers, stopped = (
        (_answers(cells, exercise), "") if run is None else _run(run, cells, exercise, language)
    )
    reflections, missing = _reflections(cells, exercise)
    problems = [*_unreadable(exercise, answers, language), *missing]
    problems += [Problem(stopped)] if stopped else []
    unanswered = len(exercise.answers) - len(answers)
    if unanswered:
        problems.insert(0, Problem("answers_missing", str(unanswered)))
    return Submission(learner, answers, reflections, tuple(problems), language)


def _run(run: Run, cells: list[_Cell], exercise: Exercise, lang: Language) -> tuple[dict[str, str], str]:
    found, stopped = run([cell.source for cell in cells if cell.is_code and not cell.is_check], lang)
    names = [answer.name for answer in exercise.answers]
    return {name: found[name] for name in names if found.get(name)}, stopped


def _read(notebook: Path) -> dict[str, Any] | None:
    try:
        with notebook.open("rb") as file:
            return notebook_in(file.read(LARGEST + 1))
    except OSError:
        return None


def notebook_in(raw: bytes) -> dict[str, Any] | None:
    """Return the notebook that these bytes are; None for what is none."""
    try:
        content = json.loads(_text(raw), parse_int=_whole_number) if len(raw) <= LARGEST else None
    except (ValueError, RecursionError, MemoryError):
        return None
    if isinstance(content, dict) and isinstance(content.get("worksheets"), list):  # as it was before 2015
        sheets = [sheet for sheet in content["worksheets"] if isinstance(sheet, dict)]
        found = [sheet["cells"] for sheet in sheets if isinstance(sheet.get("cells"), list)]
        content.setdefault("cells", [*chain.from_iterable(found)])
    usable = isinstance(content, dict) and isinstance(content.get("cells"), list)
    return content if usable else None


def _text(raw: bytes) -> str:
    """Return the text in whatever form of Unicode, without the zeros of a stick that was pulled out."""
    # Editors on Windows save with a mark in front, or in two bytes a letter.
    return raw.decode(json.detect_encoding(raw), errors="replace").rstrip("\0")


def _whole_number(digits: str) -> int:
    return int(digits) if len(digits) < _LONGEST_NUMBER else 0


def is_of(content: dict[str, Any], exercise: Exercise) -> bool:
    """Whether a notebook holds a question of this exercise, in whatever state it is."""
    names = {
        f"{exercise.slug}-{part.name}{end}" for part in exercise.parts for end in ("", "-answer", "-question")
    }
    for cell in _cells(content["cells"]):
        if any(mark in names for mark in cell.marks if isinstance(mark, str)):
            return True
        for found in answer_cells(cell.source):
            if "." in found.question.replace(",", ".") and _asked(exercise, found.question):
                return True
        if assigned(cell.source, [answer.name for answer in exercise.answers]):
            return True
    return False


def lesson_of(content: dict[str, Any]) -> int | None:
    """Return the lesson that a notebook of the course says it is; 0 for the list of them, None for others."""
    about = _inside(content, "metadata").get("finlit")
    if not isinstance(about, dict):
        return None
    lesson = about.get("lesson", 0)
    return lesson if isinstance(lesson, int) else None


def is_a_lesson(content: dict[str, Any]) -> bool:
    """Whether a notebook says that it is a lesson, and no exercise."""
    return "runs" in _inside(_inside(content, "metadata"), "finlit")


def language_of(content: dict[str, Any]) -> Language | None:
    """Return the language of the answer cells, or the one that the notebook says."""
    return _language(content, list(_cells(content["cells"])))


def _cells(found: Iterable[Any]) -> Iterator[_Cell]:
    telling = (cell for cell in found if isinstance(cell, dict) and any(map(cell.get, _TELLING)))
    for cell in islice(telling, _MOST_CELLS):
        source = cell.get("source") or cell.get("input") or ""
        if isinstance(source, list):
            source = "".join(part for part in source if isinstance(part, str))
        if isinstance(source, str):
            nbgrader = _inside(_inside(cell, "metadata"), "nbgrader")
            is_check = bool(nbgrader.get("grade")) and not nbgrader.get("solution")
            marks = (cell.get("id"), nbgrader.get("grade_id"))
            yield _Cell(source, marks, is_check, cell.get("cell_type") == "code")


def plain_words(written: str) -> str:
    """Take out half letters, and what would turn the direction of a whole page."""
    return _UNWANTED.sub("\ufffd", _TURNING.sub("", written))


def _inside(found: dict[str, Any], name: str) -> dict[str, Any]:
    inner = found.get(name)
    return inner if isinstance(inner, dict) else {}


def _language(content: dict[str, Any], cells: list[_Cell]) -> Language | None:
    """Return the language of the answer cells, or the one that the notebook says."""
    for cell in cells:
        found = answer_cell(cell.source)
        if found:
            return found.lang
    said = _inside(_inside(content, "metadata"), "finlit").get("lang")
    return said if isinstance(said, str) and said in LANGUAGES else None


def _answers(cells: list[_Cell], exercise: Exercise) -> dict[str, str]:
    """Gather what was written for each question; of several cells for one, the last filled counts."""
    names = [answer.name for answer in exercise.answers]
    found: dict[str, str] = {}
    for cell in cells:
        if cell.is_check and not answer_cell(cell.source):
            continue
        for name, words in _answered(cell, exercise, names):
            if words and words != "None":
                found[name] = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
    return {name: found[name] for name in names if name in found}


def _answered(cell: _Cell, exercise: Exercise, names: list[str]) -> Iterator[tuple[str, str]]:
    """Which question a cell answers: what its first line says, else an assignment, else whose cell it is."""
    by_magic = answer_cells(cell.source)
    for place, found in enumerate(by_magic):
        name = _asked(exercise, found.question) or ("" if place else _own(cell, exercise, names))
        yield from [(name, found.words)] if name else []
    if by_magic:
        return
    by_assignment = assigned(cell.source, names)
    yield from by_assignment.items()
    name = _own(cell, exercise, names)
    if name and name not in by_assignment:
        yield name, without_notes(cell.source)


def _asked(exercise: Exercise, question: str) -> str:
    """Return the name of the question that "5.1" or "sending_money.arrives_a" means; "" if not of ours."""
    lesson, dot, part = question.replace(",", ".").partition(".")
    if dot and lesson.upper() != exercise.code and lesson not in (exercise.slug, exercise.name):
        return ""
    try:
        return exercise.answer(part if dot else lesson).name
    except InputError:
        return ""


def _own(cell: _Cell, exercise: Exercise, names: list[str]) -> str:
    return next((name for name in names if f"{exercise.slug}-{name}-answer" in cell.marks), "")


def _unreadable(exercise: Exercise, answers: dict[str, str], lang: Language) -> Iterator[Problem]:
    for place, answer in enumerate(exercise.answers, start=1):
        words = answers.get(answer.name, "")
        if words and exercise.mark(answer.name, words, lang).outcome == "unreadable":
            yield Problem("answer_unreadable", str(place), shortened(words))


def _reflections(cells: Iterable[_Cell], exercise: Exercise) -> tuple[dict[str, str], list[Problem]]:
    stubs = {text("course.stub.reflection", lang).strip() for lang in LANGUAGES}
    found: dict[str, str] = {}
    seen = set()
    for cell in cells:
        for reflection in exercise.reflections:
            if f"{exercise.slug}-{reflection.name}" not in cell.marks:
                continue
            seen.add(reflection.name)
            words = plain_words(cell.source).strip()
            # A copied cell: the first that was written in counts.
            if words and words not in stubs:
                found.setdefault(reflection.name, words[:_LONGEST_REFLECTION])
    lost = [reflection.name for reflection in exercise.reflections if reflection.name not in seen]
    return found, [Problem("reflection_missing", name) for name in lost]
