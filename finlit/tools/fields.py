"""What a tool lets people set: each thing said once, and the only reader of what they type.

::

    class Inputs(ToolInputs):
        share_price: Money = rupiah(10_000, slider=(2000, 50_000, 1000), allowed=(100, 1_000_000), first=True)
        charge: Decimal = percent(2, slider=(0, 5, "0.5"), allowed=(0, 10))       # typed 2, used as 0.02

``Inputs.read(given, lang)`` reads numbers of a program and text of a person alike; command line, notebook,
phone page, saved file and :func:`finlit.tools.ask` all come through it.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, ClassVar, Literal, Self

from finlit import values
from finlit.errors import InputError
from finlit.language import FALLBACK
from finlit.money import Money, parse_cash, parse_number, parse_percent, parse_rate

Kind = Literal["money", "exchange_rate", "count", "number", "percent", "choice", "words", "rows"]
Number = Decimal | int | str
_NUMBERS = ("money", "exchange_rate", "count", "number", "percent")
_MOST_MONEY = 1_000_000_000_000
_HALF, _TENTH = Decimal(50), Decimal("0.1")
# These say themselves what is wrong; all others are told as "cannot be read".
_JOINERS, _NO_LETTERS = "\u200c\u200d", "\ufffe\uffff"
_TELLING = ("currency_mismatch", "number_two_readings", "percent_two_readings", "money_below_coin")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to set.

    Attributes
    ----------
    kind : str
    start : value
        As it is typed: 2 for two percent.
    slider : (low, high, step), optional
    allowed : (lowest, highest)
        What a typed number may be.
    first : bool
        Shown at first sight.
    unit : str
        A currency for money and exchange rates, ``"%"``, or nothing.
    choices : tuple of str
    label_of : callable, optional
        Says a choice in a language, for choices that are data and no sentence of the catalogue.
    choices_of : callable, optional
        Returns the choices that there are beside a chosen one, where they are data that may change; raises
        for one that is none.
    resets : tuple of str
        Fields that go back to their starts when this one changes.
    none_at_low : bool
        The lowest position of the slider stands for 0, "none".
    is_example : bool
        Its start is invented: while nothing of the kind is changed, the answer is stamped as made up.
    longest : int
        Letters of words; rows of rows.
    row : type, optional
        What one of several rows is made of.
    """

    kind: Kind
    start: Any
    slider: tuple[Decimal, Decimal, Decimal] | None = None
    allowed: tuple[Decimal, Decimal] | None = None
    first: bool = False
    unit: str = ""
    choices: tuple[str, ...] = ()
    label_of: Callable[[str, str], str] | None = None
    choices_of: Callable[[str], Sequence[str]] | None = None
    resets: tuple[str, ...] = ()
    none_at_low: bool = False
    is_example: bool = False
    longest: int = 80
    row: "type[ToolInputs] | None" = None

    @property
    def is_number(self) -> bool:
        """Whether it is typed as a number."""
        return self.kind in _NUMBERS

    def but(self, **changes: Any) -> "Field":
        """Return the same field with other settings, where they follow from what is chosen."""
        if "slider" in changes:
            changes["slider"] = _decimals(changes["slider"])
        if "allowed" in changes:
            changes["allowed"] = _decimals(changes["allowed"])
        return replace(self, **changes)

    def settled(self, chosen: Any) -> "Field":
        """Return the field with the choices of this moment, where they are data."""
        return self if self.choices_of is None else replace(self, choices=tuple(self.choices_of(str(chosen))))

    def read(self, name: str, value: Any, lang: str) -> Any:
        """Turn what was given or typed into what the tool works with.

        Raises
        ------
        InputError
            ``number_unreadable``, ``number_missing``, ``number_below``, ``number_above``,
            ``number_not_whole``, ``amount_negative``, ``amount_not_positive``, ``choice_unknown``,
            ``text_too_long``; their ``name`` is the field's.
        """
        if self.kind == "rows":
            return self._rows(name, value, lang)
        if self.kind == "choice":
            return values.one_of(value, name, self.choices)
        if self.kind == "words":
            tidy = " ".join(_seen(str(value)).split())
            if len(tidy) > self.longest:
                raise InputError("text_too_long", name=name, length=len(tidy), longest=self.longest)
            return tidy
        number = self._inside(name, self._number(name, value, lang))
        if self.kind == "count":
            return int(number)
        if self.kind == "percent":
            return number / 100
        # Money is counted in what daily life uses: nobody pays half a rupiah.
        return Money(number, self.unit).rounded(mode="half_up") if self.kind == "money" else number

    def entered(self, value: Any) -> Any:
        """Turn a value back into what would be typed for it: 2 for the share 0.02."""
        if self.kind == "percent":
            return plain_number(value * 100)
        if isinstance(value, Money):
            return plain_number(value.amount)
        if isinstance(value, Decimal):
            return plain_number(value)
        if self.kind == "rows":
            return [row.entered() for row in value]
        return value

    def listed(self, name: str, value: Any, lang: str) -> list[Any]:
        """Return rows as a list, however they are given: a list, one text, or how many there are."""
        assert self.row is not None  # only rows are listed
        if isinstance(value, str) and (not isinstance(self.start, str) or value.strip().isdecimal()):
            value = self._number(name, value, lang)
        if self.row.number_is_one and isinstance(value, int | Decimal) and value > _most(self):
            value = str(value)  # one amount: nobody lists so many
        return _as_list(name, value, self.row)

    def _number(self, name: str, value: Any, lang: str) -> Decimal:
        if isinstance(value, Money):
            values.same_currency(value, Money(0, self.unit or value.currency), doing=name)
            return value.amount
        if not isinstance(value, str):
            return values.exact(value, name)
        try:
            return self._typed(value, lang)
        except InputError as problem:
            if problem.code in _TELLING:
                raise
            if not value.strip():
                raise InputError("number_missing", name=name) from None
            raise InputError("number_unreadable", name=name, value=value) from None

    def _typed(self, value: str, lang: str) -> Decimal:
        if self.kind == "percent":
            return parse_percent(value, lang, self._usual)
        if self.kind in ("count", "rows"):
            return parse_number(value, lang, decimals=0)
        if self.kind == "number":
            return parse_number(value, lang)
        if self.kind == "exchange_rate":
            return parse_rate(value, lang, self.unit)
        return parse_cash(value, lang, self.unit).amount

    @property
    def _usual(self) -> tuple[Decimal, Decimal] | None:
        """Between which ends a percentage is typed here; below them it may be a share.

        Where whole percent are set, or a loan's of a year, a part of one is not usual; where tenths are, a
        hundredth is not.
        """
        if self.slider is None:
            return None
        _, most, step = self.slider
        least = max(step, Decimal(1)) if step >= 1 or self.unit == "year" else min(step, _TENTH)
        return least, min(most, _HALF)

    def _inside(self, name: str, number: Decimal) -> Decimal:
        assert self.allowed is not None  # every number has its ends
        lowest, highest = self.allowed
        number = values.amount(number, name, least=lowest, most=highest)
        if self.kind == "count" and number != int(number):
            raise InputError("number_not_whole", name=name, value=number)
        return number

    def _rows(self, name: str, value: Any, lang: str) -> "tuple[ToolInputs, ...]":
        assert self.row is not None  # rows say what one is made of, and how many there may be
        assert self.allowed is not None
        listed = self.listed(name, value, lang)
        values.count(len(listed), name, int(self.allowed[0]), int(self.allowed[1]))
        return tuple(
            row
            if isinstance(row, self.row)
            else self.row.read(_as_mapping(name, row), lang, place, f"{name}.{place + 1}.")
            for place, row in enumerate(listed)
        )


def plain_number(value: Decimal) -> int | Decimal:
    """Write a number without needless zeros: a whole one as int."""
    return int(value) if value == value.to_integral_value() else value.normalize()


def _as_mapping(name: str, row: Any) -> Mapping[str, Any]:
    if not isinstance(row, Mapping):
        raise InputError("rows_unreadable", name=name, value=type(row).__name__)
    return row


def _decimals(numbers: Iterable[Number] | None) -> Any:
    return None if numbers is None else tuple(Decimal(str(number)) for number in numbers)


def _number_field(kind: Kind, start: Number, slider: Any, allowed: Any, **more: Any) -> Any:
    ends = allowed or slider[:2]
    return Field(kind, Decimal(str(start)), _decimals(slider), _decimals(ends), **more)


def amount(
    start: Number,
    currency: str,
    *,
    slider: tuple[Number, Number, Number],
    allowed: tuple[Number, Number] = (0, _MOST_MONEY),
    **more: Any,
) -> Any:
    """Say a field of money in a currency; its value is :class:`~finlit.money.Money`."""
    return _number_field("money", start, slider, allowed, unit=currency, **more)


def rupiah(
    start: Number,
    *,
    slider: tuple[Number, Number, Number],
    allowed: tuple[Number, Number] = (0, _MOST_MONEY),
    **more: Any,
) -> Any:
    """Say a field of rupiah."""
    return amount(start, "IDR", slider=slider, allowed=allowed, **more)


def exchange_rate(
    start: Number,
    *,
    slider: tuple[Number, Number, Number],
    allowed: tuple[Number, Number],
    unit: str = "IDR",
    **more: Any,
) -> Any:
    """Say a field of an exchange rate in ``unit`` for one of another currency; its value is a Decimal."""
    return _number_field("exchange_rate", start, slider, allowed, unit=unit, **more)


def count(
    start: int, *, slider: tuple[int, int, int], allowed: tuple[int, int] | None = None, **more: Any
) -> Any:
    """Say a field of a whole number."""
    return _number_field("count", start, slider, allowed, **more)


def number(
    start: Number,
    *,
    slider: tuple[Number, Number, Number],
    allowed: tuple[Number, Number] | None = None,
    **more: Any,
) -> Any:
    """Say a field of a number that may be broken: half a case a year; its value is a Decimal."""
    return _number_field("number", start, slider, allowed, **more)


def percent(
    start: Number,
    *,
    slider: tuple[Number, Number, Number],
    allowed: tuple[Number, Number] | None = None,
    **more: Any,
) -> Any:
    """Say a field that people type in percent; its value is the share, a Decimal."""
    return _number_field("percent", start, slider, allowed, unit="%", **more)


def choice(*choices: str, start: str | None = None, **more: Any) -> Any:
    """Say a field of one of several words; the first is where it starts."""
    return Field("choice", choices[0] if start is None else start, choices=choices, **more)


def words(start: str = "", *, longest: int = 80, **more: Any) -> Any:
    """Say a field of a few words."""
    return Field("words", start, longest=longest, **more)


def rows(row: "type[ToolInputs]", *, start: Any = 2, least: int = 1, most: int = 3, **more: Any) -> Any:
    """Say a field of several rows of the same kind.

    ``start`` is how many there are at first, or the text that they start from.
    """
    return Field("rows", start, allowed=(Decimal(least), Decimal(most)), row=row, **more)


def _seen(written: str) -> str:
    """Leave out signs that nobody sees: they break a picture, or turn the order of what is read.

    Those that join letters stay.
    """
    kept = (
        " " if kind == "Cc" else "" if kind in ("Cs", "Cf") and letter not in _JOINERS else letter
        for letter in written
        if (kind := unicodedata.category(letter)) and letter not in _NO_LETTERS
    )
    return "".join(kept)


class ToolInputs:
    """Base of the inputs of a tool: its fields as class attributes, their values on an instance.

    ``Inputs(amount=3000)`` takes values of a program; :meth:`read` also takes text as people type it. Nothing
    changes afterwards.
    """

    FIELDS: ClassVar[Mapping[str, Field]] = {}
    number_is_one: ClassVar[bool] = False
    """Whether a number that is too large to be how many rows there are is one of them."""
    ordinal: int = 0
    """Which of several rows this is, from 0."""
    fields: Mapping[str, Field] = {}
    """The fields as they are for what is chosen."""

    def __init_subclass__(cls) -> None:
        cls.FIELDS = {name: field for name, field in vars(cls).items() if isinstance(field, Field)}

    def __init__(self, **given: Any) -> None:
        self._fill(given, FALLBACK, 0, "")

    @classmethod
    def read(cls, given: Mapping[str, Any], lang: str, place: int = 0, path: str = "") -> Self:
        """Read what was given or typed in a language; what is not given has its start.

        Rows are a list of mappings, or how many there are; ``"offers.1.in_hand"`` sets one thing in one row.

        Raises
        ------
        InputError
            ``field_unknown`` and those of :meth:`Field.read`.
        """
        made = cls.__new__(cls)
        made._fill(given, lang, place, path)
        return made

    @classmethod
    def begins(cls, place: int) -> Mapping[str, Field]:
        """Return the choices that start as something else in this one of several rows."""
        return {}

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Return the fields that are other ones because of what is chosen; a tool says them here."""
        return {}

    @property
    def idle(self) -> Collection[str]:
        """Fields that change nothing as things are set; a screen hides them."""
        return ()

    @classmethod
    def rows_of(cls, name: str, written: str) -> Sequence[Mapping[str, Any]]:
        """Read several rows from one text; only kinds of rows that people write so can."""
        raise InputError("rows_unreadable", name=name, value=written)

    @classmethod
    def text_of(cls, listed: Sequence[Any]) -> str:
        """Write several rows as one text, for kinds of rows that :meth:`rows_of` reads."""
        return ", ".join(str(row) for row in listed)

    def _fill(self, given: Mapping[str, Any], lang: str, place: int, path: str) -> None:
        begun = {**self.FIELDS, **self.begins(place)}
        known = _nested({name: value for name, value in given.items() if value is not None}, begun, lang)
        for name in known:
            if name not in self.FIELDS:
                raise InputError("field_unknown", record="Inputs", field=path + name)

        def read(name: str, field: Field) -> Any:
            return field.read(path + name, known.get(name, field.start), lang)

        settled = {name: field.settled(known.get(name, field.start)) for name, field in begun.items()}
        fixed = {
            name: read(name, field)
            for name, field in settled.items()
            if field.kind == "choice" and field.choices
        }
        fields = {**settled, **self.fitted(fixed, place)}
        own = self.__dict__
        own["ordinal"], own["fields"] = place, fields
        for name, field in fields.items():
            is_read = name in fixed and field is settled[name]
            own[name] = fixed[name] if is_read else read(name, field)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError("what was set does not change; read it anew")

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return ((name, getattr(self, name)) for name in self.FIELDS)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash((type(self).__qualname__, tuple(self)))

    def __repr__(self) -> str:
        return f"Inputs({', '.join(f'{name}={value!r}' for name, value in self)})"

    def entered(self) -> dict[str, Any]:
        """Return every value as it would be typed, as plain numbers and words: what a saved file holds."""
        return {name: self.fields[name].entered(value) for name, value in self}

    def is_start(self, *names: str) -> bool:
        """Whether these are still as the tool begins, for what is chosen."""
        fields: Mapping[str, Field] = self.__dict__["fields"]
        return all(
            getattr(self, name) == fields[name].read(name, fields[name].start, FALLBACK) for name in names
        )

    @property
    def is_example(self) -> bool:
        """Whether what is asked about is still the invented example that the tool begins with."""
        invented = [name for name, field in self.fields.items() if field.is_example and name not in self.idle]
        own = bool(invented) and self.is_start(*invented)
        listed = [row for _, value in self if isinstance(value, tuple) for row in value]
        return own or any(row.is_example for row in listed if isinstance(row, ToolInputs))


def _nested(given: Mapping[str, Any], fields: Mapping[str, Field], lang: str) -> dict[str, Any]:
    """Gather ``{"offers.1.in_hand": 5}`` into the rows that it speaks of."""
    found: dict[str, Any] = {name: value for name, value in given.items() if "." not in name}
    for path, value in given.items():
        name, _, rest = path.partition(".")
        if not rest:
            continue
        place, _, name_in_row = rest.partition(".")
        field = fields.get(name)
        if field is None or field.row is None or not (place.isdecimal() and 1 <= int(place) <= _most(field)):
            raise InputError("field_unknown", record="Inputs", field=path)
        listed = field.listed(name, found.get(name, field.start), lang)
        listed += [{} for _ in range(int(place) - len(listed))]
        row = listed[int(place) - 1]
        listed[int(place) - 1] = {
            **(row.entered() if isinstance(row, ToolInputs) else _as_mapping(name, row)),
            name_in_row: value,
        }
        found[name] = listed
    return found


def _as_list(name: str, value: Any, row: type[ToolInputs]) -> list[Any]:
    if isinstance(value, str):
        return list(row.rows_of(name, value))
    if isinstance(value, int | Decimal | float):
        return [{} for _ in range(values.count(value, name, 0, 1000))]
    if not isinstance(value, Sequence):
        raise InputError("rows_unreadable", name=name, value=type(value).__name__)
    return list(value)


def _most(field: Field) -> int:
    assert field.allowed is not None  # rows have their ends
    return int(field.allowed[1])
