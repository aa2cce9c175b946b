"""Day counts over columns of dates: the parts of a year that :mod:`finlit.timevalue` gives for two."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from finlit.batch.columns import Counts, Days, Floats
from finlit.errors import InputError
from finlit.timevalue import BASES

_Bools = npt.NDArray[np.bool_]


class Calendar(NamedTuple):
    """Year, month and day of each date, and its number in the calendar."""

    number: Counts
    year: Counts
    month: Counts
    day: Counts

    @property
    def is_month_end(self) -> _Bools:
        """Whether the date is the last of its month."""
        return _month(self.number + 1) != _month(self.number)


def calendar(dates: Days) -> Calendar:
    """Take dates apart."""
    number = _number(dates)
    months = _month(number)
    day = number - months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + 1
    return Calendar(number, months // 12 + 1970, months % 12 + 1, day)


def year_fractions(start: Days, end: Days, basis: str | int = "act/365F") -> Floats:
    """The part of a year between two dates of each row, none of the second before the first.

    Parameters
    ----------
    start, end : array of dates
    basis : str or int
        As in :func:`finlit.timevalue.year_fraction`.

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
    count, year = _basis(basis)
    missing = np.isnat(start) | np.isnat(end)
    if count is _act:  # so common that dates need not be taken apart
        years = (_number(end) - _number(start)) / year
    else:
        first, last = calendar(start), calendar(end)
        years = count(first, last) / year
    return np.where(missing, np.nan, years) if missing.any() else years


def _number(dates: Days) -> Counts:
    return dates.astype("datetime64[D]", copy=False).view(np.int64)


def _month(number: Counts) -> Counts:
    return number.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def _act(a: Calendar, b: Calendar) -> Counts:
    return b.number - a.number


def _leap_days(at: Calendar) -> Counts:
    """Count the 29 Februaries up to and on each day."""
    years = at.year - (at.month * 100 + at.day < 229)
    return years // 4 - years // 100 + years // 400


def _is_leap(year: Counts) -> _Bools:
    return (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))


def _no_leap_days(a: Calendar, b: Calendar) -> Counts:
    return _act(a, b) - (_leap_days(b) - _leap_days(a))


def _thirty(a: Calendar, b: Calendar, first: Counts, second: Counts) -> Counts:
    return 360 * (b.year - a.year) + 30 * (b.month - a.month) + second - first


def _thirty_isda(a: Calendar, b: Calendar) -> Counts:
    first = np.minimum(a.day, 30)
    return _thirty(a, b, first, np.where((b.day == 31) & (first == 30), 30, b.day))


def _thirty_us(a: Calendar, b: Calendar) -> Counts:
    a_ends, b_ends = ((at.month == 2) & at.is_month_end for at in (a, b))
    first = np.where(a_ends, 30, np.minimum(a.day, 30))
    second = np.where(a_ends & b_ends, 30, b.day)
    # Of two equal days nothing passes, whatever the end of February counts as.
    found = _thirty(a, b, first, np.where((second == 31) & (first == 30), 30, second))
    return np.where(a.number == b.number, 0, found)


def _thirty_european(a: Calendar, b: Calendar) -> Counts:
    return _thirty(a, b, np.minimum(a.day, 30), np.minimum(b.day, 30))


def _thirty_european_isda(a: Calendar, b: Calendar) -> Counts:
    return _thirty(a, b, *(np.where(at.is_month_end, 30, at.day) for at in (a, b)))


def _thirty_european_plus(a: Calendar, b: Calendar) -> Counts:
    end = calendar((b.number + (b.day == 31)).astype("datetime64[D]"))
    found = _thirty(a, end, np.minimum(a.day, 30), end.day)
    return np.where(a.number == b.number, 0, found)


def _act_act(a: Calendar, b: Calendar) -> Floats:
    """Count days in leap years over 366, the others over 365."""
    lengths_a, lengths_b = (np.where(_is_leap(at.year), 366, 365) for at in (a, b))
    within = _act(a, b) / lengths_a
    first = (_new_year(a.year + 1) - a.number) / lengths_a
    last = (b.number - _new_year(b.year)) / lengths_b
    return np.where(a.year == b.year, within, first + (b.year - a.year - 1) + last)


def _new_year(year: Counts) -> Counts:
    return (year - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64)


def _act_act_excel(a: Calendar, b: Calendar) -> Floats:
    """Count as Excel's own act/act: over the mean length of the years touched, or of the one between."""
    next_year = (b.year == a.year + 1) & (a.month * 100 + a.day >= b.month * 100 + b.day)
    mean = (_new_year(b.year + 1) - _new_year(a.year)) / (b.year - a.year + 1)
    leap_between = (_leap_days(b) > _leap_days(a)) | ((a.month == 2) & (a.day == 29))
    same = np.where(_is_leap(a.year), 366, 365)
    length = np.where(a.year == b.year, same, np.where(next_year, np.where(leap_between, 366, 365), mean))
    return _act(a, b) / length


_Count = Callable[[Calendar, Calendar], npt.NDArray[np.int64] | npt.NDArray[np.float64]]

_BASES: dict[str, tuple[_Count, float]] = {
    "act": (_act, 365.0),
    "act/365f": (_act, 365.0),
    "act/365": (_act, 365.0),
    "act/365.25": (_act, 365.25),
    "act/364": (_act, 364.0),
    "act/360": (_act, 360.0),
    "act/act isda": (_act_act, 1.0),
    "nl/365": (_no_leap_days, 365.0),
    "nl/360": (_no_leap_days, 360.0),
    "30/360 isda": (_thirty_isda, 360.0),
    "30u/360": (_thirty_us, 360.0),
    "30/360 sia": (_thirty_us, 360.0),
    "30e/360": (_thirty_european, 360.0),
    "30e/360 isda": (_thirty_european_isda, 360.0),
    "30e+/360": (_thirty_european_plus, 360.0),
}

_EXCEL: tuple[tuple[_Count, float], ...] = (
    (_thirty_us, 360.0),
    (_act_act_excel, 1.0),
    (_act, 360.0),
    (_act, 365.0),
    (_thirty_european, 360.0),
)


def _basis(basis: str | int) -> tuple[_Count, float]:
    if isinstance(basis, int) and not isinstance(basis, bool) and 0 <= basis < len(_EXCEL):
        return _EXCEL[basis]
    found = _BASES.get(basis.lower()) if isinstance(basis, str) else None
    if found is None:
        raise InputError("basis_unknown", value=basis, choices=", ".join((*BASES, "0, 1, 2, 3, 4")))
    return found
