"""The answer key of an exercise: the numbers of its story, and each answer as a sum over them.

``exercises/src/NN_slug.toml`` says every number once::

    [given]
    amount = 3000
    fee_a = 15
    rate_a = 2120

    [[answers]]
    name = "arrives_a"
    kind = "rupiah"
    value = "(amount - fee_a) * rate_a"
    wrong = [{ value = "amount * rate_a", hint = "fee_ignored" }]

A formula knows the given numbers and the answers before it by name. Lesson and slug are the file's name.
An answer of the kind ``own`` asks for the learner's own numbers, and says what must hold between them::

    [[answers]]
    name = "own_split"
    kind = "own"
    asks = [{ name = "wage", en = "my wage", id = "upah saya" }, { name = "home", en = ..., id = ... }]
    holds = [{ that = "home <= wage", hint = "more_than_the_wage" }]
    value = [5100, 2500]
    wrong = [{ value = [5100, 6000], hint = "more_than_the_wage" }]
"""

import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, model_validator

from finlit.course.formulas import rounded, worked_out
from finlit.course.own import sides
from finlit.errors import InputError
from finlit.i18n import Language
from finlit.language import LANGUAGES
from finlit.record import Record

Kind = Literal["rupiah", "money", "percent", "count", "choice", "order", "own"]
Value = Decimal | str | list[Decimal | str]
"""A number (or the formula for it), a choice, an order of options, or the learner's own numbers."""
Name = Annotated[str, Field(pattern="^[a-z][a-z0-9_]*$")]

WORDED = ("choice", "order")
OWN = "own_"
"""Begins the slug of an exercise that a trainer keeps: nothing of it meets one of the course."""
_SAID_BY_THE_NAME = ("lesson", "slug")
_SAID_BY_THE_LESSON = ("minutes", "exercise_minutes")


class Wrong(Record):
    """A wrong answer that is worth a hint of its own.

    Attributes
    ----------
    value : formula, number, text or list of texts
    hint : str
        Name of the hint: an entry of the key's own ``hints``, or ``course.hint.<hint>`` of the catalogue.
    tolerance : Decimal, optional
        [unit of the answer] Without it, the answer's own.
    digits : int, optional
        Digits after the decimal mark to which a formula is rounded.
    score : float
        [0-1) Part of the points, for a step in the right direction.
    """

    value: Value
    hint: str
    tolerance: Decimal | None = Field(default=None, ge=0)
    digits: int | None = None
    score: float = Field(default=0.0, ge=0, lt=1)


class Ask(Record):
    """One of the learner's own numbers.

    Attributes
    ----------
    name : str
        For formulas.
    words : dict of language to text
        What is asked for; the key writes each language as an entry of its own.
    kind : {"money", "percent", "count"}
        Money may be in any currency, the same for all numbers of a purse.
    purse : str
        Numbers of one purse are in one currency; another purse may hold another one.
    """

    name: Name
    words: dict[Language, str]
    kind: Literal["money", "percent", "count"] = "money"
    currency: str = "IDR"
    purse: str = ""

    @model_validator(mode="before")
    @classmethod
    def _in_every_language(cls, found: Any) -> Any:
        if not isinstance(found, dict) or "words" in found:
            return found
        words = {lang: found[lang] for lang in LANGUAGES if lang in found}
        return {name: value for name, value in found.items() if name not in words} | {"words": words}


class Hold(Record):
    """What must hold between the learner's own numbers, and the hint for when it does not.

    Attributes
    ----------
    that : str
        ``home + saved == wage``: sums over the numbers asked for, the given ones and earlier answers.
    hint : str
    """

    that: str
    hint: str


class Part(Record):
    """What answers and reflections share: ``name``, ``title`` in both languages, ``points`` above zero."""

    name: Name
    title: dict[Language, str]
    points: float


class Answer(Part):
    """One answer of an exercise.

    Attributes
    ----------
    name : str
        Short English name, for formulas and files.
    kind : {"rupiah", "money", "percent", "count", "choice", "order", "own"}
    title : dict of language to text
    points : float
        Above zero.
    value : formula or number (percent: 2.5 is 2.5 %), text or list of texts
    tolerance : Decimal
        [unit of the answer]
    digits : int, optional
        Digits after the decimal mark to which a formula is rounded.
    currency : str
        ISO 4217 code, for the kind ``money``.
    wrong : tuple of Wrong
    asks : tuple of Ask
        The learner's own numbers, for the kind ``own``; ``value`` is an example of them.
    holds : tuple of Hold
        What must hold between them: each is worth the same part of the points.
    together : bool
        Whether the members of a household write the same numbers, each in a notebook of their own.
    since : int
        The edition of the exercise in which it came; a line of an older chat does not have it.
    given : dict of name to number
        What a ``that`` may name besides; put there when the key is read.
    """

    kind: Kind
    value: Value
    tolerance: Decimal = Field(default=Decimal(0), ge=0)
    digits: int | None = None
    currency: str = "IDR"
    wrong: tuple[Wrong, ...] = ()
    asks: tuple[Ask, ...] = ()
    holds: tuple[Hold, ...] = ()
    together: bool = False
    since: int = Field(default=1, ge=1)
    given: dict[str, Decimal] = Field(default_factory=dict)

    @property
    def hints(self) -> list[str]:
        """Every hint that the key has for this answer, once."""
        return list(
            dict.fromkeys([*(wrong.hint for wrong in self.wrong), *(hold.hint for hold in self.holds)])
        )

    def tolerance_of(self, wrong: Wrong) -> Decimal:
        """How far from a wrong value an answer may lie and still be that one."""
        return self.tolerance if wrong.tolerance is None else wrong.tolerance


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


class Key(Record):
    """Everything an answer key says.

    Attributes
    ----------
    lesson : int
    slug : str
    title, rule : dict of language to text
        ``rule`` is the sentence to take home.
    answers : tuple of Answer
    reflections : tuple of Reflection
    given : dict of name to number or formula
        The numbers of the story; prose names them in braces: ``{amount}``.
    hints : dict of name to (dict of language to text)
        Hints that no catalogue has.
    runs_code : bool
        A trainer's own exercise may ask for code; it runs walled off, and only where that is allowed.
    """

    lesson: int
    slug: str
    title: dict[Language, str]
    rule: dict[Language, str]
    answers: tuple[Answer, ...]
    reflections: tuple[Reflection, ...] = ()
    given: dict[Name, Decimal | str] = Field(default_factory=dict)
    hints: dict[str, dict[Language, str]] = Field(default_factory=dict)
    runs_code: bool = False

    @property
    def name(self) -> str:
        """Name of its files and of its assignment: ``05_sending_money``."""
        return f"{self.lesson:02d}_{self.slug}"

    def as_of(self, edition: int) -> tuple[Answer, ...]:
        """Return the answers that an edition of the exercise had."""
        return tuple(answer for answer in self.answers if answer.since <= edition)

    @property
    def is_own(self) -> bool:
        """Whether a trainer keeps it: no learner's computer knows its key."""
        return self.slug.startswith(OWN)

    @property
    def code(self) -> str:
        """What stands before the dot in an answer cell: ``5``, and ``T5`` for a trainer's own."""
        return f"T{self.lesson}" if self.is_own else str(self.lesson)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything that gives points: the answers, then the reflections."""
        return (*self.answers, *self.reflections)

    @property
    def out_of(self) -> float:
        """All points together, reflections included."""
        return sum(part.points for part in self.parts)


ReadAs = TypeVar("ReadAs", bound=Key)
Worked = Callable[[str, Any, int | None], Decimal]


def read_key(path: Path, kind: type[ReadAs]) -> ReadAs:
    """Read an answer key and work its formulas out.

    Raises
    ------
    InputError
        ``exercise_unreadable`` for a file that is not TOML, where an entry is missing (points, say) or
        unknown, or where a formula cannot be worked out; ``said_twice`` for what the file's name says;
        ``exercise_names_twice``; ``exercise_runs_code``; ``amount_not_positive`` for points that are not.
    """
    number, _, slug = path.stem.partition("_")
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        refuse_said_twice(path, content)
        again = [entry for entry in _SAID_BY_THE_LESSON if entry in content]
        if again:
            place = f"notebooks/src/{path.stem}.py"
            raise InputError("said_twice", file=path.name, entries=", ".join(again), place=place)
        key = kind(**content, lesson=int(number), slug=slug)
    except ValueError as problem:
        if getattr(problem, "code", "") == "said_twice":
            raise
        raise InputError("exercise_unreadable", file=path.name, reason=_reason(problem)) from None
    if key.runs_code and not key.is_own:
        raise InputError("exercise_runs_code", file=path.name)
    names = [*key.given, *(part.name for part in key.parts)]
    for name in names:
        if names.count(name) > 1:
            raise InputError("exercise_names_twice", file=path.name, name=name)
    for part in key.parts:
        if part.points <= 0:
            raise InputError("amount_not_positive", name=f"{part.name}.points", value=part.points)
    return _worked(key, path.name)


def _reason(problem: Exception) -> str:
    return str(problem).rstrip(".")  # it stands inside a sentence


def refuse_said_twice(path: Path, said: Mapping[str, Any]) -> None:
    """Refuse what a header repeats of its file's name.

    Raises
    ------
    InputError
        ``said_twice``.
    """
    again = [entry for entry in _SAID_BY_THE_NAME if entry in said]
    if again:
        raise InputError("said_twice", file=path.name, entries=", ".join(again), place=path.name)


def _worked(key: ReadAs, file: str) -> ReadAs:
    """Put numbers where formulas were: the given ones, then each answer with its wrong ones."""
    numbers: dict[str, Decimal] = {}

    def number(name: str, value: Any, digits: int | None) -> Decimal:
        try:
            found = value if isinstance(value, Decimal) else worked_out(str(value), numbers)
        except InputError as problem:
            raise InputError("exercise_unreadable", file=file, reason=f"{name}: {_reason(problem)}") from None
        return rounded(found, digits)

    for name, value in key.given.items():
        numbers[name] = number(name, value, None)
    given, answers = dict(numbers), []
    for answer in key.answers:
        if answer.kind in WORDED:
            answers.append(answer)
            continue
        if answer.kind == "own":
            answers.append(_own(answer, dict(numbers), number, file))
            continue
        value = numbers[answer.name] = number(answer.name, answer.value, answer.digits)
        wrong = [
            each.model_copy(update={"value": number(answer.name, each.value, each.digits)})
            for each in answer.wrong
        ]
        answers.append(answer.model_copy(update={"value": value, "wrong": wrong}))
    return key.model_copy(update={"given": given, "answers": answers})


def _own(answer: Answer, numbers: dict[str, Decimal], number: Worked, file: str) -> Answer:
    """Work out an answer of own numbers, and see that its conditions can be."""
    names = [ask.name for ask in answer.asks]
    for name in names:
        if names.count(name) > 1 or name in numbers:
            raise InputError("exercise_names_twice", file=file, name=name)

    def numbers_of(written: Value) -> Value:
        if not isinstance(written, list) or len(written) != len(names) or not names:
            raise InputError("exercise_unreadable", file=file, reason=f"{answer.name}: asks, value")
        return [number(answer.name, each, None) for each in written]

    if not answer.holds:
        raise InputError("exercise_unreadable", file=file, reason=f"{answer.name}: holds")
    value = numbers_of(answer.value)
    wrong = [each.model_copy(update={"value": numbers_of(each.value)}) for each in answer.wrong]
    known = numbers | dict.fromkeys(names, Decimal(1))
    for hold in answer.holds:
        for side in sides(hold.that):
            for formula in (side.left, side.right):
                _checked(answer.name, formula, known, file)
    return answer.model_copy(update={"value": value, "wrong": wrong, "given": numbers})


def _checked(name: str, formula: str, numbers: dict[str, Decimal], file: str) -> None:
    try:
        worked_out(formula, numbers)
    except InputError as problem:
        raise InputError("exercise_unreadable", file=file, reason=f"{name}: {_reason(problem)}") from None
