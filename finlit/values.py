"""The one door for numbers: what a calculator, a record, a tool or a file takes, it takes through here.

``0.03``, ``"0.03"``, ``Decimal("0.03")`` and numpy's 0.03 are the same number everywhere; a float stands for
its shortest text. What a person types in a language is read by :mod:`finlit.money` first.

The types (:data:`Amount`, :data:`Positive`, :data:`Share`, :data:`AnnualRate` ...) are the same readers for
the fields of records. They load pydantic only when a record is made.
"""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import partial
from numbers import Real
from operator import index
from typing import TYPE_CHECKING, Annotated, Any

from finlit.errors import CurrencyMismatch, InputError

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

# Beyond a thousand million million nobody speaks of a family's money, and 28 digits of Decimal still
# hold such an amount times any exchange rate exactly.
_DIGITS_OF_LARGEST = 15
LARGEST_WHOLE = 10**_DIGITS_OF_LARGEST
LARGEST_AMOUNT = Decimal(LARGEST_WHOLE)

# From here on a rate is believed to be a percentage: nobody means 100 % a year when writing 1, 0.3 a day is
# the 0.3 % of an online loan, and 0.75 for a block of 15 days the 0.75 % of a pawnshop. A true rate as dear
# as that is said on purpose.
_DEAR = {"day": Decimal("0.05"), "block": Decimal("0.2")}
_DEAR_IN_ANY_PERIOD = Decimal(1)
_STEEPEST_FALL = Decimal("-0.9")


def exact(value: Any, name: str = "value") -> Decimal:
    """Read a number of a program: exact, finite, no larger than money can be.

    Parameters
    ----------
    value : int, Decimal, Fraction, float, text of a program, or a number of numpy
    name : str
        How an error calls it.

    Raises
    ------
    InputError
        ``number_unreadable``, ``number_not_finite``, ``amount_too_large``.

    Examples
    --------
    >>> exact(0.03) == exact("0.03") == Decimal("0.03")
    True
    """
    if type(value) is Decimal and value.is_finite() and value.adjusted() < _DIGITS_OF_LARGEST:
        return value  # nearly every value is one of these
    if type(value) is int and -LARGEST_WHOLE <= value <= LARGEST_WHOLE:
        return Decimal(value)  # or of these
    if isinstance(value, bool):
        raise InputError("number_unreadable", name=name, value=value)
    try:
        number = _decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        raise InputError("number_unreadable", name=name, value=value) from None
    if not number.is_finite():
        raise InputError("number_not_finite", name=name, value=value)
    # Compared, not abs(): that would round, and overflow on what text can hold.
    if not -LARGEST_AMOUNT <= number <= LARGEST_AMOUNT:
        told = number if number.adjusted() < 20 else f"{number:.3E}"  # never thousands of digits
        raise InputError("amount_too_large", name=name, value=told, largest=LARGEST_AMOUNT)
    return number


def _decimal(value: Any) -> Decimal:
    if isinstance(value, int | str | Decimal):
        return Decimal(value)
    if isinstance(value, float):
        return Decimal(float.__repr__(value))  # numpy's own floats write their kind as well
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / value.denominator
    if hasattr(value, "__index__"):
        return Decimal(index(value))  # whole numbers of other libraries
    if isinstance(value, Real):
        return Decimal(str(value))  # a short float of numpy stands for its shortest text, too
    raise TypeError(type(value).__name__)


def amount(
    value: Any, name: str, *, least: Decimal | int = 0, most: Decimal | int = LARGEST_AMOUNT
) -> Decimal:
    """Read a number between two ends, both allowed; not below zero unless ``least`` says so.

    Raises
    ------
    InputError
        ``amount_negative``, ``amount_not_positive``, ``number_below``, ``number_above`` and those of
        :func:`exact`.

    Examples
    --------
    >>> amount("12.5", "fee")
    Decimal('12.5')
    """
    number = exact(value, name)
    if number < least:
        if number < 0:
            raise InputError("amount_negative", name=name, value=number)
        if number == 0:
            raise InputError("amount_not_positive", name=name, value=number)
        raise InputError("number_below", name=name, value=number, lowest=least)
    if number > most:
        raise InputError("number_above", name=name, value=number, highest=most)
    return number


def positive(value: Any, name: str) -> Decimal:
    """Read a number above zero.

    Raises
    ------
    InputError
        ``amount_not_positive`` and those of :func:`exact`.
    """
    number = exact(value, name)
    if number <= 0:
        raise InputError("amount_not_positive", name=name, value=number)
    return number


def count(value: Any, name: str, lowest: int = 1, highest: int = LARGEST_WHOLE) -> int:
    """Read a whole number between two ends, both allowed.

    Raises
    ------
    InputError
        ``number_not_whole`` and those of :func:`amount`.

    Examples
    --------
    >>> count("12", "months"), count(12.0, "months")
    (12, 12)
    """
    if type(value) is int and lowest <= value <= highest:
        return value
    number = amount(value, name, least=lowest, most=highest)
    if number != int(number):
        raise InputError("number_not_whole", name=name, value=number)
    return int(number)


def share(value: Any, name: str) -> Decimal:
    """Read a share: 0 to 1, where 0.25 is a quarter. 25 is refused, with 0.25 named.

    Raises
    ------
    InputError
        ``share_as_percent``, ``share_outside`` and those of :func:`exact`.

    Examples
    --------
    >>> share(0.25, "loss")
    Decimal('0.25')
    >>> share(25, "loss")
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: loss is 25, but a share lies between 0 and 1. Write 0.25 for 25 percent.
    """
    number = exact(value, name)
    if 1 < number <= 100:
        raise InputError("share_as_percent", name=name, value=number, meant=_meant(number))
    if not 0 <= number <= 1:
        raise InputError("share_outside", name=name, value=number)
    return number


def part(value: Any, name: str) -> Decimal:
    """Read what a fee or a tax takes of a sum: a share below 1, where 1 was meant as one percent.

    Raises
    ------
    InputError
        As :func:`share`.

    Examples
    --------
    >>> part(1, "fee")
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: fee is 1, but a share lies between 0 and 1. Write 0.01 for 1 percent.
    """
    number = share(value, name)
    if number == 1:
        raise InputError("share_as_percent", name=name, value=number, meant=_meant(number))
    return number


def rate(value: Any, name: str, per: str = "year", *, even_if_dear: bool = False) -> Decimal:
    """Read a rate of interest as a share of the money in one period: 0.06 is six percent.

    Parameters
    ----------
    value : number
        [share a period] zero or more, below 1; a day's below 0.05, a pawnshop's block's below 0.2.
    name : str
    per : str
        The period: "day", "block", "month", "year" ...
    even_if_dear : bool
        It truly is as dear as that: 1.2 is 120 percent.

    Raises
    ------
    InputError
        ``rate_missing`` for None: a rate that is not given is an error, never zero; ``rate_as_percent`` with
        the value that is meant; ``amount_negative`` and those of :func:`exact`.

    Examples
    --------
    >>> rate("0.06", "rate")
    Decimal('0.06')
    >>> rate(6, "rate")
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: rate is 6, which looks like a percentage. Write 0.06 for 6 percent; ...
    """
    if value is None:
        raise InputError("rate_missing", name=name)
    number = amount(value, name)
    if number >= _DEAR.get(per, _DEAR_IN_ANY_PERIOD) and not even_if_dear:
        raise InputError("rate_as_percent", name=name, value=number, meant=_meant(number))
    return number


def rise(value: Any, name: str, *, even_if_dear: bool = False) -> Decimal:
    """Read how much prices rise in a year, as a share: 0.03 is three percent, -0.03 that much less.

    Parameters
    ----------
    value : number
        [share a year] from -0.9, below 1.
    name : str
    even_if_dear : bool
        Prices truly rise as fast as that: 1.2 is 120 percent.

    Raises
    ------
    InputError
        ``rate_missing`` for None, ``rate_as_percent`` with the value that is meant, ``number_below`` and
        those of :func:`exact`.

    Examples
    --------
    >>> rise("-0.02", "inflation")
    Decimal('-0.02')
    >>> rise(3, "inflation")
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: inflation is 3, which looks like a percentage. Write 0.03 for 3 percent; ...
    """
    if value is None:
        raise InputError("rate_missing", name=name)
    number = exact(value, name)
    if number <= -1 or (number >= 1 and not even_if_dear):
        raise InputError("rate_as_percent", name=name, value=number, meant=_meant(number))
    if number < _STEEPEST_FALL:
        raise InputError("number_below", name=name, value=number, lowest=_STEEPEST_FALL)
    return number


def _meant(percent: Decimal) -> str:
    return f"{(percent / 100).normalize():f}"


def day(value: Any, name: str) -> date:
    """Read a date, or its ISO text. The hour of a datetime is left out.

    Raises
    ------
    InputError
        ``date_unreadable``.

    Examples
    --------
    >>> day("2026-01-31", "start")
    datetime.date(2026, 1, 31)
    """
    if type(value) is date:
        return value
    try:
        if isinstance(value, date):  # a datetime, or what pandas makes of one
            return date(value.year, value.month, value.day)
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise InputError("date_unreadable", name=name, value=value) from None


def one_of(value: Any, name: str, choices: Iterable[str]) -> str:
    """Read one of several words.

    Raises
    ------
    InputError
        ``choice_unknown`` with the choices.
    """
    known = tuple(choices)
    if not isinstance(value, str) or value not in known:
        raise InputError("choice_unknown", name=name, value=value, choices=", ".join(known))
    return value


def same_currency(*amounts: Any, doing: str) -> str:
    """Return the one currency of several amounts of money.

    Raises
    ------
    CurrencyMismatch
        ``currency_mismatch`` with the first two that differ.
    """
    first = amounts[0].currency
    for other in amounts[1:]:
        if other.currency != first:
            raise CurrencyMismatch("currency_mismatch", first=first, second=other.currency, doing=doing)
    return str(first)


class Reader:
    """Lets a record's field read its value through a function of this room, called with the field's name."""

    def __init__(self, read: Callable[[Any, str], Any]) -> None:
        self.read = read

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.with_info_before_validator_function(
            lambda value, info: self.read(value, info.field_name or "value"), handler(source)
        )


Exact = Annotated[Decimal, Reader(exact)]
Amount = Annotated[Decimal, Reader(amount)]
Positive = Annotated[Decimal, Reader(positive)]
Count = Annotated[int, Reader(count)]
CountFromZero = Annotated[int, Reader(partial(count, lowest=0))]
Share = Annotated[Decimal, Reader(share)]
Part = Annotated[Decimal, Reader(part)]
AnnualRate = Annotated[Decimal, Reader(rate)]
MonthlyRate = Annotated[Decimal, Reader(partial(rate, per="month"))]
AnnualRise = Annotated[Decimal, Reader(rise)]
DailyRate = Annotated[Decimal, Reader(partial(rate, per="day"))]
Day = Annotated[date, Reader(day)]
