"""The rate of flows, a row of flows at a time: at equal steps (a table) or on real dates (two tables)."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from finlit import timevalue
from finlit.batch.columns import Counts, Floats, Rates, blocks, days, numbers, reason, reason_of
from finlit.batch.daycount import year_fractions
from finlit.errors import FinlitError, InputError

_Bools = npt.NDArray[np.bool_]
_Table = npt.NDArray[Any]

_CELLS = 262_144
_ROWS_ACROSS = 512
_LEAST, _MOST = 1e-150, 1e150
_LEVEL = 1e-9
_SANE = (-0.999, 1e6)
_FEW = 12
_CLOSE = 0.02
_HARDLY = 0.1
_FINE = 1e-12
_NO_DAY = np.datetime64("NaT").astype(np.int64)


def irr(values: Any) -> Rates:
    """The rate per period of each row of flows at equal steps.

    The same answer as :func:`finlit.timevalue.irr` gives for a row.

    Parameters
    ----------
    values : table of numbers, rows x periods
        [money, + comes in, - goes out] an array or DataFrame. A row with fewer flows ends in zeros.

    Returns
    -------
    Rates
        ``rate`` [per period, decimal] and ``status``: ``number_not_finite``, ``flows_of_one_sign``,
        ``no_rate_found``, ``several_rates``.

    Raises
    ------
    InputError
        ``number_unreadable``, ``values_empty``.

    Notes
    -----
    Rows in which money goes one way first and then only the other are worked out side by side. All others
    are asked of the calculator one by one, which finds every rate and takes its time: some 50 us a row.

    Examples
    --------
    >>> rates = irr([[1_000_000] + 12 * [-100_000], [1, 2] + 11 * [0]])
    >>> rates.rate.round(6).tolist(), rates.status.tolist()
    ([0.029229, nan], [0, 15])
    """
    table = _table("values", numbers("values", values))
    return _solved(table, None, "", lambda row: timevalue.irr(table[row].tolist()))


def xirr(values: Any, dates: Any, basis: str | int = "act/365F") -> Rates:
    """The effective rate a year of each row of flows on real dates.

    The same answer as :func:`finlit.timevalue.xirr` gives for a row.

    Parameters
    ----------
    values : table of numbers, rows x flows
        [money, + comes in, - goes out]. A row with fewer flows ends in zeros.
    dates : table of dates, rows x flows, or one row of dates for all
        In any order.
    basis : str or int
        The day count, see :func:`finlit.timevalue.days`.

    Returns
    -------
    Rates
        ``rate`` [a year, decimal, effective] and ``status``: as :func:`irr`, and ``date_unreadable`` where a
        date is missing.

    Raises
    ------
    InputError
        ``number_unreadable``, ``date_unreadable``, ``lists_differ``, ``values_empty``, ``basis_unknown``.

    Examples
    --------
    >>> days = ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"]
    >>> xirr([[-10_000, 2_750, 4_250, 3_250, 2_750]], [days]).rate.round(6).tolist()
    [0.373363]
    """
    table = _table("values", numbers("values", values))
    moments = _table("dates", days("dates", dates))
    if moments.shape[1] != table.shape[1] or moments.shape[0] not in (1, table.shape[0]):
        raise InputError("lists_differ", first=table.shape[1], second=moments.shape[1])
    moments = np.broadcast_to(moments, table.shape)
    return _solved(
        table,
        moments.view(np.int64),
        basis,
        lambda row: timevalue.xirr(table[row].tolist(), moments[row].tolist(), basis=basis),
    )


def _table(name: str, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return a table of at least one column; a single row may come alone."""
    table = np.atleast_2d(values)
    if table.ndim != 2 or not table.shape[1]:
        raise InputError("values_empty", name=name)
    return table


def _solved(
    table: Floats, dates: Counts | None, basis: str | int, calculator: Callable[[int], float]
) -> Rates:
    """Solve row by row of a table: side by side where that is certain, the rest by the calculator."""
    many, width = table.shape
    rate, status = np.full(many, np.nan), np.zeros(many, np.int8)
    size = max(1, min(many, max(256, _CELLS // width)))
    space, years, days_ = (np.empty((width, size), kind) for kind in (np.float64, np.float64, np.int64))
    for part in blocks(many, size):
        some = part.stop - part.start
        amounts, times, cancel = _across(table[part], space[:, :some]), None, None
        with np.errstate(all="ignore"):  # of amounts that are none, or too large to add up
            if dates is not None:
                amounts, numbered, cancel = _in_order(amounts, _across(dates[part], days_[:, :some]))
                status[part][numbered[0] == _NO_DAY] = reason("date_unreadable")
                moments = numbered.view("datetime64[D]")
                times = year_fractions(moments[:1], moments, basis, out=years[:, :some])
            rate[part] = side_by_side(amounts, times)
        if cancel is not None:
            rate[part][cancel] = np.nan
    for row in np.flatnonzero(np.isnan(rate) & (status == 0)):
        rate[row], status[row] = _one(calculator, int(row))
    return Rates(rate, status)


def _one(calculator: Callable[[int], float], row: int) -> tuple[float, int]:
    try:
        return calculator(row), 0
    except FinlitError as problem:
        return np.nan, reason_of(problem)


def _across(rows: _Table, out: _Table) -> _Table:
    """Write rows as columns, a few at a time: what is read stays in the processor's cache."""
    for part in blocks(len(rows), _ROWS_ACROSS):
        out[:, part] = rows[part].T
    return out


def side_by_side(amounts: Floats, times: Floats | None) -> Floats:
    """Return the rate of each column of flows that turn once; NaN for what must be looked at by itself.

    Times rise from 0; without them each row of amounts is a step.
    """
    rate = np.full(amounts.shape[1], np.nan)
    plain = _is_plain(amounts)
    if plain.all():
        return _one_first(amounts, times)
    for rows, solve in ((plain, _one_first), (~plain & _turns_once(amounts), _several_first)):
        some = np.flatnonzero(rows)
        if some.size:
            rate[some] = solve(amounts[:, some], None if times is None else times[:, some])
    return rate


def _in_order(amounts: Floats, dates: Counts) -> tuple[Floats, Counts, _Bools]:
    """Put flows in order of time, and add up those of one day.

    The last says where money of one day goes both ways. What is left of it may be small beside what was added
    up, and only exact sums say how small: such rows are the calculator's.
    """
    if all(bool((later > earlier).all()) for earlier, later in pairwise(dates)):
        return amounts, dates, np.zeros(amounts.shape[1], bool)
    if (dates[1:] < dates[:-1]).any():
        order = np.argsort(dates, axis=0, kind="stable")
        amounts, dates = np.take_along_axis(amounts, order, 0), np.take_along_axis(dates, order, 0)
    same = dates[1:] == dates[:-1]
    cancel = np.zeros(amounts.shape[1], bool)
    if same.any():
        for later in np.flatnonzero(same.any(axis=1)) + 1:
            # What falls on one day is one flow, and stands where the last of them stood.
            cancel |= same[later - 1] & (amounts[later] * amounts[later - 1] < 0)
            amounts[later] += np.where(same[later - 1], amounts[later - 1], 0)
            amounts[later - 1][same[later - 1]] = 0
    return amounts, dates, cancel


def _is_plain(amounts: Floats) -> _Bools:
    """Whether the first flow stands against all others."""
    first, later = amounts[0], amounts[1:]
    if not later.size:
        return np.zeros(first.shape, bool)
    lowest, highest = later.min(axis=0), later.max(axis=0)
    return ((first > 0) & (highest <= 0) & (lowest < 0)) | ((first < 0) & (lowest >= 0) & (highest > 0))


def _turns_once(amounts: Floats) -> _Bools:
    """Whether money goes one way first and then only the other."""
    before, turns = np.zeros(amounts.shape[1]), np.zeros(amounts.shape[1], int)
    for row in np.sign(amounts):
        turns += row * before < 0
        before = np.where(row == 0, before, row)
    return (turns == 1) & np.isfinite(before)


def _one_first(amounts: Floats, times: Floats | None) -> Floats:
    later = None if times is None else times[1:]
    return _rates(_Side(amounts[:1], None), _Side(amounts[1:], later, 1))


def _several_first(amounts: Floats, times: Floats | None) -> Floats:
    first = np.take_along_axis(amounts, (amounts != 0).argmax(axis=0)[None], 0)
    early = np.where(np.sign(amounts) == np.sign(first), amounts, 0)
    return _rates(_Side(early, times), _Side(amounts - early, times))


class _Moments(NamedTuple):
    """Worth of flows of one sign, and mean and spread of their times, weighed by their worth."""

    worth: Floats
    mean: Floats | float
    spread: Floats | float


class _Side(NamedTuple):
    """Flows of one sign, at times or else at steps of which the first is number ``start``."""

    amounts: Floats
    times: Floats | None
    start: int = 0

    def some(self, rows: npt.NDArray[np.intp]) -> "_Side":
        return self._replace(
            amounts=self.amounts[:, rows], times=None if self.times is None else self.times[:, rows]
        )

    def moments(self, s: Floats | None) -> _Moments:
        """At s = log(1 + rate); None is zero."""
        if len(self.amounts) == 1 and self.times is None and not self.start:
            return _Moments(self.amounts[0], 0.0, 0.0)  # alone, at the start: the same at every rate
        worth, first, second = self._by_step(s) if self.times is None else self._by_time(s)
        mean = first / worth
        return _Moments(worth, mean, second / worth - mean * mean)

    def worth(self, s: Floats) -> Floats:
        """At s = log(1 + rate)."""
        if self.times is None:
            fall = np.exp(-s)
            total = self.amounts[-1].copy()
            for row in self.amounts[-2::-1]:
                total *= fall
                total += row
            return total * fall if self.start else total
        total, part, fall = np.zeros_like(s), np.empty_like(s), -s
        for row, time in zip(self.amounts, self.times, strict=True):
            np.multiply(time, fall, out=part)
            np.exp(part, out=part)
            part *= row
            total += part
        return total

    def _by_step(self, s: Floats | None) -> tuple[Floats, Floats, Floats]:
        """Worth and its moments, by Horner's rule with two derivatives."""
        fall = np.ones(self.amounts.shape[1]) if s is None else np.exp(-s)
        total = self.amounts[-1].copy()
        slope, bend = np.zeros_like(total), np.zeros_like(total)
        for row in self.amounts[-2::-1]:
            bend *= fall
            bend += slope
            slope *= fall
            slope += total
            total *= fall
            total += row
        slope *= fall
        bend *= 2 * fall * fall
        first = slope + self.start * total
        second = bend + slope + self.start * (2 * slope + self.start * total)
        return (total * fall, first * fall, second * fall) if self.start else (total, first, second)

    def _by_time(self, s: Floats | None) -> tuple[Floats, Floats, Floats]:
        assert self.times is not None
        worth, first, second, part = (np.zeros(self.amounts.shape[1]) for _ in range(4))
        fall = None if s is None else -s
        for row, time in zip(self.amounts, self.times, strict=True):
            now = row
            if fall is not None:
                np.multiply(time, fall, out=part)
                np.exp(part, out=part)
                now = np.multiply(part, row, out=part)
            worth += now
            np.multiply(now, time, out=part)
            first += part
            part *= time
            second += part
        return worth, first, second


def _rates(early: _Side, late: _Side) -> Floats:
    """Return the rate at which what moves first is worth what moves then; NaN where it is not certain.

    The logarithm of the one over the other is nearly a parabola in s, so two or three steps come close; the
    last ones need no new slope. Each row's steps are its own, whatever rows stand beside it.
    """
    before, after = early.moments(None), late.moments(None)
    paid, repaid = np.abs(before.worth), np.abs(after.worth)
    sound = (paid > _LEAST) & (paid < _MOST) & (repaid > _LEAST) & (repaid < _MOST)
    sound &= np.abs(paid - repaid) > _LEVEL * paid
    s, slope, _ = _parabola(before, after)
    going = np.flatnonzero(sound)
    for _ in range(_FEW):
        here, there = _some(early, late, going)
        moves, slopes, bends = _parabola(here.moments(s[going]), there.moments(s[going]))
        s[going] += moves
        slope[going] = slopes
        # The slope of the parabola is good for the last steps only where it has hardly bent on the way.
        turned = np.abs(bends * moves)
        going = going[~((np.abs(moves * slopes) < _CLOSE) & (turned < _HARDLY * np.abs(slopes)))]
        if not going.size:
            break
    certain = sound.copy()
    certain[going] = False
    going = np.arange(s.size)
    for _ in range(_FEW):
        here, there = _some(early, late, going)
        ahead = np.log(-there.worth(s[going]) / here.worth(s[going]))
        s[going] += ahead / slope[going]
        going = going[certain[going] & ~(np.abs(ahead) < _FINE)]
        if not going.size:
            break
    certain[going] = False
    rate = np.expm1(s)
    return np.where(certain & (rate > _SANE[0]) & (rate < _SANE[1]), rate, np.nan)


def _some(early: _Side, late: _Side, rows: npt.NDArray[np.intp]) -> tuple[_Side, _Side]:
    return (early, late) if rows.size == early.amounts.shape[1] else (early.some(rows), late.some(rows))


def _parabola(before: _Moments, after: _Moments) -> tuple[Floats, Floats, Floats]:
    """Return the step to where the parabola is zero, the slope that it has there, and how it bends."""
    ahead, apart = np.log(-after.worth / before.worth), np.asarray(after.mean - before.mean)
    bend = after.spread - before.spread
    root = np.sqrt(np.maximum(apart * apart - 2 * ahead * bend, 0))
    step = 2 * ahead / (apart + root)
    return step, apart - bend * step, np.asarray(bend)
