"""The true price of many offers, however each is repaid; and how much of what is lent is late, by group."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from finlit import credit
from finlit.batch.columns import Floats, Status, days, numbers, reason, reason_of, together, whole
from finlit.batch.flows import irr, xirr
from finlit.errors import FinlitError, InputError
from finlit.timevalue.frequency import DAYS_BETWEEN, PERIODS_PER_YEAR
from finlit.values import one_of

_FREQUENCIES = tuple(PERIODS_PER_YEAR)
_DAYS_IN_YEAR, _MONTHS_IN_YEAR = 365, 12
# Where so small a part of what was lent is charged, the calculator solves it to first order.
_TINY = 1e-9
# Where a year's price nears what a float can hold, the calculator says whether it is one.
_LARGE = 600.0


class TruePrices(NamedTuple):
    """The price of each row; :class:`finlit.credit.TruePrice` says what each is.

    Attributes
    ----------
    cost : array of float64
        [money]
    nominal_annual_rate, effective_annual_rate, flat_monthly_rate, period_rate, periods_per_year : array
        NaN where a row has no price.
    daily_rate : array of float64
        NaN also where there are several payments.
    status : array of int8
    """

    cost: Floats
    nominal_annual_rate: Floats
    effective_annual_rate: Floats
    flat_monthly_rate: Floats
    period_rate: Floats
    periods_per_year: Floats
    daily_rate: Floats
    status: Status


class AtRisk(NamedTuple):
    """How much of what is lent is late.

    Attributes
    ----------
    group : array
        Each group once, in order; one empty name where none was asked for.
    par : array of float64
        [0-1] NaN where a group has nothing lent.
    outstanding, late : array of float64
        [money]
    loans : array of int64
    status : array of int8
        For each loan as it was given; one that cannot be read is not counted.
    """

    group: npt.NDArray[Any]
    par: Floats
    outstanding: Floats
    late: Floats
    loans: npt.NDArray[np.int64]
    status: Status


def true_price(values: Any, dates: Any = None, *, frequency: Any = "month") -> TruePrices:
    """Say what each stream of money truly costs, whoever lends it and however it is repaid.

    The same price as :func:`finlit.credit.true_price` gives for a row.

    Parameters
    ----------
    values : table of numbers, rows x flows
        [money, + comes into the household, - goes out of it] A row with fewer flows ends in zeros.
    dates : table of dates, rows x flows, or one row of dates for all; optional
        Without them the flows are one ``frequency`` apart, the first one now.
    frequency : str, or a column of them
        Of each row: offers of several lenders may be paid by the day, the week and the month.

    Returns
    -------
    TruePrices
        ``status``: ``number_not_finite``, ``date_unreadable`` and the codes of
        :func:`finlit.credit.true_price`.

    Raises
    ------
    InputError
        ``choice_unknown``, ``number_unreadable``, ``date_unreadable``, ``lists_differ``, ``values_empty``.

    Notes
    -----
    Loans that are handed over at once and cost something are priced side by side; savings that come back,
    gifts, gaps between the payments are asked of the calculator one by one.

    Examples
    --------
    A travelling lender by the day, flat instalments by the month, and a debt that is paid once:

    >>> offers = [[1_000_000] + [-50_000] * 24, [20_000_000] + [-2_066_667] * 12 + [0] * 12,
    ...           [500_000, -550_000] + [0] * 23]
    >>> found = true_price(offers, frequency=["day", "month", "month"])
    >>> found.nominal_annual_rate.round(3).tolist(), found.cost.tolist()
    ([5.523, 0.417, 1.2], [200000.0, 4800004.0, 50000.0])
    """
    table = np.atleast_2d(numbers("values", values))
    if table.ndim != 2 or not table.shape[1]:
        raise InputError("values_empty", name="values")
    moments = None if dates is None else np.broadcast_to(days("dates", dates), table.shape)
    called = np.broadcast_to(np.asarray(frequency, str).ravel(), table.shape[0])
    if not len(table):
        return _nothing(0)
    for name in np.unique(called):
        one_of(str(name), "frequency", _FREQUENCIES)
    found = _nothing(table.shape[0])
    asked = _side_by_side(table, moments, called, found)
    for row in np.flatnonzero(~asked):
        _alone(table[row], None if moments is None else moments[row], str(called[row]), found, int(row))
    return found


def _nothing(rows: int) -> TruePrices:
    a, b, c, d, e, f, g = np.full((7, rows), np.nan)
    return TruePrices(a, b, c, d, e, f, g, np.zeros(rows, np.int8))


def _side_by_side(
    table: Floats, moments: Any, called: npt.NDArray[np.str_], found: TruePrices
) -> npt.NDArray[np.bool_]:
    """Price the rows that are plainly loans, and say which they were."""
    lent, later = table[:, 0], table[:, 1:]
    if not later.shape[1]:
        return np.zeros(len(table), bool)
    is_paid = later < 0
    many, last = is_paid.sum(axis=1), later.shape[1] - np.argmax(is_paid[:, ::-1], axis=1)
    with np.errstate(all="ignore"):
        cost = -table.sum(axis=1)
        plain = (lent > 0) & (later <= 0).all(axis=1) & np.isfinite(cost) & (cost > _TINY * lent)
    names, named = np.unique(called, return_inverse=True)
    place = np.array([_FREQUENCIES.index(str(name)) for name in names])[named]
    if moments is None:
        days_between = np.array([DAYS_BETWEEN.get(name, 1) for name in _FREQUENCIES])[place]
        per_year = np.array([PERIODS_PER_YEAR[name] for name in _FREQUENCIES])[place]
        steps = last * days_between
        # A debt that is paid once after some weeks is told by the day.
        by_day = (many == 1) & (days_between > 1)
        years = np.where(by_day, steps / _DAYS_IN_YEAR, last / per_year)
        plain &= (many == 1) | (many == last)  # no period is left out
    else:
        rises = (np.diff(moments.astype(np.int64), axis=1) > 0) | (
            np.arange(1, table.shape[1]) > last[:, None]
        )
        plain &= rises.all(axis=1) & ~np.isnat(moments).any(axis=1)
        at_last = np.take_along_axis(moments, last[:, None], axis=1)[:, 0]
        years = (at_last - moments[:, 0]).astype(np.int64) / _DAYS_IN_YEAR
    once = np.flatnonzero(plain & (many == 1))
    if once.size:
        period = cost[once] / lent[once]
        _note(found, once, period, 1 / years[once])
        found.daily_rate[once] = found.nominal_annual_rate[once] / _DAYS_IN_YEAR
    rows = np.flatnonzero(plain & (many > 1))
    if rows.size and moments is None:
        _note(found, rows, irr(table[rows]).rate, per_year[rows])
    elif rows.size:
        effective = xirr(table[rows], moments[rows], "act/365F").rate
        period = np.expm1(np.log1p(effective) / _MONTHS_IN_YEAR)
        _note(found, rows, period, np.full(rows.size, float(_MONTHS_IN_YEAR)))
        found.effective_annual_rate[rows] = effective
    done = np.isfinite(found.effective_annual_rate) & (found.period_rate > 0)
    for name in TruePrices._fields[:-1]:  # what no float holds is the calculator's to tell
        getattr(found, name)[~done] = np.nan
    found.cost[done] = cost[done]
    found.flat_monthly_rate[done] = cost[done] / lent[done] / (years[done] * _MONTHS_IN_YEAR)
    return done


def _note(found: TruePrices, rows: Any, period: Floats, per_year: Any) -> None:
    """Tell a rate of a period in every way."""
    with np.errstate(all="ignore"):
        found.period_rate[rows], found.periods_per_year[rows] = period, per_year
        found.nominal_annual_rate[rows] = period * per_year
        grown = per_year * np.log1p(period)
        found.effective_annual_rate[rows] = np.where(grown < _LARGE, np.expm1(grown), np.nan)


def _alone(flows: Floats, moments: Any, frequency: str, found: TruePrices, row: int) -> None:
    """Ask the calculator for one row."""
    if not np.isfinite(flows).all():
        found.status[row] = reason("number_not_finite")
        return
    last = int(np.flatnonzero(flows)[-1]) + 1 if flows.any() else len(flows)
    amounts = [float(one) for one in flows[:last]]
    stream: list[Any] = amounts
    if moments is not None:
        if np.isnat(moments[:last]).any():
            found.status[row] = reason("date_unreadable")
            return
        stream = list(zip(moments[:last].tolist(), amounts, strict=True))
    try:
        price = credit.true_price(stream, frequency=frequency)  # type: ignore[arg-type]
    except FinlitError as problem:
        found.status[row] = reason_of(problem)
        return
    for name in TruePrices._fields[1:-1]:
        value = getattr(price, name)
        getattr(found, name)[row] = np.nan if value is None else value
    found.cost[row] = float(price.cost.amount)


def _names(group: Any) -> npt.NDArray[Any]:
    """Read the names of groups; what is missing is one group without a name."""
    found = np.asarray("" if group is None else group)
    if found.dtype.kind != "O":
        return found
    return np.array(
        ["" if one is None or type(one).__name__ == "NAType" or one != one else str(one) for one in found]
    )


def portfolio_at_risk(
    outstanding: Any, days_late: Any, group: Any = None, *, threshold: int = 30, renegotiated: Any = False
) -> AtRisk:
    """Say for each group which share of what is lent belongs to loans that are late.

    The same as :func:`finlit.credit.portfolio_at_risk` gives for the loans of a group.

    Parameters
    ----------
    outstanding : column of numbers
        [money, of one currency] what each borrower still owes, zero or more.
    days_late : column of whole numbers
        [days] of the oldest unpaid instalment.
    group : column, optional
        The name of each loan's branch, officer, village ...
    threshold : int
        [days] PAR30 has 30.
    renegotiated : column of bool, optional
        Loans that were put off count too, however late.

    Returns
    -------
    AtRisk
        ``status``: ``number_not_finite``, ``amount_negative``, ``number_not_whole``.

    Raises
    ------
    InputError
        ``lists_differ``, ``number_unreadable``.

    Examples
    --------
    >>> found = portfolio_at_risk([1_000_000, 1_000_000, 500_000], [0, 45, 0], ["A", "A", "B"])
    >>> dict(zip(found.group.tolist(), found.par.tolist(), strict=True))
    {'A': 0.5, 'B': 0.0}
    """
    late_days, no_days = whole("days_late", days_late)
    owed, late_days, no_days, put_off, named = together(
        outstanding=numbers("outstanding", outstanding),
        days_late=late_days,
        no_days=no_days,
        renegotiated=np.asarray(renegotiated, bool),
        group=_names(group),
    )
    status = no_days.copy()
    status[owed < 0] = reason("amount_negative")
    status[~np.isfinite(owed)] = reason("number_not_finite")
    names, place = np.unique(named, return_inverse=True)
    counted = np.where(status == 0, owed, 0.0)
    lent = np.bincount(place, counted, names.size).astype(np.float64)
    is_late = (late_days > threshold) | put_off
    late = np.bincount(place, np.where(is_late, counted, 0.0), names.size).astype(np.float64)
    loans = np.bincount(place, status == 0, names.size).astype(np.int64)
    return AtRisk(
        names, np.divide(late, lent, np.full(names.size, np.nan), where=lent > 0), lent, late, loans, status
    )
