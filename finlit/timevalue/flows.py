"""What dated or regular flows are worth, and the rate that makes them worth nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from math import exp, expm1, fsum, log, log1p

from finlit.errors import InputError, NoSolution
from finlit.timevalue._numbers import Day, Number, as_dates, number, per_period, series, too_large
from finlit.timevalue._one_turn import rate_of_one_turn
from finlit.timevalue._roots import one_rate, rates_of_flows, sign_changes
from finlit.timevalue.daycount import year_fraction

_LONGEST = 10_000
"""[years] longer than the calendar."""


def npv(rate: Number, values: Iterable[Number], first: Number = 1) -> float:
    """What flows at equal steps are worth today.

    Money that comes later counts for less: this says how much less.

    Parameters
    ----------
    rate : number
        [per period, decimal] above -1.
    values : sequence of number
        [money, + comes in, - goes out] one flow a period.
    first : number, default 1
        [periods] when the first flow falls: 1 as in spreadsheets (at the end of the first period), 0 as in
        numpy-financial and pyxirr (today).

    Returns
    -------
    float
        [money].

    Raises
    ------
    InputError
        ``rate_not_above_minus_one``, ``values_empty``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``sum(values[k] / (1 + rate) ** (k + first))``; at rate 0 the plain sum.

    Examples
    --------
    A sewing machine costs Rp5,000,000 today and brings Rp2,000,000 a year for three years; money costs 12 %:

    >>> round(npv(0.12, [-5_000_000, 2_000_000, 2_000_000, 2_000_000], first=0))
    -196337
    """
    growth = log1p(per_period("rate", rate))
    start = number("first", first)
    flows = series("values", values)
    return _discounted(growth, [k + start for k in range(len(flows))], flows)


def xnpv(
    rate: Number, values: Iterable[Number], dates: Iterable[Day], basis: str | int = "act/365F"
) -> float:
    """What flows on real dates are worth on the first of them.

    A payment next year weighs less than one today, and every day counts.

    Parameters
    ----------
    rate : number
        [a year, decimal, effective] above -1.
    values : sequence of number
        [money, + comes in, - goes out].
    dates : sequence of date
        One for each value; none before the first.
    basis : str or int
        The day count, see :func:`days`.

    Returns
    -------
    float
        [money] on the first date.

    Raises
    ------
    InputError
        ``rate_not_above_minus_one``, ``lengths_differ``, ``date_before_first``, ``values_empty``,
        ``basis_unknown``, ``date_unreadable``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``sum(value / (1 + rate) ** years)``; at rate 0 the plain sum.

    Examples
    --------
    >>> from datetime import date
    >>> round(xnpv(0.09, [-10_000, 2_750, 4_250, 3_250, 2_750], [date(2008, 1, 1), date(2008, 3, 1),
    ...     date(2008, 10, 30), date(2009, 2, 15), date(2009, 4, 1)]), 2)
    2086.65
    """
    growth = log1p(per_period("rate", rate))
    flows = series("values", values)
    days = as_dates(flows, dates)
    early = min(days)
    if early < days[0]:
        raise InputError("date_before_first", date=early, first=days[0])
    return _discounted(growth, [year_fraction(days[0], day, basis) for day in days], flows)


def irr(values: Iterable[Number], guess: Number | None = None) -> float:
    """The rate per period at which flows at equal steps are worth nothing.

    For a loan it is the price of the money; for savings it is what the money earned.

    Parameters
    ----------
    values : sequence of number
        [money, + comes in, - goes out] one flow a period.
    guess : number, optional
        [per period, decimal] Where several rates fit, the one nearest to it is given. Without it several
        rates are an error that names them all.

    Returns
    -------
    float
        [per period, decimal] above -1.

    Raises
    ------
    NoSolution
        ``flows_of_one_sign``: money only comes in or only goes out. ``no_rate_found``: the flows are worth
        nothing at no rate.
    SeveralRates
        ``several_rates``, with every rate as ``candidates``.
    InputError
        ``values_empty``, ``number_unreadable``, ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    The r of ``sum(values[k] / (1 + r) ** k) = 0``; 0 where the plain sum is zero. Every r between -99.9 %
    and 100,000,000 % is found, those within a few millionths of one another as one; only where there is
    none the search goes on, down to -1 + 1e-12 and up to 1e300. Spreadsheets give the rate near their guess
    of 10 % and do not say that there are others.

    Examples
    --------
    Rp1,000,000 borrowed, twelve payments of Rp100,000:

    >>> round(irr([1_000_000] + 12 * [-100_000]), 6)
    0.029229
    >>> irr([1_000_000, 100_000])  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    finlit.errors.NoSolution: Money only comes in or only goes out, so there is no rate. ...
    """
    flows = series("values", values)
    return _rate(_steps(len(flows)), flows, guess)


def xirr(
    values: Iterable[Number],
    dates: Iterable[Day],
    guess: Number | None = None,
    basis: str | int = "act/365F",
) -> float:
    """The effective rate a year at which flows on real dates are worth nothing.

    The price of a loan, or the gain of savings, when money moves on uneven days.

    Parameters
    ----------
    values : sequence of number
        [money, + comes in, - goes out].
    dates : sequence of date
        One for each value, in any order.
    guess : number, optional
        [a year, decimal] as in :func:`irr`.
    basis : str or int
        The day count, see :func:`days`.

    Returns
    -------
    float
        [a year, decimal, effective] above -1.

    Raises
    ------
    NoSolution
        ``flows_of_one_sign``, ``no_rate_found``.
    SeveralRates
        ``several_rates``, with every rate as ``candidates``.
    InputError
        ``lengths_differ``, ``values_empty``, ``basis_unknown``, ``date_unreadable``, ``number_unreadable``,
        ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    The r of ``sum(value / (1 + r) ** years) = 0``, looked for as in :func:`irr`.

    Examples
    --------
    >>> from datetime import date
    >>> round(xirr([-10_000, 2_750, 4_250, 3_250, 2_750], [date(2008, 1, 1), date(2008, 3, 1),
    ...     date(2008, 10, 30), date(2009, 2, 15), date(2009, 4, 1)]), 6)
    0.373363
    """
    flows = series("values", values)
    return _rate(_years(as_dates(flows, dates), basis), flows, guess)


def annual_rate(times: Iterable[Number], amounts: Iterable[Number]) -> float:
    """The effective annual rate of the European Union and the United Kingdom (APR, APRC).

    It counts everything that is paid and when it is paid, so that any two loans can be laid side by side.

    Parameters
    ----------
    times : sequence of number
        [years] of each amount, in any order; below zero for what is paid before the loan. ``time_factor``
        gives them from dates.
    amounts : sequence of number
        [money] received with one sign, paid with the other.

    Returns
    -------
    float
        [a year, decimal, effective] above -1.

    Raises
    ------
    NoSolution
        ``flows_of_one_sign``, ``no_rate_found``.
    InputError
        ``lengths_differ``, ``values_empty``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    The X of ``sum(amount / (1 + X) ** time) = 0``; 0 where as much is paid as was received. Where more than
    one X fits, the positive one nearest to zero counts, or else the negative one nearest to zero.

    References
    ----------
    Directives 2008/48/EC and 2014/17/EU, Annex I; FCA Handbook, MCOB 10.3.1R(2) for the choice among several.

    Examples
    --------
    GBP 100, and 125 to pay back after 31 days, in a year of 365.25 days:

    >>> round(100 * annual_rate([0, 31 / 365.25], [100, -125]), 1)
    1286.2
    """
    flows = series("amounts", amounts)
    years = series("times", times)
    if max(map(abs, years)) > _LONGEST:
        raise too_large("times")
    if len(years) != len(flows):
        raise InputError("lengths_differ", values=len(flows), dates=len(years))
    return lowest_rate(years, flows)


def lowest_rate(years: Sequence[float], flows: Sequence[float]) -> float:
    """Return the rate that :func:`annual_rate` gives, of numbers that have been read."""
    rates = _rates(years, flows)
    fitting = [rate for rate in rates if rate >= 0][:1] or _beyond_sane(years, flows) or rates[-1:]
    return one_rate(fitting, None)


def mirr(values: Iterable[Number], finance_rate: Number, reinvest_rate: Number) -> float:
    """The rate per period of flows when money is borrowed at one rate and saved at another.

    What comes in does not earn what a loan costs: this counts both as they are.

    Parameters
    ----------
    values : sequence of number
        [money, + comes in, - goes out] one flow a period.
    finance_rate : number
        [per period, decimal] above -1: what the money paid in costs.
    reinvest_rate : number
        [per period, decimal] above -1: what the money that comes in earns until the end.

    Returns
    -------
    float
        [per period, decimal] above -1.

    Raises
    ------
    NoSolution
        ``flows_of_one_sign``.
    InputError
        ``rate_not_above_minus_one``, ``values_empty``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``(worth at the end of what comes in / worth today of what goes out) ** (1 / (n - 1)) - 1``.

    Examples
    --------
    >>> round(mirr([-120_000, 39_000, 30_000, 21_000, 37_000, 46_000], 0.10, 0.12), 6)
    0.126094
    """
    flows = series("values", values)
    finance = log1p(per_period("finance_rate", finance_rate))
    reinvest = log1p(per_period("reinvest_rate", reinvest_rate))
    last = len(flows) - 1
    come = [(k, flow) for k, flow in enumerate(flows) if flow > 0]
    go = [(k, -flow) for k, flow in enumerate(flows) if flow < 0]
    if not come or not go:
        raise NoSolution("flows_of_one_sign")
    kept = _discounted(reinvest, [float(k - last) for k, _ in come], [flow for _, flow in come])
    owed = _discounted(finance, [float(k) for k, _ in go], [flow for _, flow in go])
    if not kept or not owed:
        raise too_large("values")
    try:
        return expm1((log(kept) - log(owed)) / last)
    except OverflowError:
        raise too_large("mirr") from None


def effective_rate(nominal: Number, periods: Number) -> float:
    """The rate a year when interest earns interest.

    2 % a month is called 24 % a year; who pays it pays 26.8 %.

    Parameters
    ----------
    nominal : number
        [a year, decimal] zero or more: the rate per period times the periods.
    periods : number
        [a year] 1 or more; a fraction is cut off, as spreadsheets do.

    Returns
    -------
    float
        [a year, decimal, effective].

    Raises
    ------
    InputError
        ``rate_negative``, ``periods_below_one``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``(1 + nominal / periods) ** periods - 1``; 0 for 0.

    Examples
    --------
    >>> round(effective_rate(0.24, 12), 4)
    0.2682
    """
    times = _periods(periods)
    try:
        return expm1(times * log1p(_not_negative("nominal", nominal) / times))
    except OverflowError:
        raise too_large("nominal") from None


def nominal_rate(effective: Number, periods: Number) -> float:
    """The rate a year without interest on interest: :func:`effective_rate` backwards.

    Which rate stands in the contract, when this is what it truly comes to?

    Parameters
    ----------
    effective : number
        [a year, decimal, effective] zero or more.
    periods : number
        [a year] 1 or more; a fraction is cut off, as spreadsheets do.

    Returns
    -------
    float
        [a year, decimal] rate per period times the periods.

    Raises
    ------
    InputError
        ``rate_negative``, ``periods_below_one``, ``number_unreadable``, ``number_not_finite``.

    Notes
    -----
    ``periods * ((1 + effective) ** (1 / periods) - 1)``; 0 for 0.

    Examples
    --------
    >>> round(nominal_rate(0.268242, 12), 6)
    0.24
    """
    times = _periods(periods)
    return times * expm1(log1p(_not_negative("effective", effective)) / times)


def _discounted(growth: float, years: Sequence[float], flows: Sequence[float]) -> float:
    try:
        worth = fsum(flow * exp(-growth * t) for flow, t in zip(flows, years, strict=True))
    except (OverflowError, ValueError):  # ValueError: infinite both ways
        raise too_large("values") from None
    if worth - worth:  # infinite or not a number
        raise too_large("values")
    return worth


def _years(days: Sequence[date], basis: str | int) -> list[float]:
    """Years to each day from one of them."""
    if basis == "act/365F":  # so common that the short way is worth a line
        start = days[0].toordinal()
        return [(day.toordinal() - start) / 365 for day in days]
    first = min(days)
    return [year_fraction(first, day, basis) for day in days]


@lru_cache(maxsize=64)
def _steps(many: int) -> list[float]:
    return list(map(float, range(many)))


def _rate(times: Sequence[float], flows: Sequence[float], guess: Number | None) -> float:
    near = None if guess is None else number("guess", guess)
    return one_rate(_rates(times, flows), near)


def _rates(times: Sequence[float], flows: Sequence[float]) -> list[float]:
    """Every rate of flows in any order, those of one moment added up."""
    if times != sorted(times):
        in_order = sorted(zip(times, flows, strict=True))
        times, flows = [t for t, _ in in_order], [flow for _, flow in in_order]
    if times[0]:
        times = [t - times[0] for t in times]
    only = rate_of_one_turn(times, flows)
    if only is not None:
        return [only]
    if len(set(times)) < len(times):
        moments: dict[float, float] = {}
        for t, flow in zip(times, flows, strict=True):
            moments[t] = moments.get(t, 0.0) + flow
        times, flows = list(moments), list(moments.values())
    # Measured by the largest, so that no product grows without bound.
    largest = max(map(abs, flows))
    if not largest:
        raise NoSolution("flows_of_one_sign")
    if largest - largest:
        raise too_large("values")
    kept = sorted((t, flow / largest) for t, flow in zip(times, flows, strict=True) if flow)
    amounts = [flow for _, flow in kept]
    if not sign_changes(amounts):
        raise NoSolution("flows_of_one_sign")
    return rates_of_flows([t for t, _ in kept], amounts)


def _beyond_sane(years: Sequence[float], flows: Sequence[float]) -> list[float]:
    """Return the lowest positive rate a year that only shows by the day: of a very dear short loan."""
    _, first = min((t, flow) for t, flow in zip(years, flows, strict=True) if flow)
    largest = max(map(abs, flows))
    if (fsum(flow / largest for flow in flows) < 0) == (first < 0):
        return []  # worth the same sign at rate 0 and at a huge one: no positive rate must be there
    daily = [rate for rate in _rates([365 * t for t in years], flows) if rate > 0][:1]
    try:
        return [expm1(365 * log1p(rate)) for rate in daily]
    except OverflowError:
        raise too_large("annual_rate") from None


def _periods(periods: Number) -> int:
    times = number("periods", periods)
    if times < 1:
        raise InputError("periods_below_one", value=periods)
    return int(times)


def _not_negative(name: str, rate: Number) -> float:
    result = number(name, rate)
    if result < 0:
        raise InputError("rate_negative", name=name, value=rate)
    return result
