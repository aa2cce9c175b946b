"""When instalments fall due: month-ends stay anchored, weeks are exact, closed days can be stepped over."""

from calendar import isleap, monthrange
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from finlit.errors import InputError
from finlit.timevalue import days as days_between

Frequency = Literal[
    "day", "week", "two_weeks", "four_weeks", "half_month", "month", "quarter", "half_year", "year"
]
Shift = Literal["none", "next", "previous"]
DayCount = Literal["act/365F", "act/360", "act/365.25", "30/360 ISDA", "30E/360", "act/act ISDA"]

PERIODS_PER_YEAR: dict[str, int] = {
    "day": 365,
    "week": 52,
    "two_weeks": 26,
    "four_weeks": 13,
    "half_month": 24,
    "month": 12,
    "quarter": 4,
    "half_year": 2,
    "year": 1,
}
"""Instalments in a year, by frequency: the one stated conversion. A year has 52 weeks and 365 days."""

_DAYS = {"day": 1, "week": 7, "two_weeks": 14, "four_weeks": 28}
_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
_DAYS_A_YEAR = {
    "act/365F": Fraction(365),
    "act/360": Fraction(360),
    "act/365.25": Fraction(1461, 4),
    "30/360 ISDA": Fraction(360),
    "30E/360": Fraction(360),
}
# Longer than any run of holidays: beyond it the calendar itself is wrong.
_LONGEST_CLOSED = 31


def due_dates(start: date, frequency: Frequency, count: int, first_due: date | None = None) -> list[date]:
    """List the due dates of a loan.

    Dates are counted from the start (or from the first due date, where one is given) and not from the date
    before, so a loan of 31 January falls due on 28 February and again on 31 March.

    Parameters
    ----------
    start : date
        The day the money is handed over.
    frequency : str
        See ``PERIODS_PER_YEAR``. ``half_month`` keeps two days of the month fifteen days apart.
    count : int
    first_due : date, optional
        Where the first instalment is not one whole period after the start.

    Raises
    ------
    InputError
        ``date_beyond_calendar``.

    Examples
    --------
    >>> [str(day) for day in due_dates(date(2026, 1, 31), "month", 3)]
    ['2026-02-28', '2026-03-31', '2026-04-30']
    >>> [str(day) for day in due_dates(date(2026, 1, 31), "half_month", 3)]
    ['2026-02-16', '2026-02-28', '2026-03-16']
    """
    base, first = (start, 1) if first_due is None else (first_due, 0)
    try:
        return [_stepped(base, frequency, first + place) for place in range(count)]
    except (OverflowError, ValueError):
        raise InputError("date_beyond_calendar", start=base, count=count, frequency=frequency) from None


def _stepped(base: date, frequency: Frequency, steps: int) -> date:
    if frequency in _DAYS:
        return base + timedelta(days=_DAYS[frequency] * steps)
    if frequency in _MONTHS:
        return _in_month(base, _MONTHS[frequency] * steps, base.day)
    late = base.day > 15
    early_day = base.day - 15 if late else base.day
    months, half = divmod(steps + late, 2)
    return _in_month(base, months, early_day + 15 * half)


def _in_month(base: date, months: int, day: int) -> date:
    years, month = divmod(base.month - 1 + months, 12)
    year = base.year + years
    return date(year, month + 1, min(day, monthrange(year, month + 1)[1]))


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


def whole_years(start: date, day: date) -> int:
    """Count the anniversaries of the start up to a day; that of 29 February is 28 February in other years."""
    years = day.year - start.year
    return years if _in_month(start, 12 * years, start.day) <= day else years - 1


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
