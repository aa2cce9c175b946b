"""Day counts over columns of dates: the parts of a year that :mod:`finlit.timevalue` gives for two."""

import numpy as np

from finlit.batch.columns import Counts, Days, Floats
from finlit.timevalue import DAYS_BETWEEN, PERIODS_PER_YEAR, Frequency
from finlit.timevalue._bases import At, act, basis_of, is_leap

_EPOCH = 719_163  # 1 January 1970 is that day of the calendar
_FAR = 1e9


def taken_apart(dates: Days) -> At:
    """Take dates apart."""
    number = _number(dates)
    months = _month(number)
    day = number - months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + 1
    is_month_end = _month(number + 1) != months
    return At(number + _EPOCH, months // 12 + 1970, months % 12 + 1, day, is_month_end)


def year_fractions(
    start: Days, end: Days, basis: str | int = "act/365F", *, out: Floats | None = None
) -> Floats:
    """The part of a year between two dates of each row, none of the second before the first.

    Parameters
    ----------
    start, end : array of dates
    basis : str or int
        As in :func:`finlit.timevalue.year_fraction`.
    out : array of float64, optional
        Where the answer may go.

    Returns
    -------
    array of float64
        [years] NaN where a date is missing.

    Raises
    ------
    InputError
        ``basis_unknown``.

    Examples
    --------
    >>> import numpy as np
    >>> day = np.array(["2026-01-31", "2026-07-31"], "datetime64[D]")
    >>> year_fractions(day[:1], day[1:], "30E/360").tolist()
    [0.5]
    """
    counted = basis_of(basis)
    if counted.days is act and not counted.years:  # so common that dates need not be taken apart
        years: Floats = np.subtract(_number(end), _number(start), out=out, dtype=np.float64)
        years /= counted.year[0] / counted.year[1]
        if years.size and years.min() > -_FAR and years.max() < _FAR:
            return years  # a missing date is the smallest number that there is
    else:
        years = counted.fraction(taken_apart(start), taken_apart(end))
    missing = np.isnat(start) | np.isnat(end)
    return np.where(missing, np.nan, years) if missing.any() else years


def year_shares(start: Days, end: Days, basis: str) -> tuple[Counts, int]:
    """The parts of a year between two dates of each row exactly: whole counts of one part of a year.

    Parameters
    ----------
    start, end : array of dates
        None of the second before the first; none missing.
    basis : str
        As :class:`finlit.credit.Loan` names it.

    Examples
    --------
    >>> import numpy as np
    >>> day = np.array(["2026-01-01", "2026-02-01"], "datetime64[D]")
    >>> year_shares(day[:1], day[1:], "act/365.25")
    (array([124]), 1461)
    """
    counted = basis_of(basis)
    if counted.years:
        leap = _days_of_leap_years(end) - _days_of_leap_years(start)
        return leap * 365 + (_number(end) - _number(start) - leap) * 366, 365 * 366
    days = (
        _number(end) - _number(start)
        if counted.days is act
        else counted.days(taken_apart(start), taken_apart(end))
    )
    return days * counted.year[1], counted.year[0]


def due_days(start: Days, first_due: Days, frequency: Frequency, rows: int) -> Days:
    """The due dates of each loan, periods x loans: those of :func:`finlit.timevalue.due_dates`.

    Parameters
    ----------
    start, first_due : array of dates
        The second is NaT where the first period is like the others.
    frequency : str
    rows : int
    """
    told = ~np.isnat(first_due)
    base = np.where(told, first_due, start)
    steps = np.arange(1, rows + 1)[:, None] - told
    if frequency in DAYS_BETWEEN:
        return base + (DAYS_BETWEEN[frequency] * steps).astype("m8[D]")
    months = base.astype("M8[M]")
    day = (base - months).astype(np.int64)
    if frequency == "half_month":
        late = day >= 15
        day = day - 15 * late
        passed, half = np.divmod(steps + late, 2)
        day = day + 15 * half
    else:
        passed = 12 // PERIODS_PER_YEAR[frequency] * steps
    months = months + passed
    last = (months + 1).astype("M8[D]") - np.timedelta64(1, "D")
    return np.minimum(months.astype("M8[D]") + day, last)


def _days_of_leap_years(dates: Days) -> Counts:
    """Count the days in leap years before each date."""
    years = dates.astype("datetime64[Y]")
    before = years.astype(np.int64) + 1969
    whole: Counts = before // 4 - before // 100 + before // 400
    here = _number(dates) - _number(years.astype("datetime64[D]"))
    return whole * 366 + here * is_leap(before + 1)


def _number(dates: Days) -> Counts:
    return dates.astype("datetime64[D]", copy=False).view(np.int64)


def _month(number: Counts) -> Counts:
    return number.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
