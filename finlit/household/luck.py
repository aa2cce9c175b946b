"""A plan met by a thousand families' luck: how many run dry, when, and how deep; two plans, the same luck."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import NamedTuple

from finlit.errors import InputError
from finlit.household.ledger import Ledger, Move, Sent
from finlit.household.plan import HouseholdPlan
from finlit.household.shocks import Blows, RateMoves, Shock, check_shocks, draw
from finlit.household.statement import months_of
from finlit.money import Money, exchanged
from finlit.money.currencies import minor_per_one
from finlit.plain import Plain
from finlit.values import count

MOST_PATHS = 100_000


class Outcome(NamedTuple):
    """What became of one family."""

    first_short: int | None
    """[month from 1] the first at whose end a purse is below zero; None for never"""
    depth: int
    """[smallest unit] how far below zero the home looked at gets; 0 where it never is"""
    months_short: int
    """[months] at whose end a purse is below zero"""


@dataclass(frozen=True)
class StressResult(Plain):
    """How a plan fares.

    Attributes
    ----------
    plan : str
    home : str
        Whose depth is told.
    paths : int
        [families]
    short : int
        [families] in which a purse is below zero at the end of a month or more, in whichever home.
    short_home : int
        [families] in which the purse of the home is.
    first_short : int or None
        [month from 1] of those: the middle one of the first months.
    depth, deep : Money
        Of those in which the home is short: its middle depth, and what nine of ten do not exceed.
    months_short : int
        [months] of those in which a purse is short: the middle one.
    reserve : Money
        So much more in the home's purse at the start, and in 95 of 100 families it is never below zero.
    """

    plan: str
    home: str
    paths: int
    short: int
    short_home: int
    first_short: int | None
    depth: Money
    deep: Money
    months_short: int
    reserve: Money

    @property
    def of_100(self) -> int:
        """How many of a hundred families are short in a home, rounded; 0 only for none, 100 only for all."""
        return _of_100(self.short, self.paths)

    @property
    def home_of_100(self) -> int:
        """The same for the home that is looked at."""
        return _of_100(self.short_home, self.paths)


def _of_100(short: int, paths: int) -> int:
    if not short or short == paths:
        return 100 * bool(short)
    return min(99, max(1, round(100 * short / paths)))


@dataclass(frozen=True)
class StressCompared(Plain):
    """Two plans that met the same luck, family by family.

    Attributes
    ----------
    first, second : StressResult
    only_first, only_second, both : int
        [families] that run dry with one plan and not with the other, and with both.
    """

    first: StressResult
    second: StressResult
    only_first: int
    only_second: int
    both: int


def stress(
    plan: HouseholdPlan, shocks: Sequence[Shock], home: str, *, paths: int = 1000, seed: int = 1
) -> StressResult:
    """Let a plan be met by chance many times and count in how many families the money runs out.

    Chances are what is passed in; nothing here foretells. Purses are looked at on the last day of each month;
    within a month :func:`finlit.household.worst_week` looks closer.

    Parameters
    ----------
    plan : HouseholdPlan
        At its known rate; with all its days.
    shocks : sequence of Shock
    home : str
        Whose depth is told.
    paths : int
        [families] 1 to 100,000.
    seed : int
        The same seed gives the same families.

    Returns
    -------
    StressResult

    Raises
    ------
    InputError
        ``plan_home_unknown``, ``plan_name_twice``, ``shock_kind_twice``, ``plan_currency_without_rate`` where
        the rate is to move and the plan has no band, ``number_above``.
    CurrencyMismatch

    Notes
    -----
    While a wage is stopped, a transfer is sent only where the purse abroad holds the whole of it. Needs and
    wants rise with prices, income does not.

    Examples
    --------
    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from finlit.household import HarvestFails, Home, Item
    >>> plan = HouseholdPlan(name="Rice", start=date(2026, 1, 1), months=12,
    ...     homes=(Home(name="Blitar", currency="IDR", opening=Money(3_000_000, "IDR")),),
    ...     items=(Item(what="rice", home="Blitar", amount=Money(9_000_000, "IDR"), kind="harvest",
    ...                 every="once", start=date(2026, 4, 1)),
    ...            Item(what="living", home="Blitar", amount=Money(1_000_000, "IDR"), kind="need"),))
    >>> poor = HarvestFails(home="Blitar", chance=Decimal("0.2"), lost=Decimal("0.5"))
    >>> found = stress(plan, [poor], "Blitar", paths=1000)
    >>> found.of_100, str(found.depth), found.first_short
    (19, 'IDR 4500000', 8)
    """
    return summed(plan, home, _outcomes([plan], shocks, home, paths, seed)[0])


def stress_both(
    first: HouseholdPlan,
    second: HouseholdPlan,
    shocks: Sequence[Shock],
    home: str,
    *,
    paths: int = 1000,
    seed: int = 1,
) -> StressCompared:
    """Let two plans be met by the same luck, family by family.

    Parameters
    ----------
    first, second : HouseholdPlan
        Of as many months, with homes of the same names.
    shocks, home, paths, seed
        As for :func:`stress`.

    Returns
    -------
    StressCompared

    Raises
    ------
    InputError
        ``stress_other_length``, and those of :func:`stress`.
    """
    if first.months != second.months:
        raise InputError("stress_other_length", first=first.months, second=second.months)
    one, other = _outcomes([first, second], shocks, home, paths, seed)
    dry = [(bool(a.first_short), bool(b.first_short)) for a, b in zip(one, other, strict=True)]
    return StressCompared(
        summed(first, home, one),
        summed(second, home, other),
        dry.count((True, False)),
        dry.count((False, True)),
        dry.count((True, True)),
    )


def _outcomes(
    plans: Sequence[HouseholdPlan], shocks: Sequence[Shock], home: str, paths: int, seed: int
) -> list[list[Outcome]]:
    many = count(paths, "paths", 1, MOST_PATHS)
    for plan in plans:
        plan.home(home)
        check_luck(plan, shocks)
    monthly = [Monthly(plan) for plan in plans]
    months = max(len(one.months) for one in monthly)
    found: list[list[Outcome]] = [[] for _ in plans]
    for path in range(many):
        blows = draw(shocks, months, seed, path)
        for place, one in enumerate(monthly):
            found[place].append(one.run(blows, home))
    return found


def check_luck(plan: HouseholdPlan, shocks: Sequence[Shock]) -> None:
    """Hold shocks against a plan: its homes and, where the rate is to move, the bands of its rates.

    Raises
    ------
    InputError
        Those of :func:`stress`.
    """
    check_shocks(shocks, plan)
    if any(isinstance(shock, RateMoves) for shock in shocks):
        _check_bands(plan)


def _check_bands(plan: HouseholdPlan) -> None:
    for transfer in plan.transfers:
        quote = transfer.quote
        if quote is not None and plan.band(quote.from_currency, quote.to_currency) is None:
            raise InputError(
                "plan_currency_without_rate",
                what=transfer.what,
                sent=quote.from_currency,
                received=quote.to_currency,
            )


def summed(plan: HouseholdPlan, home: str, outcomes: list[Outcome]) -> StressResult:
    """Sum up what became of the families."""
    code = plan.home(home).currency
    dry = [one for one in outcomes if one.first_short is not None]
    depths = sorted(one.depth for one in dry if one.depth)
    nine_of_ten = depths[-(-9 * len(depths) // 10) - 1] if depths else 0
    return StressResult(
        plan.name,
        home,
        len(outcomes),
        len(dry),
        len(depths),
        median_low(one.first_short for one in dry if one.first_short) if dry else None,
        Money.from_minor(median_low(depths) if depths else 0, code),
        Money.from_minor(nine_of_ten, code),
        median_low(one.months_short for one in dry) if dry else 0,
        Money.from_minor(sorted(one.depth for one in outcomes)[-(-95 * len(outcomes) // 100) - 1], code),
    )


class Way(NamedTuple):
    """One transfer in whole smallest units."""

    sent: int
    """[month from 0]"""
    arrives: int
    source: str
    target: str
    paid: int
    bought: int
    in_hand: int
    low: float
    """Times what is bought now, at the low and the high end of the band"""
    high: float


class Purse:
    """A home's months in whole smallest units, by what can befall them."""

    def __init__(self, months: int) -> None:
        self.steady, self.wage, self.harvest, self.used = ([0] * months for _ in range(4))


class Monthly:
    """A plan by months, ready to be met by many lucks."""

    def __init__(self, plan: HouseholdPlan) -> None:
        ledger = Ledger(plan)
        self.months = months_of(plan)
        self._place = {month: place for place, month in enumerate(self.months)}
        self.purses = {home.name: Purse(len(self.months)) for home in plan.homes}
        per_one = self.per_one = {home.name: minor_per_one(home.currency) for home in plan.homes}
        for move in ledger.moves:
            self._note(move, per_one)
        self.ways: dict[int, list[Way]] = defaultdict(list)
        for sent in ledger.sent:
            way = self._way(sent, plan, per_one)
            self.ways[way.sent].append(way)
        # Whoever returns brings what is left at the price of a usual transfer.
        self.usual = {way.source: way for ways in self.ways.values() for way in ways}

    def _note(self, move: Move, per_one: dict[str, int]) -> None:
        if move.kind in ("sent", "arrived"):
            return
        for account, sign in ((move.source, -1), (move.target, 1)):
            if account.kind != "home":
                continue
            purse = self.purses[account.name]
            column = {
                "wage": purse.wage,
                "harvest": purse.harvest,
                "need": purse.used,
                "want": purse.used,
            }.get(move.kind, purse.steady)
            month = self._place[move.day.replace(day=1)]
            column[month] += sign * round(move.amount.amount * per_one[account.name])

    def _way(self, sent: Sent, plan: HouseholdPlan, per_one: dict[str, int]) -> Way:
        transfer, priced = sent.transfer, sent.priced
        places = self._place[sent.day.replace(day=1)], self._place.get(sent.arrives.replace(day=1), -1)
        if sent.arrives > plan.last:
            places = places[0], -1  # on its way when the plan ends
        ends, per = (transfer.from_home, transfer.to_home), per_one[transfer.to_home]
        paid = transfer.amount if priced is None else priced.paid
        left = round(paid.amount * per_one[transfer.from_home])
        if priced is None:
            return Way(*places, *ends, left, left, left, 1.0, 1.0)
        band = plan.band(priced.quote.from_currency, priced.quote.to_currency)
        low, high = (
            (1.0, 1.0) if band is None else (float(band.low / band.known), float(band.high / band.known))
        )
        bought = round(exchanged(priced.converted.amount, priced.offered_rate) * per)
        return Way(*places, *ends, left, bought, round(priced.in_hand.amount * per), low, high)

    def run(self, blows: Blows, home: str) -> Outcome:
        """Follow all purses through one family's luck."""
        there = dict.fromkeys(self.purses, 0)
        coming: dict[int, list[tuple[str, int]]] = defaultdict(list)
        first, depth, short = None, 0, 0
        for month in range(len(self.months)):
            for name, purse in self.purses.items():
                there[name] += self._own(name, purse, month, blows)
            for way in self.ways.get(month, ()):
                self._send(way, month, blows, there, coming)
            for name, sum_ in coming.pop(month, ()):
                there[name] += sum_
            for name, when in blows.returned.items():
                if month >= when:
                    self._bring_home(name, there)
            if min(there.values()) < 0:
                first = first or month + 1
                short += 1
                depth = max(depth, -there[home])
        return Outcome(first, depth, short)

    def _own(self, name: str, purse: Purse, month: int, blows: Blows) -> int:
        """What a home earns and uses in a month, transfers apart."""
        is_gone = blows.returned.get(name, month + 1) <= month
        got = purse.steady[month]
        if name in blows.bills:
            got -= blows.bills[name][month]
        if is_gone:
            return got
        used, harvest = purse.used[month], purse.harvest[month]
        if name in blows.prices:
            used = round(used * blows.prices[name][month])
        if name in blows.harvests:
            harvest = round(harvest * blows.harvests[name][month])
        is_stopped = name in blows.stopped and blows.stopped[name][month]
        return got + used + harvest + (0 if is_stopped else purse.wage[month])

    def _send(
        self,
        way: Way,
        month: int,
        blows: Blows,
        there: dict[str, int],
        coming: dict[int, list[tuple[str, int]]],
    ) -> None:
        if blows.returned.get(way.source, month + 1) <= month:
            return
        is_stopped = way.source in blows.stopped and blows.stopped[way.source][month]
        if is_stopped and there[way.source] < way.paid:
            return
        there[way.source] -= way.paid
        arrives = way.in_hand
        if blows.rates:
            factor = way.low + (way.high - way.low) * blows.rates[month]
            arrives += round(way.bought * (factor - 1))
        if way.arrives >= 0:
            coming[way.arrives].append((way.target, arrives))

    def _bring_home(self, name: str, there: dict[str, int]) -> None:
        """Bring what is left in the purse abroad, or owed from it, to the home that money was sent to."""
        usual = self.usual.get(name)
        if usual is None or not there[name]:
            return
        there[usual.target] += round(there[name] * usual.in_hand / usual.paid)
        there[name] = 0
