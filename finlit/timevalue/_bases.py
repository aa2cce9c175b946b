"""What a contract makes of two days: each day count once, for two dates or for two columns of them.

Nothing here asks whether it is given a number or an array: truths count as 0 and 1. The second day is never
before the first.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from finlit.errors import InputError


class At(NamedTuple):
    """A day taken apart, or a column of days."""

    number: Any
    """[days] 1 January of the year 1 is 1"""
    year: Any
    month: Any
    day: Any
    is_month_end: Any


def act(a: At, b: At) -> Any:
    """Count the days of the calendar."""
    return b.number - a.number


def _leap_days(at: At) -> Any:
    """Count the 29 Februaries up to and on a day."""
    years = at.year - (at.month * 100 + at.day < 229)
    return years // 4 - years // 100 + years // 400


def is_leap(year: Any) -> Any:
    """Whether a year has a 29 February."""
    return (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))


def _new_year(year: Any) -> Any:
    """The number of a 1 January."""
    before = year - 1
    return 365 * before + before // 4 - before // 100 + before // 400 + 1


def _no_leap_days(a: At, b: At) -> Any:
    return act(a, b) - (_leap_days(b) - _leap_days(a))


def _thirty(a: At, b: At, first: Any, second: Any) -> Any:
    return 360 * (b.year - a.year) + 30 * (b.month - a.month) + second - first


def _to_thirty(at: At) -> Any:
    return at.day - (at.day > 30)


def _thirty_isda(a: At, b: At) -> Any:
    first = _to_thirty(a)
    return _thirty(a, b, first, b.day - ((b.day == 31) & (first == 30)))


def _thirty_us(a: At, b: At) -> Any:
    a_ends, b_ends = ((at.month == 2) & at.is_month_end for at in (a, b))
    first = _to_thirty(a) + a_ends * (30 - a.day)
    second = b.day + (a_ends & b_ends) * (30 - b.day)
    # Of two equal days nothing passes, whatever the end of February counts as.
    return _thirty(a, b, first, second - ((second == 31) & (first == 30))) * (a.number != b.number)


def _thirty_european(a: At, b: At) -> Any:
    return _thirty(a, b, _to_thirty(a), _to_thirty(b))


def _thirty_european_isda(a: At, b: At) -> Any:
    return _thirty(a, b, *(at.day + at.is_month_end * (30 - at.day) for at in (a, b)))


def _thirty_european_plus(a: At, b: At) -> Any:
    # A 31st counts as the first of the next month, which is 31 days into this one.
    return _thirty(a, b, _to_thirty(a), b.day) * (a.number != b.number)


def _act_act(a: At, b: At) -> Any:
    """Count days in leap years over 366, the others over 365; in years."""
    of_a, of_b = (365 + is_leap(at.year) for at in (a, b))
    first, last = (_new_year(a.year + 1) - a.number) / of_a, (b.number - _new_year(b.year)) / of_b
    apart = a.year != b.year
    return (1 - apart) * (act(a, b) / of_a) + apart * (first + (b.year - a.year - 1) + last)


def _act_act_excel(a: At, b: At) -> Any:
    """Count as Excel: over the mean length of the years touched, or of the one between; in years."""
    same = a.year == b.year
    near = (b.year == a.year + 1) & (a.month * 100 + a.day >= b.month * 100 + b.day)
    mean = (_new_year(b.year + 1) - _new_year(a.year)) / (b.year - a.year + 1)
    leap = (_leap_days(b) > _leap_days(a)) | ((a.month == 2) & (a.day == 29))
    far = (1 - same) * (1 - near)
    return act(a, b) / (same * (365 + is_leap(a.year)) + near * (365 + leap) + far * mean)


class Basis(NamedTuple):
    """One day count: the days between, and a year of so many parts of a day, or the years between."""

    days: Callable[[At, At], Any]
    year: tuple[int, int]
    """[days] as a ratio"""
    years: Callable[[At, At], Any] | None = None

    def fraction(self, a: At, b: At) -> Any:
        """Give the part of a year."""
        return self.years(a, b) if self.years else self.days(a, b) / (self.year[0] / self.year[1])


_BASES = {
    "act": Basis(act, (365, 1)),
    "act/365F": Basis(act, (365, 1)),
    "act/365": Basis(act, (365, 1)),
    "act/365.25": Basis(act, (1461, 4)),
    "act/364": Basis(act, (364, 1)),
    "act/360": Basis(act, (360, 1)),
    "act/act ISDA": Basis(act, (365, 1), _act_act),
    "NL/365": Basis(_no_leap_days, (365, 1)),
    "NL/360": Basis(_no_leap_days, (360, 1)),
    "30/360 ISDA": Basis(_thirty_isda, (360, 1)),
    "30U/360": Basis(_thirty_us, (360, 1)),
    "30/360 SIA": Basis(_thirty_us, (360, 1)),
    "30E/360": Basis(_thirty_european, (360, 1)),
    "30E/360 ISDA": Basis(_thirty_european_isda, (360, 1)),
    "30E+/360": Basis(_thirty_european_plus, (360, 1)),
}

_EXCEL = (
    Basis(_thirty_us, (360, 1)),
    Basis(act, (365, 1), _act_act_excel),
    Basis(act, (360, 1)),
    Basis(act, (365, 1)),
    Basis(_thirty_european, (360, 1)),
)

BASES = tuple(name for name in _BASES if name != "act/365")
"""The names of the day counts. Capitals do not matter."""

_BY_NAME = {name.lower(): basis for name, basis in _BASES.items()}


def basis_of(basis: str | int) -> Basis:
    """Return a day count by its name, or by the number that Excel gives it.

    Raises
    ------
    InputError
        ``basis_unknown``.
    """
    if isinstance(basis, int) and not isinstance(basis, bool) and 0 <= basis < len(_EXCEL):
        return _EXCEL[basis]
    found = _BY_NAME.get(basis.lower()) if isinstance(basis, str) else None
    if found is None:
        raise InputError("basis_unknown", value=basis, choices=", ".join((*BASES, "0, 1, 2, 3, 4")))
    return found
