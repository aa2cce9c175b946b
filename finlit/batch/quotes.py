"""What many transfers leave with every service, and with which one most is left.

What arrives is piecewise linear in the amount. So each corridor becomes a table once: between two amounts at
which anything changes every service has one straight line, and at these amounts themselves one value. A
million transfers then are one search and one line each.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from finlit.batch.columns import Counts, Floats, Status, blocks, numbers, reason, reason_of, together
from finlit.errors import FinlitError, InputError, NoData
from finlit.remittance import LastMile, Quote
from finlit.values import one_of, positive

AmountIs = Literal["paid", "sent"]

_ROWS = 4096
_NOBODY = -1


class _Lines(NamedTuple):
    """Straight lines of services: entry 2k is at ``ends[k]`` itself, 2k + 1 just below it."""

    ends: Floats
    slope: Floats
    start: Floats
    status: Status


class _Best(NamedTuple):
    """The same for whichever service leaves most."""

    ends: Floats
    slope: Floats
    start: Floats
    service: Counts


class _Stack(NamedTuple):
    """The lines of all corridors one below the other, with as many columns as the widest has services.

    So the rows of a column are priced in their own order: to write each where it belongs costs twice as much.
    """

    first: tuple[int, ...]
    """Where the lines of each corridor begin"""
    slope: Floats
    start: Floats
    status: Status
    is_whole: bool
    """Whether every service of every corridor has a price for each amount"""


@dataclass(frozen=True)
class PriceTable:
    """Services of several corridors, ready for any number of amounts; see :func:`price_table`.

    Attributes
    ----------
    corridors : tuple of str
    services : tuple of tuple of Quote
        For each corridor, in the order of the columns of an answer.
    mid_rates : array of float64
        [received per one sent] for each corridor.
    amount_is : {"paid", "sent"}
    """

    corridors: tuple[str, ...]
    services: tuple[tuple[Quote, ...], ...]
    mid_rates: Floats
    amount_is: AmountIs
    _lines: tuple[_Lines, ...]
    _best: tuple[_Best, ...]
    _stack: _Stack


class PricedQuotes(NamedTuple):
    """What is left of many amounts with each service.

    Attributes
    ----------
    left : array of float64, rows x services
        [receiver's currency] what the family holds, less what is paid beyond the amount at the middle rate;
        before rounding to whole rupiah. NaN where a service has no price.
    best : array of int64
        Column of the service that leaves most; -1 where nobody has a price.
    status : array of int8, rows x services
        Why there is no price.
    """

    left: Floats
    best: Counts
    status: Status


class Cheapest(NamedTuple):
    """The service that leaves most of each amount.

    Attributes
    ----------
    service : array of int64
        Its place among the services of the corridor; -1 where nobody has a price.
    left : array of float64
        [receiver's currency] as in :class:`PricedQuotes`; NaN where nobody has a price.
    status : array of int8
    """

    service: Counts
    left: Floats
    status: Status


def price_table(
    corridors: Mapping[str, Sequence[Quote]],
    mid_rates: Mapping[str, Any],
    *,
    highest: Any,
    amount_is: AmountIs = "paid",
    last_mile: Mapping[str, LastMile] | None = None,
    on: date | None = None,
) -> PriceTable:
    """Make the table of some corridors, for any number of amounts.

    Parameters
    ----------
    corridors : mapping of name to quotes
        Services whose rate is not told have no price at any amount.
    mid_rates : mapping of name to number
        [received per one sent]
    highest : number
        [sender's currency] the largest amount that is asked for.
    amount_is : {"paid", "sent"}
        What the amounts are, as in :func:`finlit.remittance.compare`.
    last_mile : mapping, optional
        Costs at home by way of paying out.
    on : date, optional
        Day of sending, for taxes that have their days; the day of each quote without it.

    Returns
    -------
    PriceTable

    Raises
    ------
    InputError
        ``choice_unknown``, ``amount_not_positive``, ``values_empty`` and those of
        :meth:`finlit.remittance.Quote.price` for a rate.

    Examples
    --------
    >>> from datetime import date
    >>> from finlit.remittance import FeeRule, FlatFee, RateTier
    >>> shops = [Quote(provider=name, from_country="HKG", to_country="IDN", from_currency="HKD",
    ...     to_currency="IDR", pay_in="cash", pay_out="cash", as_of=date(2026, 1, 13), source="made up",
    ...     fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=Decimal(fee)),)),
    ...     fee_taken="from_amount", rates=(RateTier(offered_rate=Decimal(rate)),))
    ...     for name, fee, rate in [("A", 15, 2120), ("B", 45, 2155)]]
    >>> table = price_table({"HKG-IDN": shops}, {"HKG-IDN": 2163}, highest=10_000)
    >>> price_quotes(table, "HKG-IDN", [1000, 3000]).left.tolist()
    [[2088200.0, 2058025.0], [6328200.0, 6368025.0]]
    >>> cheapest(table, ["HKG-IDN", "HKG-IDN"], [1000, 3000]).service.tolist()
    [0, 1]
    """
    one_of(amount_is, "amount_is", ("paid", "sent"))
    most = positive(highest, "highest")
    if not corridors:
        raise InputError("values_empty", name="corridors")
    middles = [positive(mid_rates[name], "mid_rate") for name in corridors]
    miles = dict(last_mile or {})
    found = [
        _lines(quotes, most, middle, miles, amount_is, on)
        for quotes, middle in zip(corridors.values(), middles, strict=True)
    ]
    return PriceTable(
        tuple(corridors),
        tuple(map(tuple, corridors.values())),
        np.array([float(middle) for middle in middles]),
        amount_is,
        tuple(found),
        tuple(_envelope(lines) for lines in found),
        _stacked(found),
    )


def price_quotes(table: PriceTable, corridor: Any, amount: Any) -> PricedQuotes:
    """Price every amount with every service of its corridor.

    Parameters
    ----------
    table : PriceTable
    corridor : column of names, or of places in ``table.corridors``; or one for all
    amount : column of numbers
        [sender's currency] above zero.

    Returns
    -------
    PricedQuotes
        ``status``: ``corridor_unknown``, ``number_not_finite``, ``amount_not_positive``, ``number_above``
        beyond the highest amount of the table, and the reason of each service without a price.

    Raises
    ------
    InputError
        ``lists_differ``, ``number_unreadable``.

    Notes
    -----
    Equal to :meth:`finlit.remittance.Quote.worth`: fees are not rounded to cents, nor what arrives to whole
    rupiah, so that an amount can differ from a receipt by a cent's worth.
    """
    places, amounts, wrong = _asked(table, corridor, amount)
    stack = table._stack
    entry = np.zeros(amounts.size, np.int64)
    for rows, at in _by_corridor(table, places, wrong):
        entry[rows] = stack.first[at] + _entries(table._lines[at].ends, amounts[rows])
    # New memory costs as much as the prices do, so each cell is written once.
    shape = amounts.size, stack.slope.shape[1]
    left, status, best = np.empty(shape), np.empty(shape, np.int8), np.empty(amounts.size, np.int64)
    for part in blocks(amounts.size, _ROWS):
        lines, found = entry[part], left[part]
        # Every entry is one of the table; mode="clip" writes without looking at them again.
        stack.slope.take(lines, axis=0, out=found, mode="clip")
        found *= amounts[part, None]
        found += stack.start.take(lines, axis=0)
        stack.status.take(lines, axis=0, out=status[part], mode="clip")
        if stack.is_whole:
            found.argmax(axis=1, out=best[part])
            continue
        known = np.where(np.isnan(found), -np.inf, found)
        top = known.argmax(axis=1)
        best[part] = np.where(np.isneginf(known[np.arange(top.size), top]), _NOBODY, top)
    for code, marked in wrong.items():
        left[marked], best[marked], status[marked] = np.nan, _NOBODY, reason(code)
    return PricedQuotes(left, best, status)


def cheapest(table: PriceTable, corridor: Any, amount: Any) -> Cheapest:
    """Say which service leaves most of each amount, and how much: without pricing the others.

    Parameters
    ----------
    table, corridor, amount
        As in :func:`price_quotes`.

    Returns
    -------
    Cheapest

    Raises
    ------
    InputError
        As :func:`price_quotes`.
    """
    places, amounts, wrong = _asked(table, corridor, amount)
    service, left = np.full(amounts.size, _NOBODY), np.full(amounts.size, np.nan)
    status = np.zeros(amounts.size, np.int8)
    for rows, at in _by_corridor(table, places, wrong):
        best = table._best[at]
        for part in blocks(rows.size, 4 * _ROWS):
            here = rows[part]
            asked = amounts[here]
            entry = _entries(best.ends, asked)
            service[here] = best.service[entry]
            left[here] = best.slope[entry] * asked + best.start[entry]
            lost = np.flatnonzero(service[here] == _NOBODY)
            status[here[lost]] = _why_nobody(table._lines[at], asked[lost])
    for code, marked in wrong.items():
        status[marked] = reason(code)
    return Cheapest(service, left, status)


def _asked(
    table: PriceTable, corridor: Any, amount: Any
) -> tuple[Counts, Floats, dict[str, npt.NDArray[np.bool_]]]:
    """Read the columns; and say which rows cannot be answered, by the code of the reason."""
    named = np.asarray(corridor.to_numpy() if hasattr(corridor, "to_numpy") else corridor)
    if named.dtype.kind in "iu":
        places = named.astype(np.int64, copy=False)
    else:
        known = {name: place for place, name in enumerate(table.corridors)}
        names, inverse = np.unique(named.astype(str), return_inverse=True)
        places = np.array([known.get(str(name), _NOBODY) for name in names])[inverse.reshape(named.shape)]
    places, amounts = together(corridor=places, amount=numbers("amount", amount))
    highest = np.array([lines.ends[-1] for lines in table._lines])
    outside = (places < 0) | (places >= len(table.corridors))
    wrong = {
        "number_above": amounts > highest[np.where(outside, 0, places)],
        "amount_not_positive": amounts <= 0,
        "number_not_finite": ~np.isfinite(amounts),
        "corridor_unknown": outside,
    }
    return places, amounts, {code: rows for code, rows in wrong.items() if rows.any()}


def _by_corridor(
    table: PriceTable, places: Counts, wrong: Mapping[str, npt.NDArray[np.bool_]]
) -> list[tuple[npt.NDArray[np.intp], int]]:
    """Return the rows of each corridor that can be answered."""
    if wrong:
        sound = np.flatnonzero(~np.logical_or.reduce(list(wrong.values())))
        order = sound[np.argsort(places[sound].astype(np.int16), kind="stable")]
    else:
        order = np.argsort(places.astype(np.int16), kind="stable")
    cuts = np.searchsorted(places[order], np.arange(len(table.corridors) + 1))
    return [(order[a:b], at) for at, (a, b) in enumerate(pairwise(cuts)) if b > a]


def _why_nobody(lines: _Lines, amounts: Floats) -> Status:
    """Say why no service has a price: the limits of any of them, else what the first one says."""
    why = lines.status[_entries(lines.ends, amounts)]
    limits = reason("amount_outside_limits")
    return np.where((why == limits).any(axis=1), limits, why[:, 0]).astype(np.int8)


def _entries(ends: Floats, amounts: Floats) -> Counts:
    """Say which entry of the lines each amount falls on."""
    at = np.searchsorted(ends, amounts)
    return 2 * at + (ends[np.minimum(at, len(ends) - 1)] != amounts)


def _lines(
    quotes: Sequence[Quote],
    highest: Decimal,
    middle: Decimal,
    miles: Mapping[str, LastMile],
    amount_is: AmountIs,
    on: date | None,
) -> _Lines:
    """Ask the calculator twice between any two amounts at which something changes, and once at them."""
    if not quotes:
        raise InputError("values_empty", name="corridors")
    breaks: set[Decimal] = set()
    for quote in quotes:
        with suppress(NoData):  # it has no price at any amount, as is told below
            breaks.update(quote.breaks(amount_is, on))
    ends = [*sorted(end for end in breaks if 0 < end < highest), highest]
    cells = np.full((2, 2 * len(ends), len(quotes)), np.nan)
    status = np.zeros((2 * len(ends), len(quotes)), np.int8)
    for column, quote in enumerate(quotes):
        mile = miles.get(quote.pay_out)
        for place, (low, end) in enumerate(pairwise([Decimal(0), *ends])):
            inner = [low + (end - low) / 4, low + (end - low) * 3 / 4]
            for entry, amounts in ((2 * place, [end]), (2 * place + 1, inner)):
                try:
                    line = _line([(at, quote.worth(at, middle, mile, amount_is, on)) for at in amounts])
                except FinlitError as problem:
                    status[entry, column] = reason_of(problem)
                else:
                    cells[:, entry, column] = line
    return _Lines(np.array(ends, float), cells[0], cells[1], status)


def _stacked(found: Sequence[_Lines]) -> _Stack:
    """Put the lines of the corridors below one another; where one has fewer services nobody has a price."""
    ends = np.cumsum([len(lines.slope) for lines in found]).tolist()
    shape = ends[-1], max(lines.slope.shape[1] for lines in found)
    slope, start = np.full(shape, np.nan), np.full(shape, np.nan)
    status = np.full(shape, reason("corridor_unknown"), np.int8)
    first = (0, *ends[:-1])
    for lines, top, end in zip(found, first, ends, strict=True):
        many = lines.slope.shape[1]
        slope[top:end, :many], start[top:end, :many] = lines.slope, lines.start
        status[top:end, :many] = lines.status
    return _Stack(first, slope, start, status, not np.isnan(slope).any())


def _line(points: list[tuple[Decimal, Decimal]]) -> tuple[float, float]:
    """Slope and start of the line through one point or two."""
    (at, value), *others = points
    if not others:
        return 0.0, float(value)
    slope = (others[0][1] - value) / (others[0][0] - at)
    return float(slope), float(value - slope * at)


def _envelope(lines: _Lines) -> _Best:
    """Cut the table where two services cross, and keep of each part only the one that leaves most."""
    ends: list[float] = []
    kept: list[tuple[float, float, int]] = []
    low = 0.0
    for place, end in enumerate(lines.ends):
        slope, start = lines.slope[2 * place + 1], lines.start[2 * place + 1]
        known = [service for service in range(slope.size) if not np.isnan(slope[service])]
        crossings = {
            (start[b] - start[a]) / (slope[a] - slope[b])
            for a, b in combinations(known, 2)
            if slope[a] != slope[b]
        }
        inner = sorted(at for at in crossings if low < at < end)
        for first, second in pairwise([low, *inner, float(end)]):
            within = _best_of(slope, start, (first + second) / 2)
            # On a crossing both are the same.
            is_end = second == end
            border = _best_of(lines.slope[2 * place], lines.start[2 * place], second) if is_end else within
            ends.append(second)
            kept += [border, within]
        low = float(end)
    table = np.array([entry[:2] for entry in kept])
    service = np.array([entry[2] for entry in kept])
    return _Best(np.array(ends), table[:, 0].copy(), table[:, 1].copy(), service)


def _best_of(slope: Floats, start: Floats, at: float) -> tuple[float, float, int]:
    worth = slope * at + start
    if np.isnan(worth).all():
        return np.nan, np.nan, _NOBODY
    best = int(np.nanargmax(worth))
    return float(slope[best]), float(start[best]), best
