"""How often money moves, and on which days: the same for loans, savings and groups."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from finlit.errors import InputError
from finlit.timevalue._numbers import Day, as_date, whole

Frequency = Literal[
    "day", "week", "two_weeks", "four_weeks", "half_month", "month", "quarter", "half_year", "year"
]

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
"""Payments in a year, by frequency: the one stated conversion. A year has 52 weeks and 365 days."""

DAYS_BETWEEN = {"day": 1, "week": 7, "two_weeks": 14, "four_weeks": 28}
"""[days] between two payments, for the rhythms that know no months."""

_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


def periods_per_year(frequency: str, name: str = "frequency") -> int:
    """Say how often something is paid in a year.

    Raises
    ------
    InputError
        ``choice_unknown``, with the name of what was asked.

    Examples
    --------
    >>> periods_per_year("four_weeks")
    13
    """
    if not isinstance(frequency, str) or frequency not in PERIODS_PER_YEAR:
        raise InputError("choice_unknown", name=name, value=frequency, choices=", ".join(PERIODS_PER_YEAR))
    return PERIODS_PER_YEAR[frequency]


def due_dates(start: Day, frequency: Frequency, count: int, first_due: Day | None = None) -> list[date]:
    """List the dates on which payments fall due.

    Dates are counted from the start (or from the first due date, where one is given) and not from the date
    before, so what begins on 31 January falls due on 28 February and again on 31 March.

    Parameters
    ----------
    start : date
        The day on which it all begins; or ISO text.
    frequency : str
        See ``PERIODS_PER_YEAR``. ``half_month`` keeps two days of the month fifteen days apart.
    count : int
        [payments] zero or more.
    first_due : date, optional
        Where the first payment is not one whole period after the start.

    Returns
    -------
    list of date

    Raises
    ------
    InputError
        ``date_beyond_calendar``, ``choice_unknown``, ``date_unreadable``, ``number_not_whole``,
        ``amount_negative``, ``number_unreadable``.

    Examples
    --------
    >>> [str(day) for day in due_dates(date(2026, 1, 31), "month", 3)]
    ['2026-02-28', '2026-03-31', '2026-04-30']
    >>> [str(day) for day in due_dates(date(2026, 1, 31), "half_month", 3)]
    ['2026-02-16', '2026-02-28', '2026-03-16']
    """
    base, first = (as_date("start", start), 1) if first_due is None else (as_date("first_due", first_due), 0)
    periods_per_year(frequency)  # refuses one that is not known
    many = whole("count", count, 0)
    try:
        return [due_date(base, frequency, first + place) for place in range(many)]
    except (OverflowError, ValueError):
        raise InputError("date_beyond_calendar", start=base, count=count, frequency=frequency) from None


def due_date(start: Day, frequency: Frequency, steps: int) -> date:
    """Return the day so many periods after the start.

    Counted from the start and not from payment to payment, so that the last day of a month comes back.

    Parameters
    ----------
    start : date
        Or ISO text.
    frequency : str
        See ``PERIODS_PER_YEAR``.
    steps : int
        [periods] below zero: before the start.

    Returns
    -------
    date

    Raises
    ------
    InputError
        ``choice_unknown``, ``date_unreadable``, ``number_not_whole``, ``number_unreadable``.
    OverflowError, ValueError
        Beyond the calendar; :func:`due_dates` says it in words.

    Examples
    --------
    >>> due_date("2026-01-31", "week", 2), due_date("2026-01-31", "quarter", 1)
    (datetime.date(2026, 2, 14), datetime.date(2026, 4, 30))
    """
    day, many = as_date("start", start), whole("steps", steps)
    if frequency in DAYS_BETWEEN:
        return day + timedelta(days=DAYS_BETWEEN[frequency] * many)
    if frequency in _MONTHS:
        return months_after(day, _MONTHS[frequency] * many)
    periods_per_year(frequency)  # refuses all but half months
    late = day.day > 15
    early_day = day.day - 15 if late else day.day
    months, half = divmod(many + late, 2)
    return months_after(day, months, early_day + 15 * half)


def months_after(start: Day, months: int, day: int | None = None) -> date:
    """Return the same day (or another one) some months later, or that month's last one.

    Parameters
    ----------
    start : date
        Or ISO text.
    months : int
        [months] below zero: before the start.
    day : int, optional
        [1 to 31] of the month that is reached.

    Returns
    -------
    date

    Raises
    ------
    InputError
        ``date_unreadable``, ``number_not_whole``, ``number_unreadable``.
    ValueError
        Beyond the calendar.

    Examples
    --------
    >>> months_after(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    begun = as_date("start", start)
    years, month = divmod(begun.month - 1 + whole("months", months), 12)
    year = begun.year + years
    wanted = begun.day if day is None else whole("day", day, 1)
    return date(year, month + 1, min(wanted, monthrange(year, month + 1)[1]))
