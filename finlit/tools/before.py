"""What every learner tool takes and gives, so that one face can draw them all.

A tool is a module with ``NAME``, ``Inputs``, ``controls(lang, inputs)`` and ``answer(inputs, lang, as_of)``.
It holds no screen code: a notebook, a phone page, the command line and paper all draw its
:class:`Control` and :class:`Answer`.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar, Literal, Protocol, get_args, get_origin

from pydantic import ValidationInfo, field_validator
from pydantic.fields import FieldInfo

from finlit.errors import FinlitError, InputError, NoData
from finlit.i18n import error_message, has_text, text
from finlit.money import parse_number, to_decimal
from finlit.record import Record

Kind = Literal["number", "choice", "text"]


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
    """What a tool answers, all in the learner's language and ready to be shown.

    Attributes
    ----------
    big_number, big_number_words : str
        The number to remember, in digits and in words.
    headline : str
        One sentence.
    sentences : tuple of str
        What follows from it, one thought each.
    warnings : tuple of str
        Made-up, old or assumed figures. A face shows them, never behind a fold.
    table : Table
    picture, picture_text : str
        One SVG, and the same said in words.
    working : tuple of str
        Step by step with the numbers, and how it was rounded.
    """

    big_number: str
    big_number_words: str
    headline: str
    sentences: tuple[str, ...]
    warnings: tuple[str, ...]
    table: Table
    picture: str
    picture_text: str
    working: tuple[str, ...]


class Choice(Record):
    """One of the values of a choice, and how it is called."""

    value: str
    label: str


class Control(Record):
    """One thing to set: what to draw and within which limits.

    ``first``: shown at first sight. ``resets``: fields that go back to their defaults when this one
    changes, because their limits or their currency are other ones. ``minimum_is_none``: the lowest position
    stands for the value 0, "none"; useful values begin one step above it. ``applies``: whether it changes
    anything as things are set now; a screen hides it where it does not.
    """

    field: str
    kind: Kind
    label: str
    help: str
    default: Decimal | str
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    step: Decimal | None = None
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    first: bool = False
    resets: tuple[str, ...] = ()
    minimum_is_none: bool = False
    applies: bool = True


class ToolInputs(Record):
    """Base of the inputs of a tool: plain values, read kindly and refused in plain words.

    Numbers may be int, Decimal, float or text as people type it ("1250000", "1.5"). What does not fit is
    an :class:`~finlit.errors.InputError` whose ``name`` is the field.
    """

    TOOL: ClassVar[str] = ""

    @field_validator("*", mode="before")
    @classmethod
    def _usable(cls, value: Any, info: ValidationInfo) -> Any:
        name = str(info.field_name)
        field = cls.model_fields[name]
        if get_origin(field.annotation) is Literal:
            choices = get_args(field.annotation)
            if value not in choices:
                raise InputError("choice_unknown", name=name, value=value, choices=", ".join(choices))
            return value
        if field.annotation is str:
            return _short_text(name, value, field)
        return _number(name, value, field)


def _short_text(name: str, value: Any, field: FieldInfo) -> str:
    tidy = " ".join(str(value).split())
    longest = (_extra(field).get("longest")) or 80
    if len(tidy) > longest:
        raise InputError("text_too_long", name=name, length=len(tidy), longest=longest)
    return tidy


def _number(name: str, value: Any, field: FieldInfo) -> Decimal | int:
    number = _exact(name, value)
    lowest, highest = _bound(field, "ge"), _bound(field, "le")
    if lowest is not None and number < lowest:
        if number < 0:
            raise InputError("amount_negative", name=name, value=number)
        if number == 0:
            raise InputError("amount_not_positive", name=name, value=number)
        raise InputError("number_below", name=name, value=number, lowest=lowest)
    if highest is not None and number > highest:
        raise InputError("number_above", name=name, value=number, highest=highest)
    if field.annotation is int:
        if number != int(number):
            raise InputError("number_not_whole", name=name, value=number)
        return int(number)
    return number


def _exact(name: str, value: Any) -> Decimal:
    if isinstance(value, float):  # sliders and JSON speak in floats
        value = repr(value)
    if isinstance(value, str):
        try:
            value = Decimal(value.strip())  # as programs write it
        except InvalidOperation:
            value = _typed(name, value)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise InputError("number_unreadable", name=name, value=value)
    return to_decimal(value, name)


def _typed(name: str, value: str) -> Decimal:
    try:
        return parse_number(value, "en")
    except InputError:
        raise InputError("number_unreadable", name=name, value=value) from None


def _bound(field: FieldInfo, side: Literal["ge", "le"]) -> Decimal | None:
    found = next((limit for limit in field.metadata if hasattr(limit, side)), None)
    return None if found is None else Decimal(str(getattr(found, side)))


def _extra(field: FieldInfo) -> dict[str, Any]:
    return field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}


class Tool(Protocol):
    """What a module in this folder offers."""

    NAME: str
    Inputs: type[Any]

    def controls(self, lang: str, inputs: Any) -> tuple[Control, ...]:
        """What there is to set, with the limits that fit what is set already."""

    def answer(self, inputs: Any, lang: str, as_of: date | None = None) -> Answer:
        """Answer in one language; ``as_of`` is the day of asking (today when left out)."""


def control(
    inputs: ToolInputs,
    field: str,
    lang: str,
    *,
    choices: Sequence[tuple[str, str]] = (),
    default: Decimal | int | str | None = None,
    limits: tuple[Decimal | int, Decimal | int, Decimal | int] | None = None,
    unit: str | None = None,
    resets: tuple[str, ...] = (),
    minimum_is_none: bool = False,
    applies: bool = True,
    help: str | None = None,
) -> Control:
    """Describe the control of one field: its words from the catalogue, its bounds from the field.

    Parameters
    ----------
    choices : sequence of (value, label)
    default : optional
        Instead of the field's own.
    limits : (minimum, maximum, step), optional
        Instead of the field's own, when they depend on what is chosen.
    unit, help : str, optional
        Instead of the field's own.
    """
    about = type(inputs).model_fields[field]
    extra = _extra(about)
    minimum, maximum, step = limits or (_bound(about, "ge"), _bound(about, "le"), extra.get("step"))
    key = f"tools.{inputs.TOOL}.{field}"
    kind: Kind = "choice" if choices else "text" if about.annotation is str else "number"
    usual = about.default if default is None else default
    return Control(
        field=field,
        kind=kind,
        label=text(f"{key}.label", lang),
        help=help if help is not None else text(f"{key}.help", lang) if has_text(f"{key}.help", lang) else "",
        default=str(usual) if kind != "number" else Decimal(str(usual)),
        minimum=None if minimum is None or kind != "number" else Decimal(str(minimum)),
        maximum=None if maximum is None or kind != "number" else Decimal(str(maximum)),
        step=None if step is None or kind != "number" else Decimal(str(step)),
        unit=str(extra.get("unit", "")) if unit is None else unit,
        choices=tuple(Choice(value=value, label=label) for value, label in choices),
        first=bool(extra.get("first", False)),
        resets=resets,
        minimum_is_none=minimum_is_none,
        applies=applies,
    )


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
    if error.code == "field_unknown":
        return error_message(type(error)(error.code, **{**error.values, "record": name}), lang)
    field = str(error.values.get("name", ""))
    key = f"tools.{name}.{field}.label"
    if not field or not has_text(key, lang):
        return error_message(error, lang)
    return error_message(type(error)(error.code, **{**error.values, "name": f"“{text(key, lang)}”"}), lang)


def read(tool: Any, given: Mapping[str, Any], lang: str) -> Any:
    """Read what was typed, for a tool of the old form."""
    known = dict(given)
    for one in tool.controls(lang, tool.Inputs()):
        if one.kind == "number" and isinstance(known.get(one.field), str):
            with suppress(InputError):
                known[one.field] = parse_number(known[one.field], lang, decimals=2)
    return tool.Inputs(**known)


def answered(tool: Any, inputs: Any, lang: str, as_of: date | None) -> Any:
    """Answer by a tool of the old form, in the new form."""
    from finlit.tools import contract

    old = tool.answer(inputs, lang, as_of)
    same = {name: getattr(old, name) for name in type(old).model_fields if name != "table"}
    table = contract.Table(**old.table.model_dump())
    given = dict(inputs.model_dump())
    return contract.Answer(
        **same, table=table, tool=tool.NAME, lang=lang, day=as_of or date.today(), entered=(),
        picture_title="", inputs=given, result=None,
    )  # fmt: skip


def controls_of(tool: Any, inputs: Any, lang: str) -> tuple[Any, ...]:
    """Return the controls of a tool of the old form, in the new form."""
    from finlit.tools import contract

    found = []
    for old in tool.controls(lang, inputs):
        same = {name: getattr(old, name) for name in type(old).model_fields if name != "choices"}
        choices = tuple(contract.Choice(value=one.value, label=one.label) for one in old.choices)
        value = getattr(inputs, old.field)
        about = type(inputs).model_fields[old.field]
        found.append(
            contract.Control(
                **same, choices=choices, value=Decimal(value) if old.kind == "number" else str(value),
                lowest=_bound(about, "ge"), highest=_bound(about, "le"),
            )
        )  # fmt: skip
    return tuple(found)
