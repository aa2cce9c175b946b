"""A plan met by a hundred thousand families' luck, with a vector of families for each month.

The same model and the same shocks as :func:`finlit.household.stress`, month by month, so that memory does
not grow with families or months. Luck is drawn in blocks of families, each shock of each block from a stream
of its own: more workers, more families, a longer plan or one more shock leave what was drawn as it was.
"""

from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from finlit.batch.chance import stream_of
from finlit.batch.columns import Counts, Floats
from finlit.household import (
    EarlyReturn,
    HarvestFails,
    HouseholdPlan,
    Illness,
    PriceRise,
    Shock,
    StressResult,
    WageStops,
)
from finlit.household.luck import Monthly, Outcome, Way, check_luck, summed
from finlit.household.shocks import Blows, of_a_month
from finlit.values import count

BLOCK = 8192
"""Families that share a block of luck: their purses stay in the processor's cache."""

_NEVER = np.iinfo(np.int32).max
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Simulated:
    """What became of each family.

    Attributes
    ----------
    home : str
        Whose depth is told.
    first_short : array of int64
        [month from 1] the first at whose end a purse is below zero; 0 for never.
    depth : array of float64
        [currency of the home] how far below zero the home gets; 0 where it never is.
    months_short : array of int64
        [months] at whose end a purse is below zero.
    """

    plan: HouseholdPlan
    home: str
    first_short: Counts
    depth: Floats
    months_short: Counts
    _minor: int

    def result(self) -> StressResult:
        """Sum it up as :func:`finlit.household.stress` does."""
        minor = np.rint(self.depth * self._minor).astype(np.int64)
        rows = zip(self.first_short.tolist(), minor.tolist(), self.months_short.tolist(), strict=True)
        return summed(
            self.plan, self.home, [Outcome(first or None, deep, many) for first, deep, many in rows]
        )


def simulate(
    plan: HouseholdPlan,
    shocks: Sequence[Shock],
    paths: int = 10_000,
    seed: int = 1,
    *,
    home: str = "",
    skip: int = 0,
    workers: int = 1,
) -> Simulated:
    """Let a plan be met by chance many times.

    Parameters
    ----------
    plan : HouseholdPlan
    shocks : sequence of Shock
    paths : int
        [families]
    seed : int
        The same seed gives the same families, bit for bit, with any number of workers.
    home : str, optional
        Whose depth is told; without one the home that money is sent to, else the first.
    skip : int
        [families] that come first and are left out: what a part of many families is asked with.
    workers : int
        Processes of this machine.

    Returns
    -------
    Simulated

    Raises
    ------
    InputError
        As :func:`finlit.household.stress`; ``amount_not_positive``, ``number_below``.
    CurrencyMismatch

    Notes
    -----
    Other luck than the calculator's, for it is drawn for many families at once; what one family's luck makes
    of its plan is the same to the rupiah (:func:`luck_of` gives it).

    Examples
    --------
    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from finlit.household import Home, Item
    >>> from finlit.money import Money
    >>> plan = HouseholdPlan(name="Rice", start=date(2026, 1, 1), months=12,
    ...     homes=(Home(name="Blitar", currency="IDR", opening=Money(3_000_000, "IDR")),),
    ...     items=(Item(what="rice", home="Blitar", amount=Money(9_000_000, "IDR"), kind="harvest",
    ...                 every="once", start=date(2026, 4, 1)),
    ...            Item(what="living", home="Blitar", amount=Money(1_000_000, "IDR"), kind="need"),))
    >>> poor = HarvestFails(home="Blitar", chance=Decimal("0.2"), lost=Decimal("0.5"))
    >>> found = simulate(plan, [poor], 20_000)
    >>> found.result().of_100, float(found.depth.max())
    (20, 4500000.0)
    """
    many = count(paths, "paths")
    count(workers, "workers")
    check_luck(plan, shocks)
    looked_at = plan.home(home or _usual_home(plan)).name
    before = count(skip, "skip", lowest=0)
    numbers = range(before // BLOCK, -(-(before + many) // BLOCK))
    model = Monthly(plan)
    work = partial(_block, model, tuple(shocks), looked_at, seed, before + many)
    if workers == 1:
        done = [work(number) for number in numbers]
    else:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            done = list(pool.map(work, numbers))
    first, depth, short = (np.concatenate(parts)[before % BLOCK :] for parts in zip(*done, strict=True))
    minor = model.per_one[looked_at]
    return Simulated(plan, looked_at, first.astype(np.int64), depth / minor, short.astype(np.int64), minor)


def luck_of(shocks: Sequence[Shock], months: int, seed: int, path: int) -> Blows:
    """Say what befell one family of :func:`simulate`.

    Parameters
    ----------
    shocks : sequence of Shock
    months : int
        Of the plan.
    seed, path : int
        The family's number, from 0.
    """
    luck, place = _Luck(shocks, seed, path // BLOCK), path % BLOCK
    months_ = [luck.month(month) for month in range(months)]

    def each(kind: str) -> dict[str, tuple[Any, ...]]:
        homes = getattr(months_[0], kind)
        return {home: tuple(getattr(one, kind)[home][place].item() for one in months_) for home in homes}

    rates = tuple(one.rates[place].item() for one in months_ if one.rates is not None)
    returned = {home: int(when[place]) for home, when in luck.returned.items() if when[place] < months}
    bills = {home: tuple(map(int, sums)) for home, sums in each("bills").items()}
    return Blows(each("stopped"), bills, each("prices"), rates, each("harvests"), returned)


def _usual_home(plan: HouseholdPlan) -> str:
    return next((one.to_home for one in plan.transfers), plan.homes[0].name)


class _Month(NamedTuple):
    """What befalls a block of families in one month, by home."""

    stopped: dict[str, Bools]
    bills: dict[str, Floats]
    prices: dict[str, Floats]
    rates: Floats | None
    harvests: dict[str, Floats]


class _Luck:
    """Draws the luck of a block of families, one month after the other."""

    def __init__(self, shocks: Sequence[Shock], seed: int, block: int) -> None:
        self.shocks = tuple(shocks)
        self.streams = [stream_of(seed, shock.name, block) for shock in shocks]
        self.left: dict[str, Counts] = {}
        self.price: dict[str, Floats] = {}
        self.year: dict[int, Floats] = {}
        self.returned = {
            shock.home: _first(stream, float(shock.chance))
            for shock, stream in zip(self.shocks, self.streams, strict=True)
            if isinstance(shock, EarlyReturn)
        }

    def month(self, month: int) -> _Month:
        """Draw the next month; months are asked for in order."""
        drawn = _Month({}, {}, {}, None, {})
        for place, (shock, stream) in enumerate(zip(self.shocks, self.streams, strict=True)):
            if isinstance(shock, WageStops):
                drawn.stopped[shock.home] = self._stops(shock, stream)
            elif isinstance(shock, Illness):
                bills = _bills(shock, stream)
                others = drawn.bills.get(shock.home)
                drawn.bills[shock.home] = bills if others is None else others + bills
            elif isinstance(shock, PriceRise):
                drawn.prices[shock.home] = self._prices(shock, stream, place, month)
            elif isinstance(shock, HarvestFails):
                if month % 12 == 0:
                    fails = stream.random(BLOCK) < float(shock.chance)
                    self.year[place] = np.where(fails, 1 - float(shock.lost), 1.0)
                drawn.harvests[shock.home] = self.year[place]
            elif not isinstance(shock, EarlyReturn):
                if month % 12 == 0:
                    self.year[place] = stream.random(BLOCK)
                drawn = drawn._replace(rates=self.year[place])
        return drawn

    def _stops(self, shock: WageStops, stream: np.random.Generator) -> Bools:
        left = self.left.get(shock.home)
        if left is None:
            left = self.left[shock.home] = np.zeros(BLOCK, np.int64)
        falls = (stream.random(BLOCK) < of_a_month(float(shock.chance))) & (left == 0)
        left[falls] = stream.integers(shock.least, shock.most, falls.sum(), endpoint=True)
        stopped = left > 0
        left -= stopped
        return stopped

    def _prices(self, shock: PriceRise, stream: np.random.Generator, place: int, month: int) -> Floats:
        if month == 0:
            self.price[shock.home] = np.ones(BLOCK)
        now = self.price[shock.home]
        if month % 12 == 0:
            least, most = float(shock.least), float(shock.most)
            self.year[place] = (1 + least + stream.random(BLOCK) * (most - least)) ** (1 / 12)
        self.price[shock.home] = now * self.year[place]
        return now


def _first(stream: np.random.Generator, chance: float) -> npt.NDArray[np.int32]:
    """The month, from 0, in which something first happens that may happen each month; one draw a family."""
    drawn = stream.random(BLOCK)
    if chance <= 0:
        return np.full(BLOCK, _NEVER, np.int32)
    if chance >= 1:
        return np.zeros(BLOCK, np.int32)
    months = np.floor(np.log1p(-drawn) / (np.log1p(-chance) / 12))
    return np.minimum(months, _NEVER).astype(np.int32)


def _bills(shock: Illness, stream: np.random.Generator) -> Floats:
    falls = np.flatnonzero(stream.random(BLOCK) < of_a_month(float(shock.chance)))
    least = shock.least.in_minor()
    bills = np.zeros(BLOCK)
    bills[falls] = least + np.rint(stream.random(falls.size) * (shock.most.in_minor() - least))
    return bills


def _block(
    model: Monthly, shocks: Sequence[Shock], home: str, seed: int, paths: int, block: int
) -> tuple[npt.NDArray[np.int32], Floats, npt.NDArray[np.int32]]:
    """Follow one block; families beyond the last that is asked for are drawn and left out."""
    luck = _Luck(shocks, seed, block)
    there = {name: np.zeros(BLOCK) for name in model.purses}
    coming: dict[int, list[tuple[str, Floats]]] = defaultdict(list)
    first, short = np.zeros(BLOCK, np.int32), np.zeros(BLOCK, np.int32)
    trough = np.zeros(BLOCK)
    for month in range(len(model.months)):
        drawn = luck.month(month)
        gone = {name: when <= month for name, when in luck.returned.items()}
        for name in model.purses:
            there[name] += _own(model, name, month, drawn, gone)
        for way in model.ways.get(month, ()):
            _send(way, drawn, gone, there, coming)
        for name, sums in coming.pop(month, ()):
            there[name] += sums
        for name, is_gone in gone.items():
            if is_gone.any():
                _bring_home(model, name, is_gone, there)
        lowest = there[home]
        np.minimum(trough, lowest, out=trough)
        for name, purse in there.items():
            lowest = lowest if name == home else np.minimum(lowest, purse)
        dry = lowest < 0
        if dry.any():
            np.copyto(first, month + 1, where=dry & (first == 0))
            short += dry
    many = min(BLOCK, paths - block * BLOCK)
    return first[:many], -trough[:many], short[:many]


def _own(model: Monthly, name: str, month: int, drawn: _Month, gone: dict[str, Bools]) -> Any:
    """What a home earns and uses in a month, transfers apart: one number, or one a family."""
    purse = model.purses[name]
    used: Any = float(purse.used[month])
    harvest: Any = float(purse.harvest[month])
    wage: Any = float(purse.wage[month])
    if name in drawn.prices and used:
        used = used * drawn.prices[name]
        np.rint(used, out=used)
    if name in drawn.harvests and harvest:
        harvest = np.rint(harvest * drawn.harvests[name])
    if name in drawn.stopped and wage:
        wage = wage * ~drawn.stopped[name]
    moving = used + harvest + wage
    if name in gone:
        moving = moving * ~gone[name]
    steady = float(purse.steady[month])
    return moving + (steady - drawn.bills[name] if name in drawn.bills else steady)


def _send(
    way: Way,
    drawn: _Month,
    gone: dict[str, Bools],
    there: dict[str, Floats],
    coming: dict[int, list[tuple[str, Floats]]],
) -> None:
    goes: Any = True
    if way.source in drawn.stopped:
        goes = ~(drawn.stopped[way.source] & (there[way.source] < way.paid))
    if way.source in gone:
        goes = goes & ~gone[way.source]
    arrives: Any = float(way.in_hand)
    if drawn.rates is not None and way.low != way.high:
        # As the calculator rounds: the factor first, then what is bought with it.
        more = way.low + (way.high - way.low) * drawn.rates
        more -= 1
        more *= way.bought
        arrives = np.rint(more, out=more)
        arrives += way.in_hand
    there[way.source] -= float(way.paid) * goes
    if way.arrives >= 0:
        coming[way.arrives].append((way.target, arrives * goes))


def _bring_home(model: Monthly, name: str, is_gone: Bools, there: dict[str, Floats]) -> None:
    usual = model.usual.get(name)
    if usual is None:
        return
    purse = there[name]
    back = np.flatnonzero(is_gone & (purse != 0))  # once home, nothing comes into it
    there[usual.target][back] += np.rint(purse[back] * usual.in_hand / usual.paid)
    purse[back] = 0
