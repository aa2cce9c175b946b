"""What may come in: real, finite numbers and dates, made into floats at the door.

The same numbers as at the door of :mod:`finlit.values`, but of any size a float can hold, and at its speed.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from math import isfinite
from numbers import Rational, Real
from typing import Any, Literal, SupportsFloat

from finlit.errors import InputError
from finlit.values import day as read_day

Number = SupportsFloat | str
"""int, float, Decimal, Fraction, a number of numpy, or its text: "0.03" is 0.03. Not true or false."""

When = Literal["end", "begin", 0, 1] | None
"""Payments fall at the end of each period (as spreadsheets' 0, and None) or at its beginning (as their 1)."""

Day = date | str
"""A date, or its ISO text: "2026-01-31". The hour of a datetime is left out."""

_TRUTHS = {"bool", "bool_"}
"""Python's own and numpy's."""

LARGEST_WHOLE = 10**15

_LISTS = (list, tuple)
_PLAIN = {float, int}

_BEGIN = {"end": False, "begin": True, 0: False, 1: True, None: False}


def number(name: str, value: Number) -> float:
    """Return a float, so that no integer can overflow or grow slow."""
    result = value if type(value) is float else _float(name, value)
    if not isfinite(result):
        # What is written in digits is a number, only larger than a float can hold.
        written = str(value).strip(" +-")[:1].isdigit()
        raise too_large(name) if written else InputError("number_not_finite", name=name, value=value)
    return result


def _float(name: str, value: Number) -> float:
    """Return the float that stands for a whole number, a decimal, a fraction, a text or a number of numpy."""
    try:
        if type(value) is int:
            return float(value)
        if isinstance(value, bytes | bytearray) or type(value).__name__ in _TRUTHS:
            raise InputError("number_unreadable", name=name, value=value)
        # A short float of numpy stands for its shortest text, as a float does.
        short = isinstance(value, Real) and not isinstance(value, float | Rational)
        return float(str(value) if short else value)
    except OverflowError:
        raise too_large(name) from None
    except (TypeError, ValueError):
        raise InputError("number_unreadable", name=name, value=value) from None


def too_large(name: str) -> InputError:
    """Make the error for what no float can hold."""
    return InputError("number_too_large", name=name)


def sound(value: float, name: str) -> float:
    """Return a result that a float could hold, never minus zero."""
    if value - value:  # infinite or not a number
        raise too_large(name)
    return value + 0.0


def per_period(name: str, value: Number) -> float:
    """Return a rate above -100 %: at -100 % everything is lost and nothing can be discounted."""
    result = number(name, value)
    if result <= -1:
        raise InputError("rate_not_above_minus_one", name=name, value=value)
    return result


def optional(name: str, value: Number | None) -> float:
    """Return zero for what was left out, as an empty cell of a spreadsheet counts."""
    return 0.0 if value is None else number(name, value)


def whole(name: str, value: int, lowest: int = -LARGEST_WHOLE) -> int:
    """Return a whole number of any type."""
    if type(value) is int and value >= lowest:
        return value
    from finlit.values import count  # not imported for the sake of functions that never ask

    return count(value, name, lowest)


def begins(when: When) -> bool:
    """Whether payments fall at the beginning of each period."""
    try:
        return _BEGIN[when]
    except (KeyError, TypeError):
        raise InputError("choice_unknown", name="when", value=when, choices="end, begin, 0, 1") from None


def series(name: str, values: Iterable[Number] | Number) -> list[float]:
    """Return a list of floats; a single number is a list of one. What has no order is refused."""
    plain = _plain_series(values)
    if plain:
        return plain
    if isinstance(values, str | bytes | bytearray | Set | Mapping):
        raise InputError("number_unreadable", name=name, value=values)
    try:
        each = iter(values)  # type: ignore[arg-type]
    except TypeError:
        return [number(name, values)]  # type: ignore[arg-type]
    found = [number(name, value) for value in each]
    if not found:
        raise InputError("values_empty", name=name)
    return found


def _plain_series(values: Any) -> list[float] | None:
    """Read a list of Python's own finite numbers, all asked at once; None for anything else."""
    kinds = {*map(type, values)} if type(values) in _LISTS else set()
    if not kinds or not kinds <= _PLAIN:
        return None
    try:
        found = list(map(float, values)) if int in kinds else list(values)
    except OverflowError:
        return None
    return found if isfinite(sum(found)) else None


def as_date(name: str, day: Day) -> date:
    """Return a date, reading ISO text."""
    return read_day(day, name)


def as_dates(values: Sequence[float], dates: Iterable[Day] | Day) -> list[date]:
    """Return one date for each value."""
    given: Any = dates
    if type(given) in _LISTS and {*map(type, given)} == {date} and len(given) == len(values):
        return list(given)
    if isinstance(dates, Set | Mapping) or getattr(dates, "shape", None) == ():  # not even a list of numpy
        raise InputError("date_unreadable", name="dates", value=dates)
    given = [dates] if isinstance(dates, date | str) or not isinstance(dates, Iterable) else list(dates)
    if len(given) != len(values):
        raise InputError("lengths_differ", values=len(values), dates=len(given))
    return [as_date("dates", day) for day in given]
