"""The dates of a loan: parts of a year without rounding, anniversaries, closed days that are stepped over."""

from calendar import isleap
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from finlit.errors import InputError
from finlit.timevalue import days as days_between
from finlit.timevalue import months_after

Shift = Literal["none", "next", "previous"]
DayCount = Literal[
    "act/365F",
    "act/360",
    "act/364",
    "act/365.25",
    "NL/365",
    "NL/360",
    "30/360 ISDA",
    "30U/360",
    "30E/360",
    "30E/360 ISDA",
    "30E+/360",
    "act/act ISDA",
]

_DAYS_A_YEAR = {
    "act/365F": Fraction(365),
    "act/360": Fraction(360),
    "act/365.25": Fraction(1461, 4),
    "act/364": Fraction(364),
    "NL/365": Fraction(365),
    "NL/360": Fraction(360),
    "30/360 ISDA": Fraction(360),
    "30U/360": Fraction(360),
    "30E/360": Fraction(360),
    "30E/360 ISDA": Fraction(360),
    "30E+/360": Fraction(360),
}
# Longer than any run of holidays: beyond it the calendar itself is wrong.
_LONGEST_CLOSED = 31


def year_share(start: date, end: date, basis: DayCount) -> Fraction:
    """Give the part of a year between two days exactly: with a float's last digit, interest can be a sen off.

    >>> year_share(date(2026, 1, 1), date(2026, 2, 1), "30/360 ISDA")
    Fraction(1, 12)
    """
    if basis != "act/act ISDA":
        return days_between(start, end, basis) / _DAYS_A_YEAR[basis]
    leap = sum(
        (min(end, date(year + 1, 1, 1)) - max(start, date(year, 1, 1))).days
        for year in range(start.year, min(end.year, date.max.year - 1) + 1)
        if isleap(year)
    )
    return Fraction(leap, 366) + Fraction((end - start).days - leap, 365)


def part_passed(start: date, at: date, end: date, basis: DayCount) -> Fraction:
    """Say which part of the time between two days has passed; 0 where the basis counts none.

    >>> part_passed(date(2026, 1, 1), date(2026, 1, 11), date(2026, 2, 1), "30/360 ISDA")
    Fraction(1, 3)
    """
    if at == start:
        return Fraction(0)
    if basis == "act/act ISDA":
        whole = year_share(start, end, basis)
        return year_share(start, at, basis) / whole if whole else Fraction(0)
    days = days_between(start, end, basis)  # the year has the same days above and below
    return Fraction(days_between(start, at, basis), days) if days else Fraction(0)


def whole_years(start: date, day: date) -> int:
    """Count the anniversaries of the start up to a day; that of 29 February is 28 February in other years."""
    years = day.year - start.year
    return years if months_after(start, 12 * years) <= day else years - 1


def shifted(
    days: Sequence[date], shift: Shift, holidays: Collection[date], closed_weekdays: Collection[int]
) -> list[date]:
    """Move due dates off closed days; the rhythm itself does not move.

    Two dates may meet on one day when a whole stretch is closed.

    Raises
    ------
    InputError
        ``always_closed`` when no open day is within 31 days.
    """
    if shift == "none":
        return list(days)
    step = timedelta(days=1 if shift == "next" else -1)
    closed, weekdays = frozenset(holidays), frozenset(closed_weekdays)
    return [_open_day(day, step, closed, weekdays) for day in days]


def _open_day(day: date, step: timedelta, closed: frozenset[date], weekdays: frozenset[int]) -> date:
    moved = day
    for _ in range(_LONGEST_CLOSED):
        if moved not in closed and moved.weekday() not in weekdays:
            return moved
        try:
            moved += step
        except OverflowError:
            break
    raise InputError("always_closed", day=day)
