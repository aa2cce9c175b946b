"""Check an answer: how much of it is right, and a hint that names the misconception.

The right answers and the wrong ones worth a hint stand in ``exercises/src/NN_slug.toml``; the hints
themselves are in the catalogue ``course``. ``check`` is what a learner's notebook calls, and what
grades it: it shows the hint, and its plain text is the number of points, which nbgrader reads.
"""

import html
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from finlit.course.places import exercises_folder
from finlit.errors import CurrencyMismatch, FinlitError, InputError
from finlit.i18n import Language, check_language, text
from finlit.money import Money, parse_money, parse_number, to_decimal
from finlit.record import Record

Kind = Literal["rupiah", "money", "percent", "count", "choice", "order"]

_WORDED = ("choice", "order")
# As near as one gets by rounding to hundreds of thousands of a few million.
_NEAR = Decimal("0.005")
_SIGNS = {"right": "✓", "part": "◐", "unanswered": "…", "wrong": "→"}


class Wrong(Record):
    """A wrong answer that is worth a hint of its own.

    Attributes
    ----------
    value : number, text or list of texts
    hint : str
        Entry ``course.hint.<hint>`` of the catalogue.
    tolerance : Decimal, optional
        [unit of the answer] Without it, the answer's own.
    score : float
        [0-1] Part of the points, for a step in the right direction.
    """

    value: Decimal | str | list[str]
    hint: str
    tolerance: Decimal | None = None
    score: float = 0.0


class Part(Record):
    """What answers and reflections share: ``name``, ``title`` in both languages, ``points``."""

    name: str
    title: dict[Language, str]
    points: float


class Answer(Part):
    """One named answer of an exercise.

    Attributes
    ----------
    name : str
        Variable in the learner's notebook.
    kind : {"rupiah", "money", "percent", "count", "choice", "order"}
    title : dict of language to text
    points : float
        Above zero.
    value : number (percent: 2.5 is 2.5 %), text or list of texts
    tolerance : Decimal
        [unit of the answer]
    currency : str
        ISO 4217 code, for the kind ``money``.
    wrong : tuple of Wrong
    """

    kind: Kind
    value: Decimal | str | list[str]
    tolerance: Decimal = Decimal(0)
    currency: str = "IDR"
    wrong: tuple[Wrong, ...] = ()


class Reflection(Part):
    """An open question that the trainer marks by hand.

    Attributes
    ----------
    name : str
    title : dict of language to text
    points : float
    rubric : dict of language to list of texts
        What earns how many points; the trainer sees it.
    """

    rubric: dict[Language, list[str]]


class Exercise(Record):
    """The answer key of one exercise; ``rule`` is the sentence to take home."""

    lesson: int
    slug: str
    title: dict[Language, str]
    rule: dict[Language, str]
    answers: tuple[Answer, ...]
    reflections: tuple[Reflection, ...] = ()

    @property
    def name(self) -> str:
        """Name of its files and of its assignment: ``05_sending_money``."""
        return f"{self.lesson:02d}_{self.slug}"

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything that gives points: the answers, then the reflections."""
        return (*self.answers, *self.reflections)

    @property
    def out_of(self) -> float:
        """All points together, reflections included."""
        return sum(part.points for part in self.parts)

    def answer(self, name: str) -> Answer:
        """Find an answer by its name.

        Raises
        ------
        InputError
            ``question_unknown``, with the names that exist.
        """
        for answer in self.answers:
            if answer.name == name:
                return answer
        raise _unknown(f"{self.slug}.{name}", [f"{self.slug}.{answer.name}" for answer in self.answers])

    def mark(self, name: str, value: object, lang: str = "id") -> "Mark":
        """Mark one answer; see :func:`check`."""
        answer = self.answer(name)
        outcome, score = _judge(answer, value, check_language(lang))
        return Mark(f"{self.slug}.{name}", score, answer.points, outcome, check_language(lang))


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
    """

    question: str
    score: float
    out_of: float
    outcome: str
    lang: Language

    @property
    def points(self) -> float:
        """Points earned."""
        return self.score * self.out_of

    @property
    def hint(self) -> str:
        """One or two warm sentences in the learner's language."""
        return text(f"course.hint.{self.outcome}", self.lang)

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


def check(question: str, value: object, *, lang: str = "id") -> Mark:
    """Say how much of an answer is right, with a hint in the learner's language.

    Parameters
    ----------
    question : str
        ``<exercise>.<answer>``.
    value : int, float, Decimal, str, Money or list of str
        As people write it: 6328200, "6.328.200", "Rp6.328.200"; for a percentage 2.5, "2,5 %". Any other
        type scores nothing, whatever it says about being equal.
    lang : {"id", "en"}

    Raises
    ------
    InputError
        ``question_unknown``, ``language_unknown``.

    Examples
    --------
    >>> check("sending_money.arrives_a", "Rp6.328.200", lang="en").outcome
    'right'
    >>> print(check("sending_money.less_in_four", 0, lang="en").hint)
    Every sending has its own fee. Four sendings pay it four times.
    """
    slug, _, name = question.partition(".")
    return load_exercise(slug).mark(name, value, lang)


def load_exercise(name: str | int) -> Exercise:
    """Load an answer key by lesson number, slug or full name (5, "sending_money", "05_sending_money").

    Raises
    ------
    InputError
        ``question_unknown``, with the names that exist.
    """
    sources = exercises_folder() / "src"
    found = {path.stem: path for path in sorted(sources.glob("[0-9][0-9]_*.toml"))}
    wanted = str(name).strip()
    for stem, path in found.items():
        number, _, slug = stem.partition("_")
        if wanted in (stem, slug, number, str(int(number))):
            return read_exercise(path)
    raise _unknown(wanted, [stem.partition("_")[2] for stem in found])


@lru_cache(maxsize=64)
def read_exercise(path: Path) -> Exercise:
    """Read an answer key from its file.

    Raises
    ------
    InputError
        ``exercise_unreadable`` for a file that is not TOML, or where an entry is missing (points, say) or
        unknown; ``exercise_names_twice``; ``amount_not_positive`` for points that are not.
    """
    try:
        exercise = Exercise(**tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal))
    except (tomllib.TOMLDecodeError, InputError) as problem:
        raise InputError("exercise_unreadable", file=path.name, reason=str(problem)) from None
    names = [part.name for part in exercise.parts]
    for name in names:
        if names.count(name) > 1:
            raise InputError("exercise_names_twice", file=path.name, name=name)
    for part in exercise.parts:
        if part.points <= 0:
            raise InputError("amount_not_positive", name=f"{part.name}.points", value=part.points)
    return exercise


def _unknown(wanted: str, names: Iterable[str]) -> InputError:
    known = list(names)
    near = get_close_matches(wanted, known, n=3, cutoff=0.5)
    return InputError("question_unknown", question=wanted, names=", ".join(near or known))


def _judge(answer: Answer, value: object, lang: Language) -> tuple[str, float]:
    """Return the outcome and the score."""
    if value is None or value is ... or (type(value) in (str, list, tuple) and not _filled(value)):
        return "unanswered", 0.0
    try:
        given = _read(answer, value, lang)
    except FinlitError as problem:
        return ("other_currency" if problem.code == "currency_mismatch" else "unreadable"), 0.0
    outcome, score = _compare(answer, given)
    if outcome not in ("zeros", "not_yet") or not isinstance(given, Decimal):
        return outcome, score
    if answer.kind == "rupiah" and _means_thousands(given):
        return _compare(answer, given * 1000)
    if answer.kind == "percent" and _means_decimals(given, value):
        return _compare(answer, given / 1000)
    return outcome, score


def _compare(answer: Answer, given: Decimal | str | list[str]) -> tuple[str, float]:
    if _same(given, answer.value, answer.tolerance):
        return "right", 1.0
    for wrong in answer.wrong:
        tolerance = answer.tolerance if wrong.tolerance is None else wrong.tolerance
        if _same(given, wrong.value, tolerance):
            return wrong.hint, wrong.score
    if isinstance(given, Decimal) and isinstance(answer.value, Decimal):
        return _near_miss(given, answer.value)
    return "not_yet", 0.0


def _means_thousands(given: Decimal) -> bool:
    """Whether 39.825 was typed for 39,825 rupiah: rupiah have no decimals in daily life."""
    return abs(given) < 1000 and given % 1 != 0 and (given * 1000) % 1 == 0


def _means_decimals(given: Decimal, value: object) -> bool:
    """Whether "2.478" was read as 2,478: nobody means thousands of percent."""
    return type(value) in (str, tuple) and abs(given) >= 1000 and any(mark in str(value) for mark in ".,")


def _filled(value: Any) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)


def _read(answer: Answer, value: Any, lang: Language) -> Decimal | str | list[str]:
    # Exact types only: an object may claim to equal anything.
    kind = type(value)
    if answer.kind in _WORDED:
        return _read_words(answer, value)
    if kind is Money:
        if value.currency != answer.currency:
            raise CurrencyMismatch(
                "currency_mismatch", first=value.currency, second=answer.currency, doing=answer.name
            )
        return to_decimal(value.amount)
    if kind in (int, Decimal):
        return to_decimal(value)
    if kind is float:
        return to_decimal(Decimal(repr(value)))
    if kind is tuple and all(type(part) is int for part in value):
        # 6,328,200 or 2,5 typed without quotes is a tuple to Python; people mean the number.
        value, kind = ",".join(map(str, value)), str
    if kind is str:
        return _read_number(answer, value, lang)
    raise InputError("number_unreadable", name=answer.name, value=kind.__name__)


def _read_words(answer: Answer, value: Any) -> str | list[str]:
    kind = type(value)
    if answer.kind == "choice" and kind is str:
        return str(value).strip().casefold()
    if answer.kind == "order" and kind is str:
        value = value.replace(",", " ").replace(";", " ").split()
        kind = list
    if answer.kind == "order" and kind in (list, tuple) and all(type(part) is str for part in value):
        return [part.strip().casefold() for part in value]
    raise InputError("number_unreadable", name=answer.name, value=kind.__name__)


def _read_number(answer: Answer, value: str, lang: Language) -> Decimal:
    tidy = value.strip()
    if answer.kind == "percent":
        for ending in ("%", "persen", "percent"):
            tidy = tidy.removesuffix(ending).strip()
        return parse_number(tidy, lang)
    if answer.kind == "count":
        return parse_number(tidy, lang)
    return parse_money(tidy, lang, currency=answer.currency).amount


def _same(given: Decimal | str | list[str], wanted: Decimal | str | list[str], tolerance: Decimal) -> bool:
    if isinstance(given, Decimal) and isinstance(wanted, Decimal):
        return abs(given - wanted) <= tolerance
    return given == wanted


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
