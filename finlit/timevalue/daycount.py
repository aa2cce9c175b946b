"""How long it is between two days: in days, in years, in the periods of the APR laws."""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta
from typing import Literal, NamedTuple

from finlit.errors import InputError
from finlit.timevalue._bases import At, act, basis_of
from finlit.timevalue._numbers import Day, as_date

Rule = Literal["eu_2008_48", "uk_conc"]
Period = Literal["day", "week", "month", "year"]


def days(start: Day, end: Day, basis: str | int = "act") -> int:
    """Days between two dates, as a contract counts them.

    Some contracts pretend that every month has 30 days; the name of the count says which.

    Parameters
    ----------
    start, end : date
        Or ISO text. ``end`` before ``start`` gives a number below zero.
    basis : str or int
        ``act`` and all that begins with it: days of the calendar. ``NL/365``: without 29 February.
        ``30/360 ISDA``, ``30U/360`` (also ``30/360 SIA``), ``30E/360``, ``30E/360 ISDA``, ``30E+/360``:
        months of 30 days, which differ in what they do at the end of a month. 0 to 4: as Excel's YEARFRAC.
        Capitals do not matter.

    Returns
    -------
    int
        [days].

    Raises
    ------
    InputError
        ``basis_unknown``, ``date_unreadable``.

    Examples
    --------
    >>> days("2026-01-31", "2026-02-28"), days("2026-01-31", "2026-02-28", "30E/360")
    (28, 28)
    >>> days("2026-02-28", "2026-03-31"), days("2026-02-28", "2026-03-31", "30U/360")
    (31, 30)
    """
    counted = basis_of(basis)
    a, b = as_date("start", start), as_date("end", end)
    if a == b:
        return 0
    if a > b:
        return -days(b, a, basis)
    if counted.days is act:  # so common that the days need not be taken apart
        return b.toordinal() - a.toordinal()
    return int(counted.days(_at(a), _at(b)))


def year_fraction(start: Day, end: Day, basis: str | int = "act/365F") -> float:
    """The part of a year between two dates.

    Half a year is not the same everywhere: 181 or 184 days, or six months of 30.

    Parameters
    ----------
    start, end : date
        Or ISO text. ``end`` before ``start`` gives a number below zero; with Excel's 0 to 4 the order does
        not matter, as in Excel.
    basis : str or int
        ``act/365F``, ``act/360``, ``act/364``, ``act/365.25``: days of the calendar over that many.
        ``act/act ISDA``: days in leap years over 366, the others over 365. ``NL/365``, ``NL/360``: without
        29 February. The 30-day months of :func:`days`: over 360. 0 to 4: Excel's YEARFRAC (0 is 30U/360,
        1 Excel's own act/act, 2 act/360, 3 act/365F, 4 30E/360).

    Returns
    -------
    float
        [years].

    Raises
    ------
    InputError
        ``basis_unknown``, ``date_unreadable``.

    Notes
    -----
    ``days / year``; 0 for the same day.

    References
    ----------
    2006 ISDA Definitions 4.16; for ``30U/360`` the SIA's standard securities calculation methods, in which
    the end of February counts as the 30th where both dates are, or the first is, the end of February.

    Examples
    --------
    >>> year_fraction("2026-01-31", "2026-07-31")
    0.4958904109589041
    >>> year_fraction("2026-01-31", "2026-07-31", "30E/360")
    0.5
    """
    counted = basis_of(basis)
    a, b = as_date("start", start), as_date("end", end)
    if a == b:
        return 0.0
    if a > b:
        sign = 1 if isinstance(basis, int) else -1
        return sign * year_fraction(b, a, basis)
    if counted.years:
        return float(counted.years(_at(a), _at(b)))
    return days(a, b, basis) / (counted.year[0] / counted.year[1])


def time_factor(start: Day, end: Day, rule: Rule, period: Period = "month", secured: bool = False) -> float:
    """The years between the loan and a payment, as the APR laws of the EU and the UK count them.

    Whole months are all the same length; only the days left over are counted one by one.

    Parameters
    ----------
    start : date
        The day of the loan; or ISO text.
    end : date
        The day of the payment, not before it; or ISO text.
    rule : {"eu_2008_48", "uk_conc"}
        Directive 2008/48/EC, or the FCA's CONC App 1.
    period : {"month", "week", "year", "day"}
        How often is paid.
    secured : bool
        UK only: secured on land (App 1.1), where whole months, or else whole weeks, count as such whatever
        the period.

    Returns
    -------
    float
        [years] whole periods of 1/12, 1/52 or 1 year, and the days left over 365 or 366.

    Raises
    ------
    InputError
        ``choice_unknown``, ``date_before_first``, ``date_unreadable``.

    Notes
    -----
    EU: periods are counted back from the payment; the days left are over 366 where the year before them
    holds a 29 February; the last day of a month is a whole month from the last day of another. UK: periods
    are counted forward from the loan, to the same day of the month or to its last where it has no such day;
    each day left is over the days of its own year.

    Examples
    --------
    >>> time_factor("2020-12-31", "2021-03-01", "eu_2008_48") == 2 / 12 + 1 / 366
    True
    >>> time_factor("2025-01-12", "2025-02-15", "uk_conc") == 1 / 12 + 3 / 365
    True
    """
    a, b = as_date("start", start), as_date("end", end)
    if rule not in ("eu_2008_48", "uk_conc"):
        raise InputError("choice_unknown", name="rule", value=rule, choices="eu_2008_48, uk_conc")
    if period not in _PERIODS:
        raise InputError("choice_unknown", name="period", value=period, choices=", ".join(_PERIODS))
    if b < a:
        raise InputError("date_before_first", date=b, first=a)
    if rule == "eu_2008_48":
        return _eu_factor(a, b, period)
    if secured and _whole_months(a, b):
        period = "month"
    elif secured and (b - a).days % 7 == 0:
        period = "week"
    return _uk_factor(a, b, period)


class UnitPeriods(NamedTuple):
    """The time of one payment in the US rule."""

    whole: int
    """t: full unit-periods."""
    odd: float
    """f: the part of one left over, 0 to 1."""
    per_year: float
    """How many make a year."""


def unit_periods(start: Day, end: Day, unit_period: str) -> UnitPeriods:
    """Count unit-periods between two dates as the US Truth in Lending rule does.

    First the whole periods between payments, then what is left over as a part of one.

    Parameters
    ----------
    start, end : date
        The loan and the payment, not before it; or ISO text.
    unit_period : str
        ``"1 day"``, ``"1 week"``, ``"2 weeks"``, ..., ``"semimonth"``, ``"1 month"``, ``"3 months"``, ...,
        ``"1 year"``; also ``day``, ``week``, ``fortnight``, ``month``, ``quarter``, ``half year``, ``year``.

    Returns
    -------
    UnitPeriods

    Raises
    ------
    InputError
        ``unit_period_unknown``, ``date_before_first``, ``date_unreadable``.

    References
    ----------
    12 CFR 1026, Appendix J, (b)(5): months are counted back from the later date, days left are 30ths of a
    month (15ths of half a month, 365ths of a year); weeks are 7 days.

    Examples
    --------
    >>> unit_periods("1978-02-10", "1978-04-01", "1 month")
    UnitPeriods(whole=1, odd=0.6333333333333333, per_year=12.0)
    """
    return periods_back(as_date("start", start), as_date("end", end), unit_period, None)


def series_day(days: Collection[date]) -> int | None:
    """The day of the month on which a series falls due; None where each is the last day of its month.

    Appendix J: who pays on the 30th pays on the last of February, and that month is measured to the 30th.
    """
    return None if all(map(_last_day, days)) else max(day.day for day in days)


def periods_back(a: date, b: date, unit_period: str, due: int | None) -> UnitPeriods:
    """Count as :func:`unit_periods`, for a payment of a series that falls due on one day of the month."""
    if b < a:
        raise InputError("date_before_first", date=b, first=a)
    many, unit = _unit(unit_period)
    if unit == "day":
        whole, rest = divmod((b - a).days, many)
        return UnitPeriods(whole, rest / many, 52 * 7 / many if many % 7 == 0 else 365 / many)
    months, left = _months_back(a, b, due)
    if unit == "year":
        whole, rest = divmod(months, 12)
        odd = rest / 12 if not left else (_months_before(b, 12 * whole, due) - a).days / 365
        return UnitPeriods(whole, odd, 1.0)
    if unit == "semimonth":
        whole, rest = divmod(30 * months + left, 15)
        return UnitPeriods(whole, rest / 15, 24.0)
    whole, rest = divmod(30 * months + left, 30 * many)
    if many == 1:
        whole, rest = months, left
    return UnitPeriods(whole, rest / (30 * many), 12 / many)


def term_periods(start: date, end: date, unit_period: str | None) -> UnitPeriods:
    """Count the unit-period of a debt that is paid once: its term, but at most a year.

    Appendix J, (b)(4)(ii), (b)(5)(v) to (vii). Whole months are twelfths, unless the unit-period is told in
    days or weeks: the rule allows both.
    """
    in_days = unit_period is not None and _unit(unit_period)[1] == "day"
    months, left = _months_back(start, end)
    if months >= 12:
        return unit_periods(start, end, "1 year")
    return UnitPeriods(1, 0.0, 365 / (end - start).days if in_days or left else 12 / months)


_PERIODS = ("day", "week", "month", "year")

_UNITS = {
    "fortnight": (14, "day"),
    "quarter": (3, "month"),
    "half year": (6, "month"),
    "halfyear": (6, "month"),
    "semimonth": (1, "semimonth"),
}


def _unit(name: str) -> tuple[int, str]:
    """How many of which: days, months, half months or a year."""
    plain = name.split("(")[0].strip().lower() if isinstance(name, str) else ""
    if plain in _UNITS:
        return _UNITS[plain]
    count, _, unit = plain.rpartition(" ")
    unit = unit.removesuffix("s")
    if unit in _PERIODS and (not count or (count.isdecimal() and 0 < int(count) <= 1000)):
        many = int(count or 1)
        if unit == "week":
            return 7 * many, "day"
        if unit == "month" and many == 12:
            return 1, "year"
        if unit != "year" or many == 1:
            return many, unit
    choices = "1 day, 1 week, 2 weeks, semimonth, 1 month, 3 months, 1 year"
    raise InputError("unit_period_unknown", value=name, choices=choices)


def _last_day(day: date) -> bool:
    return day.day > 27 and day.day == monthrange(day.year, day.month)[1]


def _moved(day: date, months: int, anchor: int) -> date | None:
    """The day so many months away, at most its month's last; None where the calendar ends."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(anchor, monthrange(year, month + 1)[1]))


def _months_from(day: date, months: int) -> date | None:
    return _moved(day, months, day.day)


def _months_before(day: date, months: int, due: int | None = None) -> date:
    """The day so many months back; the last of a month stays the last, or is the day of its series."""
    moved = _moved(day, -months, max(due or 31, day.day) if _last_day(day) else day.day)
    return moved or date.min


def _whole_months(a: date, b: date) -> bool:
    return _months_from(a, (b.year - a.year) * 12 + b.month - a.month) == b


def _months_back(a: date, b: date, due: int | None = None) -> tuple[int, int]:
    """Full months measured back from the later date, and the days left before them."""
    months = (b.year - a.year) * 12 + b.month - a.month
    # The 30th of January and the 28th of February: a monthly payment is a whole month away.
    if a == b or (_whole_months(a, b) and (due is None or due >= a.day)):
        return months, 0
    if _months_before(b, months, due) < a:
        months -= 1
    return months, (_months_before(b, months, due) - a).days


def _eu_factor(a: date, b: date, period: Period) -> float:
    if period == "day":
        whole, back = 0.0, b
    elif period == "week":
        weeks = (b - a).days // 7
        whole, back = weeks / 52, b - timedelta(weeks=weeks)
    else:
        months, left = _months_back(a, b)
        if period == "year":
            months -= months % 12
            left = 0 if _months_from(a, months) == b else (_months_before(b, months) - a).days
        whole, back = months / 12, a + timedelta(days=left)
    left = (back - a).days
    if not left:
        return whole
    year_before = _moved(back, -12, back.day) or date.min
    return whole + left / (366 if (back - year_before).days == 366 else 365)


def _uk_factor(a: date, b: date, period: Period) -> float:
    if period == "day":
        whole, at = 0.0, a
    elif period == "week":
        weeks = (b - a).days // 7
        whole, at = weeks / 52, a + timedelta(weeks=weeks)
    else:
        months = (b.year - a.year) * 12 + b.month - a.month
        if (_months_from(a, months) or date.max) > b:
            months -= 1
        if period == "year":
            months -= months % 12
        whole, at = months / 12, _months_from(a, months) or a
    return whole + year_fraction(at, b, "act/act ISDA")


def _at(day: date) -> At:
    return At(day.toordinal(), day.year, day.month, day.day, _last_day(day))
