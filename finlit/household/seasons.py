"""When money is wanted all at once: Lebaran by calculation, and what comes round every year."""

from datetime import date, timedelta

from finlit.errors import InputError
from finlit.values import day

_SHAWWAL = 10
_JULY = 7


def lebaran(since: date | str, until: date | str) -> tuple[date, ...]:
    """List the days of Lebaran (Idul Fitri, 1 Syawal) between two days, by calculation.

    The government sets the day by looking for the moon; it can differ by a day from the one that is
    calculated here, and so can that of a mosque. A year of the sun may have two of them (2033).

    Parameters
    ----------
    since, until : date
        Both included; from 1925 to 2076.

    Returns
    -------
    tuple of date

    Raises
    ------
    InputError
        ``lebaran_beyond_tables``, ``dates_upside_down``, ``date_unreadable``.

    Notes
    -----
    The Umm al-Qura calendar, as the package ``hijridate`` has it.

    Examples
    --------
    >>> [str(found) for found in lebaran("2025-01-01", "2027-12-31")]
    ['2025-03-30', '2026-03-20', '2027-03-09']
    """
    from hijridate import Gregorian, Hijri  # its tables are read when they are asked for

    first, last = day(since, "since"), day(until, "until")
    if last < first:
        raise InputError("dates_upside_down", first=first, last=last)
    try:
        years = range(_hijri_year(Gregorian, first), _hijri_year(Gregorian, last) + 1)
        found = [Hijri(year, _SHAWWAL, 1).to_gregorian() for year in years]
    except (OverflowError, ValueError):
        raise InputError("lebaran_beyond_tables", first=first, last=last) from None
    days = [date(one.year, one.month, one.day) for one in found]
    return tuple(one for one in days if first <= one <= last)


def school_year(since: date) -> date:
    """Return the day on which the next school year is paid for: in July, as plans here take it.

    >>> str(school_year(date(2026, 7, 31))), str(school_year(date(2026, 8, 1)))
    ('2026-07-10', '2027-07-10')
    """
    return date(since.year + (since.month > _JULY), _JULY, 10)


def _hijri_year(calendar: type, when: date) -> int:
    return int(calendar(when.year, when.month, when.day).to_hijri().year)


def before(days: tuple[date, ...], how_many: int) -> tuple[date, ...]:
    """Return days so many days earlier: shopping is done before the feast."""
    return tuple(one - timedelta(days=how_many) for one in days)
