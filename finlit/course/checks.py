"""Check an answer: how much of it is right, and a hint that names the misconception.

The right answers and the wrong ones worth a hint stand in ``exercises/src/NN_slug.toml``; the hints
themselves are in the catalogue ``course``. ``check`` is what a learner's notebook calls, and what
grades it: it shows the hint, and its plain text is the number of points, which nbgrader reads.
"""

import html
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from finlit.course.answers import is_blank, read, tidy
from finlit.course.key import OWN, WORDED, Answer, Key, Value, read_key
from finlit.course.own import holds
from finlit.course.places import exercises_folder
from finlit.errors import FinlitError, InputError
from finlit.i18n import Language, check_language, money, number, percent, text
from finlit.language import DEFAULT, FALLBACK
from finlit.money import Money

Said = TypeVar("Said")
# As near as one gets by rounding to hundreds of thousands of a few million.
_NEAR = Decimal("0.005")
_SIGNS = {"right": "✓", "part": "◐", "unanswered": "…", "wrong": "→"}
_LONGEST_SHOWN = 60  # [characters]
OWN_FOLDER = "FINLIT_OWN_EXERCISES"
"""Tells the kernel that grades a class where the trainer's own exercises lie."""
# What stands beside "for example", the first that is neither the answer nor a known mistake.
_EXAMPLES = {
    "rupiah": (2_750_000, 1_375_000, 480_000, 95_000),
    "money": (250, 475, 1_250, 90),
    "percent": (3.5, 8.2, 12.5, 40.5),
    "count": (12, 7, 30, 25),
}


class Exercise(Key):
    """An answer key that marks answers."""

    def answer(self, question: str | int) -> Answer:
        """Find an answer by its name, or by the number of its question.

        Raises
        ------
        InputError
            ``question_unknown``, with the names that exist.
        """
        for place, answer in enumerate(self.answers, start=1):
            if str(question).strip() in (answer.name, str(place)):
                return answer
        raise _unknown(f"{self.slug}.{question}", [f"{self.slug}.{answer.name}" for answer in self.answers])

    def place(self, answer: Answer) -> int:
        """Return the number of a question, as learners see it."""
        return self.answers.index(answer) + 1

    def mark(self, question: str | int, value: object, lang: str = DEFAULT) -> "Mark":
        """Mark one answer; see :func:`check`."""
        answer = self.answer(question)
        found = _judge(answer, value, check_language(lang))
        shown = tidy(value) if type(value) is str else "" if value is None else str(value)
        name = f"{self.slug}.{answer.name}"
        return Mark(name, found.score, answer.points, found.outcome, lang, shown, found.value, self)

    def hint(self, outcome: str, lang: str, **values: Any) -> str:
        """One or two warm sentences: the key's own, or the catalogue's.

        Raises
        ------
        KeyError
            For a hint without words, which the builder refuses.
        """
        own = self.hints.get(outcome)
        return said(own, lang) if own else text(f"course.hint.{outcome}", lang, **values)


@dataclass(frozen=True, repr=False)
class Mark:
    """What an answer earned, and what to look at next.

    Its plain text is the number of points earned and nothing else: nbgrader reads that as the grade.

    Attributes
    ----------
    question : str
    score : float
        [0-1]
    out_of : float
        Points of a right answer.
    outcome : str
        ``right``, ``unanswered``, ``unreadable``, ``other_currency``, ``zeros``, ``sign``, ``near``,
        ``not_yet``, or the misconception.
    lang : str
    written : str
        What was answered.
    value : Decimal, str, list of str or list of Decimal, optional
        How it was read; None where it could not be.
    """

    question: str
    score: float
    out_of: float
    outcome: str
    lang: Language
    written: str
    value: Value | None
    _exercise: Exercise = field(compare=False)

    @property
    def points(self) -> float:
        """Points earned."""
        return self.score * self.out_of

    @property
    def hint(self) -> str:
        """One or two warm sentences in the learner's language."""
        answer = self._exercise.answer(self.question.partition(".")[2])
        if self.outcome in ("unanswered", "unreadable"):
            values = {"how": how_to_answer(answer, self.lang), "written": shortened(self.written)}
            return self._exercise.hint(self.outcome, self.lang, **values)
        wrong_choice = self.outcome == "not_yet" and answer.kind in WORDED
        return self._exercise.hint("not_this" if wrong_choice else self.outcome, self.lang)

    @property
    def standing(self) -> str:
        """``right``, ``part``, ``unanswered`` or ``wrong``."""
        if self.outcome == "unanswered":
            return "unanswered"
        return "right" if self.score == 1 else "part" if self.score else "wrong"

    @property
    def sign(self) -> str:
        """A sign that needs no colour."""
        return _SIGNS[self.standing]

    def __float__(self) -> float:
        return float(self.score)

    def __repr__(self) -> str:
        return f"{self.points:g}"

    def _repr_html_(self) -> str:
        word = text(f"course.mark.{self.standing}", self.lang)
        earned = text("course.points_of", self.lang, points=self.points, out_of=self.out_of)
        return (
            f'<div lang="{self.lang}" role="status" style="border-left:.4em solid;padding:.4em .8em;'
            f'font-size:1.1em;line-height:1.5;max-width:40em"><strong><span aria-hidden="true">{self.sign}'
            f"</span> {html.escape(word)}</strong> ({html.escape(earned)})<br>{html.escape(self.hint)}</div>"
        )


def check(question: str, value: object, lang: str = DEFAULT) -> Mark:
    """Say how much of an answer is right, with a hint in the learner's language.

    Parameters
    ----------
    question : str
        ``<exercise>.<answer>``, by name or by number: "sending_money.arrives_a", "5.1".
    value : str, int, float, Decimal, Money or list of str
        As people write it: "6.328.200", "Rp 6,3 jt", "2,5%", "(3000 - 15) x 2120"; or a plain number. Any
        other type scores nothing, whatever it says about being equal.
    lang : str
        How numbers in a text are written, and the language of the hint.

    Raises
    ------
    InputError
        ``question_unknown``, ``language_unknown``.

    Examples
    --------
    >>> check("sending_money.arrives_a", "Rp6.328.200", lang="en").outcome
    'right'
    >>> print(check("5.5", 0, lang="en").hint)
    Every sending has its own fee. Four sendings pay it four times.
    """
    exercise, answer = find_question(question)
    return exercise.mark(answer.name, value, lang)


def find_question(question: str) -> tuple[Exercise, Answer]:
    """Find a question: "5.1", "sending_money.arrives_a", or "arrives_a" where one exercise alone has it.

    Raises
    ------
    InputError
        ``question_unknown``.
    """
    name, dot, part = question.strip(" .:").replace(",", ".").partition(".")
    if dot:
        exercise = load_exercise(name)
        return exercise, exercise.answer(part)
    exercises = [read_exercise(path) for path in exercise_files()]
    found = [(each, answer) for each in exercises for answer in each.answers if answer.name == name]
    if len(found) != 1:
        raise _unknown(name, [f"{each.slug}.{answer.name}" for each in exercises for answer in each.answers])
    return found[0]


def load_exercise(name: str | int, own: Path | None = None) -> Exercise:
    """Load an answer key by lesson number, name or title (5, "sending_money", "Kirim uang ke rumah").

    Parameters
    ----------
    name : str or int
    own : path, optional
        Folder of a trainer's own exercises; they go before the course's of the same number.

    Raises
    ------
    InputError
        ``question_unknown``, with the names that exist.
    """
    kept = os.environ.get(OWN_FOLDER)
    own = own or (Path(kept) if kept else None)
    found = [*(exercise_files(own) if own else ()), *exercise_files()]
    wanted = str(name).strip()
    for names_of in (_full_names, _short_names):
        for path in found:
            if wanted.casefold() in names_of(path):
                return read_exercise(path)
    exercises = [read_exercise(path) for path in found]
    for exercise in exercises:
        if wanted.casefold() in (title.casefold() for title in exercise.title.values()):
            return exercise
    raise _unknown(wanted[:60], [f"{exercise.lesson} ({exercise.slug})" for exercise in exercises])


def _full_names(path: Path) -> tuple[str, ...]:
    return (path.stem, path.stem.partition("_")[2])


def _short_names(path: Path) -> tuple[str, ...]:
    number, _, slug = path.stem.partition("_")
    short = (number, str(int(number)))
    return (*short, f"t{int(number)}", slug.removeprefix(OWN)) if slug.startswith(OWN) else short


def exercise_files(folder: Path | None = None) -> Iterator[Path]:
    """Every answer key of the course, or of a folder like it, in the order of the lessons."""
    yield from sorted(((folder or exercises_folder()) / "src").glob("[0-9][0-9]_*.toml"))


def read_exercise(path: Path) -> Exercise:
    """Read an answer key from its file; see :func:`finlit.course.key.read_key`."""
    return _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: Path, changed: int) -> Exercise:
    return read_key(path, Exercise)


def said(words: Mapping[Language, Said], lang: str) -> Said:
    """Return the words of a language; where it has none yet the English ones, or those there are."""
    return words.get(check_language(lang)) or words.get(FALLBACK) or next(iter(words.values()))


def how_to_answer(answer: Answer, lang: str) -> str:
    """Say how an answer of this kind is written, with an example that is no answer to it."""
    if answer.kind == "own":
        return text("course.how.own", lang, asked="; ".join(asked_for(answer, lang)))
    kind = f"course.how.{answer.kind if answer.kind in WORDED else 'number'}"
    return text(kind, lang, example=example(answer, lang))


def asked_for(answer: Answer, lang: str) -> list[str]:
    """Name the learner's own numbers that an answer asks for."""
    return [said(ask.words, lang) for ask in answer.asks]


def example(answer: Answer, lang: str) -> str:
    """Write a number of the kind that is asked for: neither the answer nor a mistake that has a hint."""
    for value in map(Decimal, map(str, _EXAMPLES.get(answer.kind, ()))):
        if _compare(answer, value)[0] == "not_yet":
            if answer.kind == "percent":
                return percent(value / 100, lang)
            return (
                money(Money(value, answer.currency), lang) if answer.kind == "money" else number(value, lang)
            )
    return ""


def typed(value: Value, lang: str) -> str:
    """Write an answer as people type it."""
    if isinstance(value, Decimal):
        return number(value, lang)
    if isinstance(value, str):
        return value
    numbers = [number(each, lang) for each in value if isinstance(each, Decimal)]
    return "\n".join(numbers) if numbers else ", ".join(str(each) for each in value)


def shortened(written: str) -> str:
    """Return what was written as it fits into a sentence; lines stay apart.

    >>> shortened("5.000\\n30")
    '5.000; 30'
    """
    lines = (" ".join(line.split()).rstrip(";,") for line in written.splitlines())
    line = "; ".join(filter(None, lines))
    return line if len(line) <= _LONGEST_SHOWN else f"{line[: _LONGEST_SHOWN - 1]}…"


def _unknown(wanted: str, names: Iterable[str]) -> InputError:
    known = list(names)
    near = get_close_matches(wanted, known, n=3, cutoff=0.5)
    return InputError("question_unknown", question=wanted, names=", ".join(near or known))


class _Judged(NamedTuple):
    outcome: str
    score: float
    value: Value | None


def _judge(answer: Answer, value: object, lang: Language) -> _Judged:
    """Say what an answer is, how much of it is right, and how it was read."""
    if is_blank(value):
        return _Judged("unanswered", 0.0, None)
    try:
        given = read(answer, value, lang)
    except FinlitError as problem:
        outcome = "other_currency" if problem.code == "currency_mismatch" else "unreadable"
        return _Judged(outcome, 0.0, None)
    if answer.kind == "own":
        return _Judged(*_held(answer, given), given)
    outcome, score = _compare(answer, given)
    if outcome in ("zeros", "not_yet") and isinstance(given, Decimal):
        for other in _other_readings(answer, given, value):
            meant, score_of_it = _compare(answer, other)
            if meant not in ("zeros", "not_yet"):
                return _Judged(meant, score_of_it, other)
    return _Judged(outcome, score, given)


def _held(answer: Answer, given: Value) -> tuple[str, float]:
    """Say which condition the learner's own numbers break first, and which part of all they keep."""
    own = given if isinstance(given, list) else []
    named = {ask.name: Decimal(each) for ask, each in zip(answer.asks, own, strict=True)}
    numbers = answer.given | named
    broken = [hold.hint for hold in answer.holds if not _keeps(hold.that, numbers, answer.tolerance)]
    if not broken:
        return "right", 1.0
    return broken[0], 1 - len(broken) / len(answer.holds)


def _keeps(that: str, numbers: Mapping[str, Decimal], tolerance: Decimal) -> bool:
    try:
        return holds(that, numbers, tolerance)
    except InputError:  # a share of nothing
        return False


def _other_readings(answer: Answer, given: Decimal, value: object) -> Iterator[Decimal]:
    """Three digits after a mark are thousands or a fraction; what nobody would mean is read the other way."""
    single = re.search(r"(?<![\d.,])\d{1,3}[.,]\s?\d{3}(?![\d.,])", str(value))
    if answer.kind == "rupiah" and abs(given) < 1000 and given % 1 and not (given * 1000) % 1:
        yield given * 1000  # rupiah have no decimals in daily life
    has_fraction = isinstance(answer.value, Decimal) and answer.value % 1 != 0
    if (answer.kind in ("rupiah", "percent") or has_fraction) and single and abs(given) >= 1000:
        yield given / 1000  # nobody means thousands of percent, or of months where 3.6 was asked for


def _compare(answer: Answer, given: Value) -> tuple[str, float]:
    if _same(given, answer.value, answer.tolerance):
        return "right", 1.0
    for wrong in answer.wrong:
        if _same(given, wrong.value, answer.tolerance_of(wrong)):
            return wrong.hint, wrong.score
    if isinstance(given, Decimal) and isinstance(answer.value, Decimal):
        return _near_miss(given, answer.value)
    return "not_yet", 0.0


def _same(given: Value, wanted: Value, tolerance: Decimal) -> bool:
    if isinstance(given, Decimal) and isinstance(wanted, Decimal):
        return abs(given - wanted) <= tolerance
    return given == _casefolded(wanted)


def _casefolded(wanted: Value) -> Value:
    if isinstance(wanted, str):
        return wanted.casefold()
    return [str(part).casefold() for part in wanted] if isinstance(wanted, list) else wanted


def _near_miss(given: Decimal, wanted: Decimal) -> tuple[str, float]:
    if given and wanted:
        share = given / wanted
        if any(abs(share.scaleb(power) - 1) <= _NEAR for power in (-6, -3, -2, -1, 1, 2, 3, 6)):
            return "zeros", 0.0
        if share == -1:
            return "sign", 0.5
        if abs(share - 1) <= _NEAR:
            return "near", 0.5
    return "not_yet", 0.0
