"""A plan met by a hundred thousand families' luck, with a vector of families for each month.

The same model and the same shocks as :func:`finlit.household.stress`, month by month, so that memory does
not grow with families or months. Luck is drawn in blocks of families, each shock of each block from a stream
of its own: more workers, more families, a longer plan or one more shock leave what was drawn as it was.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from finlit.batch.chance import stream_of
from finlit.batch.columns import Counts, Floats
from finlit.batch.pool import processes
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
from finlit.household.plan import MOST_MONTHS
from finlit.household.shocks import Blows, of_a_month
from finlit.values import count

BLOCK = 16_384
"""Families that share a block of luck: so many that asking for a step costs little beside it, and so few that
their purses stay in the processor's cache."""

_NEVER = np.iinfo(np.int32).max
_NOBODY = np.zeros(0, np.int64)
Places = npt.NDArray[np.int64]


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
        with processes(workers) as pool:
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
    stopped: dict[str, tuple[bool, ...]] = defaultdict(tuple)
    bills: dict[str, tuple[int, ...]] = defaultdict(tuple)
    prices: dict[str, tuple[float, ...]] = defaultdict(tuple)
    harvests: dict[str, tuple[float, ...]] = defaultdict(tuple)
    rates: tuple[float, ...] = ()
    for month in range(months):
        drawn = luck.month(month)
        for home, places in drawn.stopped.items():
            stopped[home] += (bool((places == place).any()),)
        for home, parts in drawn.bills.items():
            bills[home] += (int(sum(sums[falls == place].sum() for falls, sums in parts)),)
        for found, times in ((prices, drawn.prices), (harvests, drawn.harvests)):
            for home, all_times in times.items():
                found[home] += (all_times[place].item(),)
        if drawn.rates is not None:
            rates += (drawn.rates[place].item(),)
    returned = {home: int(when[place]) for home, when in luck.returned.items() if when[place] < months}
    return Blows(dict(stopped), dict(bills), dict(prices), rates, dict(harvests), returned)


def _usual_home(plan: HouseholdPlan) -> str:
    return next((one.to_home for one in plan.transfers), plan.homes[0].name)


@dataclass
class _Month:
    """What befalls a block of families in one month, by home; what meets few of them as their numbers."""

    stopped: dict[str, Places] = field(default_factory=dict)
    bills: dict[str, list[tuple[Places, Floats]]] = field(default_factory=dict)
    prices: dict[str, Floats] = field(default_factory=dict)
    harvests: dict[str, Floats] = field(default_factory=dict)
    rates: Floats | None = None


class _Luck:
    """Draws the luck of a block of families, one month after the other."""

    def __init__(self, shocks: Sequence[Shock], seed: int, block: int) -> None:
        self.returned: dict[str, npt.NDArray[np.int32]] = {}
        self.kinds: list[_Stops | _Bills | _Prices | _Harvests | _Rates] = []
        for shock in shocks:
            stream = stream_of(seed, shock.name, block)
            if isinstance(shock, EarlyReturn):
                self.returned[shock.home] = _first(stream, float(shock.chance))
            elif isinstance(shock, WageStops):
                self.kinds.append(_Stops(shock, stream))
            elif isinstance(shock, Illness):
                self.kinds.append(_Bills(shock, stream))
            elif isinstance(shock, PriceRise):
                self.kinds.append(_Prices(shock, stream))
            elif isinstance(shock, HarvestFails):
                self.kinds.append(_Harvests(shock, stream))
            else:
                self.kinds.append(_Rates(stream))

    def month(self, month: int) -> _Month:
        """Draw the next month; months are asked for in order, and what is given holds until the next."""
        drawn = _Month()
        for kind in self.kinds:
            kind.draw(month, drawn)
        return drawn


class _Met:
    """Draws who is met by what may happen in any month."""

    def __init__(self, chance: Any, stream: np.random.Generator) -> None:
        self.of_a_month, self.stream = of_a_month(float(chance)), stream
        self.drawn, self.is_met = np.empty(BLOCK), np.empty(BLOCK, bool)

    def now(self) -> Places:
        self.stream.random(out=self.drawn)
        return np.less(self.drawn, self.of_a_month, out=self.is_met).nonzero()[0]


class _Stops:
    def __init__(self, shock: WageStops, stream: np.random.Generator) -> None:
        self.home, self.least, self.most = shock.home, shock.least, shock.most
        self.met, self.stream = _Met(shock.chance, stream), stream
        self.until = np.zeros(BLOCK, np.int16)

    def draw(self, month: int, drawn: _Month) -> None:
        falls = self.met.now()
        falls = falls[self.until[falls] <= month]
        lasts = self.stream.integers(self.least, self.most, falls.size, endpoint=True)
        self.until[falls] = month + np.minimum(lasts, MOST_MONTHS)
        drawn.stopped[self.home] = (self.until > month).nonzero()[0]


class _Bills:
    def __init__(self, shock: Illness, stream: np.random.Generator) -> None:
        self.home, self.least = shock.home, shock.least.in_minor()
        self.apart = shock.most.in_minor() - self.least
        self.met, self.stream = _Met(shock.chance, stream), stream

    def draw(self, month: int, drawn: _Month) -> None:
        falls = self.met.now()
        bills = self.least + np.rint(self.stream.random(falls.size) * self.apart)
        drawn.bills.setdefault(self.home, []).append((falls, bills))


class _Prices:
    def __init__(self, shock: PriceRise, stream: np.random.Generator) -> None:
        self.home, self.stream = shock.home, stream
        self.least, self.most = float(shock.least), float(shock.most)
        self.price, self.year = np.ones(BLOCK), np.ones(BLOCK)

    def draw(self, month: int, drawn: _Month) -> None:
        self.price *= self.year
        if month % 12 == 0:
            rise = 1 + self.least + self.stream.random(BLOCK) * (self.most - self.least)
            self.year = rise ** (1 / 12)
        drawn.prices[self.home] = self.price


class _Harvests:
    def __init__(self, shock: HarvestFails, stream: np.random.Generator) -> None:
        self.home, self.stream = shock.home, stream
        self.chance, self.left = float(shock.chance), 1 - float(shock.lost)
        self.year = np.ones(BLOCK)

    def draw(self, month: int, drawn: _Month) -> None:
        if month % 12 == 0:
            self.year = np.where(self.stream.random(BLOCK) < self.chance, self.left, 1.0)
        drawn.harvests[self.home] = self.year


class _Rates:
    def __init__(self, stream: np.random.Generator) -> None:
        self.stream, self.year = stream, np.empty(BLOCK)

    def draw(self, month: int, drawn: _Month) -> None:
        if month % 12 == 0:
            self.year = self.stream.random(BLOCK)
        drawn.rates = self.year


def _first(stream: np.random.Generator, chance: float) -> npt.NDArray[np.int32]:
    """The month, from 0, in which something first happens that may happen each month; one draw a family."""
    drawn = stream.random(BLOCK)
    if chance <= 0:
        return np.full(BLOCK, _NEVER, np.int32)
    if chance >= 1:
        return np.zeros(BLOCK, np.int32)
    months = np.floor(np.log1p(-drawn) / (np.log1p(-chance) / 12))
    return np.minimum(months, _NEVER).astype(np.int32)


def _in_order(when: npt.NDArray[np.int32], months: int) -> tuple[Places, list[int]]:
    """Who comes within so many months, in order; and how many have come before each month and at the end."""
    come = (when < months).nonzero()[0]
    order = come[np.argsort(when[come], kind="stable")]
    return order, np.searchsorted(when[order], range(months + 1)).tolist()


class _Purses:
    """A block of families on their way through the months.

    Whoever has come home stands as 0 in ``stays``; ``returned`` has them in the order in which they come, and
    how many have come by each month. Money is whole numbers, so that it may be added in any order.
    """

    def __init__(self, model: Monthly, luck: _Luck) -> None:
        self.model, months = model, len(model.months)
        self.returned = {name: _in_order(when, months) for name, when in luck.returned.items()}
        self.there = {name: np.zeros(BLOCK) for name in model.purses}
        self.stays = {name: np.ones(BLOCK) for name in luck.returned}
        self.coming: dict[int, list[tuple[str, Any, Places]]] = defaultdict(list)
        self.known: dict[str, dict[Any, Any]] = {name: {} for name in model.purses}
        self.space = np.empty(BLOCK)

    def live(self, month: int, drawn: _Month) -> None:
        """Let a month pass."""
        if month % 12 == 0:
            self.known = {name: {} for name in self.there}  # the rate is another one
        for name, (order, come) in self.returned.items():
            now = order[come[month] : come[month + 1]]
            self.stays[name][now] = 0
            for sums in self.known[name].values():
                sums[now] = 0
        for name, there in self.there.items():
            self._own(name, there, month, drawn)
        for way in self.model.ways.get(month, ()):
            self._send(way, month, drawn)
        came = self.coming.pop(month, ())
        for name, sums, but in came:
            _add(self.there[name], sums, but)
        for name, (order, come) in self.returned.items():
            is_fed = self.model.purses[name].steady[month] or name in drawn.bills
            # A purse that was emptied stays empty where nothing comes into it.
            first = 0 if is_fed or any(name == one[0] for one in came) else come[month]
            self._bring_home(name, order[first : come[month + 1]])

    def _own(self, name: str, there: Floats, month: int, drawn: _Month) -> None:
        """Add what a home earns and uses, transfers apart."""
        purse, stays = self.model.purses[name], self.stays.get(name)
        wage, steady = purse.wage[month], purse.steady[month]
        alike = wage
        for sums, times in ((purse.used, drawn.prices), (purse.harvest, drawn.harvests)):
            if sums[month] and name in times:
                np.multiply(times[name], float(sums[month]), out=self.space)
                np.rint(self.space, out=self.space)
                there += self.space if stays is None else np.multiply(self.space, stays, out=self.space)
            else:
                alike += sums[month]
        if stays is None:
            alike, steady = alike + steady, 0
        if alike:
            there += self._of_who_stays(name, alike, lambda: float(alike))
        if steady:
            there += float(steady)
        if wage and name in drawn.stopped:
            stopped = drawn.stopped[name]
            there[stopped] -= float(wage) if stays is None else float(wage) * stays[stopped]
        for falls, bills in drawn.bills.get(name, ()):
            there[falls] -= bills

    def _of_who_stays(self, home: str, key: Any, sums: Callable[[], Any]) -> Any:
        """What only those have who have not come home; most months ask for the same."""
        known = self.known[home]
        if key not in known:
            known[key] = sums() * self.stays.get(home, 1.0)
        return known[key]

    def _send(self, way: Way, month: int, drawn: _Month) -> None:
        there, cannot = self.there[way.source], _NOBODY
        if way.source in drawn.stopped:
            stopped = drawn.stopped[way.source]
            cannot = stopped[there[stopped] < way.paid]
        _add(there, self._of_who_stays(way.source, -way.paid, lambda: -float(way.paid)), cannot)
        if way.arrives < 0:
            return
        bought = way.low, way.high, way.bought, way.in_hand
        sums = self._of_who_stays(way.source, bought, lambda: _arrives(way, drawn.rates))
        # Whoever comes home while it is on its way has sent it.
        sums = sums if way.arrives == month else np.copy(sums)
        self.coming[way.arrives].append((way.target, sums, cannot))

    def _bring_home(self, name: str, back: Places) -> None:
        usual, purse = self.model.usual.get(name), self.there[name]
        if usual is None:
            return
        held = purse[back]
        held *= usual.in_hand
        held /= usual.paid
        self.there[usual.target][back] += np.rint(held, out=held)
        purse[back] = 0


def _add(there: Floats, sums: Any, but: Places) -> None:
    kept = there[but]
    there += sums
    there[but] = kept


def _arrives(way: Way, rates: Floats | None) -> Any:
    """What is in hand of a transfer: as the calculator rounds, the factor first, then what it buys."""
    if rates is None or way.low == way.high:
        return float(way.in_hand)
    factor = way.low + (way.high - way.low) * rates
    return np.rint(way.bought * (factor - 1)) + way.in_hand


def _block(
    model: Monthly, shocks: Sequence[Shock], home: str, seed: int, paths: int, block: int
) -> tuple[npt.NDArray[np.uint8], Floats, npt.NDArray[np.uint8]]:
    """Follow one block; families beyond the last that is asked for are drawn and left out."""
    luck = _Luck(shocks, seed, block)
    purses = _Purses(model, luck)
    well, short = np.zeros((2, BLOCK), np.uint8)
    is_short = np.empty(BLOCK, bool)
    counts = is_short.view(np.uint8)
    trough, space = np.zeros(BLOCK), np.empty(BLOCK)
    others = [purse for name, purse in purses.there.items() if name != home]
    for month in range(len(model.months)):
        purses.live(month, luck.month(month))
        lowest = purses.there[home]
        np.minimum(trough, lowest, out=trough)
        for purse in others:
            lowest = np.minimum(lowest, purse, out=space)
        np.less(lowest, 0, out=is_short)
        short += counts
        np.equal(short, 0, out=is_short)
        well += counts
    many = min(BLOCK, paths - block * BLOCK)
    first = np.where(short == 0, 0, well + 1)
    return first[:many], -trough[:many], short[:many]
