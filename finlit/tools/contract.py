"""What every learner tool is, so that one face can draw them all.

A tool is a module that says each thing once::

    NAME = "group-box"
    class Inputs(ToolInputs): ...                                # what can be set
    class Result(NamedTuple): ...                                # numbers: for programs, tests, the phone
    def solve(inputs: Inputs, as_of: date) -> Result: ...        # works out
    def tell(inputs: Inputs, result: Result, say: Say) -> Told: ...      # says
    def draw(inputs: Inputs, result: Result, say: Say) -> Picture: ...   # shows

and, where it needs them, ``stamps(inputs, result, say)`` (what is assumed or made up besides the tool's own
example) and ``helps(inputs, say)`` (help that follows what is set). It holds no screen code: a notebook, a
phone page, the command line and paper all draw its :class:`Control` and :class:`Answer`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from finlit.errors import FinlitError, NoData
from finlit.i18n import (
    Counted,
    check_language,
    counted,
    currency_sign,
    error_message,
    has_text,
    in_words,
    money,
    number,
    percent,
    shown,
    text,
)
from finlit.money import Money
from finlit.plain import plain
from finlit.record import Record
from finlit.tools.fields import Field, ToolInputs

if TYPE_CHECKING:
    from finlit.plots import Picture

Entry = Literal["number", "choice", "text"]
_SEEN = 3
"""Sentences that a small screen shows without a fold"""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Table(Record):
    """A table of words, ready to be shown; ``notes`` say what stands apart from it and why.

    ``keep``: the columns to keep where there is room for a few only, most important first; empty means
    in the order of the columns.
    """

    caption: str
    columns: tuple[str, ...]
    align: tuple[Literal["left", "right"], ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    keep: tuple[int, ...] = ()


class Answer(Record):
    """What a tool answers, all in the learner's language and ready to be shown, and the numbers behind it.

    Attributes
    ----------
    tool, lang : str
    day : date
        The day of asking.
    entered : tuple of (label, value)
        What was set, in words: an answer without it is worth nothing next month.
    big_number, big_number_words : str
        The number to remember, in digits and in words.
    headline : str
        One sentence.
    sentences : tuple of str
        What follows from it, one thought each.
    warnings : tuple of str
        What to know before the number is used. A face shows them, never behind a fold.
    rests_on : tuple of str
        What else was assumed, and the full sources; a face may fold it.
    table : Table
    picture, picture_title, picture_text : str
        One SVG with its stamps, its name, and the same said in words.
    stamps : tuple of str
        What stands on the picture: made-up data, assumptions. Whatever leaves the screen carries them.
    working : tuple of str
        Step by step with the numbers, and how it was rounded.
    inputs : dict
        What was set, as plain numbers and words with names that no language changes.
    result : object
        The tool's typed ``Result``.
    """

    tool: str
    lang: str
    day: date
    entered: tuple[tuple[str, str], ...]
    big_number: str
    big_number_words: str
    headline: str
    sentences: tuple[str, ...]
    warnings: tuple[str, ...]
    rests_on: tuple[str, ...]
    table: Table
    picture: str
    picture_title: str
    picture_text: str
    stamps: tuple[str, ...]
    working: tuple[str, ...]
    inputs: dict[str, Any]
    result: Any

    def to_dict(self) -> dict[str, Any]:
        """Return numbers under names that no language changes, and the sentences under ``"said"``."""
        return {
            "tool": self.tool,
            "lang": self.lang,
            "day": self.day,
            "inputs": self.inputs,
            "result": plain(self.result),
            "said": self.said(),
        }

    def said(self) -> dict[str, Any]:
        """Return what is said in the learner's language, as plain data."""
        names = ("big_number", "big_number_words", "headline", "sentences", "warnings", "rests_on", "working")
        table = {name: getattr(self.table, name) for name in ("caption", "columns", "rows")}
        return {name: plain(getattr(self, name)) for name in names} | {"table": table}


class Choice(Record):
    """One of the values of a choice, and how it is called."""

    value: str
    label: str


class Control(Record):
    """One thing to set: what to draw and within which limits.

    ``value`` is what is set and ``default`` where it starts, both as typed (2 for two percent). ``minimum``,
    ``maximum`` and ``step`` are the slider's; ``lowest`` and ``highest`` what a typed number may be.
    ``first``: shown at first sight. ``resets``: fields that go back to their starts when this one changes.
    ``minimum_is_none``: the lowest position stands for 0, "none". ``applies``: whether it changes anything as
    things are set now; a screen hides it where it does not.
    """

    field: str
    kind: Entry
    label: str
    help: str
    default: Decimal | str
    value: Decimal | str
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    step: Decimal | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    first: bool = False
    resets: tuple[str, ...] = ()
    minimum_is_none: bool = False
    applies: bool = True


class Told(NamedTuple):
    """What a tool says; where to turn is put among the sentences that every face shows without a fold."""

    headline: str
    sentences: tuple[str, ...]
    table: Table
    working: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    turn_to: str = ""

    @property
    def in_order(self) -> tuple[str, ...]:
        """The sentences: what is safe, what follows first, where to turn, and all the others."""
        before, after = self.sentences[: _SEEN - 1], self.sentences[_SEEN - 1 :]
        return (*before, *((self.turn_to,) if self.turn_to else ()), *after)


class Tool(Protocol):
    """What a module in this folder offers."""

    NAME: str
    Inputs: type[Any]

    def solve(self, inputs: Any, as_of: date) -> Any:
        """Work out; ``as_of`` is the day of asking. The result has a ``big_number`` of money."""

    def tell(self, inputs: Any, result: Any, say: "Say") -> Told:
        """Say it."""

    def draw(self, inputs: Any, result: Any, say: "Say") -> "Picture":
        """Draw it, without stamps: they are put on here."""


class Say:
    """Sentences of one tool in one language; values are written as the language writes them."""

    def __init__(self, tool: str, lang: str) -> None:
        self.tool, self.lang = tool, check_language(lang)

    def __call__(self, key: str, **values: Any) -> str:
        """Say a sentence of the tool, ``tools.<name>.<key>``."""
        return text(f"tools.{self.tool}.{key}", self.lang, **values)

    def field(self, key: str, **values: Any) -> str:
        """Say a sentence of a field: the tool's own, else the one that all tools with this field share."""
        return self(key, **values) if self.has(key) else self.all(key, **values)

    def help(self, key: str) -> str:
        """Say what helps with a field: the tool's own sentence, the one that tools share, or nothing."""
        if self.has(f"{key}.help"):
            return self(f"{key}.help")
        return self.all(f"{key}.help") if has_text(f"tools.{key}.help", self.lang) else ""

    def all(self, key: str, **values: Any) -> str:
        """Say a sentence that several tools have, ``tools.<key>``."""
        return text(f"tools.{key}", self.lang, **values)

    def has(self, key: str) -> bool:
        """Whether the tool has this sentence."""
        return has_text(f"tools.{self.tool}.{key}", self.lang)

    def percent(self, share: Decimal | float, digits: int = 1) -> str:
        """Write a share as a percentage."""
        return percent(share, self.lang, digits)

    def counted(self, count: int, what: Counted) -> str:
        """Say how many days, months ...: "1 day", "2 days"."""
        return counted(count, what, self.lang)

    def number(self, value: Decimal | float, digits: int | None = None) -> str:
        """Write a number."""
        return number(value, self.lang, digits)

    def lines(self, *said: object) -> tuple[str, ...]:
        """Return the sentences that there are; ``plan.lost and say("lost")`` is none without a loss."""
        return tuple(sentence for sentence in said if isinstance(sentence, str) and sentence)

    def table(
        self,
        columns: Sequence[str],
        rows: Iterable[Sequence[Any]],
        *,
        notes: Iterable[object] = (),
        left: Sequence[str] = (),
        keep: Sequence[str] = (),
        caption: str = "table.caption",
        **values: Any,
    ) -> Table:
        """Make a table: heads are ``table.<column>``, cells are values; the first column stands left.

        ``left`` and ``keep`` name columns; ``values`` go into the caption and the heads.
        """
        aligned = {columns[0], *left}
        return Table(
            caption=self(caption, **values),
            columns=tuple(self(f"table.{column}", **values) for column in columns),
            align=tuple("left" if column in aligned else "right" for column in columns),
            rows=tuple(tuple(shown(cell, self.lang) for cell in row) for row in rows),
            notes=self.lines(*notes),
            keep=tuple(columns.index(column) for column in keep),
        )


def answer(tool: Any, inputs: ToolInputs, lang: str, as_of: date | None = None) -> Answer:
    """Work out, say and draw what is asked; stamps are put on the picture here and nowhere else."""
    day, say = as_of or date.today(), Say(tool.NAME, lang)
    result = tool.solve(inputs, day)
    told: Told = tool.tell(inputs, result, say)
    made_up = [say.all("stamp.made_up")] if inputs.is_example else []
    others = tool.stamps(inputs, result, say) if hasattr(tool, "stamps") else ()
    stamps = tuple(dict.fromkeys([*made_up, *others]))
    picture: Picture = tool.draw(inputs, result, say).stamped(*stamps)
    example = [say("example")] if made_up and say.has("example") else []
    big: Money = result.big_number
    return Answer(
        tool=tool.NAME,
        lang=lang,
        day=day,
        entered=entered(tool, inputs, lang),
        big_number=money(big, lang),
        big_number_words=in_words(big, lang),
        headline=told.headline,
        sentences=told.in_order,
        warnings=(*example, *told.warnings),
        rests_on=told.rests_on,
        table=told.table,
        picture=picture.svg,
        picture_title=picture.title,
        picture_text=picture.said,
        stamps=stamps,
        working=told.working,
        inputs=inputs.entered(),
        result=result,
    )


def controls(tool: Any, inputs: ToolInputs, lang: str) -> tuple[Control, ...]:
    """Return what there is to set, with the limits that fit what is set already."""
    say = Say(tool.NAME, lang)
    helps: Mapping[str, str] = tool.helps(inputs, say) if hasattr(tool, "helps") else {}
    return tuple(_controls(inputs, say, helps, ""))


def _controls(
    inputs: ToolInputs, say: Say, helps: Mapping[str, str], path: str, letter: str = ""
) -> Iterable[Control]:
    for name, value in inputs:
        field = inputs.fields[name]
        yield _control(inputs, name, say, helps, path, letter)
        if field.kind != "rows" or _is_one_text(field):
            continue
        for row in value:
            below = f"{path}{name}.{row.ordinal + 1}."
            yield from _controls(row, say, helps, below, _letter(row.ordinal))


def _letter(place: int) -> str:
    """Call one of several rows, from 0: A to Z, then AA, AB as the columns of a sheet."""
    round_, letter = divmod(place, len(_LETTERS))
    return (_letter(round_ - 1) if round_ else "") + _LETTERS[letter]


def _is_one_text(field: Field) -> bool:
    """Whether rows are typed as one text, as their start is."""
    return field.kind == "rows" and isinstance(field.start, str)


def _control(
    inputs: ToolInputs, name: str, say: Say, helps: Mapping[str, str], path: str, letter: str
) -> Control:
    field, value, key = inputs.fields[name], getattr(inputs, name), _key(path + name)
    help = helps.get(path + name) or say.help(key)
    lowest, highest = field.allowed or (None, None)
    is_number = field.is_number or (field.kind == "rows" and not _is_one_text(field))
    minimum, maximum, step = field.slider or (lowest, highest, Decimal(1))
    return Control(
        field=path + name,
        kind="number" if is_number else "choice" if field.kind == "choice" else "text",
        label=say.field(f"{key}.label", letter=letter) if letter else say.field(f"{key}.label"),
        help=help,
        default=_typed(field, field.read(name, field.start, say.lang), is_number),
        value=_typed(field, value, is_number),
        minimum=minimum if is_number else None,
        maximum=maximum if is_number else None,
        step=step if is_number else None,
        lowest=lowest if is_number else None,
        highest=highest if is_number else None,
        unit=_unit(field, key, say),
        choices=tuple(Choice(value=one, label=choice_label(field, one, key, say)) for one in field.choices),
        first=field.first,
        resets=tuple(path + reset for reset in field.resets),
        minimum_is_none=field.none_at_low,
        applies=name not in inputs.idle,
    )


def _typed(field: Field, value: Any, is_number: bool) -> Decimal | str:
    if field.kind == "rows":
        return Decimal(len(value)) if is_number or field.row is None else field.row.text_of(value)
    entered = field.entered(value)
    return Decimal(entered) if is_number else str(entered)


def _unit(field: Field, key: str, say: Say) -> str:
    """Write the unit beside a label: the sign of a currency, as in the picture, or the tool's own words."""
    if field.kind in ("money", "exchange_rate"):
        return currency_sign(field.unit)
    own = next((one for one in (f"{key}.unit", f"{key}.{field.unit}") if say.has(one)), "")
    return say(own) if own else field.unit


def _key(path: str) -> str:
    """Return the catalogue's name of a field: all rows share their words."""
    return ".".join(part for part in path.split(".") if not part.isdecimal())


def choice_label(field: Field, choice: str, key: str, say: Say) -> str:
    """Say a choice: by the field itself where choices are data, else from the catalogue."""
    return field.label_of(choice, say.lang) if field.label_of else say(f"{key}.{choice or 'none'}")


def entered(tool: Any, inputs: ToolInputs, lang: str) -> tuple[tuple[str, str], ...]:
    """Return what was set, label by label, as a printed page says it; an untouched nothing is left out."""
    said = []
    for control in controls(tool, inputs, lang):
        is_nothing = not control.first and control.value == control.default == 0
        if not control.applies or control.value == "" or is_nothing:
            continue
        value = shown(control.value, lang)
        if control.choices:
            value = next((one.label for one in control.choices if one.value == control.value), value)
        said.append((control.label, _with_unit(value, control.unit)))
    return tuple(said)


def _with_unit(value: str, unit: str) -> str:
    if unit.startswith("%"):
        return f"{value}{unit}"
    return f"{unit}{value}" if unit and not unit[0].islower() else f"{value} {unit}".strip()


def explain(name: str, error: FinlitError, lang: str) -> str:
    """Say an error of a tool in the learner's language, calling the field what the screen calls it.

    Parameters
    ----------
    name : str
        Of the tool.
    error : FinlitError
    lang : str
    """
    if isinstance(error, NoData) and error.code == "nothing_alike":
        return text("tools.nothing_alike", lang)
    return error_message(called(name, error, lang), lang)


def called(name: str, error: FinlitError, lang: str) -> FinlitError:
    """Return an error of a tool that calls each field what the screen calls it."""
    if error.code == "field_unknown":
        return type(error)(error.code, **{**error.values, "record": name})
    labels = {
        key: label
        for key in ("name", "beside", "provider")
        if (label := _label(name, str(error.values.get(key, "")), lang))
    }
    return type(error)(error.code, **{**error.values, **labels}) if labels else error


def _label(name: str, path: str, lang: str) -> str:
    """Return what the screen calls a field, in quotes; nothing for what is none."""
    keys = (f"tools.{name}.{_key(path)}.label", f"tools.{_key(path)}.label")
    key = next((key for key in keys if has_text(key, lang)), "")
    if not path or not key:
        return ""
    place = next((int(part) for part in path.split(".") if part.isdecimal()), 0)
    return f"“{text(key, lang, letter=_letter(place - 1)) if place else text(key, lang)}”"
